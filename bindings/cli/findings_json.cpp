#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "findings_output.hpp"

namespace gouji::cli {
namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void put(Writer& writer, std::string_view text) {
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void key(Writer& writer, std::string_view name) {
    writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
}

void member(Writer& writer, std::string_view name, std::string_view text) {
    key(writer, name);
    put(writer, text);
}

/// A member that is a list; `put_element` writes each of `elements`.
template <class Elements, class PutElement>
void list(Writer& writer, std::string_view name, const Elements& elements, PutElement put_element) {
    key(writer, name);
    writer.StartArray();
    for (const auto& element : elements) put_element(element);
    writer.EndArray();
}

void put(Writer& writer, const Findings& all, const Evidence& x) {
    writer.StartObject();
    member(writer, "file", all.files[x.file]);
    writer.Key("report");
    writer.Uint64(x.report);
    writer.Key("line");
    writer.Uint(x.position.line);
    writer.Key("column");
    writer.Uint(x.position.column);
    writer.Key("span");
    writer.StartArray();
    writer.Uint(x.span.begin);
    writer.Uint(x.span.end);
    writer.EndArray();
    member(writer, "printed", x.printed);
    writer.EndObject();
}

void put(Writer& writer, const Findings& all, const Finding& x) {
    writer.StartObject();
    member(writer, "rule", x.rule);
    member(writer, "verdict", name(x.verdict));
    member(writer, "expected", x.expected);
    member(writer, "actual", x.actual);
    member(writer, "tolerance", x.tolerance);
    member(writer, "message", x.message);
    member(writer, "message_zh", x.message_zh);
    list(writer, "places", x.evidence, [&](const Evidence& place) { put(writer, all, place); });
    writer.EndObject();
}

void put(Writer& writer, const Findings& all, const Note& note) {
    writer.StartObject();
    member(writer, "code", note.code);
    member(writer, "message", note.message);
    writer.Key("place");
    put(writer, all, note.evidence);
    writer.EndObject();
}

void put(Writer& writer, const check::Rule& rule) {
    writer.StartObject();
    member(writer, "id", rule.id);
    member(writer, "reach", check::name(rule.reach));
    member(writer, "compares", check::name(rule.compares));
    member(writer, "formula", rule.formula);
    member(writer, "formula_zh", rule.formula_zh);
    member(writer, "source", rule.source);
    writer.EndObject();
}

std::string text_of(const rapidjson::StringBuffer& buffer) {
    return std::string(buffer.GetString(), buffer.GetSize()) + '\n';
}

}  // namespace

std::string findings_json(const Findings& findings, const Shown& shown) {
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    member(writer, "gouji", schema_version);
    list(writer, "files", findings.files, [&](const std::string& file) { put(writer, file); });
    list(writer, "findings", findings.findings, [&](const Finding& x) {
        if (shown.all || x.verdict == Verdict::fails) put(writer, findings, x);
    });
    list(writer, "notes", findings.notes, [&](const Note& x) { put(writer, findings, x); });
    writer.Key("summary");
    writer.StartObject();
    for (const Verdict verdict : {Verdict::fails, Verdict::undetermined, Verdict::holds}) {
        key(writer, name(verdict));
        writer.Uint64(findings.of(verdict));
    }
    writer.EndObject();
    writer.EndObject();
    return text_of(buffer);
}

std::string rules_json() {
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartArray();
    for (const check::Rule& rule : check::rules()) put(writer, rule);
    writer.EndArray();
    return text_of(buffer);
}

}  // namespace gouji::cli
