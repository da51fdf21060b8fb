#pragma once
#include "gouji/primitive/x3.hpp"

// Marks that number things: articles, ordinals, list markers.
// The library has the rules compiled for `char const*` and no skipper; mark_def.hpp defines them, for other contexts.
namespace gouji::grammar {

using article_rule = x3::rule<struct article_id, x3::unused_type>;
using ordinal_rule = x3::rule<struct ordinal_id, x3::unused_type>;
using list_mark_rule = x3::rule<struct list_mark_id, x3::unused_type>;

inline constexpr article_rule article = "article";    ///< 第二十条第(一)项, 第9至12条
inline constexpr ordinal_rule ordinal = "ordinal";    ///< 第四版, 第3季度
inline constexpr list_mark_rule list_mark = "list marker within prose";  ///< (1) 1) ①

BOOST_SPIRIT_DECLARE(article_rule, ordinal_rule, list_mark_rule)

}  // namespace gouji::grammar
