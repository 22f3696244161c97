import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export interface FakeQueue {
  readonly name: string;
  state?: number;
  accepting?: boolean;
  reasons?: string[];
  message?: string;
  model?: string;
  media?: string[];
  /** Hundredths of a millimetre: a free size from 10×10 mm up to this. */
  freeTo?: readonly [number, number];
}

export interface FakeJob {
  readonly id: number;
  readonly name: string;
  readonly queue: string;
  readonly options: string;
  readonly file: Buffer;
}

/** What the fake `lp` does. `no-word`: ends well, says nothing and keeps nothing. The kills end the program that ran it. */
export type LpMode = 'ok' | 'refuse' | 'no-word' | 'kill-before' | 'kill-after';

const LP = `#!/bin/sh
dir=$(dirname "$0")
mode=$(cat "$dir/mode")
while [ $# -gt 0 ]; do
  case $1 in
    -d) q=$2; shift 2;;
    -t) t=$2; shift 2;;
    -o) o="$o $2"; shift 2;;
    *) f=$1; shift;;
  esac
done
[ "$mode" = kill-before ] && { kill -9 $PPID; exit 1; }
[ "$mode" = refuse ] && { echo "lp: Error - out of disk." >&2; exit 1; }
[ "$mode" = no-word ] && exit 0
n=$(($(cat "$dir/count") + 1))
echo $n > "$dir/count"
cp "$f" "$dir/job-$n"
printf '%s\\t%s\\t%s\\t%s\\n' "$n" "$t" "$q" "$o" >> "$dir/jobs"
[ "$mode" = kill-after ] && { kill -9 $PPID; exit 1; }
echo "request id is $q-$n (1 file(s))"
`;

/**
 * A spooler for tests: a fake `lp` and `lpstat` first in PATH, and a server that answers IPP on a socket. Made for one
 * test file and taken down after it.
 */
export async function fakeSpooler(queues: FakeQueue[]) {
  const folder = mkdtempSync(join(tmpdir(), 'orders-lp-'));
  const socket = join(folder, 'cups.sock');
  const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
  file('lp', LP);
  file('lpstat', `#!/bin/sh\necho '${socket}'\n`);
  for (const program of ['lp', 'lpstat']) chmodSync(join(folder, program), 0o755);
  file('mode', 'ok');
  file('count', '0');
  mkdirSync(join(folder, 'empty'));
  /** IPP job-state by job number; 9 (completed) where nothing is set. */
  const states = new Map<number, number>();
  const jobs = (): FakeJob[] =>
    !existsSync(join(folder, 'jobs'))
      ? []
      : readFileSync(join(folder, 'jobs'), 'utf8')
          .trimEnd()
          .split('\n')
          .map((line) => {
            const [id = '', name = '', queue = '', options = ''] = line.split('\t');
            return { id: Number(id), name, queue, options, file: readFileSync(join(folder, `job-${id}`)) };
          });
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const asked = Buffer.concat(parts);
      const operation = asked.readUInt16BE(2);
      response.writeHead(200, { 'content-type': 'application/ipp' });
      if (operation === 0x4002) response.end(answer(0, queues.map(queueGroup)));
      else if (operation === 0x4001) response.end(answer(0x406, []));
      else {
        const over = asked.includes(Buffer.from('which-jobs\x00\x09completed'));
        const queue = /printers\/([^\x00-\x1f]+?)[\x00-\x1fB]/.exec(asked.toString('latin1'))?.[1];
        const wanted = jobs().filter((job) => job.queue === queue && over === (states.get(job.id) ?? 9) >= 7);
        response.end(
          answer(
            0,
            wanted.map((job) => jobGroup(job, states.get(job.id) ?? 9)),
          ),
        );
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    queues,
    states,
    jobs,
    stop,
    /** For the command line under test. */
    env: { PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    /** No lp and no lpstat at all. */
    without: { PATH: join(folder, 'empty') },
    mode: (mode: LpMode) => file('mode', mode),
    /** A job that `lp` brought in after the program that ran it was gone. */
    arrive: (name: string, queue: string) => {
      const id = jobs().length + 1;
      file(`job-${id}`, '');
      appendFileSync(join(folder, 'jobs'), `${id}\t${name}\t${queue}\t\n`);
      file('count', String(id));
    },
    forget: () => {
      rmSync(join(folder, 'jobs'), { force: true });
      file('count', '0');
      states.clear();
    },
  };
}

function queueGroup(queue: FakeQueue): Buffer {
  const { state = 3, accepting = true, reasons = ['none'], message = '', model = 'Label printer' } = queue;
  const parts = [
    Buffer.from([0x04]),
    attribute(0x42, 'printer-name', [queue.name]),
    attribute(0x23, 'printer-state', [int(state)]),
    attribute(0x22, 'printer-is-accepting-jobs', [Buffer.from([accepting ? 1 : 0])]),
    attribute(0x44, 'printer-state-reasons', reasons),
    attribute(0x41, 'printer-state-message', [message]),
    attribute(0x41, 'printer-make-and-model', [model]),
    ...(queue.media ? [attribute(0x44, 'media-supported', queue.media)] : []),
  ];
  if (queue.freeTo)
    parts.push(
      attribute(0x34, 'media-size-supported', ['']),
      attribute(0x4a, '', ['x-dimension']),
      attribute(0x33, '', [Buffer.concat([int(1000), int(queue.freeTo[0])])]),
      attribute(0x4a, '', ['y-dimension']),
      attribute(0x33, '', [Buffer.concat([int(1000), int(queue.freeTo[1])])]),
      attribute(0x37, '', ['']),
    );
  return Buffer.concat(parts);
}

function jobGroup(job: FakeJob, state: number): Buffer {
  return Buffer.concat([
    Buffer.from([0x02]),
    attribute(0x21, 'job-id', [int(job.id)]),
    attribute(0x42, 'job-name', [job.name]),
    attribute(0x23, 'job-state', [int(state)]),
    attribute(0x44, 'job-state-reasons', ['none']),
    attribute(0x41, 'job-printer-state-message', [state >= 7 && state < 9 ? 'jam at the cutter' : '']),
  ]);
}

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function attribute(tag: number, name: string, values: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat(
    values.map((value, i) => {
      const key = Buffer.from(i === 0 ? name : '');
      const body = Buffer.from(value as string);
      const lengths = [Buffer.alloc(2), Buffer.alloc(2)] as const;
      lengths[0].writeUInt16BE(key.length);
      lengths[1].writeUInt16BE(body.length);
      return Buffer.concat([Buffer.from([tag]), lengths[0], key, lengths[1], body]);
    }),
  );
}

function answer(status: number, groups: readonly Buffer[]): Buffer {
  const head = Buffer.from([2, 0, status >> 8, status & 0xff, 0, 0, 0, 1, 0x01]);
  return Buffer.concat([head, attribute(0x47, 'attributes-charset', ['utf-8']), ...groups, Buffer.from([3])]);
}
