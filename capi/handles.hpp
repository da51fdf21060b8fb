#pragma once
#include <atomic>
#include <cstdint>
#include <string_view>
#include <utility>

#include "gouji.h"
#include "gouji/parse.hpp"

/// A counted document. The count is the handle's own: the document inside is one of its copies.
struct gouji_document {
    explicit gouji_document(gouji::Document parsed) noexcept : document(std::move(parsed)) {}

    std::atomic<std::uint32_t> owners = 1;
    gouji::Document document;
};

struct gouji_parser {
    std::atomic_flag busy;
    gouji_status status = GOUJI_OK;  ///< of the last parse
};
