#pragma once
#include <atomic>
#include <cstddef>
#include <memory_resource>

#include "gouji.h"

namespace gouji::capi {

/// The caller's allocator as a memory resource. Parsers, documents and Arrow streams share it, in no
/// order of release that is known beforehand; it therefore frees itself with the last of its blocks.
class CallerMemory final : public std::pmr::memory_resource {
public:
    /// Lies in memory of the allocator's own. Throws std::bad_alloc where there is none.
    [[nodiscard]] static CallerMemory* create(const gouji_allocator& allocator);

    /// What `create` gave is let go; blocks keep it alive.
    void release() noexcept;

private:
    explicit CallerMemory(const gouji_allocator& allocator) noexcept : allocator_(allocator) {}

    void* do_allocate(std::size_t size, std::size_t alignment) override;
    void do_deallocate(void* block, std::size_t size, std::size_t alignment) override;
    [[nodiscard]] bool do_is_equal(const memory_resource& other) const noexcept override {
        return this == &other;
    }

    gouji_allocator allocator_;
    std::atomic<std::size_t> holders_ = 1;  // the creator, and every block
};

}  // namespace gouji::capi
