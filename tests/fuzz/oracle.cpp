#include "oracle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <memory_resource>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "gouji/bytes/decode.hpp"
#include "gouji/export/json.hpp"
#include "gouji/markup/html.hpp"
#include "gouji/parse.hpp"

namespace gouji::fuzz {
namespace {

struct Violation {
    std::string text;
};

template <class... Args>
void expect(bool holds, fmt::format_string<Args...> what, Args&&... args) {
    if (!holds) throw Violation{fmt::format(what, std::forward<Args>(args)...)};
}

bool ordered(Span x) { return x.begin <= x.end; }

/// Something that accounts for the digits inside its span.
struct Holder {
    Span span;
    std::string_view kind;
    friend bool operator==(const Holder&, const Holder&) = default;
};

class Oracle {
public:
    explicit Oracle(const Document& document)
        : document_(document),
          source_(document.source()),
          whole_{0, static_cast<std::uint32_t>(source_.size())},
          utf8_(document.input().encoding == "UTF-8") {}

    void run() {
        const Input& input = document_.input();
        expect(input.bytes == source_.size(), "input.bytes is {}", input.bytes);
        for (const Mention& x : input.mentions) {
            inside("mention", x.span, whole_);
            hold(x.span, name(x.kind));
        }
        for (const Diagnostic& x : input.diagnostics) inside(x.code, x.span, whole_);
        std::uint32_t at = 0;
        for (const Report& x : document_.reports()) {
            inside("report", x.span, whole_);
            expect(at <= x.span.begin, "reports overlap at {}", x.span.begin);
            at = x.span.end;
            report(x);
        }
        if (utf8_) digits();
    }

private:
    void report(const Report& x) {
        const auto own = [&](std::string_view kind, Span span) { inside(kind, span, x.span); };
        if (x.title) own("title", x.title->span);
        if (x.authority) own("authority", x.authority->span);
        if (x.period) own("period", x.period->span);
        for (const MetadataEntry& m : x.metadata) {
            own("metadata", m.span);
            hold(m.span, "metadata");
        }
        for (const ContactEntry& c : x.contact) {
            own("contact", c.span);
            hold(c.span, name(c.field));
        }
        sections(x);
        figures(x);
        for (const Table& t : x.tables) {
            own("table", t.span);
            link("section of a table", t.section, x.sections.size());
            for (const Cell& c : t.cells) {
                if (c.state == CellState::missing) continue;
                own("cell", c.span);
                raw(c.raw, c.span);
                hold(c.span, "cell");
            }
        }
        for (const Mention& m : x.mentions) {
            own("mention", m.span);
            hold(m.span, name(m.kind));
        }
        for (const Citation& c : x.citations) {
            own("citation", c.span);
            link("alias_of", c.alias_of, x.citations.size());
            hold(c.span, "citation");
        }
        for (const Check& c : x.checks) {
            for (const Span span : c.spans) inside(c.rule, span, whole_);
        }
        for (const Diagnostic& d : x.diagnostics) own(d.code, d.span);
    }

    void sections(const Report& x) {
        std::int32_t id = 0;
        std::uint32_t free = x.span.begin;  // no section before this may reach beyond
        std::vector<Span> open;
        for (const Section& s : x.sections) {
            expect(s.id == id, "section {} at position {}", s.id, id);
            inside("section", s.span, x.span);
            inside("marker", s.marker_span, s.span, s.marker.empty());
            inside("title", s.title_span, s.span, s.title.empty());
            expect(s.parent < id, "section {} has the parent {}", id, s.parent);
            if (s.parent >= 0) {
                const Section& parent = x.sections[static_cast<std::size_t>(s.parent)];
                inside("section", s.span, parent.span);
                expect(s.level == parent.level + 1, "section {} has the level {}", id, s.level);
            }
            while (!open.empty() && !open.back().contains(s.span)) {
                free = std::max(free, open.back().end);
                open.pop_back();
            }
            expect(free <= s.span.begin, "section {} overlaps the one before", id);
            open.push_back(s.span);
            if (!s.marker.empty()) hold(s.marker_span, "marker");
            ++id;
        }
    }

    void figures(const Report& x) {
        std::int32_t id = 0;
        for (const Figure& f : x.figures) {
            expect(f.id == id, "figure {} at position {}", f.id, id);
            inside("figure", f.span, x.span);
            raw(f.raw, f.span);
            link("section of a figure", f.section, x.sections.size());
            for (const std::int32_t other : {f.part_of, f.share_of, f.share_part}) {
                link("link of a figure", other, x.figures.size());
                expect(other != id, "figure {} points at itself", id);
            }
            if (f.stated == Statement::number) hold(f.span, "figure");
            ++id;
        }
    }

    void inside(std::string_view kind, Span span, Span outer, bool absent = false) const {
        if (absent) return;
        expect(ordered(span) && outer.contains(span), "{} [{}, {}) is not inside [{}, {})", kind,
               span.begin, span.end, outer.begin, outer.end);
    }
    static void link(std::string_view kind, std::int32_t to, std::size_t size) {
        expect(to == none || (to >= 0 && static_cast<std::size_t>(to) < size),
               "{} points at {} of {}", kind, to, size);
    }
    void raw(std::string_view raw, Span span) const {
        if (!utf8_) return;
        const std::string_view bytes = source_.substr(span.begin, span.size());
        if (raw == bytes || raw.find("\xEF\xBF\xBD") != std::string_view::npos) return;
        expect(false, "raw '{}' for '{}' at {}", raw, bytes, span.begin);
    }
    void hold(Span span, std::string_view kind) {
        if (!span.empty()) holders_.push_back({span, kind});
    }

    /// Width of the digit at `at`, half-width or full-width; 0 for anything else.
    static std::uint32_t digit(std::string_view text, std::uint32_t at) {
        const auto byte = [&](std::uint32_t i) {
            return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
        };
        if (byte(0) >= '0' && byte(0) <= '9') return 1;
        return byte(0) == 0xEF && byte(1) == 0xBC && byte(2) >= 0x90 && byte(2) <= 0x99 ? 3 : 0;
    }

    static std::vector<Span> digit_runs(std::string_view text) {
        std::vector<Span> runs;
        for (std::uint32_t at = 0; at < text.size(); ++at) {
            Span run{at, at};
            while (const std::uint32_t width = digit(text, run.end)) run.end += width;
            if (run.empty()) continue;
            runs.push_back(run);
            at = run.end - 1;
        }
        return runs;
    }

    /// The source with blanks for \u4e00: such an escape ends where digits of the text may go on.
    std::string without_escapes() const {
        std::string text(source_);
        const auto& notes = document_.input().diagnostics;
        if (std::none_of(notes.begin(), notes.end(),
                         [](const Diagnostic& d) { return d.code == "markup_left"; }))
            return text;
        constexpr std::size_t size = 6;
        for (auto at = text.find("\\u"); at != text.npos; at = text.find("\\u", at + 2))
            if (text.size() - at >= size &&
                std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                            text.begin() + static_cast<std::ptrdiff_t>(at + size),
                            [](unsigned char c) { return std::isxdigit(c) != 0; }))
                std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), size, ' ');
        return text;
    }

    /// The runs that have to be accounted for: of a web page, those that it shows.
    std::vector<Span> digit_runs() const {
        const auto& notes = document_.input().diagnostics;
        const bool web = std::any_of(notes.begin(), notes.end(),
                                     [](const Diagnostic& d) { return d.code == "html_page"; });
        if (!web) return digit_runs(without_escapes());
        std::pmr::monotonic_buffer_resource memory;
        const auto decoded = bytes::decode(source_, &memory, markup::declared_charset(source_));
        const auto page = markup::read(decoded.view, &memory);
        std::vector<Span> runs;
        for (const markup::Text* text : {&page.text, &page.furniture})
            for (const Span run : digit_runs(text->view))
                runs.push_back(decoded.to_source.origin(text->to_decoded.origin(run)));
        std::sort(runs.begin(), runs.end(), [](Span a, Span b) { return a.begin < b.begin; });
        return runs;
    }

    /// Is the run several cells, one right behind the other: 000 where nothing stands between them?
    bool is_tiled(Span run) const {
        auto at = run.begin;
        auto holder = std::lower_bound(
            holders_.begin(), holders_.end(), at,
            [](const Holder& h, std::uint32_t place) { return h.span.begin < place; });
        for (; holder != holders_.end() && at < run.end && holder->span.begin <= at; ++holder)
            if (holder->kind == "cell" && holder->span.begin == at) at = holder->span.end;
        return at == run.end;
    }

    void digits() {
        std::sort(holders_.begin(), holders_.end(), [](const Holder& a, const Holder& b) {
            return std::tuple(a.span.begin, a.span.end, a.kind) <
                   std::tuple(b.span.begin, b.span.end, b.kind);
        });
        holders_.erase(std::unique(holders_.begin(), holders_.end()), holders_.end());
        std::vector<Holder> open;  // those that may reach over the current place
        auto next = holders_.begin();
        for (const Span run : digit_runs()) {
            for (; next != holders_.end() && next->span.begin <= run.begin; ++next)
                open.push_back(*next);
            std::erase_if(open, [&](const Holder& h) { return h.span.end <= run.begin; });
            const auto holds = [&](const Holder& h) { return h.span.contains(run); };
            const auto count = std::count_if(open.begin(), open.end(), holds);
            if (count != 1 && !(count == 0 && is_tiled(run))) {
                std::string kinds;
                for (const Holder& h : open) {
                    if (holds(h))
                        kinds += fmt::format(" {} [{}, {})", h.kind, h.span.begin, h.span.end);
                }
                expect(false, "the digits '{}' at {} are inside {} spans:{}",
                       source_.substr(run.begin, run.size()), run.begin, count, kinds);
            }
        }
    }

    const Document& document_;
    std::string_view source_;
    Span whole_;
    bool utf8_;
    std::vector<Holder> holders_;
};

}  // namespace

std::string violation(const Document& document) {
    try {
        Oracle(document).run();
        return {};
    } catch (const Violation& violation) {
        return violation.text;
    }
}

std::string joined_json(std::string_view input) {
    constexpr std::string_view opening = "\"reports\":[", closing = "]}";
    Parser parser;
    auto reader = parser.read(input, {.borrow_input = true});
    std::string reports, of_input;
    while (const auto part = reader.next()) {
        const std::string json = to_json(*part, 0);
        const std::size_t begin = json.find(opening) + opening.size();
        if (part->closes_input()) {
            of_input = json.substr(0, begin);
        } else {
            reports += reports.empty() ? "" : ",";
            reports += std::string_view(json).substr(begin, json.size() - closing.size() - begin);
        }
    }
    return of_input + reports + std::string(closing);
}

std::size_t first_invalid(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = [&](std::size_t i) {
            return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
        };
        const unsigned lead = byte(0);
        const std::size_t width = lead < 0x80   ? 1
                                  : lead < 0xC2 ? 0
                                  : lead < 0xE0 ? 2
                                  : lead < 0xF0 ? 3
                                  : lead < 0xF5 ? 4
                                                : 0;
        bool valid = width > 0;
        for (std::size_t i = 1; i < width; ++i) valid = valid && (byte(i) & 0xC0) == 0x80;
        // overlong forms, surrogates and what lies beyond the last code point
        if (lead == 0xE0) valid = valid && byte(1) >= 0xA0;
        if (lead == 0xED) valid = valid && byte(1) < 0xA0;
        if (lead == 0xF0) valid = valid && byte(1) >= 0x90;
        if (lead == 0xF4) valid = valid && byte(1) < 0x90;
        if (!valid) return at;
        at += width;
    }
    return std::string_view::npos;
}

}  // namespace gouji::fuzz
