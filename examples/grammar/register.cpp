// Reads a register of incoming documents by a grammar of its own, which takes the rule for document
// numbers from gouji: 〔2013〕53号 in any bracket, also with a bracket or the year lost.
#include <gouji/grammar/citation.hpp>
#include <iostream>
#include <string>
#include <string_view>

#include <boost/spirit/home/x3/numeric/uint.hpp>

namespace {

namespace x3 = boost::spirit::x3;
using gouji::grammar::SerialNumber;

struct Entry {
    unsigned ordinal = 0;
    std::string issuer;
    SerialNumber number;
};

constexpr auto set_ordinal = [](auto& context) { _val(context).ordinal = _attr(context); };
constexpr auto add_to_issuer = [](auto& context) { _val(context).issuer += _attr(context); };
constexpr auto set_number = [](auto& context) { _val(context).number = _attr(context); };

// 12. 云府办发〔2013〕53号
const x3::rule<struct entry_id, Entry> entry = "entry of the register";
const auto entry_def =
    x3::uint_[set_ordinal] >> ". " >>
    +(x3::char_ - gouji::grammar::serial)[add_to_issuer] >> gouji::grammar::serial[set_number];
BOOST_SPIRIT_DEFINE(entry)

}  // namespace

int main() {
    for (std::string line; std::getline(std::cin, line);) {
        Entry found;
        const char* first = line.c_str();
        const char* const last = first + line.size();
        if (x3::parse(first, last, entry, found)) {
            std::cout << found.ordinal << '\t' << found.issuer << '\t' << found.number.year << '\t'
                      << found.number.serial << '\n';
        } else {
            std::cout << "not understood: " << line << '\n';
        }
    }
}
