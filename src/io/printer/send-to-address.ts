import { createReadStream } from 'node:fs';

const CONNECT = 5_000;
/** A printer that is out of labels stops reading; a batch waits at most so long for it. */
const STALL = 60_000;
const LAST_WORD = 1_000;

/** Networks no parcel label leaves the house through (RFC 1918, 3927, 4193, 4291). */
const AT_HOME: readonly (readonly [network: string, bits: number, family: 'ipv4' | 'ipv6'])[] = [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
];

export type SentTo =
  | { readonly status: 'sent' }
  /** Nothing was sent. */
  | { readonly status: 'refused'; readonly why: 'elsewhere' | 'no-answer' }
  /** The connection broke after it had begun: part of it may be on paper. */
  | { readonly status: 'unknown' };

/**
 * Sends a file's bytes to a printer on the local network (port 9100). The one thing this program does on a network, and
 * only when a person names the address: one that is not private, or a name that leads to such a one, is refused.
 */
export async function sendToAddress(host: string, port: number, file: string): Promise<SentTo> {
  const { connect, BlockList, isIPv6 } = await import('node:net');
  const { lookup } = await import('node:dns/promises');
  const home = new BlockList();
  for (const [network, bits, family] of AT_HOME) home.addSubnet(network, bits, family);
  const found = await lookup(host, { verbatim: true }).catch(() => undefined);
  if (found === undefined) return { status: 'refused', why: 'no-answer' };
  if (!home.check(found.address, isIPv6(found.address) ? 'ipv6' : 'ipv4'))
    return { status: 'refused', why: 'elsewhere' };
  return new Promise((resolve) => {
    const socket = connect({ host: found.address, port, allowHalfOpen: true });
    let begun = false;
    const end = (result: SentTo) => {
      socket.destroy();
      resolve(result);
    };
    const broken = () => end(begun ? { status: 'unknown' } : { status: 'refused', why: 'no-answer' });
    let late = broken;
    socket.setTimeout(CONNECT);
    socket.on('timeout', () => late());
    socket.on('error', broken);
    socket.on('connect', () => {
      begun = true;
      socket.setTimeout(STALL);
      createReadStream(file).on('error', broken).pipe(socket);
    });
    // Printers answer nothing. Some close the connection when they have it all, the others get a moment to complain.
    socket.on('data', () => undefined);
    socket.on('finish', () => {
      late = () => end({ status: 'sent' });
      socket.setTimeout(LAST_WORD);
    });
    socket.on('end', () => (socket.writableFinished ? end({ status: 'sent' }) : broken()));
    socket.on('close', broken);
  });
}
