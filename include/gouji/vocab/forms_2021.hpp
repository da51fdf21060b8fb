#pragma once
#include <array>

#include "gouji/vocab/form.hpp"

// 《中华人民共和国政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号: the tables of parts 二, 三 and 四.
namespace gouji::vocab::standard_2021 {

inline constexpr std::string_view source = "国办公开办函〔2021〕30号";

// 二、主动公开政府信息情况: Article 20 (1), (5), (6) and (8) of the Regulation, each with columns of its own.
inline constexpr std::array disclosure_columns{
    FormColumn{"made",      "本年制发件数",     "本年制发数|本年制发数量|制发件数|本年制作件数"},
    FormColumn{"abolished", "本年废止件数",     "本年废止数|本年废止数量|废止件数"},
    FormColumn{"in_force",  "现行有效件数",     "现行有效数|现行有效数量|现行有效件"},
    FormColumn{"decisions", "本年处理决定数量", "处理决定数量|本年处理决定数"},
    FormColumn{"amount",    "本年收费金额(单位:万元)", "收费金额|本年收费金额万元|本年收费总金额", false, Measure::money},
};
inline constexpr std::array disclosure_blocks{
    FormBlock{"第二十条第(一)项", 0b00111},
    FormBlock{"第二十条第(五)项", 0b01000},
    FormBlock{"第二十条第(六)项", 0b01000},
    FormBlock{"第二十条第(八)项", 0b10000},
};
inline constexpr std::array disclosure_rows{
    FormRow{"regulations",         "规章",           "政府规章", 0},
    FormRow{"normative_documents", "行政规范性文件", "规范性文件|规范文件|行政规范文件|规范性档案|行政规范性档案", 0},
    FormRow{"licences",            "行政许可",       "", 1},
    FormRow{"penalties",           "行政处罚",       "", 2},
    FormRow{"coercion",            "行政强制",       "", 2},
    FormRow{"fees",                "行政事业性收费", "行政事业收费|行政性事业收费", 3},
};
inline constexpr std::array disclosure_headings{
    FormHeading{"信息内容", Heading::row_column, "", true},
};

// 三、收到和处理政府信息公开申请情况.
inline constexpr std::array applications_columns{
    FormColumn{"natural_person",  "自然人"},
    FormColumn{"business",        "商业企业",     "",                  true},
    FormColumn{"research",        "科研机构",     "",                  true},
    FormColumn{"public_interest", "社会公益组织", "社会公益|公益组织", true},
    FormColumn{"legal_service",   "法律服务机构", "法律服务",          true},
    FormColumn{"other",           "其他",         "其它",              true},
    FormColumn{"total",           "总计",         "合计"},
};
inline constexpr std::array applications_blocks{FormBlock{"", 0b1111111}};
inline constexpr std::array applications_rows{
    FormRow{"received",   "一、本年新收政府信息公开申请数量", "本年新收政府信息公开申请数|本年新收申请数量"},
    FormRow{"carried_in", "二、上年结转政府信息公开申请数量", "上年结转政府信息公开申请数|上年结转申请数量|上年度结转政府信息公开申请数量"},
    FormRow{"granted",    "(一)予以公开", "", 0, PartOf::split, "total"},
    FormRow{"partial",    "(二)部分公开(区分处理的,只计这一情形,不计其他情形)", "", 0, PartOf::split, "total"},
    FormRow{"denied.state_secret",           "1.属于国家秘密",             "", 0, PartOf::split, "total"},
    FormRow{"denied.law_forbids",            "2.其他法律行政法规禁止公开", "其他法律法规禁止公开", 0, PartOf::split, "total"},
    FormRow{"denied.security_stability",     "3.危及“三安全一稳定”",       "", 0, PartOf::split, "total"},
    FormRow{"denied.third_party",            "4.保护第三方合法权益",       "", 0, PartOf::split, "total"},
    FormRow{"denied.internal_affairs",       "5.属于三类内部事务信息",     "", 0, PartOf::split, "total"},
    FormRow{"denied.process",                "6.属于四类过程性信息",       "", 0, PartOf::split, "total"},
    FormRow{"denied.enforcement_file",       "7.属于行政执法案卷",         "", 0, PartOf::split, "total"},
    FormRow{"denied.administrative_query",   "8.属于行政查询事项",         "", 0, PartOf::split, "total"},
    FormRow{"unavailable.not_held",          "1.本机关不掌握相关政府信息", "", 0, PartOf::split, "total"},
    FormRow{"unavailable.needs_creation",    "2.没有现成信息需要另行制作", "", 0, PartOf::split, "total"},
    FormRow{"unavailable.still_unclear",     "3.补正后申请内容仍不明确",   "", 0, PartOf::split, "total"},
    FormRow{"not_processed.petition",        "1.信访举报投诉类申请",       "", 0, PartOf::split, "total"},
    FormRow{"not_processed.repeated",        "2.重复申请",                 "", 0, PartOf::split, "total"},
    FormRow{"not_processed.publication",     "3.要求提供公开出版物",       "", 0, PartOf::split, "total"},
    FormRow{"not_processed.excessive",       "4.无正当理由大量反复申请",   "", 0, PartOf::split, "total"},
    FormRow{"not_processed.confirm_reissue", "5.要求行政机关确认或重新出具已获取信息", "", 0, PartOf::split, "total"},
    FormRow{"other.correction_overdue",      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "", 0, PartOf::split, "total"},
    FormRow{"other.fee_overdue",             "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "", 0, PartOf::split, "total"},
    FormRow{"other.other",                   "3.其他", "其它", 0, PartOf::split, "total"},
    FormRow{"total",       "(七)总计", "合计"},
    FormRow{"carried_out", "四、结转下年度继续办理", "结转下年继续办理"},
};
inline constexpr std::array applications_headings{
    FormHeading{"(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", Heading::caption, "本列数据的勾稽关系为|本列数据的钩稽关系为第一项加第二项之和等于第三项加第四项之和", true},
    FormHeading{"申请人情况",       Heading::caption, "", true},
    FormHeading{"法人或其他组织",   Heading::column_group, "法人或者其他组织"},
    FormHeading{"三、本年度办理结果", Heading::row_group, "本年办理结果", false, "granted"},
    FormHeading{"(三)不予公开",     Heading::row_group, "", false, "denied.state_secret"},
    FormHeading{"(四)无法提供",     Heading::row_group, "", false, "unavailable.not_held"},
    FormHeading{"(五)不予处理",     Heading::row_group, "", false, "not_processed.petition"},
    FormHeading{"(六)其他处理",     Heading::row_group, "", false, "other.correction_overdue"},
};

// 四、政府信息公开行政复议、行政诉讼情况.
inline constexpr std::array remedies_columns{
    FormColumn{"upheld",    "结果维持"},
    FormColumn{"corrected", "结果纠正"},
    FormColumn{"other",     "其他结果", "其它结果"},
    FormColumn{"pending",   "尚未审结"},
    FormColumn{"total",     "总计", "合计"},
};
inline constexpr std::array remedies_blocks{FormBlock{"", 0b11111}};
inline constexpr std::array remedies_rows{
    FormRow{"reconsideration",               "行政复议"},
    FormRow{"lawsuit.direct",                "未经复议直接起诉", "行政诉讼未经复议直接起诉"},
    FormRow{"lawsuit.after_reconsideration", "复议后起诉",       "行政诉讼复议后起诉"},
};
inline constexpr std::array remedies_headings{
    FormHeading{"行政诉讼", Heading::caption, "", false, "lawsuit.direct"},
};

inline constexpr FormTable disclosure{
    TableKind::disclosure, Form::standard_2021, source,
    disclosure_rows, disclosure_columns, disclosure_blocks, disclosure_headings};
inline constexpr FormTable applications{
    TableKind::applications, Form::standard_2021, source,
    applications_rows, applications_columns, applications_blocks, applications_headings, "total"};
inline constexpr FormTable remedies{
    TableKind::remedies, Form::standard_2021, source,
    remedies_rows, remedies_columns, remedies_blocks, remedies_headings, "total", true};

}  // namespace gouji::vocab::standard_2021
