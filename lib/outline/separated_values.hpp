#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "gouji/value/span.hpp"

// Rows of a file of separated values: `规章,0,0,0`, `"规章";"0";"0";"0"`.
namespace gouji::outline {

/// One field and what stands between its quotes.
struct Field {
    Span content;           ///< without blanks and quotes
    std::uint32_t end = 0;  ///< of its separator, or the end of the line
    bool quoted = false;
};

/// The field that begins at `at`. A separator within quotes or brackets is none.
[[nodiscard]] Field field_at(std::string_view text, char separator, std::uint32_t at,
                             std::uint32_t end) noexcept;

/// The sign that sets the cells of a line apart, if it is such a row. Prose has commas as well: here every field is a
/// label of a form, a unit, a value or empty, but for the label of a local row.
[[nodiscard]] std::optional<char> separator_of_values(std::string_view text, Span line) noexcept;

}  // namespace gouji::outline
