#pragma once
#include <array>
#include <string_view>

namespace gouji::vocab {

/// What the name of a public body ends with.
inline constexpr std::array<std::string_view, 52> body_endings{
    "人民政府", "政府",   "办事处", "委员会", "委",     "局",   "厅",   "办公室", "办",   "中心",   "学院",
    "大学",     "学校",   "中学",   "小学",   "医院",   "公司", "县",   "市",     "区",   "镇",     "乡",
    "街道",     "部",     "处",     "所",     "站",     "支队", "大队", "行署",   "署",   "集团",   "联合会",
    "协会",     "省",     "自治区", "自治州", "州",     "盟",   "旗",   "苏木",   "法院", "检察院", "管委会",
    "卫健委",   "部门",   "馆",     "园",     "社",     "总队", "分局", "银行"};

/// Names that say nothing without their bearer: pronouns and bare kinds of body.
inline constexpr std::array<std::string_view, 26> pronouns{
    "我局", "我县", "我市", "我区", "我镇", "我乡", "我委", "我办", "我厅", "我省", "我街道", "我部", "我院", "我校", "我中心", "本局",
    "本单位", "本机关", "本级", "市", "县", "区", "镇", "乡", "省", "街道"};

/// Words before a body's name in the preamble: 现公布…2017年政府信息公开工作年度报告, 由…编制.
inline constexpr std::array<std::string_view, 15> body_leads{
    "现公布", "公布", "发布", "现将", "特将", "将", "编制", "由", "是", "为", "关于", "现就", "形成", "撰写", "公开"};

}  // namespace gouji::vocab
