#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "gouji/value/document.hpp"

namespace gouji::fuzz {

/// Says what is wrong with the spans of a document, or nothing. For every input whatever it says:
/// spans lie inside the input and, those of a report, inside the report; sections nest; ids are
/// positions and links point at something; in UTF-8 the bytes at a span are the element's `raw`, and
/// every run of digits lies inside exactly one span that accounts for digits.
[[nodiscard]] std::string violation(const Document& document);

/// The JSON of an input that is read report by report, put together from that of its parts: the whole parse has to give
/// the same bytes.
[[nodiscard]] std::string joined_json(std::string_view input);

/// Where `text` stops being UTF-8; npos where it is all of it. For the JSON: no text of the model may
/// be cut inside a character.
[[nodiscard]] std::size_t first_invalid(std::string_view text);

}  // namespace gouji::fuzz
