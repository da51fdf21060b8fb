#pragma once
#include <memory_resource>
#include <string_view>

#include "gouji/parse.hpp"

namespace gouji {

/// The last document that a connection has parsed. Several functions over the same row of a table ask
/// for the same content one after the other, in inner loops many times.
class LastDocument {
public:
    /// All memory comes from `upstream`.
    explicit LastDocument(std::pmr::memory_resource* upstream = std::pmr::get_default_resource())
        : parser_(upstream) {}

    /// Valid until the next call. Throws std::bad_alloc.
    [[nodiscard]] const Document& get(std::string_view content, std::string_view name);

private:
    Parser parser_;
    Document document_;
    bool valid_ = false;
};

}  // namespace gouji
