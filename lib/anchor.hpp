#pragma once
#include <span>
#include <string_view>

#include "gouji/bytes/decode.hpp"
#include "gouji/markup/html.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/text/clean.hpp"
#include "gouji/value/report.hpp"

namespace gouji {

/// The way back: takes every span from the clean text to the input, and every `raw` to the printed
/// characters.
class Anchor {
public:
    Anchor(bytes::Decoded const& decoded, markup::Text const& text, text::Clean const& clean)
        : decoded_(decoded), text_(text), clean_(clean) {}

    [[nodiscard]] bool needed() const {
        // a cleaned text may have other characters at the same places
        return clean_.view.data() != text_.view.data() || !text_.to_decoded.identity() ||
               !decoded_.to_source.identity();
    }
    [[nodiscard]] Span operator()(Span span) const { return from_decoded(to_decoded(span)); }
    [[nodiscard]] std::string_view raw(Span span) const {
        return slice(decoded_.view, to_decoded(span));
    }
    [[nodiscard]] Span from_text(Span span) const {
        return from_decoded(text_.to_decoded.origin(span));
    }
    [[nodiscard]] Span from_decoded(Span span) const { return decoded_.to_source.origin(span); }

private:
    [[nodiscard]] Span to_decoded(Span span) const {
        return text_.to_decoded.origin(clean_.to_decoded.origin(span));
    }

    bytes::Decoded const& decoded_;
    markup::Text const& text_;
    text::Clean const& clean_;
};

/// The elements of a report while they are put together.
struct Parts {
    std::span<MetadataEntry> metadata;
    std::span<ContactEntry> contact;
    std::span<Section> sections;
    std::span<Figure> figures;
    std::span<Table> tables;
    std::span<Mention> mentions;
    std::span<Citation> citations;
    std::span<Check> checks;
    std::span<Diagnostic> diagnostics;
};

/// Takes the report's own spans and those of its parts back to the input.
void back_to_input(Anchor const& anchor, Report& report, Parts const& parts);

}  // namespace gouji
