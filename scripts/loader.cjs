'use strict';
// The bundle's own loader, copied to dist/ by scripts/build.mjs. Chunks that commands need together lie in one file, a
// pack, beside the code that V8 made of it at build time: as single ES modules they took a third of a small command's
// time to compile. Code made by another Node is refused by V8 and made anew in memory.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

/** Name of a chunk → the function of its code. */
const chunks = new Map();
/** Name of a chunk → its module, once it ran. */
const modules = new Map();
/** Name of a pack → its script, for scripts/build.mjs to keep the code of. */
const packs = new Map();
/** Name of a chunk → the pack it lies in. */
let places;

/** The exports of a chunk (`./name.js`) or of a package. */
function load(specifier) {
  if (!specifier.startsWith('.')) return specifier === SQLITE ? sqlite() : require(specifier);
  const name = specifier.slice(specifier.lastIndexOf('/') + 1);
  const known = modules.get(name);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  codeOf(name)(module.exports, load, module, here);
  return module.exports;
}

const SQLITE = '@photostructure/sqlite';

/**
 * The package looks for its prebuilt code in many places and adds an interface we do not use, which takes longer than
 * reading the ledger. Where the prebuilt code lies as published it is loaded as it is; else the package does its work.
 */
function sqlite() {
  const { env, platform, arch } = process;
  const at = join(__dirname, '../node_modules', SQLITE);
  const file = join(at, `prebuilds/${platform}-${arch}/@photostructure+sqlite.glibc.node`);
  const isOther =
    env['LIBC'] !== undefined || existsSync('/etc/alpine-release') || existsSync(join(at, 'build'));
  if (isOther || !existsSync(file)) return require(SQLITE);
  try {
    const module = { exports: {} };
    process.dlopen(module, file);
    return module.exports;
  } catch {
    return require(SQLITE);
  }
}

/** What stands for `import.meta` in a chunk. */
const here = {
  get url() {
    return require('node:url').pathToFileURL(__filename).href;
  },
};

function codeOf(name) {
  places ??= new Map(Object.entries(JSON.parse(readFileSync(join(__dirname, 'packs.json'), 'utf8'))));
  if (!chunks.has(name)) open(places.get(name));
  return chunks.get(name);
}

function open(pack) {
  const filename = join(__dirname, pack);
  const cachedData = keptCode(`${filename}.code`);
  // Latin-1 is read without decoding; scripts/bundle.mjs escapes all else.
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
  packs.set(pack, script);
  for (const [name, code] of Object.entries(script.runInThisContext())) chunks.set(name, code);
}

function keptCode(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

module.exports = { load, open, packs };
