#include <algorithm>

#include "findings_output.hpp"
#include "gouji/primitive/code_point.hpp"

namespace gouji::cli {
namespace {

constexpr std::size_t indent = 4;
constexpr std::size_t most_places = 6;       // that are shown without --all
constexpr std::size_t longest_printed = 40;  // columns of what is quoted

/// Columns that a character takes: two for Chinese ones and their punctuation.
std::size_t columns_of(std::string_view character) {
    return code_point(character) >= 0x1100 ? 2 : 1;
}

/// The longest beginning of `text` that fits, cut at a blank or between Chinese characters.
std::size_t fitting(std::string_view text, std::size_t columns) {
    std::size_t used = 0, cut = 0, at = 0;
    while (at < text.size()) {
        const std::string_view c = character_at(text, at);
        used += columns_of(c);
        if (used > columns) return cut > 0 ? cut : at > 0 ? at : c.size();
        at += c.size();
        if (c == " " || c.size() > 1) cut = at;
    }
    return text.size();
}

void wrapped(std::string& to, std::string_view text, std::size_t columns) {
    while (!text.empty()) {
        const std::size_t size = fitting(text, columns - indent);
        std::string_view line = text.substr(0, size);
        while (line.ends_with(' ')) line.remove_suffix(1);
        to.append(indent, ' ').append(line) += '\n';
        text.remove_prefix(size);
    }
}

std::string shortened(std::string_view text) {
    const std::size_t size = fitting(text, longest_printed);
    return size == text.size() ? std::string(text) : std::string(text.substr(0, size)) + "…";
}

std::string place(const Findings& all, const Evidence& x) {
    return all.files[x.file] + ':' + std::to_string(x.position.line) + ':' +
           std::to_string(x.position.column);
}

void put(std::string& to, const Findings& all, const Finding& x, const Shown& shown) {
    if (!x.evidence.empty()) to += place(all, x.evidence[0]) + ": ";
    to.append(name(x.verdict)).append(" ").append(x.rule) += '\n';
    if (shown.english) wrapped(to, x.message, shown.columns);
    if (shown.chinese) wrapped(to, x.message_zh, shown.columns);
    const std::size_t places =
        shown.all ? x.evidence.size() : std::min(x.evidence.size(), most_places);
    for (std::size_t i = 0; i < places; ++i) {
        const Evidence& e = x.evidence[i];
        const bool elsewhere = e.file != x.evidence[0].file;
        const std::string where =
            elsewhere ? place(all, e)
                      : std::to_string(e.position.line) + ':' + std::to_string(e.position.column);
        to.append(indent, ' ').append(where).append("  ").append(shortened(e.printed)) += '\n';
    }
    if (places < x.evidence.size())
        to.append(indent, ' ').append("and ").append(std::to_string(x.evidence.size() - places)) +=
            " more\n";
    if (x.verdict != Verdict::fails || x.expected.empty() || x.actual.empty()) return;
    to.append(indent, ' ').append("expected ").append(x.expected);
    if (!x.tolerance.empty() && x.tolerance != "0") to.append(" ± ").append(x.tolerance);
    to.append(", found ").append(x.actual) += '\n';
}

}  // namespace

std::string findings_text(const Findings& findings, const Shown& shown) {
    std::string text;
    for (const Finding& x : findings.findings)
        if (shown.all || x.verdict == Verdict::fails) put(text, findings, x, shown);
    for (const Note& note : findings.notes) {
        text += place(findings, note.evidence) + ": note " + std::string(note.code) + '\n';
        wrapped(text, note.message, shown.columns);
    }
    text += std::to_string(findings.of(Verdict::fails)) + " fail, " +
            std::to_string(findings.of(Verdict::undetermined)) + " cannot be decided, " +
            std::to_string(findings.of(Verdict::holds)) + " hold\n";
    return text;
}

std::string rules_text() {
    std::string text;
    for (const check::Rule& rule : check::rules()) {
        text.append(rule.id) += '\n';
        for (const std::string_view line : {rule.formula, rule.formula_zh, rule.source})
            text.append(indent, ' ').append(line) += '\n';
    }
    return text;
}

}  // namespace gouji::cli
