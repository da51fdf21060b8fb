#pragma once
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/scan/atoms.hpp"
#include "gouji/text/index.hpp"
#include "gouji/value/report.hpp"

namespace gouji::figures {

/// What the prose of a report states. `raw` and all texts are views of the clean text, spans are offsets in it.
struct Statements {
    std::pmr::vector<Figure> figures;
    std::pmr::vector<Mention> mentions;
    std::pmr::vector<Citation> citations;
    std::pmr::vector<ContactEntry> contact;
    std::pmr::vector<Diagnostic> diagnostics;

    explicit Statements(std::pmr::memory_resource* memory)
        : figures(memory),
          mentions(memory),
          citations(memory),
          contact(memory),
          diagnostics(memory) {}
};

/// What the figures need to know of the report around them.
struct Setting {
    std::span<const Section> sections;
    std::optional<int> year;     ///< the reporting year, where it is known
    std::string_view authority;  ///< the report's own; its figures need no scope
    Span title;                  ///< of the report; empty without
};

/// Sorts the atoms of a report into figures, mentions, citations and contact details, adds the figures that negations
/// state, gives each its section and meaning, and links parts and shares to their wholes. Texts that the report does not
/// print as they are lie in `memory`; the lists themselves, and what is needed no longer than this call, in `working`.
[[nodiscard]] Statements statements(std::string_view text, text::Index const& index, Span extent,
                                    std::span<const scan::Atom> atoms, Setting const& setting,
                                    std::pmr::memory_resource* memory,
                                    std::pmr::memory_resource* working);

}  // namespace gouji::figures
