#pragma once
#include <cstddef>
#include <string_view>

#include "gouji/value/span.hpp"

namespace gouji::figures {

/// What the text between two figures does to the list that is open.
struct Between {
    bool sentence = false;  // a full stop or line end
    std::size_t lead = 0;   // behind the last full stop; 0 without one
    bool among = false;     // 其中
    bool beside = false;    // 含, 具体为 and the like, directly behind the figure
    int opened = 0;         // brackets
    int closed = 0;
    bool colon = false;

    void close() {
        if (opened > 0)
            --opened;
        else
            ++closed;
    }
};

/// Reads the text between two figures, which is `gap` of the report.
[[nodiscard]] Between between(std::string_view text, Span gap);

/// 在主动公开的信息中,|机构类5条: whether what leads to a figure, behind a full stop, says that it is among what was counted
/// in the sentence before.
[[nodiscard]] bool opens_among(std::string_view lead);

}  // namespace gouji::figures
