#pragma once
#include <string>

#include "source.hpp"

namespace gouji::cli {

/// The document of a JSON object such as a queue or a database hands out:
///
///     {"id": "2013/云溪县", "text": "云溪县2013年…"}      the text itself
///     {"id": 17, "base64": "1Ma3psYK"}                 its bytes, in any encoding
///
/// The id, a string or a whole number, is the input's name; without one it is `name`. Other members are
/// passed over. Throws std::runtime_error for anything else. The object is parsed in place.
[[nodiscard]] Content read_record(std::string& json, std::string name);

}  // namespace gouji::cli
