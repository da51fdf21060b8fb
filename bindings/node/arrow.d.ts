/** Relations as Arrow tables; needs the package apache-arrow. */
import type { Table } from "apache-arrow";
import type { Document, RelationName } from "./index.js";

/**
 * The rows of one relation over all documents, in their order, with the columns of `jsonSchema(relation)`. The table has
 * memory of its own: documents may be freed. Decimals are decimal128(38, 18), days date32.
 */
export function table(documents: Iterable<Document>, relation: RelationName): Table;

/** The same as the bytes of an Arrow IPC stream: polars, DuckDB, pandas and everything else of Arrow's reads them. */
export function ipc(documents: Iterable<Document>, relation: RelationName): Uint8Array;
