#pragma once
#include "gouji.h"

namespace gouji::capi {

/// What a status says, as a sentence without a full stop.
[[nodiscard]] const char* status_name(gouji_status status) noexcept;

}  // namespace gouji::capi
