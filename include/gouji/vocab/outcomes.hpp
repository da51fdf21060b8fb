#pragma once
#include <array>
#include <string_view>

namespace gouji::vocab {

/// How an application was answered: the row ids of the applications tables of the 2019 and 2021 forms, and of the
/// 2014 statistics table (`answered.*`) where only that has the row.
struct OutcomeWord {
    std::string_view text;
    std::string_view outcome;
    std::string_view example;
};

inline constexpr std::array outcomes{
    OutcomeWord{"予以公开",             "granted",                       "予以公开2件"},
    OutcomeWord{"同意公开",             "granted",                       "同意公开2件"},
    OutcomeWord{"全部公开",             "granted",                       "全部公开2件"},
    OutcomeWord{"部分公开",             "partial",                       "部分公开2件"},
    OutcomeWord{"同意部分公开",         "partial",                       "同意部分公开2件"},
    OutcomeWord{"予以部分公开",         "partial",                       "予以部分公开2件"},
    OutcomeWord{"部分予以公开",         "partial",                       "部分予以公开2件"},
    OutcomeWord{"不予公开",             "denied",                        "不予公开2件"},
    OutcomeWord{"不同意公开",           "denied",                        "不同意公开2件"},
    OutcomeWord{"国家秘密",             "denied.state_secret",           "属于国家秘密2件"},
    OutcomeWord{"三安全一稳定",         "denied.security_stability",     "危及“三安全一稳定”2件"},
    OutcomeWord{"第三方合法权益",       "denied.third_party",            "保护第三方合法权益2件"},
    OutcomeWord{"内部事务",             "denied.internal_affairs",       "属于内部事务信息2件"},
    OutcomeWord{"过程性信息",           "denied.process",                "属于过程性信息2件"},
    OutcomeWord{"执法案卷",             "denied.enforcement_file",       "属于行政执法案卷2件"},
    OutcomeWord{"行政查询",             "denied.administrative_query",   "属于行政查询事项2件"},
    OutcomeWord{"无法提供",             "unavailable",                   "无法提供2件"},
    OutcomeWord{"不掌握",               "unavailable.not_held",          "本机关不掌握相关政府信息2件"},
    OutcomeWord{"信息不存在",           "unavailable.not_held",          "信息不存在2件"},
    OutcomeWord{"没有现成信息",         "unavailable.needs_creation",    "没有现成信息2件"},
    OutcomeWord{"内容不明确",           "unavailable.still_unclear",     "申请内容不明确2件"},
    OutcomeWord{"内容仍不明确",         "unavailable.still_unclear",     "补正后申请内容仍不明确2件"},
    OutcomeWord{"不予处理",             "not_processed",                 "不予处理2件"},
    OutcomeWord{"重复申请",             "not_processed.repeated",        "重复申请2件"},
    OutcomeWord{"信访举报投诉类",       "not_processed.petition",        "信访举报投诉类申请2件"},
    OutcomeWord{"其他处理",             "other",                         "其他处理2件"},
    OutcomeWord{"其它处理",             "other",                         "其它处理2件"},
    OutcomeWord{"政府信息不存在",       "unavailable.not_held",          "政府信息不存在2件"},
    OutcomeWord{"告知其他途径",         "answered.other_route",          "告知其他途径2件"},
    OutcomeWord{"告知其它途径",         "answered.other_route",          "告知其它途径2件"},
    OutcomeWord{"已主动公开范围",       "answered.already_public",       "属于已主动公开范围2件"},
    OutcomeWord{"已主动公开的",         "answered.already_public",       "已主动公开的2件"},
    OutcomeWord{"非本机关",             "answered.not_this_body",        "非本机关政府信息2件"},
    OutcomeWord{"不属于本机关",         "answered.not_this_body",        "不属于本机关公开2件"},
    OutcomeWord{"不属于本行政机关",     "answered.not_this_body",        "不属于本行政机关公开2件"},
    OutcomeWord{"更改补充",             "answered.needs_correction",     "告知作出更改补充2件"},
    OutcomeWord{"商业秘密",             "answered.denied.trade_secret",  "涉及商业秘密2件"},
    OutcomeWord{"个人隐私",             "answered.denied.privacy",       "涉及个人隐私2件"},
    OutcomeWord{"不属于政府信息",       "answered.denied.not_government_information", "不属于政府信息2件"},
    OutcomeWord{"非政府信息",           "answered.denied.not_government_information", "非政府信息2件"},
    OutcomeWord{"其他途径办理",         "answered.other_route",          "告知通过其他途径办理2件"},
};

/// The same in words that name an answer only where they are all that is said of the figure, and it stands among applications.
inline constexpr std::array bare_outcomes{
    OutcomeWord{"公开",                 "granted",                       "答复9件,公开6件"},
    OutcomeWord{"不公开",               "denied",                        "答复9件,公开6件、不公开3件"},
    OutcomeWord{"不存在",               "unavailable.not_held",          "答复9件,不存在3件"},
};

/// How a reconsideration or lawsuit ended: the column ids of the remedies table.
struct RemedyOutcome {
    std::string_view text;
    std::string_view outcome;
    std::string_view example;
};

inline constexpr std::array remedy_outcomes{
    RemedyOutcome{"结果维持",        "upheld",    "结果维持1件"},
    RemedyOutcome{"维持",            "upheld",    "维持1件"},
    RemedyOutcome{"维持原行政行为",  "upheld",    "维持原行政行为1件"},
    RemedyOutcome{"维持具体行政行为", "upheld",   "维持具体行政行为1件"},
    RemedyOutcome{"维持原具体行政行为", "upheld", "维持原具体行政行为1件"},
    RemedyOutcome{"驳回",            "upheld",    "驳回1件"},
    RemedyOutcome{"驳回诉讼请求",    "upheld",    "驳回诉讼请求1件"},
    RemedyOutcome{"驳回原告诉讼请求", "upheld",   "驳回原告诉讼请求1件"},
    RemedyOutcome{"驳回复议申请",    "upheld",    "驳回复议申请1件"},
    RemedyOutcome{"驳回行政复议申请","upheld",    "驳回行政复议申请1件"},
    RemedyOutcome{"结果纠正",        "corrected", "结果纠正1件"},
    RemedyOutcome{"纠正",            "corrected", "纠正1件"},
    RemedyOutcome{"纠错",            "corrected", "被依法纠错1件"},
    RemedyOutcome{"撤销",            "corrected", "撤销1件"},
    RemedyOutcome{"变更",            "corrected", "变更1件"},
    RemedyOutcome{"责令履行",        "corrected", "责令履行1件"},
    RemedyOutcome{"确认违法",        "corrected", "确认违法1件"},
    RemedyOutcome{"胜诉",            "upheld",    "一审胜诉1件"},
    RemedyOutcome{"败诉",            "corrected", "败诉1件"},
    RemedyOutcome{"责令重新",        "corrected", "责令重新答复1件"},
    RemedyOutcome{"终止",            "other",     "终止1件"},
    RemedyOutcome{"撤诉",            "other",     "原告撤诉1件"},
    RemedyOutcome{"撤回",            "other",     "申请人撤回1件"},
    RemedyOutcome{"调解",            "other",     "调解结案1件"},
    RemedyOutcome{"其他结果",        "other",     "其他结果1件"},
    RemedyOutcome{"其他情形",        "other",     "其他情形1件"},
    RemedyOutcome{"其他情况",        "other",     "其他情况1件"},
    RemedyOutcome{"尚未审结",        "pending",   "尚未审结1件"},
    RemedyOutcome{"未审结",          "pending",   "1件未审结"},
    RemedyOutcome{"尚未办结",        "pending",   "尚未办结1件"},
    RemedyOutcome{"正在审理",        "pending",   "1件正在审理"},
    RemedyOutcome{"审理中",          "pending",   "1件审理中"},
    RemedyOutcome{"正在办理",        "pending",   "1件正在办理"},
};

}  // namespace gouji::vocab
