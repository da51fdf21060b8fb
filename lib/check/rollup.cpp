#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

#include "members.hpp"

namespace gouji::check {
namespace {

constexpr std::size_t fewest_cells = 2;  // that have to agree before the others can be wrong

// 省 市 县 区 旗 州 镇 乡: a body that has others below it.
bool is_government(Member const& member) {
    static constexpr std::array<std::string_view, 9> places{"省", "市", "县", "区", "旗",
                                                            "州", "镇", "乡", "盟"};
    return std::any_of(places.begin(), places.end(),
                       [&](std::string_view mark) { return member.place.ends_with(mark); });
}

// A parent and the reports of the same year right below it.
struct Family {
    Member const* parent = nullptr;
    std::vector<Member const*> children;
};

// Members of one year, by place: whoever begins with the place of another stands behind it.
std::vector<Family> families_of(std::vector<Member const*> const& year) {
    std::vector<Family> families;
    std::vector<std::size_t> open;  // the line of parents down to the present place
    for (auto const* member : year) {
        while (!open.empty() && !member->place.starts_with(families[open.back()].parent->place))
            open.pop_back();
        if (!open.empty()) {
            auto& above = families[open.back()];
            if (above.parent->place == member->place) continue;  // the same report once more
            above.children.push_back(member);
        }
        if (!is_government(*member)) continue;
        open.push_back(families.size());
        families.push_back({member, {}});
    }
    return families;
}

struct Compared {
    Cell const* cell;
    SetSum sum;
    [[nodiscard]] bool agrees() const { return sum.known && sum.value == *cell->value; }
};

class Rollup {
public:
    Rollup(Family const& family, std::vector<Finding>& findings)
        : family_(family), findings_(findings) {}

    void run(TableKind kind) {
        auto const* table = table_of(*family_.parent->report, kind);
        if (!table) return;
        std::vector<Compared> cells;
        std::size_t agreeing = 0, telling = 0;
        for (auto const& cell : table->cells) {
            if (cell.state != CellState::number || !cell.value) continue;
            Compared compared{&cell, sum_of(*table, cell)};
            if (!compared.sum.known) continue;
            if (*cell.value != Decimal{} || compared.sum.value != Decimal{}) {
                ++telling;
                agreeing += compared.agrees();
            }
            cells.push_back(std::move(compared));
        }
        if (telling == 0) return;
        bool const complete = agreeing >= fewest_cells && 2 * agreeing > telling;
        if (agreeing == telling) return all_agree(kind, cells);
        if (!complete) return cannot_tell(kind, cells);
        for (auto const& compared : cells)
            if (!compared.agrees()) fails(kind, compared);
    }

private:
    [[nodiscard]] SetSum sum_of(Table const& table, Cell const& cell) const {
        SetSum sum;
        for (auto const* child : family_.children) {
            auto const* below = table_of(*child->report, table.kind);
            bool const fits = below && below->form == table.form;
            sum.add(*child, fits ? cell_of(*below, cell.row, cell.column) : nullptr);
        }
        return sum;
    }

    Finding& add(Verdict verdict, Compared const& compared) {
        auto& finding = findings_.emplace_back();
        finding.rule = "rollup.sum";
        finding.verdict = verdict;
        finding.expected = compared.sum.value.to_string();
        finding.actual = compared.cell->value->to_string();
        finding.tolerance = "0";
        finding.places = compared.sum.places;
        finding.places.push_back(family_.parent->at(compared.cell->span));
        return finding;
    }

    void all_agree(TableKind kind, std::vector<Compared> const& cells) {
        auto const shown = std::max_element(cells.begin(), cells.end(), [](auto& a, auto& b) {
            return *a.cell->value < *b.cell->value;
        });
        auto& finding = add(Verdict::holds, *shown);
        finding.message = fmt::format("every cell of the table {} of {} is the sum over {} reports",
                                      name(kind), family_.parent->name(), family_.children.size());
        finding.message_zh = fmt::format("{}的表中各格均为 {} 份所属报告之和",
                                         family_.parent->name(), family_.children.size());
    }

    void cannot_tell(TableKind kind, std::vector<Compared> const& cells) {
        auto const shown =
            std::find_if(cells.begin(), cells.end(), [](auto const& x) { return !x.agrees(); });
        auto& finding = add(Verdict::undetermined, *shown);
        finding.message = fmt::format(
            "the table {} of {} is not the sum over these {} reports; it may be of the body alone, "
            "or reports may be missing",
            name(kind), family_.parent->name(), family_.children.size());
        finding.message_zh = fmt::format("{}的表不是这 {} 份报告之和,可能仅为本级数据或报告不全",
                                         family_.parent->name(), family_.children.size());
    }

    void fails(TableKind kind, Compared const& compared) {
        auto& finding = add(Verdict::fails, compared);
        finding.message = fmt::format(
            "{} prints {} in {} · {} of the table {}, its {} subordinate reports add up to {}",
            family_.parent->name(), finding.actual, compared.cell->row, compared.cell->column,
            name(kind), family_.children.size(), finding.expected);
        finding.message_zh =
            fmt::format("{}所印为 {},{} 份所属报告之和为 {}", family_.parent->name(),
                        finding.actual, family_.children.size(), finding.expected);
    }

    Family const& family_;
    std::vector<Finding>& findings_;
};

}  // namespace

void rollup_rule(std::span<const Member> members, std::vector<Finding>& findings) {
    std::map<int, std::vector<Member const*>> by_year;
    for (auto const& member : members) by_year[member.year].push_back(&member);
    for (auto const& [year, same_year] : by_year)
        for (auto const& family : families_of(same_year)) {
            if (family.children.size() < 2) continue;
            for (auto const kind : {TableKind::disclosure, TableKind::applications,
                                    TableKind::remedies, TableKind::statistics})
                Rollup(family, findings).run(kind);
        }
}

}  // namespace gouji::check
