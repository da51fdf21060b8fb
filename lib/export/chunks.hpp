#pragma once
#include <algorithm>
#include <array>
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

}  // namespace gouji

/// Copies the longest part of a string that needs no escape at once, where the writer would put one
/// character after the other (its own specialisation serves its StringBuffer alone).
template <>
inline bool gouji::CompactJson::ScanWriteUnescapedString(
    rapidjson::GenericStringStream<rapidjson::UTF8<>>& in, std::size_t length) {
    const char* const end = in.head_ + length;
    const char* const escape = std::find_if(in.src_, end, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
    });
    os_->write({in.src_, static_cast<std::size_t>(escape - in.src_)});
    in.src_ = escape;
    return escape != end;
}
