#pragma once
#include <array>
#include <string_view>

namespace gouji::vocab {

struct Numeral {
    std::string_view text;
    int value;
};

/// Digits in Chinese writing; 两 counts, the zeros and ○ also stand in years (二○一○年).
inline constexpr std::array chinese_digits{
    Numeral{"一", 1}, Numeral{"二", 2}, Numeral{"三", 3}, Numeral{"四", 4}, Numeral{"五", 5},
    Numeral{"六", 6}, Numeral{"七", 7}, Numeral{"八", 8}, Numeral{"九", 9}, Numeral{"两", 2},
    Numeral{"零", 0}, Numeral{"〇", 0}, Numeral{"○", 0}, Numeral{"O", 0},
    Numeral{"壹", 1}, Numeral{"贰", 2}, Numeral{"叁", 3}, Numeral{"肆", 4}, Numeral{"伍", 5},
    Numeral{"陆", 6}, Numeral{"柒", 7}, Numeral{"捌", 8}, Numeral{"玖", 9},
};

/// Other signs that typists take for the zero of a year: 二o一四年, 二0一四年, and Greek and Cyrillic letters.
inline constexpr std::array year_zeros{
    Numeral{"o", 0}, Numeral{"0", 0}, Numeral{"О", 0}, Numeral{"о", 0}, Numeral{"Ο", 0}, Numeral{"ο", 0}, Numeral{"◯", 0},
};

/// Digits of a year as optical recognition reads them: 2O15年, 20l5年.
inline constexpr std::array misread_digits{
    Numeral{"0", 0}, Numeral{"1", 1}, Numeral{"2", 2}, Numeral{"3", 3}, Numeral{"4", 4}, Numeral{"5", 5}, Numeral{"6", 6},
    Numeral{"7", 7}, Numeral{"8", 8}, Numeral{"9", 9}, Numeral{"O", 0}, Numeral{"o", 0}, Numeral{"О", 0}, Numeral{"l", 1}, Numeral{"I", 1},
};

/// Months in a translation of the preamble: from January 1 2010.
inline constexpr std::array english_months{
    Numeral{"January", 1}, Numeral{"February", 2}, Numeral{"March", 3},      Numeral{"April", 4},    Numeral{"May", 5},       Numeral{"June", 6},
    Numeral{"July", 7},    Numeral{"August", 8},   Numeral{"September", 9},  Numeral{"October", 10}, Numeral{"November", 11}, Numeral{"December", 12},
    Numeral{"Jan", 1},     Numeral{"Feb", 2},      Numeral{"Mar", 3},        Numeral{"Apr", 4},      Numeral{"Aug", 8},       Numeral{"Sept", 9},
    Numeral{"Oct", 10},    Numeral{"Nov", 11},     Numeral{"Dec", 12},
};

/// Circled and bracketed numbers, one character each: ①, ⑴, ⒈, ㈠. The value is the offset from the first.
struct NumberedSign {
    char32_t first;
    int count;
};
inline constexpr std::array numbered_signs{
    NumberedSign{0x2460, 20}, NumberedSign{0x2474, 20}, NumberedSign{0x2488, 20}, NumberedSign{0x3220, 10},
    NumberedSign{0x2776, 10},
};

}  // namespace gouji::vocab
