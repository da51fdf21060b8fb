#include <algorithm>
#include <array>
#include <bitset>
#include <span>

#include "gouji/check/report_checks.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/value/text.hpp"

namespace gouji::check {
namespace {

constexpr std::size_t enough_topics = 4;  // with fewer it is an excerpt, or of another build

// The statutory topics in their order. Article 32 of the 2007 Regulation (an overview before them is custom).
constexpr std::array narrative{Topic::disclosure, Topic::applications, Topic::fees,
                               Topic::remedies,   Topic::problems,     Topic::other};
// 国办公开办函〔2019〕60号 and 〔2021〕30号: the six headings of the form.
constexpr std::array standard{Topic::overview, Topic::disclosure, Topic::applications,
                              Topic::remedies, Topic::problems,   Topic::other};

std::span<const Topic> topics_of(Form form) {
    return form == Form::standard_2019 || form == Form::standard_2021
               ? std::span<const Topic>(standard)
               : std::span<const Topic>(narrative);
}

// 问题 and 改进 are one statutory topic.
Topic statutory(Topic topic) { return topic == Topic::improvements ? Topic::problems : topic; }

class Topics {
public:
    Topics(Facts const& facts, std::pmr::memory_resource* memory)
        : facts_(facts), memory_(memory), found_(memory) {}

    std::pmr::vector<Diagnostic> run() {
        auto const wanted = topics_of(facts_.report.form);
        auto const sections = topics_of_sections();
        auto const has = [&](Topic topic) {
            return sections.test(static_cast<std::size_t>(topic));
        };
        auto const present =
            static_cast<std::size_t>(std::count_if(wanted.begin(), wanted.end(), has));
        if (present < enough_topics) return std::move(found_);
        for (auto const topic : wanted)
            if (!has(topic)) absent(topic);
        for (auto const& section : facts_.report.sections)
            if (section.topic != Topic::none && is_empty(section)) empty(section);
        order(wanted);
        return std::move(found_);
    }

private:
    [[nodiscard]] std::bitset<topic_names.size()> topics_of_sections() const {
        std::bitset<topic_names.size()> found;
        for (auto const& section : facts_.report.sections)
            found.set(static_cast<std::size_t>(statutory(section.topic)));
        return found;
    }

    // Nothing behind the heading but blanks: no text, no table, no heading below. A heading that is a sentence says it.
    [[nodiscard]] bool is_empty(Section const& section) const {
        auto at = section.title_span.empty() ? section.marker_span.end : section.title_span.end;
        for (; at < section.span.end; at += width_of(facts_.text[at])) {
            auto const c = character_at(facts_.text, at);
            if (is_han(c) || is_digit(c[0]) || is_letter(c[0]) || c[0] == '|') return false;
        }
        for (std::string_view const mark : {",", "。", ";", ":"})
            if (section.title.find(mark) != section.title.npos) return false;
        auto const& figures = facts_.report.figures;
        return std::none_of(figures.begin(), figures.end(),
                            [&](auto const& x) { return section.span.contains(x.span); });
    }

    void absent(Topic topic) {
        auto const span = facts_.report.title
                              ? facts_.report.title->span
                              : Span{facts_.report.span.begin, facts_.report.span.begin};
        add("topic_absent", span, {"no section has the statutory topic ", name(topic)});
    }
    void empty(Section const& section) {
        auto const span = section.title_span.empty() ? section.marker_span : section.title_span;
        add("topic_empty", span, {"the section on ", name(section.topic), " says nothing"});
    }
    void order(std::span<const Topic> wanted) {
        std::ptrdiff_t last = -1;
        for (auto const& section : facts_.report.sections) {
            if (section.level != 1) continue;
            auto const at = std::find(wanted.begin(), wanted.end(), statutory(section.topic));
            if (at == wanted.end()) continue;
            if (at - wanted.begin() < last)
                add("topic_order",
                    section.title_span.empty() ? section.marker_span : section.title_span,
                    {"the section on ", name(section.topic), " comes later than the form has it"});
            last = std::max(last, at - wanted.begin());
        }
    }

    void add(std::string_view code, Span span, std::initializer_list<std::string_view> message) {
        found_.push_back({code, Severity::info, store(message, memory_), span});
    }

    Facts const& facts_;
    std::pmr::memory_resource* memory_;
    std::pmr::vector<Diagnostic> found_;
};

}  // namespace

std::pmr::vector<Diagnostic> topic_diagnostics(Facts const& facts,
                                               std::pmr::memory_resource* memory) {
    return Topics(facts, memory).run();
}

}  // namespace gouji::check
