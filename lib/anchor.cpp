#include "anchor.hpp"

namespace gouji {
namespace {

// The arena's own elements, not yet shared.
template <typename T>
std::span<T> writable(std::span<const T> elements) {
    return {const_cast<T*>(elements.data()), elements.size()};
}

void anchor_table(Anchor& anchor, Table& table) {
    table.span = anchor(table.span);
    for (auto& cell : writable(table.cells))
        if (cell.state != CellState::missing) anchor.take_back(cell);
}

}  // namespace

void back_to_input(Anchor& anchor, Report& report, Parts const& parts) {
    if (!anchor.needed()) return;
    auto const take = [&](auto& element) { element.span = anchor(element.span); };
    take(report);
    if (report.title) take(*report.title);
    if (report.authority) take(*report.authority);
    if (report.period) take(*report.period);
    for (auto& x : parts.metadata) take(x);
    for (auto& x : parts.contact) take(x);
    for (auto& x : parts.mentions) take(x);
    for (auto& x : parts.citations) take(x);
    for (auto& x : parts.diagnostics) take(x);
    for (auto& x : parts.tables) anchor_table(anchor, x);
    for (auto& x : parts.sections) {
        take(x);
        x.marker_span = anchor(x.marker_span);
        x.title_span = anchor(x.title_span);
    }
    for (auto& x : parts.figures) {
        anchor.take_back(x);
        if (x.period) take(*x.period);
    }
    for (auto& x : parts.checks)
        for (auto& span : writable(x.spans)) span = anchor(span);
}

}  // namespace gouji
