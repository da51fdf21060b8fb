#include "rows.hpp"

#include <cstddef>
#include <new>
#include <span>

#include "convert.hpp"
#include "handles.hpp"

namespace gouji::capi {
namespace {

gouji_input row(const Input& x) noexcept {
    return {to_c(x.name), to_c(x.encoding), x.bytes, to_c(x.script)};
}

gouji_repair row(const Repair& x) noexcept { return {to_c(x.kind), x.count, 0}; }

gouji_report row(const Report& x) noexcept {
    const Quote title = x.title.value_or(Quote{});
    const Quote authority = x.authority.value_or(Quote{});
    return {.span = to_c(x.span),
            .title = to_c(title.text),
            .title_span = to_c(title.span),
            .authority = to_c(authority.text),
            .authority_span = to_c(authority.span),
            .period = to_c(x.period),
            .year = x.year.value_or(0),
            .form = to_c(x.form),
            .reserved = 0};
}

gouji_metadata row(const MetadataEntry& x) noexcept {
    return {to_c(x.label), to_c(x.text), to_c(x.span), to_c(x.field), 0};
}

gouji_contact row(const ContactEntry& x) noexcept {
    return {to_c(x.text), to_c(x.span), to_c(x.field), 0};
}

gouji_section row(const Section& x) noexcept {
    return {.id = x.id,
            .parent = x.parent,
            .level = x.level,
            .topic = to_c(x.topic),
            .marker = to_c(x.marker),
            .marker_span = to_c(x.marker_span),
            .title = to_c(x.title),
            .title_span = to_c(x.title_span),
            .span = to_c(x.span)};
}

gouji_figure row(const Figure& x) noexcept {
    return {.id = x.id,
            .section = x.section,
            .raw = to_c(x.raw),
            .span = to_c(x.span),
            .value = to_c(x.value),
            .upper = to_c(x.upper),
            .unit = to_c(x.unit),
            .approx = to_c(x.approx),
            .stated = to_c(x.stated),
            .kind = to_c(x.kind),
            .indicator = to_c(x.indicator),
            .subject = to_c(x.subject),
            .scope = to_c(x.scope),
            .outcome = to_c(x.facets.outcome),
            .applicant = to_c(x.facets.applicant),
            .category = to_c(x.facets.category),
            .channel = to_c(x.facets.channel),
            .mode = to_c(x.facets.mode),
            .stage = to_c(x.facets.stage),
            .basis = to_c(x.facets.basis),
            .period = to_c(x.period),
            .part_of = x.part_of,
            .share_of = x.share_of,
            .share_part = x.share_part};
}

gouji_mention row(const Mention& x) noexcept {
    return {to_c(x.text), to_c(x.value), to_c(x.span), to_c(x.kind), 0};
}

gouji_citation row(const Citation& x) noexcept {
    return {to_c(x.title), to_c(x.number), to_c(x.span), x.alias_of, 0};
}

// The spans of a check are shown where they lie.
static_assert(sizeof(gouji_span) == sizeof(Span) && alignof(gouji_span) == alignof(Span));
static_assert(offsetof(gouji_span, end) == offsetof(Span, end));

/// What the checks of a report say; nothing where there is no memory for it.
std::span<const Phrase> messages_of(const gouji::Document& document, std::size_t report) noexcept {
    try {
        return document.messages(report);
    } catch (const std::bad_alloc&) {
        return {};
    }
}

gouji_check check_row(const Check& x, const Phrase& message) noexcept {
    return {.rule = to_c(x.rule),
            .expected = to_c(x.expected),
            .actual = to_c(x.actual),
            .tolerance = to_c(x.tolerance),
            .message = to_c(message.english),
            .message_zh = to_c(message.chinese),
            .spans = reinterpret_cast<const gouji_span*>(x.spans.data()),
            .span_count = x.spans.size(),
            .verdict = to_c(x.verdict),
            .reserved = 0};
}

gouji_diagnostic row(const Diagnostic& x) noexcept {
    return {to_c(x.code), to_c(x.message), to_c(x.span), to_c(x.severity), 0};
}

template <class Element>
std::size_t fill_from(std::span<const Element> elements, Request to) noexcept {
    return fill(elements.size(), to, [&](std::size_t i) { return row(elements[i]); });
}

/// The report of a document; null where there is none.
const Report* find(const gouji_document* document, std::int32_t report) noexcept {
    if (!document || report < 0) return nullptr;
    const auto reports = document->document.reports();
    const auto index = static_cast<std::size_t>(report);
    return index < reports.size() ? &reports[index] : nullptr;
}

template <class Element>
std::size_t fill_from(const gouji_document* document, std::int32_t report,
                      std::span<const Element> Report::*relation, Request to) noexcept {
    const Report* const found = find(document, report);
    return found ? fill_from(found->*relation, to) : 0;
}

/// The same for what the input itself has, too.
template <class Element>
std::size_t fill_from(const gouji_document* document, std::int32_t report,
                      std::span<const Element> Report::*relation,
                      std::span<const Element> Input::*of_input, Request to) noexcept {
    if (document && report == GOUJI_NONE)
        return fill_from(document->document.input().*of_input, to);
    return fill_from(document, report, relation, to);
}

std::size_t cells_before(const Report& report, std::size_t table) noexcept {
    std::size_t cells = 0;
    for (const Table& x : report.tables.first(table)) cells += x.cells.size();
    return cells;
}

gouji_table table_row(const Report& report, std::size_t index) noexcept {
    const Table& x = report.tables[index];
    return {.kind = to_c(x.kind),
            .form = to_c(x.form),
            .section = x.section,
            .reserved = 0,
            .span = to_c(x.span),
            .first_cell = cells_before(report, index),
            .cell_count = x.cells.size()};
}

gouji_cell cell_row(const Report& report, std::size_t index) noexcept {
    std::size_t table = 0;
    while (index >= report.tables[table].cells.size()) index -= report.tables[table++].cells.size();
    const Cell& x = report.tables[table].cells[index];
    return {.table = static_cast<std::int32_t>(table),
            .state = to_c(x.state),
            .row = to_c(x.row),
            .column = to_c(x.column),
            .value = to_c(x.value),
            .raw = to_c(x.raw),
            .note = to_c(x.note),
            .span = to_c(x.span)};
}

}  // namespace
}  // namespace gouji::capi

using namespace gouji::capi;
using gouji::Input;
using gouji::Phrase;
using gouji::Report;

size_t gouji_document_input(const gouji_document* document, gouji_input* row, size_t row_size) {
    return document ? fill_from(std::span(&document->document.input(), 1), {0, row, 1, row_size})
                    : 0;
}

size_t gouji_document_repairs(const gouji_document* document, size_t first, gouji_repair* rows,
                              size_t count, size_t row_size) {
    return document ? fill_from(document->document.input().repairs, {first, rows, count, row_size})
                    : 0;
}

size_t gouji_document_reports(const gouji_document* document, size_t first, gouji_report* rows,
                              size_t count, size_t row_size) {
    return document ? fill_from(document->document.reports(), {first, rows, count, row_size}) : 0;
}

size_t gouji_document_metadata(const gouji_document* document, int32_t report, size_t first,
                               gouji_metadata* rows, size_t count, size_t row_size) {
    return fill_from(document, report, &Report::metadata, {first, rows, count, row_size});
}

size_t gouji_document_contact(const gouji_document* document, int32_t report, size_t first,
                              gouji_contact* rows, size_t count, size_t row_size) {
    return fill_from(document, report, &Report::contact, {first, rows, count, row_size});
}

size_t gouji_document_sections(const gouji_document* document, int32_t report, size_t first,
                               gouji_section* rows, size_t count, size_t row_size) {
    return fill_from(document, report, &Report::sections, {first, rows, count, row_size});
}

size_t gouji_document_figures(const gouji_document* document, int32_t report, size_t first,
                              gouji_figure* rows, size_t count, size_t row_size) {
    return fill_from(document, report, &Report::figures, {first, rows, count, row_size});
}

size_t gouji_document_tables(const gouji_document* document, int32_t report, size_t first,
                             gouji_table* rows, size_t count, size_t row_size) {
    const Report* const found = find(document, report);
    if (!found) return 0;
    return fill(found->tables.size(), {first, rows, count, row_size},
                [&](std::size_t i) { return table_row(*found, i); });
}

size_t gouji_document_cells(const gouji_document* document, int32_t report, size_t first,
                            gouji_cell* rows, size_t count, size_t row_size) {
    const Report* const found = find(document, report);
    if (!found) return 0;
    return fill(cells_before(*found, found->tables.size()), {first, rows, count, row_size},
                [&](std::size_t i) { return cell_row(*found, i); });
}

size_t gouji_document_mentions(const gouji_document* document, int32_t report, size_t first,
                               gouji_mention* rows, size_t count, size_t row_size) {
    return fill_from(document, report, &Report::mentions, &Input::mentions,
                     {first, rows, count, row_size});
}

size_t gouji_document_citations(const gouji_document* document, int32_t report, size_t first,
                                gouji_citation* rows, size_t count, size_t row_size) {
    return fill_from(document, report, &Report::citations, {first, rows, count, row_size});
}

size_t gouji_document_checks(const gouji_document* document, int32_t report, size_t first,
                             gouji_check* rows, size_t count, size_t row_size) {
    const Report* const found = find(document, report);
    if (!found) return 0;
    // The sentences are made when somebody asks: not for rows that are only counted, or that have no room for them.
    const bool wanted = rows && row_size > offsetof(gouji_check, message);
    const auto messages = wanted ? messages_of(document->document, static_cast<std::size_t>(report))
                                 : std::span<const Phrase>();
    return fill(found->checks.size(), {first, rows, count, row_size}, [&](std::size_t i) {
        return check_row(found->checks[i], messages.empty() ? Phrase() : messages[i]);
    });
}

size_t gouji_document_diagnostics(const gouji_document* document, int32_t report, size_t first,
                                  gouji_diagnostic* rows, size_t count, size_t row_size) {
    return fill_from(document, report, &Report::diagnostics, &Input::diagnostics,
                     {first, rows, count, row_size});
}
