#pragma once
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "source.hpp"

namespace gouji::cli {

/// How documents follow each other on the standard input.
enum class Framing {
    whole,   ///< all of it is one document
    nul,     ///< a zero byte ends each; the last one may lack it. Not for UTF-16
    length,  ///< before each its length in bytes, 4 bytes, the highest first
    ndjson   ///< a line each: the records of read_record
};
inline constexpr std::array framing_names{"whole", "nul", "length", "ndjson"};

/// The documents of the standard input, each as soon as it is there. They are named `-:1`, `-:2`, …,
/// but for a whole input, which has no name. What cannot be divided any further ends the stream with
/// a source that says why.
class StandardInput {
public:
    explicit StandardInput(Framing framing) : framing_(framing) {}

    [[nodiscard]] std::optional<Source> next();

private:
    [[nodiscard]] std::optional<Source> whole();
    [[nodiscard]] std::optional<Source> up_to(char end, Source::Kind kind);
    [[nodiscard]] std::optional<Source> counted();
    [[nodiscard]] Source numbered(Source::Kind kind, std::string data);
    [[nodiscard]] Source broken(std::string reason);

    Framing framing_;
    std::size_t count_ = 0;
    bool ended_ = false;
};

}  // namespace gouji::cli
