#pragma once
#include <memory_resource>
#include <string_view>
#include <vector>

#include "arena.hpp"
#include "gouji/value/report.hpp"

namespace gouji {

/// The places with digits that were taken out of the text or stand for another character (markup::Page::taken_out), by
/// their spans in the source. Those that no value holds become mentions, so that no digits are lost.
class TakenOut {
public:
    explicit TakenOut(std::pmr::memory_resource* memory) : spans_(memory) {}

    /// To be called in the order of the spans.
    void add(Span span) { spans_.push_back(span); }

    /// Forgets what values of the next report hold.
    void forget_held(Report const& report, Arena& working);

    /// Adds what is left to the mentions outside of all reports, which may hold some of it, too.
    void add_to(std::pmr::vector<Mention>& mentions, std::string_view source, Arena& working);

private:
    void keep_unheld(std::pmr::vector<Span>& holders, std::uint32_t end);

    std::pmr::vector<Span> spans_;
    std::size_t kept_ = 0;  ///< the first spans are those that stay,
    std::size_t next_ = 0;  ///< and from here on they have not been looked at
};

}  // namespace gouji
