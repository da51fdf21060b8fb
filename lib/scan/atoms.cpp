#include "gouji/scan/atoms.hpp"
#include "gouji/primitive/x3.hpp"

#include <algorithm>
#include <array>

#include "gouji/grammar/citation_def.hpp"
#include "gouji/grammar/contact_def.hpp"
#include "gouji/grammar/date_def.hpp"
#include "gouji/grammar/mark_def.hpp"
#include "gouji/grammar/number_def.hpp"
#include "gouji/vocab/beginnings.hpp"
#include "gouji/vocab/contacts.hpp"
#include "gouji/vocab/proper_numbers.hpp"

namespace gouji::scan {
namespace {

using namespace grammar;

constexpr std::uint32_t longest_title =
    600;  // bytes; an opening 《 that is never closed must not be searched for to the end
constexpr std::uint32_t longest_address = 150;
constexpr std::uint32_t longest_prefix = 36;  // bytes of an issuer's sign

class Scanner {
public:
    Scanner(std::string_view text, text::Index const& index, Span range,
            std::span<const Span> claims, std::pmr::memory_resource* memory)
        : text_(text), index_(index), range_(range), claims_(claims), atoms_(memory) {
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
    // Scans up to `end_`. What an atom or a claim broke off may begin something where it stands.
    std::uint32_t scan_to(std::uint32_t at) {
        while (at < end_) {
            if (atom_at(at)) {
                at = floor_ = atoms_.back().span.end;
                continue;
            }
            auto behind = at + width_of(text_[at]);
            if (is_letter(text_[at]))
                while (behind < end_ && is_letter(text_[behind])) ++behind;
            at = index_.beginnings().next(behind, end_);
        }
        return std::max(at, end_);
    }

    bool atom_at(std::uint32_t at) {
        using vocab::Begin;
        switch (vocab::begin_of(code_point(character_at(text_, at)))) {
            case Begin::digit: return number(at);
            case Begin::letter: return word(at);
            case Begin::bracket:
                return bracketed_phone(at) || document_number(at) || list_marker(at);
            case Begin::dash: return page(at);
            case Begin::numeral: return chinese_number(at);
            case Begin::ordinal: return ordinal_number(at);
            case Begin::title: return cited_title(at);
            case Begin::year_bracket: return document_number(at);
            case Begin::address: return labelled_address(at);
            case Begin::sign: return list_marker(at);
            case Begin::negation:
            case Begin::nothing: break;
        }
        return false;
    }

    // --- running a rule -------------------------------------------------------------------------

    template <typename Rule, typename... Attribute>
    std::uint32_t match(Rule const& rule, std::uint32_t at, std::uint32_t end,
                        Attribute&... attribute) const {
        auto const* first = text_.data() + at;
        auto const* const last = text_.data() + end;
        return x3::parse(first, last, rule, attribute...)
                   ? static_cast<std::uint32_t>(first - text_.data())
                   : 0;
    }

    Atom& push(AtomKind kind, Span span) {
        auto& atom = atoms_.emplace_back();
        atom.kind = kind;
        atom.span = span;
        return atom;
    }

    [[nodiscard]] std::string_view behind(std::uint32_t at) const {
        return text_.substr(floor_, at - floor_);
    }
    [[nodiscard]] std::string_view ahead(std::uint32_t at) const {
        return text_.substr(at, end_ - at);
    }

    [[nodiscard]] std::uint32_t skip_blanks(std::uint32_t at) const {
        return gouji::skip_blanks(text_, at, end_);
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

    // 4/12 alone on a line.
    bool leaf(std::uint32_t at) {
        auto const end =
            match(x3::omit[digits(1, 3)] >> x3::lit('/') >> x3::omit[digits(1, 3)], at, end_);
        if (!end || (at > 0 && text_[at - 1] != '\n') ||
            (end < text_.size() && text_[end] != '\n' && text_[end] != '\r'))
            return false;
        push(AtomKind::page, {at, end});
        return true;
    }

    bool number(std::uint32_t at) {
        auto const end = digits_end(at);
        if (!plainly_counts(at, end)) {
            if (leaf(at) || dated(at) || reached(at) || marker_number(at)) return true;
        } else if (end - at >= 4 && reached(at)) {
            return true;
        }
        return placed(at) || counted(at);
    }

    [[nodiscard]] std::uint32_t digits_end(std::uint32_t at) const {
        while (at < end_ && is_digit(text_[at])) ++at;
        return at;
    }

    // 12件, 3家: a Han character that belongs to no date, time or mark follows at once. Only a label may then make
    // something else of four digits and more.
    [[nodiscard]] bool plainly_counts(std::uint32_t at, std::uint32_t end) const {
        if (end >= end_ || end - at > 9) return false;
        switch (code_point(character_at(text_, end))) {
            case U'年':
            case U'月':
            case U'日':
            case U'号':
            case U'时':
            case U'某':
            case U'至':
            case U'到': return false;
            default: return is_han(character_at(text_, end));
        }
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
        auto const end_of_date = match(date, at, end_, printed);
        // 2013年13月45日: a date that cannot be; none of its numbers counts anything
        auto const shape = x3::omit[digits(4, 4)] >> x3::lit("年") >> x3::omit[digits(1, 3)] >>
                           x3::lit("月") >> -(x3::omit[digits(1, 3)] >> x3::lit("日"));
        if (auto const end = end_of_date ? match(shape, at, end_) : 0; end > end_of_date) {
            push(AtomKind::unknown, {at, end});
            return true;
        }
        if (auto const end = end_of_date) {
            auto const kind = printed.masked ? AtomKind::masked
                              : printed.date.month || printed.date.day || printed.lost
                                  ? AtomKind::date
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

    // 192.0.2.10
    bool network_number(std::uint32_t at) {
        auto const end =
            match(x3::repeat(3)[x3::omit[digits(1, 3)] >> x3::lit('.')] >> x3::omit[digits(1, 3)] >>
                      -(x3::lit(':') >> x3::omit[digits(2, 5)]),
                  at, end_);
        if (end) push(AtomKind::identifier, {at, end});
        return end != 0;
    }

    // Telephone, postcode, e-mail, URL, identifiers: by shape, or by the label before them.
    bool reached(std::uint32_t at) {
        if (auto const end = match(email, at, end_))
            return contact(AtomKind::email, ContactField::email, {at, end});
        if (serial_without_bracket(at) || network_number(at)) return true;
        if (auto const end = match(x3::omit[digits(6, 6)], at, end_);
            end && at > floor_ && text_[at - 1] == '(' && ahead(end).starts_with(")") &&
            !atoms_.empty() && atoms_.back().kind == AtomKind::address &&
            atoms_.back().span.end + 1 == at) {
            contact(AtomKind::postcode, ContactField::postcode, {at, end});  // 沿河路8号(550001)
            return true;
        }
        auto const* label = label_before(at);
        bool const numeric = label && label->field != ContactField::address;
        if (auto const end = match(phone, at, end_)) {
            auto const field = label && label->field == ContactField::fax ? ContactField::fax
                                                                          : ContactField::phone;
            contact(AtomKind::phone, field, {at, end});
            atoms_.back().labelled = label != nullptr;
            return true;
        }
        if (numeric && label->field == ContactField::postcode) {
            if (auto const end = match(x3::omit[digits(4, 7)], at, end_)) {
                contact(AtomKind::postcode, ContactField::postcode, {at, end});
                atoms_.back().labelled = true;
                return true;
            }
        }
        if ((numeric &&
             (label->field == ContactField::phone || label->field == ContactField::fax)) ||
            continues_phones(at)) {
            auto const end = match(local_phone, at, end_);
            if (end && !match(unit_word, end, end_)) {
                contact(AtomKind::phone, numeric ? label->field : ContactField::phone, {at, end});
                atoms_.back().labelled = true;
                return true;
            }
        }
        if (auto const end = match(url, at, end_))
            return contact(AtomKind::url, ContactField::url, {at, end});
        return identified(at, ahead(at));
    }

    bool contact(AtomKind kind, ContactField field, Span span) {
        push(kind, span).contact = field;
        return true;
    }

    // The contact label directly before `at`, over blanks, a colon and an opening bracket.
    [[nodiscard]] vocab::ContactLabel const* label_before(std::uint32_t at) const {
        auto end = skip_blanks_back(at);
        if (end > floor_ && text_[end - 1] == ':') end = skip_blanks_back(end - 1);
        if (end > floor_ && text_[end - 1] == ')') {  // 电话(传真):
            auto const open = behind(end).rfind('(');
            if (open != std::string_view::npos && end - floor_ - open < 20)
                end = floor_ + static_cast<std::uint32_t>(open);
        }
        while (end > floor_ &&
               (text_[end - 1] == ':' || text_[end - 1] == '(' || text_[end - 1] == '.'))
            end = skip_blanks_back(end - 1);
        return longest_ending<vocab::contact_labels>(behind(end));
    }

    // 0854-5220988,5228010: a further number of the same list.
    [[nodiscard]] bool continues_phones(std::uint32_t at) const {
        if (atoms_.empty() || atoms_.back().kind != AtomKind::phone || atoms_.back().span.end > at)
            return false;
        auto const between = text_.substr(atoms_.back().span.end, at - atoms_.back().span.end);
        return between == "," || between == "、" || between == "/" || between == " " ||
               between == ", " || between == "或" || between == ";";
    }

    // 008463000/2016-00002, 1162042101391301xj, 5G. A number with a unit in letters (20MB) is none.
    bool identified(std::uint32_t at, std::string_view rest) {
        std::size_t length = 0, letters = 0, marks = 0;
        for (; length < rest.size(); ++length) {
            char const c = rest[length];
            bool const mark = c == '-' || c == '/' || c == '_' || c == '.';
            if (is_letter(c))
                ++letters;
            else if (mark && length + 1 < rest.size() &&
                     (is_digit(rest[length + 1]) || is_letter(rest[length + 1])))
                ++marks;
            else if (!is_digit(c))
                break;
        }
        auto previous = behind(skip_blanks_back(at));
        if (previous.ends_with(':')) previous.remove_suffix(1);
        if (length >= 4 && longest_ending<vocab::identifier_labels>(previous)) {
            push(AtomKind::identifier, {at, at + static_cast<std::uint32_t>(length)});
            return true;
        }
        if (letters == 0 && !(length > 12 && marks > 0) && !(length > 18 && marks == 0))
            return false;
        if (letters > 0 && letters <= 2 && marks == 0) {
            Quantity quantity_here;
            auto const end = match(quantity, at, end_, quantity_here);
            if (end && quantity_here.unit && is_letter(quantity_here.unit->text[0]) &&
                end >= at + length)
                return false;
        }
        push(length > 8 ? AtomKind::identifier : AtomKind::name,
             {at, at + static_cast<std::uint32_t>(length)});
        return true;
    }

    // 1. 2、 where a sentence or an item of a list begins; a number that is all of its line is a page's.
    bool marker_number(std::uint32_t at) {
        std::uint32_t end = at;
        while (end < end_ && is_digit(text_[end])) ++end;
        if (end - at > 3) return false;
        auto const mark = end < end_ ? character_at(text_, end) : std::string_view{};
        if (mark != "." && mark != "、" && mark != ")") return false;
        auto const next =
            character_at(text_, skip_blanks(end + static_cast<std::uint32_t>(mark.size())));
        if (!is_han(next) && next != "“" && next != "《" && next != "\"") return false;
        auto const begin = skip_blanks_back(at);
        auto const previous =
            begin == 0 ? std::string_view{} : character_at(text_, before(text_, begin));
        bool const starts = begin == floor_ || previous.empty() || previous == "\n" ||
                            previous == ";" || previous == ":" || previous == "。" ||
                            previous == "!" || previous == "|" || (mark == "." && end - at <= 2) ||
                            (mark == ")" && previous == "(");
        if (!starts) return false;
        push(AtomKind::list_marker, {at, end + static_cast<std::uint32_t>(mark.size())});
        return true;
    }

    // 建国路129号1210室, 33频道, “12345”热线.
    bool placed(std::uint32_t at) {
        auto const end = digits_end(at);
        auto const previous = behind(skip_blanks_back(at));
        if (in_building(at, end)) return true;
        auto const unit_end = match(unit_word, end, end_);
        if (!unit_end && end - at <= 3 && longest_ending<vocab::numbered_things>(previous)) {
            push(AtomKind::ordinal, {at, end});
            return true;
        }
        if (quoted_name(at, unit_end ? unit_end : end) || festival(at, end)) return true;
        if (!unit_end && end - at >= 2 && text_[at] == '0' && !(end < end_ && text_[end] == '.')) {
            push(AtomKind::unknown, {at, end});  // no count is written with leading zeros
            return true;
        }
        bool const in_address = longest_ending<vocab::street_words>(previous) ||
                                (!atoms_.empty() && atoms_.back().kind == AtomKind::address &&
                                 atoms_.back().span.end == at);
        if (auto const* unit = in_address ? longest<vocab::address_units>(ahead(end)) : nullptr) {
            contact(AtomKind::address, ContactField::address,
                    {at, end + static_cast<std::uint32_t>(unit->text.size())});
            return true;
        }
        return !unit_end && (dialled(at, end) || named(at, end));
    }

    // 3栋2单元, 1210室, 5号楼, B座7层
    bool in_building(std::uint32_t at, std::uint32_t end) {
        auto const next = ahead(end);
        std::uint32_t width = 0;
        if (next.starts_with("单元") || next.starts_with("号楼"))
            width = 6;
        else if (next.starts_with("室") ||
                 (next.starts_with("层") && at > floor_ && text_.substr(0, at).ends_with("座")))
            width = 3;
        else if ((next.starts_with("栋") || next.starts_with("幢")) && next.size() > 3 &&
                 is_digit(next[3]))
            width = 3;
        if (width == 0) return false;
        contact(AtomKind::address, ContactField::address, {at, end + width});
        return true;
    }

    // “12345”热线, 12345 热线, 拨打12333, 110报警服务台
    bool dialled(std::uint32_t at, std::uint32_t end) {
        auto const length = end - at;
        auto const next = ahead(skip_blanks(end));
        bool const called =
            length >= 3 && length <= 6 &&
            (behind(at).ends_with("拨打") || behind(at).ends_with("致电") ||
             next.starts_with("电话") || next.starts_with("热线") || next.starts_with("专线"));
        if (!called && !(has_hotline_digits(at, length) && goes_on_as_hotline(next))) return false;
        if (!called && counts_something(at)) return false;
        push(AtomKind::name, {at, end});
        return true;
    }
    [[nodiscard]] bool has_hotline_digits(std::uint32_t at, std::uint32_t length) const {
        auto const first = text_.substr(at, 2);
        return (length == 5 && (first == "12" || first == "96")) ||
               (length == 6 && first == "96") || (length == 3 && first == "11");
    }
    [[nodiscard]] static bool goes_on_as_hotline(std::string_view next) {
        auto const c = character_at(next, 0);
        return is_han(c) || c == "”" || c == "\"" || c == "’";
    }
    // 111万余人次 and 115余件 count, whatever hotline has these digits
    [[nodiscard]] bool counts_something(std::uint32_t at) const {
        Quantity found;
        return match(quantity, at, end_, found) != 0 && (found.unit || found.power > 0);
    }

    // 12345平台, 5.1劳动节, 7×24小时, 1+N
    bool named(std::uint32_t at, std::uint32_t end) {
        if (end - at > 6) return false;
        auto noun_at = end;
        if (noun_at + 1 < end_ && text_[noun_at] == '.' && is_digit(text_[noun_at + 1]))
            noun_at = digits_end(noun_at + 1);
        if (auto const* noun = longest<vocab::named_nouns>(ahead(noun_at))) {
            push(AtomKind::name, {at, noun_at + static_cast<std::uint32_t>(noun->text.size())});
            return true;
        }
        auto const mark = character_at(ahead(end), 0);
        if (mark != "×" && mark != "*" && mark != "+") return false;
        auto const tail = end + static_cast<std::uint32_t>(mark.size());
        auto stop = tail;
        while (stop < end_ &&
               (is_digit(text_[stop]) || is_letter(text_[stop]) || text_[stop] == '+'))
            ++stop;
        if (stop == tail) return false;
        if (ahead(stop).starts_with("小时")) stop += 6;
        push(AtomKind::name, {at, stop});
        return true;
    }

    // “3·15”, 3·15宣传日, “1234”工作法: a number in quotation marks is a name, and so is a day written with a point.
    bool festival(std::uint32_t at, std::uint32_t end) {
        bool const pointed = ahead(end).starts_with("·") || ahead(end).starts_with("•");
        if (pointed || (end < end_ && text_[end] == '.')) {
            auto stop =
                end + (pointed ? static_cast<std::uint32_t>(character_at(text_, end).size()) : 1U);
            auto const second = stop;
            while (stop < end_ && is_digit(text_[stop])) ++stop;
            bool const day = stop > second && stop - second <= 2 && end - at <= 2;
            bool const named = ahead(stop).starts_with("宣传") ||
                               ahead(stop).starts_with("消费者") || ahead(stop).starts_with("”") ||
                               ahead(stop).starts_with("活动");
            if (day && (pointed || named)) {
                push(AtomKind::name, {at, stop});
                return true;
            }
        }
        if (!behind(at).ends_with("“") || !ahead(end).starts_with("”")) return false;
        push(AtomKind::name, {at, end});
        return true;
    }

    // “创业富民30条”: a number with its measure that ends a quoted name.
    bool quoted_name(std::uint32_t at, std::uint32_t end) {
        if (!ahead(end).starts_with("”")) return false;
        auto begin = at;
        while (begin > floor_ && at - begin < 60) {
            auto const previous = before(text_, begin);
            auto const c = character_at(text_, previous);
            if (c == "“") {
                if (begin == at) return false;
                push(AtomKind::name, {begin, end});
                return true;
            }
            if (!is_han(c)) return false;
            begin = previous;
        }
        return false;
    }

    bool counted(std::uint32_t at) {
        // 3?59条: a digit was lost, and what is left is no number
        if (auto const end = match(
                x3::omit[digits(1, 18)] >> +(+x3::lit('?') >> x3::omit[digits(1, 18)]), at, end_)) {
            push(AtomKind::unknown, {at, end});
            return true;
        }
        auto& atom = push(AtomKind::quantity, {at, at});
        auto end = match(quantity, at, end_, atom.quantity);
        if (!end) {  // more digits than any rule takes
            end = at;
            while (end < end_ && is_digit(text_[end])) ++end;
            atom.kind = AtomKind::unknown;
        }
        auto const begin = approximated(at, atom.quantity);
        if (atom.kind == AtomKind::quantity) end = through(atom.quantity, begin, end);
        atom.span = {begin, end};
        return true;
    }

    // 20人至30人, 20%-30%: the unit stands at both ends; 由20人增至30人 is two figures.
    std::uint32_t through(Quantity& found, std::uint32_t begin, std::uint32_t end) const {
        if (!found.unit || found.range) return end;
        auto const previous = behind(begin);
        if (previous.ends_with("由") || previous.ends_with("从")) return end;
        auto const mark = match(range_mark, end, end_);
        Quantity upper;
        auto const stop = mark ? match(quantity, mark, end_, upper) : 0;
        if (!stop || upper.unit != found.unit || upper.range || !upper.first.known ||
            !found.first.known || upper.power != found.power ||
            upper.first.value < found.first.value)
            return end;
        found.second = upper.first;
        found.range = true;
        if (upper.approx != Approximation::none) found.approx = upper.approx;
        return stop;
    }

    // Where the figure begins: at the approximation word directly before the number, if there is one.
    std::uint32_t approximated(std::uint32_t at, Quantity& found) const {
        auto end = skip_blanks_back(at);
        if (end > floor_ && text_[end - 1] == '\n')
            end = skip_blanks_back(end - 1 > floor_ && text_[end - 2] == '\r' ? end - 2 : end - 1);
        auto const previous = behind(end);
        auto const* word_before = longest_ending<vocab::approximations_before>(previous);
        if (!word_before) return at;
        for (auto const trap : vocab::approximation_traps)
            if (previous.ends_with(trap)) return at;
        if (found.approx == Approximation::none || found.approx == Approximation::about)
            found.approx = word_before->means;
        return end - static_cast<std::uint32_t>(word_before->text.size());
    }

    // --- Chinese numbers ------------------------------------------------------------------------

    bool chinese_number(std::uint32_t at) {
        if (percentage_at(at) || (begins_date(at) && chinese_date(at))) return true;
        Quantity found;
        if (longest_ending<vocab::approximations_before>(behind(at))) {  // 近百户, 超千人
            if (auto const stop = match(round_quantity, at, end_, found)) {
                auto const begin = approximated(at, found);
                push(AtomKind::quantity, {begin, stop}).quantity = found;
                return true;
            }
            found = {};
        }
        auto const end = match(quantity, at, end_, found);
        if (!end || !(found.first.chinese || !found.first.known)) return false;
        if (!found.first.known && (behind(at).ends_with("周") || behind(at).ends_with("期")))
            return false;          // 周五9:00
        if (!found.first.known) {  // 八87部分
            push(AtomKind::quantity, {at, end}).quantity = found;
            return true;
        }
        if (!found.unit || !found.unit->after_chinese || !counts(at, end, found)) return false;
        auto const begin = approximated(at, found);
        push(AtomKind::quantity, {begin, end}).quantity = found;
        return true;
    }

    // Whether a sign of dates follows the numeral at `at`.
    [[nodiscard]] bool begins_date(std::uint32_t at) const {
        constexpr std::u32string_view places = U"十百千万亿拾佰仟", signs = U"年月日号";
        while (longest<vocab::chinese_digits>(ahead(at)) ||
               places.find(code_point(character_at(ahead(at), 0))) != places.npos)
            at += width_of(text_[at]);
        auto const sign = code_point(character_at(ahead(std::max(at, match(gap, at, end_))), 0));
        return signs.find(sign) != signs.npos;
    }

    bool chinese_date(std::uint32_t at) {
        PrintedPeriod dates;
        if (auto const end = match(period, at, end_, dates)) {
            push(AtomKind::period, {at, end}).dates = dates;
            return true;
        }
        PrintedDate printed;
        auto const end = match(date, at, end_, printed);
        if (!end) return false;
        push(printed.date.month || printed.date.day ? AtomKind::date : AtomKind::year, {at, end})
            .dates.from = printed;
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
    [[nodiscard]] bool counts(std::uint32_t at, std::uint32_t end, Quantity const& found) const {
        if (longest<vocab::numeral_phrases>(ahead(at))) return false;
        auto const previous = behind(at);
        if (found.first.value != Decimal{1, 0}) {
            auto const* prefix = longest_ending<vocab::numeral_prefixes>(previous);
            return !prefix || prefix->text == "的" || prefix->text == "为" ||
                   prefix->text == "是" || prefix->text == "不";
        }
        if (longest_ending<vocab::numeral_prefixes>(previous)) return false;
        // 召开会议一次,: a count behind what is counted, at the end of its clause
        auto const next = character_at(text_, end);
        bool const ends = end >= text_.size() || next == "," || next == "。" || next == ";" ||
                          next == "、" || next == "\n" || next == ")";
        if (ends && !previous.empty() && is_han(character_at(text_, before(text_, at))) &&
            !longest<vocab::weak_measures>(found.unit->text))
            return true;
        auto const* verb = longest_ending<vocab::counting_verbs>(previous);
        if (!verb) return found.unit->text == "名" || found.unit->text == "场";
        bool const weak = longest<vocab::weak_measures>(found.unit->text) != nullptr;
        return !weak || verb->text == "设立" || verb->text == "新增" || verb->text == "增设" ||
               verb->text == "收到" || verb->text == "受理" || verb->text == "配备";
    }

    // --- 第, brackets, 《》 ----------------------------------------------------------------------

    bool ordinal_number(std::uint32_t at) {
        auto const leaf =
            x3::lit("第") >> blanks >> x3::omit[digits(1, 4)] >> blanks >> x3::lit("页") >>
            blanks >> -(x3::lit('/') | x3::lit(',') | x3::lit("，")) >> blanks >>
            -(x3::lit("共") >> blanks >> x3::omit[digits(1, 4)] >> blanks >> x3::lit("页"));
        if (auto const end = match(leaf, at, end_)) {
            push(AtomKind::page, {at, end});
            return true;
        }
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
            push(AtomKind::ordinal,
                 {at, end + (counted_noun ? static_cast<std::uint32_t>(counted_noun->text.size())
                                          : 0)});
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
            if (c == "照" || c == "据" || c == "和" || c == "及" || c == "与" || c == "的" ||
                c == "了" || c == "以" || c == "由" || c == "对" || c == "是" || c == "按" ||
                c == "为" || c == "在" || c == "行" || c == "见" || c == "从")
                break;
            begin = previous;
        }
        return begin == start ? at : begin;
    }

    // (0850)5550101.
    bool bracketed_phone(std::uint32_t at) {
        if (text_.substr(at, 2) != "(0") return false;
        auto const end =
            match(x3::lit('(') >> x3::omit[digits(3, 4)] >> x3::lit(')') >> &digits(7, 8), at, end_)
                ? match(phone, at, end_)
                : 0;
        if (!end) return false;
        auto const* label = label_before(at);
        contact(
            AtomKind::phone,
            label && label->field == ContactField::fax ? ContactField::fax : ContactField::phone,
            {at, end});
        atoms_.back().labelled = label != nullptr;
        return true;
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
        auto end = match(serial, at, end_, found);
        auto const previous = behind(skip_blanks_back(at));
        if (!end && longest_ending<vocab::issuer_signs>(previous)) {
            found = {};
            end = match(bare_serial, at, end_, found);
        }
        if (!end && match(x3::omit[digits(1, 4)] >> x3::lit("号令"), at, end_)) {  // 国务院492号令
            auto const begin = prefix_begin(at);
            if (begin == at) return false;
            auto& atom = push(AtomKind::citation,
                              {begin, match(x3::omit[digits(1, 4)] >> x3::lit("号令"), at, end_)});
            atom.number = atom.span;
            return true;
        }
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
        if (at + 1 < end_ && text_[at] == '\n') at = skip_blanks(at + 1);
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
        if (!bracketed && (sign.starts_with("和") || sign.starts_with("及") ||
                           sign.starts_with("与") || sign.size() > 24))
            return;
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
        if (auto const year = inside.size() == 4 ? Decimal::parse(inside) : std::nullopt;
            year && year->coefficient >= 1949 && year->coefficient < 2100) {
            push(AtomKind::year, {at + 1, end - 1}).dates.from.date.year =
                static_cast<std::int16_t>(year->coefficient);  // 第十一届(2012)
            return true;
        }
        push(AtomKind::list_marker, {at, end});
        return true;
    }

    // 地址:云溪县沿河路8号, also without the colon, up to the next stop; `at` is the 址 of the label.
    bool labelled_address(std::uint32_t at) {
        auto const label_end = at + 3;
        auto const label = text_.substr(floor_, label_end - floor_);
        // 地 址 may be spaced out
        bool const spaced =
            label.size() > 6 &&
            (label.ends_with("地 址") || label.ends_with("地  址") || label.ends_with("地　址"));
        bool const known =
            spaced || std::any_of(vocab::address_labels.begin(), vocab::address_labels.end(),
                                  [&](auto l) { return label.ends_with(l); });
        if (!known || label.ends_with("网站地址") || label.ends_with("邮箱地址") ||
            label.ends_with("网络地址"))
            return false;
        auto begin = skip_blanks(label_end);
        bool const colon = begin < end_ && text_[begin] == ':';
        if (colon) begin = skip_blanks(begin + 1);
        auto end = begin;
        while (end < end_ && end - begin < longest_address) {
            auto const c = character_at(text_, end);
            auto const rest = ahead(end);
            if (c == "," || c == ";" || c == "。" || c == "\n" || c == "\r" || c == "|" ||
                c == ")" || c == "，" || rest.starts_with("邮编") || rest.starts_with("邮政编码") ||
                rest.starts_with("电话") || rest.starts_with("联系电话") ||
                rest.starts_with("联系人"))
                break;
            end += static_cast<std::uint32_t>(c.size());
            if (c == "(") {  // 8号(县政府大院)
                auto const close = ahead(end).find(')');
                if (close != std::string_view::npos && close < 60)
                    end += static_cast<std::uint32_t>(close) + 1;
            }
        }
        // the limit on the length cuts no number in two
        while (end > begin && end < end_ && is_digit(text_[end - 1]) && is_digit(text_[end])) ++end;
        auto const span = trim(text_, {begin, end});
        if (span.size() < 9 || !is_han(character_at(text_, begin))) return false;
        // without a colon only a place with a number is sure to be an address
        if (!colon && std::none_of(text_.begin() + span.begin, text_.begin() + span.end, is_digit))
            return false;
        contact(AtomKind::address, ContactField::address, span);
        atoms_.back().labelled = true;
        return true;
    }

    bool word(std::uint32_t at) {
        if (at > floor_ && is_letter(text_[at - 1])) return false;
        if (auto const end = match(email, at, end_))
            return contact(AtomKind::email, ContactField::email, {at, end});
        if (auto const end = match(url, at, end_))
            return contact(AtomKind::url, ContactField::url, {at, end});
        // GB/T 21061: the number of a standard stands apart
        auto const standard = (x3::lit("GB") | x3::lit("DB") | x3::lit("ISO") | x3::lit("IEC")) >>
                              -(x3::omit[digits(2, 4)]) >> -x3::lit("/T") >> -x3::lit(' ') >>
                              x3::omit[digits(3, 6)] >> -(x3::lit('-') >> x3::omit[digits(2, 4)]);
        if (auto const stop = match(standard, at, end_)) {
            push(AtomKind::identifier, {at, stop});
            return true;
        }
        auto const end = match(identifier, at, end_);
        if (!end || std::none_of(text_.begin() + at, text_.begin() + end, is_digit)) return false;
        // APP4个: letters before a count are no part of it
        auto letters = at;
        while (letters < end && is_letter(text_[letters])) ++letters;
        if (std::all_of(text_.begin() + letters, text_.begin() + end, is_digit) &&
            match(unit_word, end, end_))
            return false;
        push(end - at > 8 ? AtomKind::identifier : AtomKind::name, {at, end});
        return true;
    }

    // - 4 - alone on a line.
    bool page(std::uint32_t at) {
        auto const dash_sign = x3::lit('-') | x3::lit("—") | x3::lit("–");
        auto const dashes = +dash_sign >> blanks >> x3::omit[digits(1, 4)] >> blanks >> +dash_sign;
        auto const end = match(dashes, at, end_);
        if (!end) return false;
        bool const line_begins =
            at == 0 || text_[skip_blanks_back(at) > 0 ? skip_blanks_back(at) - 1 : 0] == '\n' ||
            skip_blanks_back(at) == floor_;
        auto const stop = skip_blanks(end);
        if (!line_begins || (stop < text_.size() && text_[stop] != '\n' && text_[stop] != '\r' &&
                             text_[stop] != '\f'))
            return false;
        push(AtomKind::page, {at, end});
        return true;
    }

    std::string_view text_;
    text::Index const& index_;
    Span range_;
    std::span<const Span> claims_;
    std::pmr::vector<Atom> atoms_;
    std::uint32_t floor_ = 0;  // nothing before it may become part of the next atom
    std::uint32_t end_ = 0;
};

}  // namespace

std::pmr::vector<Atom> scan(std::string_view text, text::Index const& index, Span range,
                            std::span<const Span> claims, std::pmr::memory_resource* memory) {
    return Scanner(text, index, range, claims, memory).run();
}

}  // namespace gouji::scan
