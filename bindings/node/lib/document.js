/** A parsed input. */
import koffi from "koffi";
import { CSV_HEADER } from "./abi.js";
import { collect, readLines } from "./export.js";
import { Handle } from "./handle.js";
import { library, relationNumber } from "./library.js";

/**
 * What one input holds. Its objects come by way of the library's JSON: V8 reads that in half the time that it
 * takes to read as many C structs member by member, and so they have the members of the JSON by construction.
 */
export class Document {
  #handle;
  #model = null;

  /** Takes over one count of the gouji_document at `pointer`; `parse` makes documents. */
  constructor(pointer) {
    this.#handle = new Handle("document", pointer, library.gouji_document_release);
  }

  get input() {
    return this.toJSON().input;
  }

  get reports() {
    return this.toJSON().reports;
  }

  [Symbol.iterator]() {
    return this.reports[Symbol.iterator]();
  }

  // ---- the bytes ----

  get source() {
    return Buffer.from(this.#bytes());
  }

  text([begin, end]) {
    const decoder = new TextDecoder(this.input.encoding, { ignoreBOM: true });
    return decoder.decode(this.#bytes().subarray(begin, end));
  }

  /** The library's own, not to be handed out: they end with the document. */
  #bytes() {
    const { data, size } = library.gouji_document_source(this.#handle.pointer);
    return new Uint8Array(koffi.view(data, Number(size)));
  }

  // ---- exports ----

  json(indent = 0) {
    return collect(library.gouji_document_json, this.#handle.pointer, indent);
  }

  toJSON() {
    this.#model ??= JSON.parse(this.json());
    return this.#model;
  }

  rows(relation) {
    return readLines(this.ndjson(relation));
  }

  ndjson(relation) {
    return collect(library.gouji_document_ndjson, this.#handle.pointer, relationNumber(relation));
  }

  csv(relation, { header = true } = {}) {
    const flags = header ? CSV_HEADER : 0;
    return collect(library.gouji_document_csv, this.#handle.pointer, relationNumber(relation), flags);
  }

  /** The gouji_document, for `addresses`. */
  get pointer() {
    return this.#handle.pointer;
  }

  // ---- life ----

  free() {
    this.#handle.free();
  }

  [Symbol.dispose]() {
    this.free();
  }
}

/** As an argument `const gouji_document* const*`. */
export function addresses(documents) {
  return BigUint64Array.from(documents, (document) => koffi.address(document.pointer));
}
