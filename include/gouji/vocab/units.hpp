#pragma once
#include <array>
#include <string_view>

#include "gouji/value/names.hpp"

namespace gouji::vocab {

/// A measure word as it stands behind a number.
struct Unit {
    std::string_view text;  ///< as printed
    std::string_view unit;  ///< as reported: the measure word only
    FigureKind kind = FigureKind::count;
    /// A Chinese numeral before it states a count (两项, 三名). Words that also build common phrases
    /// (一年, 一天, 三部) need Arabic digits.
    bool after_chinese = true;
};

// clang-format off
inline constexpr std::array units{
    // documents and pieces of information
    Unit{"条次", "条次"}, Unit{"条", "条"}, Unit{"件次", "件次"}, Unit{"件套", "件套"}, Unit{"件", "件"},
    Unit{"份", "份"}, Unit{"篇次", "篇次"}, Unit{"篇", "篇"}, Unit{"期", "期"}, Unit{"部分", "部分"},
    Unit{"部", "部", FigureKind::count, false}, Unit{"册次", "册次"}, Unit{"册", "册"}, Unit{"卷次", "卷次"}, Unit{"卷", "卷", FigureKind::count, false},
    Unit{"页", "页"}, Unit{"则", "则", FigureKind::count, false}, Unit{"幅", "幅"}, Unit{"张", "张"}, Unit{"块", "块"},
    Unit{"本", "本", FigureKind::count, false}, Unit{"套", "套"}, Unit{"封", "封"}, Unit{"只", "只", FigureKind::count, false}, Unit{"帖", "帖"}, Unit{"字", "字", FigureKind::count, false},
    Unit{"万字", "万字", FigureKind::count, false}, Unit{"例次", "例次"}, Unit{"例", "例", FigureKind::count, false}, Unit{"图", "图", FigureKind::count, false},
    // matters and events
    Unit{"个", "个"}, Unit{"个方面", "个"}, Unit{"个部分", "个"}, Unit{"项次", "项次"}, Unit{"项", "项"},
    Unit{"大项", "项"}, Unit{"小项", "项"}, Unit{"大类", "类"}, Unit{"宗次", "宗次"}, Unit{"宗", "宗"}, Unit{"起", "起"}, Unit{"桩", "桩"}, Unit{"单", "单", FigureKind::count, false},
    Unit{"笔", "笔"}, Unit{"批次", "批次"}, Unit{"批", "批"}, Unit{"类", "类"}, Unit{"种", "种"}, Unit{"场次", "场次"},
    Unit{"场", "场"}, Unit{"轮次", "轮次"}, Unit{"轮", "轮"}, Unit{"次", "次"}, Unit{"回", "回", FigureKind::count, false}, Unit{"遍", "遍"},
    Unit{"届", "届", FigureKind::count, false}, Unit{"点次", "点次"}, Unit{"点", "点", FigureKind::count, false}, Unit{"方面", "方面"},
    // people and bodies
    Unit{"人次", "人次"}, Unit{"人", "人"}, Unit{"名", "名"}, Unit{"位", "位"}, Unit{"户次", "户次"}, Unit{"户", "户"}, Unit{"家次", "家次"}, Unit{"家", "家"},
    Unit{"所", "所"}, Unit{"处", "处"}, Unit{"辆次", "辆次"}, Unit{"辆", "辆"}, Unit{"台", "台"}, Unit{"组次", "组次"}, Unit{"组", "组"}, Unit{"堂", "堂"}, Unit{"课时", "课时"}, Unit{"学时", "学时"}, Unit{"支", "支"},
    Unit{"座", "座"}, Unit{"间", "间"}, Unit{"栋", "栋"}, Unit{"所次", "所次"}, Unit{"人员", "人", FigureKind::count, false},
    // web and telephone
    Unit{"次数", "次", FigureKind::count, false}, Unit{"粉丝", "粉丝", FigureKind::count, false}, Unit{"IP", "IP", FigureKind::count, false}, Unit{"PV", "PV", FigureKind::count, false},
    Unit{"通", "通"}, Unit{"分", "分", FigureKind::count, false}, Unit{"MB", "MB", FigureKind::count, false}, Unit{"GB", "GB", FigureKind::count, false}, Unit{"TB", "TB", FigureKind::count, false},
    // measures
    Unit{"平方米", "平方米"}, Unit{"平方公里", "平方公里"}, Unit{"公里", "公里"}, Unit{"千米", "千米"}, Unit{"米", "米"}, Unit{"公顷", "公顷"}, Unit{"亩", "亩"}, Unit{"吨", "吨"}, Unit{"公斤", "公斤"},
    // shares and rates; the clause decides between share, rate and growth
    Unit{"%", "%", FigureKind::rate}, Unit{"‰", "‰", FigureKind::rate}, Unit{"个百分点", "个百分点", FigureKind::growth}, Unit{"百分点", "百分点", FigureKind::growth},
    Unit{"倍", "倍", FigureKind::ratio}, Unit{"成", "成", FigureKind::ratio},
    // money
    Unit{"元", "元", FigureKind::money}, Unit{"元整", "元", FigureKind::money}, Unit{"元人民币", "元", FigureKind::money},
    Unit{"万元", "万元", FigureKind::money}, Unit{"亿元", "亿元", FigureKind::money}, Unit{"千元", "千元", FigureKind::money}, Unit{"百万元", "百万元", FigureKind::money},
    Unit{"美元", "美元", FigureKind::money}, Unit{"万美元", "万美元", FigureKind::money},
    // durations
    Unit{"小时", "小时", FigureKind::duration}, Unit{"个小时", "小时", FigureKind::duration}, Unit{"分钟", "分钟", FigureKind::duration}, Unit{"秒", "秒", FigureKind::duration},
    Unit{"天", "天", FigureKind::duration, false}, Unit{"日内", "日", FigureKind::duration, false}, Unit{"个工作日", "工作日", FigureKind::duration}, Unit{"工作日", "工作日", FigureKind::duration},
    Unit{"个自然日", "自然日", FigureKind::duration}, Unit{"个月", "个月", FigureKind::duration}, Unit{"个季度", "个季度", FigureKind::duration}, Unit{"周", "周", FigureKind::duration, false},
    Unit{"年", "年", FigureKind::duration, false}, Unit{"年内", "年", FigureKind::duration, false},
};
// clang-format on

/// What a part of one is counted in: 四分之三, 半数.
inline constexpr Unit part_of_one{"", "", FigureKind::share};

/// Words that begin like a measure word and are none: 件 of 3件事 is one, 人 of 2人大 is not.
struct UnitTrap {
    std::string_view text;
};
inline constexpr std::array unit_traps{
    UnitTrap{"人大"},   UnitTrap{"人民"}, UnitTrap{"人事"}, UnitTrap{"点击"},
    UnitTrap{"分别"},   UnitTrap{"分类"}, UnitTrap{"分公司"}, UnitTrap{"本级"}, UnitTrap{"本年"},
    UnitTrap{"单位"},   UnitTrap{"项目"}, UnitTrap{"成员"}, UnitTrap{"成果"}, UnitTrap{"成为"}, UnitTrap{"成功"}, UnitTrap{"成本"}, UnitTrap{"成绩"}, UnitTrap{"成熟"}, UnitTrap{"成都"}, UnitTrap{"成交"}, UnitTrap{"成长"}, UnitTrap{"成立"}, UnitTrap{"处理"},
    UnitTrap{"台账"},   UnitTrap{"通知"}, UnitTrap{"通过"}, UnitTrap{"年度"}, UnitTrap{"例如"},
    UnitTrap{"名称"}, UnitTrap{"家庭"}, UnitTrap{"所有"},
    UnitTrap{"期间"},   UnitTrap{"组织"}, UnitTrap{"组成"}, UnitTrap{"支持"}, UnitTrap{"支付"},
    UnitTrap{"回复"},   UnitTrap{"回应"}, UnitTrap{"字号"}, UnitTrap{"图书"}, UnitTrap{"图解"},
    UnitTrap{"起草"},   UnitTrap{"起止"}, UnitTrap{"批准"}, UnitTrap{"批复"}, UnitTrap{"页面"},
    UnitTrap{"通告"},   UnitTrap{"通报"}, UnitTrap{"分析"}, UnitTrap{"天津"}, UnitTrap{"周边"}, UnitTrap{"周年"},
    UnitTrap{"成效"},   UnitTrap{"分机"},   UnitTrap{"单元"},   UnitTrap{"位于"}, UnitTrap{"米东"}, UnitTrap{"本单位"},
};

/// 万 and 亿 belong to the count (368万人次), except before 元, where they belong to the unit.
struct Scale {
    std::string_view text;
    int power;
};
inline constexpr std::array scales{
    Scale{"万亿", 12}, Scale{"千万", 7}, Scale{"百万", 6}, Scale{"万", 4}, Scale{"亿", 8}, Scale{"千", 3}, Scale{"百", 2},
};

}  // namespace gouji::vocab
