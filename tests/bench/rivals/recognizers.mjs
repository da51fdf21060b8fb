// Microsoft's recognizers over a folder of reports: numbers, currencies and dates in Chinese, which is the part of a
// parse that they have.
//
//   node recognizers.mjs NODE_MODULES FOLDER        prints {"bytes_per_second": …, "matches": …}
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [modules, folder] = process.argv.slice(2);
const suite = createRequire(resolve(modules, 'any.js'))('@microsoft/recognizers-text-suite').default;
const recognizers = [suite.recognizeNumber, suite.recognizeCurrency, suite.recognizeDateTime];
const lines = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  .filter((line) => line.trim());

const seconds = () => process.cpuUsage().user / 1e6;
const began = seconds();
let bytes = 0;
let matches = 0;
// Line by line: its time grows with the square of the text.
for (const line of lines) {
  for (const recognize of recognizers) matches += recognize(line, suite.Culture.Chinese).length;
  bytes += Buffer.byteLength(line) + 1;
  if (seconds() - began > 10) break;
}
const spent = seconds() - began;
console.log(JSON.stringify({ bytes_per_second: bytes / spent, matches: matches / spent }));
