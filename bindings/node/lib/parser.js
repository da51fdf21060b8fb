/** From bytes or text to a document. */
import koffi from "koffi";
import { gouji_error, gouji_parse_options, OK } from "./abi.js";
import { Document } from "./document.js";
import { GoujiError } from "./errors.js";
import { Handle } from "./handle.js";
import { library } from "./library.js";

export class Parser {
  #handle;

  constructor() {
    const made = [null];
    const status = library.gouji_parser_new(null, made);
    if (status !== OK) throw new GoujiError(status, "a parser cannot be made");
    this.#handle = new Handle("parser", made[0], library.gouji_parser_free);
  }

  parse(source, { name = null } = {}) {
    const bytes = bytesOf(source);
    const nameBytes = Buffer.from(name ?? "", "utf8");
    const options = {
      struct_size: koffi.sizeof(gouji_parse_options),
      name: nameBytes,
      name_size: nameBytes.length,
      borrow_input: 0,
      reserved: 0,
    };
    const made = [null];
    const status = library.gouji_parser_parse(this.#handle.pointer, bytes, bytes.length, options, made);
    if (status !== OK) throw this.#error(name);
    return new Document(made[0]);
  }

  #error(name) {
    const error = {};
    library.gouji_parser_error(this.#handle.pointer, error, koffi.sizeof(gouji_error));
    const message = koffi.decode.string(error.message.data, error.message.size);
    return new GoujiError(error.code, message, Number(error.offset) || null, name);
  }

  free() {
    this.#handle.free();
  }

  [Symbol.dispose]() {
    this.free();
  }
}

function bytesOf(source) {
  if (typeof source === "string") return Buffer.from(source, "utf8");
  if (source instanceof Uint8Array) return source;
  throw new TypeError(`bytes (a Buffer or Uint8Array) or text (a string) to parse, not ${typeof source}`);
}

let own = null;

/** With the parser of this thread: a worker thread has modules of its own. */
export function parse(source, options) {
  own ??= new Parser();
  return own.parse(source, options);
}
