#pragma once
#include <array>
#include <string_view>

// What is known about characters beyond the tables of ICU: read by hand, one row a line. The
// generator of the tables (generate_tables.cpp) and the cleaning read it.
namespace gouji::text::data {

// ---- Forms of a character ---------------------------------------------------------------------

/// Ranges whose compatibility forms (NFKC) stand for what they look like: full-width and small
/// variants, spaces of every width, compatibility ideographs, and the Kangxi radicals that PDF
/// converters write for whole characters.
struct Range {
    char32_t first, last;
};
inline constexpr std::array form_ranges{
    Range{0x00A0, 0x00A0},  // no-break space
    Range{0x2000, 0x200A},  // en quad to hair space
    Range{0x202F, 0x202F},  // narrow no-break space
    Range{0x205F, 0x205F},  // medium mathematical space
    Range{0x2E9F, 0x2E9F},  // radical MOTHER
    Range{0x2EF3, 0x2EF3},  // radical TURTLE
    Range{0x2F00, 0x2FD5},  // Kangxi radicals
    Range{0x3000, 0x3000},  // ideographic space
    Range{0xF900, 0xFAFF},  // CJK compatibility ideographs
    Range{0xFE10, 0xFE19},  // vertical punctuation
    Range{0xFE35, 0xFE44},  // vertical brackets
    Range{0xFE47, 0xFE48},  // vertical square brackets
    Range{0xFE50, 0xFE6B},  // small variants
    Range{0xFF01, 0xFF5E},  // full-width ASCII
};

struct Form {
    char32_t character, form;
};

/// Forms that NFKC leaves alone. Radicals as in the Unicode data file EquivalentUnifiedIdeograph.
inline constexpr std::array further_forms{
    Form{0x0085, U'\n'},  // next line
    Form{0x00A6, U'|'},   // broken bar
    Form{0x2010, U'-'},   // hyphen
    Form{0x2011, U'-'},   // non-breaking hyphen
    Form{0x2212, U'-'},   // minus sign
    Form{0x2215, U'/'},   // division slash
    Form{0x2236, U':'},   // ratio, written for a colon by Chinese input methods
    Form{0xFE30, U':'},   // vertical two dot leader, written for a colon
    Form{0x2502, U'|'},   // box drawings: the bars between the cells of a table
    Form{0x2503, U'|'},      Form{0x2551, U'|'}, Form{0x2758, U'|'},  // light vertical bar
    Form{0x2800, U' '},                                               // blank pattern of Braille
    Form{0x2EA0, U'\u6C11'},                                          // 民
    Form{0x2EC1, U'\u864E'},                                          // 虎
    Form{0x2EC4, U'\u897F'},                                          // 西
    Form{0x2EC5, U'\u89C1'},                                          // 见
    Form{0x2EC9, U'\u8D1D'},                                          // 贝
    Form{0x2ECB, U'\u8F66'},                                          // 车
    Form{0x2ED3, U'\u957F'},                                          // 长
    Form{0x2ED4, U'\u95E8'},                                          // 门
    Form{0x2ED8, U'\u9752'},                                          // 青
    Form{0x2ED9, U'\u97E6'},                                          // 韦
    Form{0x2EDA, U'\u9875'},                                          // 页
    Form{0x2EDB, U'\u98CE'},                                          // 风
    Form{0x2EDC, U'\u98DE'},                                          // 飞
    Form{0x2EE2, U'\u9A6C'},                                          // 马
    Form{0x2EE5, U'\u9C7C'},                                          // 鱼
    Form{0x2EE6, U'\u9E1F'},                                          // 鸟
    Form{0x2EE7, U'\u5364'},                                          // 卤
    Form{0x2EEC, U'\u9F50'},                                          // 齐
    Form{0x2EEE, U'\u9F7F'},                                          // 齿
    Form{0x2EF0, U'\u9F99'},                                          // 龙
    Form{0xFFA0, U' '},  // Hangul filler, which is blank
};

/// The zeros of rows of ten digits that stand for 0 to 9, outside what the tables of characters hold.
inline constexpr std::array other_zeros{
    char32_t{0x0660},   // Arabic-Indic
    char32_t{0x1D7CE},  // mathematical bold
    char32_t{0x1D7D8},  // mathematical double-struck
    char32_t{0x1D7E2},  // mathematical sans-serif
    char32_t{0x1D7EC},  // mathematical sans-serif bold
    char32_t{0x1D7F6},  // mathematical monospace
    char32_t{0x1FBF0},  // segmented
};

/// With which bytes they begin in UTF-8.
inline constexpr std::string_view other_digit_leads = "\xD9\xF0";

/// The digit that a character of these rows stands for; 0 for any other character.
constexpr char digit_of(char32_t code) noexcept {
    for (const char32_t zero : other_zeros)
        if (code >= zero && code - zero < 10) return static_cast<char>('0' + (code - zero));
    return 0;
}

/// Characters that nobody sees.
inline constexpr std::array invisible{
    Range{0x0080, 0x0084},                         // C1 controls but the next line, 0085
    Range{0x0086, 0x009F}, Range{0x00AD, 0x00AD},  // soft hyphen
    Range{0x200B, 0x200F},  // zero-width space, non-joiner, joiner, direction marks
    Range{0x202A, 0x202E},  // direction embeddings, found in pasted telephone numbers
    Range{0x2060, 0x2064},  // word joiner, invisible operators
    Range{0x2066, 0x206F},  // direction isolates, deprecated controls of format
    Range{0xFE00, 0xFE0F},  // variation selectors
    Range{0xFFF9, 0xFFFB},  // marks of annotations between lines
    Range{0xFEFF, 0xFEFF},  // zero-width no-break space, the byte order mark of a part
};

// ---- Traditional to Simplified ----------------------------------------------------------------

/// GB 2312 holds these, yet Simplified text has given them up: converted wherever they stand.
inline constexpr std::u16string_view given_up = u"後於谘麽";

/// Written in Simplified text too, with a meaning of their own: converted only where the whole text
/// is Traditional, and kept in the words below. Every other character of GB 2312 is left alone,
/// whatever ICU makes of it (俱 is no 具, 跤 no 交).
inline constexpr std::u16string_view shared = u"乾夥徵摺菸著藉";

struct Simplified {
    char16_t traditional, simplified;
};

/// Variants that ICU does not know.
// clang-format off
inline constexpr std::array further_simplified{
    Simplified{u'傚', u'效'},
    Simplified{u'処', u'处'},
    Simplified{u'勣', u'绩'},
    Simplified{u'卽', u'即'},
    Simplified{u'妳', u'你'},
    Simplified{u'峯', u'峰'},
    Simplified{u'嶽', u'岳'},
    Simplified{u'巻', u'卷'},
    Simplified{u'戸', u'户'},
    Simplified{u'敎', u'教'},
    Simplified{u'旣', u'既'},
    Simplified{u'査', u'查'},
    Simplified{u'歩', u'步'},
    Simplified{u'汚', u'污'},
    Simplified{u'淸', u'清'},
    Simplified{u'牠', u'它'},
    Simplified{u'痺', u'痹'},
    Simplified{u'祇', u'只'},
    Simplified{u'紥', u'扎'},
    Simplified{u'衹', u'只'},
    Simplified{u'諮', u'咨'},
    Simplified{u'谘', u'咨'},
    Simplified{u'郞', u'郎'},
    Simplified{u'鄕', u'乡'},
    Simplified{u'鑪', u'炉'},
    Simplified{u'闗', u'关'},
    Simplified{u'靑', u'青'},
};
// clang-format on

/// Words in which a character does not become what it becomes alone.
struct Word {
    std::u16string_view traditional, simplified;
};
inline constexpr std::array words{
    // 覆 is 复 where it means a reply or a second time, and itself where it covers.
    Word{u"答覆", u"答复"},
    Word{u"回覆", u"回复"},
    Word{u"批覆", u"批复"},
    Word{u"函覆", u"函复"},
    Word{u"反覆", u"反复"},
    Word{u"覆議", u"复议"},
    Word{u"覆函", u"复函"},
    Word{u"覆核", u"复核"},
    Word{u"覆查", u"复查"},
    // 著 is 着 but for writing and fame.
    Word{u"著名", u"著名"},
    Word{u"著作", u"著作"},
    Word{u"著稱", u"著称"},
    Word{u"著述", u"著述"},
    Word{u"著錄", u"著录"},
    Word{u"著者", u"著者"},
    Word{u"顯著", u"显著"},
    Word{u"卓著", u"卓著"},
    Word{u"昭著", u"昭著"},
    Word{u"名著", u"名著"},
    Word{u"原著", u"原著"},
    Word{u"專著", u"专著"},
    Word{u"論著", u"论著"},
    Word{u"編著", u"编著"},
    Word{u"譯著", u"译著"},
    Word{u"合著", u"合著"},
    Word{u"土著", u"土著"},
    // 畫 is 划 where it plans.
    Word{u"計畫", u"计划"},
    Word{u"規畫", u"规划"},
    Word{u"籌畫", u"筹划"},
    Word{u"策畫", u"策划"},
    // Names and words that keep the character.
    Word{u"乾隆", u"乾隆"},
    Word{u"乾坤", u"乾坤"},
    Word{u"乾縣", u"乾县"},
    Word{u"乾安", u"乾安"},
    Word{u"乾元", u"乾元"},
    Word{u"乾陵", u"乾陵"},
    Word{u"慰藉", u"慰藉"},
    Word{u"狼藉", u"狼藉"},
    Word{u"瞭望", u"瞭望"},
};

// ---- Lost characters --------------------------------------------------------------------------

/// A question mark behind one of these asks; it marks no lost character.
inline constexpr std::u32string_view question_words = U"吗嗎呢么麼何否吧办辦谁誰哪啥样樣几幾";

/// A question mark beside one of these may have been a numeral.
inline constexpr std::u32string_view numerals = U"〇零一二三四五六七八九十百千万萬亿億两兩廿卅";

}  // namespace gouji::text::data
