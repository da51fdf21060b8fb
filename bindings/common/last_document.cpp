#include "last_document.hpp"

#include "large_input.hpp"

namespace gouji {

const Document& LastDocument::get(std::string_view content, std::string_view name) {
    const bool same = valid_ && document_.source() == content && document_.input().name == name;
    if (same) return document_;
    valid_ = false;
    document_ = Document();  // its memory serves the next one
    document_ = parser_.parse(content, {.name = name});
    valid_ = true;
    return document_;
}

Parts LastDocument::parts(std::string_view content, std::string_view name) {
    if (content.size() >= large_input) return Parts(parser_.read(content, {.name = name}));
    return Parts(get(content, name));
}

}  // namespace gouji
