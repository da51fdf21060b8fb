#pragma once
#include <memory_resource>
#include <string_view>
#include <utility>

#include "gouji/value/document.hpp"

namespace gouji {

struct Options {
    std::string_view name{};  ///< name of the input, repeated in the result; usually a path
    /// Keep a view of the input, not a copy: its bytes must then live, unchanged, as long as any copy
    /// of the document.
    bool borrow_input = false;
};

/// Parses one input after the other and gives the memory of released documents to the next ones: a
/// parse then makes no heap call. Documents do not need their parser to live on and may be released on
/// any thread; the parser itself is used by one thread at a time.
class Parser {
public:
    /// All memory comes from `upstream`, which has to be thread-safe where documents are released on
    /// another thread, and must outlive the parser and every document of it.
    explicit Parser(std::pmr::memory_resource* upstream = std::pmr::get_default_resource());

    /// Parses any bytes. Never fails for what they hold: bad input gives diagnostics. Throws only
    /// std::bad_alloc, after which the parser is as good as before.
    [[nodiscard]] Document parse(std::string_view bytes, const Options& options = {});

    /// A copy is a parser of its own, with the same upstream.
    Parser(const Parser& other);
    Parser(Parser&& other) noexcept : memory_(std::exchange(other.memory_, nullptr)) {}
    Parser& operator=(Parser other) noexcept {
        std::swap(memory_, other.memory_);
        return *this;
    }
    ~Parser();

private:
    struct Memory;
    Memory* memory_;  ///< null once moved from; a plain pointer, for <memory> is dear to include
};

/// Parses by a parser of its own: for a single input, or from any thread.
[[nodiscard]] Document parse(std::string_view bytes, const Options& options = {});

}  // namespace gouji
