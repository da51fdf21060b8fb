#include "words.hpp"

#include <algorithm>

#include "gouji/primitive/code_point.hpp"

namespace gouji::figures {
namespace {

// 政府信息公开申请: what stands behind the act makes it part of a name.
bool is_part_of_name(Words const& words, Term const& term, vocab::Act const& act) {
    auto const* const end = words.text.data() + words.text.size();
    return act.nominal && end_of(term) != end &&
           is_han(character_at({end_of(term), static_cast<std::size_t>(end - end_of(term))}, 0)) &&
           std::any_of(words.terms.begin(), words.terms.end(), [&](Term const& other) {
               return other.word.data() >= end_of(term) && other.as<vocab::Thing>();
           });
}

bool ends_in_act(Words const& words) {
    return !words.terms.empty() && words.terms.back().as<vocab::Act>() &&
           words.text.ends_with(words.terms.back().word);
}

}  // namespace

vocab::Act const* act_in(Words const& words) {
    if (!words.sorts.hold<vocab::Act>()) return nullptr;
    for (auto i = words.terms.size(); i-- > 0;)
        if (auto const* act = words.terms[i].as<vocab::Act>();
            act && !is_part_of_name(words, words.terms[i], *act))
            return act;
    return nullptr;
}

vocab::Thing const* thing_in(Words const& words, std::string_view unit) {
    auto const* const row =
        words.last<vocab::Thing>([&](vocab::Thing const& x) { return fitting(x, unit); });
    return row ? fitting(*row, unit) : nullptr;
}

vocab::Thing const* thing_behind(Words const& behind, std::string_view unit) {
    if (!behind.sorts.hold<vocab::Thing>()) return nullptr;
    vocab::Thing const* found = nullptr;
    char const* end =
        nullptr;  // of the noun found: 申请|受理点 counts as one, and the last part decides
    for (auto const& term : behind.terms) {
        if (found && term.word.data() > end) break;
        // 4次召开会议: an act that opens the words behind governs their noun
        if (auto const* act = term.as<vocab::Act>();
            act && term.word.data() != behind.text.data() && !is_part_of_name(behind, term, *act))
            break;
        auto const* const row = term.as<vocab::Thing>();
        auto const* const fits = row ? fitting(*row, unit) : nullptr;
        if (!fits) continue;
        if (found && fits->indicator == Indicator::disclosed_items) break;  // 申请公开|信息
        found = fits;
        end = end_of(term);
    }
    return found;
}

char const* end_of_noun(Words const& words, std::string_view unit) {
    if (!words.sorts.hold<vocab::Thing>()) return nullptr;
    char const* noun = nullptr;
    for (auto const& term : words.terms) {
        if (auto const* act = term.as<vocab::Act>();
            act && noun && term.word.data() >= noun && !is_part_of_name(words, term, *act))
            return noun;
        if (auto const* row = term.as<vocab::Thing>(); row && fitting(*row, unit))
            noun = end_of(term);
    }
    return nullptr;
}

vocab::Thing const* noun_of(Words const& own, Words const& behind, std::string_view unit) {
    auto const* const before = thing_in(own, unit);
    bool const acts = before && before->indicator == Indicator::units && ends_in_act(own);
    bool const enumerated = own.text.ends_with("等");  // 人事、财务等13个|板块
    if (before && !acts && !enumerated) return before;
    auto const* const found = thing_behind(behind, unit);
    return found ? found : before;
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

// fitting() looks at the rows behind the first one of a word.
constexpr bool rows_of_one_word_stand_together() {
    for (std::size_t i = 0; i < vocab::things.size(); ++i)
        for (std::size_t k = i + 1; k < vocab::things.size(); ++k)
            if (vocab::things[k].text == vocab::things[i].text &&
                vocab::things[k - 1].text != vocab::things[i].text)
                return false;
    return true;
}
static_assert(rows_of_one_word_stand_together());

vocab::Thing const* fitting(vocab::Thing const& thing, std::string_view unit) {
    auto const end = vocab::things.data() + vocab::things.size();
    for (auto const* row = &thing; row != end && row->text == thing.text; ++row)
        if (names_unit(row->units, unit)) return row;
    return nullptr;
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
