import { Stop } from '../core/problem.ts';
import type { Terminal } from '../io/terminal/terminal.ts';
import type { Language } from '../ui/language.ts';

type From = Pick<Terminal, 'env' | 'cwd'>;

/**
 * The language to speak: `--lang`, else the first of ORDERS_LANG, LC_ALL, LC_MESSAGES, LANG that is set and names
 * English or Chinese, else the setting `lang`, else English. Throws Stop `usage/bad-value` for another `--lang`.
 */
export async function chosenLanguage(argv: readonly string[], terminal: From): Promise<Language> {
  const flag = optionValue('--lang', argv);
  if (flag !== undefined) {
    if (flag !== 'en' && flag !== 'zh')
      throw new Stop('usage/bad-value', { flag: '--lang', value: flag, expected: 'en | zh' }, 2);
    return flag;
  }
  const { env } = terminal;
  const told = env['ORDERS_LANG'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const named = languageNamed(told);
  if (named !== undefined) return named;
  // `C` and languages not spoken here say nothing: cron, containers.
  const { languageSetting } = await import('../io/settings/language-setting.ts');
  return languageNamed(languageSetting(terminal, optionValue('--workspace', argv))) ?? 'en';
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
