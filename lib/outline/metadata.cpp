#include "gouji/outline/metadata.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "gouji/outline/titles.hpp"
#include "gouji/primitive/code_point.hpp"
#include "metadata_labels.hpp"

namespace gouji::outline {
namespace {

// Whether a line that follows a label without a value can be that value.
bool suits(MetadataField field, std::string_view value) {
    if (value.empty() || value.size() > 90) return false;
    if (is_date_field(field)) return is_digit(value[0]);
    if (field == MetadataField::index_number) return is_digit(value[0]) || is_letter(value[0]);
    if (field == MetadataField::document_number)
        return value.ends_with("号") && value.find("〔") != value.npos;
    if (field == MetadataField::publisher || field == MetadataField::owner ||
        field == MetadataField::source)
        return is_body_name(value);
    return false;
}

constexpr std::size_t shortest_date = 8;  // 2015-1-2

bool stands_in_date(std::string_view c) {
    constexpr std::u32string_view signs = U"-/.: 年月日";
    return is_digit(c[0]) || signs.find(code_point(c)) != signs.npos;
}

// 2015-03-17 17:59 来源:办公室: the date before the first label of a line, of which `before` is the beginning.
Span bare_date(std::string_view text, Span before) {
    constexpr std::size_t longest_date = 30;
    auto span = trim(text, before);
    auto begin = span.end;
    while (begin > span.begin && span.end - begin <= longest_date) {
        auto const previous = gouji::before(text, begin);
        if (!stands_in_date(character_at(text, previous))) break;
        begin = previous;
    }
    span = trim(text, {begin, span.end});
    bool const separate = begin == before.begin || blank_at(text, begin) != 0;
    return separate && span.size() >= shortest_date && slice(text, span).starts_with("20") ? span
                                                                                           : Span{};
}

// 2024-01-23 累计次数:: a date ends where other words begin.
Span date_in(std::string_view text, Span value) {
    if (!slice(text, value).starts_with("20")) return value;
    auto end = value.begin;
    while (end < value.end && stands_in_date(character_at(text, end))) end += width_of(text[end]);
    auto const date = trim(text, {value.begin, end});
    return date.size() >= shortest_date && blank_before(text, end) != 0 ? date : value;
}

// 时间:2010年 tells what a page is about, not when it was published.
bool is_only_year(vocab::MetadataLabel const& row, std::string_view value) {
    constexpr std::size_t longest_year = 10;
    return is_date_field(row.field) && row.text.size() < shortest_sure_label && !value.empty() &&
           (value.size() < shortest_date || value.ends_with("年")) && value.size() <= longest_year;
}

/// Takes the labels of one line with their values.
class LabelledLine {
public:
    /// `from_first`: only where a label begins the line.
    LabelledLine(std::string_view text, Span line, bool from_first,
                 std::pmr::vector<MetadataEntry>& entries)
        : text_(text), line_(line), from_first_(from_first), entries_(entries) {}

    void read() {
        for (auto at = line_.begin; at < line_.end;) {
            if (may_begin(at)) {
                if (auto const found = label(at); found.row) {
                    at = open(found);
                    continue;
                }
                if (from_first_ && !open_.row) return;
            }
            auto const c = character_at(text_, at);
            token_ = ends_value(c) || blank_at(text_, at) != 0;
            dated_ = is_digit(c[0]) || c == "日";
            at += static_cast<std::uint32_t>(c.size());
        }
        close(line_.end);
    }

private:
    static bool ends_value(std::string_view c) {
        return c == "|" || c == "【" || c == "[" || c == "]" || c == "】" || c == ">" || c == "/";
    }

    [[nodiscard]] bool may_begin(std::uint32_t at) const {
        bool const size_control =  // 来源:某局字体:
            open_.row && slice(text_, {at, line_.end}).starts_with("字");
        return (token_ || dated_ || size_control) && at >= open_.value;
    }

    // The label at `at`, if there is one; within a run of characters it needs a sign behind it.
    [[nodiscard]] FoundLabel label(std::uint32_t at) const {
        bool const first = at == line_.begin || (open_.row && open_.unmarked);
        auto const found = label_at(text_, at, line_, first);
        return token_ || !found.unmarked ? found : FoundLabel{};
    }

    // Returns where the reader goes on.
    std::uint32_t open(FoundLabel const& found) {
        auto const at = found.span.begin;
        if (!open_.row)
            if (auto const date = bare_date(text_, {line_.begin, at}); !date.empty())
                entries_.push_back({MetadataField::published_on, {}, slice(text_, date), date});
        close(at);
        open_ = found;
        token_ = true;
        return std::max(found.span.end, found.value);
    }

    void close(std::uint32_t end) {
        if (!open_.row) return;
        auto const label = std::exchange(open_, {});
        auto value = value_of({std::min(label.value, end), end});
        if (is_date_field(label.row->field)) value = date_in(text_, value);
        auto const words = slice(text_, value);
        if (!label.row->furniture && !is_only_year(*label.row, words))
            entries_.push_back({label.row->field, label.row->text, words, value});
    }

    // Up to a pipe, without the brackets that the next label stands in.
    [[nodiscard]] Span value_of(Span value) const {
        if (auto const pipe = slice(text_, value).find('|'); pipe != std::string_view::npos)
            value.end = value.begin + static_cast<std::uint32_t>(pipe);
        value = trim(text_, value);
        while (!value.empty() && (text_[value.end - 1] == '|' || text_[value.end - 1] == '[' ||
                                  slice(text_, value).ends_with("【")))
            value = trim(text_, {value.begin, before(text_, value.end)});
        return value;
    }

    std::string_view text_;
    Span line_;
    bool from_first_;
    std::pmr::vector<MetadataEntry>& entries_;
    FoundLabel open_;     // the last one, as long as its value goes on
    bool token_ = true;   // a label may begin
    bool dated_ = false;  // 08:53来源:某镇: behind a date it needs no blank, but a sign
};

/// Takes the metadata of a zone, line by line.
class Zone {
public:
    Zone(std::string_view text, Span zone, std::span<const Line> lines,
         std::span<const Region> regions, std::pmr::memory_resource* memory)
        : text_(text), zone_(zone), lines_(lines), regions_(regions), entries_(memory) {}

    /// Above the text.
    std::pmr::vector<MetadataEntry> read_head() && {
        for (auto line = first(); is_within(line);) line = take(line);
        return std::move(entries_);
    }

    /// Below the text, where only lines that begin with a label have any.
    std::pmr::vector<MetadataEntry> read_foot() && {
        for (auto line = first(); is_within(line); ++line)
            if (!is_prose(*line)) take_labels(line, true);
        return std::move(entries_);
    }

private:
    using Place = std::span<const Line>::iterator;

    [[nodiscard]] Place first() const {
        return std::lower_bound(lines_.begin(), lines_.end(), zone_.begin,
                                [](Line const& l, std::uint32_t at) { return l.begin < at; });
    }
    [[nodiscard]] bool is_within(Place line) const {
        return line != lines_.end() && line->span.begin < zone_.end;
    }
    [[nodiscard]] bool is_prose(Line const& line) const {
        return line.blank() || slice(text_, line.span).find("。") != std::string_view::npos;
    }
    [[nodiscard]] Span content(Place line) const {
        return {line->span.begin, std::min(line->span.end, zone_.end)};
    }

    // Takes a line, and the one below where its values stand there; returns the next one.
    Place take(Place line) {
        if (is_prose(*line)) return line + 1;
        if (auto const values = take_row(line)) return *values + 1;
        if (auto const* const label = label_alone(text_, content(line)))
            return take_below(*label, line);
        if (!complete_last(content(line))) take_labels(line, false);
        return line + 1;
    }

    // A row of labels above the row of their values, which is returned.
    std::optional<Place> take_row(Place line) {
        if (slice(text_, content(line)).find('|') == std::string_view::npos) return std::nullopt;
        auto* const memory = entries_.get_allocator().resource();
        auto const labels = label_row(text_, content(line), memory);
        if (labels.size() < 2) return std::nullopt;
        auto const below = row_below(line);
        if (!is_within(below)) return std::nullopt;
        auto const values = row_cells(text_, below->span, memory);
        if (values.size() != labels.size()) return std::nullopt;
        for (std::size_t i = 0; i < labels.size(); ++i)
            if (!labels[i]->furniture) add(*labels[i], values[i]);
        return below;
    }

    // The next line that is more than a rule below a header.
    [[nodiscard]] Place row_below(Place line) const {
        constexpr std::string_view rule = "|- :";
        do ++line;
        while (is_within(line) &&
               (line->blank() ||
                slice(text_, line->span).find_first_not_of(rule) == std::string_view::npos));
        return line;
    }

    // The value of a label that is all of its line, if it stands on the next one.
    Place take_below(vocab::MetadataLabel const& label, Place line) {
        auto below = line + 1;
        while (below != lines_.end() && below->blank()) ++below;
        if (!is_within(below) || !suits(label.field, slice(text_, below->span))) return line + 1;
        add(label, below->span);
        return below + 1;
    }

    // The value of a label that ended the line before.
    bool complete_last(Span content) {
        auto const words = slice(text_, content);
        if (entries_.empty() || !entries_.back().text.empty() ||
            !suits(entries_.back().field, words) || words.find(':') != std::string_view::npos)
            return false;
        entries_.back().text = words;
        entries_.back().span = content;
        return true;
    }

    void take_labels(Place line, bool from_first) {
        auto const index = static_cast<std::uint32_t>(line - lines_.begin());
        bool const in_table = std::any_of(regions_.begin(), regions_.end(), [&](Region const& r) {
            return r.first_line <= index && index < r.end_line;
        });
        if (!in_table) LabelledLine(text_, content(line), from_first, entries_).read();
    }

    void add(vocab::MetadataLabel const& label, Span value) {
        entries_.push_back({label.field, label.text, slice(text_, value), value});
    }

    std::string_view text_;
    Span zone_;
    std::span<const Line> lines_;
    std::span<const Region> regions_;
    std::pmr::vector<MetadataEntry> entries_;
};

}  // namespace

std::pmr::vector<MetadataEntry> metadata(std::string_view text, Span zone,
                                         std::span<const Line> lines,
                                         std::span<const Region> regions,
                                         std::pmr::memory_resource* memory) {
    return Zone(text, zone, lines, regions, memory).read_head();
}

std::pmr::vector<MetadataEntry> closing_metadata(std::string_view text, Span zone,
                                                 std::span<const Line> lines,
                                                 std::span<const Region> regions,
                                                 std::pmr::memory_resource* memory) {
    return Zone(text, zone, lines, regions, memory).read_foot();
}

}  // namespace gouji::outline
