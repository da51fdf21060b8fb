#pragma once
#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "arena.hpp"
#include "gouji/value/report.hpp"

namespace gouji {

/// Makes a T that holds the arena that it lies in.
template <class T>
[[nodiscard]] T* in_own_arena(Arena arena) {
    void* const place = arena.allocate(sizeof(T), alignof(T));
    return new (place) T(std::move(arena));
}
template <class T>
void release_with_arena(T* object) noexcept {
    Arena const last = std::move(object->arena);  // outlives what lies in it
    object->~T();
}

/// What the checks of a document say.
struct Messages {
    explicit Messages(Arena&& memory) noexcept : arena(std::move(memory)) {}

    Arena arena;
    std::span<std::span<const Phrase>> by_report;
};

/// Everything that one document's views point into. It goes back to the parser's pool with the last owner.
struct Storage {
    explicit Storage(Arena&& memory) noexcept : arena(std::move(memory)) {}
    ~Storage() {
        if (auto* const made = messages.load(std::memory_order_acquire)) release_with_arena(made);
        if (whole) whole->release();
    }

    void retain() noexcept { owners.fetch_add(1, std::memory_order_relaxed); }

    void release() noexcept {
        if (owners.fetch_sub(1, std::memory_order_acq_rel) == 1) release_with_arena(this);
    }

    std::atomic<std::uint32_t> owners = 1;
    Arena arena;
    std::string_view source;
    Input input;
    std::span<const Report> reports;
    std::int32_t first_report = 0;  ///< position in the input
    Storage* whole = nullptr;       ///< of a part: what holds the texts, of which this is an owner
    std::atomic<Messages*> messages = nullptr;  ///< null until somebody asks
};

/// What has to be released once.
struct Release {
    void operator()(Storage* storage) const noexcept { storage->release(); }
};
using OwnedStorage = std::unique_ptr<Storage, Release>;

}  // namespace gouji
