#include "gouji/tables/read.hpp"
#include "../formatted.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <new>
#include <optional>

#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/builder.hpp"
#include "gouji/tables/cell.hpp"
#include "gouji/tables/events.hpp"
#include "pipes.hpp"
#include "printed.hpp"
#include "run_together.hpp"
#include "straight.hpp"

namespace gouji::tables {
namespace {

using outline::Piece;

bool has_pipes(std::span<const Piece> pieces) {
    return std::any_of(pieces.begin(), pieces.end(),
                       [](Piece const& piece) { return piece.layout == outline::Layout::pipes; });
}

std::uint32_t line_behind(std::span<const outline::Line> lines, std::size_t end) {
    while (end < lines.size() && lines[end].blank()) ++end;
    return static_cast<std::uint32_t>(end);
}

void read_pieces(Builder& builder, std::span<const Piece> pieces, Way way) {
    auto stream = read_events(builder.text(), pieces, builder.choice().form, builder.scratch());
    for (auto const page : stream.pages) builder.page(page);
    if (stream.run_together) part_numbers(builder, stream.events);
    if (builder.form().rows_across)
        read_rows_across(builder, stream.events);
    else if (way == Way::careful || !read_straight(builder, stream.events))
        read_rows_down(builder, stream.events);
}

}  // namespace

Reading read(std::string_view text, std::span<const outline::Line> lines,
             std::span<const outline::Region> regions, std::pmr::memory_resource* memory,
             std::pmr::memory_resource* working, Way way) {
    Reading reading{std::pmr::vector<Table>(working), std::pmr::vector<Mention>(working),
                    std::pmr::vector<Diagnostic>(working)};
    std::array<std::byte, std::size_t{32} * 1024> stack;
    Form before = Form::standard_2021;
    std::array<bool, table_kind_names.size()> seen{};
    auto const begin_table = [&](vocab::FormTable const& form, Span span) {
        auto& again = seen[static_cast<std::size_t>(form.kind)];
        if (again)
            reading.diagnostics.push_back({"table_duplicate", Severity::info,
                                           formatted(memory, "a further {} table", name(form.kind)),
                                           span});
        again = true;
        before = form.form;
    };
    for (auto const& region : regions) {
        if (region.form) {
            auto const form = form_of_printed(region, before);
            begin_table(*vocab::forms[form], region.span);
            read_printed(text, region, form, reading, memory);
            continue;
        }
        std::pmr::monotonic_buffer_resource scratch(stack.data(), stack.size(), working);
        std::pmr::vector<Piece> completed(&scratch);
        std::span<const Piece> pieces = region.pieces;
        if (has_pipes(pieces)) pieces = complete_pieces(text, lines, region, false, completed);
        auto const choice = choose_form(text, pieces, before);
        if (choice.found && vocab::forms[choice.form]->rows_across)
            pieces = complete_pieces(text, lines, region, true, completed);
        Builder builder(text, region.span, line_behind(lines, region.end_line), choice, reading,
                        memory, &scratch);
        if (choice.found) {
            begin_table(builder.form(), region.span);
            read_pieces(builder, pieces, way);
        }
        builder.finish();
    }
    return reading;
}

}  // namespace gouji::tables
