import type { Books } from './words/books.ts';

/** The languages the program speaks. */
export type Language = 'en' | 'zh';

let chinese: Books | undefined;

/** Sets the language of everything said from now on; main does it once. Chinese words are loaded only here. */
export async function speak(language: Language): Promise<void> {
  chinese = language === 'zh' ? (await import('./words/books-zh.ts')).BOOKS_ZH : undefined;
}

/** The language spoken now. */
export function language(): Language {
  return chinese === undefined ? 'en' : 'zh';
}

/**
 * The words of one part of the program in the language spoken: `book('status', STATUS_EN).noOrders`. Ask when words
 * are needed, not while a module loads: the language may not be set yet.
 */
export function book<Name extends keyof Books>(name: Name, english: Books[Name]): Books[Name] {
  return chinese?.[name] ?? english;
}

/** A text of the command table in the language spoken; the table holds the English. */
export function helpWords(english: string): string {
  return chinese?.help[english] ?? english;
}
