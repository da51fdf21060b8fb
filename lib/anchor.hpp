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
    [[nodiscard]] Span operator()(Span span) { return from_decoded(to_decoded(span)); }
    /// The same for what has a `raw`.
    template <typename T>
    void take_back(T& printed) {
        auto const decoded = to_decoded(printed.span);
        printed.raw = slice(decoded_.view, decoded);
        printed.span = from_decoded(decoded);
    }
    [[nodiscard]] Span from_text(Span span) {
        return from_decoded(text_.to_decoded.origin(span, in_text_));
    }
    [[nodiscard]] Span from_decoded(Span span) {
        return decoded_.to_source.origin(span, in_decoded_);
    }

private:
    [[nodiscard]] Span to_decoded(Span span) {
        return text_.to_decoded.origin(clean_.to_decoded.origin(span, in_clean_), in_text_);
    }

    bytes::Decoded const& decoded_;
    markup::Text const& text_;
    text::Clean const& clean_;
    bytes::OffsetMap::Near in_decoded_, in_text_, in_clean_;
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
void back_to_input(Anchor& anchor, Report& report, Parts const& parts);

}  // namespace gouji
