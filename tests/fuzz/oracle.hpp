#pragma once
#include <string>

#include "gouji/value/document.hpp"

namespace gouji::fuzz {

/// Says what is wrong with the spans of a document, or nothing. For every input whatever it says:
/// spans lie inside the input and, those of a report, inside the report; sections nest; ids are
/// positions and links point at something; in UTF-8 the bytes at a span are the element's `raw`, and
/// every run of digits lies inside exactly one span that accounts for digits.
[[nodiscard]] std::string violation(const Document& document);

}  // namespace gouji::fuzz
