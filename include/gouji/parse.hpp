#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "gouji/value/document.hpp"

namespace gouji {

struct Options {
    std::string_view name{};  ///< name of the input, repeated in the result; usually a path
    /// Keep a view of the input, not a copy: its bytes must then live, unchanged, as long as any copy
    /// of the document, and as the reader.
    bool borrow_input = false;
};

/// Where a parser takes its memory from: a std::pmr::memory_resource, or whatever else allocates and deallocates like
/// one. Must outlive what it is given to. The header <memory_resource> is not included here, for it is dear.
class Upstream {
public:
    template <typename Resource>
    requires requires(Resource& from, void* place, std::size_t size) {
        place = from.allocate(size, size);
        from.deallocate(place, size, size);
    }
    Upstream(Resource* resource) noexcept
        : resource_(resource),
          allocate_([](void* from, std::size_t bytes, std::size_t alignment) {
              return static_cast<Resource*>(from)->allocate(bytes, alignment);
          }),
          deallocate_([](void* from, void* place, std::size_t bytes, std::size_t alignment) {
              static_cast<Resource*>(from)->deallocate(place, bytes, alignment);
          }) {}

    [[nodiscard]] void* allocate(std::size_t bytes, std::size_t alignment) const {
        return allocate_(resource_, bytes, alignment);
    }
    void deallocate(void* place, std::size_t bytes, std::size_t alignment) const {
        deallocate_(resource_, place, bytes, alignment);
    }

private:
    void* resource_;
    void* (*allocate_)(void* from, std::size_t bytes, std::size_t alignment);
    void (*deallocate_)(void* from, void* place, std::size_t bytes, std::size_t alignment);
};

class ChunkPool;  ///< the memory between two documents (lib/arena.hpp)
class Reading;    ///< an input that is read (lib/reading.hpp)

/// Reads one input report by report, for inputs that hold many. What it gives are parts of what Parser::parse gives, which
/// together hold the same: a document of one report each, and a last one of no report, with the mentions, repairs and
/// diagnostics of the input as a whole, which are empty before.
///
///     auto reader = parser.read(bytes);
///     while (auto const part = reader.next())
///         write_ndjson(*part, Relation::figures, sink);
///
/// Memory is that of the texts of the input and of the parts that the caller keeps, each of 64 KB at least; it does not grow
/// with the number of reports. Parts are documents like any other: they need neither reader nor parser to live on, keep the texts
/// of the input, and may be used on any thread. The reader itself is used by one thread at a time, and does not need its parser.
class Reader {
public:
    /// The next part; nothing behind the last one. Throws only std::bad_alloc, and then again at each further call: a report
    /// is never passed over.
    [[nodiscard]] std::optional<Document> next();

    Reader(Reader&& other) noexcept;
    Reader& operator=(Reader other) noexcept;
    ~Reader();

private:
    friend class Parser;
    Reader(Storage* storage, Reading* reading) noexcept : storage_(storage), reading_(reading) {}

    [[nodiscard]] Document rest();

    Storage* storage_;          // of the texts; null once moved from
    Reading* reading_;          // lies there; null behind the last part
    std::int32_t reports_ = 0;  // so far
    bool failed_ = false;
};

/// Parses one input after the other and gives the memory of released documents to the next ones: a
/// parse then makes no heap call. Documents do not need their parser to live on and may be released on
/// any thread; the parser itself is used by one thread at a time.
class Parser {
public:
    Parser();  ///< takes memory from std::pmr::get_default_resource()

    /// All memory comes from `upstream`, which has to be thread-safe where documents are released on
    /// another thread, and must outlive the parser and every document of it.
    explicit Parser(Upstream upstream);

    /// Parses any bytes. Never fails for what they hold: bad input gives diagnostics. Throws only
    /// std::bad_alloc, after which the parser is as good as before.
    [[nodiscard]] Document parse(std::string_view bytes, const Options& options = {});

    /// The same for inputs of many reports, which come one by one. Throws like `parse`.
    [[nodiscard]] Reader read(std::string_view bytes, const Options& options = {});

    /// A copy is a parser of its own, with the same upstream.
    Parser(const Parser& other);
    Parser(Parser&& other) noexcept : pool_(std::exchange(other.pool_, nullptr)) {}
    Parser& operator=(Parser other) noexcept {
        std::swap(pool_, other.pool_);
        return *this;
    }
    ~Parser();

private:
    ChunkPool* pool_;  ///< shared with its documents; null once moved from
};

/// Parses by a parser of its own: for a single input, or from any thread.
[[nodiscard]] Document parse(std::string_view bytes, const Options& options = {});

}  // namespace gouji
