#include "gouji/vocab/contacts.hpp"

#include <algorithm>

#include "gouji/grammar/contact_def.hpp"
#include "gouji/primitive/keyword.hpp"
#include "kinds.hpp"
#include "match.hpp"

namespace gouji::scan {
namespace {

using namespace grammar;

constexpr std::uint32_t longest_address = 150;

// The contact label directly before `at`, over blanks, a colon and an opening bracket.
vocab::ContactLabel const* label_before(Scanner const& scanner, std::uint32_t at) {
    auto const& text = scanner.text;
    auto end = scanner.skip_blanks_back(at);
    if (end > scanner.floor && text[end - 1] == ':') end = scanner.skip_blanks_back(end - 1);
    if (end > scanner.floor && text[end - 1] == ')') {  // 电话(传真):
        auto const open = scanner.before(end).rfind('(');
        if (open != std::string_view::npos && end - scanner.floor - open < 20)
            end = scanner.floor + static_cast<std::uint32_t>(open);
    }
    while (end > scanner.floor &&
           (text[end - 1] == ':' || text[end - 1] == '(' || text[end - 1] == '.'))
        end = scanner.skip_blanks_back(end - 1);
    return longest_ending<vocab::contact_labels>(scanner.before(end));
}

bool is_of(vocab::ContactLabel const* label, ContactField field) {
    return label && label->field == field;
}

ContactField phone_or_fax(vocab::ContactLabel const* label) {
    return is_of(label, ContactField::fax) ? ContactField::fax : ContactField::phone;
}

// 0854-5220988,5228010: a further number of the same list.
bool continues_phones(Scanner const& scanner, std::uint32_t at) {
    auto const* const phone = scanner.last(AtomKind::phone);
    if (!phone || phone->span.end > at) return false;
    auto const between = scanner.text.substr(phone->span.end, at - phone->span.end);
    return between == "," || between == "、" || between == "/" || between == " " ||
           between == ", " || between == "或" || between == ";";
}

// Whether a telephone number that needs no label may begin with these digits: an area code, 400, a mobile number.
bool may_be_phone(Scanner const& scanner, Run const& run) {
    auto const digits = scanner.text.substr(run.begin, run.size());
    return digits[0] == '0' || digits.starts_with("400") || digits.size() == 11;
}

bool phone_by_shape(Scanner& scanner, Run const& run, vocab::ContactLabel const* label) {
    auto const end = may_be_phone(scanner, run) ? scanner.match(phone, run.begin) : 0;
    return end && scanner.add_contact(AtomKind::phone, phone_or_fax(label), {run.begin, end},
                                      label != nullptr);
}

bool labelled_postcode(Scanner& scanner, Run const& run, vocab::ContactLabel const* label) {
    return is_of(label, ContactField::postcode) && run.size() >= 4 && run.size() <= 7 &&
           scanner.add_contact(AtomKind::postcode, ContactField::postcode, {run.begin, run.end},
                               true);
}

bool labelled_phone(Scanner& scanner, Run const& run, vocab::ContactLabel const* label) {
    bool const labelled = is_of(label, ContactField::phone) || is_of(label, ContactField::fax);
    if (!labelled && !continues_phones(scanner, run.begin)) return false;
    if (labelled && label->text == "热线" && run.size() <= 6)
        return false;  // 政府热线12345 is a name
    auto const end = scanner.match(local_phone, run.begin);
    if (!end || match_unit(scanner, end)) return false;
    bool const numeric = label && label->field != ContactField::address;
    return scanner.add_contact(AtomKind::phone, numeric ? label->field : ContactField::phone,
                               {run.begin, end}, true);
}

// ---- letters for digits ----

constexpr auto look_alike = character([](std::string_view c) {
    return is_digit(c[0]) || vocab::letters_for_digits.find(c) != std::string_view::npos;
});
// clang-format off
auto const misread_number =
       x3::repeat(1, 12)[look_alike] >> -( +contact_detail::dash >> x3::repeat(1, 12)[look_alike] ) >> !contact_detail::word;
// clang-format on

// Whether digits may go on with `c` in a number of which letters are a part.
bool goes_on_misread(char32_t c) noexcept {
    switch (c) {
        case U'O':
        case U'o':
        case U'l':
        case U'I':
        case U'-':
        case U'—':
        case U'–':
        case U'―':
        case U'~': return true;
        default: return false;
    }
}

bool none_is_letter(std::string_view text) {
    return std::none_of(text.begin(), text.end(), is_letter);
}

// As many digits, and letters that look like them, as a telephone number or a postcode has. The label says that it is one.
bool has_shape(ContactField field, std::string_view number) {
    auto const letters = std::count_if(number.begin(), number.end(), is_letter);
    auto const digits = std::count_if(number.begin(), number.end(), is_digit);
    auto const size = letters + digits;
    bool const whole = field == ContactField::postcode ? size == 6 : size >= 7 && size <= 12;
    return whole && letters > 0 && letters < digits;
}

// ---- addresses ----

// Where the label that ends at `end` certainly is one of an office's address; 地 址 may be spaced out.
bool is_address_label(std::string_view label) {
    if (label.ends_with("网站地址") || label.ends_with("邮箱地址") || label.ends_with("网络地址"))
        return false;
    if (label.size() > 6 &&
        (label.ends_with("地 址") || label.ends_with("地  址") || label.ends_with("地　址")))
        return true;
    return std::any_of(vocab::address_labels.begin(), vocab::address_labels.end(),
                       [&](auto l) { return label.ends_with(l); });
}

// 沿河路8号,政务大楼4楼: whether what stands behind the comma, up to the next stop, still says where.
bool goes_on_as_address(std::string_view behind) {
    constexpr std::size_t longest_part = 60;
    constexpr std::string_view stops = ",;|)\r\n";
    auto const part = behind.substr(0, std::min(behind.find_first_of(stops), behind.find("。")));
    return part.size() <= longest_part && longest_ending<vocab::place_ends>(part) &&
           std::any_of(part.begin(), part.end(), is_digit);
}

bool ends_address(std::string_view rest) {
    auto const c = character_at(rest, 0);
    return (c == "," && !goes_on_as_address(rest.substr(1))) || c == ";" || c == "。" ||
           c == "\n" || c == "\r" || c == "|" || c == ")" || c == "，" ||
           rest.starts_with("邮编") || rest.starts_with("邮政编码") || rest.starts_with("电话") ||
           rest.starts_with("联系电话") || rest.starts_with("联系人");
}

std::uint32_t address_end(Scanner const& scanner, std::uint32_t begin) {
    auto const& text = scanner.text;
    auto end = begin;
    while (end < scanner.end && end - begin < longest_address &&
           !ends_address(scanner.ahead(end))) {
        bool const bracket = text[end] == '(';
        end += width_of(text[end]);
        if (!bracket) continue;  // 8号(县政府大院)
        auto const close = scanner.ahead(end).find(')');
        if (close != std::string_view::npos && close < 60)
            end += static_cast<std::uint32_t>(close) + 1;
    }
    // the limit on the length cuts no number in two
    while (end > begin && end < scanner.end && is_digit(text[end - 1]) && is_digit(text[end]))
        ++end;
    return end;
}

// Whether letters, digits and marks of a name on the net go on with `c`.
bool goes_on_as_word(char32_t c) noexcept {
    return (c < 0x80 && is_letter(static_cast<char>(c))) || c == U'_' || c == U'-' || c == U'.';
}

bool email_at(Scanner& scanner, std::uint32_t at) {
    auto const end = scanner.match(email, at);
    return end && scanner.add_contact(AtomKind::email, ContactField::email, {at, end});
}

bool url_at(Scanner& scanner, std::uint32_t at) {
    auto const end = scanner.match(url, at);
    return end && scanner.add_contact(AtomKind::url, ContactField::url, {at, end});
}

}  // namespace

bool read_email(Scanner& scanner, Run const& run) {
    bool const may_be =
        run.behind_gap == U'@' || goes_on_as_word(run.next) || run.next == U'+' || run.next == U'*';
    return may_be && email_at(scanner, run.begin);
}

bool read_bracketed_postcode(Scanner& scanner, Run const& run) {
    auto const at = run.begin;
    if (run.size() != 6 || run.next != U')' || at == scanner.floor || scanner.text[at - 1] != '(')
        return false;
    auto const* const address = scanner.last(AtomKind::address);
    return address && address->span.end + 1 == at &&
           scanner.add_contact(AtomKind::postcode, ContactField::postcode, {at, run.end});
}

bool read_phone(Scanner& scanner, Run const& run) {
    if (goes_on_misread(run.next) && read_misread_number(scanner, run.begin)) return true;
    if (run.size() < 4 && !may_be_phone(scanner, run)) return false;
    auto const* const label = label_before(scanner, run.begin);
    return phone_by_shape(scanner, run, label) || labelled_postcode(scanner, run, label) ||
           labelled_phone(scanner, run, label);
}

bool read_misread_number(Scanner& scanner, std::uint32_t at) {
    auto const end = scanner.match(misread_number, at);
    if (!end || none_is_letter(slice(scanner.text, {at, end}))) return false;
    auto const* const label = label_before(scanner, at);
    bool const numeric = is_of(label, ContactField::phone) || is_of(label, ContactField::fax) ||
                         is_of(label, ContactField::postcode);
    if (!numeric || !has_shape(label->field, slice(scanner.text, {at, end}))) return false;
    auto const kind = label->field == ContactField::postcode ? AtomKind::postcode : AtomKind::phone;
    return scanner.add_contact(kind, label->field, {at, end}, true);
}

bool read_url(Scanner& scanner, Run const& run) {
    return goes_on_as_word(run.next) && url_at(scanner, run.begin);
}

bool read_bracketed_phone(Scanner& scanner, std::uint32_t at) {
    if (scanner.text.substr(at, 2) != "(0") return false;
    auto const shape = x3::lit('(') >> x3::omit[digits(3, 4)] >> x3::lit(')') >> &digits(7, 8);
    auto const end = scanner.match(shape, at) ? scanner.match(phone, at) : 0;
    if (!end) return false;
    auto const* const label = label_before(scanner, at);
    return scanner.add_contact(AtomKind::phone, phone_or_fax(label), {at, end}, label != nullptr);
}

bool read_net_address(Scanner& scanner, std::uint32_t at) {
    return email_at(scanner, at) || url_at(scanner, at);
}

// Up to the next stop, also without the colon.
bool read_labelled_address(Scanner& scanner, std::uint32_t at) {
    auto const& text = scanner.text;
    auto const label_end = at + width_of(text[at]);
    if (!is_address_label(scanner.before(label_end))) return false;
    auto begin = scanner.skip_blanks(label_end);
    bool const colon = begin < scanner.end && text[begin] == ':';
    if (colon) begin = scanner.skip_blanks(begin + 1);
    auto const span = trim(text, {begin, address_end(scanner, begin)});
    if (span.size() < 9 || !is_han(character_at(text, begin))) return false;
    // without a colon only a place with a number is sure to be an address
    auto const address = slice(text, span);
    if (!colon && std::none_of(address.begin(), address.end(), is_digit)) return false;
    return scanner.add_contact(AtomKind::address, ContactField::address, span, true);
}

// Right behind the words that send people to an office, and before a label of its other details.
bool read_bracketed_address(Scanner& scanner, std::uint32_t at) {
    if (!scanner.before(at).ends_with("联系") || scanner.text[at] != '(') return false;
    auto const begin = at + 1;
    auto const span = trim(scanner.text, {begin, address_end(scanner, begin)});
    auto const address = slice(scanner.text, span);
    if (!longest_ending<vocab::place_ends>(address) || !is_han(character_at(address, 0)))
        return false;
    bool const labelled =
        address.find("址") != address.npos;  // left to the reader of labelled ones
    if (labelled || std::none_of(address.begin(), address.end(), is_digit)) return false;
    return scanner.add_contact(AtomKind::address, ContactField::address, span, true);
}

}  // namespace gouji::scan

// For those who embed the rules.
namespace gouji::grammar {
BOOST_SPIRIT_INSTANTIATE(phone_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(local_phone_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(email_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(url_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(identifier_rule, char const*, x3::unused_type)
}  // namespace gouji::grammar
