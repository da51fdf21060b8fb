#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

namespace gouji::test {

using Printed = std::initializer_list<std::initializer_list<std::string_view>>;

/// The rows of a table as text: each begins with `before`, has `between` from cell to cell, and ends with `behind` and
/// a line end.
inline std::string print(Printed rows, std::string_view before, std::string_view between,
                         std::string_view behind) {
    std::string text;
    for (auto const& row : rows) {
        text += before;
        for (auto const& cell : row) {
            if (&cell != row.begin()) text += between;
            text += cell;
        }
        text += behind;
        text += '\n';
    }
    return text;
}

}  // namespace gouji::test
