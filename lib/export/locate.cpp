#include "gouji/export/locate.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace gouji {
namespace {

/// Gathers what shares a byte with a span.
class Locator {
public:
    Locator(Span span, std::optional<Relation> relation) : span_(span), relation_(relation) {}

    void add(const Input& input) {
        add(Relation::mentions, none, input.mentions);
        add(Relation::diagnostics, none, input.diagnostics);
    }

    void add(const Report& report, std::int32_t id) {
        add(Relation::reports, id, id, report.span);
        add(Relation::metadata, id, report.metadata);
        add(Relation::contact, id, report.contact);
        add(Relation::sections, id, report.sections);
        add(Relation::figures, id, report.figures);
        add(Relation::tables, id, report.tables);
        add_cells(report, id);
        add(Relation::mentions, id, report.mentions);
        add(Relation::citations, id, report.citations);
        add_checks(report, id);
        add(Relation::diagnostics, id, report.diagnostics);
    }

    [[nodiscard]] std::vector<Element> in_order() && {
        std::stable_sort(found_.begin(), found_.end(), [](const Element& a, const Element& b) {
            return std::tie(a.span.begin, b.span.end) < std::tie(b.span.begin, a.span.end);
        });
        return std::move(found_);
    }

private:
    [[nodiscard]] bool wanted(Relation relation) const {
        return !relation_ || *relation_ == relation;
    }

    [[nodiscard]] bool met(Span span) const { return !span.empty() && span_.overlaps(span); }

    void add(Relation relation, std::int32_t report, std::int32_t index, Span span) {
        if (wanted(relation) && met(span)) found_.push_back({relation, report, index, span});
    }

    template <class Row>
    void add(Relation relation, std::int32_t report, std::span<const Row> rows) {
        if (!wanted(relation)) return;
        std::int32_t index = 0;
        for (const Row& row : rows) add(relation, report, index++, row.span);
    }

    void add_cells(const Report& report, std::int32_t id) {
        std::int32_t index = 0;
        for (const Table& table : report.tables)
            for (const Cell& cell : table.cells) add(Relation::cells, id, index++, cell.span);
    }

    void add_checks(const Report& report, std::int32_t id) {
        std::int32_t index = 0;
        for (const Check& check : report.checks) {
            const auto first = std::find_if(check.spans.begin(), check.spans.end(),
                                            [this](Span x) { return met(x); });
            if (first != check.spans.end()) add(Relation::checks, id, index, *first);
            ++index;
        }
    }

    Span span_;
    std::optional<Relation> relation_;
    std::vector<Element> found_;
};

}  // namespace

std::vector<Element> locate(const Document& document, Span span, std::optional<Relation> relation) {
    if (span.begin >= span.end) return {};  // backwards it holds no byte either
    Locator locator(span, relation);
    locator.add(document.input());
    std::int32_t id = 0;
    for (const Report& report : document.reports()) locator.add(report, id++);
    return std::move(locator).in_order();
}

}  // namespace gouji
