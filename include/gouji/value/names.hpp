#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

// The enumerations of the model. Each enumerator's JSON name stands in the array below it, in the
// same order; `name(x)` gives it. New enumerators are only ever appended.
namespace gouji {

// clang-format off
/// The characters of an input: simplified, traditional, or both.
enum class Script : std::uint8_t { hans, hant, mixed };
inline constexpr std::array<std::string_view, 3> script_names{"Hans", "Hant", "mixed"};

/// How much a diagnostic matters.
enum class Severity : std::uint8_t {
    info,     ///< mended or noted; nothing is lost
    warning,  ///< something may be misread
    error     ///< something could not be read
};
inline constexpr std::array<std::string_view, 3> severity_names{"info", "warning", "error"};

/// The generations of the report, told by what one holds.
enum class Form : std::uint8_t {
    narrative_2008,   ///< the six topics of the 2007 Regulation, in prose
    statistics_2014,  ///< prose, and the statistics table of 国办发〔2014〕32号
    standard_2019,    ///< 国办公开办函〔2019〕60号
    standard_2021     ///< 国办公开办函〔2021〕30号
};
inline constexpr std::array<std::string_view, 4> form_names{"narrative-2008", "statistics-2014",
                                                            "standard-2019", "standard-2021"};

/// What a label of the block around the text stands for.
enum class MetadataField : std::uint8_t {
    index_number,     ///< 索引号
    document_number,  ///< 文号
    generated_on,     ///< 生成日期, 成文日期
    published_on,     ///< 发布日期, 发布时间
    publisher,        ///< 发布机构
    owner,            ///< 所属机构, 责任单位
    keywords,         ///< 主题词, 关键词
    source,           ///< 来源
    topic,            ///< 主题分类
    views,            ///< 浏览次数
    title,            ///< 标题
    other
};
inline constexpr std::array<std::string_view, 12> metadata_field_names{
    "index_number", "document_number", "generated_on", "published_on", "publisher", "owner",
    "keywords", "source", "topic", "views", "title", "other"};

/// Ways to reach an authority.
enum class ContactField : std::uint8_t { address, postcode, phone, fax, email, url };
inline constexpr std::array<std::string_view, 6> contact_field_names{
    "address", "postcode", "phone", "fax", "email", "url"};

/// What the Regulation makes a section speak of (Article 32 of 2007, Article 50 of 2019).
enum class Topic : std::uint8_t {
    none,          ///< a section that no topic was made for
    overview,      ///< 概述, 总体情况
    disclosure,    ///< 主动公开政府信息
    applications,  ///< 依申请公开
    fees,          ///< 收费及减免
    remedies,      ///< 行政复议, 行政诉讼
    enquiries,     ///< 咨询处理
    problems,      ///< 存在的主要问题
    improvements,  ///< 改进措施
    other          ///< 其他需要报告的事项
};
inline constexpr std::array<std::string_view, 10> topic_names{
    "", "overview", "disclosure", "applications", "fees", "remedies", "enquiries", "problems",
    "improvements", "other"};

/// The words that make a number less than exact.
enum class Approximation : std::uint8_t {
    none,
    about,     ///< 约, 左右
    nearly,    ///< 近, 将近
    over,      ///< 余, 多, 以上, 超
    at_least,  ///< 不少于
    at_most    ///< 不超过, 以内
};
inline constexpr std::array<std::string_view, 6> approximation_names{
    "", "about", "nearly", "over", "at_least", "at_most"};

/// How a figure was stated: as a number, or as a clause that denies there was any.
enum class Statement : std::uint8_t { number, negation };
inline constexpr std::array<std::string_view, 2> statement_names{"number", "negation"};

/// What sort of quantity a figure is.
enum class FigureKind : std::uint8_t {
    count,
    money,     ///< in 元, 万元, 亿元
    share,     ///< of a whole, in %
    rate,      ///< 办结率 and the like, in %
    growth,    ///< increase or decrease: signed, in any unit
    duration,
    ratio
};
inline constexpr std::array<std::string_view, 7> figure_kind_names{
    "count", "money", "share", "rate", "growth", "duration", "ratio"};

/// What a figure counts.
enum class Indicator : std::uint8_t {
    disclosed_items,             ///< 主动公开政府信息, by any channel
    documents_issued,            ///< 公文
    normative_documents_issued,  ///< 规范性文件
    full_text_rate,              ///< 全文公开率
    bulletin_issues,             ///< 公报, 简报: 期
    interpretations,             ///< 政策解读
    press_events,                ///< 新闻发布会
    online_interviews,           ///< 在线访谈
    platform_visits,             ///< 访问量, 阅读量
    accounts,                    ///< 政务新媒体账号
    disclosure_points,           ///< 公开栏, 查阅点
    rules_made,                  ///< 制度
    applications_received,       ///< 收到申请
    applications_carried_in,     ///< 上年结转
    applications_carried_out,    ///< 结转下年度继续办理
    applications_answered,       ///< 答复, 办结
    answer_rate,                 ///< 答复率
    fees_collected,              ///< 收费
    fees_waived,                 ///< 减免
    reconsiderations,            ///< 行政复议
    lawsuits,                    ///< 行政诉讼
    complaints,                  ///< 举报, 投诉, 申诉
    enquiries,                   ///< 咨询
    letters,                     ///< 来信, 留言
    hotline_orders,              ///< 热线工单
    proposals,                   ///< 建议, 提案
    services_handled,            ///< 办件
    service_items,               ///< 政务服务事项
    handling_rate,               ///< 办结率, 回复率
    satisfaction_rate,           ///< 满意率
    staff,                       ///< 工作人员
    meetings,                    ///< 会议
    training_sessions,           ///< 培训班
    trainees,                    ///< 参训人员
    funding,                     ///< 经费
    inspections,                 ///< 检查, 督查
    units,                       ///< 乡镇, 部门, 机构
    awards,                      ///< 表彰
    share,                       ///< a share of anything
    deadline,                    ///< 办理期限
    other
};
inline constexpr std::array<std::string_view, 41> indicator_names{
    "disclosed_items", "documents_issued", "normative_documents_issued", "full_text_rate",
    "bulletin_issues", "interpretations", "press_events", "online_interviews", "platform_visits",
    "accounts", "disclosure_points", "rules_made", "applications_received",
    "applications_carried_in", "applications_carried_out", "applications_answered", "answer_rate",
    "fees_collected", "fees_waived", "reconsiderations", "lawsuits", "complaints", "enquiries",
    "letters", "hotline_orders", "proposals", "services_handled", "service_items",
    "handling_rate", "satisfaction_rate", "staff", "meetings", "training_sessions", "trainees",
    "funding", "inspections", "units", "awards", "share", "deadline", "other"};

/// Where something was made public.
enum class Channel : std::uint8_t {
    none,           ///< the text does not say
    website,
    platform,       ///< 信息公开平台, 专栏
    gazette,        ///< 政府公报
    bulletin,       ///< 简报
    weibo,
    wechat,
    toutiao,
    douyin,
    video_account,  ///< 视频号
    app,
    sms,
    tv,
    radio,
    newspaper,
    noticeboard,    ///< 公开栏
    screen,         ///< 电子显示屏
    reading_point,  ///< 查阅点
    press,          ///< 新闻媒体
    hotline,
    new_media,      ///< 政务新媒体
    other
};
inline constexpr std::array<std::string_view, 22> channel_names{
    "", "website", "platform", "gazette", "bulletin", "weibo", "wechat", "toutiao", "douyin",
    "video_account", "app", "sms", "tv", "radio", "newspaper", "noticeboard", "screen",
    "reading_point", "press", "hotline", "new_media", "other"};

/// How an application or enquiry came in.
enum class Mode : std::uint8_t { none, in_person, online, letter, fax, email, phone, other };
inline constexpr std::array<std::string_view, 8> mode_names{
    "", "in_person", "online", "letter", "fax", "email", "phone", "other"};

/// Of what comes in and is dealt with: which of the two was counted.
enum class Stage : std::uint8_t {
    none,      ///< the text does not say
    received,
    handled
};
inline constexpr std::array<std::string_view, 3> stage_names{"", "received", "handled"};

/// How a count was taken.
enum class Basis : std::uint8_t {
    none,        ///< the text does not say
    total,       ///< 总计, 合计
    daily,       ///< 日均
    cumulative,  ///< 累计, 历年累计
    added        ///< 新增; its name in the JSON is `new`
};
inline constexpr std::array<std::string_view, 5> basis_names{"", "total", "daily", "cumulative", "new"};

/// What the author put into a cell; only a number has a value.
enum class CellState : std::uint8_t {
    number,
    blank,           ///< nothing, which is no zero
    not_applicable,  ///< / - 无 不适用
    text,            ///< words, or digits that are no number
    missing          ///< the input has no such cell, or does not tell which number is its
};
inline constexpr std::array<std::string_view, 5> cell_state_names{
    "number", "blank", "not_applicable", "text", "missing"};

/// The statutory tables.
enum class TableKind : std::uint8_t {
    disclosure,    ///< 主动公开政府信息情况
    applications,  ///< 收到和处理政府信息公开申请情况
    remedies,      ///< 行政复议、行政诉讼情况
    statistics     ///< 政府信息公开情况统计表 (国办发〔2014〕32号)
};
inline constexpr std::array<std::string_view, 4> table_kind_names{
    "disclosure", "applications", "remedies", "statistics"};

/// What a number is that states no quantity.
enum class MentionKind : std::uint8_t {
    date,
    year,
    period,
    time,
    article,      ///< 第二十条
    ordinal,      ///< 第一次
    list_marker,  ///< 一、 (二) 3., and the digits of a table's labels
    phone,
    postcode,
    address,
    identifier,   ///< an index number, a code
    name,         ///< in a name: 12345热线
    page,         ///< of a page
    masked,       ///< made unreadable: 20**年
    unknown       ///< a diagnostic says that it could not be interpreted
};
inline constexpr std::array<std::string_view, 15> mention_kind_names{
    "date", "year", "period", "time", "article", "ordinal", "list_marker", "phone", "postcode",
    "address", "identifier", "name", "page", "masked", "unknown"};

/// What an equation came to.
enum class Verdict : std::uint8_t {
    holds,
    fails,
    undetermined   ///< a part of it is missing, approximate or of unclear meaning; the message says which
};
inline constexpr std::array<std::string_view, 3> verdict_names{"holds", "fails", "undetermined"};

// The names of each enumeration, by one of its values.
constexpr const auto& names(Script) { return script_names; }
constexpr const auto& names(Severity) { return severity_names; }
constexpr const auto& names(Form) { return form_names; }
constexpr const auto& names(MetadataField) { return metadata_field_names; }
constexpr const auto& names(ContactField) { return contact_field_names; }
constexpr const auto& names(Topic) { return topic_names; }
constexpr const auto& names(Approximation) { return approximation_names; }
constexpr const auto& names(Statement) { return statement_names; }
constexpr const auto& names(FigureKind) { return figure_kind_names; }
constexpr const auto& names(Indicator) { return indicator_names; }
constexpr const auto& names(Channel) { return channel_names; }
constexpr const auto& names(Mode) { return mode_names; }
constexpr const auto& names(Stage) { return stage_names; }
constexpr const auto& names(Basis) { return basis_names; }
constexpr const auto& names(CellState) { return cell_state_names; }
constexpr const auto& names(TableKind) { return table_kind_names; }
constexpr const auto& names(MentionKind) { return mention_kind_names; }
constexpr const auto& names(Verdict) { return verdict_names; }
// clang-format on

/// The JSON name of a value; empty for `none`.
template <class Enum>
constexpr std::string_view name(Enum x) requires requires {
    names(x);
}
{ return names(x)[static_cast<std::size_t>(x)]; }

}  // namespace gouji
