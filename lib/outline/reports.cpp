#include "gouji/outline/reports.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "../primitive/byte_set.hpp"
#include "gouji/outline/marker.hpp"
#include "gouji/outline/rejection.hpp"
#include "gouji/outline/sections.hpp"
#include "gouji/outline/titles.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/value/by_place.hpp"
#include "section_tree.hpp"
#include "table_finder.hpp"
#include "title_parts.hpp"

namespace gouji::outline {
namespace {

// What a mark may begin with, and the first bytes of that.
constexpr std::array<std::string_view, 6> beginnings_of_marks{"[", "(", "【", "第", "篇", "范"};
constexpr ByteSet first_bytes_of_marks("[(\xE3\xE7\xE8");

// The number of a mark 篇1, 第二篇, 【篇3】 that is all of its line; 0 if it is none.
int item_number(std::string_view line) {
    for (std::string_view const bracket : {"【", "[", "("})
        if (line.starts_with(bracket)) line.remove_prefix(bracket.size());
    for (std::string_view const bracket : {"】", "]", ")", ":", "、"})
        if (line.ends_with(bracket)) line.remove_suffix(bracket.size());
    bool marked = false;
    for (std::string_view const word : {"范文", "第", "篇", " "}) {
        if (!line.starts_with(word)) continue;
        marked |= word != " ";
        line.remove_prefix(word.size());
    }
    if (line.ends_with("篇")) line.remove_suffix(3);
    if (!marked || line.empty() || line.size() > 9) return 0;
    Numeral number;
    if (is_digit(line[0])) {
        while (number.size < line.size() && is_digit(line[number.size]))
            number.value = number.value * 10 + (line[number.size++] - '0');
    } else {
        number = leading_numeral(line);
    }
    return number.size == line.size() ? number.value : 0;
}

// The mark 第一篇: before a title on the same line, as its length and number.
std::pair<std::uint32_t, int> mark_before_title(std::string_view line) {
    if (!line.starts_with("第") && !line.starts_with("篇")) return {0, 0};
    auto const colon = line.find(':');
    if (colon == line.npos || colon > 18 || !is_title(line.substr(colon + 1))) return {0, 0};
    return {static_cast<std::uint32_t>(colon) + 1, item_number(line.substr(0, colon))};
}

// Words within a table are neither title nor mark, whatever they say: a table is never divided.
bool in_table(std::span<const Region> regions, Span span) {
    auto const region =
        std::lower_bound(regions.begin(), regions.end(), span.begin,
                         [](Region const& r, std::uint32_t at) { return r.span.end <= at; });
    return region != regions.end() && region->span.overlaps(span);
}

// The length of the mark with this number that `line` is or begins with, before a title; 0 if it is none.
std::uint32_t mark_length(std::string_view line, int number) {
    if (!longest<beginnings_of_marks>(line)) return 0;
    if (line.size() <= 24 && item_number(line) == number)
        return static_cast<std::uint32_t>(line.size());
    auto const [size, found] = mark_before_title(line);
    return found == number ? size : 0;
}

// The marks 1, 2, 3 … on lines of their own, or before a title.
std::pmr::vector<Span> marks_of(std::string_view text, std::span<const Line> lines, auto in_table,
                                std::pmr::memory_resource* memory) {
    std::pmr::vector<Span> marks(memory);
    for (auto const& line : lines) {
        if (line.blank() || !first_bytes_of_marks.hold(text[line.span.begin])) continue;
        auto const size = mark_length(slice(text, line.span), static_cast<int>(marks.size()) + 1);
        if (size > 0 && !in_table(line)) marks.push_back({line.span.begin, line.span.begin + size});
    }
    return marks;
}

// Those that divide the input: two at least. Hardly any input has them, and which of them stand in tables is found out
// for these alone.
std::pmr::vector<Span> dividing_marks(std::string_view text, std::span<const Line> lines,
                                      std::pmr::memory_resource* memory) {
    auto marks = marks_of(
        text, lines, [](Line const&) { return false; }, memory);
    if (marks.size() >= 2) {
        TableFinder tables(text, lines, memory);
        marks = marks_of(
            text, lines,
            [&](Line const& line) {
                tables.forget_before(line.begin);
                tables.find_before(static_cast<std::uint32_t>(&line - lines.data()) + 1);
                return in_table(tables.regions(), line.span);
            },
            memory);
    }
    if (marks.size() < 2) marks.clear();
    return marks;
}

}  // namespace

// Reads one part after the other: what stands between two marks, or the whole input.
class Division::Reader {
public:
    Reader(std::string_view text, text::Index const& index, std::span<const Line> lines,
           std::pmr::memory_resource* memory, std::pmr::memory_resource* working)
        : text_(text),
          index_(index),
          lines_(lines),
          memory_(memory),
          working_(working),
          marks_(dividing_marks(text, lines, working)),
          tables_(text, lines, working),
          titles_(working) {}

    std::optional<Part> next(std::pmr::memory_resource* working) {
        while (tree_ || open_part()) {
            forget_before(begin_);
            auto const behind = next_beginning();
            Span const extent{begin_, behind.value_or(part_.end)};
            bool const whole = extent == part_;
            begin_ = extent.end;
            auto const titles = within(std::span<const TitleLine>(titles_), extent);
            auto const reason =
                rejection(text_, extent, lines_, within(tree_->sections(), extent), titles.size(),
                          !within(tables_.regions(), extent).empty(), listed());
            std::optional<Part> found;
            if (reason.empty()) {
                auto const regions = within(tables_.with_pieces(), extent);
                found = {extent,
                         whole ? tree_->finish()
                               : headings(text_, index_, extent, lines_, regions, memory_, working),
                         regions, titles};
                any_ = true;
            } else if (rejected_.empty()) {
                rejected_ = reason;
            }
            if (!behind) tree_.reset();
            if (found) return found;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::pmr::memory_resource* working() const noexcept { return working_; }
    [[nodiscard]] std::span<const Span> marks() const noexcept { return marks_; }
    [[nodiscard]] std::string_view rejected() const noexcept {
        return any_ ? std::string_view{} : rejected_;
    }

private:
    [[nodiscard]] bool listed() const noexcept { return !marks_.empty(); }

    bool open_part() {
        if (parts_opened_ >= std::max<std::size_t>(marks_.size(), 1)) return false;
        auto const next = parts_opened_++;
        part_ = {listed() ? marks_[next].end : 0, parts_opened_ < marks_.size()
                                                      ? marks_[parts_opened_].begin
                                                      : static_cast<std::uint32_t>(text_.size())};
        titles_ = titles(text_, part_, lines_, working_);
        tree_.emplace(text_, index_, part_, lines_, memory_, working_);
        line_ = first_line(lines_, part_.begin);
        begin_ = part_.begin;
        next_title_ = sections_seen_ = 0;
        last_chapter_.reset();
        return true;
    }

    // What belongs to the reports before `begin` is no longer needed.
    void forget_before(std::uint32_t begin) {
        tables_.forget_before(begin);
        auto const all = tree_->sections();
        auto const kept = within(all, {begin, part_.end});
        auto const count = static_cast<std::size_t>(kept.data() - all.data());
        tree_->forget(count);
        sections_seen_ -= count;
    }

    // Where another report begins in this part: a title behind a chapter, followed by a chapter with the number one.
    std::optional<std::uint32_t> next_beginning() {
        for (;;) {
            for (; sections_seen_ < tree_->sections().size(); ++sections_seen_) {
                auto const& chapter = tree_->sections()[sections_seen_];
                if (chapter.level != 1 || chapter.marker.empty()) continue;
                while (next_title_ < titles_.size() &&
                       titles_[next_title_].span.begin <= chapter.span.begin) {
                    auto const title = titles_[next_title_++].span;
                    if (begins_report(title, chapter)) return title.begin;
                }
                last_chapter_ = chapter.span.begin;
            }
            if (!read_line()) return last_chapter_ ? std::nullopt : next_title();
        }
    }

    // Where another report begins that has no chapters, as none in this part has any: a title that names another body or
    // year than this report's, where both are reports.
    [[nodiscard]] std::optional<std::uint32_t> next_title() const {
        auto const rest = within(titles_, {begin_, part_.end});
        if (rest.empty()) return std::nullopt;
        for (std::size_t i = 1; i < rest.size(); ++i) {
            auto const title = rest[i].span;
            auto const end = i + 1 < rest.size() ? rest[i + 1].span.begin : part_.end;
            if (rest[i].in_paragraph || in_table(tables_.regions(), title) ||
                !titles_another(slice(text_, rest[0].span), slice(text_, title)) ||
                !is_titled_report({title.begin, end}))
                continue;
            // asked once, for it may be long
            return is_titled_report({begin_, title.begin}) ? std::optional(title.begin)
                                                           : std::nullopt;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_titled_report(Span extent) const {
        return rejection(text_, extent, lines_, {}, 1, false, listed()).empty();
    }

    [[nodiscard]] bool begins_report(Span title, Section const& chapter) const {
        return last_chapter_ && *last_chapter_ >= begin_ &&
               (chapter.marker.starts_with("一") || chapter.marker.starts_with("1") ||
                chapter.marker.starts_with("第一")) &&
               slice(text_, title).find("统计表") == std::string_view::npos &&
               !in_table(tables_.regions(), title);
    }

    // Reads the next line of the part that is in no table; false behind the last.
    bool read_line() {
        if (line_ >= lines_.size() || lines_[line_].span.begin >= part_.end) return false;
        tables_.find_before(line_ + 1);
        auto const regions = tables_.regions();
        auto const region = std::lower_bound(
            regions.begin(), regions.end(), line_,
            [](Region const& r, std::uint32_t line) { return r.end_line <= line; });
        if (region != regions.end() && region->first_line <= line_)
            line_ = region->end_line;
        else
            tree_->read(line_++);
        return true;
    }

    std::string_view text_;
    text::Index const& index_;
    std::span<const Line> lines_;
    std::pmr::memory_resource* memory_;
    std::pmr::memory_resource* working_;
    std::pmr::vector<Span> marks_;
    std::string_view rejected_;  // why the first part that is no report is none
    bool any_ = false;           // reports were found
    TableFinder tables_;

    // of the part that is read
    std::size_t parts_opened_ = 0;
    Span part_;
    std::pmr::vector<TitleLine> titles_;
    std::optional<SectionTree> tree_;            // none between two parts
    std::uint32_t line_ = 0;                     // to be read next
    std::uint32_t begin_ = 0;                    // of the report that is read
    std::size_t next_title_ = 0;                 // that may begin a report
    std::size_t sections_seen_ = 0;              // of the tree
    std::optional<std::uint32_t> last_chapter_;  // where it begins
};

Division::Division(std::string_view text, text::Index const& index, std::span<const Line> lines,
                   std::pmr::memory_resource* memory, std::pmr::memory_resource* working)
    : reader_(std::pmr::polymorphic_allocator<>(working).new_object<Reader>(text, index, lines,
                                                                            memory, working)) {}
Division::~Division() {
    std::pmr::polymorphic_allocator<>(reader_->working()).delete_object(reader_);
}

std::optional<Part> Division::next(std::pmr::memory_resource* working) {
    return reader_->next(working);
}
std::span<const Span> Division::marks() const noexcept { return reader_->marks(); }
std::string_view Division::rejected() const noexcept { return reader_->rejected(); }

}  // namespace gouji::outline
