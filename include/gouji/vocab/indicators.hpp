#pragma once
#include <array>
#include <string_view>

#include "gouji/value/names.hpp"

namespace gouji::vocab {

/// A word in the clause that governs a figure, and what the figure then counts. The word nearest to the number
/// decides; of two at one place the longer. `units` narrows a word to figures of these measure words, separated by
/// blanks; empty: any.
struct IndicatorWord {
    std::string_view text;
    Indicator indicator;
    std::string_view units = {};
};

// Sources: the indicator list of the model; wordings of the 2014 statistics table (国办发〔2014〕32号, annex) and of
// the six topics of the 2007 Regulation's Article 32.
// clang-format off
inline constexpr std::array indicator_words{
    IndicatorWord{"规范性文件", Indicator::normative_documents_issued, "份 件 个 项 条"}, IndicatorWord{"规范文件", Indicator::normative_documents_issued, "份 件 个 项 条"},
    IndicatorWord{"制发文件", Indicator::documents_issued}, IndicatorWord{"印发文件", Indicator::documents_issued}, IndicatorWord{"公文", Indicator::documents_issued, "份 件 个 篇"},
    IndicatorWord{"全文电子化", Indicator::full_text_rate, "%"},
    IndicatorWord{"公报", Indicator::bulletin_issues, "期"}, IndicatorWord{"简报", Indicator::bulletin_issues, "期 份"}, IndicatorWord{"印发《", Indicator::bulletin_issues, "期"}, IndicatorWord{"》", Indicator::bulletin_issues, "期"},
    IndicatorWord{"政策解读", Indicator::interpretations}, IndicatorWord{"解读稿件", Indicator::interpretations}, IndicatorWord{"解读材料", Indicator::interpretations}, IndicatorWord{"图解", Indicator::interpretations}, IndicatorWord{"解读信息", Indicator::interpretations},
    IndicatorWord{"新闻发布会", Indicator::press_events}, IndicatorWord{"新闻通气会", Indicator::press_events}, IndicatorWord{"发布会", Indicator::press_events},
    IndicatorWord{"在线访谈", Indicator::online_interviews}, IndicatorWord{"访谈", Indicator::online_interviews},
    IndicatorWord{"访问量", Indicator::platform_visits}, IndicatorWord{"浏览量", Indicator::platform_visits}, IndicatorWord{"点击量", Indicator::platform_visits}, IndicatorWord{"阅读量", Indicator::platform_visits}, IndicatorWord{"观看人数", Indicator::platform_visits}, IndicatorWord{"阅览", Indicator::platform_visits}, IndicatorWord{"访问人数", Indicator::platform_visits}, IndicatorWord{"访问次数", Indicator::platform_visits}, IndicatorWord{"浏览", Indicator::platform_visits, "次 人次"}, IndicatorWord{"点击", Indicator::platform_visits, "次 人次"}, IndicatorWord{"访问", Indicator::platform_visits, "次 人次"},
    IndicatorWord{"政务新媒体", Indicator::accounts, "个 家"}, IndicatorWord{"新媒体", Indicator::accounts, "个 家"}, IndicatorWord{"公众号", Indicator::accounts, "个 家"}, IndicatorWord{"微博", Indicator::accounts, "个 家"}, IndicatorWord{"头条号", Indicator::accounts, "个 家"}, IndicatorWord{"抖音号", Indicator::accounts, "个 家"}, IndicatorWord{"视频号", Indicator::accounts, "个 家"}, IndicatorWord{"账号", Indicator::accounts, "个 家"},
    IndicatorWord{"查阅点", Indicator::disclosure_points}, IndicatorWord{"公开栏", Indicator::disclosure_points, "个 处 块"}, IndicatorWord{"查阅场所", Indicator::disclosure_points}, IndicatorWord{"受理点", Indicator::disclosure_points}, IndicatorWord{"公示栏", Indicator::disclosure_points, "个 处 块"}, IndicatorWord{"公开专区", Indicator::disclosure_points, "个 处"},
    IndicatorWord{"制度", Indicator::rules_made, "项 个 部"},
    IndicatorWord{"依申请公开", Indicator::applications_received, "件 条 宗 份 起 个 次 项"}, IndicatorWord{"公开申请", Indicator::applications_received, "件 条 宗 份 起 个 次 项"}, IndicatorWord{"收到申请", Indicator::applications_received, "件 条 宗 份 起 个 次 项"}, IndicatorWord{"受理申请", Indicator::applications_received, "件 条 宗 份 起 个 次 项"}, IndicatorWord{"申请公开", Indicator::applications_received, "件 条 宗 份 起 个 次 项"}, IndicatorWord{"申请", Indicator::applications_received, "件 条 宗 份 起 个 次 项"},
    IndicatorWord{"上年结转", Indicator::applications_carried_in}, IndicatorWord{"结转上年", Indicator::applications_carried_in}, IndicatorWord{"结转下年", Indicator::applications_carried_out}, IndicatorWord{"结转下一年", Indicator::applications_carried_out},
    IndicatorWord{"予以公开", Indicator::applications_answered}, IndicatorWord{"部分公开", Indicator::applications_answered}, IndicatorWord{"不予公开", Indicator::applications_answered}, IndicatorWord{"无法提供", Indicator::applications_answered}, IndicatorWord{"不予处理", Indicator::applications_answered}, IndicatorWord{"其他处理", Indicator::applications_answered}, IndicatorWord{"同意公开", Indicator::applications_answered}, IndicatorWord{"答复申请", Indicator::applications_answered},
    IndicatorWord{"答复率", Indicator::answer_rate, "%"}, IndicatorWord{"及时率", Indicator::answer_rate, "%"},
    IndicatorWord{"收取费用", Indicator::fees_collected}, IndicatorWord{"收费", Indicator::fees_collected, "元 万元"}, IndicatorWord{"减免", Indicator::fees_waived, "元 万元"},
    IndicatorWord{"行政复议", Indicator::reconsiderations}, IndicatorWord{"复议", Indicator::reconsiderations}, IndicatorWord{"行政诉讼", Indicator::lawsuits}, IndicatorWord{"诉讼", Indicator::lawsuits},
    IndicatorWord{"举报", Indicator::complaints}, IndicatorWord{"投诉", Indicator::complaints}, IndicatorWord{"申诉", Indicator::complaints},
    IndicatorWord{"咨询", Indicator::enquiries},
    IndicatorWord{"来信", Indicator::letters}, IndicatorWord{"留言", Indicator::letters}, IndicatorWord{"信件", Indicator::letters}, IndicatorWord{"信箱", Indicator::letters}, IndicatorWord{"来电", Indicator::enquiries},
    IndicatorWord{"热线", Indicator::hotline_orders}, IndicatorWord{"工单", Indicator::hotline_orders}, IndicatorWord{"转办件", Indicator::hotline_orders},
    IndicatorWord{"建议", Indicator::proposals, "件 条 项"}, IndicatorWord{"提案", Indicator::proposals}, IndicatorWord{"代表议案", Indicator::proposals},
    IndicatorWord{"办理业务", Indicator::services_handled}, IndicatorWord{"业务量", Indicator::services_handled}, IndicatorWord{"办件", Indicator::services_handled}, IndicatorWord{"预约", Indicator::services_handled}, IndicatorWord{"办事服务", Indicator::services_handled},
    IndicatorWord{"服务事项", Indicator::service_items, "项 个"}, IndicatorWord{"审批事项", Indicator::service_items, "项 个"}, IndicatorWord{"审批项目", Indicator::service_items, "项 个"}, IndicatorWord{"权力事项", Indicator::service_items, "项 个"}, IndicatorWord{"事项", Indicator::service_items, "项"},
    IndicatorWord{"办结率", Indicator::handling_rate, "%"}, IndicatorWord{"回复率", Indicator::handling_rate, "%"}, IndicatorWord{"办理率", Indicator::handling_rate, "%"}, IndicatorWord{"办复率", Indicator::handling_rate, "%"}, IndicatorWord{"处理率", Indicator::handling_rate, "%"}, IndicatorWord{"受理率", Indicator::handling_rate, "%"},
    IndicatorWord{"满意率", Indicator::satisfaction_rate, "%"}, IndicatorWord{"满意度", Indicator::satisfaction_rate, "%"},
    IndicatorWord{"工作人员", Indicator::staff, "名 人 位"}, IndicatorWord{"专职", Indicator::staff, "名 人 位"}, IndicatorWord{"兼职", Indicator::staff, "名 人 位"}, IndicatorWord{"配备", Indicator::staff, "名 人 位"}, IndicatorWord{"安排", Indicator::staff, "名 人 位"}, IndicatorWord{"人员", Indicator::staff, "名 人 位"},
    IndicatorWord{"会议", Indicator::meetings, "次 场 个"}, IndicatorWord{"召开", Indicator::meetings, "次 场 个"}, IndicatorWord{"培训班", Indicator::training_sessions, "次 场 期 个"}, IndicatorWord{"培训", Indicator::training_sessions, "次 场 期"}, IndicatorWord{"培训", Indicator::trainees, "人次 人 名"}, IndicatorWord{"受训", Indicator::trainees, "人次 人 名"}, IndicatorWord{"参训", Indicator::trainees, "人次 人 名"},
    IndicatorWord{"经费", Indicator::funding, "元 万元 亿元"}, IndicatorWord{"专项资金", Indicator::funding, "元 万元 亿元"}, IndicatorWord{"资金", Indicator::funding, "元 万元 亿元"},
    IndicatorWord{"检查", Indicator::inspections, "次 轮"}, IndicatorWord{"督查", Indicator::inspections, "次 轮"}, IndicatorWord{"评估", Indicator::inspections, "次 轮"},
    IndicatorWord{"乡镇", Indicator::units, "个 家"}, IndicatorWord{"部门", Indicator::units, "个 家"}, IndicatorWord{"单位", Indicator::units, "个 家"}, IndicatorWord{"先进", Indicator::awards, "个 名 项"},
    IndicatorWord{"主动公开", Indicator::disclosed_items, "条 件 份 篇 次 期 项 则 条次 个 类"}, IndicatorWord{"公开信息", Indicator::disclosed_items, "条 件 份 篇 次 期 项 则 条次 个"}, IndicatorWord{"政府信息", Indicator::disclosed_items, "条 件 份 篇 次 项 则 条次"}, IndicatorWord{"政务信息", Indicator::disclosed_items, "条 件 份 篇 次 项 则 条次"}, IndicatorWord{"发布信息", Indicator::disclosed_items, "条 件 份 篇 次 期 项 则 条次 个"}, IndicatorWord{"信息", Indicator::disclosed_items, "条 件 份 篇 则 条次"}, IndicatorWord{"公开", Indicator::disclosed_items, "条 件 份 篇 次 期 则 条次"}, IndicatorWord{"公布", Indicator::disclosed_items, "条 件 份 篇 次 期 则 条次"}, IndicatorWord{"发布", Indicator::disclosed_items, "条 件 份 篇 次 期 则 条次"}, IndicatorWord{"动态", Indicator::disclosed_items, "条 篇"}, IndicatorWord{"公告", Indicator::disclosed_items, "条 篇 件"},
    IndicatorWord{"工作日", Indicator::deadline, "工作日"},
};
// clang-format on

/// A phrase that names the channel of publication.
struct ChannelWord {
    std::string_view text;
    Channel channel;
};
// clang-format off
inline constexpr std::array channel_words{
    ChannelWord{"信息公开平台", Channel::platform}, ChannelWord{"公开专栏", Channel::platform}, ChannelWord{"公开平台", Channel::platform}, ChannelWord{"管理系统", Channel::platform}, ChannelWord{"公开专网", Channel::platform}, ChannelWord{"公开目录", Channel::platform},
    ChannelWord{"网站", Channel::website}, ChannelWord{"门户网", Channel::website}, ChannelWord{"政务网", Channel::website}, ChannelWord{"网页", Channel::website}, ChannelWord{"官网", Channel::website},
    ChannelWord{"公报", Channel::gazette}, ChannelWord{"简报", Channel::bulletin}, ChannelWord{"微博", Channel::weibo}, ChannelWord{"微信", Channel::wechat}, ChannelWord{"公众号", Channel::wechat}, ChannelWord{"头条", Channel::toutiao}, ChannelWord{"抖音", Channel::douyin}, ChannelWord{"视频号", Channel::video_account},
    ChannelWord{"APP", Channel::app}, ChannelWord{"客户端", Channel::app}, ChannelWord{"短信", Channel::sms}, ChannelWord{"电视", Channel::tv}, ChannelWord{"广播", Channel::radio}, ChannelWord{"电台", Channel::radio}, ChannelWord{"报纸", Channel::newspaper}, ChannelWord{"日报", Channel::newspaper}, ChannelWord{"报刊", Channel::newspaper},
    ChannelWord{"公开栏", Channel::noticeboard}, ChannelWord{"公示栏", Channel::noticeboard}, ChannelWord{"宣传栏", Channel::noticeboard}, ChannelWord{"公告栏", Channel::noticeboard}, ChannelWord{"显示屏", Channel::screen}, ChannelWord{"大屏幕", Channel::screen}, ChannelWord{"查阅点", Channel::reading_point}, ChannelWord{"档案馆", Channel::reading_point}, ChannelWord{"图书馆", Channel::reading_point},
    ChannelWord{"新闻发布会", Channel::press}, ChannelWord{"热线", Channel::hotline}, ChannelWord{"新媒体", Channel::new_media}, ChannelWord{"其他方式", Channel::other}, ChannelWord{"其它方式", Channel::other}, ChannelWord{"其它便于", Channel::other}, ChannelWord{"其他便于", Channel::other}, ChannelWord{"知晓的方式", Channel::other}, ChannelWord{"其他渠道", Channel::other}, ChannelWord{"其它渠道", Channel::other},
};

/// How an application or enquiry came in.
struct ModeWord {
    std::string_view text;
    Mode mode;
};
inline constexpr std::array mode_words{
    ModeWord{"当面", Mode::in_person}, ModeWord{"现场", Mode::in_person}, ModeWord{"网络申请", Mode::online}, ModeWord{"网上", Mode::online}, ModeWord{"在线", Mode::online}, ModeWord{"网络", Mode::online}, ModeWord{"通过网站提交", Mode::online}, ModeWord{"信函", Mode::letter}, ModeWord{"邮寄", Mode::letter}, ModeWord{"书面", Mode::letter}, ModeWord{"传真", Mode::fax}, ModeWord{"电子邮件", Mode::email}, ModeWord{"邮件", Mode::email}, ModeWord{"电话", Mode::phone},
};

/// Who applied: the column ids of the applications table.
struct ApplicantWord {
    std::string_view text;
    std::string_view applicant;
};
inline constexpr std::array applicant_words{
    ApplicantWord{"自然人", "natural_person"}, ApplicantWord{"公民", "natural_person"}, ApplicantWord{"个人", "natural_person"}, ApplicantWord{"商业企业", "business"}, ApplicantWord{"企业", "business"},
    ApplicantWord{"科研机构", "research"}, ApplicantWord{"社会公益组织", "public_interest"}, ApplicantWord{"法律服务机构", "legal_service"},
};

/// How an application was answered: the row ids of the applications table.
struct OutcomeWord {
    std::string_view text;
    std::string_view outcome;
};
inline constexpr std::array outcome_words{
    OutcomeWord{"部分公开", "partial"}, OutcomeWord{"予以公开", "granted"}, OutcomeWord{"同意公开", "granted"}, OutcomeWord{"不予公开", "denied"}, OutcomeWord{"无法提供", "unavailable"}, OutcomeWord{"不予处理", "not_processed"}, OutcomeWord{"其他处理", "other"},
};
// clang-format on

}  // namespace gouji::vocab
