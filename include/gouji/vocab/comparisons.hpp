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

/// Words of a change right before its number: behind them a dash is the number's sign, 同比增长-57.1%.
struct SignedChange {
    std::string_view text;
    bool falls = false;  ///< the word alone makes the number negative: 下降3%, 下降-3%
};
inline constexpr std::array signed_changes{
    SignedChange{"增长"}, SignedChange{"增加"}, SignedChange{"增速"}, SignedChange{"增幅"}, SignedChange{"上升"},
    SignedChange{"提高"}, SignedChange{"提升"}, SignedChange{"变化"}, SignedChange{"同比"}, SignedChange{"环比"},
    SignedChange{"率为"}, SignedChange{"幅为"}, SignedChange{"速为"},
    SignedChange{"下降", true}, SignedChange{"降低", true}, SignedChange{"减少", true}};

/// What names the year before.
inline constexpr std::array<std::string_view, 6> last_year_words{"上年", "去年", "上一年", "前一年", "同期", "往年"};

// clang-format on

}  // namespace gouji::vocab
