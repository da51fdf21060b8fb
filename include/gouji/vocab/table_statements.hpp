#pragma once
#include <array>
#include <string_view>

#include "gouji/value/names.hpp"

namespace gouji::vocab {

/// A statement of the prose that a table makes too. Facets that a row does not name must be absent from the figure.
struct TableStatement {
    Indicator indicator;
    TableKind table;
    std::string_view rows;        ///< ids, separated by blanks, that are added up; `denied.` is every row that begins so
    std::string_view words = {};  ///< what the prose calls it besides the plain words, separated by `|`
    std::string_view outcome = {};
    Mode mode = Mode::none;
    Channel channel = Channel::none;
    std::string_view column = "total";  ///< of the statistics table every column is looked at
};

// Sources: the forms of 国办公开办函〔2021〕30号 and 〔2019〕60号, the statistics table of 国办发〔2014〕32号.
// clang-format off
inline constexpr std::array table_statements{
    // 三、收到和处理政府信息公开申请情况
    TableStatement{Indicator::applications_received,    TableKind::applications, "received"},
    TableStatement{Indicator::applications_carried_in,  TableKind::applications, "carried_in",  "上年结转|结转上年|上年度结转|结转"},
    TableStatement{Indicator::applications_carried_out, TableKind::applications, "carried_out", "结转下年度|结转下年|结转下一年|结转下一年度|下一年|下|结转"},
    TableStatement{Indicator::applications_answered,    TableKind::applications, "total"},
    TableStatement{Indicator::applications_answered,    TableKind::applications, "granted",        "予以|予以公开|同意",     "granted"},
    TableStatement{Indicator::applications_answered,    TableKind::applications, "partial",        "部分|部分公开",          "partial"},
    TableStatement{Indicator::applications_answered,    TableKind::applications, "denied.",        "不予|不予公开|予以|予",  "denied"},
    TableStatement{Indicator::applications_answered,    TableKind::applications, "unavailable.",   "无法提供|法提供|提供",   "unavailable"},
    TableStatement{Indicator::applications_answered,    TableKind::applications, "not_processed.", "不予处理|予",            "not_processed"},
    TableStatement{Indicator::applications_answered,    TableKind::applications, "other other.",   "其他处理|其他",          "other"},
    // 四、政府信息公开行政复议、行政诉讼情况
    TableStatement{Indicator::reconsiderations, TableKind::remedies, "reconsideration"},
    TableStatement{Indicator::lawsuits,         TableKind::remedies, "lawsuit.direct lawsuit.after_reconsideration"},
    // 二、主动公开政府信息情况
    TableStatement{Indicator::normative_documents_issued, TableKind::disclosure, "normative_documents", "行政规范性文件|规范性文件", "", Mode::none, Channel::none, "made"},
    // 政府信息公开情况统计表
    TableStatement{Indicator::disclosed_items,       TableKind::statistics, "disclosed"},
    TableStatement{Indicator::normative_documents_issued, TableKind::statistics, "normative_made", "规范性文件"},
    TableStatement{Indicator::interpretations,       TableKind::statistics, "interpretations", "政策解读稿件|政策解读|解读稿件"},
    TableStatement{Indicator::press_events,          TableKind::statistics, "press_events", "参加|新闻发布会"},
    TableStatement{Indicator::online_interviews,     TableKind::statistics, "interviews", "政府网站|在线访谈"},
    TableStatement{Indicator::applications_received, TableKind::statistics, "received"},
    TableStatement{Indicator::applications_received, TableKind::statistics, "received.in_person", "当面", "", Mode::in_person},
    TableStatement{Indicator::applications_received, TableKind::statistics, "received.fax",       "传真", "", Mode::fax},
    TableStatement{Indicator::applications_received, TableKind::statistics, "received.online",    "网络|网上", "", Mode::online},
    TableStatement{Indicator::applications_received, TableKind::statistics, "received.letter",    "信函", "", Mode::letter},
    TableStatement{Indicator::applications_answered, TableKind::statistics, "answered"},
    TableStatement{Indicator::reconsiderations,      TableKind::statistics, "reconsideration"},
    TableStatement{Indicator::lawsuits,              TableKind::statistics, "lawsuit"},
    TableStatement{Indicator::complaints,            TableKind::statistics, "complaints", "举报投诉|举报|投诉|申诉"},
    TableStatement{Indicator::fees_collected,        TableKind::statistics, "fees_collected", "收取|费用|收费|检索|复制|邮寄|、"},
    TableStatement{Indicator::disclosure_points,     TableKind::statistics, "reading_points", "设置|设立|查阅点|查阅场所"},
    TableStatement{Indicator::training_sessions,     TableKind::statistics, "training_sessions", "培训班|培训"},
};

/// Clauses that say that nothing was left over: then `carried_out` is 0.
inline constexpr std::array<std::string_view, 12> all_answered{
    "已全部办理答复", "已全部答复", "已全部办结", "均已办结", "均已答复", "全部办结", "全部予以答复", "全部按时答复", "均按时答复", "均在规定时间内答复", "均在法定期限内答复", "全部按期答复"};
// clang-format on

}  // namespace gouji::vocab
