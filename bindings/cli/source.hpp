#pragma once
#include <string>

namespace gouji::cli {

/// The bytes of an input and what it is called.
struct Content {
    std::string name;  ///< empty for none
    std::string bytes;
};

/// An input that is still to be read, on whatever thread will parse it.
struct Source {
    enum class Kind {
        file,       ///< `name` is its path
        document,   ///< `data` are its bytes
        record,     ///< `data` is a JSON object with an id and the document's text
        unreadable  ///< `data` says why
    };
    Kind kind{};
    std::string name;  ///< what failures are reported under; also the input's name, but for `-`
    std::string data;
};

/// Throws a std::exception that says why there are no bytes.
[[nodiscard]] Content read(Source source);

}  // namespace gouji::cli
