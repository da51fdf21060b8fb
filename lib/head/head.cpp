#include "gouji/head/head.hpp"

#include "context.hpp"

namespace gouji::head {
namespace {

std::uint32_t first_section(Evidence const& evidence) {
    for (auto const& section : evidence.sections)
        if (!section.marker.empty()) return section.span.begin;
    return evidence.extent.end;
}

}  // namespace

Head head(Evidence const& evidence, std::pmr::memory_resource* memory) {
    Head head(memory);
    Context context{evidence, memory, first_section(evidence), {}};
    context.title = title(context);
    if (context.title)
        head.title = Quote{joined(context, *context.title), *context.title};
    else if (auto const* const labelled = labelled_title(evidence))
        head.title = Quote{labelled->text, labelled->span};
    head.period = period(context, head.diagnostics);
    head.year = year(context, head.period, head.diagnostics);
    head.authority = authority(context, head.diagnostics);
    return head;
}

}  // namespace gouji::head
