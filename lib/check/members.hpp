#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "gouji/check/across.hpp"

namespace gouji::check {

/// A report of the set, by whose it is and of which year.
struct Member {
    std::size_t document = 0, ordinal = 0;
    Report const* report = nullptr;
    std::string_view place;  ///< the authority without 人民政府
    int year = 0;

    [[nodiscard]] Place at(Span span) const { return {document, ordinal, span}; }
    [[nodiscard]] std::string_view name() const { return report->authority->text; }
};

/// Cells of several reports added up.
struct SetSum {
    Decimal value;
    bool known = true;  ///< every cell holds a number, and the sum fits
    std::vector<Place> places;

    void add(Member const& member, Cell const* cell, int sign = 1);
};

/// The first table of that kind; null where there is none.
[[nodiscard]] Table const* table_of(Report const& report, TableKind kind);
[[nodiscard]] Cell const* cell_of(Table const& table, std::string_view row,
                                  std::string_view column);

// The families of rules of reach `set`. `members` are sorted by place, then by year.
void series_rules(std::span<const Member> members, std::vector<Finding>& findings);
void rollup_rule(std::span<const Member> members, std::vector<Finding>& findings);
void copied_rule(std::span<const Member> members, std::vector<Finding>& findings);

}  // namespace gouji::check
