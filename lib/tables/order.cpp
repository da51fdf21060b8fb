#include "order.hpp"

#include <algorithm>
#include <bit>

namespace gouji::tables {
namespace {

bool any(Header const& top, auto const& condition) {
    auto const items = top.view();
    return std::any_of(items.begin(), items.end(), condition);
}

bool in_one_line(Header const& top) {
    return !any(top, [&](HeaderItem const& item) { return item.line != top.items[0].line; });
}
bool in_grid(Header const& top) {
    return any(top, [](HeaderItem const& item) { return outline::is_grid(item.layout); });
}

bool increasing(Order const& order) {
    std::int16_t last = -1;
    for (auto const what : order.view()) {
        if (what >= 0 && what <= last) return false;
        if (what >= 0) last = what;
    }
    return true;
}

// Do the columns stand one to the right of the other in the order of the form?
bool stands_in_order(Header const& top, Order const& standard) {
    bool wide = true, narrow = true;
    std::uint32_t wide_end = 0, narrow_end = 0;
    for (auto const what : standard.view()) {
        HeaderItem const* found = nullptr;
        for (auto const& item : top.view())
            if (item.what == what) found = &item;
        if (!found || outline::is_grid(found->layout)) return false;
        wide = wide && found->place.wide.begin >= wide_end;
        narrow = narrow && found->place.narrow.begin >= narrow_end;
        wide_end = std::max(found->place.wide.begin + 1, found->place.wide.end);
        narrow_end = std::max(found->place.narrow.begin + 1, found->place.narrow.end);
    }
    return wide || narrow;
}

// Has another form of this kind the row, with other columns?
bool differs_in_other_form(vocab::FormTable const& form, vocab::FormRow const& row) {
    auto const same_columns = [&](vocab::FormTable const& other, vocab::FormRow const& namesake) {
        std::uint32_t mine = form.blocks[row.block].columns;
        std::uint32_t theirs = other.blocks[namesake.block].columns;
        for (; mine != 0 && theirs != 0; mine &= mine - 1U, theirs &= theirs - 1U)
            if (form.columns[static_cast<std::size_t>(std::countr_zero(mine))].id !=
                other.columns[static_cast<std::size_t>(std::countr_zero(theirs))].id)
                return false;
        return mine == 0 && theirs == 0;
    };
    for (auto const* other : vocab::forms) {
        if (other == &form || other->kind != form.kind) continue;
        for (auto const& namesake : other->rows)
            if (namesake.id == row.id && !same_columns(*other, namesake)) return true;
    }
    return false;
}

// What one header says about the columns of one row.
class HeaderReader {
public:
    HeaderReader(Builder const& builder, Header const& top, vocab::FormRow const& row)
        : form_(builder.form()), proven_(builder.choice().proven), top_(top), row_(row) {
        for (std::size_t c = 0; c < form_.columns.size(); ++c)
            if (auto const what = static_cast<std::int16_t>(c); in_block(what))
                standard_.push(what);
        group_ = any(top, [](HeaderItem const& item) { return item.group; });
    }

    Order read(bool fresh) {
        bool const matched = any(top_, [&](auto const& item) { return in_block(item.what); });
        bool const strange =
            any(top_, [&](auto const& item) { return item.what >= 0 && !in_block(item.what); });
        // A header belongs to the block it names, or else to the first rows below it.
        bool const wide = matched && strange && names_columns_of_all();
        bool const ours = wide || (fresh && (!top_.block || *top_.block == row_.block));
        if (ours && top_.foreign && !matched)
            return conflict("its header has columns of another form");
        if (wide) return columns_of_all();
        if (ours && strange && (top_.block || matched))
            return conflict("its header has columns of another row");
        if (!ours || !matched) return without_header();
        if (top_.set_out) return named(columns_of_page());
        print_order();
        if (printed_ == 2 * standard_.size && repeats(order_)) {
            if (stands_beside_itself())
                return conflict("its header names every column twice, side by side");
            order_.size /= 2;
            printed_ /= 2;
        }
        return scattered() ? read_scattered() : read_in_order();
    }

private:
    [[nodiscard]] bool in_block(std::int16_t what) const {
        return what >= 0 && (form_.blocks[row_.block].columns >> what & 1U);
    }
    [[nodiscard]] bool under_group(std::int16_t what) const {
        return what >= 0 && form_.columns[static_cast<std::size_t>(what)].under_group;
    }

    static Order conflict(std::string_view reason) {
        Order order;
        order.conflict = true;
        order.reason = reason;
        return order;
    }

    [[nodiscard]] Order without_header() const {
        auto order = standard_;
        order.unproven = !proven_ && differs_in_other_form(form_, row_);
        if (order.unproven)
            order.reason = "no header tells its columns, and two forms have this row";
        return order;
    }

    [[nodiscard]] Order named(Order order) const {
        order.named = true;
        return order;
    }

    // One header for all blocks of rows: each row has cells below the columns of its block alone.
    [[nodiscard]] bool names_columns_of_all() const {
        return !top_.block && !top_.foreign && in_grid(top_) && in_one_line(top_);
    }
    [[nodiscard]] Order columns_of_all() const {
        Order order;
        for (auto const& item : top_.view())
            order.push(in_block(item.what) ? item.what : foreign_place);
        return distinct(order) ? named(order)
                               : conflict("its header names columns twice or in another order");
    }

    [[nodiscard]] Order columns_of_page() const {
        Order order;
        for (auto const& item : top_.view()) order.push(item.what);
        return order;
    }

    // 自然人 | 法人或其他组织 | 总计 above 商业企业 | …: the columns of a group stand where the group does.
    void print_order() {
        auto const items = top_.view();
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i].group)
                print_group();
            else if (!group_ || !stands_in_group(i))
                print(items[i]);
        }
    }
    void print_group() {
        for (std::size_t i = 0; i < top_.size; ++i)
            if (stands_in_group(i)) print(top_.items[i]);
    }
    // Two tables, of two years perhaps; a header that a new page prints again has lines of its own.
    [[nodiscard]] bool stands_beside_itself() const {
        HeaderItem const* first = nullptr;
        for (auto const& item : top_.view()) {
            if (item.what != standard_.places[0]) continue;
            if (first && first->line == item.line) return true;
            first = &item;
        }
        return false;
    }
    void print(HeaderItem const& item) {
        bool const again = item.what >= 0 && last_ && last_->what == item.what &&
                           last_->line == item.line && last_->field + 1 == item.field &&
                           outline::is_grid(item.layout);
        order_.push(again ? repeat_place : item.what);
        printed_ += item.what >= 0 && !again;
        last_ = &item;
    }

    // A column of the group, or one between two of them that the form does not have.
    [[nodiscard]] bool stands_in_group(std::size_t index) const {
        auto const is_part = [&](HeaderItem const& item) { return under_group(item.what); };
        auto const& item = top_.items[index];
        if (item.what >= 0 || item.group) return is_part(item);
        auto const items = top_.view();
        return std::any_of(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(index),
                           is_part) &&
               std::any_of(items.begin() + static_cast<std::ptrdiff_t>(index), items.end(),
                           is_part);
    }

    // Where each word has a line, or words are set out on several, the group may be read before what stands left of
    // it. Their places on the page or the form's own order show which is which.
    [[nodiscard]] bool scattered() const {
        return printed_ == standard_.size && !in_one_line(top_) && !increasing(order_) &&
               (!in_grid(top_) || !group_);
    }

    [[nodiscard]] Order read_scattered() const {
        if (!in_grid(top_) && stands_in_order(top_, standard_)) return named(standard_);
        if (group_) {
            Order plain;
            for (auto const& item : top_.view())
                if (item.what >= 0) plain.push(item.what);
            if (increasing(plain) || is_split_header(plain)) return named(standard_);
            return conflict(several_lines);
        }
        // 自然人, 总计, 商业企业, …: the official header in two lines, its group lost, is the form's order. Another order
        // over several lines tells nothing without the group.
        if (is_split_header(order_)) return standard_;
        bool const grouped = std::any_of(standard_.view().begin(), standard_.view().end(),
                                         [&](auto what) { return under_group(what); });
        return grouped ? conflict(several_lines) : read_in_order();
    }

    [[nodiscard]] Order read_in_order() const {
        // All of them, each once: the header decides, whatever its order. What else it holds may be a column of its
        // own or part of a broken label; the number of cells will tell.
        if (printed_ == standard_.size && distinct(order_)) return named(order_);
        // Some of them: the form's order, if they do not speak against it.
        auto const places = order_.view();
        if (!increasing(order_) ||
            std::find(places.begin(), places.end(), repeat_place) != places.end())
            return conflict("its header names columns twice or in another order");
        if (top_.foreign) return order_;
        auto order = standard_;
        if (printed_ < standard_.size)
            for (auto const what : order_.view())
                if (what >= 0) order.named_few |= 1U << what;
        order.named_most = printed_ >= 3 && 2 * printed_ > standard_.size;
        order.no_others = order_.size == printed_ + heads_labels(top_.items[0]);
        return order;
    }

    // The name of the column of labels, such as 办理情况.
    static bool heads_labels(HeaderItem const& item) {
        return item.what == other_place && item.field == 0 && outline::is_grid(item.layout);
    }

    // First the columns outside the group, then those below it.
    [[nodiscard]] bool is_split_header(Order const& order) const {
        Order wanted;
        for (bool const below : {false, true})
            for (auto const what : standard_.view())
                if (under_group(what) == below) wanted.push(what);
        std::size_t at = 0;
        for (auto const what : order.view())
            if (what >= 0 && (at == wanted.size || what != wanted.places[at++])) return false;
        return at == wanted.size;
    }

    static constexpr std::string_view several_lines =
        "its header stands on several lines in an order that is not the form's";

    vocab::FormTable const& form_;
    bool proven_;
    Header const& top_;
    vocab::FormRow const& row_;
    Order standard_;  // the columns as the form has them
    Order order_;     // as the header prints them
    HeaderItem const* last_ = nullptr;
    std::size_t printed_ = 0;
    bool group_ = false;
};

}  // namespace

bool repeats(Order const& order) noexcept {
    auto const half = static_cast<std::ptrdiff_t>(order.size / 2);
    auto const begin = order.places.begin();
    return order.size % 2 == 0 && std::equal(begin, begin + half, begin + half);
}

bool distinct(Order const& order) noexcept {
    std::uint64_t seen = 0;
    for (auto const what : order.view()) {
        if (what < 0) continue;
        if (seen >> what & 1U) return false;
        seen |= std::uint64_t{1} << what;
    }
    return true;
}

Order order_of(Builder const& builder, Header const& top, vocab::FormRow const& row, bool fresh) {
    return HeaderReader(builder, top, row).read(fresh);
}

bool stands_below(Header const& top, Order const& order, std::span<const Slot> slots) noexcept {
    for (std::size_t i = 0; i < order.size && i < slots.size(); ++i) {
        if (order.places[i] < 0) continue;
        if (!any(top, [&](HeaderItem const& item) {
                return item.what == order.places[i] && item.field == slots[i].field &&
                       outline::is_grid(item.layout);
            }))
            return false;
    }
    return true;
}

std::size_t columns_of(Order& order, std::span<const Slot> slots) noexcept {
    auto const filled = count_filled(slots);
    if (filled == order.size || slots.size() == order.size) return order.size;
    auto* const begin = order.places.begin();
    auto* const end = std::remove(begin, begin + order.size, other_place);
    return order.size = static_cast<std::size_t>(end - begin);
}

}  // namespace gouji::tables
