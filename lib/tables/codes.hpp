#pragma once
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <vector>

#include "order.hpp"
#include "rows.hpp"

namespace gouji::tables {

/// The codes or running numbers that a table prints beside its rows: identifiers, never data. They are told from values
/// by their place in the header, and by counting the rows: 1, 2, 3.
class Codes {
public:
    Codes(Builder& builder, Rows const& rows);

    /// Do the numbers that come first in the rows count them?
    [[nodiscard]] bool running() const noexcept { return running_; }

    /// Takes the code of a run, and a sign in the place of its unit, out of the `values` that it prints; false if a
    /// number may be either a code or a value. Runs have to come in order.
    [[nodiscard]] bool take(std::size_t run, Order const& order, std::pmr::vector<Slot>& values);

    /// States `slot` as the code of a run.
    void put(std::size_t run, Slot const& slot);

private:
    [[nodiscard]] std::optional<std::int64_t> integer(Slot const& slot) const noexcept;
    [[nodiscard]] bool continues(std::int64_t code, std::size_t run) const noexcept;

    Builder& builder_;
    Rows const& rows_;
    bool running_ = false;
    std::int64_t last_ = 0;     // the code before, 0 before the first
    std::size_t last_run_ = 0;  // the run that had it
};

}  // namespace gouji::tables
