#include "reading.hpp"

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <memory>
#include <type_traits>

#include "gouji/check/report_checks.hpp"
#include "gouji/figures/figures.hpp"
#include "gouji/head/head.hpp"
#include "gouji/outline/metadata.hpp"
#include "gouji/outline/regions.hpp"
#include "gouji/scan/atoms.hpp"
#include "gouji/tables/read.hpp"
#include "gouji/value/by_place.hpp"
#include "gouji/value/text.hpp"

namespace gouji {
namespace {

using Memory = std::pmr::memory_resource*;

// The elements in no more memory than they take, where the document keeps them.
template <typename Values>
auto kept(Values const& values, Memory memory) {
    using T = typename Values::value_type;
    static_assert(std::is_trivially_copyable_v<T>);
    if (values.empty()) return std::span<const T>();
    auto* const copy = std::pmr::polymorphic_allocator<T>(memory).allocate(values.size());
    std::memcpy(copy, std::data(values), values.size() * sizeof(T));
    return std::span<const T>(copy, values.size());
}

// What stands before the first numbered heading and the first table.
Span head_zone(Span extent, std::span<const Section> sections,
               std::span<const outline::Region> regions) {
    Span zone = extent;
    for (auto const& section : sections) {
        if (section.marker.empty()) continue;
        zone.end = section.span.begin;
        break;
    }
    for (auto const& region : regions)
        if (extent.contains(region.span)) zone.end = std::min(zone.end, region.span.begin);
    return zone;
}

// Those of `lines` that reach into `extent`; the first may begin before it, behind a mark, and the last ends with
// blanks where the next report begins behind them.
std::span<const outline::Line> lines_of(std::span<const outline::Line> lines, Span extent) {
    auto const first = std::lower_bound(
        lines.begin(), lines.end(), extent.begin,
        [](outline::Line const& l, std::uint32_t at) { return l.span.end <= at && l.begin < at; });
    auto last = lines.begin() + outline::first_line(lines, extent.end);
    if (last != first && std::prev(last)->span.begin >= extent.end) --last;
    return {first, last};
}

// Where the last of `lines` begin: what is labelled there is metadata again.
std::uint32_t closing_lines(std::span<const outline::Line> lines, Span extent) {
    constexpr int last_lines = 6;
    int seen = 0;
    for (auto line = lines.rbegin(); line != lines.rend() && line->begin >= extent.begin; ++line)
        if (!line->blank() && ++seen == last_lines) return line->begin;
    return extent.begin;
}

// The spans that prose scanning leaves out: other stages account for the digits in them.
std::pmr::vector<Span> claims(outline::Part const& part, std::span<const MetadataEntry> metadata,
                              Page const& page, Memory memory) {
    std::pmr::vector<Span> result(memory);
    for (auto const spans : {std::span<const Span>(page.furniture.lines),
                             std::span<const Span>(page.furniture.page_marks), page.cuts})
        for (auto const span : reaching_into(part.span, spans)) result.push_back(span);
    for (auto const& section : part.headings.sections)
        if (!section.marker_span.empty()) result.push_back(section.marker_span);
    for (auto const& entry : metadata)
        if (!entry.span.empty()) result.push_back(entry.span);
    for (auto const& region : part.regions) result.push_back(region.span);
    std::sort(result.begin(), result.end(), [](Span a, Span b) { return a.begin < b.begin; });
    return result;
}

// Decided by what the report contains, not by its year (spec: forms).
Form form_of(std::span<const Table> tables, std::span<const Section> sections,
             std::optional<int> year) {
    for (auto const kind : {TableKind::disclosure, TableKind::applications, TableKind::statistics,
                            TableKind::remedies})
        for (auto const& table : tables)
            if (table.kind == kind) return table.form;
    for (auto const& section : sections)
        if (section.title.find("收到和处理") != section.title.npos || section.title == "总体情况")
            return year && *year < 2021 ? Form::standard_2019 : Form::standard_2021;
    return Form::narrative_2008;
}

std::int32_t section_at(std::span<const Section> sections, std::uint32_t offset) {
    std::int32_t found = none;
    for (auto const& section : sections) {
        if (section.span.begin > offset) break;
        if (section.span.end >= offset) found = section.id;
    }
    return found;
}

// What is labelled before the first heading and in the last lines.
std::pmr::vector<MetadataEntry> metadata_of(Page const& page, outline::Part const& part,
                                            std::span<const outline::Line> lines, Memory working) {
    auto const regions = part.regions;
    auto const zone = head_zone(part.span, part.headings.sections, regions);
    auto metadata = outline::metadata(page.text, zone, page.lines, regions, working);
    auto const tail = std::max(
        {zone.end, regions.empty() ? 0 : regions.back().span.end, closing_lines(lines, part.span)});
    for (auto const& entry :
         outline::closing_metadata(page.text, {tail, part.span.end}, page.lines, regions, working))
        metadata.push_back(entry);
    return metadata;
}

// What the prose of `part` states.
figures::Statements statements_of(Page const& page, outline::Part const& part,
                                  std::span<const scan::Atom> atoms, head::Head const& head,
                                  Memory memory, Memory working) {
    return figures::statements(page.text, page.index, part.span, atoms,
                               {part.headings.sections, head.year,
                                head.authority ? head.authority->text : std::string_view{},
                                head.title ? head.title->span : Span{}},
                               memory, working);
}

// The report as far as the checks read it: views of the lists that the stages made.
Report assemble(outline::Part const& part, std::span<const MetadataEntry> metadata,
                head::Head const& head, tables::Reading const& reading,
                figures::Statements const& stated) {
    Report report;
    report.span = part.span;
    report.title = head.title;
    report.authority = head.authority;
    report.year = head.year;
    report.period = head.period;
    report.form = form_of(reading.tables, part.headings.sections, head.year);
    report.metadata = metadata;
    report.sections = part.headings.sections;
    report.figures = stated.figures;
    report.tables = reading.tables;
    report.mentions = stated.mentions;
    return report;
}

std::pmr::vector<Diagnostic> joined(std::initializer_list<std::span<const Diagnostic>> lists,
                                    Memory memory) {
    std::pmr::vector<Diagnostic> all(memory);
    for (auto const list : lists) all.insert(all.end(), list.begin(), list.end());
    return all;
}

void keep(Parts const& parts, Report& report, Memory memory) {
    report.metadata = kept(parts.metadata, memory);
    report.contact = kept(parts.contact, memory);
    report.sections = kept(parts.sections, memory);
    report.figures = kept(parts.figures, memory);
    report.tables = kept(parts.tables, memory);
    report.mentions = kept(parts.mentions, memory);
    report.citations = kept(parts.citations, memory);
    report.checks = kept(parts.checks, memory);
    report.diagnostics = kept(parts.diagnostics, memory);
}

// The report that `part` is, in `memory`; neither `part` nor `working` is needed afterwards.
Report read_report(Page const& page, outline::Part& part, Anchor& anchor, Arena& memory_of_document,
                   Memory working) {
    Memory const memory = &memory_of_document;
    auto& sections = part.headings.sections;
    auto const lines = lines_of(page.lines, part.span);

    auto metadata = metadata_of(page, part, lines, working);
    auto const claimed = claims(part, metadata, page, working);
    auto const atoms = scan::scan(page.text, page.index, part.span, claimed, working);
    auto const head =
        head::head({page.text, part.span, lines, part.titles, atoms, sections, metadata}, memory);

    auto reading = tables::read(page.text, page.lines, part.regions, memory, working);
    for (auto& table : reading.tables) table.section = section_at(sections, table.span.begin);
    auto stated = statements_of(page, part, atoms, head, memory, working);
    add_furniture(page, part.span, part.regions, metadata, stated.mentions, memory_of_document);
    for (auto const& mention : reading.mentions) stated.mentions.push_back(mention);
    sort_by_place(stated.mentions, working);

    auto report = assemble(part, metadata, head, reading, stated);
    check::Facts const facts{page.text, report, part.headings.markers};
    auto checks = check::report_checks(facts, memory, working);
    auto diagnostics = joined({head.diagnostics, stated.diagnostics, reading.diagnostics,
                               check::topic_diagnostics(facts, memory)},
                              working);

    Parts const parts{metadata,        stated.contact,   sections, stated.figures, reading.tables,
                      stated.mentions, stated.citations, checks,   diagnostics};
    back_to_input(anchor, report, parts);
    keep(parts, report, memory);
    return report;
}

// Notes what the input is and keeps its bytes; returns whether there are too many of them to be read.
bool open(Storage& storage, std::string_view bytes, Options const& options) {
    bool const too_large = bytes.size() > std::numeric_limits<std::uint32_t>::max();
    if (too_large) bytes = {};
    storage.source = options.borrow_input ? bytes : store(bytes, &storage.arena);
    storage.input.name = store(options.name, &storage.arena);
    storage.input.bytes = static_cast<std::uint32_t>(bytes.size());
    return too_large;
}

}  // namespace

Reading::Reading(Storage& storage, std::string_view bytes, Options const& options)
    : storage_(storage),
      too_large_(open(storage, bytes, options)),
      decoded_(
          bytes::decode(storage.source, &storage.arena, markup::declared_charset(storage.source))),
      web_(markup::read(decoded_.view, &storage.arena)),
      working_(storage.arena.another()),
      clean_(text::clean(web_.text.view, &storage.arena, &working_)),
      anchor_(decoded_, web_.text, clean_),
      index_(clean_.view, &working_),
      lines_(outline::lines(clean_.view, index_, &working_)),
      furniture_(outline::furniture(clean_.view, lines_, &working_)),
      cuts_(cuts_between(lines_, web_.text, clean_, &working_)),
      division_(clean_.view, index_, lines_, &storage.arena, &working_),
      extents_(&working_),
      taken_out_(&working_) {
    for (auto const span : web_.taken_out) taken_out_.add(anchor_.from_decoded(span));
    storage.input.encoding = decoded_.encoding;
    storage.input.script = clean_.script;
}

std::optional<Report> Reading::next(Arena& memory) {
    Arena for_report = memory.another();
    auto part = division_.next(&for_report);
    if (!part) return std::nullopt;
    auto const extent = extents_.emplace_back(part->span);
    auto report = read_report(page(), *part, anchor_, memory, &for_report);
    if (extent.begin == 0) report.span.begin = 0;
    if (extent.end == clean_.view.size()) report.span.end = storage_.input.bytes;
    taken_out_.forget_held(report, for_report);
    return report;
}

void Reading::finish() {
    storage_.input.mentions = mentions();
    storage_.input.diagnostics = diagnostics();
    std::pmr::vector<Repair> repairs(decoded_.repairs, &working_);
    for (auto const& repair : web_.repairs) repairs.push_back(repair);
    for (auto const& repair : clean_.repairs) repairs.push_back(repair);
    storage_.input.repairs = kept(repairs, &storage_.arena);
}

std::span<const Mention> Reading::mentions() {
    auto found = stray_mentions(page(), extents_, division_.marks(), storage_.arena);
    for (auto& mention : found) mention.span = anchor_(mention.span);
    add_furniture_of_web_page(web_.furniture, decoded_, found, storage_.arena);
    taken_out_.add_to(found, storage_.source, working_);
    return kept(found, &storage_.arena);
}

std::span<const Diagnostic> Reading::diagnostics() {
    std::pmr::vector<Diagnostic> all(decoded_.diagnostics, &working_);
    for (auto const& d : web_.diagnostics)
        all.push_back({d.code, d.severity, d.message, anchor_.from_decoded(d.span)});
    for (auto const& d : clean_.diagnostics)
        all.push_back({d.code, d.severity, d.message, anchor_.from_text(d.span)});
    if (too_large_)
        all.push_back(
            {"input_too_large", Severity::error, "inputs of 4 GiB and more are not read", {}});
    else if (extents_.empty())
        all.push_back({"not_a_report",
                       Severity::warning,
                       division_.rejected().empty() ? std::string_view("the input is empty")
                                                    : division_.rejected(),
                       {0, storage_.input.bytes}});
    return kept(all, &storage_.arena);
}

void read_all(Storage& storage, std::string_view bytes, Options const& options) {
    Reading reading(storage, bytes, options);
    Arena working = storage.arena.another();
    std::pmr::vector<Report> reports(&working);
    while (auto const report = reading.next(storage.arena)) reports.push_back(*report);
    reading.finish();
    storage.reports = kept(reports, &storage.arena);
}

}  // namespace gouji
