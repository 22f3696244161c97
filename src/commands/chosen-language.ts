import { Stop } from '../core/problem.ts';
import type { Terminal } from '../io/terminal/terminal.ts';
import type { Language } from '../ui/language.ts';

type From = Pick<Terminal, 'env' | 'cwd'>;

/**
 * The language to speak: `--lang`, else ORDERS_LANG, else the setting `lang`, else the system's (LC_ALL, LC_MESSAGES,
 * LANG) where it names English or Chinese, else English: what was chosen for this program stands before what the system
 * was set up with. Throws Stop `usage/bad-value` for another `--lang`.
 */
export async function chosenLanguage(argv: readonly string[], terminal: From): Promise<Language> {
  const flag = optionValue('--lang', argv);
  if (flag !== undefined) {
    if (flag !== 'en' && flag !== 'zh')
      throw new Stop('usage/bad-value', { flag: '--lang', value: flag, expected: 'en | zh' }, 2);
    return flag;
  }
  const { env } = terminal;
  const own = languageNamed(env['ORDERS_LANG'] ?? '');
  if (own !== undefined) return own;
  const { languageSetting } = await import('../io/settings/language-setting.ts');
  const set = languageNamed(languageSetting(terminal, optionValue('--workspace', argv)));
  // `C` and languages not spoken here say nothing: cron, containers.
  return set ?? languageNamed(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ?? 'en';
}

/** `zh_CN.UTF-8` → zh, `en-GB` → en; undefined for others. */
function languageNamed(text: string): Language | undefined {
  if (/^zh(?![a-z])/i.test(text)) return 'zh';
  return /^en(?![a-z])/i.test(text) ? 'en' : undefined;
}

/** Value of an option wherever it stands before `--`, as `--lang zh` or `--lang=zh`. */
function optionValue(option: string, argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  const at = words.findIndex((word) => word === option || word.startsWith(`${option}=`));
  if (at === -1) return undefined;
  const word = words[at]!;
  return word === option ? words[at + 1] : word.slice(option.length + 1);
}
