#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "gouji/value/report.hpp"

namespace gouji {

struct Storage;  ///< arena, input bytes and clean text behind one document (lib/storage.hpp)

/// What one input holds, or a part of it (Reader): an immutable value that may be copied cheaply and read from any thread.
/// All views in its reports live as long as some copy of the document does.
class Document {
public:
    Document() = default;
    explicit Document(Storage* storage) noexcept;  ///< takes over one count of its owners
    Document(Document const& other) noexcept;
    Document(Document&& other) noexcept { swap(other); }
    Document& operator=(Document other) noexcept {
        swap(other);
        return *this;
    }
    ~Document();

    [[nodiscard]] const Input& input() const noexcept { return *input_; }
    [[nodiscard]] std::span<const Report> reports() const noexcept { return reports_; }

    /// Position of the first of `reports()` in the input: 0, but for a part that a Reader gave.
    [[nodiscard]] std::int32_t first_report() const noexcept;

    /// Whether the mentions, repairs and diagnostics of the input as a whole are here: of every document but the parts
    /// that a Reader gives before its last one.
    [[nodiscard]] bool closes_input() const noexcept;

    /// What the checks of `reports()[report]` say, in their order, made for all reports when somebody asks first; may be
    /// called from any thread. Throws std::bad_alloc.
    [[nodiscard]] std::span<const Phrase> messages(std::size_t report) const;

    /// The bytes that were parsed; every span indexes them.
    [[nodiscard]] std::string_view source() const noexcept { return source_; }

private:
    void swap(Document& other) noexcept {
        std::swap(storage_, other.storage_);
        std::swap(input_, other.input_);
        std::swap(reports_, other.reports_);
        std::swap(source_, other.source_);
    }

    Storage* storage_ = nullptr;
    const Input* input_ = nullptr;
    std::span<const Report> reports_;
    std::string_view source_;
};

}  // namespace gouji
