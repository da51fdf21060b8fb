#pragma once
#include <memory>
#include <string_view>

namespace gouji::bytes::big5 {

/// ICU's converter for Big5 with the characters of Hong Kong, which is what the web calls Big5.
class Converter {
public:
    Converter() noexcept;

    /// False where ICU lacks its data.
    [[nodiscard]] explicit operator bool() const noexcept { return handle_ != nullptr; }

    /// The character of a code of two bytes; U+FFFD if it has none, or two.
    [[nodiscard]] char32_t convert(std::string_view code) noexcept;

private:
    struct Close {
        void operator()(void* handle) const noexcept;
    };
    std::unique_ptr<void, Close> handle_;
};

}  // namespace gouji::bytes::big5
