#pragma once
#include <algorithm>
#include <cstring>
#include <new>

#include "gouji.h"

namespace gouji::capi {

/// Runs `work`, which gives a status, and turns whatever it throws into one.
template <class Work>
[[nodiscard]] gouji_status guarded(Work work) noexcept {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return GOUJI_ERROR_MEMORY;
    } catch (...) {
        return GOUJI_ERROR_INTERNAL;
    }
}

/// Whether a caller's options, if there are any, say at least how large they are.
template <class Options>
[[nodiscard]] bool are_sized(const Options* given) noexcept {
    return !given || given->struct_size >= sizeof given->struct_size;
}

/// A struct of options as this library knows it: the members that the caller's header had, zeros for
/// the others. Null gives zeros alone.
template <class Options>
[[nodiscard]] Options known_part(const Options* given) noexcept {
    Options known{};
    if (given) std::memcpy(&known, given, std::min(given->struct_size, sizeof known));
    return known;
}

}  // namespace gouji::capi
