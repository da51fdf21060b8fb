/**
 * The members of documents and the columns of relations, made from the JSON Schemas of the library by
 * tools/model_types.js: not to be edited.
 */

/** A decimal as text, exact: "84.67". See `decimal` and `toNumber`. */
export type Decimal = string;
/** A day: "2013-12-31". */
export type Day = string;

/** [begin, end): offsets of bytes in the original input */
export type Span = [begin: number, end: number];

export interface Quote {
  text: string;
  span: Span;
}

export interface Period {
  from: Day | null;
  to: Day | null;
  span: Span;
}

export interface OwnPeriod {
  year?: number;
  from?: Day | null;
  to?: Day | null;
}

export interface Input {
  /** name of the input; null where it was given none */
  name: string | null;
  /** length of the input */
  bytes: number;
  /** encoding that it was read in */
  encoding: string;
  /** Chinese script that it was written in */
  script: "Hans" | "Hant" | "mixed";
  repairs: Repair[];
  mentions: Mention[];
  diagnostics: Diagnostic[];
}

export interface Repair {
  /** kind of damage or notation that was normalised throughout the input */
  kind: string;
  /** how often */
  count: number;
}

export interface Report {
  span: Span;
  title: Quote | null;
  authority: Quote | null;
  /** reporting year */
  year: number | null;
  period: Period | null;
  /** generation of the form that the report follows */
  form: "narrative-2008" | "statistics-2014" | "standard-2019" | "standard-2021";
  metadata: Metadata[];
  contact: Contact[];
  sections: Section[];
  figures: Figure[];
  tables: Table[];
  mentions: Mention[];
  citations: Citation[];
  checks: Check[];
  diagnostics: Diagnostic[];
}

export interface Metadata {
  /** what the entry says of the report */
  field:
    | "index_number"
    | "document_number"
    | "generated_on"
    | "published_on"
    | "publisher"
    | "owner"
    | "keywords"
    | "source"
    | "topic"
    | "views"
    | "title"
    | "other";
  /** label as printed */
  label: string | null;
  /** value beside the label; null where there is none */
  text: string | null;
  span: Span;
}

export interface Contact {
  /** kind of address or number */
  field: "address" | "postcode" | "phone" | "fax" | "email" | "url";
  /** the address or number */
  text: string;
  span: Span;
}

export interface Section {
  /** position of the row in its report, from 0 */
  id: number;
  /** id of the section around it; null at the top */
  parent: number | null;
  /** depth of nesting, 1 at the top, whatever the marker's style */
  level: number;
  /** number of the heading as printed: 一、 (二) 3. */
  marker: string | null;
  marker_span: Span | null;
  /** words of the heading */
  title: string | null;
  title_span: Span | null;
  /** statutory topic of the section */
  topic:
    | "overview"
    | "disclosure"
    | "applications"
    | "fees"
    | "remedies"
    | "enquiries"
    | "problems"
    | "improvements"
    | "other"
    | null;
  span: Span;
}

export interface Figure {
  /** position of the row in its report, from 0 */
  id: number;
  /** id of the innermost section */
  section: number | null;
  /** the quantity as the bytes say, from approximation prefix or first digit to unit or suffix */
  raw: string;
  span: Span;
  /** exact value; 万 and 亿 applied where they are part of a count */
  value: Decimal | null;
  /** upper end of a range */
  upper: Decimal | null;
  /** measure word: 条 件 次 % 万元 工作日 */
  unit: string | null;
  /** approximation that the text states */
  approx: "about" | "nearly" | "over" | "at_least" | "at_most" | null;
  /** as a number, or as a clause that denies there was any (value 0) */
  stated: "number" | "negation";
  /** kind of quantity */
  kind: "count" | "money" | "share" | "rate" | "growth" | "duration" | "ratio";
  /** words of the text that say what is counted */
  subject: string | null;
  /** what is counted, by a fixed list */
  indicator:
    | "disclosed_items"
    | "documents_issued"
    | "normative_documents_issued"
    | "full_text_rate"
    | "bulletin_issues"
    | "interpretations"
    | "press_events"
    | "online_interviews"
    | "platform_visits"
    | "accounts"
    | "disclosure_points"
    | "rules_made"
    | "applications_received"
    | "applications_carried_in"
    | "applications_carried_out"
    | "applications_answered"
    | "answer_rate"
    | "fees_collected"
    | "fees_waived"
    | "reconsiderations"
    | "lawsuits"
    | "complaints"
    | "enquiries"
    | "letters"
    | "hotline_orders"
    | "proposals"
    | "services_handled"
    | "service_items"
    | "handling_rate"
    | "satisfaction_rate"
    | "staff"
    | "meetings"
    | "training_sessions"
    | "trainees"
    | "funding"
    | "inspections"
    | "units"
    | "awards"
    | "share"
    | "deadline"
    | "other";
  facets: Facets;
  /** whose figure it is, in the text's words; null for the report's own authority */
  scope: string | null;
  period: OwnPeriod | null;
  /** id of the figure that this is a stated part of */
  part_of: number | null;
  /** of a share or rate: id of the whole */
  share_of: number | null;
  /** of a share or rate: id of the part that it restates */
  share_part: number | null;
}

export interface Facets {
  /** channel through which it was disclosed or asked */
  channel?:
    | "website"
    | "platform"
    | "gazette"
    | "bulletin"
    | "weibo"
    | "wechat"
    | "toutiao"
    | "douyin"
    | "video_account"
    | "app"
    | "sms"
    | "tv"
    | "radio"
    | "newspaper"
    | "noticeboard"
    | "screen"
    | "reading_point"
    | "press"
    | "hotline"
    | "new_media"
    | "other";
  /** how an application or enquiry came in */
  mode?: "in_person" | "online" | "letter" | "fax" | "email" | "phone" | "other";
  /** outcome: a row of the applications or remedies table */
  outcome?: string;
  /** applicant: a column of the applications table */
  applicant?: string;
  /** category of the things counted, in the text's words */
  category?: string;
  /** received or handled */
  stage?: "received" | "handled";
  /** what the number covers: all, a day's average, since the start, new ones */
  basis?: "total" | "daily" | "cumulative" | "new";
}

export interface Table {
  /** which of the statutory tables */
  kind: "disclosure" | "applications" | "remedies" | "statistics";
  /** generation of the form whose rows and columns the table has */
  form: "narrative-2008" | "statistics-2014" | "standard-2019" | "standard-2021";
  /** id of the innermost section around it */
  section: number | null;
  span: Span;
  cells: Cell[];
}

export interface Cell {
  /** name of the row */
  row: string;
  /** name of the column */
  column: string;
  /** what the author wrote: a blank is never a zero */
  state: "number" | "blank" | "not_applicable" | "text" | "missing";
  /** exact value of a number as printed, null for every other state */
  value: Decimal | null;
  /** the cell as the bytes say */
  raw: string | null;
  /** what stands beside the number */
  note: string | null;
  span: Span | null;
}

export interface Mention {
  /** what the number is, as it is no quantity */
  kind:
    | "date"
    | "year"
    | "period"
    | "time"
    | "article"
    | "ordinal"
    | "list_marker"
    | "phone"
    | "postcode"
    | "address"
    | "identifier"
    | "name"
    | "page"
    | "masked"
    | "unknown";
  /** the words, repaired */
  text: string;
  span: Span;
  /** normalised: an ISO date, from/to, the number of an article */
  value: string | null;
}

export interface Citation {
  /** title without 《》; null for a number that stands alone */
  title: string | null;
  /** document number: 贵府办发〔2013〕53号 */
  number: string | null;
  /** id of the citation that this one abbreviates */
  alias_of: number | null;
  span: Span;
}

export interface Check {
  /** family and name of the equation */
  rule: string;
  /** whether the equation holds */
  verdict: "holds" | "fails" | "undetermined";
  /** what the equation gives */
  expected: string | null;
  /** what is printed */
  actual: string | null;
  /** greatest difference that the printed digits allow */
  tolerance: string | null;
  spans: Span[];
  /** the equation with its numbers, in English */
  message: string | null;
  /** the same in Chinese */
  message_zh: string | null;
}

export interface Diagnostic {
  /** what was repaired, ambiguous or missing, as a word for programs */
  code: string;
  /** how much it matters */
  severity: "info" | "warning" | "error";
  /** the same for people */
  message: string;
  span: Span;
}

/** What one input holds. */
export interface Model {
  gouji: "1.0";
  input: Input;
  reports: Report[];
}

/** A row of each relation: `Row<"figures">`. */
export interface Rows {
  /** A report with its head. */
  reports: {
    /** name of the input; null where it was given none */
    input: string | null;
    /** position of the report in the input, from 0 */
    report: number;
    /** offset of its first byte in the original input */
    span_begin: number;
    /** offset behind its last byte in the original input */
    span_end: number;
    /** title as printed, repaired */
    title: string | null;
    /** offset of the title's first byte */
    title_span_begin: number | null;
    /** offset behind the title's last byte */
    title_span_end: number | null;
    /** the body whose work is reported */
    authority: string | null;
    /** offset of the first byte of the authority's name */
    authority_span_begin: number | null;
    /** offset behind the last byte of the authority's name */
    authority_span_end: number | null;
    /** reporting year */
    year: number | null;
    /** first day of the period that is stated; null where none is stated or its date is masked */
    period_from: Day | null;
    /** last day of the period that is stated; null where none is stated or its date is masked */
    period_to: Day | null;
    /** offset of the first byte of the stated period */
    period_span_begin: number | null;
    /** offset behind the last byte of the stated period */
    period_span_end: number | null;
    /** generation of the form that the report follows */
    form: "narrative-2008" | "statistics-2014" | "standard-2019" | "standard-2021";
  };
  /** A section of the outline, from its heading to the next. */
  sections: {
    /** name of the input; null where it was given none */
    input: string | null;
    /** position of the report in the input, from 0 */
    report: number;
    /** position of the row in its report, from 0 */
    id: number;
    /** offset of its first byte in the original input */
    span_begin: number;
    /** offset behind its last byte in the original input */
    span_end: number;
    /** id of the section around it; null at the top */
    parent: number | null;
    /** depth of nesting, 1 at the top, whatever the marker's style */
    level: number;
    /** number of the heading as printed: 一、 (二) 3. */
    marker: string | null;
    /** offset of the marker's first byte */
    marker_span_begin: number | null;
    /** offset behind the marker's last byte */
    marker_span_end: number | null;
    /** words of the heading */
    title: string | null;
    /** offset of the title's first byte */
    title_span_begin: number | null;
    /** offset behind the title's last byte */
    title_span_end: number | null;
    /** statutory topic of the section */
    topic:
      | "overview"
      | "disclosure"
      | "applications"
      | "fees"
      | "remedies"
      | "enquiries"
      | "problems"
      | "improvements"
      | "other"
      | null;
  };
  /** A stated quantity. */
  figures: {
    /** name of the input; null where it was given none */
    input: string | null;
    /** position of the report in the input, from 0 */
    report: number;
    /** position of the row in its report, from 0 */
    id: number;
    /** offset of its first byte in the original input */
    span_begin: number;
    /** offset behind its last byte in the original input */
    span_end: number;
    /** id of the innermost section */
    section: number | null;
    /** the quantity as the bytes say, from approximation prefix or first digit to unit or suffix */
    raw: string;
    /** exact value; 万 and 亿 applied where they are part of a count */
    value: Decimal | null;
    /** upper end of a range */
    upper: Decimal | null;
    /** measure word: 条 件 次 % 万元 工作日 */
    unit: string | null;
    /** approximation that the text states */
    approx: "about" | "nearly" | "over" | "at_least" | "at_most" | null;
    /** as a number, or as a clause that denies there was any (value 0) */
    stated: "number" | "negation";
    /** kind of quantity */
    kind: "count" | "money" | "share" | "rate" | "growth" | "duration" | "ratio";
    /** words of the text that say what is counted */
    subject: string | null;
    /** what is counted, by a fixed list */
    indicator:
      | "disclosed_items"
      | "documents_issued"
      | "normative_documents_issued"
      | "full_text_rate"
      | "bulletin_issues"
      | "interpretations"
      | "press_events"
      | "online_interviews"
      | "platform_visits"
      | "accounts"
      | "disclosure_points"
      | "rules_made"
      | "applications_received"
      | "applications_carried_in"
      | "applications_carried_out"
      | "applications_answered"
      | "answer_rate"
      | "fees_collected"
      | "fees_waived"
      | "reconsiderations"
      | "lawsuits"
      | "complaints"
      | "enquiries"
      | "letters"
      | "hotline_orders"
      | "proposals"
      | "services_handled"
      | "service_items"
      | "handling_rate"
      | "satisfaction_rate"
      | "staff"
      | "meetings"
      | "training_sessions"
      | "trainees"
      | "funding"
      | "inspections"
      | "units"
      | "awards"
      | "share"
      | "deadline"
      | "other";
    /** channel through which it was disclosed or asked */
    channel:
      | "website"
      | "platform"
      | "gazette"
      | "bulletin"
      | "weibo"
      | "wechat"
      | "toutiao"
      | "douyin"
      | "video_account"
      | "app"
      | "sms"
      | "tv"
      | "radio"
      | "newspaper"
      | "noticeboard"
      | "screen"
      | "reading_point"
      | "press"
      | "hotline"
      | "new_media"
      | "other"
      | null;
    /** how an application or enquiry came in */
    mode: "in_person" | "online" | "letter" | "fax" | "email" | "phone" | "other" | null;
    /** outcome: a row of the applications or remedies table */
    outcome: string | null;
    /** applicant: a column of the applications table */
    applicant: string | null;
    /** category of the things counted, in the text's words */
    category: string | null;
    /** received or handled */
    stage: "received" | "handled" | null;
    /** what the number covers: all, a day's average, since the start, new ones */
    basis: "total" | "daily" | "cumulative" | "new" | null;
    /** whose figure it is, in the text's words; null for the report's own authority */
    scope: string | null;
    /** year that the figure speaks of, where it is not the report's own */
    period_year: number | null;
    /** first day of the time that the figure speaks of, where it is not the report's own */
    period_from: Day | null;
    /** last day of that time */
    period_to: Day | null;
    /** offset of the first byte that names that time */
    period_span_begin: number | null;
    /** offset behind the last byte that names that time */
    period_span_end: number | null;
    /** id of the figure that this is a stated part of */
    part_of: number | null;
    /** of a share or rate: id of the whole */
    share_of: number | null;
    /** of a share or rate: id of the part that it restates */
    share_part: number | null;
  };
  /** A cell of a statutory table; every cell of the form has a row. */
  cells: {
    /** name of the input; null where it was given none */
    input: string | null;
    /** position of the report in the input, from 0 */
    report: number;
    /** position of the row in its report, from 0 */
    id: number;
    /** offset of its first byte in the original input; null where the input has no such cell */
    span_begin: number | null;
    /** offset behind its last byte in the original input; null where the input has no such cell */
    span_end: number | null;
    /** id of the table */
    table: number;
    /** which of the statutory tables */
    kind: "disclosure" | "applications" | "remedies" | "statistics";
    /** generation of the form whose rows and columns the table has */
    form: "narrative-2008" | "statistics-2014" | "standard-2019" | "standard-2021";
    /** id of the innermost section around the table */
    section: number | null;
    /** name of the row */
    row: string;
    /** name of the column */
    column: string;
    /** what the author wrote: a blank is never a zero */
    state: "number" | "blank" | "not_applicable" | "text" | "missing";
    /** exact value of a number as printed, null for every other state */
    value: Decimal | null;
    /** the cell as the bytes say */
    raw: string | null;
    /** what stands beside the number */
    note: string | null;
  };
  /** A cited document: a title, its number, or an alias. */
  citations: {
    /** name of the input; null where it was given none */
    input: string | null;
    /** position of the report in the input, from 0 */
    report: number;
    /** position of the row in its report, from 0 */
    id: number;
    /** offset of its first byte in the original input */
    span_begin: number;
    /** offset behind its last byte in the original input */
    span_end: number;
    /** title without 《》; null for a number that stands alone */
    title: string | null;
    /** document number: 贵府办发〔2013〕53号 */
    number: string | null;
    /** id of the citation that this one abbreviates */
    alias_of: number | null;
  };
  /** A number that is no quantity: a date, an article, a name. */
  mentions: {
    /** name of the input; null where it was given none */
    input: string | null;
    /** position of the report in the input, from 0; null for what stands outside any report */
    report: number | null;
    /** position of the row in its report, from 0 */
    id: number;
    /** offset of its first byte in the original input */
    span_begin: number;
    /** offset behind its last byte in the original input */
    span_end: number;
    /** what the number is, as it is no quantity */
    kind:
      | "date"
      | "year"
      | "period"
      | "time"
      | "article"
      | "ordinal"
      | "list_marker"
      | "phone"
      | "postcode"
      | "address"
      | "identifier"
      | "name"
      | "page"
      | "masked"
      | "unknown";
    /** the words, repaired */
    text: string;
    /** normalised: an ISO date, from/to, the number of an article */
    value: string | null;
  };
  /** An equation that the report asserts, and whether it holds. */
  checks: {
    /** name of the input; null where it was given none */
    input: string | null;
    /** position of the report in the input, from 0 */
    report: number;
    /** position of the row in its report, from 0 */
    id: number;
    /** offset of the first byte of what it rests on; the places one by one are the relation evidence */
    span_begin: number | null;
    /** offset behind the last byte of what it rests on */
    span_end: number | null;
    /** family and name of the equation */
    rule: string;
    /** whether the equation holds */
    verdict: "holds" | "fails" | "undetermined";
    /** what the equation gives */
    expected: string | null;
    /** what is printed */
    actual: string | null;
    /** greatest difference that the printed digits allow */
    tolerance: string | null;
    /** the equation with its numbers, in English */
    message: string | null;
    /** the same in Chinese */
    message_zh: string | null;
  };
  /** What was repaired, ambiguous or missing. */
  diagnostics: {
    /** name of the input; null where it was given none */
    input: string | null;
    /** position of the report in the input, from 0; null for what stands outside any report */
    report: number | null;
    /** position of the row in its report, from 0 */
    id: number;
    /** offset of its first byte in the original input */
    span_begin: number;
    /** offset behind its last byte in the original input */
    span_end: number;
    /** what was repaired, ambiguous or missing, as a word for programs */
    code: string;
    /** how much it matters */
    severity: "info" | "warning" | "error";
    /** the same for people */
    message: string;
  };
  /** A statutory table. */
  tables: {
    /** name of the input; null where it was given none */
    input: string | null;
    /** position of the report in the input, from 0 */
    report: number;
    /** position of the row in its report, from 0 */
    id: number;
    /** offset of its first byte in the original input */
    span_begin: number;
    /** offset behind its last byte in the original input */
    span_end: number;
    /** which of the statutory tables */
    kind: "disclosure" | "applications" | "remedies" | "statistics";
    /** generation of the form whose rows and columns the table has */
    form: "narrative-2008" | "statistics-2014" | "standard-2019" | "standard-2021";
    /** id of the innermost section around it */
    section: number | null;
  };
  /** An entry of the block of labels around the text. */
  metadata: {
    /** name of the input; null where it was given none */
    input: string | null;
    /** position of the report in the input, from 0 */
    report: number;
    /** position of the row in its report, from 0 */
    id: number;
    /** offset of its first byte in the original input */
    span_begin: number;
    /** offset behind its last byte in the original input */
    span_end: number;
    /** what the entry says of the report */
    field:
      | "index_number"
      | "document_number"
      | "generated_on"
      | "published_on"
      | "publisher"
      | "owner"
      | "keywords"
      | "source"
      | "topic"
      | "views"
      | "title"
      | "other";
    /** label as printed */
    label: string | null;
    /** value beside the label; null where there is none */
    text: string | null;
  };
  /** An address, telephone or other way to reach the authority. */
  contact: {
    /** name of the input; null where it was given none */
    input: string | null;
    /** position of the report in the input, from 0 */
    report: number;
    /** position of the row in its report, from 0 */
    id: number;
    /** offset of its first byte in the original input */
    span_begin: number;
    /** offset behind its last byte in the original input */
    span_end: number;
    /** kind of address or number */
    field: "address" | "postcode" | "phone" | "fax" | "email" | "url";
    /** the address or number */
    text: string;
  };
  /** A place that a check rests on. */
  evidence: {
    /** name of the input; null where it was given none */
    input: string | null;
    /** position of the report in the input, from 0 */
    report: number;
    /** position of the row in its report, from 0 */
    id: number;
    /** offset of its first byte in the original input */
    span_begin: number;
    /** offset behind its last byte in the original input */
    span_end: number;
    /** id of the check that rests on this place */
    check: number;
  };
  /** An input: the bytes that were parsed at once. */
  inputs: {
    /** name of the input; null where it was given none */
    input: string | null;
    /** length of the input */
    bytes: number;
    /** encoding that it was read in */
    encoding: string;
    /** Chinese script that it was written in */
    script: "Hans" | "Hant" | "mixed";
  };
  /** Damage or notation that was normalised throughout an input. */
  repairs: {
    /** name of the input; null where it was given none */
    input: string | null;
    /** position of the row in its input, from 0 */
    id: number;
    /** kind of damage or notation that was normalised throughout the input */
    kind: string;
    /** how often */
    count: number;
  };
}
