#pragma once
#include <array>
#include <string_view>

#include "gouji/value/names.hpp"

namespace gouji::vocab {

struct Phrase {
    std::string_view text;
};

// clang-format off

/// A negating word that may state a zero, with adverbs before it. The first character is what a scan looks for.
inline constexpr std::array negators{
    Phrase{"从未"},
    Phrase{"尚未"},
    Phrase{"暂未"},
    Phrase{"均未"},
    Phrase{"并未"},
    Phrase{"还未"},
    Phrase{"未曾"},
    Phrase{"未"},
    Phrase{"没有"},
    Phrase{"尚无"},
    Phrase{"暂无"},
    Phrase{"均无"},
    Phrase{"并无"},
    Phrase{"无"},
    Phrase{"不收取"},
    Phrase{"不存在"},
    Phrase{"未存在"},
    Phrase{"不涉及"},
    Phrase{"未有"},
    Phrase{"没"},
    Phrase{"零"},
    Phrase{"从没有"},
    Phrase{"尚没有"},
    Phrase{"暂没有"},
    Phrase{"均没有"},
    Phrase{"还没有"},
    Phrase{"不收费"},
};

/// What the negator must deny: that something came, happened or was taken. 未及时公开 denies nothing of the kind.
inline constexpr std::array occurrence_verbs{
    Phrase{"收到"},
    Phrase{"接到"},
    Phrase{"接收到"},
    Phrase{"接收"},
    Phrase{"收取"},
    Phrase{"发生"},
    Phrase{"受理"},
    Phrase{"产生"},
    Phrase{"出现"},
    Phrase{"发现"},
    Phrase{"接受"},
    Phrase{"办理"},
    Phrase{"引发"},
    Phrase{"引起"},
    Phrase{"提起"},
    Phrase{"涉及"},
    Phrase{"向"},
    Phrase{"因"},
    Phrase{"被"},
    Phrase{"有"},
    Phrase{"任何"},
    Phrase{"行政复议"},
    Phrase{"行政诉讼"},
    Phrase{"复议"},
    Phrase{"诉讼"},
    Phrase{"收费"},
    Phrase{"关于"},
    Phrase{"针对"},
    Phrase{"一例"},
    Phrase{"涉及到"},
    Phrase{"就"},
    Phrase{"公民"},
    Phrase{"群众"},
    Phrase{"政府信息"},
    Phrase{"信息公开"},
    Phrase{"依申请"},
    Phrase{"依法申请"},
    Phrase{"申请"},
    Phrase{"投诉"},
    Phrase{"举报"},
    Phrase{"对"},
    Phrase{"减免"},
    Phrase{"费用"},
    Phrase{"一起"},
    Phrase{"一件"},
    Phrase{"公众"},
    Phrase{"进行收费"},
    Phrase{"涉"},
    Phrase{"由"},
    Phrase{"接"},
    Phrase{"收"},
    Phrase{"制发"},
    Phrase{"制定"},
    Phrase{"新制定"},
    Phrase{"新制发"},
    Phrase{"新出台"},
    Phrase{"新增"},
    Phrase{"规范性文件"},
    Phrase{"行政规范性文件"},
    Phrase{"出台"},
    Phrase{"印发"},
    Phrase{"外单位"},
    Phrase{"单位和个人"},
    Phrase{"单位或个人"},
    Phrase{"个人"},
    Phrase{"申诉"},
    Phrase{"召开"},
    Phrase{"举办"},
    Phrase{"举行"},
    Phrase{"结转"},
    Phrase{"上年结转"},
    Phrase{"上年度结转"},
    Phrase{"上一年度结转"},
    Phrase{"下年结转"},
    Phrase{"下年度结转"},
};

/// Behind the negator these speak of something left undone, not of a zero.
inline constexpr std::array omissions{
    Phrase{"及时"},
    Phrase{"真正"},
    Phrase{"完全"},
    Phrase{"充分"},
    Phrase{"形成"},
    Phrase{"建立"},
    Phrase{"落实"},
    Phrase{"达到"},
    Phrase{"能"},
    Phrase{"按"},
    Phrase{"完善"},
    Phrase{"其他需要"},
    Phrase{"其它需要"},
    Phrase{"需要报告"},
    Phrase{"经"},
    Phrase{"补正"},
    Phrase{"不予公开"},
    Phrase{"正当理由"},
    Phrase{"提供"},
    Phrase{"缴纳"},
    Phrase{"对外"},
    Phrase{"独立"},
    Phrase{"公开"},
    Phrase{"法"},
    Phrase{"条件"},
    Phrase{"规定"},
    Phrase{"明确"},
    Phrase{"成"},
    Phrase{"来"},
    Phrase{"纳入"},
};

/// A clause that denies one of these denies neither cases nor fees: 没有被复议纠错的情况 says how cases did not end.
inline constexpr std::array endings{
    Phrase{"纠错"},
    Phrase{"败诉"},
    Phrase{"被撤销"},
    Phrase{"费用支出"},  // 没有相应费用支出: what the body itself spends is no fee
    Phrase{"支出费用"},
};

/// What a zero may be a zero of; all that the clause names count.
struct DeniedWord {
    std::string_view text;
    Indicator indicator;
};
inline constexpr std::array denied_words{
    DeniedWord{"复议", Indicator::reconsiderations},
    DeniedWord{"诉讼", Indicator::lawsuits},
    DeniedWord{"申诉", Indicator::complaints},
    DeniedWord{"投诉", Indicator::complaints},
    DeniedWord{"举报", Indicator::complaints},
    DeniedWord{"咨询", Indicator::enquiries},
    DeniedWord{"规范性文件", Indicator::normative_documents_issued},
    DeniedWord{"提案", Indicator::proposals},
    DeniedWord{"代表建议", Indicator::proposals},
    DeniedWord{"人大建议", Indicator::proposals},
    DeniedWord{"新闻发布会", Indicator::press_events},
    DeniedWord{"收费", Indicator::fees_collected},
    DeniedWord{"收取", Indicator::fees_collected},
    DeniedWord{"费用", Indicator::fees_collected},
    DeniedWord{"减免", Indicator::fees_waived},
    DeniedWord{"结转下", Indicator::applications_carried_out},
    DeniedWord{"下年结转", Indicator::applications_carried_out},
    DeniedWord{"下年度结转", Indicator::applications_carried_out},
    DeniedWord{"结转至", Indicator::applications_carried_out},
    DeniedWord{"结转到", Indicator::applications_carried_out},
    DeniedWord{"上年结转", Indicator::applications_carried_in},
    DeniedWord{"上年度结转", Indicator::applications_carried_in},
    DeniedWord{"上一年度结转", Indicator::applications_carried_in},
};
/// Behind a comma these may go on with what was denied, if the clause ends in one of case_endings and says no more.
inline constexpr std::array joined_cases{
    Phrase{"行政复议"},
    Phrase{"行政诉讼"},
    Phrase{"提起行政诉讼"},
    Phrase{"被提起行政诉讼"},
    Phrase{"申请行政复议"},
    Phrase{"被申请行政复议"},
};
inline constexpr std::array case_endings{
    Phrase{"复议"},
    Phrase{"诉讼"},
    Phrase{"申诉"},
    Phrase{"举报"},
    Phrase{"投诉"},
    Phrase{"案"},
    Phrase{"案件"},
    Phrase{"事项"},
    Phrase{"情况"},
    Phrase{"情形"},
    Phrase{"情况发生"},
    Phrase{"情形发生"},
    Phrase{"案件发生"},
};

/// Counted as applications only where none of denied_words stands in the clause, or where they are joined to it.
inline constexpr std::array application_words{
    Phrase{"申请"},
    Phrase{"依申请公开"},
    Phrase{"要求公开"},
    Phrase{"公开信息要求"},
    Phrase{"公开要求"},
};
// clang-format on

}  // namespace gouji::vocab
