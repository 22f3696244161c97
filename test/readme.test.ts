import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8');

/** What both have to tell: headings counted, commands and links listed. */
function skeleton(text: string) {
  const links = [...text.matchAll(/\]\(((?!README)[^)]+)\)/g)].map(([, link = '']) =>
    link.replace('.zh-CN', '').replace('/zh', ''),
  );
  return {
    headings: text.match(/^## /gm)?.length,
    commands: [...text.matchAll(/^\$ (orders .*?) +#/gm)].map(([, command]) => command),
    links: [...new Set(links)].sort(),
    codes: [...text.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => code),
  };
}

test('README.zh-CN.md tells what README.md tells', () => {
  expect(skeleton(read('README.zh-CN.md'))).toEqual(skeleton(read('README.md')));
});
