// Shared by the benchmarks: whole processes, timed in pairs, with their peak memory.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

export function machine() {
  const gb = Math.round(totalmem() / 2 ** 30);
  return `${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, ${gb} GB, Node ${process.versions.node}, ${process.platform}`;
}

/** Runs a command to its end: { ms, peakMb, code, out }. Throws when it fails unless `mayFail`. */
export function runOnce(command, args, { cwd, env, input, mayFail = false } = {}) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let peak = 0;
    let out = '';
    let err = '';
    const look = () => {
      try {
        peak = Math.max(
          peak,
          Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0),
        );
      } catch {
        // It has ended.
      }
    };
    const timer = setInterval(look, 10);
    child.stdout.on('data', (part) => (out += part));
    child.stderr.on('data', (part) => (err += part));
    if (input !== undefined) child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const ms = Number(process.hrtime.bigint() - started) / 1e6;
      if (code !== 0 && !mayFail)
        reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${err}`));
      else resolve({ ms, peakMb: Math.round(peak / 1024), code, out });
    });
  });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Rounds of `case` and `peer` one after the other; the ratio is the median over the rounds. */
export async function paired(rounds, makeCase, makePeer) {
  const ratios = [];
  const times = [];
  const peers = [];
  let peakMb = 0;
  for (let round = 0; round < rounds; round++) {
    const peer = await makePeer(round);
    const own = await makeCase(round);
    ratios.push(own.ms / peer.ms);
    times.push(own.ms);
    peers.push(peer.ms);
    peakMb = Math.max(peakMb, own.peakMb);
  }
  return { ratio: median(ratios), ms: median(times), peerMs: median(peers), peakMb };
}

export function row(cells, widths) {
  console.log(
    cells.map((cell, i) => String(cell)[i === 0 ? 'padEnd' : 'padStart'](widths[i] ?? 10)).join('  '),
  );
}
