#include "gouji/export/relations.hpp"

#include <algorithm>

#include "collect.hpp"
#include "columns.hpp"

// The relations as tables, one row a column. A new field of the model is one row here.
namespace gouji {
namespace {

using namespace table;

// ---- what no path of members says -----------------------------------------------------------------

bool has_marker(const Section& x) { return !x.marker.empty(); }
bool has_title(const Section& x) { return !x.title.empty(); }
bool is_there(const Cell& x) { return x.state != CellState::missing; }

constexpr Reader year_alone{
    ColumnType::int32, {}, [](const Row& row) {
        const std::optional<Period>& period = element<Figure>(row).period;
        return period && period->is_year() ? Value{std::int64_t{period->from.year}} : Value{};
    }};

// What a check rests on may lie in several places: its span reaches from the first to the last.
constexpr Reader evidence_begin{
    ColumnType::int64, {}, [](const Row& row) {
        const auto spans = element<Check>(row).spans;
        return spans.empty() ? Value{} : value_of(std::ranges::min(spans, {}, &Span::begin).begin);
    }};
constexpr Reader evidence_end{
    ColumnType::int64, {}, [](const Row& row) {
        const auto spans = element<Check>(row).spans;
        return spans.empty() ? Value{} : value_of(std::ranges::max(spans, {}, &Span::end).end);
    }};

// ---- columns that many relations share ------------------------------------------------------------

// clang-format off
constexpr Column input     = column("input",  nullable, of_input<&Input::name>, "name of the input; null where it was given none");
constexpr Column report    = column("report", required, of_row<&Row::report>,   "position of the report in the input, from 0");
constexpr Column no_report = column("report", nullable, of_row<&Row::report>,   "position of the report in the input, from 0; null for what stands outside any report");
constexpr Column id        = column("id",     required, of_row<&Row::id>,       "position of the row in its report, from 0");

template <auto... span> constexpr Column begins = column("span_begin", required, at<span..., &Span::begin>, "offset of its first byte in the original input");
template <auto... span> constexpr Column ends   = column("span_end",   required, at<span..., &Span::end>,   "offset behind its last byte in the original input");

// ---- the relations --------------------------------------------------------------------------------

constexpr Column of_reports[] = {
    input, report, begins<&Report::span>, ends<&Report::span>,
    column("title",                nullable, at<&Report::title, &Quote::text>,                    "title as printed, repaired"),
    column("title_span_begin",     nullable, at<&Report::title, &Quote::span, &Span::begin>,      "offset of the title's first byte"),
    column("title_span_end",       nullable, at<&Report::title, &Quote::span, &Span::end>,        "offset behind the title's last byte"),
    column("authority",            nullable, at<&Report::authority, &Quote::text>,                "the body whose work is reported"),
    column("authority_span_begin", nullable, at<&Report::authority, &Quote::span, &Span::begin>,  "offset of the first byte of the authority's name"),
    column("authority_span_end",   nullable, at<&Report::authority, &Quote::span, &Span::end>,    "offset behind the last byte of the authority's name"),
    column("year",                 nullable, at<&Report::year>,                                   "reporting year"),
    column("period_from",          nullable, at<&Report::period, &Period::from>,                  "first day of the period that is stated; null where none is stated or its date is masked"),
    column("period_to",            nullable, at<&Report::period, &Period::to>,                    "last day of the period that is stated; null where none is stated or its date is masked"),
    column("period_span_begin",    nullable, at<&Report::period, &Period::span, &Span::begin>,    "offset of the first byte of the stated period"),
    column("period_span_end",      nullable, at<&Report::period, &Period::span, &Span::end>,      "offset behind the last byte of the stated period"),
    column("form",                 required, at<&Report::form>,                                   "generation of the form that the report follows"),
};

constexpr Column of_sections[] = {
    input, report, id, begins<&Section::span>, ends<&Section::span>,
    column("parent",            nullable, at<&Section::parent>,                                   "id of the section around it; null at the top"),
    column("level",             required, at<&Section::level>,                                    "depth of nesting, 1 at the top, whatever the marker's style"),
    column("marker",            nullable, at<&Section::marker>,                                   "number of the heading as printed: 一、 (二) 3."),
    column("marker_span_begin", nullable, at_if<has_marker, &Section::marker_span, &Span::begin>, "offset of the marker's first byte"),
    column("marker_span_end",   nullable, at_if<has_marker, &Section::marker_span, &Span::end>,   "offset behind the marker's last byte"),
    column("title",             nullable, at<&Section::title>,                                    "words of the heading"),
    column("title_span_begin",  nullable, at_if<has_title, &Section::title_span, &Span::begin>,   "offset of the title's first byte"),
    column("title_span_end",    nullable, at_if<has_title, &Section::title_span, &Span::end>,     "offset behind the title's last byte"),
    column("topic",             nullable, at<&Section::topic>,                                    "statutory topic of the section"),
};

constexpr Column of_figures[] = {
    input, report, id, begins<&Figure::span>, ends<&Figure::span>,
    column("section",     nullable, at<&Figure::section>,                    "id of the innermost section"),
    column("raw",         required, at<&Figure::raw>,                        "the quantity as the bytes say, from approximation prefix or first digit to unit or suffix"),
    column("value",       nullable, at<&Figure::value>,                      "exact value; 万 and 亿 applied where they are part of a count"),
    column("upper",       nullable, at<&Figure::upper>,                      "upper end of a range"),
    column("unit",        nullable, at<&Figure::unit>,                       "measure word: 条 件 次 % 万元 工作日"),
    column("approx",      nullable, at<&Figure::approx>,                     "approximation that the text states"),
    column("stated",      required, at<&Figure::stated>,                     "as a number, or as a clause that denies there was any (value 0)"),
    column("kind",        required, at<&Figure::kind>,                       "kind of quantity"),
    column("subject",     nullable, at<&Figure::subject>,                    "words of the text that say what is counted"),
    column("indicator",   required, at<&Figure::indicator>,                  "what is counted, by a fixed list"),
    column("channel",     nullable, at<&Figure::facets, &Facets::channel>,   "channel through which it was disclosed or asked"),
    column("mode",        nullable, at<&Figure::facets, &Facets::mode>,      "how an application or enquiry came in"),
    column("outcome",     nullable, at<&Figure::facets, &Facets::outcome>,   "outcome: a row of the applications or remedies table"),
    column("applicant",   nullable, at<&Figure::facets, &Facets::applicant>, "applicant: a column of the applications table"),
    column("category",    nullable, at<&Figure::facets, &Facets::category>,  "category of the things counted, in the text's words"),
    column("stage",       nullable, at<&Figure::facets, &Facets::stage>,     "received or handled"),
    column("basis",       nullable, at<&Figure::facets, &Facets::basis>,     "what the number covers: all, a day's average, since the start, new ones"),
    column("scope",       nullable, at<&Figure::scope>,                      "whose figure it is, in the text's words; null for the report's own authority"),
    column("period_year", nullable, year_alone,                              "year that the figure speaks of, where it is not the report's own"),
    column("period_from", nullable, at<&Figure::period, &Period::from>,      "first day of the time that the figure speaks of, where it is not the report's own"),
    column("period_to",   nullable, at<&Figure::period, &Period::to>,        "last day of that time"),
    column("period_span_begin", nullable, at<&Figure::period, &Period::span, &Span::begin>, "offset of the first byte that names that time"),
    column("period_span_end",   nullable, at<&Figure::period, &Period::span, &Span::end>,   "offset behind the last byte that names that time"),
    column("part_of",     nullable, at<&Figure::part_of>,                    "id of the figure that this is a stated part of"),
    column("share_of",    nullable, at<&Figure::share_of>,                   "of a share or rate: id of the whole"),
    column("share_part",  nullable, at<&Figure::share_part>,                 "of a share or rate: id of the part that it restates"),
};

constexpr Column of_cells[] = {
    input, report, id,
    column("span_begin", nullable, at_if<is_there, &Cell::span, &Span::begin>, "offset of its first byte in the original input; null where the input has no such cell"),
    column("span_end",   nullable, at_if<is_there, &Cell::span, &Span::end>,   "offset behind its last byte in the original input; null where the input has no such cell"),
    column("table",      required, of_row<&Row::owner_id>,                     "id of the table"),
    column("kind",       required, at_owner<&Table::kind>,                     "which of the statutory tables"),
    column("form",       required, at_owner<&Table::form>,                     "generation of the form whose rows and columns the table has"),
    column("section",    nullable, at_owner<&Table::section>,                  "id of the innermost section around the table"),
    column("row",        required, at<&Cell::row>,                             "name of the row"),
    column("column",     required, at<&Cell::column>,                          "name of the column"),
    column("state",      required, at<&Cell::state>,                           "what the author wrote: a blank is never a zero"),
    column("value",      nullable, at<&Cell::value>,                           "exact value of a number as printed, null for every other state"),
    column("raw",        nullable, at<&Cell::raw>,                             "the cell as the bytes say"),
    column("note",       nullable, at<&Cell::note>,                            "what stands beside the number"),
};

constexpr Column of_citations[] = {
    input, report, id, begins<&Citation::span>, ends<&Citation::span>,
    column("title",    nullable, at<&Citation::title>,    "title without 《》; null for a number that stands alone"),
    column("number",   nullable, at<&Citation::number>,   "document number: 贵府办发〔2013〕53号"),
    column("alias_of", nullable, at<&Citation::alias_of>, "id of the citation that this one abbreviates"),
};

constexpr Column of_mentions[] = {
    input, no_report, id, begins<&Mention::span>, ends<&Mention::span>,
    column("kind",  required, at<&Mention::kind>,  "what the number is, as it is no quantity"),
    column("text",  required, at<&Mention::text>,  "the words, repaired"),
    column("value", nullable, at<&Mention::value>, "normalised: an ISO date, from/to, the number of an article"),
};

constexpr Column of_checks[] = {
    input, report, id,
    column("span_begin", nullable, evidence_begin,         "offset of the first byte of what it rests on; the places one by one are the relation evidence"),
    column("span_end",   nullable, evidence_end,           "offset behind the last byte of what it rests on"),
    column("rule",       required, at<&Check::rule>,       "family and name of the equation"),
    column("verdict",    required, at<&Check::verdict>,    "whether the equation holds"),
    column("expected",   nullable, at<&Check::expected>,   "what the equation gives"),
    column("actual",     nullable, at<&Check::actual>,     "what is printed"),
    column("tolerance",  nullable, at<&Check::tolerance>,  "greatest difference that the printed digits allow"),
    column("message",    nullable, message_in<&Phrase::english>, "the equation with its numbers, in English"),
    column("message_zh", nullable, message_in<&Phrase::chinese>, "the same in Chinese"),
};

constexpr Column of_diagnostics[] = {
    input, no_report, id, begins<&Diagnostic::span>, ends<&Diagnostic::span>,
    column("code",     required, at<&Diagnostic::code>,     "what was repaired, ambiguous or missing, as a word for programs"),
    column("severity", required, at<&Diagnostic::severity>, "how much it matters"),
    column("message",  required, at<&Diagnostic::message>,  "the same for people"),
};

constexpr Column of_tables[] = {
    input, report, id, begins<&Table::span>, ends<&Table::span>,
    column("kind",    required, at<&Table::kind>,    "which of the statutory tables"),
    column("form",    required, at<&Table::form>,    "generation of the form whose rows and columns the table has"),
    column("section", nullable, at<&Table::section>, "id of the innermost section around it"),
};

constexpr Column of_metadata[] = {
    input, report, id, begins<&MetadataEntry::span>, ends<&MetadataEntry::span>,
    column("field", required, at<&MetadataEntry::field>, "what the entry says of the report"),
    column("label", nullable, at<&MetadataEntry::label>, "label as printed"),
    column("text",  nullable, at<&MetadataEntry::text>,  "value beside the label; null where there is none"),
};

constexpr Column of_contact[] = {
    input, report, id, begins<&ContactEntry::span>, ends<&ContactEntry::span>,
    column("field", required, at<&ContactEntry::field>, "kind of address or number"),
    column("text",  required, at<&ContactEntry::text>,  "the address or number"),
};

constexpr Column of_evidence[] = {
    input, report, id, begins<>, ends<>,
    column("check", required, of_row<&Row::owner_id>, "id of the check that rests on this place"),
};

constexpr Column of_inputs[] = {
    input,
    column("bytes",    required, at<&Input::bytes>,    "length of the input"),
    column("encoding", required, at<&Input::encoding>, "encoding that it was read in"),
    column("script",   required, at<&Input::script>,   "Chinese script that it was written in"),
};

constexpr Column of_repairs[] = {
    input,
    column("id",    required, of_row<&Row::id>,   "position of the row in its input, from 0"),
    column("kind",  required, at<&Repair::kind>,  "kind of damage or notation that was normalised throughout the input"),
    column("count", required, at<&Repair::count>, "how often"),
};

struct Definition {
    std::string_view description;
    std::span<const Column> columns;
    Collect collect;
};

/// In the order of the enumeration.
constexpr Definition definitions[] = {
    {"A report with its head.",                                          of_reports,     collect_reports},
    {"A section of the outline, from its heading to the next.",          of_sections,    collect_of_reports<&Report::sections>},
    {"A stated quantity.",                                               of_figures,     collect_of_reports<&Report::figures>},
    {"A cell of a statutory table; every cell of the form has a row.",   of_cells,       collect_cells},
    {"A cited document: a title, its number, or an alias.",              of_citations,   collect_of_reports<&Report::citations>},
    {"A number that is no quantity: a date, an article, a name.",        of_mentions,    collect_of_both<&Input::mentions, &Report::mentions>},
    {"An equation that the report asserts, and whether it holds.",       of_checks,      collect_checks},
    {"What was repaired, ambiguous or missing.",                         of_diagnostics, collect_of_both<&Input::diagnostics, &Report::diagnostics>},
    {"A statutory table.",                                               of_tables,      collect_of_reports<&Report::tables>},
    {"An entry of the block of labels around the text.",                 of_metadata,    collect_of_reports<&Report::metadata>},
    {"An address, telephone or other way to reach the authority.",       of_contact,     collect_of_reports<&Report::contact>},
    {"A place that a check rests on.",                                   of_evidence,    collect_evidence},
    {"An input: the bytes that were parsed at once.",                    of_inputs,      collect_input},
    {"Damage or notation that was normalised throughout an input.",      of_repairs,     collect_of_input<&Input::repairs>},
};
// clang-format on
static_assert(std::size(definitions) == relation_names.size());

const Definition& definition(Relation x) { return definitions[static_cast<std::size_t>(x)]; }

}  // namespace

std::optional<Relation> find_relation(std::string_view name) noexcept {
    const auto found = std::ranges::find(relation_names, name);
    if (found == relation_names.end()) return std::nullopt;
    return static_cast<Relation>(found - relation_names.begin());
}

std::span<const Column> columns(Relation relation) noexcept { return definition(relation).columns; }

std::string_view description(Relation relation) noexcept {
    return definition(relation).description;
}

Rows::Rows(const Document& document, Relation relation) {
    RowCollector to(document, relation, *this);
    definition(relation).collect(to);
}

}  // namespace gouji
