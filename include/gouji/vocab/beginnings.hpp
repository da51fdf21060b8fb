#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "gouji/vocab/numerals.hpp"

namespace gouji::vocab {

/// What may begin with a character: a number, a date, a mark, a title, ….
enum class Begin : std::uint8_t {
    nothing,
    digit,
    letter,
    bracket,       ///< ( [ {
    dash,          ///< of a page mark: - 4 -
    numeral,       ///< a Chinese one
    ordinal,       ///< 第
    title,         ///< 《
    year_bracket,  ///< 〔 of a document number
    address,       ///< 址 of 地址
    half,          ///< 半 of 半数
    sign           ///< ①
};

inline constexpr std::u32string_view numeral_characters =
    U"一二三四五六七八九十两百千万零〇○壹贰叁肆伍陆柒捌玖拾";

/// With which a word begins that denies something: 未 of 未收到 (negations.hpp).
inline constexpr std::u32string_view negation_characters = U"未没无不从尚暂均并还零";

/// The others beyond ASCII, except numbered_signs.
struct Beginning {
    char32_t character = 0;
    Begin what = Begin::nothing;
};
// clang-format off
inline constexpr std::array beginnings{
    Beginning{U'第', Begin::ordinal},      Beginning{U'《', Begin::title},        Beginning{U'址', Begin::address},
    Beginning{U'半', Begin::half},
    Beginning{U'—', Begin::dash},          Beginning{U'–', Begin::dash},
    Beginning{U'〔', Begin::year_bracket}, Beginning{U'【', Begin::year_bracket}, Beginning{U'〖', Begin::year_bracket},
    Beginning{U'﹝', Begin::year_bracket},
};
// clang-format on

/// The characters above by their code, for one look at each character of a text.
class BeginTable {
public:
    constexpr BeginTable() {
        for (auto const& row : beginnings) put(row);
        for (char32_t const c : numeral_characters) put({c, Begin::numeral});
        for (auto const& sign : numbered_signs)
            for (char32_t i = 0; i != static_cast<char32_t>(sign.count); ++i)
                put({sign.first + i, Begin::sign});
    }
    [[nodiscard]] constexpr Begin find(char32_t c) const noexcept {
        auto slot = c % size;
        while (rows_[slot].character != c && rows_[slot].character != 0) slot = (slot + 1) % size;
        return rows_[slot].what;
    }

private:
    static constexpr std::size_t size = 512;
    constexpr void put(Beginning row) {
        auto slot = row.character % size;
        while (rows_[slot].character != row.character && rows_[slot].character != 0)
            slot = (slot + 1) % size;
        if (rows_[slot].character == 0) rows_[slot] = row;
    }
    std::array<Beginning, size> rows_{};
};
inline constexpr BeginTable begin_table;

[[nodiscard]] constexpr Begin begin_of(char32_t c) noexcept {
    if (c >= 0x80) return begin_table.find(c);
    if (c >= U'0' && c <= U'9') return Begin::digit;
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) return Begin::letter;
    if (c == U'(' || c == U'[' || c == U'{') return Begin::bracket;
    return c == U'-' ? Begin::dash : Begin::nothing;
}

}  // namespace gouji::vocab
