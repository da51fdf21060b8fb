#include "words.hpp"

#include <algorithm>
#include <array>

#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"

namespace gouji::figures {
namespace {

// Whether the words behind the act say what is named, be it known or not: 政府信息公开|申请, 政务公开|示范点.
bool names_behind(Words const& words, Term const& term) {
    auto const from = static_cast<std::size_t>(end_of(term) - words.text.data());
    auto const next = static_cast<std::size_t>(&term - words.terms.data()) + 1;
    Words const rest(words.text.substr(from), words.terms.subspan(next));
    return rest.sorts.hold<vocab::Thing>() || rest.text.starts_with("工作") ||
           says_unknown(rest, one_character);
}

// 政府信息公开申请: what stands behind the act makes it part of a name.
bool is_part_of_name(Words const& words, Term const& term, vocab::Act const& act) {
    auto const* const end = words.text.data() + words.text.size();
    return act.nominal && end_of(term) != end &&
           is_han(character_at({end_of(term), static_cast<std::size_t>(end - end_of(term))}, 0)) &&
           names_behind(words, term);
}

bool ends_in_act(Words const& words) {
    return !words.terms.empty() && words.terms.back().as<vocab::Act>() &&
           words.text.ends_with(words.terms.back().word);
}

// 公开工作在|43个部委中居第四: what stands before one of these is not what is counted behind it.
constexpr std::array<std::string_view, 4> prepositions{"在", "对", "向", "从"};

// fitting() looks at the rows behind the first one of a word.
constexpr bool rows_of_one_word_stand_together() {
    std::array<std::string_view, vocab::things.size()> words;  // once for each run of equal ones
    std::size_t size = 0;
    for (auto const& row : vocab::things)
        if (size == 0 || words[size - 1] != row.text) words[size++] = row.text;
    auto const end = words.begin() + size;
    std::sort(words.begin(), end);
    return std::adjacent_find(words.begin(), end) == end;
}
static_assert(rows_of_one_word_stand_together());

// Some texts, each once.
struct Distinct {
    std::array<std::string_view, 64> texts{};
    std::size_t size = 0;

    [[nodiscard]] constexpr std::size_t find(std::string_view text) const {
        return static_cast<std::size_t>(std::find(texts.begin(), texts.begin() + size, text) -
                                        texts.begin());
    }
    constexpr void add(std::string_view text) {
        if (find(text) == size) texts.at(size++) = text;
    }
};

// Calls `take` with each of the words that blanks separate.
constexpr void each_word(std::string_view words, auto take) {
    while (!words.empty()) {
        auto const size = std::min(words.find(' '), words.size());
        take(words.substr(0, size));
        words.remove_prefix(std::min(size + 1, words.size()));
    }
}

// The lists of measure words of the things, and the words in them.
constexpr auto unit_lists = [] {
    Distinct found;
    for (auto const& thing : vocab::things) found.add(thing.units);
    return found;
}();
constexpr auto distinct_measures = [] {
    Distinct found;
    for (std::size_t i = 0; i < unit_lists.size; ++i)
        each_word(unit_lists.texts[i], [&](std::string_view word) { found.add(word); });
    return found;
}();
constexpr auto measures = [] {
    std::array<std::string_view, distinct_measures.size> words;
    std::copy_n(distinct_measures.texts.begin(), words.size(), words.begin());
    return words;
}();

// A set of measure words: a bit for each, and one for all others.
using Measures = std::uint64_t;
static_assert(measures.size() < 64);

constexpr Measures measure_of(std::string_view unit) {
    auto const* const word = longest<measures>(unit);
    bool const known = word && word->size() == unit.size();
    return Measures{1} << (known ? word - measures.data() : 63);
}

// What each thing is counted in, as names_unit() has it.
constexpr auto measures_of_things = [] {
    std::array<Measures, unit_lists.texts.size()> of_lists{};
    for (std::size_t i = 0; i < unit_lists.size; ++i) {
        each_word(unit_lists.texts[i],
                  [&](std::string_view word) { of_lists[i] |= measure_of(word); });
        if (unit_lists.texts[i].empty()) of_lists[i] = ~Measures{0};
    }
    std::array<Measures, vocab::things.size()> found{};
    for (std::size_t i = 0; i < found.size(); ++i)
        found[i] = of_lists[unit_lists.find(vocab::things[i].units)];
    return found;
}();

// The row's twin for one of these measure words, or null.
vocab::Thing const* fitting(vocab::Thing const& thing, Measures measure) {
    for (auto i = static_cast<std::size_t>(&thing - vocab::things.data());;) {
        if ((measures_of_things[i] & measure) != 0) return &vocab::things[i];
        if (++i == vocab::things.size() || vocab::things[i].text != thing.text) return nullptr;
    }
}

}  // namespace

vocab::Thing const* fitting(vocab::Thing const& thing, std::string_view unit) {
    return fitting(thing, measure_of(unit));
}

vocab::Act const* act_in(Words const& words) {
    if (!words.sorts.hold<vocab::Act>()) return nullptr;
    for (auto i = words.terms.size(); i-- > 0;)
        if (auto const* act = words.terms[i].as<vocab::Act>();
            act && !is_part_of_name(words, words.terms[i], *act))
            return act;
    return nullptr;
}

vocab::Thing const* thing_in(Words const& words, std::string_view unit) {
    if (!words.sorts.hold<vocab::Thing>()) return nullptr;
    auto const measure = measure_of(unit);
    auto const* const row =
        words.last<vocab::Thing>([&](vocab::Thing const& x) { return fitting(x, measure); });
    return row ? fitting(*row, measure) : nullptr;
}

vocab::Thing const* thing_behind(Words const& behind, std::string_view unit) {
    if (!behind.sorts.hold<vocab::Thing>()) return nullptr;
    auto const measure = measure_of(unit);
    vocab::Thing const* found = nullptr;
    // Of the noun found: 申请|受理点 counts as one, and the last part decides.
    char const* end = nullptr;
    for (auto const& term : behind.terms) {
        if (found && term.word.data() > end) break;
        // 4次召开会议: an act that opens the words behind governs their noun
        if (auto const* act = term.as<vocab::Act>();
            act && term.word.data() != behind.text.data() && !is_part_of_name(behind, term, *act))
            break;
        auto const* const row = term.as<vocab::Thing>();
        auto const* const fits = row ? fitting(*row, measure) : nullptr;
        if (!fits) continue;
        if (found && fits->indicator == Indicator::disclosed_items) break;  // 申请公开|信息
        found = fits;
        end = end_of(term);
    }
    return found;
}

char const* end_of_noun(Words const& words, std::string_view unit) {
    if (!words.sorts.hold<vocab::Thing>()) return nullptr;
    auto const measure = measure_of(unit);
    char const* noun = nullptr;
    for (auto const& term : words.terms) {
        if (auto const* act = term.as<vocab::Act>();
            act && noun && term.word.data() >= noun && !is_part_of_name(words, term, *act))
            return noun;
        if (auto const* row = term.as<vocab::Thing>(); row && fitting(*row, measure))
            noun = end_of(term);
    }
    return nullptr;
}

vocab::Thing const* noun_of(Words const& own, Words const& behind, std::string_view unit) {
    auto const* const before = thing_in(own, unit);
    if (!before) return thing_behind(behind, unit);
    bool const acts = before->indicator == Indicator::units && ends_in_act(own);
    // 人事、财务等13个|板块, 信息通过两条|途径公开
    bool const led = own.text.ends_with("等") || own.text.ends_with("通过");
    bool const is_led = std::any_of(prepositions.begin(), prepositions.end(),
                                    [&](auto word) { return own.text.ends_with(word); });
    bool const may_be_behind = acts || led || is_led || unit == "个" || unit == "家";
    if (!may_be_behind) return before;
    auto const* const found = thing_behind(behind, unit);
    // 更新信息,涉及18个|科室: bodies behind the number are what it counts
    bool const bodies = found && found->indicator == Indicator::units;
    if (!acts && !led && !is_led && !bodies) return before;
    return found || is_led ? found : before;
}

bool names_unit(std::string_view units, std::string_view unit) {
    if (units.empty()) return true;
    if (unit.empty()) return false;
    for (std::size_t at = 0; at < units.size();) {
        auto const end = std::min(units.find(' ', at), units.size());
        if (units.substr(at, end - at) == unit) return true;
        at = end + 1;
    }
    return false;
}

bool begins_known(Words const& words) {
    return !is_han(character_at(words.text, 0)) ||
           (!words.terms.empty() && words.terms.front().word.data() == words.text.data());
}

bool says_unknown(Words const& words, std::size_t most) {
    std::size_t unknown = 0;
    auto const* at = words.text.data();
    auto const read = [&](char const* to) {
        for (std::size_t width = 0; at < to && unknown <= most; at += width) {
            auto const c = character_at({at, static_cast<std::size_t>(to - at)}, 0);
            width = c.size();
            if (is_han(c)) unknown += width;
        }
    };
    for (auto const& term : words.terms) {
        read(term.word.data());
        at = std::max(at, end_of(term));
    }
    read(words.text.data() + words.text.size());
    return unknown > most;
}

bool says_little(Words const& words) {
    return !says_unknown(words, one_character) && !words.last<vocab::Thing>();
}

}  // namespace gouji::figures
