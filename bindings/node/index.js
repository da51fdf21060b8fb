export { check, rules } from "./lib/checks.js";
export { decimal, toNumber } from "./lib/decimal.js";
export { Document } from "./lib/document.js";
export { FreedError, GoujiError } from "./lib/errors.js";
export { RELATIONS } from "./lib/library.js";
export { Parser, parse } from "./lib/parser.js";
export { jsonSchema, readsHtml, schemaVersion, version, vocabularyVersion } from "./lib/versions.js";
