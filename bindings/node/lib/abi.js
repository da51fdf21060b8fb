/** capi/gouji.h as koffi has it: its structs and functions, in its order. Nothing here does anything. */
import koffi from "koffi";

export const OK = 0;
export const NONE = -1; // in place of a relation: the whole document
export const CSV_HEADER = 1;
export const FEATURE_HTML = 1;
export const ENUMERATION_STATUS = 1;
export const ENUMERATION_RELATION = 2;
export const ENUMERATION_VERDICT = 20;
export const ENUMERATION_REACH = 21;
export const ENUMERATION_COMPARES = 22;

// Types have no names of koffi's: those are the whole process's, in which this package may be loaded twice.
const i32 = "int32_t";
const size = "size_t";
const text = "const char*"; // with a terminating zero
const pointer = "void*"; // also to parsers and documents, which nobody looks into
const out = koffi.out(koffi.pointer("void*"));

// ---- structs ---------------------------------------------------------------------------------------

export const gouji_text = koffi.struct({ data: "void*", size: "size_t" });

export const gouji_parse_options = koffi.struct({
  struct_size: "size_t",
  name: "const void*",
  name_size: "size_t",
  borrow_input: "int32_t",
  reserved: "int32_t",
});

export const gouji_error = koffi.struct({
  code: "int32_t",
  reserved: "int32_t",
  offset: "uint64_t",
  message: gouji_text,
});

export const gouji_span = koffi.struct({ begin: "uint32_t", end: "uint32_t" });

export const gouji_rule = koffi.struct({
  id: gouji_text,
  formula: gouji_text,
  formula_zh: gouji_text,
  source: gouji_text,
  reach: "int32_t",
  compares: "int32_t",
});

export const gouji_place = koffi.struct({ document: "size_t", report: "size_t", span: gouji_span });

export const gouji_finding = koffi.struct({
  rule: gouji_text,
  expected: gouji_text,
  actual: gouji_text,
  tolerance: gouji_text,
  message: gouji_text,
  message_zh: gouji_text,
  places: "void*",
  place_count: "size_t",
  verdict: "int32_t",
  reserved: "int32_t",
});

// ---- the Arrow C data interface ----------------------------------------------------------------------

export const ArrowSchema = koffi.struct({
  format: "const char*",
  name: "const char*",
  metadata: "void*",
  flags: "int64_t",
  n_children: "int64_t",
  children: "void*",
  dictionary: "void*",
  release: "void*",
  private_data: "void*",
});

export const ArrowArray = koffi.struct({
  length: "int64_t",
  null_count: "int64_t",
  offset: "int64_t",
  n_buffers: "int64_t",
  n_children: "int64_t",
  buffers: "void*",
  children: "void*",
  dictionary: "void*",
  release: "void*",
  private_data: "void*",
});

export const ArrowArrayStream = koffi.struct({
  get_schema: "void*",
  get_next: "void*",
  get_last_error: "void*",
  release: "void*",
  private_data: "void*",
});

export const GetStruct = koffi.proto("int", ["void*", "void*"]); // get_schema and get_next
export const GetLastError = koffi.proto("const char*", ["void*"]);
export const Release = koffi.proto("void", ["void*"]);

// ---- functions ---------------------------------------------------------------------------------------

export const Sink = koffi.proto(i32, ["void*", "void*", "size_t"]);
const sink = koffi.pointer(Sink);

/** name: [result, ...arguments] */
export const FUNCTIONS = {
  gouji_version: [text],
  gouji_schema_version: [text],
  gouji_vocabulary_version: [text],
  gouji_features: ["uint64_t"],
  gouji_name: [text, i32, i32],
  gouji_parser_new: [i32, pointer, out],
  gouji_parser_free: ["void", pointer],
  gouji_parser_parse: [i32, pointer, "const void*", size, koffi.pointer(gouji_parse_options), out],
  gouji_parser_error: ["void", pointer, koffi.out(koffi.pointer(gouji_error)), size],
  gouji_document_release: ["void", pointer],
  gouji_document_source: [gouji_text, pointer],
  gouji_rules: [size, size, "void*", size, size],
  gouji_check_across: [i32, "const void*", size, out],
  gouji_findings_rows: [size, pointer, size, "void*", size, size],
  gouji_findings_free: ["void", pointer],
  gouji_document_json: [i32, pointer, i32, sink, pointer],
  gouji_document_ndjson: [i32, pointer, i32, sink, pointer],
  gouji_document_csv: [i32, pointer, i32, i32, sink, pointer],
  gouji_json_schema: [i32, i32, sink, pointer],
  gouji_arrow_stream: [i32, "const void*", size, i32, pointer],
};
