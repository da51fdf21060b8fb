#pragma once
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/grammar/citation_value.hpp"
#include "gouji/grammar/date_value.hpp"
#include "gouji/grammar/number_value.hpp"
#include "gouji/text/index.hpp"
#include "gouji/value/report.hpp"

namespace gouji::scan {

/// What an atom is. Where no other comment says so it becomes a mention of the same name, or a contact entry.
enum class AtomKind : std::uint8_t {
    quantity,  ///< a number with its unit and approximation, 近4000宗: becomes a figure
    date,
    year,
    period,
    time,
    article,      ///< 第二十条
    ordinal,      ///< 第一次
    list_marker,  ///< 一、 (二) 3.
    citation,     ///< 《…》, a document number, or both: becomes a Citation
    phone,
    postcode,
    email,
    url,
    address,
    identifier,  ///< an index number, a code
    name,        ///< a number within a name: 12345热线
    page,
    masked,  ///< made unreadable: 20**年
    unknown
};

/// The smallest thing that means something and may hold a number. Atoms never overlap, and every digit
/// of the scanned text lies in exactly one: that is how nothing numeric is lost.
struct Atom {
    AtomKind kind = AtomKind::unknown;
    ContactField contact = ContactField::phone;  ///< of contact atoms
    bool labelled = false;                       ///< a contact label stands before it
    Span span;
    grammar::Quantity quantity;    ///< `quantity`
    grammar::PrintedPeriod dates;  ///< `period`; `date`, `year` and `masked` use `from`
    Span title;   ///< `citation`: without 《》; empty for a number that stands alone
    Span number;  ///< `citation`: from the issuer's sign to 号; empty where there is none
    grammar::SerialNumber serial;
};

/// Scans `range` of the clean text, leaving out `claims` (sorted, disjoint), which other stages account for.
/// Rules run only where something can begin; linear time.
[[nodiscard]] std::pmr::vector<Atom> scan(std::string_view text, text::Index const& index,
                                          Span range, std::span<const Span> claims,
                                          std::pmr::memory_resource* memory);

}  // namespace gouji::scan
