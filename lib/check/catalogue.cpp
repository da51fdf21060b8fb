#include "gouji/check/catalogue.hpp"

#include <algorithm>
#include <array>

namespace gouji::check {
namespace {

constexpr std::string_view form_2021 = "国办公开办函〔2021〕30号", form_2014 = "国办发〔2014〕32号",
                           forms_2019_2021 = "国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号",
                           gb_9704 = "GB/T 9704-2012, 7.3.3",
                           article_50 = "政府信息公开条例 (2019), 第五十条",
                           arithmetic = "the report's own words";

using enum Reach;
using enum Compares;

// clang-format off
constexpr std::array catalogue{
    // 三、收到和处理政府信息公开申请情况: 勾稽关系 printed above the table
    Rule{"applications.balance",  report, cells, "received + carried_in = total + carried_out, in each column", "第一项 + 第二项 = 第三项总计 + 第四项(各列)", forms_2019_2021},
    Rule{"applications.outcomes", report, cells, "sum of all outcome rows = total, in each column", "本年度办理结果各项之和 = (七)总计(各列)", forms_2019_2021},
    Rule{"applications.row",      report, cells, "sum of the six applicant columns = total column, in each row", "自然人 + 法人或其他组织各列 = 总计(各行)", forms_2019_2021},
    // 四、政府信息公开行政复议、行政诉讼情况
    Rule{"remedies.row",          report, cells, "upheld + corrected + other + pending = total", "结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计", forms_2019_2021},
    // 二、主动公开政府信息情况
    Rule{"disclosure.cell",       report, cells, "a count is a whole number of 0 or more; an amount is 0 or more", "件数为非负整数,金额不为负", forms_2019_2021},
    // 政府信息公开情况统计表
    Rule{"statistics.received",             report, cells, "in_person + fax + online + letter = received", "当面 + 传真 + 网络 + 信函 = 收到申请数", form_2014},
    Rule{"statistics.closed",               report, cells, "on_time + extended = closed", "按时办结 + 延期办结 = 申请办结数", form_2014},
    Rule{"statistics.answered",             report, cells, "sum of the kinds of answer = answered", "各类答复之和 = 申请答复数", form_2014},
    Rule{"statistics.answered.denied",      report, cells, "sum of the grounds = answered.denied", "各种理由之和 = 不同意公开答复数", form_2014},
    Rule{"statistics.reconsideration",      report, cells, "upheld + corrected + other = reconsideration", "维持 + 纠错 + 其他 = 行政复议数量", form_2014},
    Rule{"statistics.lawsuit",              report, cells, "upheld + corrected + other = lawsuit", "维持 + 纠错 + 其他 = 行政诉讼数量", form_2014},
    Rule{"statistics.staff",                report, cells, "full_time + part_time = staff", "专职 + 兼职 = 工作人员数", form_2014},
    Rule{"statistics.disclosed.normative",  report, cells, "disclosed.normative <= disclosed", "其中规范性文件数 ≤ 主动公开政府信息数", form_2014},
    Rule{"statistics.press_events.principal", report, cells, "press_events.principal <= press_events", "其中主要负责同志参加 ≤ 新闻发布会总次数", form_2014},
    Rule{"statistics.interviews.principal", report, cells, "interviews.principal <= interviews", "其中主要负责同志参加 ≤ 在线访谈次数", form_2014},
    Rule{"statistics.channel",              report, cells, "each channel <= disclosed <= sum of the channels", "各渠道 ≤ 主动公开数 ≤ 各渠道合计", form_2014},
    // prose
    Rule{"prose.parts",  report, figures, "the parts of a closed list = the whole", "其中各项之和 = 总数", arithmetic},
    Rule{"prose.share",  report, figures, "part / whole = the printed share, rounded", "部分 ÷ 总数 = 所印比例", arithmetic},
    Rule{"prose.shares", report, figures, "the shares of one whole = 100 %, within their rounding", "同一总数的各项比例之和 = 100%", arithmetic},
    Rule{"prose.rate",   report, figures, "handled / received = the printed rate, rounded", "办结数 ÷ 受理数 = 所印办结率(答复率、回复率)", arithmetic},
    Rule{"prose.daily",  report, figures, "total / days of the period = the printed daily mean", "总量 ÷ 统计期天数 = 所印日均数", arithmetic},
    Rule{"prose.growth", report, figures, "(this year - last year) / last year = the printed growth, rounded", "(本年 - 上年) ÷ 上年 = 所印增幅", arithmetic},
    // one thing in two places
    Rule{"cross.text_table", report, text_and_table, "a figure of the prose = the cell that states the same thing", "正文数字 = 表中同一事项的数字", article_50},
    Rule{"cross.sections",   report, figures, "one thing stated twice has one value", "同一事项在正文各处数字一致", article_50},
    Rule{"cross.year",       report, head, "title = period = table; the date of signature lies behind the period", "标题年份 = 统计期限 = 表头年份,落款日期在统计期之后", article_50},
    Rule{"cross.authority",  report, head, "the body that the preamble or the signature names = the body of the title", "前言、落款机关 = 标题机关", article_50},
    // outline
    Rule{"outline.numbering", report, outline, "the markers of one level count 1, 2, 3, ...", "同级序号连续,不跳号、不重号", gb_9704},
    Rule{"outline.announced", report, outline, "the parts that the text announces = the parts that follow", "前言所列部分数 = 正文部分数", arithmetic},
    // between the reports of a set
    Rule{"series.carry",    set, reports, "last year's carried_out = this year's carried_in, in each column", "上年结转下年度 = 本年上年结转(各列)", forms_2019_2021},
    Rule{"series.in_force", set, reports, "in_force = last year's in_force + made - abolished", "现行有效 = 上年现行有效 + 制发 - 废止", form_2021},
    Rule{"series.items",    set, reports, "previous_items = last year's previous_items + change", "上一年项目数量 = 上年的上一年项目数量 + 增减", "国办公开办函〔2019〕60号"},
    Rule{"series.copied",   set, reports, "a report does not repeat all the numbers of another", "本年数字不应与上年或其他机关全部相同", article_50},
    Rule{"rollup.sum",      set, reports, "a cell of the parent body = the sum over its subordinate reports", "汇总机关的数 = 所属各机关之和", article_50},
};
// clang-format on

}  // namespace

std::span<const Rule> rules() noexcept { return catalogue; }

const Rule* rule(std::string_view id) noexcept {
    auto const found = std::find_if(catalogue.begin(), catalogue.end(),
                                    [&](Rule const& row) { return row.id == id; });
    return found == catalogue.end() ? nullptr : &*found;
}

}  // namespace gouji::check
