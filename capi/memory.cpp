#include "memory.hpp"

#include <new>

namespace gouji::capi {

CallerMemory* CallerMemory::create(const gouji_allocator& allocator) {
    void* const place =
        allocator.allocate(allocator.context, sizeof(CallerMemory), alignof(CallerMemory));
    if (!place) throw std::bad_alloc();
    return new (place) CallerMemory(allocator);
}

void CallerMemory::release() noexcept {
    if (holders_.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
    const gouji_allocator allocator = allocator_;
    this->~CallerMemory();
    allocator.release(allocator.context, this, sizeof(CallerMemory), alignof(CallerMemory));
}

void* CallerMemory::do_allocate(std::size_t size, std::size_t alignment) {
    void* const block = allocator_.allocate(allocator_.context, size, alignment);
    if (!block) throw std::bad_alloc();
    holders_.fetch_add(1, std::memory_order_relaxed);
    return block;
}

void CallerMemory::do_deallocate(void* block, std::size_t size, std::size_t alignment) {
    allocator_.release(allocator_.context, block, size, alignment);
    release();
}

}  // namespace gouji::capi
