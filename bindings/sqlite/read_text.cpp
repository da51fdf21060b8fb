#include "read_text.hpp"

#include <algorithm>

namespace gouji::sqlite {

ReadText::ReadText(std::string_view source)
    : decoded_(bytes::decode(source, &memory_, markup::declared_charset(source))),
      page_(markup::read(decoded_.view, &memory_)),
      clean_(text::clean(page_.text.view, &memory_, &memory_)) {}

std::string_view ReadText::of(Span source) const {
    const std::uint32_t begin = find(source.begin);
    return clean_.view.substr(begin, std::max(find(source.end), begin) - begin);
}

std::uint32_t ReadText::find(std::uint32_t source) const {
    std::uint32_t begin = 0, end = static_cast<std::uint32_t>(clean_.view.size());
    while (begin < end) {  // by hand: clang 14 cannot read libstdc++'s views
        const std::uint32_t middle = begin + (end - begin) / 2;
        if (origin(middle) < source) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    return begin;
}

std::uint32_t ReadText::origin(std::uint32_t offset) const {
    const Span text = clean_.to_decoded.origin({offset, offset + 1});
    return decoded_.to_source.origin(page_.origin(text)).begin;
}

}  // namespace gouji::sqlite
