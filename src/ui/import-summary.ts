export function importText(..._: unknown[]): string { return ''; }
