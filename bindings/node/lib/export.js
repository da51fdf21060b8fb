/** Takes what the library writes through a sink. */
import koffi from "koffi";
import { check } from "./errors.js";

/** All that a function of the library writes, whose last parameters are a sink and its context, as text. */
export function collect(write, ...parameters) {
  const chunks = [];
  let failure = null;
  const sink = (_context, data, size) => {
    try {
      chunks.push(Buffer.from(new Uint8Array(koffi.view(data, Number(size))))); // the copy: data is the library's
      return 0;
    } catch (error) {
      failure = error;
      return 1;
    }
  };
  const status = write(...parameters, sink, null);
  if (failure !== null) throw failure;
  check(status);
  return Buffer.concat(chunks).toString("utf8");
}

/** The values of lines of JSON: read as one array, for one call of JSON.parse is faster than one a line. */
export function readLines(ndjson) {
  return JSON.parse(`[${ndjson.trimEnd().replaceAll("\n", ",")}]`);
}
