#include "table_walk.hpp"

#include "cell_kind.hpp"
#include "gouji/outline/pieces.hpp"
#include "gouji/primitive/code_point.hpp"
#include "printed_form.hpp"

namespace gouji::outline {
namespace {

// What is printed in the cells of a table, one after the other. Blank cells are passed over.
class Cells {
public:
    Cells(std::string_view text, std::span<const Line> lines, std::uint32_t line) noexcept
        : text_(text), lines_(lines), line_(line) {
        if (!begin_line()) at_ = end_;
    }

    [[nodiscard]] std::uint32_t line() const noexcept { return line_; }
    // Is this cell the first of its line?
    [[nodiscard]] bool begins_line() const noexcept { return begins_line_; }

    // The cell, if it holds these words.
    [[nodiscard]] std::optional<Span> take(std::string_view words) noexcept {
        auto const end = at_ + words.size();
        if (end > end_ || text_.substr(at_, words.size()) != words || !ends_cell(end))
            return std::nullopt;
        return take_until(static_cast<std::uint32_t>(end));
    }

    // The cell, if it holds a number or a word in place of one.
    [[nodiscard]] std::optional<Span> take_number() noexcept {
        auto const end = skip_digits(text_, at_, end_);
        bool const plain = end > at_ && end - at_ <= most_plain_digits && ends_cell(end);
        return plain ? take_until(end) : take_value();
    }

    // Goes on to the next cell. False where nothing sets it apart from this one, or where none is left.
    [[nodiscard]] bool next() noexcept {
        if (!pass_gap()) return false;
        while (at_ == end_)
            if (++line_ == lines_.size() || !begin_line()) return false;
        return true;
    }

    // Is this cell the last of its line?
    [[nodiscard]] bool ends_line() noexcept { return pass_gap() && at_ == end_; }

private:
    // False for a line that may be anything. A blank one, or one that only draws, has no cells.
    bool begin_line() noexcept {
        auto const span = lines_[line_].span;
        at_ = span.begin;
        end_ = span.end;
        sign_ = 0;
        begins_line_ = true;
        if (at_ == end_) return true;
        if (span.size() > longest_row) return false;
        if (!may_draw(text_[at_])) return true;
        if (!pass_signs()) return false;
        if (at_ == end_) return !may_be_cells(slice(text_, span));
        if (may_draw(text_[at_]) && is_rule(slice(text_, span))) at_ = end_;
        return true;
    }
    static bool may_draw(char c) noexcept { return c == '|' || c == '-' || c == ':'; }
    // |---|---|, while --- without pipes may be a cell.
    static bool is_rule(std::string_view line) noexcept {
        return only_draws(line) && line.find('|') != std::string_view::npos;
    }
    // Pipes alone may be blank cells.
    static bool may_be_cells(std::string_view line) noexcept {
        return line == "|" || is_empty_row(line);
    }

    // Passes what sets two cells apart: a sign, or several blanks where the line has no signs.
    bool pass_gap() noexcept {
        if (at_ == end_) return true;
        auto const begin = at_;
        auto const first = sign_;
        if (!pass_signs()) return false;
        if (at_ == end_ || last_sign_ >= begin) return true;
        sign_ = first == 0 ? ' ' : first;
        return sign_ == ' ' && at_ > begin + 1;
    }

    // Passes signs and blanks; false where the signs of the line are not all the same.
    bool pass_signs() noexcept {
        for (; at_ < end_; ++at_) {
            auto const c = text_[at_];
            if (c == ' ') continue;
            if (c != '|' && c != '\t') return true;
            if (sign_ == 0) sign_ = c;
            if (sign_ != c) return false;
            last_sign_ = at_;
        }
        return true;
    }

    [[nodiscard]] bool ends_cell(std::size_t at) const noexcept {
        return at == end_ || text_[at] == ' ' || text_[at] == '|' || text_[at] == '\t';
    }

    std::optional<Span> take_value() noexcept {
        auto end = at_;
        while (!ends_cell(end)) ++end;
        return is_plain_value(slice(text_, {at_, end})) ? std::optional(take_until(end))
                                                        : std::nullopt;
    }

    Span take_until(std::uint32_t end) noexcept {
        Span const span{at_, end};
        at_ = end;
        begins_line_ = false;
        return span;
    }

    std::string_view text_;
    std::span<const Line> lines_;
    std::uint32_t line_;
    std::uint32_t at_ = 0, end_ = 0;  // what is left of the line
    std::uint32_t last_sign_ = 0;     // where the line has it
    char sign_ = 0;                   // that sets the cells of this line apart, if any does so far
    bool begins_line_ = true;
};

// Follows one form, or several as long as they are the same.
class Walk {
public:
    Walk(Cells cells, Kinds kinds, std::pmr::vector<Span>& found)
        : cells_(cells), kinds_(kinds), found_(found) {}

    std::optional<WalkedTable> read() {
        if (!choose(0, 0)) return std::nullopt;
        for (std::size_t i = 0; i < printed_.size(); ++i)
            if ((i > 0 && !cells_.next()) || !take(i)) return std::nullopt;
        if (!cells_.ends_line()) return std::nullopt;
        return WalkedTable{form_, cells_.line() + 1};
    }

private:
    // Goes on with the first form from `first` on that begins with the same cells as the one so far.
    bool choose(std::size_t first, std::size_t cells) {
        for (auto other = first; other < printed_forms.size(); ++other) {
            bool const alike = cells == 0 || shared_cells[form_][other] >= cells;
            auto const printed = printed_forms[other].cells();
            if (!alike || printed.size() <= cells || !kinds_[vocab::forms[other]->kind]) continue;
            form_ = static_cast<std::uint8_t>(other);
            printed_ = printed;
            return true;
        }
        return false;
    }

    // Takes the cell that the form has next.
    bool take(std::size_t next) {
        bool const begins_line = cells_.begins_line();
        do {
            auto const& cell = printed_[next];
            auto const found = cell.kind == PrintedCell::Kind::number ? cells_.take_number()
                                                                      : cells_.take(cell.text);
            if (!found) continue;
            found_.push_back(*found);
            return cell.begins_line ? begins_line : stands_as_others(begins_line);
        } while (choose(form_ + std::size_t{1}, next));
        return false;
    }

    // What need not begin a line stands beside the cell before it throughout the table, or nowhere.
    bool stands_as_others(bool begins_line) {
        if (!one_a_line_) one_a_line_ = begins_line;
        return *one_a_line_ == begins_line;
    }

    Cells cells_;
    Kinds kinds_;
    std::pmr::vector<Span>& found_;
    std::uint8_t form_ = 0;
    std::span<const PrintedCell> printed_;  // of the form
    std::optional<bool> one_a_line_;
};

}  // namespace

std::optional<WalkedTable> walk_table(std::string_view text, std::span<const Line> lines,
                                      std::uint32_t line, Kinds kinds,
                                      std::pmr::vector<Span>& found) {
    auto const before = found.size();
    auto const table = Walk(Cells(text, lines, line), kinds, found).read();
    if (!table) found.resize(before);
    return table;
}

}  // namespace gouji::outline
