#include "bare_labels.hpp"

#include <algorithm>

namespace gouji::tables {
namespace {

bool is_bare(Run const& run) { return run.begin == run.end; }

}  // namespace

bool stands_beside_row(Rows const& rows, std::size_t index) {
    auto const& runs = rows.runs;
    auto const on_line = [&](Run const& run) { return run.line == runs[index].line; };
    auto first = index, last = index + 1;
    while (first > 0 && on_line(runs[first - 1])) --first;
    while (last < runs.size() && on_line(runs[last])) ++last;
    return std::count_if(runs.begin() + static_cast<std::ptrdiff_t>(first),
                         runs.begin() + static_cast<std::ptrdiff_t>(last),
                         [](Run const& run) { return run.row >= 0; }) > 1;
}

std::size_t bare_labels_behind(Rows const& rows, std::size_t index) {
    return static_cast<std::size_t>(
        std::count_if(rows.runs.begin() + static_cast<std::ptrdiff_t>(index) + 1, rows.runs.end(),
                      [](Run const& run) { return run.row >= 0 && is_bare(run); }));
}

bool only_bare_labels_follow(Rows const& rows, std::size_t index) {
    return bare_labels_behind(rows, index) > 0 &&
           std::all_of(rows.runs.begin() + static_cast<std::ptrdiff_t>(index) + 1, rows.runs.end(),
                       is_bare);
}

std::optional<std::size_t> row_between(Rows const& rows, std::size_t index, std::size_t below) {
    if (rows.runs[index].row != strange_row || below < 2) return std::nullopt;
    for (auto i = index; i > 0; --i) {
        auto const& above = rows.runs[i - 1];
        if (above.row == strange_row || !is_bare(above)) return std::nullopt;
        if (above.row < 0) continue;
        return static_cast<std::size_t>(above.row) + 2 == below ? std::optional(below - 1)
                                                                : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace gouji::tables
