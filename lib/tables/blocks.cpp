#include "blocks.hpp"

#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/cell.hpp"

namespace gouji::tables {
namespace {

// What a cell adds to a sum: a sign for `not applicable` adds nothing.
std::optional<Decimal> addend(std::string_view text, std::span<const Slot> slots,
                              Placed const& cell) {
    if (auto const value = value_of(text, slots, cell)) return value;
    auto const printed = read_cell(slice(text, span_of(slots, cell)));
    return printed.state == CellState::not_applicable ? std::optional(Decimal{}) : std::nullopt;
}

}  // namespace

Sums add_up_row(std::string_view text, std::span<const Slot> slots, vocab::FormTable const& form,
                std::size_t total, std::pmr::memory_resource* scratch) {
    std::pmr::vector<std::optional<Decimal>> values(scratch);
    for (std::size_t i = 0; i < slots.size(); ++i)
        values.push_back(value_of(text, slots, {static_cast<std::int32_t>(i)}));
    std::size_t const row = 0;
    return add_up(form, {{&row, 1}, values, slots.size(), total, scratch});
}

Block::Block(std::string_view text, std::span<const Slot> slots, std::pmr::memory_resource* memory)
    : text_(text), slots_(slots), cells_(memory), values_(memory) {
    if (slots.empty()) return;
    (void)join_torn(text, slots, slots.size(), cells_);
    for (auto const& cell : cells_) values_.push_back(addend(text, slots, cell));
}

std::optional<Dealt> Block::deal(vocab::FormTable const& form, std::span<const std::size_t> rows,
                                 std::size_t columns, std::optional<std::size_t> total,
                                 std::size_t least) const {
    Dealt const down{true, total.has_value()}, across{false, total.has_value()};
    bool const proves_down = sums(form, rows, columns, total, down).prove(least);
    bool const proves_across = columns > 1 && sums(form, rows, columns, total, across).prove(least);
    if (proves_down == proves_across) return std::nullopt;
    return proves_down ? down : across;
}

Sums Block::sums(vocab::FormTable const& form, std::span<const std::size_t> rows,
                 std::size_t columns, std::optional<std::size_t> total, Dealt dealt) const {
    std::pmr::vector<std::optional<Decimal>> values(values_.get_allocator());
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < columns; ++c)
            values.push_back(values_[Place{r, rows.size(), c, columns}.number(dealt)]);
    return add_up(form, {rows, values, columns, total, values.get_allocator().resource()});
}

void Block::put(Builder& builder, std::size_t row, std::size_t column, Place place, Dealt dealt,
                std::string_view unit) const {
    auto const& cell = cells_[place.number(dealt)];
    auto const span = span_of(slots_, cell);
    // Otherwise the number may be in no sum.
    if (cell.joined && dealt.rows_add_up)
        builder.put_joined(row, column, span, *value_of(text_, slots_, cell));
    else
        builder.put(row, column, span, unit);
}

}  // namespace gouji::tables
