#include "gouji/check/report_checks.hpp"

#include "cross_rules.hpp"
#include "outline_rules.hpp"
#include "prose_rules.hpp"
#include "table_rules.hpp"

namespace gouji::check {

std::pmr::vector<Check> report_checks(Facts const& facts, std::pmr::memory_resource* memory,
                                      std::pmr::memory_resource* working) {
    Results results(memory, working);
    table_rules(facts.report.tables, results);
    for (auto* const rule :
         {parts_rule, share_rule, shares_rule, rate_rule, daily_rule, growth_rule, text_table_rule,
          sections_rule, members_rule, year_rule, authority_rule})
        rule(facts, results);
    auto const sections = numbered_sections(facts, working);
    numbering_rule(facts, sections, results);
    announced_rule(facts, sections, results);
    return results.take();
}

}  // namespace gouji::check
