#include "gouji/figures/lists.hpp"

namespace gouji::figures {

bool is_open_list(std::string_view text, Figure const& whole, Figure const& first,
                  Figure const& last) {
    if (first.span.begin < whole.span.end) return false;
    auto lead = text.substr(whole.span.end, first.span.begin - whole.span.end);
    // only the words that announce the list: what stands before 其中 or in an earlier sentence is about something else
    for (std::string_view const start : {"。", "其中"})
        if (auto const found = lead.rfind(start); found != lead.npos) lead.remove_prefix(found);
    for (std::string_view const word : {"主要", "包括", "例如", "如"})
        if (lead.find(word) != lead.npos) return true;
    return text.substr(last.span.end, 12).starts_with("等");
}

}  // namespace gouji::figures
