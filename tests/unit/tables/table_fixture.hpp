#pragma once
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>

#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/read.hpp"
#include "outline/table_finder.hpp"

namespace gouji::test {

inline std::span<const outline::Region> all_regions(outline::TableFinder& finder,
                                                    std::span<const outline::Line> lines) {
    finder.find_before(static_cast<std::uint32_t>(lines.size()));
    return finder.with_pieces();
}

/// A text and everything that was read from its tables.
struct Read {
    std::pmr::monotonic_buffer_resource arena;
    std::string text;
    text::Index index;
    std::pmr::vector<outline::Line> lines;
    outline::TableFinder finder;
    std::span<const outline::Region> regions;
    tables::Reading reading;

    explicit Read(std::string input, outline::Way way = outline::Way::shortest)
        : text(std::move(input)),
          index(text, &arena),
          lines(outline::lines(text, index, &arena)),
          finder(text, lines, &arena, way),
          regions(all_regions(finder, lines)),
          reading(tables::read(text, lines, regions, &arena, &arena, way)) {}

    [[nodiscard]] std::string_view region(std::size_t i) const {
        return slice(text, regions[i].span);
    }

    [[nodiscard]] Cell cell(std::string_view row, std::string_view column) const {
        for (auto const& table : reading.tables)
            for (auto const& c : table.cells)
                if (c.row == row && c.column == column) return c;
        return {"no such cell", {}, {}, CellState::missing, {}, {}, {}};
    }
    /// The number in a cell, or the name of its state: `3`, `blank`, `missing`.
    [[nodiscard]] std::string at(std::string_view row, std::string_view column) const {
        auto const c = cell(row, column);
        if (c.row == "no such cell") return std::string(c.row);
        return c.value ? c.value->to_string() : std::string(name(c.state));
    }
    [[nodiscard]] std::string row(std::string_view id) const {
        std::string all;
        for (auto const& table : reading.tables)
            for (auto const& c : table.cells)
                if (c.row == id) {
                    if (!all.empty()) all += ' ';
                    all += c.value ? c.value->to_string() : std::string(name(c.state));
                }
        return all;
    }
    [[nodiscard]] int diagnostics(std::string_view code) const {
        int count = 0;
        for (auto const& d : reading.diagnostics) count += d.code == code;
        return count;
    }
    [[nodiscard]] std::string mentions(MentionKind kind) const {
        std::string all;
        for (auto const& m : reading.mentions)
            if (m.kind == kind) {
                if (!all.empty()) all += ' ';
                all += m.text;
            }
        return all;
    }

    /// How many runs of digits inside the regions are in no span, or in several.
    [[nodiscard]] int unaccounted_digits() const {
        std::string owners(text.size(), 0);
        auto const mark = [&](Span s) {
            for (auto i = s.begin; i < s.end; ++i) ++owners[i];
        };
        for (auto const& table : reading.tables)
            for (auto const& c : table.cells) mark(c.span);
        for (auto const& m : reading.mentions) mark(m.span);
        int wrong = 0;
        for (auto const& r : regions)
            for (auto i = r.span.begin; i < r.span.end; ++i)
                wrong += is_digit(text[i]) && owners[i] != 1;
        for (std::size_t i = 0, r = 0; i < text.size(); ++i) {
            while (r < regions.size() && regions[r].span.end <= i) ++r;
            bool const inside = r < regions.size() && regions[r].span.begin <= i;
            wrong += !inside && owners[i] != 0;
        }
        return wrong;
    }
};

/// All that was read, as a text to be compared.
inline std::string told(tables::Reading const& reading) {
    std::string all;
    auto const span = [&](Span s) {
        all += " [" + std::to_string(s.begin) + "," + std::to_string(s.end) + ")\n";
    };
    for (auto const& table : reading.tables) {
        all += std::string(name(table.kind)) + " " + std::string(name(table.form));
        span(table.span);
        for (auto const& cell : table.cells) {
            all += std::string(cell.row) + "/" + std::string(cell.column) + ": " +
                   std::string(name(cell.state)) + " " +
                   (cell.value ? cell.value->to_string() : "") + " " + std::string(cell.raw) + " " +
                   std::string(cell.note);
            span(cell.span);
        }
    }
    for (auto const& mention : reading.mentions) {
        all += std::string(name(mention.kind)) + " " + std::string(mention.text);
        span(mention.span);
    }
    for (auto const& diagnostic : reading.diagnostics) {
        all += std::string(diagnostic.code) + " " + std::string(name(diagnostic.severity)) + " " +
               std::string(diagnostic.message);
        span(diagnostic.span);
    }
    return all;
}

/// The labels of the applications table in print order, with groups, as they stand one below the other.
inline constexpr std::string_view applications_rows_2021[] = {
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    "(一)予以公开",
    "(二)部分公开(区分处理的,只计这一情形,不计其他情形)",
    "1.属于国家秘密",
    "2.其他法律行政法规禁止公开",
    "3.危及“三安全一稳定”",
    "4.保护第三方合法权益",
    "5.属于三类内部事务信息",
    "6.属于四类过程性信息",
    "7.属于行政执法案卷",
    "8.属于行政查询事项",
    "1.本机关不掌握相关政府信息",
    "2.没有现成信息需要另行制作",
    "3.补正后申请内容仍不明确",
    "1.信访举报投诉类申请",
    "2.重复申请",
    "3.要求提供公开出版物",
    "4.无正当理由大量反复申请",
    "5.要求行政机关确认或重新出具已获取信息",
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "3.其他",
    "(七)总计",
    "四、结转下年度继续办理"};

inline constexpr std::string_view applications_header =
    "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)"
    "\n申请人情况\n自然人\n法人或其他组织\n总计\n"
    "商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n";

}  // namespace gouji::test
