#pragma once
#include <array>

#include "gouji/vocab/forms_2021.hpp"

// 《政府信息公开工作年度报告格式》, 国办公开办函〔2019〕60号: the tables of parts 二, 三 and 四.
namespace gouji::vocab::standard_2019 {

inline constexpr std::string_view source = "国办公开办函〔2019〕60号";

// 二、主动公开政府信息情况: none of these columns means what a 2021 column means, except the decisions.
inline constexpr std::array disclosure_columns{
    FormColumn{"made",            "本年新制作数量", "新制作数量|本年新制作件数|本年制作数量"},
    FormColumn{"newly_published", "本年新公开数量", "新公开数量|本年新公开件数|本年公开数量"},
    FormColumn{"published_total", "对外公开总数量", "对外公开数量|对外公开总数|公开总数量"},
    FormColumn{"previous_items",  "上一年项目数量", "上年项目数量|上一年度项目数量|上一年项目数"},
    FormColumn{"change",          "本年增/减",      "本年增减数|本年增减数量", false, Measure::count, true},
    FormColumn{"decisions",       "处理决定数量",   "本年处理决定数量|处理决定数"},
    FormColumn{"items",           "采购项目数量",   "采购项目数"},
    FormColumn{"amount",          "采购总金额",     "采购总金额万元|采购金额|采购总金额单位万元", false, Measure::money},
};
inline constexpr std::array disclosure_blocks{
    FormBlock{"第二十条第(一)项", 0b00000111},
    FormBlock{"第二十条第(五)项", 0b00111000},
    FormBlock{"第二十条第(六)项", 0b00111000},
    FormBlock{"第二十条第(八)项", 0b00011000},
    FormBlock{"第二十条第(九)项", 0b11000000},
};
inline constexpr std::array disclosure_rows{
    FormRow{"regulations",         "规章",                 "政府规章", 0},
    FormRow{"normative_documents", "规范性文件",           "行政规范性文件|规范文件|规范性档案|行政规范性档案", 0},
    FormRow{"licences",            "行政许可",             "", 1},
    FormRow{"other_services",      "其他对外管理服务事项", "其他对外管理事项|其他管理服务事项", 1},
    FormRow{"penalties",           "行政处罚",             "", 2},
    FormRow{"coercion",            "行政强制",             "", 2},
    FormRow{"fees",                "行政事业性收费",       "行政事业收费|行政性事业收费", 3},
    FormRow{"procurement",         "政府集中采购",         "政府采购", 4},
};
inline constexpr std::array disclosure_headings{
    FormHeading{"信息内容", Heading::row_column, "", true},
};

// 三、收到和处理政府信息公开申请情况: as in 2021, with (六)其他处理 as one row.
inline constexpr std::array applications_rows{
    standard_2021::applications_rows[0],  standard_2021::applications_rows[1],
    standard_2021::applications_rows[2],  standard_2021::applications_rows[3],
    standard_2021::applications_rows[4],  standard_2021::applications_rows[5],
    standard_2021::applications_rows[6],  standard_2021::applications_rows[7],
    standard_2021::applications_rows[8],  standard_2021::applications_rows[9],
    standard_2021::applications_rows[10], standard_2021::applications_rows[11],
    standard_2021::applications_rows[12], standard_2021::applications_rows[13],
    standard_2021::applications_rows[14], standard_2021::applications_rows[15],
    standard_2021::applications_rows[16], standard_2021::applications_rows[17],
    standard_2021::applications_rows[18], standard_2021::applications_rows[19],
    FormRow{"other", "(六)其他处理", "其它处理", 0, PartOf::split, "total"},
    standard_2021::applications_rows[23], standard_2021::applications_rows[24],
};
inline constexpr std::array applications_headings{
    standard_2021::applications_headings[0],
    standard_2021::applications_headings[1],
    standard_2021::applications_headings[2],
    standard_2021::applications_headings[3],
    standard_2021::applications_headings[4],
    standard_2021::applications_headings[5],
    standard_2021::applications_headings[6],
};
static_assert(applications_rows[20].id == "other" && applications_rows[21].id == "total" &&
              applications_rows[22].id == "carried_out");

inline constexpr FormTable disclosure{
    TableKind::disclosure, Form::standard_2019, source,
    disclosure_rows, disclosure_columns, disclosure_blocks, disclosure_headings};
inline constexpr FormTable applications{
    TableKind::applications, Form::standard_2019, source,
    applications_rows, standard_2021::applications_columns, standard_2021::applications_blocks,
    applications_headings, "total"};
inline constexpr FormTable remedies{
    TableKind::remedies, Form::standard_2019, source,
    standard_2021::remedies_rows, standard_2021::remedies_columns, standard_2021::remedies_blocks,
    standard_2021::remedies_headings, "total", true};

}  // namespace gouji::vocab::standard_2019
