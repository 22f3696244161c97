const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Text between two tags of a workbook's part: entities, then the `_x000D_` that workbooks write for characters XML
 * cannot hold. An entity nobody knows stays as it is.
 */
export function xmlText(raw: string): string {
  const text = raw.includes('&') ? raw.replace(/&(#x[0-9a-fA-F]+|#\d+|[a-zA-Z]+);/g, decoded) : raw;
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function decoded(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? whole;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
