/**
 * `gouji parse --format ndjson` by the package.
 *
 *     driver.js [--objects | --relation NAME] FILE...
 *
 * With an option the text is made from the objects that the package gives: the same bytes show that they lack nothing.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "gouji";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { objects: { type: "boolean" }, relation: { type: "string" } },
});

function lines(document) {
  if (values.relation) return document.rows(values.relation).map((row) => JSON.stringify(row));
  return [values.objects ? JSON.stringify(document) : document.json()];
}

for (const name of positionals) {
  const document = parse(readFileSync(name), { name });
  for (const line of lines(document)) process.stdout.write(`${line}\n`);
  document.free();
}
