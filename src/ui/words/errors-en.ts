/** What stands around the words of a stop or a bug. */
export const ERRORS_EN = {
  error: (text: string) => `Error: ${text}`,
  where: (place: string) => `Where: ${place}`,
  hint: (text: string) => `Try: ${text}`,
  /** Between two sentences. */
  gap: ' ',
  bug: 'Error: this is a bug in orders, not a mistake of yours. No change was left half done.',
  bugAt: (kind: string, place: string, command: string, version: string, node: string) =>
    `${kind} at ${place}; command ${command}; orders ${version}, Node ${node}`,
  bugHint: 'Try: report these lines; they hold no customer data. --debug shows more, which may.',
  bugMessage: (at: string) => `A bug in orders: ${at}.`,
  bugReport: 'Report this message; it holds no customer data.',
};
