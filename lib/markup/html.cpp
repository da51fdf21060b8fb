#include "gouji/markup/html.hpp"

#include "leftovers.hpp"
#include "render.hpp"
#include "skeleton.hpp"
#include "tree.hpp"

namespace gouji::markup {
namespace {

Page as_it_is(std::string_view decoded, std::pmr::memory_resource* memory) {
    return {{decoded, bytes::OffsetMap(memory)},
            {{}, bytes::OffsetMap(memory)},
            std::pmr::vector<Diagnostic>(memory)};
}

Page as_text(std::string_view decoded, std::pmr::memory_resource* memory, std::string_view code,
             std::string_view message) {
    Page page = as_it_is(decoded, memory);
    page.diagnostics.push_back({code, Severity::warning, message, {}});
    return page;
}

}  // namespace

Page read(std::string_view decoded, std::pmr::memory_resource* memory) {
    if (!may_hold_markup(decoded)) return as_it_is(decoded, memory);
    if (!is_html(decoded)) return without_leftovers(decoded, memory);
    if (!has_parser())
        return as_text(decoded, memory, "html_not_supported",
                       "built without its HTML parser: the page is read with all its tags");
    const auto too_complex = [&] {
        return as_text(decoded, memory, "html_too_complex",
                       "the page is too large or nested too deeply: it is read with all its tags");
    };
    if (decoded.size() > largest_page) return too_complex();
    const Skeleton skeleton = strip(decoded);
    if (skeleton.too_complex) return too_complex();
    Tree tree;
    if (!tree.parse(skeleton)) return too_complex();
    Page page = render(decoded, skeleton, tree, memory);
    page.diagnostics.push_back(
        {"html_page", Severity::info, "a web page: its visible text is read", {}});
    return page;
}

}  // namespace gouji::markup
