#pragma once
#include <array>
#include <string_view>

// Numbers that name something and count nothing.
namespace gouji::vocab {

struct Word {
    std::string_view text;
};

// clang-format off

/// Nouns that a number names: 33频道, 2021版, 1号文件.
inline constexpr std::array named_nouns{
    Word{"频道"}, Word{"路公交"}, Word{"号楼"}, Word{"号文件"}, Word{"号文"}, Word{"号令"}, Word{"号公告"}, Word{"号窗口"}, Word{"号线"},
    Word{"版"}, Word{"级公务员"}, Word{"号"},
    Word{"型"}, Word{"国道"}, Word{"省道"}, Word{"级"},
};

/// Things that a number behind them identifies: 附件2, 图1.
inline constexpr std::array numbered_things{
    Word{"附件"}, Word{"附表"}, Word{"附图"}, Word{"图"}, Word{"表"}, Word{"和表"}, Word{"见表"},
};

/// Words that end like one of them and are counted: 市民代表120人.
inline constexpr std::array numbered_traps{Word{"代表"}, Word{"报表"}};

/// Labels of identifiers: 统一社会信用代码12370322MB28963060.
inline constexpr std::array identifier_labels{
    Word{"代码"}, Word{"QQ"}, Word{"QQ群"}, Word{"群号"}, Word{"账号"}, Word{"帐号"}, Word{"备案号"}, Word{"编号"}, Word{"ICP备"}, Word{"标识码"}, Word{"许可证号"}, Word{"备"},
};

/// What the sign of an issuer ends with: 云府办发, 国办函, 云环字.
inline constexpr std::array issuer_signs{
    Word{"发"}, Word{"办"}, Word{"函"}, Word{"字"}, Word{"政"}, Word{"秘"}, Word{"通"}, Word{"电"},
};

/// What an ordinal numbers: 第四版, 第三季度.
inline constexpr std::array ordinal_nouns{
    Word{"版"}, Word{"季度"}, Word{"次"}, Word{"批"}, Word{"届"}, Word{"名"}, Word{"位"}, Word{"期"}, Word{"号"}, Word{"年"}, Word{"轮"}, Word{"页"}, Word{"部分"}, Word{"阶段"}, Word{"方"}, Word{"个"}, Word{"档"}, Word{"等"}, Word{"时间"},
};

/// What makes an ordinal of the number before it without 第: 建国70周年, 19届五中全会.
inline constexpr std::array ordinal_endings{
    Word{"周年"}, Word{"届一中全会"}, Word{"届二中全会"}, Word{"届三中全会"}, Word{"届四中全会"}, Word{"届五中全会"}, Word{"届六中全会"}, Word{"届七中全会"},
};

/// Behind these, 一半 says how much: 占总数的一半. Elsewhere it is a phrase.
inline constexpr std::array half_leads{
    Word{"占"}, Word{"占总数的"}, Word{"占全部的"}, Word{"占比"}, Word{"近"}, Word{"超"}, Word{"超过"}, Word{"过"}, Word{"达"}, Word{"达到"}, Word{"约"}, Word{"不到"}, Word{"不足"},
    Word{"下降"}, Word{"减少"}, Word{"下降了"}, Word{"减少了"},
};

/// What stands before the house number of an address.
inline constexpr std::array street_words{
    Word{"路"}, Word{"街"}, Word{"道"}, Word{"巷"}, Word{"弄"}, Word{"里"}, Word{"村"}, Word{"胡同"}, Word{"大厦"}, Word{"广场"}, Word{"段"}, Word{"大院"}, Word{"小区"}, Word{"中心"}, Word{"街坊"}, Word{"园区"}, Word{"园"}, Word{"楼"}, Word{"号"}, Word{"栋"}, Word{"室"},
};

/// What stands behind a number within an address.
inline constexpr std::array address_units{
    Word{"号院"}, Word{"号楼"}, Word{"号"}, Word{"室"}, Word{"楼"}, Word{"层"}, Word{"栋"}, Word{"幢"}, Word{"座"}, Word{"单元"}, Word{"弄"}, Word{"房间"}, Word{"房"}, Word{"门"},
};

/// What sums up a year: behind four digits it shows that their 年 was lost (2024共收到申请2件).
inline constexpr std::array year_sums{
    Word{"共"}, Word{"累计"}, Word{"合计"}, Word{"全年"}, Word{"度"}, Word{"首届"},
};

/// Phrases that begin with a Chinese numeral and count nothing, from the numeral on.
inline constexpr std::array numeral_phrases{
    Word{"一方面"}, Word{"一年来"}, Word{"一件事"}, Word{"一次办"}, Word{"三位一体"}, Word{"四位一体"}, Word{"五位一体"}, Word{"八项规定"}, Word{"两个维护"},
    Word{"四个意识"}, Word{"四个自信"}, Word{"四个全面"}, Word{"两个确立"}, Word{"两个百年"}, Word{"一个时期"}, Word{"一次性"}, Word{"一部分"}, Word{"一家人"}, Word{"一人一"},
    Word{"一件一"}, Word{"一事一"}, Word{"一户一"}, Word{"一次次"}, Word{"一个个"}, Word{"一项项"}, Word{"一件件"}, Word{"一期间"}, Word{"三个代表"}, Word{"三个必须"}, Word{"三个清单"}, Word{"一个窗口"}, Word{"一个平台"}, Word{"一个声音"}, Word{"一名同"}, Word{"一份力"}, Word{"三类内部事务"}, Word{"四类过程性"},
};

/// A Chinese 一 counts only where one of these stands directly before it (安排一名, 召开了一次).
inline constexpr std::array counting_verbs{
    Word{"配备"}, Word{"安排"}, Word{"聘请"}, Word{"指定"}, Word{"明确"}, Word{"确定"}, Word{"落实"}, Word{"抽调"}, Word{"设立"}, Word{"开设"}, Word{"增设"}, Word{"设置"}, Word{"召开"}, Word{"举办"},
    Word{"开展"}, Word{"组织"}, Word{"举行"}, Word{"收到"}, Word{"接到"}, Word{"受理"}, Word{"办理"}, Word{"发布"}, Word{"印发"}, Word{"制定"}, Word{"制发"}, Word{"出台"}, Word{"公开"}, Word{"公布"},
    Word{"新增"}, Word{"增加"}, Word{"增配"}, Word{"参加"}, Word{"进行"}, Word{"编印"}, Word{"编发"}, Word{"共"}, Word{"达"}, Word{"计"}, Word{"有"}, Word{"发生"}, Word{"选派"}, Word{"了"},
};

/// Measure words with which 一 is mostly no count (一个“快”字, 一条途径, 一套制度).
inline constexpr std::array weak_measures{
    Word{"个"}, Word{"条"}, Word{"种"}, Word{"套"}, Word{"批"}, Word{"类"}, Word{"支"}, Word{"块"}, Word{"轮"}, Word{"方面"}, Word{"处"}, Word{"位"}, Word{"户"}, Word{"座"}, Word{"组"}, Word{"回"}, Word{"起"}, Word{"家"}, Word{"部分"}, Word{"所"}, Word{"张"}, Word{"台"}, Word{"大类"}, Word{"分钟"}, Word{"小时"}, Word{"个月"}, Word{"遍"}, Word{"米"}, Word{"通"}, Word{"间"}, Word{"倍"}, Word{"元"},
};

/// Characters after which a Chinese numeral is part of a word: 每一条, 第一, 统一, 之一.
inline constexpr std::array numeral_prefixes{
    Word{"每"}, Word{"第"}, Word{"某"}, Word{"同"}, Word{"统"}, Word{"唯"}, Word{"单"}, Word{"任"}, Word{"逐"}, Word{"另"}, Word{"这"}, Word{"那"}, Word{"之"}, Word{"不"}, Word{"进"}, Word{"万"}, Word{"专"}, Word{"“"}, Word{"\""}, Word{"‘"}, Word{"星期"}, Word{"周"}, Word{"其"}, Word{"初"}, Word{"十"}, Word{"上一"}, Word{"几"}, Word{"廿"}, Word{"卅"}, Word{"的"}, Word{"为"}, Word{"是"}, Word{"者"}, Word{"跑"}, Word{"届"},
};
// clang-format on

/// Words that end directly before the period of the statistics: 本报告的统计时限为2013年….
inline constexpr std::array<std::string_view, 6> data_words{"统计", "期限", "时限", "数据", "本报告", "本年报"};
inline constexpr std::array<std::string_view, 7> period_leads{"期限为", "期限自", "期限从", "时限为", "时限自", "时间为", "时间自"};

}  // namespace gouji::vocab
