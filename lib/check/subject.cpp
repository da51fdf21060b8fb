#include "subject.hpp"

#include <algorithm>
#include <optional>

#include "gouji/outline/sections.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/vocab/plain_words.hpp"
#include "sentence.hpp"

namespace gouji::check {
namespace {

constexpr std::size_t longest_tail = 60;  // bytes behind a number that may say what it counts

// 我县, 全县, 本局 at the beginning of `text`; 学校 speaks of itself.
struct Own {
    std::size_t size = 0;
    std::string_view body;
    bool whole = false;
};

Own own_at(std::string_view text) {
    auto const c = character_at(text, 0);
    auto const behind = text.substr(c.size());
    switch (code_point(c)) {
        case U'学': return behind.starts_with("校") ? Own{6, "校", false} : Own{};
        case U'我':
        case U'全':
        case U'本': break;
        default: return {};
    }
    auto const* body = longest<vocab::own_bodies>(behind);
    return body ? Own{c.size() + body->text.size(), body->text, c == "全"} : Own{};
}

// Four digits that are a year.
bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

class Reader {
public:
    Reader(std::optional<int> year, Memory memory) : year_(year), subject_(memory) {}

    void read(std::string_view text) {
        while (!text.empty()) text.remove_prefix(step(text));
    }
    [[nodiscard]] Subject take() { return std::move(subject_); }

private:
    std::size_t step(std::string_view text) {
        auto const own = own_at(text);
        auto const* word = longest<vocab::plain_words>(text);
        if (word && word->text.size() >= own.size) {
            subject_.anchored |= word->anchors;
            return word->text.size();
        }
        if (own.size > 0) {
            subject_.scope = own.body;
            subject_.whole_place |= own.whole;
            subject_.anchored = true;
            return own.size;
        }
        if (is_digit(text[0])) return number(text);
        auto const c = character_at(text, 0);
        if (is_han(c) || is_letter(c[0])) subject_.residue += c;
        return c.size();
    }

    // Another year than the report's tells a count apart: 2008-2016年.
    std::size_t number(std::string_view text) {
        auto const size = skip_digits(text);
        auto const digits = text.substr(0, size);
        if (is_year(digits) && !is_reported(digits)) subject_.residue += digits;
        return size;
    }

    [[nodiscard]] bool is_reported(std::string_view digits) const {
        return year_ && Decimal::parse(digits) == Decimal{*year_};
    }

    std::optional<int> year_;
    Subject subject_;
};

// The words right behind a number, up to a stop: 5件咨询.
std::string_view tail_of(std::string_view text, std::uint32_t at) {
    auto const tail = text.substr(at, longest_tail);
    std::size_t end = 0;
    while (end < tail.size() && is_han(character_at(tail, end)))
        end += character_at(tail, end).size();
    return tail.substr(0, std::min(end, tail.size()));
}

}  // namespace

Subject subject_of(Facts const& facts, std::size_t index, Memory memory) {
    auto const figures = facts.report.figures;
    auto const& figure = figures[index];
    bool const negation = figure.stated == Statement::negation;
    auto const end = negation ? figure.span.end : figure.span.begin;
    auto const begin = sentence_begin(facts.text, figure.span.begin);

    // the numbers on the way say nothing of what is counted
    auto first = index;
    while (first > 0 && figures[first - 1].span.begin >= begin) --first;
    Reader reader(facts.report.year, memory);
    auto at = begin;
    for (auto i = first; i < index; ++i) {
        auto const other = figures[i].span;
        if (other.begin < at || other.end > end || figures[i].stated == Statement::negation)
            continue;
        reader.read(facts.text.substr(at, other.begin - at));
        at = other.end;
    }
    reader.read(facts.text.substr(at, end - at));
    if (!negation) reader.read(tail_of(facts.text, figure.span.end));

    auto subject = reader.take();
    if (subject.scope.empty() && !figure.scope.empty()) subject.scope = figure.scope;
    return subject;
}

bool in_table(Report const& report, Figure const& figure) {
    // tables are in the order of the text
    auto const next = std::upper_bound(
        report.tables.begin(), report.tables.end(), figure.span.begin,
        [](std::uint32_t at, Table const& table) { return at < table.span.begin; });
    return next != report.tables.begin() && std::prev(next)->span.overlaps(figure.span);
}

std::pmr::string context_of(Facts const& facts, std::int32_t section, Memory memory) {
    std::pmr::string context(memory);
    auto const sections = facts.report.sections;
    while (section != none) {
        auto const& heading = sections[static_cast<std::size_t>(section)];
        bool const statutory =
            heading.topic != Topic::none || outline::topic_of(heading.title) != Topic::none;
        if (!statutory)
            each_other_character<vocab::plain_words>(heading.title, [&](std::string_view c) {
                context += c;
                return true;
            });
        section = heading.parent;
    }
    return context;
}

}  // namespace gouji::check
