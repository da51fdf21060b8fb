#pragma once
#include <fmt/core.h>

#include <array>
#include <string>
#include <string_view>

#include "gouji/export/write.hpp"
#include "gouji/version.hpp"

namespace gouji {

/// A column of Provenance.
struct StampColumn {
    std::string_view name;
    std::string_view description;
};
inline constexpr std::array<StampColumn, 3> stamp_columns{{
    {"key",
     "digest of the input's bytes, relation and position among its rows: digest/relation/ordinal"},
    {"library", "version of the library that read the input"},
    {"vocabulary", "version of the vocabulary that it was read with"},
}};

/// The values of `stamp_columns`, row after row.
class Stamp {
public:
    Stamp(const Provenance& provenance, Relation relation)
        : key_(fmt::format("{}/{}/", provenance.digest, name(relation))),
          ordinal_at_(key_.size()),
          ordinal_(provenance.first_ordinal) {}

    /// Of the next row; lasts until the one after it.
    [[nodiscard]] std::array<std::string_view, stamp_columns.size()> next() {
        key_.resize(ordinal_at_);
        key_ += fmt::format("{}", ordinal_++);
        return {key_, version, vocabulary_version()};
    }

private:
    std::string key_;
    std::size_t ordinal_at_;
    std::size_t ordinal_;
};

}  // namespace gouji
