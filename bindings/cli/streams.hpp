#pragma once
#include <exception>
#include <string>
#include <string_view>

namespace gouji::cli {

/// All bytes of the file at `path`, or of the standard input for `-`. Throws std::system_error, and
/// std::length_error for more bytes than a span can count.
[[nodiscard]] std::string read_all(const std::string& path);

/// The standard output, unbuffered from the outside: every `write` is handed on at once.
class Output {
public:
    /// Throws OutputClosed where the reader has gone (`| head`), std::system_error for other errors.
    void write(std::string_view bytes);
};

struct OutputClosed {};

/// What went wrong, without the code and category that system_error's own message has.
[[nodiscard]] std::string reason(const std::exception& error);

/// One line `gouji: subject: reason` on the standard error.
void complain(std::string_view subject, std::string_view reason);

}  // namespace gouji::cli
