import type { HelpEntry, HelpOption } from './help.ts';
import { helpWords } from './language.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

/** A shell's completion of commands, options and choices, made from the table of commands. */
export function completionText(
  shell: Shell,
  entries: readonly HelpEntry[],
  shared: readonly HelpOption[],
): string {
  if (shell === 'bash') return bash(entries, shared);
  return shell === 'zsh'
    ? `#compdef orders\nautoload -U +X bashcompinit && bashcompinit\n${bash(entries, shared)}`
    : fish(entries, shared);
}

function bash(entries: readonly HelpEntry[], shared: readonly HelpOption[]): string {
  const cases = entries.map(
    (entry) =>
      `    ${pattern(entry.name)}) words=${quote([...longs(entry.options), ...choices(entry)].join(' '))} ;;`,
  );
  const families = [...new Set(entries.map(first))].filter((word) =>
    entries.some(({ name }) => name.startsWith(`${word} `)),
  );
  const seconds = families.map((word) => {
    const words = entries
      .filter(({ name }) => name.startsWith(`${word} `))
      .map(({ name }) => name.slice(word.length + 1));
    return `    ${word}) second=${quote(words.join(' '))} ;;`;
  });
  const values = entries.flatMap(({ name, options }) =>
    options
      .filter((option) => option.choices !== undefined)
      .map(
        (option) =>
          `    ${quote(`${name} ${long(option)}`)}) COMPREPLY=($(compgen -W ${quote((option.choices ?? []).join(' '))} -- "$cur")); return ;;`,
      ),
  );
  return `_orders() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command="" words="" second="" at=1
  while [ $at -lt $COMP_CWORD ]; do
    case \${COMP_WORDS[$at]} in -*) ;; *) command="$command\${command:+ }\${COMP_WORDS[$at]}" ;; esac
    at=$((at + 1))
  done
  case "\${command%% *}" in
${seconds.join('\n')}
  esac
  [ -n "$second" ] && command=$(printf '%s' "$command" | cut -d ' ' -f 1,2) || command=\${command%% *}
  case "$command $prev" in
${values.join('\n')}
  esac
  case "$command" in
    "") words=${quote([...new Set(entries.map(first)), 'help'].join(' '))} ;;
${cases.join('\n')}
    *) words="$second" ;;
  esac
  COMPREPLY=($(compgen -W "$words ${longs(shared).join(' ')}" -- "$cur"))
  [ \${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "$cur"))
}
complete -o filenames -F _orders orders
`;
}

function fish(entries: readonly HelpEntry[], shared: readonly HelpOption[]): string {
  const words = new Map<string, string>();
  for (const entry of entries) if (!words.has(first(entry))) words.set(first(entry), entry.summary);
  const lines = [...words].map(
    ([word, summary]) =>
      `complete -c orders -n __fish_use_subcommand -f -a ${word} -d ${quote(helpWords(summary))}`,
  );
  for (const entry of entries) {
    const [word = '', second] = entry.name.split(' ');
    const seen =
      second === undefined
        ? `__fish_seen_subcommand_from ${word}`
        : `__fish_seen_subcommand_from ${word}; and __fish_seen_subcommand_from ${second}`;
    if (second !== undefined)
      lines.push(
        `complete -c orders -n ${quote(`__fish_seen_subcommand_from ${word}; and not __fish_seen_subcommand_from ${second}`)} -f -a ${second} -d ${quote(helpWords(entry.summary))}`,
      );
    for (const option of entry.options) lines.push(fishOption(option, seen));
    const words = choices(entry);
    if (words.length > 0) lines.push(`complete -c orders -n ${quote(seen)} -f -a ${quote(words.join(' '))}`);
  }
  return `${[...lines, ...shared.map((option) => fishOption(option))].join('\n')}\n`;
}

function fishOption(option: HelpOption, when?: string): string {
  const short = /^-(\w),/.exec(option.flags)?.[1];
  const takes = option.choices
    ? ` -x -a ${quote(option.choices.join(' '))}`
    : option.flags.includes('<')
      ? ' -r'
      : '';
  return `complete -c orders${when === undefined ? '' : ` -n ${quote(when)}`}${short === undefined ? '' : ` -s ${short}`} -l ${long(option).slice(2)}${takes} -d ${quote(helpWords(option.summary))}`;
}

function choices(entry: HelpEntry): readonly string[] {
  return entry.arguments.flatMap((argument) => argument.choices ?? []);
}

function longs(options: readonly HelpOption[]): readonly string[] {
  return options.map(long);
}

function long(option: HelpOption): string {
  return /--[\w-]+/.exec(option.flags)?.[0] ?? option.flags;
}

function first(entry: HelpEntry): string {
  return entry.name.split(' ')[0] ?? entry.name;
}

function pattern(name: string): string {
  return quote(name);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
