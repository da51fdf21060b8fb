#include "gouji/version.hpp"

namespace gouji {

std::string_view vocabulary_version() noexcept { return GOUJI_VOCABULARY; }

}  // namespace gouji
