#pragma once
#include <cstddef>

#include "gouji/primitive/keyword.hpp"
#include "gouji/primitive/x3.hpp"

namespace gouji {

/// X3 parser for the words of `Table`; its attribute is a pointer to the row.
template <auto const& Table>
struct keyword_parser : x3::parser<keyword_parser<Table>> {
    using attribute_type = keyword_detail::row_pointer<Table>;
    static constexpr bool has_attribute = true;

    template <typename Context, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, x3::unused_type,
               Attribute& attribute) const {
        auto const* row = longest<Table>({first, static_cast<std::size_t>(last - first)});
        if (!row) return false;
        x3::traits::move_to(row, attribute);
        first += keyword_detail::word_of(*row).size();
        return true;
    }
};

template <auto const& Table>
inline constexpr keyword_parser<Table> keyword{};

}  // namespace gouji
