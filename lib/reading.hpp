#pragma once
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "anchor.hpp"
#include "arena.hpp"
#include "gouji/bytes/decode.hpp"
#include "gouji/markup/html.hpp"
#include "gouji/outline/furniture.hpp"
#include "gouji/outline/lines.hpp"
#include "gouji/outline/reports.hpp"
#include "gouji/parse.hpp"
#include "gouji/text/clean.hpp"
#include "gouji/text/index.hpp"
#include "mentions.hpp"
#include "storage.hpp"
#include "taken_out.hpp"

namespace gouji {

/// The stages over one input: those that read it as a whole at first, then the others, one report after the other.
class Reading {
public:
    /// Keeps the bytes and the texts made of them in `storage`, which has to outlive all reports.
    Reading(Storage& storage, std::string_view bytes, Options const& options);
    Reading(Reading const&) = delete;  // the stages refer to each other's results
    Reading& operator=(Reading const&) = delete;

    /// The next report, its elements in `memory`; nothing behind the last one.
    [[nodiscard]] std::optional<Report> next(Arena& memory);

    /// To be called once, behind the last report: puts into the storage what belongs to the input as a whole.
    void finish();

private:
    [[nodiscard]] Page page() const { return {clean_.view, index_, lines_, furniture_, cuts_}; }
    [[nodiscard]] std::span<const Mention> mentions();
    [[nodiscard]] std::span<const Diagnostic> diagnostics();

    Storage& storage_;
    bool too_large_;
    bytes::Decoded decoded_;
    markup::Page web_;
    Arena working_;  // for what no report refers to
    text::Clean clean_;
    Anchor anchor_;
    text::Index index_;
    std::pmr::vector<outline::Line> lines_;
    outline::Furniture furniture_;
    std::pmr::vector<Span> cuts_;
    outline::Division division_;
    std::pmr::vector<Span> extents_;  // of the reports so far
    TakenOut taken_out_;
};

/// Fills the storage with all that the bytes hold.
void read_all(Storage& storage, std::string_view bytes, Options const& options);

}  // namespace gouji
