#pragma once
#include <array>
#include <string_view>

#include "gouji/value/names.hpp"

namespace gouji::vocab {

/// A label before a contact detail, with or without a colon behind it.
struct ContactLabel {
    std::string_view text;
    ContactField field;
    bool office = true;  ///< false: numbers of hotlines and complaint lines, mentions rather than the office's contact
};

// clang-format off
inline constexpr std::array contact_labels{
    ContactLabel{"地址", ContactField::address},     ContactLabel{"邮编", ContactField::postcode},
    ContactLabel{"邮政编码", ContactField::postcode}, ContactLabel{"邮码", ContactField::postcode},
    ContactLabel{"邮政编号", ContactField::postcode}, ContactLabel{"邮编号码", ContactField::postcode},
    ContactLabel{"电话", ContactField::phone},       ContactLabel{"电话号码", ContactField::phone},
    ContactLabel{"联系方式", ContactField::phone},   ContactLabel{"电话为", ContactField::phone},
    ContactLabel{"手机", ContactField::phone},       ContactLabel{"热线", ContactField::phone},
    ContactLabel{"请联系", ContactField::phone},     ContactLabel{"办公室", ContactField::phone},
    ContactLabel{"党政办", ContactField::phone},     ContactLabel{"综合科", ContactField::phone},
    ContactLabel{"主任", ContactField::phone},       ContactLabel{"局长", ContactField::phone},
    ContactLabel{"科长", ContactField::phone},       ContactLabel{"处长", ContactField::phone},
    ContactLabel{"座机", ContactField::phone},       ContactLabel{"TEL", ContactField::phone},
    ContactLabel{"Tel", ContactField::phone},        ContactLabel{"tel", ContactField::phone},
    ContactLabel{"电话、传真", ContactField::phone},    ContactLabel{"电话/传真", ContactField::phone},
    ContactLabel{"传真", ContactField::fax},         ContactLabel{"传真号码", ContactField::fax},
    ContactLabel{"传真电话", ContactField::fax},     ContactLabel{"FAX", ContactField::fax},
    ContactLabel{"电子邮箱", ContactField::email},   ContactLabel{"电子邮件", ContactField::email},
    ContactLabel{"电子信箱", ContactField::email},   ContactLabel{"邮箱", ContactField::email},
    ContactLabel{"邮件", ContactField::email},       ContactLabel{"E-mail", ContactField::email},
    ContactLabel{"Email", ContactField::email},      ContactLabel{"email", ContactField::email},
    ContactLabel{"网址", ContactField::url},         ContactLabel{"网站地址", ContactField::url},
};

/// Letters that optical recognition takes digits for in a telephone number: 0850-555Ol00.
inline constexpr std::string_view letters_for_digits = "OolI";

/// Labels of an office's address; the address runs to the next stop.
inline constexpr std::array<std::string_view, 6> address_labels{
    "办公地址", "通讯地址", "通信地址", "联系地址", "单位地址", "地址"};

/// How an address ends: 沿河路8号, 政务大楼4楼, 312室.
inline constexpr std::array<std::string_view, 11> place_ends{
    "号", "楼", "室", "层", "座", "房", "房间", "大厦", "院", "单元", "旁"};
// clang-format on

}  // namespace gouji::vocab
