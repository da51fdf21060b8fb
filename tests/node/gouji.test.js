import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import { FreedError, Parser, RELATIONS, check, decimal, jsonSchema, parse, rules, toNumber, version } from "gouji";
import { Handle } from "./node_modules/gouji/lib/handle.js";
import { EXAMPLE, TABLES } from "./material.js";

test("reports and their figures", () => {
  const document = parse(EXAMPLE, { name: "report.txt" });
  const [report] = document.reports;
  assert.equal(report.year, 2013);
  assert.equal(report.authority.text, "云溪县");
  const figure = report.figures[3];
  assert.deepEqual([figure.raw, figure.value, figure.indicator, figure.facets], ["340条", "340", "disclosed_items", { channel: "website" }]);
  assert.equal(report.figures[figure.part_of].raw, "342条");
  assert.equal(document.text(figure.span), "340条");
  assert.equal(document.input.name, "report.txt");
});

test("a string is the text of a report", () => {
  const document = parse("云溪县2013年政府信息公开工作年度报告\n一、概述\n全年公开信息20条。");
  assert.equal(document.input.encoding, "UTF-8");
  assert.equal(document.reports[0].figures[0].raw, "20条");
});

test("spans are decoded as the input is encoded", () => {
  const utf16 = Buffer.from("\ufeff云溪县2013年政府信息公开工作年度报告\n一、概述\n全年公开信息20条。", "utf16le");
  const document = parse(utf16);
  assert.equal(document.input.encoding, "UTF-16LE");
  assert.equal(document.text(document.reports[0].figures[0].span), "20条");
});

test("any bytes are an input", () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from([0xff, 0xfe, 0x00]), Buffer.alloc(100, 0x80), new Uint8Array(3)]) {
    const document = parse(bytes);
    assert.deepEqual(document.source, Buffer.from(bytes));
    assert.equal(typeof document.json(), "string");
  }
  assert.throws(() => parse("report.txt".length), TypeError);
});

test("rows have the columns of the schema", () => {
  const document = parse(EXAMPLE, { name: "a" });
  for (const relation of RELATIONS) {
    const columns = Object.keys(jsonSchema(relation).properties);
    for (const row of document.rows(relation)) assert.deepEqual(Object.keys(row), columns, relation);
  }
  assert.equal(document.rows("figures").length, 8);
  assert.throws(() => document.rows("figure"), /no relation 'figure'; there are reports, /);
});

test("CSV with its first line and without", () => {
  const document = parse(EXAMPLE);
  const [header] = document.csv("figures").split("\r\n");
  assert.equal(header, Object.keys(jsonSchema("figures").properties).join(","));
  assert.equal(document.csv("figures", { header: false }), document.csv("figures").slice(header.length + 2));
});

test("reports are compared with each other", () => {
  const text = TABLES.toString();
  const documents = [parse(text), parse(text.replaceAll("2021年", "2022年"))];
  const wrong = check(documents).find(({ rule, verdict }) => rule === "series.in_force" && verdict === "fails");
  assert.deepEqual([wrong.expected, wrong.actual], ["29", "22"]);
  assert.deepEqual(new Set(wrong.places.map((place) => place.document)), new Set([0, 1]));
  for (const { document, span } of wrong.places) assert.match(documents[document].text(span), /^[0-9]+$/);
  assert.deepEqual(check([]), []);
  documents[0].free();
  assert.throws(() => check(documents), FreedError);
});

test("rules say where they come from", () => {
  const found = rules();
  assert.ok(found.every(({ formula, formula_zh, source }) => formula && formula_zh && source));
  assert.equal(found.find(({ id }) => id === "series.carry").reach, "set");
});

test("JSON in one line or many", () => {
  const document = parse(EXAMPLE);
  assert.equal(JSON.stringify(document), document.json());
  assert.match(document.json(2), /^\{\n {2}"gouji": "1.0",\n/);
  assert.throws(() => document.json(99), { name: "GoujiError", code: 2 });
});

test("what is freed is not read any more, what was read stays", () => {
  const document = parse(EXAMPLE);
  const { reports } = document;
  document.free();
  document.free();
  assert.equal(reports[0].figures.length, 8);
  assert.equal(document.reports, reports);
  assert.throws(() => document.rows("figures"), FreedError);
  assert.throws(() => document.source, FreedError);
});

test("documents outlive their parser, and Symbol.dispose frees", () => {
  const parser = new Parser();
  const document = parser.parse(EXAMPLE);
  parser[Symbol.dispose]();
  assert.throws(() => parser.parse(EXAMPLE), FreedError);
  assert.equal(document.rows("figures").length, 8);
  document[Symbol.dispose]();
  assert.throws(() => document.json(), FreedError);
});

test("what is forgotten is freed by the garbage collector, once", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const freed = [];
  const forget = (pointer, free) => {
    const handle = new Handle("document", pointer, (released) => freed.push(released));
    if (free) handle.free();
  };
  forget(1, false);
  forget(2, true);
  assert.deepEqual(freed, [2]);
  for (let i = 0; i < 20 && freed.length < 2; ++i) {
    collect();
    await new Promise(setImmediate);
  }
  assert.deepEqual(freed, [2, 1]);
});

test("worker threads", async () => {
  const program = `const { parentPort, workerData } = require("node:worker_threads");
    import("gouji").then(({ parse }) => parentPort.postMessage(parse(workerData).rows("figures").length));`;
  const counts = Array.from({ length: 3 }, async () => {
    const [count] = await once(new Worker(program, { eval: true, workerData: EXAMPLE }), "message");
    return count;
  });
  assert.deepEqual(await Promise.all(counts), [8, 8, 8]);
});

test("decimals are text, and numbers only where those are exact", () => {
  assert.deepEqual(decimal("84.67"), { coefficient: 8467n, scale: 2 });
  assert.deepEqual(decimal("-0.50"), { coefficient: -50n, scale: 2 });
  assert.deepEqual(decimal("123456789012345678901"), { coefficient: 123456789012345678901n, scale: 0 });
  assert.throws(() => decimal("1e3"), SyntaxError);
  assert.equal(toNumber("84.67"), 84.67);
  assert.equal(toNumber("999999999999999"), 999999999999999);
  assert.throws(() => toNumber("9007199254740993"), RangeError);
});

test("a library that cannot be loaded is named, with what to do", () => {
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", 'import "gouji"'], {
    encoding: "utf8",
    env: { ...process.env, GOUJI_LIBRARY: "/nowhere/libgouji.so" },
  });
  assert.match(run.stderr, /gouji: cannot load \/nowhere\/libgouji\.so: .*\nSet GOUJI_LIBRARY/);
  assert.match(version, /^\d+\.\d+\.\d+$/);
});
