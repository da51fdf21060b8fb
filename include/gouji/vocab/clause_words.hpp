#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "gouji/value/names.hpp"

// The words of a clause that say how its figure is meant, apart from what it counts.
namespace gouji::vocab {

/// Over what a figure is summed up.
struct BasisWord {
    std::string_view text;
    Basis basis;
    std::string_view example;
};
inline constexpr std::array bases{
    BasisWord{"日均",     Basis::daily,      "日均访问量300次"},
    BasisWord{"平均每天", Basis::daily,      "平均每天访问300次"},
    BasisWord{"平均每日", Basis::daily,      "平均每日发布3篇"},
    BasisWord{"每天平均", Basis::daily,      "每天平均访问300次"},
    BasisWord{"历年累计", Basis::cumulative, "历年累计公开300条"},
    BasisWord{"累计",     Basis::cumulative, "截至年底累计公开300条"},
    BasisWord{"新增",     Basis::added,      "新增300条"},
    BasisWord{"总计",     Basis::total,      "以上总计300条"},
    BasisWord{"合计",     Basis::total,      "以上合计300条"},
};

/// What leads to the number of a rule of counting, which is a 1: (不同渠道公开相同信息计1条). The rows that sum up are no such
/// words, though they end with one.
struct RuleWord {
    std::string_view text;
    enum class Needs : std::uint8_t {
        nothing,
        sameness,  ///< a word of `sameness` before it
        ending,    ///< a word of `rule_endings` behind the number
        never
    } needs;
    std::string_view example;
};
inline constexpr std::array rule_words{
    RuleWord{"计",   RuleWord::Needs::sameness, "相同信息计1条"},
    RuleWord{"记",   RuleWord::Needs::sameness, "相同信息记1条"},
    RuleWord{"算",   RuleWord::Needs::sameness, "同一信息算1条"},
    RuleWord{"只计", RuleWord::Needs::nothing,  "只计1条"},
    RuleWord{"仅计", RuleWord::Needs::nothing,  "仅计1条"},
    RuleWord{"只算", RuleWord::Needs::nothing,  "只算1条"},
    RuleWord{"计为", RuleWord::Needs::nothing,  "计为1条"},
    RuleWord{"计作", RuleWord::Needs::nothing,  "计作1条"},
    RuleWord{"记为", RuleWord::Needs::nothing,  "记为1条"},
    RuleWord{"记作", RuleWord::Needs::nothing,  "记作1条"},
    RuleWord{"算作", RuleWord::Needs::nothing,  "算作1条"},
    RuleWord{"视为", RuleWord::Needs::sameness, "同一申请视为1件"},
    RuleWord{"按",   RuleWord::Needs::ending,   "相同申请按1件计"},
    RuleWord{"按照", RuleWord::Needs::ending,   "相同申请按照1件计算"},
    RuleWord{"以",   RuleWord::Needs::ending,   "相同申请以1件计"},
    RuleWord{"共计", RuleWord::Needs::never,    "网站公开共计1条"},
    RuleWord{"累计", RuleWord::Needs::never,    "网站公开累计1条"},
    RuleWord{"合计", RuleWord::Needs::never,    "网站公开合计1条"},
    RuleWord{"总计", RuleWord::Needs::never,    "网站公开总计1条"},
    RuleWord{"小计", RuleWord::Needs::never,    "网站公开小计1条"},
    RuleWord{"统计", RuleWord::Needs::never,    "全年统计1条"},
};
inline constexpr std::array<std::string_view, 5> rule_endings{"计", "计算", "算", "统计", "计数"};
inline constexpr std::array<std::string_view, 9> sameness{"相同", "同一", "同样", "同类", "不同", "重复", "多个", "多次", "多种"};

/// Behind one of these, or behind a date without it, 累计 sums up years; within 全年累计 it sums up the year.
struct SinceWord {
    std::string_view text;
    std::string_view example;
};
inline constexpr std::array since_words{
    SinceWord{"截至", "截至2019年底累计公开300条"},
    SinceWord{"截止", "截止2010年12月31日累计公开300条"},
    SinceWord{"年底", "到2010年底累计公开300条"},
    SinceWord{"年末", "到2010年末累计公开300条"},
    SinceWord{"以来", "条例施行以来累计公开300条"},
    SinceWord{"目前", "目前累计公开300条"},
    SinceWord{"历年", "历年累计公开300条"},
};

/// The time that a figure speaks of, relative to the reporting year.
struct PeriodWord {
    std::string_view text;
    std::int8_t year;                  ///< 0 for the reporting year, -1 for the one before
    std::int8_t first_month, last_month;  ///< 1 and 12 for the whole year
    std::string_view example;
};
inline constexpr std::array periods{
    PeriodWord{"上年同期", -1, 1, 12, "上年同期为300条"},
    PeriodWord{"去年同期", -1, 1, 12, "去年同期为300条"},
    PeriodWord{"上年度",   -1, 1, 12, "上年度公开300条"},
    PeriodWord{"上一年度", -1, 1, 12, "上一年度公开300条"},
    PeriodWord{"上年",     -1, 1, 12, "上年公开300条"},
    PeriodWord{"去年",     -1, 1, 12, "去年公开300条"},
    PeriodWord{"前年",     -2, 1, 12, "前年公开300条"},
    PeriodWord{"上半年",    0, 1, 6,  "上半年公开300条"},
    PeriodWord{"下半年",    0, 7, 12, "下半年公开300条"},
    PeriodWord{"一季度",    0, 1, 3,  "一季度公开300条"},
    PeriodWord{"二季度",    0, 4, 6,  "二季度公开300条"},
    PeriodWord{"三季度",    0, 7, 9,  "三季度公开300条"},
    PeriodWord{"四季度",    0, 10, 12, "四季度公开300条"},
    PeriodWord{"全年",      0, 1, 12, "全年公开300条"},
    PeriodWord{"今年",      0, 1, 12, "今年公开300条"},
    PeriodWord{"本年",      0, 1, 12, "本年公开300条"},
    PeriodWord{"本年度",    0, 1, 12, "本年度公开300条"},
    PeriodWord{"年内",      0, 1, 12, "年内公开300条"},
    PeriodWord{"一年来",    0, 1, 12, "一年来公开300条"},
};

/// Whose figure it is. Pronouns (`own`) speak of the report's own authority.
struct ScopeWord {
    std::string_view text;
    bool own;
    std::string_view example;
};
inline constexpr std::array scopes{
    ScopeWord{"全县",           false, "全县公开300条"},
    ScopeWord{"全市",           false, "全市公开300条"},
    ScopeWord{"全区",           false, "全区公开300条"},
    ScopeWord{"全镇",           false, "全镇公开300条"},
    ScopeWord{"全乡",           false, "全乡公开300条"},
    ScopeWord{"全街道",         false, "全街道公开300条"},
    ScopeWord{"全省",           false, "全省公开300条"},
    ScopeWord{"全州",           false, "全州公开300条"},
    ScopeWord{"全旗",           false, "全旗公开300条"},
    ScopeWord{"全系统",         false, "全系统公开300条"},
    ScopeWord{"各乡镇",         false, "各乡镇公开300条"},
    ScopeWord{"各镇",           false, "各镇公开300条"},
    ScopeWord{"各街道",         false, "各街道公开300条"},
    ScopeWord{"各县区",         false, "各县区公开300条"},
    ScopeWord{"各部门",         false, "各部门公开300条"},
    ScopeWord{"各单位",         false, "各单位公开300条"},
    ScopeWord{"各级行政机关",   false, "各级行政机关公开300条"},
    ScopeWord{"县本级",         false, "县本级公开300条"},
    ScopeWord{"市本级",         false, "市本级公开300条"},
    ScopeWord{"区本级",         false, "区本级公开300条"},
    ScopeWord{"镇本级",         false, "镇本级公开300条"},
    ScopeWord{"本级",           false, "本级公开300条"},
    ScopeWord{"县直部门",       false, "县直部门公开300条"},
    ScopeWord{"市直部门",       false, "市直部门公开300条"},
    ScopeWord{"区直部门",       false, "区直部门公开300条"},
    ScopeWord{"县直各部门",     false, "县直各部门公开300条"},
    ScopeWord{"市直各部门",     false, "市直各部门公开300条"},
    ScopeWord{"区直各部门",     false, "区直各部门公开300条"},
    ScopeWord{"市政府部门",     false, "市政府部门公开300条"},
    ScopeWord{"县政府部门",     false, "县政府部门公开300条"},
    ScopeWord{"区政府部门",     false, "区政府部门公开300条"},
    ScopeWord{"县政府办公室",   false, "县政府办公室公开300条"},
    ScopeWord{"市政府办公室",   false, "市政府办公室公开300条"},
    ScopeWord{"市政府办公厅",   false, "市政府办公厅公开300条"},
    ScopeWord{"区政府办公室",   false, "区政府办公室公开300条"},
    ScopeWord{"省政府办公厅",   false, "省政府办公厅公开300条"},
    ScopeWord{"县政府办",       false, "县政府办公开300条"},
    ScopeWord{"市政府办",       false, "市政府办公开300条"},
    ScopeWord{"区政府办",       false, "区政府办公开300条"},
    ScopeWord{"我县",           true,  "我县公开300条"},
    ScopeWord{"我市",           true,  "我市公开300条"},
    ScopeWord{"我区",           true,  "我区公开300条"},
    ScopeWord{"我镇",           true,  "我镇公开300条"},
    ScopeWord{"我乡",           true,  "我乡公开300条"},
    ScopeWord{"我省",           true,  "我省公开300条"},
    ScopeWord{"我局",           true,  "我局公开300条"},
    ScopeWord{"我委",           true,  "我委公开300条"},
    ScopeWord{"我办",           true,  "我办公开300条"},
    ScopeWord{"我厅",           true,  "我厅公开300条"},
    ScopeWord{"我校",           true,  "我校公开300条"},
    ScopeWord{"我街道",         true,  "我街道公开300条"},
    ScopeWord{"本局",           true,  "本局公开300条"},
    ScopeWord{"本镇",           true,  "本镇公开300条"},
    ScopeWord{"本街道",         true,  "本街道公开300条"},
    ScopeWord{"本机关",         true,  "本机关公开300条"},
    ScopeWord{"本单位",         true,  "本单位公开300条"},
    ScopeWord{"我单位",         true,  "我单位公开300条"},
};

/// Joins things of one kind: 微博、微信, 复议和诉讼.
struct JointWord {
    std::string_view text;
};
inline constexpr std::array joints{
    JointWord{"、"},
    JointWord{"和"},
    JointWord{"与"},
    JointWord{"及"},
    JointWord{"以及"},
    JointWord{"或"},
    JointWord{"或者"},
};

/// Words that open a list of what the segment before them named: 公开各类信息,如动态3条.
inline constexpr std::array<std::string_view, 5> list_openers{"如", "例如", "比如", "包括", "包含"};

/// Behind the comma of a figure these say what all of it is: 收到申请3件,均为|网上申请.
inline constexpr std::array<std::string_view, 8> adding_words{"为", "均为", "均系", "均是", "都是", "均通过", "全部为", "全部通过"};

/// What such words end with: a way to apply, or who applied.
inline constexpr std::array<std::string_view, 10> addition_endings{"申请", "方式", "形式", "渠道", "途径", "提交", "提出", "自然人", "企业", "组织"};

/// Words with a mark within, which ends no segment behind a number: 32名专、兼职人员, 7个县(市)区.
inline constexpr std::array<std::string_view, 6> marked_words{
    "专、兼职", "专(兼)职", "县(市)区", "县(市、区)", "县(区)", "区(县)"};

/// What a particle does to the clause.
enum class Carries : std::uint8_t {
    nothing,     ///< 已, 的, 按时
    onward,      ///< what is counted is named behind it: 其中, 共, 通过
    each,        ///< what stands before holds for each of several: 均, 都
    in_turn,     ///< several figures go with several things in their order: 分别
    start,       ///< onward, and the number may be where a change began: 由1000条
    change,      ///< the number is where a change ended: 增加到1234条
    again,       ///< how often something is to be done: 每季度更新1次
};

/// A word that carries a clause along and names nothing that is counted.
struct Particle {
    std::string_view text;
    Carries carries = Carries::nothing;
};
inline constexpr std::array particles{
    Particle{"均", Carries::each},
    Particle{"均为", Carries::each},
    Particle{"都", Carries::each},
    Particle{"都为", Carries::each},
    Particle{"分别", Carries::in_turn},
    Particle{"分别为", Carries::in_turn},
    Particle{"分别是", Carries::in_turn},
    Particle{"分别达", Carries::in_turn},
    Particle{"其中", Carries::onward},
    Particle{"如", Carries::onward},
    Particle{"例如", Carries::onward},
    Particle{"比如", Carries::onward},
    Particle{"如实"},
    Particle{"包括", Carries::onward},
    Particle{"包含", Carries::onward},
    Particle{"主要", Carries::onward},
    Particle{"含", Carries::onward},
    Particle{"另", Carries::onward},
    Particle{"另外", Carries::onward},
    Particle{"此外", Carries::onward},
    Particle{"通过", Carries::onward},
    Particle{"利用", Carries::onward},
    Particle{"在", Carries::onward},
    Particle{"于", Carries::onward},
    Particle{"由", Carries::start},
    Particle{"从", Carries::start},
    Particle{"从事"},
    Particle{"因", Carries::onward},
    Particle{"属于", Carries::onward},
    Particle{"属", Carries::onward},
    Particle{"涉及", Carries::onward},
    Particle{"各类"},
    Particle{"各种"},
    Particle{"一是", Carries::onward},
    Particle{"二是", Carries::onward},
    Particle{"三是", Carries::onward},
    Particle{"四是", Carries::onward},
    Particle{"五是", Carries::onward},
    Particle{"六是", Carries::onward},
    Particle{"共", Carries::onward},
    Particle{"共计", Carries::onward},
    Particle{"共有", Carries::onward},
    Particle{"总共", Carries::onward},
    Particle{"有", Carries::onward},
    Particle{"已", Carries::onward},
    Particle{"达"},
    Particle{"达到"},
    Particle{"为"},
    Particle{"约"},
    Particle{"计"},
    Particle{"各"},
    Particle{"全部"},
    Particle{"总数"},
    Particle{"总量"},
    Particle{"数量"},
    Particle{"件数"},
    Particle{"条数"},
    Particle{"总量为"},
    Particle{"数量为"},
    Particle{"增加到", Carries::change},
    Particle{"增加至", Carries::change},
    Particle{"增至", Carries::change},
    Particle{"增长到", Carries::change},
    Particle{"增长至", Carries::change},
    Particle{"上升到", Carries::change},
    Particle{"上升至", Carries::change},
    Particle{"提高到", Carries::change},
    Particle{"提高至", Carries::change},
    Particle{"下降到", Carries::change},
    Particle{"下降至", Carries::change},
    Particle{"减少到", Carries::change},
    Particle{"减少至", Carries::change},
    Particle{"降至", Carries::change},
    Particle{"升至", Carries::change},
    Particle{"减至", Carries::change},
    Particle{"提升到", Carries::change},
    Particle{"提升至", Carries::change},
    Particle{"每天", Carries::again},
    Particle{"每日", Carries::again},
    Particle{"每周", Carries::again},
    Particle{"每两周", Carries::again},
    Particle{"每月", Carries::again},
    Particle{"每季", Carries::again},
    Particle{"每季度", Carries::again},
    Particle{"每半年", Carries::again},
    Particle{"每年", Carries::again},
    Particle{"等"},
    Particle{"已经"},
    Particle{"的"},
    Particle{"了"},
    Particle{"并"},
    Particle{"也"},
    Particle{"还"},
    Particle{"予以"},
    Particle{"按时"},
    Particle{"延期"},
    Particle{"逾期"},
    Particle{"按期"},
    Particle{"及时"},
    Particle{"依法"},
    Particle{"依规"},
    Particle{"主动"},
    Particle{"先后"},
    Particle{"年度"},
    Particle{"年"},
    Particle{"月"},
    Particle{"日"},
    Particle{"底"},
    Particle{"末"},
    Particle{"至"},
    Particle{"当年"},
    Particle{"情况"},
    Particle{"工作"},
    Particle{"发生"},
    Particle{"提出"},
    Particle{"提交"},
    Particle{"案件"},
    Particle{"案"},
    // names that hold a word of another table
    Particle{"双随机、一公开"},
    Particle{"双随机一公开"},
    Particle{"双随机,一公开"},
    Particle{"不属于政府信息公开"},
    Particle{"含本级"},
    Particle{"组织人事"},
    Particle{"组织架构"},
    Particle{"组织结构"},
    Particle{"组织建设"},
    Particle{"组织机构"},
    Particle{"社会组织"},
    Particle{"其他组织"},
    Particle{"组织领导"},
    Particle{"党组织"},
    Particle{"公民、法人"},
    Particle{"公民和法人"},
    Particle{"公民、法人和其他组织"},
    Particle{"公民、法人或其他组织"},
    Particle{"公民、法人或者其他组织"},
    Particle{"公民、法人及其他组织"},
    Particle{"公民、法人以及其他组织"},
    Particle{"住房和城乡建设"},
    Particle{"人力资源和社会保障"},
    Particle{"发展和改革"},
    Particle{"文化和旅游"},
    Particle{"工业和信息化"},
    Particle{"经济和信息化"},
    Particle{"自然资源和规划"},
    Particle{"卫生和计划生育"},
    Particle{"公共"},
    Particle{"共同"},
    Particle{"共享"},
    Particle{"共建"},
    Particle{"中共"},
    Particle{"有关"},
    Particle{"所有"},
    Particle{"国有"},
    Particle{"具有"},
    Particle{"有限"},
    Particle{"所属"},
    Particle{"下属"},
    Particle{"直属"},
    Particle{"存在"},
    Particle{"关于"},
    Particle{"“"},
    Particle{"”"},
    Particle{"以上"},
    Particle{"便于公众"},
    Particle{"增加"},
    Particle{"增幅"},
    Particle{"涨幅"},
    Particle{"降幅"},
    Particle{"增长率"},
    Particle{"增长"},
    Particle{"减少"},
    Particle{"下降"},
    Particle{"上升"},
    Particle{"提高"},
    Particle{"提升"},
    Particle{"降低"},
    Particle{"比"},
    Particle{"同比"},
    Particle{"环比"},
    Particle{"较"},
    Particle{"相比"},
    Particle{"相较"},
    Particle{"规定"},
    Particle{"按规定"},
    Particle{"按照规定"},
    Particle{"规定时限内"},
    Particle{"规定期限内"},
    Particle{"法定期限内"},
    Particle{"法定时限内"},
    Particle{"完毕"},
    Particle{"其余"},
    Particle{"剩余"},
    Particle{"尚"},
    Particle{"按期限"},
    Particle{"如期"},
    Particle{"方式"},
    Particle{"形式"},
    Particle{"渠道"},
    Particle{"途径"},
};

/// At the end of a list item these make a sort of what stands before: 咨询类124件, 政策文件类信息41条.
inline constexpr std::array sort_words{
    Particle{"类"},
    Particle{"类的"},
    Particle{"的"},
    Particle{"类信息"},
    Particle{"类政府信息"},
    Particle{"类文件"},
    Particle{"类申请"},
    Particle{"类事项"},
    Particle{"方面"},
    Particle{"方面信息"},
    Particle{"信息"},
    Particle{"政府信息"},
    Particle{"政务信息"},
    Particle{"公开信息"},
    Particle{"信息数"},
    Particle{"政府信息数"},
    Particle{"数"},
    Particle{"量"},
    Particle{"信息量"},
    Particle{"信息发布量"},
    Particle{"信息公开量"},
    Particle{"更新量"},
    Particle{"各类"},
    Particle{"各种"},
    Particle{"各类信息"},
    Particle{"各类政府信息"},
    Particle{"各类政务信息"},
};

/// Behind these a number says by how much something changed.
struct GrowthWord {
    std::string_view text;
    bool down;
    bool alone;  ///< also without 同比, 比上年
};
inline constexpr std::array growths{
    GrowthWord{"增长", false, true},
    GrowthWord{"上升", false, false},
    GrowthWord{"提高", false, false},
    GrowthWord{"增加", false, false},
    GrowthWord{"增幅", false, false},
    GrowthWord{"提升", false, false},
    GrowthWord{"递增", false, false},
    GrowthWord{"增长率", false, true},
    GrowthWord{"同比增", false, true},
    GrowthWord{"环比增", false, true},
    GrowthWord{"同比升", false, true},
    GrowthWord{"同比降", true, true},
    GrowthWord{"同比减", true, true},
    GrowthWord{"环比降", true, true},
    GrowthWord{"多", false, false},
    GrowthWord{"少", true, false},
    GrowthWord{"压缩", true, false},
    GrowthWord{"缩短", true, false},
    GrowthWord{"压减", true, false},
    GrowthWord{"下降", true, true},
    GrowthWord{"减少", true, true},
    GrowthWord{"降低", true, false},
    GrowthWord{"降幅", true, false},
    GrowthWord{"回落", true, false},
};
inline constexpr std::array comparisons{
    Particle{"同比"},
    Particle{"环比"},
    Particle{"比上年"},
    Particle{"比去年"},
    Particle{"较上年"},
    Particle{"较去年"},
    Particle{"与上年"},
    Particle{"同上年"},
    Particle{"与去年"},
    Particle{"同去年"},
    Particle{"相比"},
    Particle{"相较"},
    Particle{"比2"},
    Particle{"较2"},
};
inline constexpr std::array share_words{
    Particle{"占"},
    Particle{"比例"},
    Particle{"比重"},
    Particle{"百分比"},
};

}  // namespace gouji::vocab
