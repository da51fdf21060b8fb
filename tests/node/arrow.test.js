/** Relations as Arrow tables: in JavaScript, and as IPC bytes in polars. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DataType, tableFromIPC } from "apache-arrow";
import { RELATIONS, decimal, jsonSchema, parse } from "gouji";
import { ipc, table } from "gouji/arrow";
import { EXAMPLE, specInputs } from "./material.js";

const SCALE = 18; // of Arrow's decimals

/** A value of Arrow as the rows have it; decimals as the coefficient at Arrow's scale. */
function plain(value, type) {
  if (value === null) return null;
  if (DataType.isDecimal(type)) return BigInt(value.toString());
  if (DataType.isDate(type)) return new Date(value).toISOString().slice(0, 10);
  return typeof value === "bigint" ? Number(value) : value;
}

function scaled(value, type) {
  if (value === null || !DataType.isDecimal(type)) return value;
  const { coefficient, scale } = decimal(value);
  return coefficient * 10n ** BigInt(SCALE - scale);
}

test("tables have the values of the rows, in every case of the specification", () => {
  const documents = specInputs().map(({ name, bytes }) => parse(bytes, { name }));
  for (const relation of RELATIONS) {
    const rows = documents.flatMap((document) => document.rows(relation));
    const columns = table(documents, relation);
    assert.equal(columns.numRows, rows.length);
    assert.ok(rows.length > 0, relation);
    assert.deepEqual(columns.schema.names, Object.keys(jsonSchema(relation).properties));
    for (const { name, type } of columns.schema.fields) {
      const values = Array.from(columns.getChild(name), (value) => plain(value, type));
      assert.deepEqual(values, rows.map((row) => scaled(row[name], type)), `${relation}.${name}`);
    }
  }
});

test("a table has memory of its own", () => {
  const document = parse(EXAMPLE);
  const figures = table([document], "figures");
  document.free();
  assert.equal(figures.getChild("raw").get(3), "340条");
});

test("no documents, no rows, all columns", () => {
  assert.equal(table([], "figures").numRows, 0);
  assert.equal(table([parse("")], "cells").schema.fields.length, Object.keys(jsonSchema("cells").properties).length);
});

test("IPC bytes", () => {
  const read = tableFromIPC(ipc([parse(EXAMPLE), parse(EXAMPLE)], "figures"));
  assert.equal(read.numRows, 16);
  assert.equal(read.getChild("indicator").get(11), "disclosed_items");
});

const polars = await import("nodejs-polars").then(
  (module) => module.default,
  () => null,
);

test("polars", { skip: polars === null && "nodejs-polars is not installed for this machine" }, () => {
  const frame = polars.readIPCStream(Buffer.from(ipc([parse(EXAMPLE)], "figures")));
  assert.deepEqual(frame.shape, { height: 8, width: Object.keys(jsonSchema("figures").properties).length });
  assert.deepEqual(frame.getColumn("raw").toArray()[3], "340条");
  const counted = frame.groupBy("indicator").len().filter(polars.col("indicator").eq(polars.lit("disclosed_items")));
  assert.deepEqual(counted.row(0), ["disclosed_items", 3]);
});
