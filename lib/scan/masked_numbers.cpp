#include "gouji/primitive/parsers.hpp"
#include "gouji/vocab/masks.hpp"
#include "kinds.hpp"
#include "match.hpp"

namespace gouji::scan {
namespace {

// Between digits they multiply: 7×24小时.
constexpr std::u32string_view multiplication_signs = U"*＊xX×";

inline constexpr auto mask =
    character([](std::string_view c) { return vocab::masks_digit(code_point(c)); });
// A few groups: a long row of numbers with such signs between them is walked once, not from each of its numbers.
auto const masked_digits = x3::omit[digits(1, 18)] >>
                           x3::repeat(1, 6)[x3::repeat(1, 6)[mask] >> -x3::omit[digits(1, 18)]];

// Where the signs begin that stand before the digits at `at` in place of others: 信息□15条. They do so behind a word;
// elsewhere they are bullets. Three stars and more hide words (主动***息).
std::uint32_t masks_before(Scanner const& scanner, std::uint32_t at) {
    constexpr std::uint32_t longest_run_of_stars = 2;
    auto begin = at;
    while (begin > scanner.floor) {
        auto const previous = before(scanner.text, begin);
        auto const c = character_at(scanner.text, previous);
        if (!vocab::masks_digit(code_point(c)) || c == "?") {
            bool const stars = scanner.text[begin] == '*' && at - begin > longest_run_of_stars;
            return is_han(c) && !stars ? begin : at;
        }
        begin = previous;
    }
    return at;
}

}  // namespace

bool read_masked_number(Scanner& scanner, Run const& run) {
    auto const begin = masks_before(scanner, run.begin);
    bool const goes_on = vocab::masks_digit(run.next);
    if (begin == run.begin && !goes_on) return false;
    bool certain = begin != run.begin && vocab::certainly_masks_digit(scanner.character(begin));
    auto end = run.end;
    if (goes_on) {
        bool const emphasis = begin != run.begin && run.next == U'*';
        bool const surely = vocab::certainly_masks_digit(run.next);
        end = scanner.match(masked_digits, run.begin);
        if (end == 0) return false;
        bool const between_digits = is_digit(scanner.text[end - 1]);
        bool const multiplies =
            between_digits && multiplication_signs.find(run.next) != multiplication_signs.npos;
        if (emphasis || multiplies) return false;
        certain = certain || surely || (between_digits && run.next == U'?');
    }
    return (certain || match_unit(scanner, end)) && scanner.add(AtomKind::unknown, {begin, end});
}

}  // namespace gouji::scan
