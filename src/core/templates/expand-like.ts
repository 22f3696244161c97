/**
 * A template that is like another one as a file of its own: its head with the plans and blocks of the other, comments and
 * all. A text without `like:` stays as it is.
 * @param base text of the file that `like` names
 */
export function expandLike(text: string, base: string): string {
  if (!/^like:/m.test(text)) return text;
  const own = text
    .split('\n')
    .filter((line) => !/^like:|^# `like` takes/.test(line))
    .join('\n')
    .trimEnd();
  const margin = /^margin:/m.test(own) ? '' : (/^margin:.*\n/m.exec(base)?.[0] ?? '');
  const from = /^(?:#.*\n)*(?:table|plans|blocks):/m.exec(base)?.index ?? base.length;
  return `${own}\n${margin}\n${base.slice(from)}`;
}

/** The name behind `like:`, if the text has one. */
export function likeOf(text: string): string | undefined {
  return /^like:\s*["']?([\w-]+)/m.exec(text)?.[1];
}
