#pragma once
#include <memory>
#include <span>

#include "gouji/value/report.hpp"

namespace gouji {

struct Storage;  ///< arena, input bytes and clean text behind one document (lib/parse.cpp)

/// What one input holds: an immutable value that may be copied cheaply and read from any thread.
/// All views in its reports live as long as some copy of the document does.
class Document {
public:
    Document() = default;
    explicit Document(std::shared_ptr<const Storage> storage) noexcept;

    [[nodiscard]] const Input& input() const noexcept { return *input_; }
    [[nodiscard]] std::span<const Report> reports() const noexcept { return reports_; }

    /// The bytes that were parsed; every span indexes them.
    [[nodiscard]] std::string_view source() const noexcept { return source_; }

private:
    std::shared_ptr<const Storage> storage_;
    const Input* input_ = nullptr;
    std::span<const Report> reports_;
    std::string_view source_;
};

}  // namespace gouji
