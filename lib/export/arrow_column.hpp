#pragma once
#include <cstdint>
#include <vector>

#include "gouji/export/arrow_abi.h"
#include "gouji/export/relations.hpp"

namespace gouji {

/// The decimals of every exported decimal.
inline constexpr std::int32_t arrow_decimal_scale = 18;

/// The format string of a column.
[[nodiscard]] const char* arrow_format(ColumnType type) noexcept;

/// A column of a batch while it is filled.
class ArrowColumn {
public:
    explicit ArrowColumn(const Column& column);

    /// Reads the column from a row. Throws std::overflow_error for what Arrow's format cannot hold.
    void add(const Row& row) { add(column_->read(row)); }
    void add(const Value& value);

    [[nodiscard]] std::size_t text_size() const noexcept {
        return offsets_.empty() ? 0 : data_.size();
    }

    /// Moves what was added to `out`, which owns it from then on.
    void export_to(ArrowArray* out) &&;

private:
    struct Append;
    void mark(bool valid);

    const Column* column_;
    std::int64_t length_ = 0;
    std::int64_t nulls_ = 0;
    std::vector<std::uint8_t> validity_;  ///< a bit a row, the lowest first
    std::vector<std::int32_t> offsets_;   ///< of text: where each row's begins, and the end
    std::vector<char> data_;
};

}  // namespace gouji
