#include "gouji/check/table_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "gouji/vocab/forms.hpp"

namespace gouji::check {
namespace {

// A message is put together as `Chinese / English`.
std::string_view chinese(std::string_view both) { return both.substr(0, both.find(" / ")); }
std::string_view english(std::string_view both) {
    auto const slash = both.find(" / ");
    return slash == both.npos ? both : both.substr(slash + 3);
}

using vocab::FormTable;
using vocab::PartOf;

// Sum of the cells that hold a number, and the first that holds none.
struct Sum {
    Decimal value;
    Cell const* unknown = nullptr;
    std::string_view unknown_row;
    bool overflow = false;
    bool negative = false;

    void add_cell(Cell const& cell, std::string_view row) {
        if (cell.state != CellState::number || !cell.value) {
            if (!unknown) {
                unknown = &cell;
                unknown_row = row;
            }
            return;
        }
        negative = negative || *cell.value < Decimal{};
        auto const next = add(value, *cell.value);
        overflow = overflow || !next;
        if (next) value = *next;
    }
};

struct Wording {
    std::string_view chinese, english;
};
Wording wording(CellState state) {
    switch (state) {
        case CellState::blank: return {"为空", "is blank"};
        case CellState::not_applicable: return {"填为不适用", "is marked not applicable"};
        case CellState::text: return {"不是数字", "is not a number"};
        case CellState::missing: return {"未能取得", "is missing"};
        case CellState::number: break;
    }
    return {"超出范围", "is out of range"};
}

// The label without what only explains it.
std::string_view short_label(std::string_view label) {
    auto const bracket = label.find('(', 1);
    return label.substr(0, bracket);
}

class Checker {
public:
    Checker(Table const& table, std::pmr::vector<Check>& out, std::pmr::memory_resource* memory)
        : table_(table),
          form_(*vocab::form_table(table.kind, table.form)),
          out_(out),
          memory_(memory),
          spans_(memory) {}

    // ---- 三、收到和处理政府信息公开申请情况 ------------------------------------------------------------------

    void applications() {
        auto const columns = form_.columns.size();
        if (table_.cells.size() != form_.rows.size() * columns) return;
        auto const received = row("received"), carried_in = row("carried_in");
        auto const total = row("total"), carried_out = row("carried_out");
        for (std::size_t c = 0; c < columns; ++c) {
            // 第一项加第二项之和,等于第三项加第四项之和.
            Sum left, right;
            use(left, received, c);
            use(left, carried_in, c);
            use(right, total, c);
            use(right, carried_out, c);
            equal("applications.balance", left, right, form_.columns[c].label, "一 + 二 = 三 + 四",
                  "received + carried_in = total + carried_out");
        }
        for (std::size_t c = 0; c < columns; ++c)
            split_of(total, c, "applications.outcomes", form_.columns[c].label);
        for (std::size_t r = 0; r < form_.rows.size(); ++r) total_of("applications.row", r);
    }

    // ---- 四、行政复议、行政诉讼情况 --------------------------------------------------------------------------

    void remedies() {
        if (table_.cells.size() != form_.rows.size() * form_.columns.size()) return;
        for (std::size_t r = 0; r < form_.rows.size(); ++r) total_of("remedies.row", r);
    }

    // ---- 二、主动公开政府信息情况 ----------------------------------------------------------------------------

    void disclosure() {
        for (auto const& cell : table_.cells) {
            auto const r = row(cell.row);
            auto const column = std::find_if(form_.columns.begin(), form_.columns.end(),
                                             [&](auto const& x) { return x.id == cell.column; });
            if (r == form_.rows.size() || column == form_.columns.end()) continue;
            use_span(cell);
            bool const money = column->measure == vocab::Measure::money;
            auto const verdict = cell.state != CellState::number || !cell.value
                                     ? Verdict::undetermined
                                 : (!column->is_signed && *cell.value < Decimal{}) ||
                                         (!money && cell.value->scale > 0)
                                     ? Verdict::fails
                                     : Verdict::holds;
            Wording const want = money ? Wording{"非负金额", "an amount of 0 or more"}
                                 : column->is_signed
                                     ? Wording{"整数", "a whole number"}
                                     : Wording{"非负整数", "a whole number of 0 or more"};
            auto const label = short_label(form_.rows[r].label);
            auto const head = short_label(column->label);
            if (verdict == Verdict::undetermined) {
                auto const why = wording(cell.state);
                push("disclosure.cell", verdict, want.english, "",
                     fmt::format("{}·{}: 单元格{} / {}.{}: the cell {}", label, head, why.chinese,
                                 cell.row, cell.column, why.english));
            } else {
                auto const value = cell.value->to_string();
                push("disclosure.cell", verdict, want.english, value,
                     fmt::format("{}·{}: {} {}{} / {}.{}: {} is {}{}", label, head, value,
                                 verdict == Verdict::holds ? "是" : "不是", want.chinese, cell.row,
                                 cell.column, value, verdict == Verdict::holds ? "" : "not ",
                                 want.english));
            }
        }
    }

    // ---- 统计表 ------------------------------------------------------------------------------------------

    void statistics() {
        width_ = 0;
        while (width_ < table_.cells.size() && table_.cells[width_].row == table_.cells[0].row)
            ++width_;
        if (width_ == 0 || table_.cells.size() < width_ * form_.rows.size()) return;
        for (std::size_t c = 0; c < width_; ++c) {
            for (std::size_t r = 0; r < form_.rows.size(); ++r) {
                auto const& wanted = form_.rows[r];
                bool const has_split =
                    std::any_of(form_.rows.begin(), form_.rows.end(), [&](auto const& x) {
                        return x.part == PartOf::split && x.whole == wanted.id && present(x.id, c);
                    });
                auto const head = width_ > 1 ? table_.cells[c].column : std::string_view{};
                if (has_split && present(wanted.id, c))
                    split_of(r, c, rule("statistics.", wanted.id), head);
                if (wanted.part == PartOf::included && present(wanted.id, c) &&
                    present(wanted.whole, c))
                    included(r, c, head);
            }
            channels(c);
        }
    }

private:
    [[nodiscard]] std::size_t row(std::string_view id) const {
        return static_cast<std::size_t>(std::find_if(form_.rows.begin(), form_.rows.end(),
                                                     [&](auto const& x) { return x.id == id; }) -
                                        form_.rows.begin());
    }
    [[nodiscard]] Cell const& cell(std::size_t r, std::size_t c) const {
        return table_.cells[r * (width_ ? width_ : form_.columns.size()) + c];
    }
    [[nodiscard]] bool present(std::string_view id, std::size_t c) const {
        auto const r = row(id);
        return r < form_.rows.size() && cell(r, c).state != CellState::missing;
    }

    void use_span(Cell const& cell) {
        if (!cell.span.empty()) spans_.push_back(cell.span);
    }
    void use(Sum& sum, std::size_t r, std::size_t c) {
        use_span(cell(r, c));
        sum.add_cell(cell(r, c), form_.rows[r].label);
    }

    // The parts of one split add up to their whole.
    void split_of(std::size_t whole, std::size_t c, std::string_view name, std::string_view head) {
        Sum parts, printed;
        for (std::size_t r = 0; r < form_.rows.size(); ++r)
            if (form_.rows[r].part == PartOf::split && form_.rows[r].whole == form_.rows[whole].id)
                use(parts, r, c);
        use(printed, whole, c);
        auto const label = short_label(form_.rows[whole].label);
        part_whole(name, parts, printed, head.empty() ? label : head,
                   head.empty() ? "各分项之和 = 总数" : "各项之和 = 总计",
                   "sum of the parts = the whole");
    }

    // The columns of a row add up to its total.
    void total_of(std::string_view name, std::size_t r) {
        Sum parts, printed;
        for (std::size_t c = 0; c < form_.columns.size(); ++c)
            if (form_.columns[c].id != form_.total_column) use(parts, r, c);
        for (std::size_t c = 0; c < form_.columns.size(); ++c)
            if (form_.columns[c].id == form_.total_column) use(printed, r, c);
        part_whole(name, parts, printed, short_label(form_.rows[r].label), "各列之和 = 总计",
                   "sum of the columns = the total column");
    }

    void part_whole(std::string_view name, Sum const& parts, Sum const& whole,
                    std::string_view place, std::string_view chinese, std::string_view english) {
        // Counts that are known to be too many stay too many, whatever a blank cell held.
        if (parts.unknown && !whole.unknown && !parts.negative && !parts.overflow &&
            parts.value > whole.value) {
            auto const sum = parts.value.to_string(), printed = whole.value.to_string();
            push(name, Verdict::fails, sum, printed,
                 fmt::format("{}: 已知各项之和 {} 超过 {} / {}: the known parts, {}, exceed {}",
                             place, sum, printed, place, sum, printed));
            return;
        }
        equal(name, parts, whole, place, chinese, english);
    }

    void equal(std::string_view name, Sum const& expected, Sum const& actual,
               std::string_view place, std::string_view chinese, std::string_view english) {
        auto const* unknown = expected.unknown ? &expected : actual.unknown ? &actual : nullptr;
        auto const left =
            expected.unknown || expected.overflow ? std::string{} : expected.value.to_string();
        auto const right =
            actual.unknown || actual.overflow ? std::string{} : actual.value.to_string();
        if (unknown || expected.overflow || actual.overflow) {
            auto const why =
                unknown ? wording(unknown->unknown->state) : wording(CellState::number);
            auto const which = unknown ? short_label(unknown->unknown_row) : place;
            push(name, Verdict::undetermined, left, right,
                 fmt::format("{}: {} 无法判断,“{}”{} / {}: {} cannot be decided, {} {}", place,
                             chinese, which, why.chinese, place, english, which, why.english));
            return;
        }
        bool const holds = expected.value == actual.value;
        push(name, holds ? Verdict::holds : Verdict::fails, left, right,
             fmt::format("{}: {} {},{} {} {} / {}: {} {}, {} {} {}", place, chinese,
                         holds ? "成立" : "不成立", left, holds ? "=" : "≠", right, place, english,
                         holds ? "holds" : "fails", left, holds ? "=" : "≠", right));
    }

    // 其中: no more than the whole.
    void included(std::size_t r, std::size_t c, std::string_view head) {
        Sum part, whole;
        use(part, r, c);
        use(whole, row(form_.rows[r].whole), c);
        auto const name = rule("statistics.", form_.rows[r].id);
        bound(name, part, whole, short_label(form_.rows[r].label), head);
    }

    void bound(std::string_view name, Sum const& part, Sum const& whole, std::string_view place,
               std::string_view head) {
        if (part.unknown || whole.unknown) {
            equal(name, part, whole, place, "其中项不超过总数", "no more than the whole");
            return;
        }
        bool const holds = part.value <= whole.value;
        auto const a = part.value.to_string(), b = whole.value.to_string();
        push(name, holds ? Verdict::holds : Verdict::fails, b, a,
             fmt::format("{}{}{}: {} {} {} / {}: {} {} {}", head, head.empty() ? "" : "·", place, a,
                         holds ? "未超过" : "超过", b, place, a,
                         holds ? "does not exceed" : "exceeds", b));
    }

    // One item may be published through several channels: none exceeds the number of items, and together
    // they reach it.
    void channels(std::size_t c) {
        Sum all, whole;
        std::optional<std::size_t> most, total;
        for (std::size_t r = 0; r < form_.rows.size(); ++r) {
            if (form_.rows[r].part != PartOf::channel) continue;
            total = row(form_.rows[r].whole);
            if (!present(form_.rows[r].id, c)) {
                all.add_cell(cell(r, c), form_.rows[r].label);
                continue;
            }
            use(all, r, c);
            if (cell(r, c).value && (!most || *cell(*most, c).value < *cell(r, c).value)) most = r;
        }
        if (!total || !most || cell(*total, c).state == CellState::missing) {
            spans_.clear();
            return;
        }
        use(whole, *total, c);
        if (whole.unknown || all.overflow)
            return equal("statistics.channel", all, whole, "公开渠道", "渠道不超过总数",
                         "channels within the total");
        auto const sum = all.value.to_string(), printed = whole.value.to_string();
        auto const& largest = *cell(*most, c).value;
        if (largest > whole.value) {
            push("statistics.channel", Verdict::fails, printed, largest.to_string(),
                 fmt::format("{}: {} 超过主动公开总数 {} / {}: {} exceeds the {} items disclosed",
                             short_label(form_.rows[*most].label), largest.to_string(), printed,
                             form_.rows[*most].id, largest.to_string(), printed));
        } else if (all.value >= whole.value) {
            push("statistics.channel", Verdict::holds, printed, sum,
                 fmt::format("各渠道合计 {},不少于主动公开总数 {},且均未超过 / the channels make "
                             "{}, no fewer than the {} items, and none exceeds them",
                             sum, printed, sum, printed));
        } else if (all.unknown) {
            equal("statistics.channel", all, whole, "公开渠道", "渠道合计不少于总数",
                  "the channels reach the total");
        } else {
            push("statistics.channel", Verdict::fails, printed, sum,
                 fmt::format("各渠道合计 {},少于主动公开总数 {} / the channels make {}, fewer than "
                             "the {} items",
                             sum, printed, sum, printed));
        }
    }

    std::string_view keep(std::string_view words) {
        if (words.empty()) return {};
        auto* const bytes = static_cast<char*>(memory_->allocate(words.size(), 1));
        std::copy(words.begin(), words.end(), bytes);
        return {bytes, words.size()};
    }
    std::string_view rule(std::string_view stage, std::string_view id) {
        return keep(fmt::format("{}{}", stage, id));
    }

    void push(std::string_view name, Verdict verdict, std::string_view expected,
              std::string_view actual, std::string_view message) {
        std::span<const Span> used;
        if (!spans_.empty()) {
            auto* const kept =
                static_cast<Span*>(memory_->allocate(spans_.size() * sizeof(Span), alignof(Span)));
            std::uninitialized_copy(spans_.begin(), spans_.end(), kept);
            used = {kept, spans_.size()};
        }
        spans_.clear();
        out_.push_back({name, verdict, keep(expected), keep(actual),
                        verdict == Verdict::undetermined ? "" : "0", used, keep(english(message)),
                        keep(chinese(message))});
    }

    Table const& table_;
    FormTable const& form_;
    std::pmr::vector<Check>& out_;
    std::pmr::memory_resource* memory_;
    std::pmr::vector<Span> spans_;
    std::size_t width_ = 0;
};

}  // namespace

void table_checks(std::span<const Table> tables, std::pmr::vector<Check>& out,
                  std::pmr::memory_resource* memory) {
    for (auto const& table : tables) {
        if (!vocab::form_table(table.kind, table.form)) continue;
        Checker checker(table, out, memory);
        switch (table.kind) {
            case TableKind::disclosure: checker.disclosure(); break;
            case TableKind::applications: checker.applications(); break;
            case TableKind::remedies: checker.remedies(); break;
            case TableKind::statistics: checker.statistics(); break;
        }
    }
}

}  // namespace gouji::check
