#pragma once
#include <cstdint>
#include <string_view>

// Titles that share their line with other words.
namespace gouji::outline {

inline constexpr std::size_t longest_title = 180;  ///< bytes

/// What of a line is a title.
struct TitlePart {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;  ///< 0: none
    bool dated = false;      ///< a date stands behind it, as in a list of titles
};

/// Where 政府信息公开 or the like begins in a title, also where it lost a character; npos if it does not.
[[nodiscard]] std::size_t topic_at(std::string_view title) noexcept;

/// Whether a year, masked or not, stands in `text`.
[[nodiscard]] bool has_year(std::string_view text) noexcept;

/// Whether both titles name a year, and not the same one or not the same body.
[[nodiscard]] bool titles_another(std::string_view title, std::string_view other);

/// 《2022年…工作年度报告.docx》由会员分享: the title that a document host prints; a bare number before it is the host's.
[[nodiscard]] TitlePart hosted_title(std::string_view line);

/// The whole report on one line: its title up to its first 报告 or 年报, less words of the page before it.
[[nodiscard]] TitlePart glued_title(std::string_view line);

/// …年度报告 2022-01-20, …年度报告【字体:大 中 小】, …年度报告_云溪县人民政府网: the title before such words of a page.
[[nodiscard]] TitlePart title_before_page_words(std::string_view line);

/// How far a line begins with the label of its title, or with a document number: 标 题 云溪县…, 云水〔2022〕3号 云溪县….
[[nodiscard]] std::uint32_t before_title(std::string_view line);

}  // namespace gouji::outline
