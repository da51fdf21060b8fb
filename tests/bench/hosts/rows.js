/** Rows a second in Node.js; see measure.py. */
import { createReadStream, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parse } from "gouji";
import { table } from "gouji/arrow";

const BATCH = 500; // documents
const [folder, ...files] = process.argv.slice(2); // NDJSON files RELATION.ndjson
const inputs = readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => readFileSync(join(folder, name)));

/** Processor time of this process, in seconds. */
function clock() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const print = (measured) => console.log(JSON.stringify({ host: "Node.js", ...measured }));

/** Reads the documents of all inputs by `count`, a batch at a time; what it took to parse them is told apart. */
function measure(way, relation, count) {
  let [rows, seconds, parsing] = [0, 0, 0];
  for (let i = 0; i < inputs.length; i += BATCH) {
    const begin = clock();
    const documents = inputs.slice(i, i + BATCH).map((bytes) => parse(bytes));
    const parsed = clock();
    rows += count(documents);
    seconds += clock() - parsed;
    parsing += parsed - begin;
    for (const document of documents) document.free();
  }
  print({ way, relation, rows, seconds, parsing });
}

for (const file of files) {
  const relation = /(\w+)\.ndjson$/.exec(file)[1];
  for (const way of ["objects", "objects, warm"]) {
    measure(way, relation, (documents) => documents.reduce((n, document) => n + document.rows(relation).length, 0));
  }
  measure("Arrow table", relation, (documents) => table(documents, relation).numRows);
  const begin = clock();
  let rows = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) rows += JSON.parse(line) !== null;
  print({ way: "JSON.parse of NDJSON", relation, rows, seconds: clock() - begin });
}
