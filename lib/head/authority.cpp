#include <algorithm>
#include <array>
#include <string>

#include "../primitive/next_word.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/bodies.hpp"
#include "names.hpp"

namespace gouji::head {
namespace {

using scan::AtomKind;

constexpr std::uint32_t shortest_preamble = 600;
constexpr std::string_view government = "人民政府";
constexpr std::size_t longest_topic = 60;

// 政 府 信 息: whether `text` begins with `word`, blanks between its characters.
bool begins_spread(std::string_view text, std::string_view word) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < word.size(); i += width_of(word[i])) {
        at = i == 0 ? 0 : skip_blanks(text, at);
        auto const c = character_at(word, i);
        if (text.substr(std::min(at, text.size()), c.size()) != c) return false;
        at += c.size();
    }
    return true;
}

// Where the first of `words` stands in `text`; npos if none does.
template <class Words>
std::size_t first_of(std::string_view text, Words const& words) {
    auto first = text.npos;
    for (std::string_view const word : words) first = std::min(first, text.find(word));
    return first;
}

// Where 政府信息公开 or the like begins in a title, also where blanks stand between its characters.
std::size_t topic_of_title(std::string_view title) {
    auto const found = first_of(title, vocab::disclosure_topics);
    if (found != title.npos || !outline::is_spread(title)) return found;
    for (std::size_t at = 0; at < title.size(); at += width_of(title[at]))
        for (auto const topic : vocab::disclosure_topics)
            if (begins_spread(title.substr(at), topic)) return at;
    return title.npos;
}

// ---- title ---------------------------------------------------------------------------------------

// The first year, masked year or period in `title`, else 2013年 where it is one citation or the value of a label.
Span year_in(Context const& context, Span title) {
    for (auto const& atom : context.evidence.atoms) {
        if (atom.span.begin >= title.end) break;
        if (atom.span.begin < title.begin) continue;
        if (atom.kind == AtomKind::year || atom.kind == AtomKind::masked ||
            atom.kind == AtomKind::period)
            return {atom.span.begin - title.begin, atom.span.end - title.begin};
    }
    return printed_year(context.at(title)).span;
}

// 青石镇人民|政府信息公开: the end of the name before `topic`, whose first word may be the name's last.
std::size_t name_end(std::string_view text, std::size_t topic) {
    constexpr std::string_view last_word = "政府";
    bool const shared =
        text.substr(0, topic).ends_with("人民") && text.substr(topic).starts_with(last_word);
    return shared ? topic + last_word.size() : topic;
}

// 云溪县2013年政府信息公开… or 2012年度云溪县青石镇政府信息公开….
std::optional<Quote> titled_name(Context const& context, Span span) {
    auto const title = context.at(span);
    auto const found = topic_of_title(title);
    if (found == title.npos) return std::nullopt;
    auto const topic = static_cast<std::uint32_t>(found);
    auto const year = year_in(context, span);
    auto const name_in = [&](std::uint32_t from, std::uint32_t to) {
        to = static_cast<std::uint32_t>(name_end(title, to));
        return accepted(context, bare_name(context, {span.begin + from, span.begin + to}));
    };
    if (year.empty() || year.begin > topic) return name_in(0, topic);
    if (year.begin > 0)
        if (auto const name = name_in(0, year.begin)) return name;
    return year.end < topic ? name_in(year.end, topic) : std::nullopt;
}

std::optional<Quote> from_title(Context const& context) {
    return context.title ? titled_name(context, *context.title) : std::nullopt;
}

// 标题:云溪县2013年政府信息公开工作年度报告.
std::optional<Quote> from_labelled_title(Context const& context) {
    auto const title = labelled_title(context.evidence);
    return title ? titled_name(context, title->span) : std::nullopt;
}

// ---- before the first chapter ------------------------------------------------------------------------

// A body's name on a line or in a cell of its own before the first heading.
std::optional<Quote> from_name_line(Context const& context) {
    constexpr std::uint32_t most_lines = 25;
    auto const& e = context.evidence;
    std::uint32_t seen = 0;
    for (auto const& line : e.lines) {
        if (line.span.begin < e.extent.begin) continue;
        if (line.span.begin >= context.first_section || ++seen > most_lines) break;
        auto span = line.span;
        while (!span.empty() && e.text[span.end - 1] == '|')
            span = trim(e.text, {span.begin, span.end - 1});
        auto const name = context.at(span);
        if (outline::is_body_name(name) && !is_pronoun(name) && name.find("首页") == name.npos &&
            !is_torn(context, span.begin))
            return context.quote(span);
    }
    return std::nullopt;
}

// 云溪市人民政府办公室|(以下简称市政府办公室)2008年: where a bracket begins that ends at `at` and says how a name is shortened,
// else `at`.
std::uint32_t before_alias(std::string_view text, std::uint32_t at) {
    constexpr std::uint32_t longest_alias = 90;
    if (at == 0 || text[at - 1] != ')') return at;
    auto const floor = at - std::min(at, longest_alias);
    auto const open = text.substr(floor, at - floor).rfind('(');
    if (open == text.npos) return at;
    auto const begin = floor + static_cast<std::uint32_t>(open);
    return text.substr(begin, at - begin).find("简称") == text.npos ? at : begin;
}

// 本报告由…编制.
std::optional<Quote> from_compiler(Context const& context, std::string_view preamble) {
    constexpr std::size_t by_size = std::string_view("由").size();
    constexpr std::size_t longest_clause = longest_name + 30;
    auto compiling =
        std::size_t{context.evidence.extent.begin};  // where 编制 stands, the next one behind 由
    for (auto by = preamble.find("由", context.evidence.extent.begin); by != preamble.npos;
         by = preamble.find("由", by + by_size)) {
        auto const rest = preamble.substr(by + by_size, longest_clause);
        auto const size = first_of(rest, vocab::compiling_words);
        if (size == rest.npos) continue;
        if (rest.find("编") == rest.npos) {
            if (compiling < by) compiling = preamble.find("编制", by);
            if (compiling == preamble.npos) continue;
        }
        auto const end = before_alias(preamble, static_cast<std::uint32_t>(by + by_size + size));
        if (end <= by + by_size) continue;
        auto const body = whole_body(preamble.substr(by + by_size, end - by - by_size));
        auto const name = accepted_body(context, span_at(by + by_size, body.size()));
        if (name && name->text.find("部分") == name->text.npos) return name;
    }
    return std::nullopt;
}

// …人民政府|信息公开工作年度报告, …局|政府信息公开年度报告: the body whose report the words from `begin` on name.
std::optional<Quote> titled_body(Context const& context, std::uint32_t begin) {
    auto const words = context.evidence.text.substr(begin, longest_name + longest_topic);
    for (auto const title : vocab::report_names) {
        auto const size = words.find(title);
        if (size == words.npos || words.substr(0, size) == "政府") continue;
        auto const note = words.substr(0, size).find('(');  // 青石镇政府(机关)
        if (auto const name = accepted_body(context, span_at(begin, std::min(size, note))))
            return name;
    }
    return std::nullopt;
}

// 现公布…2017年政府信息公开…, 公布2024年…信息公开工作年度报告.
std::optional<Quote> from_publisher(Context const& context, std::uint32_t end) {
    auto const& e = context.evidence;
    for (auto const& atom : e.atoms) {
        if (atom.span.begin >= end) break;
        auto const stated = stated_year(e, atom);
        if (stated.end == 0) continue;
        auto const rest = e.text.substr(stated.end, longest_topic);
        auto const topic = rest.find("信息公开");
        if (topic == rest.npos) continue;
        auto const name_end = before_alias(e.text, atom.span.begin);
        if (auto const name = accepted_body(context, name_before(context, name_end))) return name;
        if (auto const name = titled_body(context, stated.end)) return name;
    }
    return std::nullopt;
}

// 现发布《云溪县青石镇2023年政府信息公开工作年度报告》: the report cites its own title.
std::optional<Quote> from_cited_title(Context const& context, std::uint32_t end) {
    for (auto const& atom : context.evidence.atoms) {
        if (atom.span.begin >= end) break;
        if (atom.kind != AtomKind::citation) continue;
        auto const cited = context.at(atom.span);
        auto const year = printed_year(cited).span;
        if (year.empty() || !cited.ends_with("年度报告》")) continue;
        if (first_of(cited.substr(year.end), vocab::disclosure_topics) > longest_topic) continue;
        if (auto const name =
                accepted_body(context, name_before(context, atom.span.begin + year.begin)))
            return name;
    }
    return std::nullopt;
}

std::optional<Quote> from_preamble(Context const& context) {
    auto const end = context.preamble_end(shortest_preamble);
    auto name = from_compiler(context, context.evidence.text.substr(0, end));
    if (!name) name = from_publisher(context, end);
    return name ? name : from_cited_title(context, end);
}

// The body whose office the words at `begin` name: 云溪县体育局|办公室, 云溪省审计厅|政府信息公开工作办公室. Before 政府信息公开 it may
// be the place or its government, whose report is the same.
std::optional<Quote> body_asked(Context const& context, std::uint32_t begin) {
    constexpr std::size_t shortest_bearer = 9;
    auto rest = context.evidence.text.substr(begin, longest_name);
    auto const end = first_of(rest, vocab::enquiry_ends);
    if (end == rest.npos) return std::nullopt;
    rest = rest.substr(0, end);
    for (auto const office : vocab::offices)
        if (auto const at = rest.find(office); at >= shortest_bearer) rest = rest.substr(0, at);
    auto const topic = rest.substr(0, first_of(rest, vocab::disclosure_topics));
    return accepted_body(context,
                         span_at(begin, ends_like_body(topic) ? topic.size() : rest.size()));
}

// 如有疑问,请与云溪县体育局办公室联系; 请联系:云溪县体育局办公室。
std::optional<Quote> from_enquiries(Context const& context) {
    auto const preamble = context.evidence.text.substr(0, context.preamble_end(shortest_preamble));
    auto const next_lead = [&](std::size_t at) {
        return next_word<vocab::enquiry_leads>(preamble, at, preamble.size());
    };
    for (auto at = next_lead(context.evidence.extent.begin); at < preamble.size();
         at = next_lead(at + 1)) {
        auto const* const lead = longest<vocab::enquiry_leads>(preamble.substr(at));
        auto begin = static_cast<std::uint32_t>(at + lead->size());
        if (preamble.substr(begin).starts_with(":")) ++begin;
        if (auto const name = body_asked(context, begin)) return name;
    }
    return std::nullopt;
}

// ---- behind the text, and within -------------------------------------------------------------------------

// A body's name on one of the last lines.
std::optional<Quote> from_signature(Context const& context) {
    constexpr std::uint32_t longest_closing = 600;
    auto const& e = context.evidence;
    auto const last = e.lines.rend();
    for (auto line = e.lines.rbegin(); line != last && line->begin >= e.extent.begin; ++line) {
        if (line->blank()) continue;
        if (e.extent.end - line->begin > longest_closing) break;
        auto span = line->span;
        if (auto const seal = context.at(span).find("(盖章)"); seal != std::string_view::npos)
            span.end = span.begin + static_cast<std::uint32_t>(seal);
        if (!outline::is_body_name(context.at(span)) || is_pronoun(context.at(span)) ||
            is_torn(context, span.begin))
            continue;
        // 云溪县人民政府 / 金融工作办公室: an office below its government
        auto const above = line + 1;
        if (above != last && above->begin >= e.extent.begin &&
            context.at(above->span).ends_with("人民政府") &&
            outline::is_body_name(context.at(above->span)) &&
            !context.at(span).ends_with("人民政府"))
            span.begin = above->span.begin;
        return Quote{joined(context, span), span};
    }
    return std::nullopt;
}

std::optional<Quote> from_metadata(Context const& context) {
    for (auto const& entry : context.evidence.metadata) {
        if (entry.field != MetadataField::publisher && entry.field != MetadataField::owner)
            continue;
        if (entry.text.size() >= shortest_name && !is_pronoun(entry.text) &&
            accepted(context, entry.span))
            return context.quote(entry.span);
    }
    return std::nullopt;
}

// Where the text up to `end` has `name` with 人民政府 behind it, as a name of its own.
std::optional<Quote> full_name(Context const& context, std::string_view name, std::uint32_t end) {
    auto const& e = context.evidence;
    std::pmr::string full(name, context.memory);
    full += government;
    auto const text = e.text.substr(0, end);
    for (auto found = text.find(full, e.extent.begin); found != text.npos;
         found = text.find(full, found + full.size())) {
        auto const span = span_at(found, full.size());
        bool const office = text.substr(span.end).starts_with("办公");
        bool const longer = is_han(character_at(text, before(text, span.begin)));
        if (!office && !longer) return context.quote(span);
    }
    return std::nullopt;
}

// 2013年度,云溪县政府信息公开工作以…: the body that the first sentence speaks of; its full name where the text has it.
std::optional<Quote> from_body(Context const& context) {
    constexpr std::size_t longest_clause = 120;
    auto const text = context.evidence.text;
    for (auto const& atom : context.evidence.atoms) {
        if (atom.kind != AtomKind::year) continue;
        auto begin = atom.span.end;
        for (std::string_view const lead : {",", "的"})
            if (text.substr(begin).starts_with(lead))
                begin += static_cast<std::uint32_t>(lead.size());
        auto const clause = text.substr(begin, longest_clause);
        if (!may_begin_name(clause)) continue;
        auto const size = std::min(clause.find("政府信息公开"), clause.find("按照"));
        if (size == clause.npos || size < shortest_name || size > longest_name) continue;
        if (clause.substr(size).starts_with("政府信息公开网")) continue;  // its site
        auto const name = accepted_body(context, span_at(begin, name_end(clause, size)));
        if (!name) continue;
        auto const full = full_name(context, name->text, context.evidence.extent.end);
        return full ? full : name;
    }
    return std::nullopt;
}

bool is_mask(std::string_view c) { return c == "*" || c == "×" || c == "x" || c == "X"; }

// The longest name of a body at the beginning of `span`, if a sentence goes on behind it.
std::optional<Quote> leading_body(Context const& context, Span span) {
    constexpr std::uint32_t longest_lead = 60;
    constexpr std::uint32_t shortest_lead = 12;
    auto const text = context.at(span);
    if (!may_begin_name(text)) return std::nullopt;
    std::optional<Quote> best;
    for (std::uint32_t size = 0; size < std::min(span.size(), longest_lead);) {
        auto const c = character_at(text, size);
        bool const behind_mask = c == " " && size > 0 && is_mask(text.substr(size - 1, 1));
        if (!is_han(c) && !is_mask(c) && !behind_mask) break;
        size += static_cast<std::uint32_t>(c.size());
        if (size < shortest_lead || size >= span.size() || !is_han(character_at(text, size)))
            continue;
        auto const* const ending = longest_ending<vocab::sentence_bodies>(text.substr(0, size));
        bool const repeated = ending && ending->size() > 3 && text.starts_with(*ending);
        if (ending && !repeated)  // 学院编辑学院院报: no name begins with what it ends with
            best = accepted(context, {span.begin, span.begin + size});
    }
    return best;
}

// Behind 在县政府的领导下, at the beginning of `clause`.
std::uint32_t behind_adverbial(std::string_view text, Span clause) {
    constexpr std::size_t longest_adverbial = 150;
    constexpr std::string_view end = "下,";
    auto const words = slice(text, clause).substr(0, longest_adverbial);
    auto const found = words.starts_with("在") ? words.find(end) : words.npos;
    if (found == words.npos || words.substr(0, found).find("。") != words.npos) return clause.begin;
    return clause.begin + static_cast<std::uint32_t>(found + end.size());
}

// The body with whose name `words` begin, behind a time and an adverbial: 2024年,在县政府的领导下,青石镇政府….
std::optional<Quote> opening_body(Context const& context, Span words) {
    auto const& text = context.evidence.text;
    for (auto const& atom : context.evidence.atoms) {
        if (atom.span.begin > words.begin) break;
        if (atom.span.begin < words.begin) continue;
        if (atom.kind == AtomKind::masked) words.begin = atom.span.end;
        if (auto const stated = stated_year(context.evidence, atom); stated.end != 0)
            words.begin = stated.end;
    }
    if (auto const* const lead = longest<vocab::time_leads>(text.substr(words.begin)))
        words.begin += static_cast<std::uint32_t>(lead->size());
    if (text.substr(words.begin).starts_with(",")) ++words.begin;
    words.begin = std::min(behind_adverbial(text, words), words.end);
    return leading_body(context, words);
}

// 市城管执法局立足职能,…: the body with whose name the first sentences begin, on lines of their own or behind a heading.
std::optional<Quote> from_opening(Context const& context) {
    constexpr int most_lines = 8;
    constexpr std::size_t most_sections = 3;
    auto const& e = context.evidence;
    int seen = 0;
    for (auto const& line : e.lines) {
        if (line.blank() || line.span.begin < e.extent.begin) continue;
        if (++seen > most_lines) break;
        if (is_torn(context, line.span.begin)) continue;
        if (auto const name = opening_body(context, line.span)) return name;
    }
    for (auto const& section : e.sections.first(std::min(most_sections, e.sections.size()))) {
        auto const body = trim(e.text, {section.title_span.end, section.span.end});
        if (auto const name = opening_body(context, body); name && names_place(name->text))
            return name;
    }
    return std::nullopt;
}

// Bodies of different places; an office or an abbreviation of the same body is no contradiction.
bool contradicts(std::string_view a, std::string_view b) {
    constexpr std::size_t place = 6;
    auto const holds = [](std::string_view x, std::string_view y) { return x.find(y) != x.npos; };
    return !holds(a, b) && !holds(b, a) && !holds(a, b.substr(0, place)) &&
           !holds(b, a.substr(0, place));
}

// Where names are looked for, the most trusted place first.
constexpr std::array places{from_title,          from_name_line, from_preamble,
                            from_labelled_title, from_signature, from_enquiries,
                            from_metadata,       from_body,      from_opening};

// Where the place may be named that a bare name leaves out.
constexpr std::array full_places{from_preamble, from_opening, from_signature, from_metadata};

// 县教育局 for 云溪县教育局: a name that begins with the sign of a place.
bool lacks_place(std::string_view name) {
    return longest<vocab::place_signs>(name) != nullptr && ends_like_body(name);
}

// The name with its place, where the text has it.
std::optional<Quote> placed_before_sign(Context const& context, std::string_view bare) {
    for (auto const from : {from_preamble, from_enquiries, from_signature, from_metadata})
        if (auto const full = from(context);
            full && full->text.size() > bare.size() && full->text.ends_with(bare))
            return full;
    return std::nullopt;
}

// 公安局, 环保局: the name with its place, where the text has it.
std::optional<Quote> placed(Context const& context, Quote const& bare) {
    if (lacks_place(bare.text)) return placed_before_sign(context, bare.text);
    if (names_place(bare.text)) return std::nullopt;
    if (auto const full = with_place(context, bare)) return full;
    for (auto const from : full_places)
        if (auto const full = from(context); full && abbreviates(bare.text, full->text))
            return full;
    return std::nullopt;
}

// 青石镇: its government, where the first words or the signature name it in full.
std::optional<Quote> of_town(Context const& context, Quote const& town,
                             std::optional<Quote> const& signature) {
    if (!longest_ending<vocab::towns>(town.text)) return std::nullopt;
    if (signature && signature->text.starts_with(town.text) &&
        signature->text.substr(town.text.size()) == government)
        return signature;
    return full_name(context, town.text, context.preamble_end(shortest_preamble));
}

}  // namespace

std::optional<Quote> authority(Context const& context, std::pmr::vector<Diagnostic>& diagnostics) {
    std::optional<Quote> found;
    for (auto const from : places)
        if ((found = from(context))) break;
    if (!found) return std::nullopt;
    if (auto const full = placed(context, *found)) found = full;
    auto const signature = from_signature(context);
    if (auto const full = of_town(context, *found, signature)) found = full;
    if (signature && contradicts(signature->text, found->text)) {
        auto const message = store({"the report is signed by ", signature->text,
                                    ", but taken to be that of ", found->text},
                                   context.memory);
        diagnostics.push_back({"authority_conflict", Severity::warning, message, signature->span});
    }
    return found;
}

}  // namespace gouji::head
