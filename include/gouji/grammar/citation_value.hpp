#pragma once
#include <string_view>


// Titles 《…》 and document numbers 〔2013〕53号. What the rules of citation.hpp give.
namespace gouji::grammar {

/// What stands behind the issuer's sign of a document number (党政机关公文格式, GB/T 9704: year in 〔〕,
/// serial, 号), in any bracket, also with a lost bracket (〔201226号) or a lost year ([]1号).
struct SerialNumber {
    std::string_view year;    ///< empty where lost
    std::string_view serial;
    bool repaired = false;    ///< a bracket was lost: year and serial ran together
};

}  // namespace gouji::grammar
