import { decodeResponse, encodeRequest, type IppGroup, type IppRequest } from './ipp-message.ts';

/** Where the spooler listens: a socket file, or a host and port as CUPS writes them (`localhost:631`). */
export type Spooler = { readonly socket: string } | { readonly host: string; readonly port: number };

/** Reads what `lpstat -H` says. */
export function spoolerOf(text: string): Spooler | undefined {
  const line = text.trim();
  if (line.startsWith('/')) return { socket: line };
  const match = /^\[?([^\s/\]]+?)\]?:(\d{1,5})$/.exec(line);
  return match ? { host: match[1] ?? '', port: Number(match[2]) } : undefined;
}

const TIMEOUT = 10_000;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Asks the spooler a question by IPP over HTTP (RFC 8010, 8011).
 * @returns its answer, or undefined when it does not answer within ten seconds or not in IPP.
 */
export async function ask(
  spooler: Spooler,
  path: string,
  request: IppRequest,
): Promise<{ status: number; groups: readonly IppGroup[] } | undefined> {
  const body = encodeRequest(request);
  const { request: post } = await import('node:http');
  const where =
    'socket' in spooler ? { socketPath: spooler.socket } : { host: spooler.host, port: spooler.port };
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/ipp', 'content-length': body.length, host: 'localhost' };
    const asked = post(
      { ...where, path, method: 'POST', headers, agent: false, timeout: TIMEOUT },
      (answer) => {
        const parts: Buffer[] = [];
        let length = 0;
        answer.on('data', (part: Buffer) => {
          parts.push(part);
          length += part.length;
          if (length > MOST_BYTES) asked.destroy();
        });
        answer.on('error', () => resolve(undefined));
        answer.on('close', () => resolve(undefined));
        answer.on('end', () => {
          try {
            resolve(answer.statusCode === 200 ? decodeResponse(Buffer.concat(parts)) : undefined);
          } catch {
            resolve(undefined);
          }
        });
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(undefined));
    asked.end(body);
  });
}
