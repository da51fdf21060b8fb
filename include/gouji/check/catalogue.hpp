#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

// The catalogue of checks: one row a rule. What a Check or a Finding names in `rule` stands here.
namespace gouji::check {

/// What a rule reads.
enum class Reach : std::uint8_t {
    report,  ///< one report; its results are Report::checks
    set      ///< several reports; its results are those of across()
};
inline constexpr std::array<std::string_view, 2> reach_names{"report", "set"};

/// What a rule compares with what.
enum class Compares : std::uint8_t {
    cells,           ///< cells of one table
    figures,         ///< figures of the prose
    text_and_table,  ///< a figure or a statement of the prose, and cells
    head,            ///< title, period, dates, names
    outline,         ///< headings
    reports          ///< what two reports or more state
};
inline constexpr std::array<std::string_view, 6> compares_names{
    "cells", "figures", "text_and_table", "head", "outline", "reports"};

/// A row of the catalogue.
struct Rule {
    std::string_view id;  ///< `family.rule`
    Reach reach = Reach::report;
    Compares compares = Compares::cells;
    std::string_view formula;     ///< in row and column ids and the words of the model
    std::string_view formula_zh;  ///< the same in the words of the forms
    std::string_view source;      ///< the form, the document or the practice that asserts it
};

/// All rules, by family. The view lives as long as the program.
[[nodiscard]] std::span<const Rule> rules() noexcept;

/// The rule of that id; null where there is none.
[[nodiscard]] const Rule* rule(std::string_view id) noexcept;

constexpr std::string_view name(Reach x) { return reach_names[std::size_t(x)]; }
constexpr std::string_view name(Compares x) { return compares_names[std::size_t(x)]; }

}  // namespace gouji::check
