import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** A bit of V8's answer (runtime.h, OptimizationStatus). */
const TURBOFANNED = 1 << 6;

/** Whether a function that is called often is compiled for speed, before, during and after a short pace. */
async function optimised(...flags: string[]): Promise<string[]> {
  const contents = `
    import { createPace } from './src/io/engine/pace.ts';
    const isOptimised = (name) => {
      const hot = new Function('n', 'let sum = 0; for (let i = 0; i < n; i++) sum += i % 7; return sum; // ' + name);
      for (let i = 0; i < 300; i++) hot(20000);
      return (status(hot) & ${TURBOFANNED}) !== 0;
    };
    const pace = createPace(${JSON.stringify(flags)});
    console.log(isOptimised('before'));
    pace.short();
    console.log(isOptimised('short'));
    pace.usual();
    console.log(isOptimised('after'));`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(import.meta.dirname, '../../..'), loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  });
  const natives = `const status = new Function('hot', 'return %GetOptimizationStatus(hot)');\n`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--allow-natives-syntax', '-e', natives + outputFiles[0]?.text],
    {
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
}

test('short work is not compiled for speed; afterwards all is as before', async () => {
  expect(await optimised()).toEqual(['true', 'false', 'true']);
});

test('whoever started Node with flags keeps them', async () => {
  expect(await optimised('--max-old-space-size=99')).toEqual(['true', 'true', 'true']);
});
