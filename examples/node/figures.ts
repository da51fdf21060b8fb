/** Prints where each figure of a report stands, what is printed there and what it counts: figures.js FILE */
import { readFileSync } from "node:fs";
import { parse } from "gouji";

for (const report of parse(readFileSync(process.argv[2]!))) {
  for (const figure of report.figures) {
    console.log(`${figure.span[0]}\t${figure.raw}\t${figure.indicator}`);
  }
}
