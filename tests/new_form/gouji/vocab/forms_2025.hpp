#pragma once
#include <array>

#include "gouji/vocab/form.hpp"

// 《县级年度报告格式》, 云府公开办函〔2025〕1号: invented, as is the county. What a new form takes is this table, and its line
// in forms.hpp.
namespace gouji::vocab::invented_2025 {

// 二、主动公开政府信息情况: other rows and columns than any form in use, one of them a change with a sign.
inline constexpr std::array disclosure_columns{
    FormColumn{"opened", "本年开放数据集数", "开放数据集数"},
    FormColumn{"change", "较上年增减", "同比增减", false, Measure::count, true},
    FormColumn{"requests", "数据调用次数", "调用次数"},
};
inline constexpr std::array disclosure_blocks{
    FormBlock{"数据开放目录", 0b011},
    FormBlock{"数据开放成效", 0b100},
};
inline constexpr std::array disclosure_rows{
    FormRow{"transport", "交通运输类数据", "交通类数据", 0},
    FormRow{"health", "医疗卫生类数据", "", 0},
    FormRow{"calls", "接口调用情况", "", 1},
};
inline constexpr std::array disclosure_headings{
    FormHeading{"数据类别", Heading::row_column, "", true},
};

// A form of another name needs an enumerator in value/names.hpp; this one borrows one that has no tables.
inline constexpr FormTable disclosure{
    TableKind::disclosure, Form::narrative_2008, "云府公开办函〔2025〕1号", disclosure_rows,
    disclosure_columns,    disclosure_blocks,    disclosure_headings};

}  // namespace gouji::vocab::invented_2025
