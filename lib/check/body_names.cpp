#include "body_names.hpp"

#include <algorithm>
#include <array>

#include "gouji/primitive/code_point.hpp"

namespace gouji::check {
namespace {

std::string_view without_suffix(std::string_view name,
                                std::initializer_list<std::string_view> suffixes) {
    for (auto const suffix : suffixes)
        if (name.size() > suffix.size() && name.ends_with(suffix))
            return name.substr(0, name.size() - suffix.size());
    return name;
}

// What a body is: the last character of its name.
std::string_view kind_of(std::string_view place) {
    return place.empty() ? place
                         : place.substr(before(place, static_cast<std::uint32_t>(place.size())));
}

// The name within its county or city: 财政局 of 云溪县财政局.
std::string_view own_name(std::string_view place) {
    std::size_t begin = 0;
    for (std::string_view const mark : {"省", "市", "县", "区"})
        if (auto const at = place.rfind(mark); at != place.npos && at + mark.size() < place.size())
            begin = std::max(begin, at + mark.size());
    return place.substr(begin);
}

bool begin_alike(std::string_view a, std::string_view b) {
    auto const first = character_at(a, 0);
    return !first.empty() && first == character_at(b, 0);
}

}  // namespace

std::string_view place_of(std::string_view body) {
    return without_suffix(body, {"人民政府", "办事处"});
}

Relation relation(std::string_view first, std::string_view second) {
    auto const a = place_of(first), b = place_of(second);
    if (a.empty() || b.empty()) return Relation::unknown;
    if (a == b) return Relation::same;
    if (b.starts_with(a)) return Relation::subordinate;
    if (a.starts_with(b)) return Relation::superior;
    if (a.ends_with(b) || b.ends_with(a)) return Relation::same;  // with and without its county
    // a reform may have renamed it: 农业局, 农业农村局
    auto const own_a = own_name(a), own_b = own_name(b);
    if (kind_of(a) == kind_of(b) && own_a != own_b && !begin_alike(own_a, own_b))
        return Relation::other;
    return Relation::unknown;
}

}  // namespace gouji::check
