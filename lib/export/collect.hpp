#pragma once
#include "gouji/export/relations.hpp"

// Where the rows of a relation lie in a document.
namespace gouji {

/// Puts the runs of a relation's elements one behind the other.
class RowCollector {
public:
    RowCollector(const Document& document, Relation relation, Rows& rows)
        : document_(document), relation_(relation), rows_(rows) {}

    [[nodiscard]] const Document& document() const { return document_; }

    /// Elements of one report, or of the input; `context` says of which and on whose behalf.
    template <class Element>
    void add(std::span<const Element> elements, Row context = {}) {
        if (elements.empty()) return;
        context.relation = relation_;
        context.input = &document_.input();
        context.element = elements.data();
        add_run({context, sizeof(Element), rows_.size_ + elements.size(), elements.size()});
    }

private:
    void add_run(const Rows::Run& run);

    const Document& document_;
    Relation relation_;
    Rows& rows_;
};

using Collect = void (*)(RowCollector&);

/// The input itself; nothing where a later part closes it.
void collect_input(RowCollector& to);
/// The reports themselves.
void collect_reports(RowCollector& to);
/// The cells of all tables, numbered through within a report.
void collect_cells(RowCollector& to);
/// The checks of all reports, with what they say.
void collect_checks(RowCollector& to);
/// The spans of all checks, numbered through within a report.
void collect_evidence(RowCollector& to);

template <auto list>
void collect_of_input(RowCollector& to) {
    to.add(to.document().input().*list);
}
template <auto list>
void collect_of_reports(RowCollector& to) {
    std::int32_t report = to.document().first_report();
    for (const Report& x : to.document().reports()) to.add(x.*list, {.report = report++});
}
template <auto list_of_input, auto list_of_report>
void collect_of_both(RowCollector& to) {
    collect_of_input<list_of_input>(to);
    collect_of_reports<list_of_report>(to);
}

}  // namespace gouji
