#include "gouji/primitive/x3.hpp"
#include "gouji/scan/atoms.hpp"

#include <algorithm>
#include <array>

#include "gouji/grammar/citation_def.hpp"
#include "gouji/grammar/contact_def.hpp"
#include "gouji/grammar/date_def.hpp"
#include "gouji/grammar/mark_def.hpp"
#include "gouji/grammar/number_def.hpp"
#include "gouji/vocab/contacts.hpp"
#include "gouji/vocab/proper_numbers.hpp"

namespace gouji::scan {
namespace {

using namespace grammar;

// What may begin with a byte.
enum class Begin : std::uint8_t { nothing, digit, letter, bracket, dash, colon, wide };

constexpr auto beginnings = [] {
    std::array<Begin, 256> table{};
    for (int c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = Begin::digit;
    for (int c = 'a'; c <= 'z'; ++c) table[static_cast<std::size_t>(c)] = Begin::letter;
    for (int c = 'A'; c <= 'Z'; ++c) table[static_cast<std::size_t>(c)] = Begin::letter;
    table['('] = table['['] = table['{'] = Begin::bracket;
    table['-'] = Begin::dash;
    table[':'] = Begin::colon;
    // leads of numerals, 第, 《, 〔, circled numbers: everything in these blocks is looked at once more
    for (int lead : {0xE2, 0xE3, 0xE4, 0xE5, 0xE7, 0xE8, 0xE9}) table[static_cast<std::size_t>(lead)] = Begin::wide;
    return table;
}();

// What may begin with a three-byte character.
enum class Wide : std::uint8_t { nothing, numeral, ordinal, title, bracket, sign };

Wide wide(std::string_view character) {
    switch (code_point(character)) {
        case U'一': case U'二': case U'三': case U'四': case U'五': case U'六': case U'七': case U'八': case U'九':
        case U'十': case U'两': case U'百': case U'零': case U'〇': case U'○': return Wide::numeral;
        case U'第': return Wide::ordinal;
        case U'《': return Wide::title;
        case U'〔': case U'【': case U'〖': case U'﹝': return Wide::bracket;
        default: return mark_detail::numbered_sign(character) ? Wide::sign : Wide::nothing;
    }
}

constexpr std::uint32_t longest_title = 600;   // bytes; an opening 《 that is never closed must not be searched for to the end
constexpr std::uint32_t longest_address = 150;
constexpr std::uint32_t longest_prefix = 36;   // bytes of an issuer's sign

class Scanner {
public:
    Scanner(std::string_view text, Span range, std::span<const Span> claims, std::pmr::memory_resource* memory)
        : text_(text), range_(range), claims_(claims), atoms_(memory) {
        atoms_.reserve(range.size() / 96 + 8);
    }

    std::pmr::vector<Atom> run() {
        auto claim = claims_.begin();
        auto at = floor_ = range_.begin;
        while (at < range_.end) {
            while (claim != claims_.end() && claim->end <= at) ++claim;
            end_ = range_.end;
            if (claim != claims_.end()) {
                if (claim->begin <= at) {
                    at = floor_ = claim->end;
                    continue;
                }
                end_ = std::min(end_, claim->begin);
            }
            at = scan_to(at);
        }
        return std::move(atoms_);
    }

private:
    // Scans up to `end_`.
    std::uint32_t scan_to(std::uint32_t at) {
        while (at < end_) {
            auto const begin = beginnings[static_cast<unsigned char>(text_[at])];
            if (begin == Begin::nothing) {
                ++at;
                continue;
            }
            if (atom_at(at, begin)) {
                at = floor_ = atoms_.back().span.end;
            } else if (begin == Begin::letter) {
                while (at < end_ && is_letter(text_[at])) ++at;
            } else {
                at += width_of(text_[at]);
            }
        }
        return std::max(at, end_);
    }

    bool atom_at(std::uint32_t at, Begin begin) {
        switch (begin) {
            case Begin::digit: return number(at);
            case Begin::letter: return word(at);
            case Begin::bracket: return document_number(at) || list_marker(at);
            case Begin::dash: return page(at);
            case Begin::colon: return labelled_address(at);
            case Begin::wide: break;
            case Begin::nothing: return false;
        }
        switch (wide(character_at(text_, at))) {
            case Wide::numeral: return chinese_number(at);
            case Wide::ordinal: return ordinal_number(at);
            case Wide::title: return cited_title(at);
            case Wide::bracket: return document_number(at);
            case Wide::sign: return list_marker(at);
            case Wide::nothing: return false;
        }
        return false;
    }

    // --- running a rule -------------------------------------------------------------------------

    template <typename Rule, typename... Attribute>
    std::uint32_t match(Rule const& rule, std::uint32_t at, std::uint32_t end, Attribute&... attribute) const {
        auto const* first = text_.data() + at;
        auto const* const last = text_.data() + end;
        return x3::parse(first, last, rule, attribute...) ? static_cast<std::uint32_t>(first - text_.data()) : 0;
    }

    Atom& push(AtomKind kind, Span span) {
        auto& atom = atoms_.emplace_back();
        atom.kind = kind;
        atom.span = span;
        return atom;
    }

    [[nodiscard]] std::string_view behind(std::uint32_t at) const { return text_.substr(floor_, at - floor_); }
    [[nodiscard]] std::string_view ahead(std::uint32_t at) const { return text_.substr(at, end_ - at); }

    [[nodiscard]] std::uint32_t skip_blanks(std::uint32_t at) const {
        while (at < end_) {
            auto const width = blank_at(text_, at);
            if (width == 0) break;
            at += width;
        }
        return std::min(at, end_);
    }
    [[nodiscard]] std::uint32_t skip_blanks_back(std::uint32_t at) const {
        while (at > floor_) {
            auto const width = blank_before(text_, at);
            if (width == 0 || width > at - floor_) break;
            at -= width;
        }
        return at;
    }

    // --- Arabic numbers -------------------------------------------------------------------------

    bool number(std::uint32_t at) {
        return dated(at) || reached(at) || marker_number(at) || placed(at) || counted(at);
    }

    bool dated(std::uint32_t at) {
        PrintedPeriod dates;
        if (auto const end = match(period, at, end_, dates)) {
            bool const bare = dates.from.bare_year && dates.to.bare_year;
            if (!bare || !match(unit_word, end, end_)) {
                push(AtomKind::period, {at, end}).dates = dates;
                return true;
            }
        }
        PrintedDate printed;
        if (auto const end = match(date, at, end_, printed)) {
            auto const kind = printed.masked                                          ? AtomKind::masked
                              : printed.date.month || printed.date.day || printed.lost ? AtomKind::date
                                                                                      : AtomKind::year;
            push(kind, {at, end}).dates.from = printed;
            return true;
        }
        // 2025111231日: year and period collapsed into one run; no reading can be proven
        if (auto const end = match(x3::omit[digits(9, 14)] >> x3::lit("日"), at, end_)) {
            auto& atom = push(AtomKind::date, {at, end});
            atom.dates.from.lost = 1;
            return true;
        }
        if (auto const end = match(time, at, end_)) {
            push(AtomKind::time, {at, end});
            return true;
        }
        return false;
    }

    // Telephone, postcode, e-mail, URL, identifiers: by shape, or by the label before them.
    bool reached(std::uint32_t at) {
        auto const rest = ahead(at);
        if (auto const end = match(email, at, end_)) return contact(AtomKind::email, ContactField::email, {at, end});
        if (serial_without_bracket(at)) return true;
        auto const* label = label_before(at);
        bool const numeric = label && label->field != ContactField::address;
        if (auto const end = match(phone, at, end_)) {
            auto const field = label && label->field == ContactField::fax ? ContactField::fax : ContactField::phone;
            contact(AtomKind::phone, field, {at, end});
            atoms_.back().labelled = label != nullptr;
            return true;
        }
        if (numeric && label->field == ContactField::postcode) {
            if (auto const end = match(x3::omit[digits(6, 6)], at, end_)) {
                contact(AtomKind::postcode, ContactField::postcode, {at, end});
                atoms_.back().labelled = true;
                return true;
            }
        }
        if ((numeric && (label->field == ContactField::phone || label->field == ContactField::fax)) || continues_phones(at)) {
            auto const end = match(local_phone, at, end_);
            if (end && !match(unit_word, end, end_)) {
                contact(AtomKind::phone, numeric ? label->field : ContactField::phone, {at, end});
                atoms_.back().labelled = true;
                return true;
            }
        }
        if (match(url, at, end_)) {
            auto const end = match(url, at, end_);
            return contact(AtomKind::url, ContactField::url, {at, end});
        }
        return identified(at, rest);
    }

    bool contact(AtomKind kind, ContactField field, Span span) {
        push(kind, span).contact = field;
        return true;
    }

    // The contact label directly before `at`, over blanks, a colon and an opening bracket.
    [[nodiscard]] vocab::ContactLabel const* label_before(std::uint32_t at) const {
        auto end = skip_blanks_back(at);
        while (end > floor_ && (text_[end - 1] == ':' || text_[end - 1] == '(' || text_[end - 1] == '.')) end = skip_blanks_back(end - 1);
        return longest_ending<vocab::contact_labels>(behind(end));
    }

    // 0854-5220988,5228010: a further number of the same list.
    [[nodiscard]] bool continues_phones(std::uint32_t at) const {
        if (atoms_.empty() || atoms_.back().kind != AtomKind::phone || atoms_.back().span.end > at) return false;
        auto const between = text_.substr(atoms_.back().span.end, at - atoms_.back().span.end);
        return between == "," || between == "、" || between == "/" || between == " " || between == ", " || between == "或" || between == ";";
    }

    // 008463000/2016-00002, 1162042101391301xj, 5G. A number with a unit in letters (20MB) is none.
    bool identified(std::uint32_t at, std::string_view rest) {
        std::size_t length = 0, letters = 0, marks = 0;
        for (; length < rest.size(); ++length) {
            char const c = rest[length];
            bool const mark = c == '-' || c == '/' || c == '_' || c == '.';
            if (is_letter(c)) ++letters;
            else if (mark && length + 1 < rest.size() && (is_digit(rest[length + 1]) || is_letter(rest[length + 1]))) ++marks;
            else if (!is_digit(c)) break;
        }
        if (letters == 0 && !(length > 12 && marks > 0) && !(length > 18 && marks == 0)) return false;
        if (letters > 0) {
            Quantity quantity_here;
            auto const end = match(quantity, at, end_, quantity_here);
            if (end && quantity_here.unit && is_letter(quantity_here.unit->text[0])) return false;
        }
        push(length > 8 ? AtomKind::identifier : AtomKind::name, {at, at + static_cast<std::uint32_t>(length)});
        return true;
    }

    // 1. 2、 where a sentence or an item of a list begins; a number that is all of its line is a page's.
    bool marker_number(std::uint32_t at) {
        std::uint32_t end = at;
        while (end < end_ && is_digit(text_[end])) ++end;
        if (end - at > 3) return false;
        auto const mark = end < end_ ? character_at(text_, end) : std::string_view{};
        if (mark != "." && mark != "、" && mark != ")") return false;
        auto const next = character_at(text_, skip_blanks(end + static_cast<std::uint32_t>(mark.size())));
        if (!is_han(next) && next != "“" && next != "《" && next != "\"") return false;
        auto const begin = skip_blanks_back(at);
        auto const previous = begin == 0 ? std::string_view{} : character_at(text_, before(text_, begin));
        bool const starts = begin == floor_ || previous.empty() || previous == "\n" || previous == ";" || previous == ":" || previous == "。" ||
                            previous == "!" || previous == "|" || (mark == ")" && previous == "(");
        if (!starts) return false;
        push(AtomKind::list_marker, {at, end + static_cast<std::uint32_t>(mark.size())});
        return true;
    }

    // 建国路129号1210室, 33频道, “12345”热线.
    bool placed(std::uint32_t at) {
        std::uint32_t end = at;
        while (end < end_ && is_digit(text_[end])) ++end;
        auto const length = end - at;
        auto const previous = behind(skip_blanks_back(at));
        bool const in_address = longest_ending<vocab::street_words>(previous) || (!atoms_.empty() && atoms_.back().kind == AtomKind::address && atoms_.back().span.end == at);
        if (in_address) {
            if (auto const* unit = longest<vocab::address_units>(ahead(end))) {
                contact(AtomKind::address, ContactField::address, {at, end + static_cast<std::uint32_t>(unit->text.size())});
                return true;
            }
        }
        bool const hotline = (length == 5 && (text_.substr(at, 2) == "12" || text_.substr(at, 2) == "96")) ||
                             (length == 6 && text_.substr(at, 2) == "96") || (length == 3 && text_.substr(at, 2) == "11");
        auto const quote = character_at(ahead(end), 0);
        bool const quoted = quote == "”" || quote == "\"" || quote == "’";
        bool const line_of_its_own = length >= 3 && length <= 6 && (ahead(end).starts_with("电话") || ahead(end).starts_with("热线") || ahead(end).starts_with("专线"));
        if ((line_of_its_own || (hotline && (quoted || is_han(quote)))) && !match(unit_word, end, end_)) {
            push(AtomKind::name, {at, end});
            return true;
        }
        if (length <= 6 && !match(unit_word, end, end_)) {
            std::uint32_t noun_at = end;
            if (noun_at < end_ && text_[noun_at] == '.' && noun_at + 1 < end_ && is_digit(text_[noun_at + 1]))
                for (++noun_at; noun_at < end_ && is_digit(text_[noun_at]);) ++noun_at;
            if (auto const* noun = longest<vocab::named_nouns>(ahead(noun_at)); noun && named_alone(*noun, length)) {
                push(AtomKind::name, {at, noun_at + static_cast<std::uint32_t>(noun->text.size())});
                return true;
            }
            auto const mark = character_at(ahead(end), 0);  // 7×24小时, 1+N
            if (mark == "×" || mark == "*" || mark == "+") {
                auto stop = end + static_cast<std::uint32_t>(mark.size());
                auto const tail = stop;
                while (stop < end_ && (is_digit(text_[stop]) || is_letter(text_[stop]) || text_[stop] == '+')) ++stop;
                if (stop > tail) {
                    if (ahead(stop).starts_with("小时")) stop += 6;
                    push(AtomKind::name, {at, stop});
                    return true;
                }
            }
        }
        return false;
    }

    // Words such as 平台 or 市民 make a name only of a hotline's number.
    static bool named_alone(vocab::Word noun, std::uint32_t) {
        return noun.text != "便民" && noun.text != "政务服务" && noun.text != "市长" && noun.text != "市民" && noun.text != "平台" &&
               noun.text != "举报" && noun.text != "工单" && noun.text != "热线";
    }

    bool counted(std::uint32_t at) {
        auto& atom = push(AtomKind::quantity, {at, at});
        auto end = match(quantity, at, end_, atom.quantity);
        if (!end) {  // more digits than any rule takes
            end = at;
            while (end < end_ && is_digit(text_[end])) ++end;
            atom.kind = AtomKind::unknown;
        }
        atom.span = {approximated(at, atom.quantity), end};
        return true;
    }

    // Where the figure begins: at the approximation word directly before the number, if there is one.
    std::uint32_t approximated(std::uint32_t at, Quantity& found) const {
        auto const end = skip_blanks_back(at);
        auto const previous = behind(end);
        auto const* word_before = longest_ending<vocab::approximations_before>(previous);
        if (!word_before) return at;
        for (auto const trap : vocab::approximation_traps)
            if (previous.ends_with(trap)) return at;
        if (found.approx == Approximation::none || found.approx == Approximation::about) found.approx = word_before->means;
        return end - static_cast<std::uint32_t>(word_before->text.size());
    }

    // --- Chinese numbers ------------------------------------------------------------------------

    bool chinese_number(std::uint32_t at) {
        if (percentage_at(at)) return true;
        PrintedPeriod dates;
        if (auto const end = match(period, at, end_, dates)) {
            push(AtomKind::period, {at, end}).dates = dates;
            return true;
        }
        PrintedDate printed;
        if (auto const end = match(date, at, end_, printed)) {
            push(printed.date.month || printed.date.day ? AtomKind::date : AtomKind::year, {at, end}).dates.from = printed;
            return true;
        }
        Quantity found;
        auto const end = match(quantity, at, end_, found);
        if (!end || !(found.first.chinese || !found.first.known)) return false;
        if (!found.first.known) {  // 八87部分
            push(AtomKind::quantity, {at, end}).quantity = found;
            return true;
        }
        if (!found.unit || !found.unit->after_chinese || !counts(at, found)) return false;
        auto const begin = approximated(at, found);
        push(AtomKind::quantity, {begin, end}).quantity = found;
        return true;
    }

    std::uint32_t percentage_at(std::uint32_t at) {
        Quantity found;
        auto const end = match(percentage, at, end_, found);
        if (end) {
            auto const begin = approximated(at, found);
            push(AtomKind::quantity, {begin, end}).quantity = found;
        }
        return end;
    }

    // Whether a Chinese numeral with a measure word counts something (两项, 安排一名) or is part of a
    // phrase, a slogan or a name (每一条, “四个意识”, 一方面).
    [[nodiscard]] bool counts(std::uint32_t at, Quantity const& found) const {
        if (longest<vocab::numeral_phrases>(ahead(at))) return false;
        auto const previous = behind(at);
        if (found.first.value != Decimal{1, 0}) {
            auto const* prefix = longest_ending<vocab::numeral_prefixes>(previous);
            return !prefix || prefix->text == "的" || prefix->text == "为" || prefix->text == "是" || prefix->text == "不";
        }
        if (longest_ending<vocab::numeral_prefixes>(previous)) return false;
        auto const* verb = longest_ending<vocab::counting_verbs>(previous);
        if (!verb) return found.unit->text == "名" || found.unit->text == "场";
        bool const weak = longest<vocab::weak_measures>(found.unit->text) != nullptr;
        return !weak || verb->text == "设立" || verb->text == "新增" || verb->text == "增设" || verb->text == "收到" || verb->text == "受理" || verb->text == "配备";
    }

    // --- 第, brackets, 《》 ----------------------------------------------------------------------

    bool ordinal_number(std::uint32_t at) {
        if (auto const end = match(article, at, end_)) {
            push(AtomKind::article, {at, end});
            return true;
        }
        SerialNumber number_of_order;
        if (auto const end = match(order, at, end_, number_of_order); end) {
            auto const begin = order_prefix(at, end);
            if (begin < at || text_.substr(at, end - at).ends_with("令")) {
                auto& atom = push(AtomKind::citation, {begin, end});
                atom.number = atom.span;
                atom.serial = number_of_order;
                return true;
            }
        }
        if (auto const end = match(ordinal, at, end_)) {
            auto const* counted_noun = longest<vocab::ordinal_nouns>(ahead(end));
            push(AtomKind::ordinal, {at, end + (counted_noun ? static_cast<std::uint32_t>(counted_noun->text.size()) : 0)});
            return true;
        }
        return false;
    }

    // 国务院令第711号, 国务院第492号令: the body before the number.
    [[nodiscard]] std::uint32_t order_prefix(std::uint32_t at, std::uint32_t end) const {
        auto const previous = behind(at);
        bool const order_before = previous.ends_with("令");
        if (!order_before && !text_.substr(at, end - at).ends_with("令")) return at;
        return prefix_begin(at);
    }

    // Back over the Han characters of an issuer's sign, to a stop or a function word.
    [[nodiscard]] std::uint32_t prefix_begin(std::uint32_t at) const {
        auto begin = skip_blanks_back(at);
        auto const limit = std::max(floor_, begin > longest_prefix ? begin - longest_prefix : 0);
        auto const start = begin;
        while (begin > limit) {
            auto const previous = before(text_, begin);
            auto const c = character_at(text_, previous);
            if (!is_han(c) || previous < limit) break;
            if (c == "照" || c == "据" || c == "和" || c == "及" || c == "与" || c == "的" || c == "了" || c == "以" || c == "由" || c == "对" ||
                c == "是" || c == "按" || c == "为" || c == "在" || c == "行" || c == "见" || c == "从")
                break;
            begin = previous;
        }
        return begin == start ? at : begin;
    }

    bool document_number(std::uint32_t at) {
        SerialNumber found;
        auto const end = match(serial, at, end_, found);
        if (!end) return false;
        auto const begin = prefix_begin(at);
        auto& atom = push(AtomKind::citation, {begin, end});
        atom.number = atom.span;
        atom.serial = found;
        return true;
    }

    bool serial_without_bracket(std::uint32_t at) {
        SerialNumber found;
        auto const end = match(serial, at, end_, found);
        if (!end) return false;
        auto& atom = push(AtomKind::citation, {prefix_begin(at), end});
        atom.number = atom.span;
        atom.serial = found;
        atom.serial.repaired = true;
        return true;
    }

    // 《…》, and the document number directly behind it, bracketed or not.
    bool cited_title(std::uint32_t at) {
        auto const limit = std::min(end_, at + longest_title);
        auto const end = match(title, at, limit);
        if (!end) return false;
        auto& atom = push(AtomKind::citation, {at, end});
        atom.title = {at + 3, end - 3};
        number_behind(atom);
        return true;
    }

    void number_behind(Atom& atom) const {
        auto at = skip_blanks(atom.span.end);
        if (at >= end_) return;
        bool const bracketed = text_[at] == '(';
        SerialNumber found;
        if (bracketed && !match(serial, at, end_, found)) at = skip_blanks(at + 1);
        // the sign: Han characters and blanks up to a bracket or 第
        auto bracket = at;
        while (bracket < end_ && bracket - at <= longest_prefix) {
            auto const c = character_at(text_, bracket);
            if (!is_han(c) && !blank_at(text_, bracket)) break;
            if (c == "第") break;
            bracket += static_cast<std::uint32_t>(c.size());
        }
        if (bracket >= end_) return;
        found = {};
        auto end = match(serial, bracket, end_, found);
        if (!end && character_at(text_, bracket) == "第") end = match(order, bracket, end_, found);
        if (!end) return;
        // Behind the title only its own number may follow; 》(以下简称…) and 》和贵府办发〔… are something else.
        auto const sign = text_.substr(at, bracket - at);
        if (!bracketed && (sign.starts_with("和") || sign.starts_with("及") || sign.starts_with("与") || sign.size() > 24)) return;
        atom.number = {at, end};
        atom.serial = found;
        atom.span.end = end;
        if (bracketed && end < end_ && text_[end] == ')') ++atom.span.end;
    }

    // --- the rest -------------------------------------------------------------------------------

    bool list_marker(std::uint32_t at) {
        auto const end = match(list_mark, at, end_);
        if (!end) return false;
        bool const arabic_inside = std::any_of(text_.begin() + at, text_.begin() + end, is_digit);
        // (5)件 counts; (2016年) does not match the rule at all
        if (arabic_inside && match(unit_word, end, end_)) return false;
        auto const inside = text_.substr(at + 1, end - at - 2);
        if (auto const year = inside.size() == 4 ? Decimal::parse(inside) : std::nullopt; year && year->coefficient >= 1949 && year->coefficient < 2100) {
            push(AtomKind::year, {at + 1, end - 1}).dates.from.date.year = static_cast<std::int16_t>(year->coefficient);  // 第十一届(2012)
            return true;
        }
        push(AtomKind::list_marker, {at, end});
        return true;
    }

    // 地址:中山市西区升华路8号, up to the next stop.
    bool labelled_address(std::uint32_t at) {
        auto const previous = behind(skip_blanks_back(at));
        bool const label = std::any_of(vocab::address_labels.begin(), vocab::address_labels.end(), [&](auto l) { return previous.ends_with(l); });
        if (!label || previous.ends_with("网站地址") || previous.ends_with("邮箱地址") || previous.ends_with("网络地址")) return false;
        auto const begin = skip_blanks(at + 1);
        auto end = begin;
        while (end < end_ && end - begin < longest_address) {
            auto const c = character_at(text_, end);
            auto const rest = ahead(end);
            if (c == "," || c == ";" || c == "。" || c == "\n" || c == "\r" || c == "|" || c == ")" || c == "，" || rest.starts_with("邮编") || rest.starts_with("邮政编码") ||
                rest.starts_with("电话") || rest.starts_with("联系电话") || rest.starts_with("联系人"))
                break;
            end += static_cast<std::uint32_t>(c.size());
            if (c == "(") {  // 8号(县政府大院)
                auto const close = ahead(end).find(')');
                if (close != std::string_view::npos && close < 60) end += static_cast<std::uint32_t>(close) + 1;
            }
        }
        auto const span = trim(text_, {begin, end});
        if (span.size() < 9 || !is_han(character_at(text_, begin))) return false;
        contact(AtomKind::address, ContactField::address, span);
        atoms_.back().labelled = true;
        return true;
    }

    bool word(std::uint32_t at) {
        if (at > floor_ && is_letter(text_[at - 1])) return false;
        if (auto const end = match(email, at, end_)) return contact(AtomKind::email, ContactField::email, {at, end});
        if (auto const end = match(url, at, end_)) return contact(AtomKind::url, ContactField::url, {at, end});
        auto const end = match(identifier, at, end_);
        if (!end || std::none_of(text_.begin() + at, text_.begin() + end, is_digit)) return false;
        push(end - at > 8 ? AtomKind::identifier : AtomKind::name, {at, end});
        return true;
    }

    // - 4 - alone on a line.
    bool page(std::uint32_t at) {
        auto const dashes = x3::lit('-') >> blanks >> x3::omit[digits(1, 4)] >> blanks >> x3::lit('-');
        auto const end = match(dashes, at, end_);
        if (!end) return false;
        bool const line_begins = at == 0 || text_[skip_blanks_back(at) > 0 ? skip_blanks_back(at) - 1 : 0] == '\n' || skip_blanks_back(at) == floor_;
        auto const stop = skip_blanks(end);
        if (!line_begins || (stop < text_.size() && text_[stop] != '\n' && text_[stop] != '\r' && text_[stop] != '\f')) return false;
        push(AtomKind::page, {at, end});
        return true;
    }

    std::string_view text_;
    Span range_;
    std::span<const Span> claims_;
    std::pmr::vector<Atom> atoms_;
    std::uint32_t floor_ = 0;  // nothing before it may become part of the next atom
    std::uint32_t end_ = 0;
};

}  // namespace

std::pmr::vector<Atom> scan(std::string_view text, Span range, std::span<const Span> claims, std::pmr::memory_resource* memory) {
    return Scanner(text, range, claims, memory).run();
}

}  // namespace gouji::scan
