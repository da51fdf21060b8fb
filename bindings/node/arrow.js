/**
 * Relations as Arrow tables. The library exports streams of the Arrow C data interface; the columns are copied out of
 * them, buffer by buffer and without a look at a single value, into a table of the package apache-arrow.
 */
import * as arrow from "apache-arrow";
import { Stream } from "./lib/stream.js";

/** By the format of a column in the Arrow C data interface: all that the relations have. */
const TYPES = {
  i: () => new arrow.Int32(),
  l: () => new arrow.Int64(),
  u: () => new arrow.Utf8(),
  d: ([precision, scale]) => new arrow.Decimal(scale, precision, 128),
  tdD: () => new arrow.DateDay(),
};
const WIDTHS = { i: 4, l: 8, d: 16, tdD: 4 }; // bytes a value

export function table(documents, relation) {
  const stream = new Stream(documents, relation);
  try {
    const columns = stream.columns();
    const schema = new arrow.Schema(columns.map(field));
    const batches = [];
    for (let batch; (batch = stream.next()) !== null; ) {
      try {
        batches.push(recordBatch(schema, columns, batch));
      } finally {
        batch.release();
      }
    }
    return new arrow.Table(schema, batches);
  } finally {
    stream.release();
  }
}

export function ipc(documents, relation) {
  return arrow.tableToIPC(table(documents, relation), "stream");
}

function field({ name, format, nullable }) {
  const [kind, parameters = ""] = format.split(":");
  return new arrow.Field(name, TYPES[kind](parameters.split(",").map(Number)), nullable);
}

function recordBatch(schema, columns, batch) {
  const type = new arrow.Struct(schema.fields);
  const children = columns.map(({ format }, i) => column(schema.fields[i].type, format, batch.child(i)));
  return new arrow.RecordBatch(schema, arrow.makeData({ type, length: batch.length, nullCount: 0, children }));
}

function column(type, format, array) {
  const { length, nullCount } = array;
  const nullBitmap = nullCount === 0 ? undefined : array.buffer(0, Math.ceil(length / 8));
  const [kind] = format.split(":");
  if (kind !== "u") {
    const bytes = array.buffer(1, length * WIDTHS[kind]);
    const data = new type.ArrayType(bytes.buffer, 0, bytes.byteLength / type.ArrayType.BYTES_PER_ELEMENT);
    return arrow.makeData({ type, length, nullCount, nullBitmap, data });
  }
  const valueOffsets = new Int32Array(array.buffer(1, (length + 1) * 4).buffer);
  const data = array.buffer(2, valueOffsets[length]);
  return arrow.makeData({ type, length, nullCount, nullBitmap, valueOffsets, data });
}
