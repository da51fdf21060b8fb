#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "../bytes/utf8.hpp"

// The syllables of Hanyu Pinyin (GB/T 16159) as inserted readings write them: with or without a
// tone mark, composed or decomposed, ü also as u or v.
namespace gouji::text::pinyin {

struct Row {
    std::string_view initial;
    std::string_view finals;
};

/// ü is written u.
// clang-format off
inline constexpr std::array syllables{
    Row{"zh", "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo"},
    Row{"ch", "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo"},
    Row{"sh", "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo"},
    Row{"b", "a ai an ang ao ei en eng i ian iao ie in ing o u"},
    Row{"p", "a ai an ang ao ei en eng i ian iao ie in ing o ou u"},
    Row{"m", "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u"},
    Row{"f", "a an ang ei en eng o ou u"},
    Row{"d", "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo"},
    Row{"t", "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo"},
    Row{"n", "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue un uo"},
    Row{"l", "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan ue un uo"},
    Row{"g", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"},
    Row{"k", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"},
    Row{"h", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"},
    Row{"j", "i ia ian iang iao ie in ing iong iu u uan ue un"},
    Row{"q", "i ia ian iang iao ie in ing iong iu u uan ue un"},
    Row{"x", "i ia ian iang iao ie in ing iong iu u uan ue un"},
    Row{"r", "an ang ao e en eng i ong ou u ua uan ui un uo"},
    Row{"z", "a ai an ang ao e ei en eng i ong ou u uan ui un uo"},
    Row{"c", "a ai an ang ao e en eng i ong ou u uan ui un uo"},
    Row{"s", "a ai an ang ao e en eng i ong ou u uan ui un uo"},
    Row{"y", "a an ang ao e i in ing o ong ou u uan ue un"},
    Row{"w", "a ai an ang ei en eng o u"},
    Row{"", "a ai an ang ao e ei en eng er o ou"},
};
// clang-format on

inline constexpr std::size_t longest = 6;  ///< letters: zhuang

/// The letters of a syllable as one number, five bits each.
constexpr std::uint32_t spelling(std::string_view letters) noexcept {
    std::uint32_t all = 0;
    for (const char c : letters) all = all << 5 | (static_cast<unsigned char>(c) & 0x1FU);
    return all;
}

/// All syllables, in the order of their spellings.
inline constexpr auto spellings = [] {
    constexpr auto count = [] {
        std::ptrdiff_t finals = 0;
        for (const Row& row : syllables)
            finals += std::count(row.finals.begin(), row.finals.end(), ' ') + 1;
        return static_cast<std::size_t>(finals);
    }();
    std::array<std::uint32_t, count> list{};
    auto* next = list.begin();
    for (const Row& row : syllables)
        for (std::string_view rest = row.finals; !rest.empty();) {
            const std::size_t size = std::min(rest.find(' '), rest.size());
            *next++ = spelling(row.initial) << 5 * size | spelling(rest.substr(0, size));
            rest.remove_prefix(std::min(size + 1, rest.size()));
        }
    std::sort(list.begin(), list.end());
    return list;
}();

/// A number for the syllable that `letters` spell; 0 for none.
constexpr std::uint16_t syllable(std::string_view letters) noexcept {
    if (letters.size() > longest) return 0;
    const std::uint32_t wanted = spelling(letters);
    const auto* const found = std::lower_bound(spellings.begin(), spellings.end(), wanted);
    if (found == spellings.end() || *found != wanted) return 0;
    return static_cast<std::uint16_t>(found - spellings.begin() + 1);
}
static_assert(syllable("dong") != 0 && syllable("zhuang") != 0 && syllable("e") != 0);
static_assert(syllable("app") == 0 && syllable("km") == 0 && syllable("") == 0);

/// A letter with or without its tone mark. `letter` is 0 for what no reading contains.
struct Letter {
    char letter = 0;
    bool tone = false;
};

/// Vowels with a tone mark or an umlaut; the breve is written for the caron.
struct Marked {
    char letter;
    bool tone;
    std::u16string_view forms;
};
// clang-format off
inline constexpr std::array marked{
    Marked{'a', true,  u"āáǎàăâ"},
    Marked{'a', false, u"ɑ"},
    Marked{'e', true,  u"ēéěèĕế"},
    Marked{'e', false, u"ê"},
    Marked{'g', false, u"ɡ"},
    Marked{'i', true,  u"īíǐìĭ"},
    Marked{'m', true,  u"ḿ"},
    Marked{'n', true,  u"ńňǹ"},
    Marked{'o', true,  u"ōóǒòŏ"},
    Marked{'u', true,  u"ūúǔùŭǖǘǚǜ"},
    Marked{'u', false, u"ü"},
};
// clang-format on

constexpr Letter letter_of(char32_t code) noexcept {
    if (code >= U'a' && code <= U'z') return {static_cast<char>(code), false};
    if (code < 0x80 || code > 0xFFFF) return {};
    for (const Marked& row : marked)
        if (row.forms.find(static_cast<char16_t>(code)) != row.forms.npos)
            return {row.letter, row.tone};
    return {};
}

/// Combining macron, acute, caron, grave, breve; the diaeresis of ü marks no tone.
constexpr bool tone_mark(char32_t code) noexcept {
    return code == 0x304 || code == 0x301 || code == 0x30C || code == 0x300 || code == 0x306;
}
inline constexpr char32_t diaeresis = 0x308;

/// A reading found in the text.
struct Reading {
    std::uint16_t syllable = 0;  ///< 0: there is none
    bool toned = false;
    const char* end = nullptr;
};

/// The syllable at `p`, if all the letters there make one up.
constexpr Reading read(const char* p, const char* end) noexcept {
    std::array<char, longest> letters{};
    std::size_t count = 0;
    bool toned = false;
    while (p != end) {
        const bytes::utf8::Character c = bytes::utf8::get(p, end);
        if (tone_mark(c.code) || c.code == diaeresis) {
            if (count == 0) return {};
            toned = toned || c.code != diaeresis;
        } else {
            const Letter letter = letter_of(c.code);
            if (letter.letter == 0) break;
            if (count == longest) return {};
            letters[count] = letter.letter;
            // v stands for ü behind n and l only.
            if (letter.letter == 'v' && count == 1 && (letters[0] == 'n' || letters[0] == 'l'))
                letters[count] = 'u';
            ++count;
            toned = toned || letter.tone;
        }
        p += c.width;
    }
    return {syllable({letters.data(), count}), toned, p};
}

/// Readings of characters with several, beside the one that ICU gives. Enough for the language of
/// reports: a reading without a tone mark is only believed where the character has it.
struct Polyphone {
    std::u16string_view characters;
    std::string_view reading;
};
// clang-format off
inline constexpr std::array polyphones{
    Polyphone{u"行", "hang"},
    Polyphone{u"长長", "chang"},
    Polyphone{u"重", "chong"},
    Polyphone{u"都", "du"},
    Polyphone{u"会會", "kuai"},
    Polyphone{u"度", "duo"},
    Polyphone{u"率", "shuai"},
    Polyphone{u"调調", "tiao"},
    Polyphone{u"传傳", "zhuan"},
    Polyphone{u"数數", "shuo"},
    Polyphone{u"单單", "shan"},
    Polyphone{u"参參", "shen"},
    Polyphone{u"车車", "ju"},
    Polyphone{u"朝", "zhao"},
    Polyphone{u"乐樂", "yue"},
    Polyphone{u"省", "xing"},
    Polyphone{u"解", "xie"},
    Polyphone{u"系係繫", "ji"},
    Polyphone{u"曾", "zeng"},
    Polyphone{u"弹彈", "tan"},
    Polyphone{u"便", "pian"},
    Polyphone{u"差", "chai"},
    Polyphone{u"称稱", "chen"},
    Polyphone{u"大", "dai"},
    Polyphone{u"得", "dei"},
    Polyphone{u"地", "di"},
    Polyphone{u"给給", "ji"},
    Polyphone{u"还還", "huan"},
    Polyphone{u"和", "huo"},
    Polyphone{u"降", "xiang"},
    Polyphone{u"角", "jue"},
    Polyphone{u"校", "jiao"},
    Polyphone{u"觉覺", "jiao"},
    Polyphone{u"没沒", "mo"},
    Polyphone{u"模", "mu"},
    Polyphone{u"强強", "jiang"},
    Polyphone{u"区區", "ou"},
    Polyphone{u"色", "shai"},
    Polyphone{u"厦廈", "xia"},
    Polyphone{u"石", "dan"},
    Polyphone{u"属屬", "zhu"},
    Polyphone{u"提", "di"},
    Polyphone{u"血", "xie"},
    Polyphone{u"择擇", "zhai"},
    Polyphone{u"着著", "zhao"},
    Polyphone{u"着著", "zhuo"},
    Polyphone{u"著", "zhu"},
    Polyphone{u"率", "shuo"},
    Polyphone{u"识識", "zhi"},
    Polyphone{u"说說説", "shui"},
    Polyphone{u"藏", "zang"},
    Polyphone{u"更", "jing"},
    Polyphone{u"了", "liao"},
    Polyphone{u"乾", "gan"},
};
// clang-format on

}  // namespace gouji::text::pinyin
