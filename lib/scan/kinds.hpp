#pragma once
#include "scanner.hpp"

// The readers, a file for each group of kinds; atoms.cpp says in which order they are tried. Those that take a Run read
// what begins with Arabic digits, the others what begins with the character at `at`.
namespace gouji::scan {

// clang-format off

// ---- dates.cpp ----
bool read_date(Scanner& scanner, Run const& run);                 ///< dates, periods, times
bool read_signless_year(Scanner& scanner, Run const& run);        ///< 2024共收到…, where a sentence begins
bool read_english_date(Scanner& scanner, std::uint32_t at);       ///< January 1 2010
bool read_chinese_date(Scanner& scanner, std::uint32_t at);       ///< 二〇一三年

// ---- contacts.cpp ----
bool read_email(Scanner& scanner, Run const& run);
bool read_url(Scanner& scanner, Run const& run);
bool read_phone(Scanner& scanner, Run const& run);                ///< by shape or label; postcodes behind their label too
bool read_bracketed_postcode(Scanner& scanner, Run const& run);   ///< 沿河路8号(550001)
bool read_bracketed_phone(Scanner& scanner, std::uint32_t at);    ///< (0850)5550101
bool read_misread_number(Scanner& scanner, std::uint32_t at);     ///< 0850-555O1l0 behind 电话
bool read_net_address(Scanner& scanner, std::uint32_t at);        ///< e-mail or URL that begins with a letter
bool read_labelled_address(Scanner& scanner, std::uint32_t at);   ///< 地址:云溪县沿河路8号, `at` its 址
bool read_bracketed_address(Scanner& scanner, std::uint32_t at);  ///< 办公室联系(云溪县沿河路8号,邮编:…

// ---- citations.cpp ----
bool read_document_number(Scanner& scanner, std::uint32_t at);    ///< 〔2013〕53号
bool read_torn_document_number(Scanner& scanner, Run const& run); ///< 云府办发2013 53号, 国务院492号令
bool read_cited_title(Scanner& scanner, std::uint32_t at);        ///< 《…》, and the number directly behind it
bool read_numbered_order(Scanner& scanner, std::uint32_t at);     ///< 国务院令第711号

// ---- marks.cpp ----
bool read_page_of_pages(Scanner& scanner, Run const& run);        ///< 4/12 alone on a line
bool read_english_page(Scanner& scanner, std::uint32_t at);       ///< Page 4 of 12
bool read_dotted_page(Scanner& scanner, Run const& run);          ///< ·4· alone on a line
bool read_contents_page(Scanner& scanner, Run const& run);        ///< 概述………1 at the end of a line
bool read_item_number(Scanner& scanner, Run const& run);          ///< 1. 2、 where an item of a list begins
bool read_list_mark(Scanner& scanner, std::uint32_t at);          ///< (1) ①
bool read_dashed_page(Scanner& scanner, std::uint32_t at);        ///< - 4 - alone on a line
bool read_ordinal_page(Scanner& scanner, std::uint32_t at);       ///< 第4页 共12页
bool read_article(Scanner& scanner, std::uint32_t at);            ///< 第二十条
bool read_ordinal(Scanner& scanner, std::uint32_t at);            ///< 第三季度

// ---- identifiers.cpp ----
bool read_network_number(Scanner& scanner, Run const& run);       ///< 192.0.2.10
bool read_identifier(Scanner& scanner, Run const& run);           ///< 008463000/2016-00002
bool read_word_with_digits(Scanner& scanner, std::uint32_t at);   ///< IPV6, GB/T 21061

// ---- names.cpp ----
bool read_name(Scanner& scanner, Run const& run);                 ///< 33频道, “12345”热线, 129号, 附件2

// ---- masked_numbers.cpp ----
bool read_masked_number(Scanner& scanner, Run const& run);        ///< 3?59条, 12□条, 信息X5条: no number, with its masks

// ---- quantities.cpp ----
bool read_quantity(Scanner& scanner, Run const& run);             ///< what is left; takes any digits
bool read_percentage(Scanner& scanner, std::uint32_t at);         ///< 百分之二十五
bool read_chinese_quantity(Scanner& scanner, std::uint32_t at);   ///< 两项, 近百户
bool read_fraction(Scanner& scanner, std::uint32_t at);           ///< 四分之三, 半数

// clang-format on

/// Makes pages of the numbers alone on their lines, where these are 1, 2, 3 … and a page may stand before each. `begin`:
/// where the first page begins.
void find_page_numbers(std::string_view text, std::uint32_t begin, std::span<Atom> atoms);

/// Where the quantity that begins at `at` ends; 0 if none does. The rule is dear to compile.
std::uint32_t match_quantity(Scanner const& scanner, std::uint32_t at, grammar::Quantity& found);
/// The same for the measure word directly behind a number.
std::uint32_t match_unit(Scanner const& scanner, std::uint32_t at);

}  // namespace gouji::scan
