import { closeSync, openSync, readSync } from 'node:fs';

/** The first bytes of a file, at most `bytes` of them. */
export function readHead(path: string, bytes: number): Uint8Array {
  const fd = openSync(path, 'r');
  try {
    const head = Buffer.alloc(bytes);
    let got = 0;
    for (;;) {
      const more = readSync(fd, head, got, bytes - got, got);
      got += more;
      if (more === 0 || got === bytes) return head.subarray(0, got);
    }
  } finally {
    closeSync(fd);
  }
}
