#include <algorithm>
#include <array>

#include "gouji/grammar/number_def.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/beginnings.hpp"
#include "gouji/vocab/comparisons.hpp"
#include "gouji/vocab/numerals.hpp"
#include "gouji/vocab/proper_numbers.hpp"
#include "kinds.hpp"
#include "match.hpp"

namespace gouji::scan {
namespace {

using namespace grammar;

// What the whole rule for a quantity looks for behind digits. No unit stands for what is none: a trap, a scale or an
// approximation, and a unit that begins with one (万元).
struct BehindDigits {
    std::string_view text;
    vocab::Unit const* unit = nullptr;
};
constexpr auto words_behind_digits = [] {
    constexpr auto others =
        vocab::unit_traps.size() + vocab::scales.size() + vocab::approximations_within.size();
    std::array<BehindDigits, others + vocab::units.size()> words;
    auto* next = words.data();
    for (auto const& row : vocab::unit_traps) *next++ = {row.text};
    for (auto const& row : vocab::scales) *next++ = {row.text};
    for (auto const& row : vocab::approximations_within) *next++ = {row.text};
    for (auto const& row : vocab::units) {
        bool const plain = std::none_of(words.data(), words.data() + others, [&](auto const& word) {
            return row.text.starts_with(word.text);
        });
        *next++ = {row.text, plain ? &row : nullptr};
    }
    return words;
}();

// 12件: what most quantities are. Of what the whole rule takes it leaves out whatever may stand between the digits and
// the measure word or behind it, so that both give the same.
inline constexpr auto set_count = [](auto& context) {
    std::int64_t count = 0;
    for (char const c : std::string_view(x3::_attr(context))) count = count * 10 + (c - '0');
    x3::_val(context).first.value = {count};
};
inline constexpr auto set_plain_unit = [](auto& context) {
    x3::_val(context).unit = x3::_attr(context)->unit;
    x3::_pass(context) = x3::_val(context).unit != nullptr;
};
inline constexpr auto blank =
    character([](std::string_view c) { return blank_at(c, 0) != 0 || c == "\r" || c == "\n"; });

// clang-format off
x3::rule<struct plain_quantity_id, Quantity> const plain_quantity = "plain quantity";
auto const plain_quantity_def =
       digits()[set_count]
    >> &han >> keyword<words_behind_digits>[set_plain_unit]
    >> !( blank | behind_word | lit("内") );
// clang-format on
BOOST_SPIRIT_DEFINE(plain_quantity)

// Whether a digit stands one blank before `at`, or one behind it.
bool is_behind_number(Scanner const& scanner, std::uint32_t at) {
    auto const width = blank_before(scanner.text, at);
    return width != 0 && at > width && is_digit(scanner.text[at - width - 1]);
}
bool is_before_number(Scanner const& scanner, std::uint32_t at) {
    auto const next = at + blank_at(scanner.text, at);
    return next > at && next < scanner.end && is_digit(scanner.text[next]);
}

// Where the figure begins: at the approximation word directly before the number, if there is one.
std::uint32_t approximated(Scanner const& scanner, std::uint32_t at, Quantity& found) {
    auto const& text = scanner.text;
    auto end = scanner.skip_blanks_back(at);
    if (end > scanner.floor && text[end - 1] == '\n')
        end = scanner.skip_blanks_back(end - 1 > scanner.floor && text[end - 2] == '\r' ? end - 2
                                                                                        : end - 1);
    auto const previous = scanner.before(end);
    auto const* const word = longest_ending<vocab::approximations_before>(previous);
    if (!word) return at;
    for (auto const trap : vocab::approximation_traps)
        if (previous.ends_with(trap)) return at;
    if (found.approx == Approximation::none || found.approx == Approximation::about)
        found.approx = word->means;
    return end - static_cast<std::uint32_t>(word->text.size());
}

// Where the figure begins: at the sign of a change, if there is one.
std::uint32_t signed_change(Scanner const& scanner, std::uint32_t at, Quantity& found) {
    auto const previous = scanner.before(at);
    for (std::string_view const sign : {"-", "−"}) {
        if (!previous.ends_with(sign)) continue;
        auto const words = previous.substr(0, previous.size() - sign.size());
        auto const* const change = longest_ending<vocab::signed_changes>(words);
        if (!found.first.known || !change) break;
        if (!change->falls) found.first.value.coefficient = -found.first.value.coefficient;
        return at - static_cast<std::uint32_t>(sign.size());
    }
    return at;
}

bool add_quantity(Scanner& scanner, Span span, Quantity& found) {
    auto const begin = approximated(scanner, span.begin, found);
    scanner.push(AtomKind::quantity, {begin, span.end}).quantity = found;
    return true;
}

bool may_join(char32_t c) noexcept {
    constexpr std::u32string_view marks = U"-~—–至到";
    return c != 0 && marks.find(c) != marks.npos;
}

// 20人至30人, 20%-30%: the unit stands at both ends; 由20人增至30人 is two figures. Where the figure at `span` ends.
std::uint32_t range_end(Scanner const& scanner, Span span, Quantity& found) {
    if (!found.unit || found.range || !may_join(scanner.character(span.end))) return span.end;
    auto const previous = scanner.before(span.begin);
    if (previous.ends_with("由") || previous.ends_with("从")) return span.end;
    auto const mark = scanner.match(range_mark, span.end);
    Quantity upper;
    auto const end = mark ? match_quantity(scanner, mark, upper) : 0;
    if (!end || upper.unit != found.unit || upper.range || !upper.first.known ||
        !found.first.known || upper.power != found.power || upper.first.value < found.first.value)
        return span.end;
    found.second = upper.first;
    found.range = true;
    if (upper.approx != Approximation::none) found.approx = upper.approx;
    return end;
}

// ---- Chinese numerals ----

constexpr std::string_view tenths = "成";
constexpr std::uint32_t one_numeral = 3;  // bytes

// Whether a Chinese numeral with a measure word counts something (两项, 安排一名) or is part of a
// phrase, a slogan or a name (每一条, “四个意识”, 一方面).
bool counts(Scanner const& scanner, Span span, Quantity const& found) {
    if (longest<vocab::numeral_phrases>(scanner.ahead(span.begin))) return false;
    // 九成, 三成的; but not 二成了, 七成五
    auto const follower = character_at(scanner.text, span.end);
    if (found.unit->text == tenths && is_han(follower) && follower != "的") return false;
    auto const previous = scanner.before(span.begin);
    constexpr std::u32string_view round = U"十百千万";
    if (previous.ends_with("数") && round.find(scanner.character(span.begin)) != round.npos)
        return false;  // 数十条
    auto const* const prefix = longest_ending<vocab::numeral_prefixes>(previous);
    if (found.first.value != Decimal{1, 0})
        return !prefix || prefix->text == "的" || prefix->text == "为" || prefix->text == "是" ||
               prefix->text == "不";
    if (prefix) return false;
    // 召开会议一次,: a count behind what is counted, at the end of its clause
    bool const weak = longest<vocab::weak_measures>(found.unit->text) != nullptr;
    auto const next = character_at(scanner.text, span.end);
    bool const ends = next.empty() || next == "," || next == "。" || next == ";" || next == "、" ||
                      next == "\n" || next == ")";
    if (ends && !weak && !previous.empty() &&
        is_han(character_at(scanner.text, before(scanner.text, span.begin))))
        return true;
    auto const* const verb = longest_ending<vocab::counting_verbs>(previous);
    if (!verb) return found.unit->text == "名" || found.unit->text == "场";
    return !weak || verb->text == "设立" || verb->text == "新增" || verb->text == "增设" ||
           verb->text == "收到" || verb->text == "受理" || verb->text == "配备";
}

// 近百户, 超千人
bool round_number(Scanner& scanner, std::uint32_t at) {
    auto const first = scanner.character(at);
    if (first != U'百' && first != U'千' && first != U'万') return false;
    if (!longest_ending<vocab::approximations_before>(scanner.before(at))) return false;
    Quantity found;
    auto const end = scanner.match(round_quantity, at, scanner.end, found);
    return end && add_quantity(scanner, {at, end}, found);
}

// Whether a quantity may go on with what stands behind the Chinese digits at `at`. Most numerals of a text are parts of
// words: 一是, 统一, 进一步.
bool may_be_quantity(Scanner const& scanner, std::uint32_t at) {
    for (auto const begin = at; at - begin < longest_numeral_run;) {
        auto const* const digit = longest<vocab::chinese_digits>(scanner.ahead(at));
        if (!digit) break;
        at += static_cast<std::uint32_t>(digit->text.size());
    }
    constexpr std::u32string_view signs = U"十百千万亿拾佰仟点 \t\r\n\u00A0\u3000\u200B\uFEFF";
    auto const c = scanner.character(at);
    return (c < 0x80 && is_digit(static_cast<char>(c))) || signs.find(c) != signs.npos ||
           may_join(c) || longest<vocab::approximations_within>(scanner.ahead(at)) ||
           match_unit(scanner, at);
}

// Whether 分之 stands behind up to three characters at `at`, where a denominator may be: 二十|分之一.
bool opens_fraction(Scanner const& scanner, std::uint32_t at) {
    constexpr std::uint32_t longest_denominator = 3 * one_numeral;
    constexpr std::string_view parts = "分之";
    auto const ahead = scanner.ahead(at);
    for (std::size_t size = one_numeral; size <= longest_denominator; size += one_numeral) {
        if (size >= ahead.size() || !ahead.substr(size).starts_with(parts)) continue;
        return at < scanner.floor + one_numeral ||
               vocab::begin_of(scanner.character(at - one_numeral)) != vocab::Begin::numeral;
    }
    return false;
}

// Groups of three digits beside shorter ones: 4,1,137.
constexpr auto set_misgrouped = [](auto& context) {
    auto const range = x3::_attr(context);
    std::string_view groups(&*range.begin(), range.size());
    bool of_three = false, shorter = false;
    for (auto comma = groups.find(','); comma != groups.npos; comma = groups.find(',')) {
        groups.remove_prefix(comma + 1);
        (std::min(groups.find(','), groups.size()) == 3 ? of_three : shorter) = true;
    }
    x3::_pass(context) = of_three && shorter;
    x3::_val(context).first = Number{{}, false, false, false};
};

// clang-format off
x3::rule<struct misgrouped_id, Quantity> const misgrouped = "number whose groups are set wrongly";
auto const misgrouped_def =
       x3::raw[ digits(1, 3) >> x3::repeat(2, 6)[ x3::lit(',') >> digits(1, 3) ] ][set_misgrouped] >> !( x3::lit(',') >> digit )
    >> -scale_word[number_detail::set_scale] >> -( gap >> unit_word[number_detail::set_unit] );
// clang-format on
BOOST_SPIRIT_DEFINE(misgrouped)

// 4,1,137条: a number whose groups are set wrongly, or several; no value is sure.
bool read_misgrouped(Scanner& scanner, Run const& run) {
    if (run.size() > 3) return false;
    auto const at = run.begin;
    if (at >= 2 && scanner.text[at - 1] == ',' && is_digit(scanner.text[at - 2])) return false;
    Quantity found;
    auto const end = scanner.match(misgrouped, at, scanner.end, found);
    return end && add_quantity(scanner, {at, end}, found);
}

}  // namespace

std::uint32_t match_quantity(Scanner const& scanner, std::uint32_t at, Quantity& found) {
    if (auto const end = scanner.match(plain_quantity, at, scanner.end, found)) return end;
    // 5 17 223 8: in a row of numbers none is a group of another's digits. What stands in one behind another number is
    // not tried together with the rest, so that a long row is walked once.
    auto const digits_end = scanner.digits_end(at);
    bool const goes_on = digits_end > at && is_before_number(scanner, digits_end);
    if (!goes_on || !is_behind_number(scanner, at)) {
        found = {};
        auto const end = scanner.match(quantity, at, scanner.end, found);
        bool const whole = !found.first.regrouped || found.unit || found.power != 0;
        if (!goes_on || whole || !is_before_number(scanner, end)) return end;
    }
    found = {};
    return scanner.match(quantity, at, digits_end, found);
}

std::uint32_t match_unit(Scanner const& scanner, std::uint32_t at) {
    return scanner.match(unit_word, at);
}

bool read_quantity(Scanner& scanner, Run const& run) {
    if (run.next == U',' && read_misgrouped(scanner, run)) return true;
    auto& atom = scanner.push(AtomKind::quantity, {run.begin, run.end});
    auto const end = match_quantity(scanner, run.begin, atom.quantity);
    if (!end) atom.kind = AtomKind::unknown;  // more digits than any rule takes
    auto const begin = signed_change(scanner, run.begin, atom.quantity);
    atom.span.begin = approximated(scanner, begin, atom.quantity);
    if (end) atom.span.end = range_end(scanner, {atom.span.begin, end}, atom.quantity);
    return true;
}

bool read_percentage(Scanner& scanner, std::uint32_t at) {
    auto const first = scanner.character(at);
    if (first != U'百' && first != U'千') return false;
    Quantity found;
    auto const end = scanner.match(percentage, at, scanner.end, found);
    return end && add_quantity(scanner, {at, end}, found);
}

bool read_fraction(Scanner& scanner, std::uint32_t at) {
    constexpr std::string_view half = "半数", phrase = "一半";
    auto const ahead = scanner.ahead(at);
    bool const is_phrase = ahead.starts_with(phrase);
    if (!is_phrase && !ahead.starts_with(half) && !opens_fraction(scanner, at)) return false;
    if (is_phrase && !longest_ending<vocab::half_leads>(scanner.before(at))) return false;
    Quantity found;
    auto const end = scanner.match(fraction, at, scanner.end, found);
    return end && add_quantity(scanner, {at, end}, found);
}

bool read_chinese_quantity(Scanner& scanner, std::uint32_t at) {
    if (round_number(scanner, at)) return true;
    Quantity found;
    auto const end = may_be_quantity(scanner, at) ? match_quantity(scanner, at, found) : 0;
    if (!end) return false;
    if (!found.first.known) {  // 八87部分
        auto const previous = scanner.before(at);
        if (previous.ends_with("周") || previous.ends_with("期")) return false;  // 周五9:00
        scanner.push(AtomKind::quantity, {at, end}).quantity = found;
        return true;
    }
    bool const stated = found.first.chinese && found.unit && found.unit->after_chinese;
    return stated && counts(scanner, {at, end}, found) && add_quantity(scanner, {at, end}, found);
}

}  // namespace gouji::scan

// For those who embed the rules.
namespace gouji::grammar {
BOOST_SPIRIT_INSTANTIATE(arabic_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(chinese_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(quantity_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(round_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(percentage_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(fraction_rule, char const*, x3::unused_type)
}  // namespace gouji::grammar
