#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "gouji/export/relations.hpp"

namespace gouji {

/// A row, by where it stands.
struct Element {
    Relation relation{};
    std::int32_t report = none;  ///< `none` for what is the input's own
    std::int32_t index = 0;      ///< among the relation's rows of that report
    Span span;
};

/// All rows whose span shares a byte with `span`, in the order of the text, what encloses before what
/// it encloses; of one relation alone where one is given. What lies at an offset: `{offset, offset + 1}`.
/// A check stands where the first of its spans does that is met. Linear in the rows of the document.
[[nodiscard]] std::vector<Element> locate(const Document& document, Span span,
                                          std::optional<Relation> relation = std::nullopt);

}  // namespace gouji
