import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWhole } from '../../../src/io/files/durable.ts';
import { clearLeftOvers } from '../../../src/io/files/left-over.ts';
import { temporaryFolder } from '../../support/workspace.ts';

/** No process has this number: the kernel's highest is 4194304. */
const DEAD = 9_999_999;
const OLD = Date.now() / 1000 - 3600;

it('C1: what a killed run left unfinished goes with the next run; nothing else does', () => {
  const folder = temporaryFolder();
  const make = (name: string, at = OLD) => {
    writeFileSync(join(folder, name), 'x');
    utimesSync(join(folder, name), at, at);
  };
  const gone = [
    `B1-labels.pdf.part-${DEAD}`,
    `out.xlsx.part-${DEAD}`,
    `stdin-${DEAD}.tmp`,
    `zip-${DEAD}-0.tmp`,
  ];
  const kept = [
    `B2-labels.pdf.part-${process.pid}`,
    `video.mp4.part-${DEAD}`,
    `notes.part-${DEAD}`,
    'orders.csv.part',
    'zip-codes.tmp',
  ];
  for (const name of [...gone, ...kept]) make(name);
  make(`young.csv.part-${DEAD}`, Date.now() / 1000);
  writeWhole(join(folder, 'new.csv'), new Uint8Array([1]));
  expect(readdirSync(folder).sort()).toEqual([...kept, `young.csv.part-${DEAD}`, 'new.csv'].sort());
});

it('a folder that is not there is none of its business', () => {
  expect(() => clearLeftOvers('/nowhere/at/all')).not.toThrow();
});
