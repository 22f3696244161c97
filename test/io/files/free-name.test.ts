import { expect, it } from 'vitest';
import { freeName } from '../../../src/io/files/free-name.ts';
import { put, temporaryFolder } from '../../support/workspace.ts';

it('never loses another file; the same bytes keep the name', () => {
  const folder = temporaryFolder();
  const name = 'a.b.csv';
  const bytes = Buffer.from('one');
  expect(freeName(folder, name, bytes)).toBe(`${folder}/a.b.csv`);
  put(folder, 'a.b.csv', 'one');
  expect(freeName(folder, name, bytes)).toBe(`${folder}/a.b.csv`);
  expect(freeName(folder, name, Buffer.from('two'))).toBe(`${folder}/a.b_2.csv`);
  put(folder, 'a.b_2.csv', 'two');
  expect(freeName(folder, name, Buffer.from('three'))).toBe(`${folder}/a.b_3.csv`);
});
