import type { HelpEntry, HelpOption } from '../ui/help.ts';
import type { CommandBody } from './context.ts';

/**
 * A command as data: commander's parser, help, completion and docs/reference.md are all made from it. A command of
 * two words (`tracking import`) shares its body with its family: the second word is the body's first argument.
 */
export interface Definition extends HelpEntry {
  /** Its text is what was asked for: --quiet does not silence it, as it does a summary of what was done. */
  readonly isReport?: boolean;
  readonly load: () => Promise<{ readonly run: CommandBody }>;
}

/** Options every command understands, with one meaning everywhere. */
export const SHARED_OPTIONS: readonly HelpOption[] = [
  { flags: '--json', summary: 'Give the result as one JSON document' },
  { flags: '-n, --dry-run', summary: 'Show what would happen and change nothing' },
  { flags: '-y, --yes', summary: 'Answer yes to every question' },
  { flags: '--no-input', summary: 'Never ask; stop where a question would be needed' },
  { flags: '-q, --quiet', summary: 'Say nothing but results and errors' },
  { flags: '--no-color', summary: 'Use no colours' },
  { flags: '--lang <language>', summary: 'Speak English or Chinese', choices: ['en', 'zh'] },
  { flags: '--workspace <dir>', summary: 'Work in this folder' },
  { flags: '--as <name>', summary: 'Record changes under this name' },
  { flags: '--debug', summary: 'Show where an error comes from' },
  { flags: '-h, --help', summary: 'Show help' },
];
