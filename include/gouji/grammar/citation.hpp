#pragma once
#include <string_view>

#include "gouji/primitive/x3.hpp"

// Titles 《…》 and document numbers 〔2013〕53号. Include citation_def.hpp where a rule is used.
namespace gouji::grammar {

/// What stands behind the issuer's sign of a document number (党政机关公文格式, GB/T 9704: year in 〔〕,
/// serial, 号), in any bracket, also with a lost bracket (〔201226号) or a lost year ([]1号).
struct SerialNumber {
    std::string_view year;    ///< empty where lost
    std::string_view serial;
    bool repaired = false;    ///< a bracket was lost: year and serial ran together
};

using title_rule = x3::rule<struct title_id, x3::unused_type>;
using serial_rule = x3::rule<struct serial_id, SerialNumber>;
using bare_serial_rule = x3::rule<struct bare_serial_id, SerialNumber>;
using order_rule = x3::rule<struct order_id, SerialNumber>;

inline constexpr title_rule title = "title in 《》";
inline constexpr serial_rule serial = "document number";      ///< 〔2013〕53号
inline constexpr bare_serial_rule bare_serial = "document number without brackets";  ///< 2013 53号 behind 云府办发
inline constexpr order_rule order = "number of an order";     ///< 第711号, 第492号令

}  // namespace gouji::grammar
