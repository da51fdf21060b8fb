#pragma once
#include <array>
#include <string_view>

#include "gouji/value/names.hpp"

namespace gouji::vocab {

/// How an application or enquiry came in (国办发〔2014〕32号, annex: 当面、传真、网络、信函).
struct ModeWord {
    std::string_view text;
    Mode mode;
    std::string_view example;
};

inline constexpr std::array modes{
    ModeWord{"当面",       Mode::in_person, "当面申请3件"},
    ModeWord{"现场",       Mode::in_person, "现场申请3件"},
    ModeWord{"上门",       Mode::in_person, "上门咨询3人次"},
    ModeWord{"来访",       Mode::in_person, "来访咨询3人次"},
    ModeWord{"网上",       Mode::online,    "网上申请3件"},
    ModeWord{"在线",       Mode::online,    "在线申请3件"},
    ModeWord{"线上",       Mode::online,    "线上申请3件"},
    ModeWord{"网络",       Mode::online,    "网络申请3件"},
    ModeWord{"网站",       Mode::online,    "网站提交申请3件"},
    ModeWord{"网站提交",   Mode::online,    "网站提交申请3件"},
    ModeWord{"平台申请",   Mode::online,    "平台申请3件"},
    ModeWord{"信函",       Mode::letter,    "信函申请3件"},
    ModeWord{"邮寄",       Mode::letter,    "邮寄申请3件"},
    ModeWord{"邮政",       Mode::letter,    "邮政寄送申请3件"},
    ModeWord{"书面",       Mode::letter,    "书面申请3件"},
    ModeWord{"来信",       Mode::letter,    "来信咨询3件"},
    ModeWord{"传真",       Mode::fax,       "传真申请3件"},
    ModeWord{"电子邮件",   Mode::email,     "电子邮件申请3件"},
    ModeWord{"邮件",       Mode::email,     "邮件申请3件"},
    ModeWord{"邮箱",       Mode::email,     "电子邮箱申请3件"},
    ModeWord{"电话",       Mode::phone,     "电话咨询3人次"},
    ModeWord{"来电",       Mode::phone,     "来电咨询3人次"},
    ModeWord{"热线",       Mode::phone,     "热线咨询3人次"},
    ModeWord{"其他方式",   Mode::other,     "其他方式申请3件"},
    ModeWord{"其它方式",   Mode::other,     "其它方式申请3件"},
    ModeWord{"其他形式",   Mode::other,     "其他形式申请3件"},
    ModeWord{"其它形式",   Mode::other,     "其它形式申请3件"},
    ModeWord{"其他渠道",   Mode::other,     "其他渠道申请3件"},
    ModeWord{"其他途径",   Mode::other,     "其他途径申请3件"},
};

}  // namespace gouji::vocab
