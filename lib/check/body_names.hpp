#pragma once
#include <string_view>

namespace gouji::check {

/// How two names of public bodies stand to each other, by their words alone.
enum class Relation : unsigned char {
    same,  ///< 云溪县 and 云溪县人民政府
    subordinate,  ///< the second begins with the place of the first: 云溪县人民政府 and 云溪县财政局
    superior,  ///< the other way round
    other,  ///< of one kind and certainly not one body: 云溪县财政局 and 云溪县水务局
    unknown
};

/// The name without what a government adds to the name of its place: 云溪县 of 云溪县人民政府.
[[nodiscard]] std::string_view place_of(std::string_view body);

[[nodiscard]] Relation relation(std::string_view first, std::string_view second);

}  // namespace gouji::check
