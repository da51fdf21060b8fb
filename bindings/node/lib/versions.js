/** What this library is and can do. */
import { FEATURE_HTML, NONE } from "./abi.js";
import { collect } from "./export.js";
import { library, relationNumber } from "./library.js";

export const version = library.gouji_version();
export const schemaVersion = library.gouji_schema_version();
export const vocabularyVersion = library.gouji_vocabulary_version();
export const readsHtml = (BigInt(library.gouji_features()) & BigInt(FEATURE_HTML)) !== 0n;

export function jsonSchema(relation = null) {
  return JSON.parse(collect(library.gouji_json_schema, relation === null ? NONE : relationNumber(relation)));
}
