/** The catalogue of checks, and those that compare reports with each other. */
import koffi from "koffi";
import {
  ENUMERATION_COMPARES,
  ENUMERATION_REACH,
  ENUMERATION_VERDICT,
  gouji_finding,
  gouji_place,
  gouji_rule,
} from "./abi.js";
import { addresses } from "./document.js";
import { check as checkStatus } from "./errors.js";
import { library, names } from "./library.js";

const VERDICTS = names(ENUMERATION_VERDICT);
const REACHES = names(ENUMERATION_REACH);
const COMPARES = names(ENUMERATION_COMPARES);

export function rules() {
  return rows(gouji_rule, library.gouji_rules).map((row) => ({
    id: text(row.id),
    reach: REACHES[row.reach],
    compares: COMPARES[row.compares],
    formula: text(row.formula),
    formula_zh: text(row.formula_zh),
    source: text(row.source),
  }));
}

export function check(documents) {
  const compared = [...documents];
  const made = [null];
  checkStatus(library.gouji_check_across(addresses(compared), compared.length, made));
  try {
    return rows(gouji_finding, (...fill) => library.gouji_findings_rows(made[0], ...fill)).map(finding);
  } finally {
    library.gouji_findings_free(made[0]);
  }
}

function finding(row) {
  const places = row.place_count === 0 ? [] : koffi.decode(row.places, koffi.array(gouji_place, row.place_count));
  return {
    rule: text(row.rule),
    verdict: VERDICTS[row.verdict],
    expected: text(row.expected),
    actual: text(row.actual),
    tolerance: text(row.tolerance),
    places: places.map(({ document, report, span }) => ({ document, report, span: [span.begin, span.end] })),
    message: text(row.message),
    message_zh: text(row.message_zh),
  };
}

/** All rows that a function such as gouji_rules has. */
function rows(type, fill) {
  const size = koffi.sizeof(type);
  const count = Number(fill(0, null, 0, size));
  if (count === 0) return [];
  const memory = Buffer.alloc(count * size);
  fill(0, memory, count, size);
  return Array.from({ length: count }, (_, i) => koffi.decode(memory, i * size, type));
}

function text({ data, size }) {
  return Number(size) === 0 ? null : koffi.decode.string(data, size);
}
