#include "facets.hpp"

#include <algorithm>

#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "senses.hpp"
#include "wording.hpp"

namespace gouji::figures {
namespace {

using vocab::Act;
using vocab::Doing;

bool has_stages(Indicator x) {
    switch (x) {
        case Indicator::letters:
        case Indicator::enquiries:
        case Indicator::hotline_orders:
        case Indicator::proposals:
        case Indicator::complaints:
        case Indicator::services_handled:
        case Indicator::applications_answered: return true;
        default: return false;
    }
}

Stage stage_of(Indicator indicator, Act const* act) {
    if (!act) return Stage::none;
    bool const staged = has_stages(indicator);
    if (act->doing == Doing::handling && (staged || indicator == Indicator::applications_received))
        return Stage::handled;
    return staged && act->doing == Doing::receiving ? Stage::received : Stage::none;
}

// 3件通过信函提出: what has nothing before it is said behind it.
Words const& telling_words(Clause const& clause) {
    bool const behind =
        clause.says_little && !clause.behind.terms.empty() && !clause.own.last<vocab::ModeWord>();
    return behind ? clause.behind : clause.own;
}

// 予以公开及部分公开的有6件: two outcomes joined are none.
bool names_several_outcomes(Words const& own) {
    vocab::OutcomeWord const* before = nullptr;
    bool joined = false;
    for (auto const& term : own.terms) {
        joined |= before && term.as<vocab::JointWord>();
        auto const* const row = term.as<vocab::OutcomeWord>();
        if (row && joined && row->outcome != before->outcome) return true;
        if (row) before = row;
    }
    return false;
}

void add_applicant(Facets& facets, Words const& words) {
    if (auto const* row = words.last<vocab::ApplicantWord>()) facets.applicant = row->applicant;
}

// Where the first comma, stop or digit of the text stands.
std::size_t end_of_segment(std::string_view text) {
    auto const mark = std::min(text.find_first_of(",;:()0123456789"), text.size());
    return std::min(mark, text.find("。"));
}

constexpr auto any = [](auto const&) { return true; };

// The one mode that the words name; none where they name several.
Mode only_mode_in(std::string_view words) {
    auto const* const last = last_in<vocab::modes>(words, any);
    if (!last) return Mode::none;
    bool const several = last_in<vocab::modes>(
        words, [&](vocab::ModeWord const& row) { return row.mode != last->mode; });
    return several ? Mode::none : last->mode;
}

// 15家政府网站: the sites are what is counted, and nothing went out by them.
bool counts_sites(Clause const& clause) {
    return clause.noun && clause.noun->text.ends_with("网站");
}

// The words that set an item apart from the others of its list, or a sort of information.
std::string_view category_of(Figure const& figure, Clause const& clause) {
    bool const listed = figure.part_of != none;
    if (!listed && figure.indicator != Indicator::disclosed_items) return {};
    auto const& facets = figure.facets;
    if (!facets.outcome.empty() || facets.mode != Mode::none || !facets.applicant.empty())
        return {};
    return sort_named_in(clause.own, listed);
}

}  // namespace

void set_facet(Facets& facets, Term const& term) {
    if (auto const* outcome = term.as<vocab::OutcomeWord>()) facets.outcome = outcome->outcome;
    if (auto const* applicant = term.as<vocab::ApplicantWord>())
        facets.applicant = applicant->applicant;
    if (auto const* channel = term.as<vocab::ChannelWord>()) facets.channel = channel->channel;
    if (auto const* mode = term.as<vocab::ModeWord>()) facets.mode = mode->mode;
}

void add_what_all_are(Facets& facets, std::string_view behind) {
    constexpr std::size_t longest_addition = 48;
    if (!behind.starts_with(',')) return;
    behind.remove_prefix(1);
    auto const* const lead = longest<vocab::adding_words>(behind);
    if (!lead) return;
    behind.remove_prefix(lead->size());
    auto const end = end_of_segment(behind);
    if (end > longest_addition || end == behind.size() || is_digit(behind[end])) return;
    auto const said = behind.substr(0, end);
    if (!longest_ending<vocab::addition_endings>(said)) return;
    if (facets.applicant.empty())
        if (auto const* row = last_in<vocab::applicants>(said, any))
            facets.applicant = row->applicant;
    if (facets.mode == Mode::none) facets.mode = only_mode_in(said);
}

void add_facets(Figure& figure, Clause const& clause, Act const* act) {
    auto& facets = figure.facets;
    auto const& words = telling_words(clause);
    if (!is_application(figure.indicator) && !counts_sites(clause))
        facets.channel = channel_of(clause.own);
    switch (figure.indicator) {
        case Indicator::applications_carried_in:
        case Indicator::applications_carried_out:
        case Indicator::applications_received: add_applicant(facets, words); [[fallthrough]];
        case Indicator::enquiries:
        case Indicator::complaints: facets.mode = mode_of(clause, words); break;
        case Indicator::applications_answered:
            if (auto const* bare = bare_outcome_of(clause))
                facets.outcome = bare->outcome;
            else if (auto const* row = outcome_of(clause); !row)
                add_applicant(facets, words);
            else if (!names_several_outcomes(clause.own))
                facets.outcome = row->outcome;
            break;
        case Indicator::reconsiderations:
        case Indicator::lawsuits:
            if (auto const* row = remedy_outcome_of(clause)) facets.outcome = row->outcome;
            break;
        default: break;
    }
    facets.stage = stage_of(figure.indicator, act);
    facets.category = category_of(figure, clause);
}

}  // namespace gouji::figures
