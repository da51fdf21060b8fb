#pragma once
#include <atomic>
#include <cstdint>
#include <memory_resource>
#include <utility>

#include "gouji.h"
#include "gouji/parse.hpp"

// What the opaque types of gouji.h are.

struct gouji_parser {
    explicit gouji_parser(std::pmr::memory_resource* upstream)
        : memory(upstream), parser(upstream) {}

    std::pmr::memory_resource* memory;
    gouji::Parser parser;
    std::atomic_flag busy;
    gouji_status status = GOUJI_OK;  ///< of the last parse
};

struct gouji_document {
    gouji_document(std::pmr::memory_resource* upstream, gouji::Document parsed) noexcept
        : memory(upstream), document(std::move(parsed)) {}

    std::pmr::memory_resource* memory;  ///< that this handle lies in
    std::atomic<std::uint32_t> owners = 1;
    gouji::Document document;
};
