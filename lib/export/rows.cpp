#include <algorithm>

#include "collect.hpp"

namespace gouji {
namespace {

/// The lists that the elements of a list own, such as the cells of tables.
template <auto owners, auto list>
void collect_owned(RowCollector& to) {
    std::int32_t report = to.document().first_report();
    for (const Report& x : to.document().reports()) {
        Row context{.report = report++, .id = 0};
        context.owner_id = 0;
        for (const auto& owner : x.*owners) {
            context.owner = &owner;
            to.add(owner.*list, context);
            context.id += static_cast<std::int32_t>((owner.*list).size());
            ++context.owner_id;
        }
    }
}

}  // namespace

void collect_input(RowCollector& to) {
    if (to.document().closes_input()) to.add(std::span(&to.document().input(), 1));
}

void collect_reports(RowCollector& to) {
    std::int32_t report = to.document().first_report();
    for (const Report& x : to.document().reports()) to.add(std::span(&x, 1), {.report = report++});
}

void collect_cells(RowCollector& to) { collect_owned<&Report::tables, &Table::cells>(to); }

void collect_checks(RowCollector& to) {
    const std::span<const Report> reports = to.document().reports();
    for (std::size_t i = 0; i < reports.size(); ++i) {
        Row context{.report = to.document().first_report() + static_cast<std::int32_t>(i)};
        context.messages = to.document().messages(i).data();
        to.add(reports[i].checks, context);
    }
}

void collect_evidence(RowCollector& to) { collect_owned<&Report::checks, &Check::spans>(to); }

void RowCollector::add_run(const Rows::Run& run) {
    rows_.runs_.push_back(run);
    rows_.size_ = run.end;
}

Row Rows::operator[](std::size_t index) const noexcept {
    const auto run = std::upper_bound(runs_.begin(), runs_.end(), index,
                                      [](std::size_t i, const Run& x) { return i < x.end; });
    const std::size_t offset = index - (run->end - run->count);
    Row row = run->first;
    row.element = static_cast<const std::byte*>(row.element) + offset * run->stride;
    row.id += static_cast<std::int32_t>(offset);
    return row;
}

}  // namespace gouji
