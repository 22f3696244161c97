import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sendToAddress } from '../../../src/io/printer/send-to-address.ts';
import { EXAMPLE, temporaryWorkspace } from '../../support/command-line.ts';
import { readZpl } from '../../support/zpl-reader.ts';

/** A printer on loopback; `breaksAt`: closes the connection roughly after so many bytes. */
async function printer(breaksAt = Number.POSITIVE_INFINITY) {
  const jobs: Buffer[] = [];
  const server: Server = createServer((socket) => {
    const parts: Buffer[] = [];
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      parts.push(part as Buffer);
      if (Buffer.concat(parts).length > breaksAt) socket.resetAndDestroy();
    });
    socket.on('end', () => {
      jobs.push(Buffer.concat(parts));
      socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { jobs, port: (server.address() as { port: number }).port, server };
}

describe('a printer on the local network', () => {
  it('gets every byte of every label, once', async () => {
    const { jobs, port } = await printer();
    const { folder, orders } = temporaryWorkspace();
    await orders(['review', EXAMPLE, '--no-input']);
    await orders(['batch', '--max', '5']);
    const words = ['print', 'B1', '--format', 'zpl', '--printer', `tcp://127.0.0.1:${port}`];
    const ran = await orders([...words, '--json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(jobs).toHaveLength(1);
    expect(jobs[0]?.equals(readFileSync(join(folder, 'out/B1/labels.zpl')))).toBe(true);
    expect(readZpl(jobs[0]?.toString('ascii') ?? '')).toHaveLength(5);
    expect((await orders(words)).out).toContain('not printed again');
    expect(jobs).toHaveLength(1);
  });

  it('a connection that breaks leaves the labels in doubt; no answer leaves nothing', async () => {
    const { port, server } = await printer(1000);
    const { orders } = temporaryWorkspace();
    await orders(['review', EXAMPLE, '--no-input']);
    await orders(['batch', '--max', '40']);
    const words = [
      'print',
      'B1',
      '--only',
      'labels',
      '--format',
      'zpl',
      '--printer',
      `tcp://127.0.0.1:${port}`,
    ];
    expect((await orders(words)).code).toBe(3);
    expect((await orders(words)).err).toContain('the printer cannot be asked');
    server.close();
    const off = await orders([...words, '--came-out', '0']);
    expect(off.out).toContain('does not answer');
    expect(off.code).toBe(3);
  });

  it('no address outside the house, whatever it is called', async () => {
    for (const host of ['8.8.8.8', '172.32.0.1', '2001:4860:4860::8888', '0.0.0.0', '::ffff:8.8.8.8'])
      expect(await sendToAddress(host, 9100, EXAMPLE), host).toEqual({ status: 'refused', why: 'elsewhere' });
  });
});
