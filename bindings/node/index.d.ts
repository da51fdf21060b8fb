/**
 * gouji reads Chinese government information disclosure reports (政府信息公开工作年度报告) as data.
 *
 * Objects are plain: they need neither the document nor the library once they are read. What is absent is null. Decimals
 * are text, as a number (a double) would round them; all other numbers are integers below 2^53.
 */
import type { Check, Decimal, Input, Model, Report, Rows, Span } from "./model.js";

export type * from "./model.js";

export type RelationName = keyof Rows;
export type Row<Name extends RelationName> = Rows[Name];
export const RELATIONS: readonly RelationName[];

export interface ParseOptions {
  /** Of the input, usually its path; repeated in the results. */
  name?: string | null;
}

/**
 * Parses one input. It is never refused for what it holds: the diagnostics say what is odd.
 *
 * @param source bytes, in any encoding, or the TEXT of a report (never the name of a file); spans count the bytes of
 *   its UTF-8 then
 * @throws GoujiError where the library fails
 */
export function parse(source: Uint8Array | string, options?: ParseOptions): Document;

/** Parses one input after the other, and gives the memory of freed documents to the next ones. `parse` keeps one. */
export class Parser {
  /** See `parse`. */
  parse(source: Uint8Array | string, options?: ParseOptions): Document;
  /** Gives its memory back; documents live on, further uses throw FreedError. */
  free(): void;
  [Symbol.dispose](): void;
}

/**
 * What one input holds: zero or more reports, which iteration gives in their order.
 *
 * Its memory, outside of JavaScript's, is given back some time after the last reference to it is gone; `free`, or
 * `using` where the language has it, does so at once. What was read stays valid.
 */
export class Document {
  private constructor();

  /** The input as a whole, with what lies outside any report. */
  readonly input: Input;
  /** Read when first asked for, all of it at once. */
  readonly reports: Report[];
  [Symbol.iterator](): IterableIterator<Report>;

  /** A copy of the bytes that were parsed; spans index them. */
  readonly source: Buffer;
  /** What the bytes of a span say; what cannot be decoded is U+FFFD. */
  text(span: Span): string;

  /** The whole document as JSON, the very bytes of the command line: one line, or `indent` (1 to 16) spaces a level. */
  json(indent?: number): string;
  /** The same as an object, which `JSON.stringify(document)` asks for. */
  toJSON(): Model;
  /** The rows of one relation. Only they are read, where `reports` reads everything. */
  rows<Name extends RelationName>(relation: Name): Row<Name>[];
  /** They as JSON, one line a row. */
  ndjson(relation: RelationName): string;
  /** They as CSV (RFC 4180), with the names of the columns as first line. */
  csv(relation: RelationName, options?: { header?: boolean }): string;

  /** Gives the memory back. Everything that was not read yet throws FreedError then. */
  free(): void;
  [Symbol.dispose](): void;
}

/** What a check or finding names as its rule. */
export interface Rule {
  id: string;
  /** Whether it reads one report or several. */
  reach: "report" | "set";
  compares: "cells" | "figures" | "text_and_table" | "head" | "outline" | "reports";
  /** In the words of the model, and in those of the forms. */
  formula: string;
  formula_zh: string;
  /** The form, the document or the practice that asserts it. */
  source: string;
}

/** What comparing reports came to. */
export interface Finding {
  rule: string;
  verdict: Check["verdict"];
  expected: string | null;
  actual: string | null;
  tolerance: string | null;
  /** The bytes that were compared: the position of the document among those given, that of the report in it. */
  places: { document: number; report: number; span: Span }[];
  message: string | null;
  message_zh: string | null;
}

/** The catalogue of all rules, by family. */
export function rules(): Rule[];

/**
 * Compares reports with their neighbours: those of one authority year by year, a parent body with its subordinates of the
 * same year, and reports that print the same numbers. What a report asserts within itself is in its own `checks`.
 */
export function check(documents: Iterable<Document>): Finding[];

/** A failure of the library. */
export class GoujiError extends Error {
  /** The gouji_status: 1 memory, 2 argument, 3 busy, 4 stopped, 5 unsupported, 6 internal. */
  readonly code: number;
  /** Byte of the input that is to blame; null as of now, as no byte makes a parse fail. */
  readonly offset: number | null;
  /** Name of the input; null where it has none or none is to blame. */
  readonly input: string | null;
}

/** A document or parser was used after its `free`. */
export class FreedError extends Error {}

/** coefficient / 10^scale, exactly: "84.67" is { coefficient: 8467n, scale: 2 }. */
export function decimal(text: Decimal): { coefficient: bigint; scale: number };
/**
 * The number of a decimal of at most 15 digits, which prints as what the report says.
 *
 * @throws RangeError where it has more: a double cannot hold it
 */
export function toNumber(text: Decimal): number;

/** The JSON Schema (draft 2020-12) of a row of a relation, or of a document. */
export function jsonSchema(relation?: RelationName | null): Record<string, unknown>;

/** The release of the library. */
export const version: string;
/** The version of the JSON, the member `gouji` of its root. */
export const schemaVersion: string;
/** A digest of the vocabulary that this build reads with: where it differs, a text may read differently. */
export const vocabularyVersion: string;
/** Whether this build of the library takes web pages. */
export const readsHtml: boolean;
