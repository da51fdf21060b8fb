#pragma once
#include <array>
#include <string_view>

// Words that add nothing to what a figure counts. What is left of a sentence without them is what tells two counts of
// one indicator apart: 2013年,我县共主动公开政府信息 leaves nothing, 通过部门网站公开财政信息 leaves 部门网站财政.
namespace gouji::vocab {

struct PlainWord {
    std::string_view text;
    bool anchors = false;  ///< shows that the sentence speaks of the whole year, or of a sum
};

// clang-format off
inline constexpr std::array plain_words{
    // time
    PlainWord{"年", true}, PlainWord{"年度", true}, PlainWord{"全年", true}, PlainWord{"本年", true}, PlainWord{"本年度", true}, PlainWord{"今年", true},
    PlainWord{"一年来", true}, PlainWord{"年内", true}, PlainWord{"年底"}, PlainWord{"截至"}, PlainWord{"截止"}, PlainWord{"月"}, PlainWord{"日"}, PlainWord{"底"},
    PlainWord{"月底"}, PlainWord{"度"}, PlainWord{"期间"}, PlainWord{"以来"}, PlainWord{"在"},
    // sums
    PlainWord{"共", true}, PlainWord{"共计", true}, PlainWord{"总计", true}, PlainWord{"合计", true}, PlainWord{"累计", true}, PlainWord{"一共", true}, PlainWord{"总共", true},
    PlainWord{"总数", true}, PlainWord{"总量", true}, PlainWord{"数量"}, PlainWord{"数"}, PlainWord{"总"}, PlainWord{"各类"}, PlainWord{"各种"}, PlainWord{"各项"}, PlainWord{"各"}, PlainWord{"全部"}, PlainWord{"全面"},
    PlainWord{"其中"}, PlainWord{"等"}, PlainWord{"了"}, PlainWord{"的"}, PlainWord{"为"}, PlainWord{"是"}, PlainWord{"达"}, PlainWord{"达到"}, PlainWord{"有"}, PlainWord{"已"}, PlainWord{"均"},
    PlainWord{"新"}, PlainWord{"对"}, PlainWord{"向"}, PlainWord{"将"}, PlainWord{"于"}, PlainWord{"由"}, PlainWord{"和"}, PlainWord{"及"}, PlainWord{"以及"}, PlainWord{"或"}, PlainWord{"或者"}, PlainWord{"与"},
    PlainWord{"任何"}, PlainWord{"情况"}, PlainWord{"方面"}, PlainWord{"工作"}, PlainWord{"另"}, PlainWord{"另有"}, PlainWord{"所"}, PlainWord{"也"}, PlainWord{"还"}, PlainWord{"被"}, PlainWord{"因"}, PlainWord{"进行"},
    // the business of every report
    PlainWord{"主动公开"}, PlainWord{"主动"}, PlainWord{"公开"}, PlainWord{"发布"}, PlainWord{"公布"}, PlainWord{"政府信息"}, PlainWord{"政务信息"}, PlainWord{"信息"}, PlainWord{"政府信息公开"},
    PlainWord{"信息公开"}, PlainWord{"政务公开"}, PlainWord{"依申请公开"}, PlainWord{"申请公开"}, PlainWord{"申请"}, PlainWord{"公开申请"}, PlainWord{"要求"}, PlainWord{"要求公开"}, PlainWord{"事项"}, PlainWord{"案件"}, PlainWord{"件"},
    PlainWord{"收到"}, PlainWord{"接到"}, PlainWord{"受理"}, PlainWord{"接收"}, PlainWord{"收"}, PlainWord{"办理"}, PlainWord{"办结"}, PlainWord{"答复"}, PlainWord{"处理"}, PlainWord{"制定"}, PlainWord{"制发"}, PlainWord{"印发"},
    PlainWord{"出台"}, PlainWord{"举办"}, PlainWord{"召开"}, PlainWord{"开展"}, PlainWord{"组织"}, PlainWord{"继续"}, PlainWord{"提出"}, PlainWord{"提起"}, PlainWord{"引起"}, PlainWord{"引发"}, PlainWord{"发生"}, PlainWord{"产生"},
    PlainWord{"公民"}, PlainWord{"法人"}, PlainWord{"其他组织"}, PlainWord{"其它组织"}, PlainWord{"社会公众"}, PlainWord{"公众"}, PlainWord{"社会"},
    // what denies
    PlainWord{"未"}, PlainWord{"没有"}, PlainWord{"从未"}, PlainWord{"尚未"}, PlainWord{"无"}, PlainWord{"不"}, PlainWord{"没"}, PlainWord{"过"}, PlainWord{"而"}, PlainWord{"零"},
    // remedies: which of them is said by the indicator
    PlainWord{"行政复议"}, PlainWord{"行政诉讼"}, PlainWord{"复议"}, PlainWord{"诉讼"}, PlainWord{"申请行政复议"},
};

/// What 我, 全 and 本 stand before: 我县 and 全县 speak of one place, 本局 of one body.
struct OwnBody {
    std::string_view text;
};
inline constexpr std::array own_bodies{
    OwnBody{"省"}, OwnBody{"自治区"}, OwnBody{"市"}, OwnBody{"州"}, OwnBody{"盟"}, OwnBody{"县"}, OwnBody{"区"}, OwnBody{"旗"}, OwnBody{"镇"}, OwnBody{"乡"}, OwnBody{"街道"}, OwnBody{"局"}, OwnBody{"委"}, OwnBody{"厅"},
    OwnBody{"办"}, OwnBody{"院"}, OwnBody{"校"}, OwnBody{"处"}, OwnBody{"所"}, OwnBody{"站"}, OwnBody{"中心"}, OwnBody{"单位"}, OwnBody{"机关"}, OwnBody{"系统"}, OwnBody{"公司"}, OwnBody{"馆"},
};

/// What may stand between a growth and its number besides the comparison itself (同比增长).
inline constexpr std::array growth_words{
    PlainWord{"同比"}, PlainWord{"年"}, PlainWord{"的"}, PlainWord{"比"}, PlainWord{"较"}, PlainWord{"与"}, PlainWord{"上年"}, PlainWord{"去年"}, PlainWord{"上一年"}, PlainWord{"同期"}, PlainWord{"年度"}, PlainWord{"度"}, PlainWord{"相比"}, PlainWord{"增长"}, PlainWord{"增加"},
    PlainWord{"上升"}, PlainWord{"提高"}, PlainWord{"提升"}, PlainWord{"下降"}, PlainWord{"减少"}, PlainWord{"降低"}, PlainWord{"增幅"}, PlainWord{"降幅"}, PlainWord{"增幅达"}, PlainWord{"了"}, PlainWord{"达"}, PlainWord{"达到"}, PlainWord{"为"}, PlainWord{"约"},
};

// clang-format on

}  // namespace gouji::vocab
