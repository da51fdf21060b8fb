#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <new>
#include <string_view>

#include <rapidjson/prettywriter.h>
#include <rapidjson/writer.h>

#include "gouji/export/sink.hpp"

namespace gouji {

/// Gathers an export and hands it to the sink in chunks, so that an export of any length needs no
/// memory of its own. Also the output stream of RapidJSON's writers.
class Chunks {
public:
    explicit Chunks(Sink sink) noexcept : sink_(sink) {}

    void write(std::string_view text) {
        if (text.size() > buffer_.size() - used_) hand_on();
        if (text.size() > buffer_.size()) {
            wanted_ = wanted_ && sink_(text);
            return;
        }
        std::memcpy(buffer_.data() + used_, text.data(), text.size());
        used_ += text.size();
    }

    /// Whether the sink still takes what comes; what is written after a `false` goes nowhere.
    [[nodiscard]] bool wanted() const noexcept { return wanted_; }

    /// Hands the last chunk on; whether the sink took all of them.
    [[nodiscard]] bool finish() {
        hand_on();
        return wanted_;
    }

    // ---- RapidJSON's concept of an output stream ----
    using Ch = char;
    void Put(char c) {
        if (used_ == buffer_.size()) hand_on();
        buffer_[used_++] = c;
    }
    void Flush() {}  // after every document: a row is no reason to hand a chunk on

private:
    void hand_on() {
        if (used_ > 0 && wanted_) wanted_ = sink_({buffer_.data(), used_});
        used_ = 0;
    }

    Sink sink_;
    bool wanted_ = true;
    std::size_t used_ = 0;
    std::array<char, 16384> buffer_;
};

/// RapidJSON's own allocator goes on with a null pointer where memory is out.
struct ThrowingAllocator {
    static constexpr bool kNeedFree = true;
    void* Malloc(std::size_t size) { return size == 0 ? nullptr : ::operator new(size); }
    void* Realloc(void* old, std::size_t old_size, std::size_t size) {
        void* const fresh = Malloc(size);
        if (fresh && old) std::memcpy(fresh, old, std::min(old_size, size));
        Free(old);
        return fresh;
    }
    static void Free(void* memory) noexcept { ::operator delete(memory); }
};

using CompactJson =
    rapidjson::Writer<Chunks, rapidjson::UTF8<>, rapidjson::UTF8<>, ThrowingAllocator>;
using PrettyJson =
    rapidjson::PrettyWriter<Chunks, rapidjson::UTF8<>, rapidjson::UTF8<>, ThrowingAllocator>;

/// Whether one of eight characters needs an escape in JSON: a quote, a backslash or a control
/// character. (A borrow marks characters wrongly, but only behind one that is marked rightly.)
constexpr bool needs_escape(std::uint64_t eight) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t high = 0x8080808080808080;
    const std::uint64_t quote = eight ^ ones * '"';
    const std::uint64_t backslash = eight ^ ones * '\\';
    const std::uint64_t marks = (eight - ones * 0x20) & ~eight;
    return ((marks | ((quote - ones) & ~quote) | ((backslash - ones) & ~backslash)) & high) != 0;
}
constexpr bool needs_escape(char c) noexcept {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

/// How many characters at the beginning of `text` need no escape.
inline std::size_t without_escape(std::string_view text) noexcept {
    std::size_t n = 0;
    for (std::uint64_t eight; n + sizeof eight <= text.size(); n += sizeof eight) {
        std::memcpy(&eight, text.data() + n, sizeof eight);
        if (needs_escape(eight)) break;
    }
    while (n < text.size() && !needs_escape(text[n])) ++n;
    return n;
}

}  // namespace gouji

/// Copies the longest part of a string that needs no escape at once, where the writer would put one
/// character after the other (its own specialisation serves its StringBuffer alone).
template <>
inline bool gouji::CompactJson::ScanWriteUnescapedString(
    rapidjson::GenericStringStream<rapidjson::UTF8<>>& in, std::size_t length) {
    const std::string_view rest(in.src_, length - in.Tell());
    const std::size_t plain = gouji::without_escape(rest);
    os_->write(rest.substr(0, plain));
    in.src_ += plain;
    return plain < rest.size();
}
