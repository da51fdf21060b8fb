#pragma once
#include <array>
#include <string_view>

// The words by which a sentence compares its own numbers.
namespace gouji::vocab {

// clang-format off

/// Names of rates that are the handled of the received. 按时办结率 has another numerator and is none of these.
inline constexpr std::array<std::string_view, 9> plain_rates{
    "办结率", "办理率", "办复率", "回复率", "答复率", "处理率", "处置率", "反馈率", "受理率"};

/// What may stand between the name of a rate and its number.
inline constexpr std::array<std::string_view, 8> rate_verbs{"达到", "均达", "均为", "达", "为", "是", "约", " "};

/// What says that a count is of the handled: 办结340件, 回复办理情况226件.
inline constexpr std::array<std::string_view, 7> handled_words{"办结", "办理", "答复", "回复", "办复", "处理", "处置"};

/// 由A增加到B: how the later number is led in.
inline constexpr std::array<std::string_view, 15> change_verbs{
    "增加到", "增长到", "上升到", "提高到", "提升到", "增至", "升至", "上升至", "提高至", "减少到", "下降到", "降低到", "减至", "降至", "减少至"};

/// What names the year before.
inline constexpr std::array<std::string_view, 6> last_year_words{"上年", "去年", "上一年", "前一年", "同期", "往年"};

// clang-format on

}  // namespace gouji::vocab
