/**
 * Reads an Arrow stream of the C data interface: its columns, and the buffers of its batches as bytes. The library's
 * arrays all begin at the offset 0.
 */
import koffi from "koffi";
import { ArrowArray, ArrowArrayStream, ArrowSchema, GetLastError, GetStruct, Release } from "./abi.js";
import { addresses } from "./document.js";
import { check } from "./errors.js";
import { library, relationNumber } from "./library.js";

const NULLABLE = 2n; // ARROW_FLAG_NULLABLE
const POINTER = 8; // bytes

export class Stream {
  #memory;
  #calls;

  /** The rows of one relation over all documents, which are kept: they may be freed before the stream is read. */
  constructor(documents, relation) {
    const pointers = addresses(documents);
    const number = relationNumber(relation);
    this.#memory = koffi.alloc(ArrowArrayStream, 1);
    check(library.gouji_arrow_stream(pointers, pointers.length, number, this.#memory));
    this.#calls = koffi.decode(this.#memory, ArrowArrayStream);
  }

  /** [{ name, format, nullable }] */
  columns() {
    const schema = this.#get(this.#calls.get_schema, ArrowSchema);
    try {
      return schema.children().map((child) => ({
        name: child.members.name,
        format: child.members.format,
        nullable: (BigInt(child.members.flags) & NULLABLE) !== 0n,
      }));
    } finally {
      schema.release();
    }
  }

  /** The next batch, to be released by the caller; null behind the last one. */
  next() {
    const batch = this.#get(this.#calls.get_next, ArrowArray);
    return batch.members.release === null ? null : batch;
  }

  release() {
    koffi.call(this.#calls.release, Release, this.#memory);
    koffi.free(this.#memory);
  }

  #get(get, type) {
    const memory = koffi.alloc(type, 1);
    const status = koffi.call(get, GetStruct, this.#memory, memory);
    if (status !== 0) {
      koffi.free(memory);
      throw new Error(`errno ${status}: ${koffi.call(this.#calls.get_last_error, GetLastError, this.#memory)}`);
    }
    return new Struct(type, memory);
  }
}

/** An ArrowSchema or ArrowArray, or a child of one, which only its owner releases. */
class Struct {
  #memory;

  constructor(type, memory) {
    this.type = type;
    this.members = koffi.decode(memory, type);
    this.#memory = memory;
  }

  get length() {
    return Number(this.members.length);
  }

  get nullCount() {
    return Number(this.members.null_count);
  }

  child(index) {
    return new Struct(this.type, koffi.decode(this.members.children, index * POINTER, "void*"));
  }

  children() {
    return Array.from({ length: Number(this.members.n_children) }, (_, i) => this.child(i));
  }

  /** A copy of the first `size` bytes of a buffer. */
  buffer(index, size) {
    const copy = new Uint8Array(size);
    const address = size === 0 ? null : koffi.decode(this.members.buffers, index * POINTER, "void*");
    if (address !== null) copy.set(new Uint8Array(koffi.view(address, size)));
    return copy;
  }

  release() {
    koffi.call(this.members.release, Release, this.#memory);
    koffi.free(this.#memory);
  }
}
