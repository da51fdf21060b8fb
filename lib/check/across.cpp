#include "gouji/check/across.hpp"

#include <algorithm>
#include <tuple>

#include "body_names.hpp"
#include "members.hpp"

namespace gouji::check {

void SetSum::add(Member const& member, Cell const* cell, int sign) {
    if (cell && !cell->span.empty()) places.push_back(member.at(cell->span));
    auto const number = cell && cell->state == CellState::number ? cell->value : std::nullopt;
    auto const next =
        number ? gouji::add(value, {sign * number->coefficient, number->scale}) : std::nullopt;
    known = known && next;
    if (next) value = *next;
}

Table const* table_of(Report const& report, TableKind kind) {
    auto const found = std::find_if(report.tables.begin(), report.tables.end(),
                                    [&](Table const& table) { return table.kind == kind; });
    return found == report.tables.end() ? nullptr : &*found;
}

Cell const* cell_of(Table const& table, std::string_view row, std::string_view column) {
    auto const found = std::find_if(table.cells.begin(), table.cells.end(), [&](Cell const& cell) {
        return cell.row == row && cell.column == column;
    });
    return found == table.cells.end() ? nullptr : &*found;
}

namespace {

std::vector<Member> members_of(std::span<const Document> documents) {
    std::vector<Member> members;
    for (std::size_t d = 0; d < documents.size(); ++d) {
        auto const reports = documents[d].reports();
        for (std::size_t r = 0; r < reports.size(); ++r) {
            auto const& report = reports[r];
            if (!report.authority || report.authority->text.empty() || !report.year) continue;
            members.push_back({d, r, &report, place_of(report.authority->text), *report.year});
        }
    }
    std::stable_sort(members.begin(), members.end(), [](Member const& a, Member const& b) {
        return std::tie(a.place, a.year) < std::tie(b.place, b.year);
    });
    return members;
}

}  // namespace

std::vector<Finding> across(std::span<const Document> documents) {
    auto const members = members_of(documents);
    std::vector<Finding> findings;
    series_rules(members, findings);
    rollup_rule(members, findings);
    copied_rule(members, findings);
    return findings;
}

}  // namespace gouji::check
