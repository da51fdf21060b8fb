#include "findings.hpp"

#include <algorithm>
#include <memory>
#include <tuple>

namespace gouji::cli {
namespace {

class Collector {
public:
    explicit Collector(const std::vector<Document>& documents) : documents_(documents) {
        for (const Document& document : documents) {
            const std::string_view name = document.input().name;
            found_.files.emplace_back(name.empty() ? "-" : name);
            sources_.push_back(std::make_unique<SourceText>(document.source()));
        }
    }

    Findings take() {
        for (std::size_t file = 0; file < documents_.size(); ++file) add_document(file);
        found_.between = check::across(documents_);
        for (const check::Finding& x : found_.between) add_between(x);
        for (const Finding& x : found_.findings)
            ++found_.count[static_cast<std::size_t>(x.verdict)];
        std::stable_sort(found_.findings.begin(), found_.findings.end(), worse);
        return std::move(found_);
    }

private:
    static bool worse(const Finding& a, const Finding& b) {
        constexpr std::array rank{2, 0, 1};  // holds, fails, undetermined
        const auto place = [](const Finding& x) {
            return x.evidence.empty() ? std::tuple(std::size_t{0}, 0U)
                                      : std::tuple(x.evidence[0].file, x.evidence[0].span.begin);
        };
        const int first = rank[static_cast<std::size_t>(a.verdict)];
        const int second = rank[static_cast<std::size_t>(b.verdict)];
        return first != second ? first < second : place(a) < place(b);
    }

    [[nodiscard]] Evidence evidence(std::size_t file, std::size_t report, Span span) const {
        const SourceText& source = *sources_[file];
        return {file, report, span, source.position(span.begin), source.printed(span)};
    }

    void add_document(std::size_t file) {
        const auto reports = documents_[file].reports();
        for (std::size_t i = 0; i < reports.size(); ++i) {
            const auto checks = reports[i].checks;
            const auto messages = documents_[file].messages(i);
            for (std::size_t k = 0; k < checks.size(); ++k)
                add_check(file, i, checks[k], messages[k]);
            for (const Diagnostic& x : reports[i].diagnostics)
                if (x.code.starts_with("topic_"))
                    found_.notes.push_back({x.code, x.message, evidence(file, i, x.span)});
        }
    }

    void add_check(std::size_t file, std::size_t report, const Check& x, const Phrase& message) {
        Finding finding{x.rule,      x.verdict,       x.expected,      x.actual,
                        x.tolerance, message.english, message.chinese, {}};
        for (const Span span : x.spans) finding.evidence.push_back(evidence(file, report, span));
        found_.findings.push_back(std::move(finding));
    }

    void add_between(const check::Finding& x) {
        Finding finding{x.rule,      x.verdict, x.expected,   x.actual,
                        x.tolerance, x.message, x.message_zh, {}};
        for (const check::Place& place : x.places)
            finding.evidence.push_back(evidence(place.document, place.report, place.span));
        found_.findings.push_back(std::move(finding));
    }

    const std::vector<Document>& documents_;
    std::vector<std::unique_ptr<SourceText>> sources_;
    Findings found_;
};

}  // namespace

Findings findings_of(const std::vector<Document>& documents) { return Collector(documents).take(); }

}  // namespace gouji::cli
