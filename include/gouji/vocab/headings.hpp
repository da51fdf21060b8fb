#pragma once
#include <array>
#include <string_view>

#include "gouji/value/names.hpp"

namespace gouji::vocab {

/// A word in a heading and the statutory topic it shows. The first row that occurs decides, so the rows stand
/// from the most telling to the most general.
struct TopicWord {
    std::string_view text;
    Topic topic;
};

// Sources: Article 32 of the 2007 Regulation (six topics), 国办公开办函〔2019〕60号 and 〔2021〕30号 (six headings), and
// the wordings that reports use for them.
// clang-format off
inline constexpr std::array topic_words{
    TopicWord{"复议", Topic::remedies},           TopicWord{"诉讼", Topic::remedies},           TopicWord{"申诉", Topic::remedies},
    TopicWord{"处理结果", Topic::remedies},
    TopicWord{"其他需要", Topic::other},          TopicWord{"其它需要", Topic::other},          TopicWord{"需要报告", Topic::other},
    TopicWord{"需要说明", Topic::other},          TopicWord{"其他报告", Topic::other},          TopicWord{"其他事项", Topic::other},
    TopicWord{"其它事项", Topic::other},          TopicWord{"其他有关", Topic::other},
    TopicWord{"收费", Topic::fees},               TopicWord{"费用", Topic::fees},               TopicWord{"减免", Topic::fees},
    TopicWord{"问题", Topic::problems},           TopicWord{"不足", Topic::problems},           TopicWord{"困难", Topic::problems},
    TopicWord{"改进", Topic::improvements},       TopicWord{"打算", Topic::improvements},       TopicWord{"整改", Topic::improvements},
    TopicWord{"下一步", Topic::improvements},     TopicWord{"下步", Topic::improvements},       TopicWord{"工作思路", Topic::improvements},
    TopicWord{"工作安排", Topic::improvements},   TopicWord{"工作计划", Topic::improvements},   TopicWord{"努力方向", Topic::improvements},
    TopicWord{"依申请", Topic::applications},     TopicWord{"申请公开", Topic::applications},   TopicWord{"公开申请", Topic::applications},
    TopicWord{"处理申请", Topic::applications},   TopicWord{"申请情况", Topic::applications},   TopicWord{"申请办理", Topic::applications},
    TopicWord{"咨询", Topic::enquiries},
    TopicWord{"主动公开", Topic::disclosure},     TopicWord{"主动向社会公开", Topic::disclosure}, TopicWord{"主动政府信息", Topic::disclosure},
    TopicWord{"主动信息公开", Topic::disclosure}, TopicWord{"信息主动", Topic::disclosure},
    TopicWord{"概述", Topic::overview},           TopicWord{"总体", Topic::overview},           TopicWord{"概况", Topic::overview},
    TopicWord{"基本情况", Topic::overview},       TopicWord{"工作概述", Topic::overview},       TopicWord{"基本概况", Topic::overview},
    TopicWord{"综述", Topic::overview},           TopicWord{"工作开展情况", Topic::overview},   TopicWord{"工作推进情况", Topic::overview},
               TopicWord{"整体情况", Topic::overview},       TopicWord{"总的情况", Topic::overview},
};

/// Words that end a heading; what is glued behind them begins the body (一、概述今年).
inline constexpr std::array<std::string_view, 15> heading_ends{
    "概述", "概 述", "情况", "状况", "概况", "措施", "问题", "事项", "方面", "打算", "建议", "意见", "综述", "不足", "方向"};

/// Words after which a heading goes on although heading_ends matched: 问题及改进措施, 情况和处理结果.
inline constexpr std::array<std::string_view, 13> heading_joints{
    "及", "和", "与", "、", "的", "以及", "(", "或", "之", "公开", "说明", "汇总", "统计"};

/// Words with which a body begins: they prove that a heading ended before them even where its topic is not known.
inline constexpr std::array<std::string_view, 18> body_openers{
    "严格", "按照", "根据", "今年", "本年", "全年", "我局", "我县", "我市", "我镇", "20", "截至", "截止", "认真", "积极", "通过", "一年来", "无"};

/// What stands behind a decimal that counts something and numbers no section: 2.1万件, 1.1个百分点.
inline constexpr std::array<std::string_view, 8> after_decimals{"万", "亿", "千", "百", "元", "倍", "%", "个百"};

/// Lines that are headings without a marker.
inline constexpr std::array<std::string_view, 12> unmarked_headings{"概述", "总体情况", "附表", "附件", "附表:", "附件:", "附:", "附录", "引言", "前言", "编制说明", "说明"};

/// Headings of a report as the forms and the circulars print them, without their numbers. Tables have none of them.
// Sources: 国办公开办函〔2019〕60号 and 〔2021〕30号 (the six headings, and what belongs into the first), Article 32 of the
// 2007 Regulation.
inline constexpr std::array<std::string_view, 27> printed_headings{
    "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况", "其他需要报告的事项",
    "主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "平台建设", "监督保障",
    "主动公开情况", "依申请公开情况", "政府信息管理情况", "政府信息公开平台建设情况", "平台建设情况", "监督保障情况",
    "概述", "行政机关主动公开政府信息的情况", "主动公开政府信息的情况",
    "行政机关依申请公开政府信息和不予公开政府信息的情况", "依申请公开政府信息和不予公开政府信息的情况",
    "政府信息公开的收费及减免情况", "因政府信息公开申请行政复议、提起行政诉讼的情况",
    "政府信息公开工作存在的主要问题及改进情况", "存在的主要问题及改进措施"};

/// Those whose text may follow on the line: 引 言 本年度报告是根据….
inline constexpr std::array<std::string_view, 2> prefaces{"引言", "前言"};
// clang-format on

}  // namespace gouji::vocab
