/** Finds the shared library, loads it, and declares its functions. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import koffi from "koffi";
import { ENUMERATION_RELATION, ENUMERATION_STATUS, FUNCTIONS } from "./abi.js";

const VARIABLE = "GOUJI_LIBRARY";
const INSTALLED = "libgouji.so.1"; // as the system's loader finds it

const HELP = `Set ${VARIABLE} to the path of libgouji.so. In a checkout of gouji:
  ./dev build && export ${VARIABLE}=$PWD/build/libgouji.so
libgouji.so needs ICU 72, gumbo and fmt 9 of the system. On Debian 12:
  apt-get install libicu72 libgumbo1 libfmt9`;

/** What to load: the library that the environment names, that of the package, the system's. */
function path() {
  const packaged = fileURLToPath(new URL("libgouji.so", import.meta.url));
  return process.env[VARIABLE] || (existsSync(packaged) ? packaged : INSTALLED);
}

function attempt(what, action) {
  try {
    return action();
  } catch (error) {
    throw new Error(`gouji: ${what}: ${error.message}\n${HELP}`, { cause: error });
  }
}

function load(name) {
  const opened = attempt(`cannot load ${name}`, () => koffi.load(name));
  const declared = Object.entries(FUNCTIONS).map(([symbol, [result, ...parameters]]) => [
    symbol,
    attempt(`${name} is no libgouji, or older than this package`, () => opened.func(symbol, result, parameters)),
  ]);
  return Object.fromEntries(declared);
}

export const library = load(path());

/** The names of an enumeration by value, asked of the library, so that they are written down once. */
export function names(enumeration) {
  const found = [];
  for (let name; (name = library.gouji_name(enumeration, found.length)) !== null; ) found.push(name);
  return found;
}

export const STATUSES = names(ENUMERATION_STATUS);
export const RELATIONS = Object.freeze(names(ENUMERATION_RELATION));

/** The number of a relation. */
export function relationNumber(name) {
  const number = RELATIONS.indexOf(name);
  if (number < 0) throw new RangeError(`no relation '${name}'; there are ${RELATIONS.join(", ")}`);
  return number;
}
