/** lib/abi.js says what capi/gouji.h says: the offsets of its structs, and the parameters of its functions. */
import assert from "node:assert/strict";
import { test } from "node:test";
import koffi from "koffi";
import * as abi from "./node_modules/gouji/lib/abi.js";
import { HEADER, LAYOUT } from "./material.js";

/** Of layout.txt: { struct: { size, offsets: { member: offset } } }, { enumerator: value } */
function layout() {
  const structs = {};
  const enumerators = {};
  let struct;
  for (const line of LAYOUT.trimEnd().split("\n")) {
    const [name, number] = line.trim().split(" ");
    if (line.startsWith(" ")) struct.offsets[name] = Number(number);
    else if (name === name.toUpperCase()) enumerators[name] = Number(number);
    else struct = structs[name] = { size: Number(number), offsets: {} };
  }
  return { structs, enumerators };
}

test("structs have the members of the header at their offsets", () => {
  for (const name of Object.keys(abi).filter((key) => key.startsWith("gouji_"))) {
    const type = koffi.type(abi[name]);
    const offsets = Object.fromEntries(Object.entries(type.members).map(([member, { offset }]) => [member, offset]));
    assert.deepEqual({ size: type.size, offsets }, layout().structs[name], name);
  }
});

test("constants have the values of the header", () => {
  const { enumerators } = layout();
  const constants = Object.entries(abi).filter(([name, value]) => typeof value === "number" && name !== "NONE");
  assert.ok(constants.length > 0);
  for (const [name, value] of constants) assert.equal(value, enumerators[`GOUJI_${name}`], name);
});

const WIDTHS = { int32_t: /^(int32_t|gouji_(status|relation|enumeration))$/, uint64_t: /^uint64_t$/, size_t: /^size_t$/ };

test("functions have the parameters of the header", () => {
  for (const [name, [, ...parameters]] of Object.entries(abi.FUNCTIONS)) {
    const declared = new RegExp(`\\b${name}\\(([^;]*)\\);`).exec(HEADER);
    assert.ok(declared, name);
    const types = declared[1] === "void" ? [] : declared[1].split(",").map((one) => one.trim().replace(/\s*\w+$/, ""));
    assert.equal(parameters.length, types.length, name);
    types.forEach((type, i) => {
      const { name: ours } = koffi.type(parameters[i]);
      assert.match(type, WIDTHS[ours] ?? /\*$|^gouji_sink$/, `${name}, parameter ${i}`);
    });
  }
});
