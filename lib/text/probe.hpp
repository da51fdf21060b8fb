#pragma once
#include <cstdint>
#include <string_view>

#include "gouji/value/names.hpp"

namespace gouji::text {

/// What a text needs, found without changing it.
struct Probe {
    Script script = Script::hans;
    bool readings = false;       ///< inserted readings, to be removed
    bool lost = false;           ///< `?` stands for lost characters
    bool other_digits = false;   ///< digits beyond ASCII and full width
    std::size_t form_count = 0;  ///< of full-width, compatibility and invisible characters

    [[nodiscard]] bool converts() const noexcept { return script != Script::hans; }
    [[nodiscard]] bool nothing() const noexcept {
        return form_count == 0 && !readings && !lost && !other_digits && !converts();
    }
};

/// Reads valid UTF-8 once, and looks for brackets and question marks.
[[nodiscard]] Probe probe(std::string_view text) noexcept;

}  // namespace gouji::text
