#pragma once
#include <array>

#include "gouji/vocab/form.hpp"

// 《政府信息公开情况统计表》, 国办发〔2014〕32号, and the older 统计报表 (指标名称, 计量单位, 代码, 本期实际,
// 本年累计) where its rows mean the same. Local rows and columns are kept as `x:` + label.
namespace gouji::vocab::statistics_2014 {

inline constexpr std::string_view source = "国办发〔2014〕32号";

inline constexpr std::array columns{
    FormColumn{"count",      "统计数",   "统计数量|统计数据|统计数字|统计结果|数量|数值|数据|合计"},
    FormColumn{"current",    "本期实际", "本期实际数|本期数|本期|本年度|本年度数|本年数|本年实际"},
    FormColumn{"cumulative", "本年累计", "本年累计数|累计|累计数|历年累计|历年累计数"},
};
inline constexpr std::array blocks{FormBlock{"", 0b111}};

inline constexpr std::array rows{
    // 一、主动公开情况
    FormRow{"disclosed",           "(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)", "主动公开政府信息总数|主动公开信息数|主动公开政府信息数量|主动公开信息总数", 0, PartOf::none, "", "条"},
    FormRow{"disclosed.normative", "其中:主动公开规范性文件数",  "主动公开规范性文件总数", 0, PartOf::included, "disclosed", "条"},
    FormRow{"normative_made",      "制发规范性文件总数",         "制发规范性文件数", 0, PartOf::none, "", "件"},
    FormRow{"channel.gazette",     "1.政府公报公开政府信息数",   "政府公报公开信息数|政府公报", 0, PartOf::channel, "disclosed", "条"},
    FormRow{"channel.website",     "2.政府网站公开政府信息数",   "政府网站公开信息数|政府网站", 0, PartOf::channel, "disclosed", "条"},
    FormRow{"channel.weibo",       "3.政务微博公开政府信息数",   "政务微博公开信息数|政务微博|微博公开政府信息数", 0, PartOf::channel, "disclosed", "条"},
    FormRow{"channel.wechat",      "4.政务微信公开政府信息数",   "政务微信公开信息数|政务微信|微信公众号公开政府信息数|微信公众号公开信息数", 0, PartOf::channel, "disclosed", "条"},
    FormRow{"channel.other",       "5.其他方式公开政府信息数",   "其他方式公开信息数|其他方式", 0, PartOf::channel, "disclosed", "条"},
    // 二、回应解读情况
    FormRow{"responses",              "(一)回应公众关注热点或重大舆情数(不同方式回应同一热点或舆情计1次)", "回应公众关注热点或重大舆情次数", 0, PartOf::none, "", "次"},
    FormRow{"press_events",           "1.参加或举办新闻发布会总次数", "参加或举办新闻发布会次数|举办新闻发布会总次数", 0, PartOf::none, "", "次"},
    FormRow{"press_events.principal", "其中:主要负责同志参加新闻发布会次数", "主要负责人参加新闻发布会次数|主要负责同志参加", 0, PartOf::included, "press_events", "次"},
    FormRow{"interviews",             "2.政府网站在线访谈次数", "网站在线访谈次数|政府网站在线访谈总次数", 0, PartOf::none, "", "次"},
    FormRow{"interviews.principal",   "其中:主要负责同志参加政府网站在线访谈次数", "主要负责人参加政府网站在线访谈次数|主要负责同志参加在线访谈次数|主要负责同志参加", 0, PartOf::included, "interviews", "次"},
    FormRow{"interpretations",        "3.政策解读稿件发布数", "政策解读稿件发布数量|政策解读稿件数", 0, PartOf::none, "", "篇"},
    FormRow{"responses.new_media",    "4.微博微信回应事件数", "", 0, PartOf::none, "", "次"},
    FormRow{"responses.other",        "5.其他方式回应事件数", "", 0, PartOf::none, "", "次"},
    // 三、依申请公开情况
    FormRow{"received",           "(一)收到申请数", "收到申请总数|收到申请数量|申请总数", 0, PartOf::none, "", "件"},
    FormRow{"received.in_person", "1.当面申请数", "当面申请", 0, PartOf::split, "received", "件"},
    FormRow{"received.fax",       "2.传真申请数", "传真申请", 0, PartOf::split, "received", "件"},
    FormRow{"received.online",    "3.网络申请数", "网上申请数|网络申请", 0, PartOf::split, "received", "件"},
    FormRow{"received.letter",    "4.信函申请数", "信函申请", 0, PartOf::split, "received", "件"},
    FormRow{"closed",             "(二)申请办结数", "申请办结总数", 0, PartOf::none, "", "件"},
    FormRow{"closed.on_time",     "1.按时办结数", "", 0, PartOf::split, "closed", "件"},
    FormRow{"closed.extended",    "2.延期办结数", "", 0, PartOf::split, "closed", "件"},
    FormRow{"answered",                "(三)申请答复数", "申请答复总数|对申请的答复总数", 0, PartOf::none, "", "件"},
    FormRow{"answered.already_public", "1.属于已主动公开范围数", "属于已主动公开范围|已主动公开范围数", 0, PartOf::split, "answered", "件"},
    FormRow{"answered.granted",        "2.同意公开答复数", "同意公开", 0, PartOf::split, "answered", "件"},
    FormRow{"answered.partial",        "3.同意部分公开答复数", "同意部分公开", 0, PartOf::split, "answered", "件"},
    FormRow{"answered.denied",         "4.不同意公开答复数", "不同意公开", 0, PartOf::split, "answered", "件"},
    FormRow{"answered.denied.state_secret",       "其中:涉及国家秘密", "涉及国家秘密数", 0, PartOf::split, "answered.denied", "件"},
    FormRow{"answered.denied.trade_secret",       "涉及商业秘密", "涉及商业秘密数", 0, PartOf::split, "answered.denied", "件"},
    FormRow{"answered.denied.privacy",            "涉及个人隐私", "涉及个人隐私数", 0, PartOf::split, "answered.denied", "件"},
    FormRow{"answered.denied.security_stability", "危及国家安全、公共安全、经济安全和社会稳定", "危及国家安全公共安全经济安全和社会稳定数|危及三安全一稳定", 0, PartOf::split, "answered.denied", "件"},
    FormRow{"answered.denied.not_government_information", "不是《条例》所指政府信息", "不是条例所指政府信息数|非条例所指政府信息数", 0, PartOf::split, "answered.denied", "件"},
    FormRow{"answered.denied.law_other",          "法律法规规定的其他情形", "法律法规规定的其他情形数", 0, PartOf::split, "answered.denied", "件"},
    FormRow{"answered.not_this_body",    "5.不属于本行政机关公开数", "不属于本行政机关公开|不属于本机关公开数", 0, PartOf::split, "answered", "件"},
    FormRow{"answered.not_exist",        "6.申请信息不存在数", "申请信息不存在", 0, PartOf::split, "answered", "件"},
    FormRow{"answered.needs_correction", "7.告知作出更改补充数", "告知作出更改补充|告知作出更改、补充数", 0, PartOf::split, "answered", "件"},
    FormRow{"answered.other_route",      "8.告知通过其他途径办理数", "告知通过其他途径办理", 0, PartOf::split, "answered", "件"},
    // 四、行政复议数量
    FormRow{"reconsideration",           "四、行政复议数量", "行政复议数|行政复议总数|行政复议", 0, PartOf::none, "", "件"},
    FormRow{"reconsideration.upheld",    "(一)维持具体行政行为数", "维持具体行政行为|维持数", 0, PartOf::split, "reconsideration", "件"},
    FormRow{"reconsideration.corrected", "(二)被依法纠错数", "被依法纠错", 0, PartOf::split, "reconsideration", "件"},
    FormRow{"reconsideration.other",     "(三)其他情形数", "其他情形", 0, PartOf::split, "reconsideration", "件"},
    // 五、行政诉讼数量
    FormRow{"lawsuit",           "五、行政诉讼数量", "行政诉讼数|行政诉讼总数|行政诉讼", 0, PartOf::none, "", "件"},
    FormRow{"lawsuit.upheld",    "(一)维持具体行政行为或者驳回原告诉讼请求数", "维持具体行政行为或者驳回原告诉讼请求|维持具体行政行为或驳回原告诉讼请求数|维持具体行政行为数", 0, PartOf::split, "lawsuit", "件"},
    FormRow{"lawsuit.corrected", "(二)被依法纠错数", "被依法纠错", 0, PartOf::split, "lawsuit", "件"},
    FormRow{"lawsuit.other",     "(三)其他情形数", "其他情形", 0, PartOf::split, "lawsuit", "件"},
    // 六 to 九
    FormRow{"complaints",        "六、举报投诉数量", "举报投诉数|举报投诉", 0, PartOf::none, "", "件"},
    FormRow{"fees_collected",    "七、依申请公开信息收取的费用", "依申请公开信息收取费用|依申请公开政府信息收取的费用|依申请公开信息收费", 0, PartOf::none, "", "万元"},
    FormRow{"offices",           "(一)政府信息公开工作专门机构数", "专门机构数|政府信息公开专门机构数", 0, PartOf::none, "", "个"},
    FormRow{"reading_points",    "(二)设置政府信息公开查阅点数", "查阅点数|政府信息公开查阅点数", 0, PartOf::none, "", "个"},
    FormRow{"staff",             "(三)从事政府信息公开工作人员数", "从事政府信息公开工作人员总数|政府信息公开工作人员数", 0, PartOf::none, "", "人"},
    FormRow{"staff.full_time",   "1.专职人员数(不包括政府公报及政府网站工作人员数)", "专职人员|专职工作人员数", 0, PartOf::split, "staff", "人"},
    FormRow{"staff.part_time",   "2.兼职人员数", "兼职人员|兼职工作人员数", 0, PartOf::split, "staff", "人"},
    FormRow{"funding",           "(四)政府信息公开专项经费(不包括用于政府公报编辑管理及政府网站建设维护等方面的经费)", "政府信息公开工作专项经费|专项经费|政府信息公开经费", 0, PartOf::none, "", "万元"},
    FormRow{"meetings",          "(一)召开政府信息公开工作会议或专题会议数", "召开政府信息公开工作会议或专题会议次数|召开政府信息公开工作会议数", 0, PartOf::none, "", "次"},
    FormRow{"training_sessions", "(二)举办各类培训班数", "举办各类培训班次数|举办培训班数", 0, PartOf::none, "", "次"},
    FormRow{"trainees",          "(三)接受培训人员数", "接受培训人次数|接受培训人员总数|接受培训人次", 0, PartOf::none, "", "人次"},
};

inline constexpr std::array headings{
    FormHeading{"统计指标", Heading::row_column, "指标名称|统计项目|指标项目", true},
    FormHeading{"指标",     Heading::row_column, "项目|统计内容"},
    FormHeading{"单位",     Heading::unit_column, "计量单位"},
    FormHeading{"代码",     Heading::number_column, "序号|编号|行次|编码|行号|指标代码|指标编码|项目代码"},
    FormHeading{"备注",     Heading::remark_column, "说明"},
    FormHeading{"甲",       Heading::numbering, "乙|丙|丁"},
    FormHeading{"一、主动公开情况", Heading::row_group, "主动公开政府信息情况", false, "disclosed"},
    FormHeading{"(二)通过不同渠道和方式公开政府信息的情况", Heading::row_group, "通过不同渠道和方式公开政府信息情况", false, "channel.gazette"},
    FormHeading{"二、回应解读情况", Heading::row_group, "", false, "responses"},
    FormHeading{"(二)通过不同渠道和方式回应解读的情况", Heading::row_group, "通过不同渠道和方式回应解读情况", false, "press_events"},
    FormHeading{"三、依申请公开情况", Heading::row_group, "依申请公开政府信息情况", false, "received"},
    FormHeading{"八、机构建设和保障经费情况", Heading::row_group, "机构建设和经费保障情况", false, "offices"},
    FormHeading{"九、政府信息公开会议和培训情况", Heading::row_group, "会议和培训情况|政府信息公开工作会议和培训情况", false, "meetings"},
};

inline constexpr FormTable statistics{
    TableKind::statistics, Form::statistics_2014, source,
    rows, columns, blocks, headings, "", false, true};

}  // namespace gouji::vocab::statistics_2014
