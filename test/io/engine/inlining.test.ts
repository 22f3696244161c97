import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** How many of eight functions V8 copies into the one that calls them: before, while little is copied, and after. */
async function copied(...flags: string[]): Promise<number[]> {
  const contents = `
    import { inlineLittle } from './src/io/engine/inlining.ts';
    const compile = (name) => {
      const parts = Array.from({ length: 8 }, (_, part) => 'const part' + part + ' = (n) => { ' +
        Array.from({ length: 12 }, (_, i) => 'n = (n ^ ' + (i + part + 2) + ') * 3 | 0;').join(' ') + ' return n; };').join('');
      const sum = Array.from({ length: 8 }, (_, part) => 'part' + part + '(n)').join(' + ');
      const whole = new Function(parts + 'return function ' + name + '(n) { return ' + sum + '; }')();
      prepare(whole);
      for (let i = 0; i < 1000; i++) whole(i);
      optimize(whole);
      whole(1);
    };
    compile('before');
    console.log('NEXT');
    const asUsual = inlineLittle(${JSON.stringify(flags)});
    compile('little');
    asUsual();
    console.log('NEXT');
    compile('after');`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(import.meta.dirname, '../../..'), loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  });
  const natives = `const prepare = new Function('f', '%PrepareFunctionForOptimization(f)');
const optimize = new Function('f', '%OptimizeFunctionOnNextCall(f)');\n`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--allow-natives-syntax', '--trace-turbo-inlining', '-e', natives + outputFiles[0]?.text],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return stdout.split('NEXT').map((part) => part.match(/^Inlining 0x/gm)?.length ?? 0);
}

test('fewer functions are copied into another while labels are written; afterwards all is as before', async () => {
  const [before, little, after] = await copied();
  expect(before).toBeGreaterThan(little ?? 0);
  expect(after).toBe(before);
});

test('whoever started Node with a limit keeps it', async () => {
  const [before, little, after] = await copied('--max-inlined-bytecode-size-cumulative=800');
  expect([before, after]).toEqual([little, little]);
});
