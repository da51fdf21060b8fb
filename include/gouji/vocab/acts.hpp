#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace gouji::vocab {

/// What is done with the counted things.
enum class Doing : std::uint8_t {
    disclosing,  ///< pieces of information go out: counted pieces without a noun are disclosed items
    receiving,   ///< cases come in: stage `received`
    handling,    ///< cases are dealt with: stage `handled`
    holding,     ///< events take place
    making,      ///< documents and rules come into being
    charging,    ///< money is taken
    reviewing,   ///< what is there already is looked through: nothing is issued or disclosed by it
};

struct Act {
    std::string_view text;
    Doing doing;
    std::string_view example;
    bool nominal = false;  ///< before a noun it is a part of that noun's name: 政府信息公开|申请, 政务公开|培训
};

inline constexpr std::array acts{
    Act{"公开",     Doing::disclosing, "通过政府网站公开30条"},
    Act{"主动公开", Doing::disclosing, "主动公开30条"},
    Act{"政府信息公开", Doing::disclosing, "政府信息公开30条", true},
    Act{"信息公开", Doing::disclosing, "信息公开30条", true},
    Act{"政务公开", Doing::disclosing, "政务公开30条", true},
    Act{"发布",     Doing::disclosing, "网站发布30条"},
    Act{"公布",     Doing::disclosing, "电视台公布3次"},
    Act{"刊登",     Doing::disclosing, "报纸刊登3篇"},
    Act{"刊载",     Doing::disclosing, "报纸刊载3篇"},
    Act{"刊发",     Doing::disclosing, "报纸刊发3篇"},
    Act{"刊播",     Doing::disclosing, "电视台刊播3篇"},
    Act{"播发",     Doing::disclosing, "电视台播发3条"},
    Act{"登载",     Doing::disclosing, "报纸登载3篇"},
    Act{"播出",     Doing::disclosing, "电视台播出3次"},
    Act{"播报",     Doing::disclosing, "电视台播报3次"},
    Act{"推送",     Doing::disclosing, "微信推送30条"},
    Act{"推文",     Doing::disclosing, "微信推文30篇"},
    Act{"转发",     Doing::disclosing, "转发30条"},
    Act{"转载",     Doing::disclosing, "转载30条"},
    Act{"上传",     Doing::disclosing, "上传30条"},
    Act{"更新",     Doing::disclosing, "更新30条"},
    Act{"发送",     Doing::disclosing, "发送短信30条"},
    Act{"披露",     Doing::disclosing, "披露30条"},
    Act{"编发",     Doing::disclosing, "编发30条"},
    Act{"发稿",     Doing::disclosing, "新媒体账号发稿30条"},
    Act{"发文",     Doing::disclosing, "微博发文30条"},
    Act{"张贴",     Doing::disclosing, "公开栏张贴30条"},
    Act{"收到",     Doing::receiving,  "收到申请12件"},
    Act{"接到",     Doing::receiving,  "接到申请12件"},
    Act{"接收",     Doing::receiving,  "接收转办件12件"},
    Act{"接收到",   Doing::receiving,  "接收到申请12件"},
    Act{"受理",     Doing::receiving,  "受理申请12件"},
    Act{"接待",     Doing::receiving,  "接待咨询12人次"},
    Act{"接受",     Doing::receiving,  "接受咨询12人次"},
    Act{"接听",     Doing::receiving,  "接听咨询电话12次"},
    Act{"新收",     Doing::receiving,  "新收申请12件"},
    Act{"收悉",     Doing::receiving,  "收悉来信12件"},
    Act{"办结",     Doing::handling,   "办结12件"},
    Act{"办理",     Doing::handling,   "办理申请12件"},
    Act{"办复",     Doing::handling,   "办复12件"},
    Act{"办毕",     Doing::handling,   "办毕12件"},
    Act{"办理完成", Doing::handling,   "办理完成12件"},
    Act{"办理完毕", Doing::handling,   "办理完毕12件"},
    Act{"处理完成", Doing::handling,   "处理完成12件"},
    Act{"处理完毕", Doing::handling,   "处理完毕12件"},
    Act{"答复",     Doing::handling,   "答复12件"},
    Act{"回复",     Doing::handling,   "回复12件"},
    Act{"处理",     Doing::handling,   "处理投诉12件"},
    Act{"处置",     Doing::handling,   "处置12件"},
    Act{"解答",     Doing::handling,   "解答咨询12件"},
    Act{"反馈",     Doing::handling,   "反馈12件"},
    Act{"召开",     Doing::holding,    "召开会议3次"},
    Act{"举办",     Doing::holding,    "举办培训班2期"},
    Act{"举行",     Doing::holding,    "举行发布会3次"},
    Act{"开展",     Doing::holding,    "开展培训2次"},
    Act{"组织",     Doing::holding,    "组织培训2次"},
    Act{"参加",     Doing::holding,    "参加培训2次"},
    Act{"制发",     Doing::making,     "制发文件30份"},
    Act{"印发",     Doing::making,     "印发文件30份"},
    Act{"出台",     Doing::making,     "出台规范性文件3件"},
    Act{"制定",     Doing::making,     "制定制度3项"},
    Act{"制作",     Doing::making,     "制作政府信息30条"},
    Act{"获取",     Doing::making,     "制作、获取的政府信息30条"},
    Act{"起草",     Doing::making,     "起草文件3件"},
    Act{"编制",     Doing::making,     "编制目录3项"},
    Act{"收取",     Doing::charging,   "收取检索费300元"},
    Act{"梳理",     Doing::reviewing,  "梳理规范性文件32件"},
    Act{"清理",     Doing::reviewing,  "清理规范性文件32件"},
    Act{"审核",     Doing::reviewing,  "审核信息300条"},
    Act{"审查",     Doing::reviewing,  "审查信息300条"},
    Act{"归档",     Doing::reviewing,  "归档信息300条"},
    Act{"排查",     Doing::reviewing,  "排查信息300条"},
    Act{"下架",     Doing::reviewing,  "下架信息3条"},
    Act{"移除",     Doing::reviewing,  "移除信息3条"},
    Act{"删除",     Doing::reviewing,  "删除信息3条"},
    Act{"整改",     Doing::reviewing,  "整改信息3条"},
    Act{"脱敏处理", Doing::reviewing,  "脱敏处理信息3条"},
};

}  // namespace gouji::vocab
