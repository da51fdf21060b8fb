#pragma once
#include <optional>
#include <type_traits>

#include "gouji/check/messages.hpp"
#include "gouji/value/report.hpp"

// The objects of the document's JSON: `members(x, to)` calls to(name, value) for every member of x, in
// the order of the schema. The JSON and its schema are both made from these lists.
namespace gouji {

/// A reference to another element by its position; `none` is null.
struct Link {
    std::int32_t id;
};

/// A member that is left out where it does not apply.
template <class T>
struct Only {
    bool applies;
    T value;
};

/// The time that a figure speaks of: `{year}` for a bare year, `{from, to}` for anything else.
struct OwnPeriod : Period {};

inline std::optional<OwnPeriod> own(const std::optional<Period>& period) {
    return period ? std::optional(OwnPeriod{*period}) : std::nullopt;
}

template <class T>
Only<T> only(bool applies, T value) {
    return {applies, value};
}
inline Only<std::string_view> if_set(std::string_view x) { return {!x.empty(), x}; }
template <class Enum>
requires std::is_enum_v<Enum> Only<Enum> if_set(Enum x) { return {!name(x).empty(), x}; }

inline std::optional<Span> when(bool present, Span span) {
    return present ? std::optional(span) : std::nullopt;
}

template <class To>
void members(const Input& x, To to) {
    to("name", x.name);
    to("bytes", x.bytes);
    to("encoding", x.encoding);
    to("script", x.script);
    to("repairs", x.repairs);
    to("mentions", x.mentions);
    to("diagnostics", x.diagnostics);
}

template <class To>
void members(const Repair& x, To to) {
    to("kind", x.kind);
    to("count", x.count);
}

template <class To>
void members(const Report& x, To to) {
    to("span", x.span);
    to("title", x.title);
    to("authority", x.authority);
    to("year", x.year);
    to("period", x.period);
    to("form", x.form);
    to("metadata", x.metadata);
    to("contact", x.contact);
    to("sections", x.sections);
    to("figures", x.figures);
    to("tables", x.tables);
    to("mentions", x.mentions);
    to("citations", x.citations);
    to("checks", x.checks);
    to("diagnostics", x.diagnostics);
}

template <class To>
void members(const Quote& x, To to) {
    to("text", x.text);
    to("span", x.span);
}

template <class To>
void members(const Period& x, To to) {
    to("from", x.from);
    to("to", x.to);
    to("span", x.span);
}

template <class To>
void members(const MetadataEntry& x, To to) {
    to("field", x.field);
    to("label", x.label);
    to("text", x.text);
    to("span", x.span);
}

template <class To>
void members(const ContactEntry& x, To to) {
    to("field", x.field);
    to("text", x.text);
    to("span", x.span);
}

template <class To>
void members(const Section& x, To to) {
    to("id", x.id);
    to("parent", Link{x.parent});
    to("level", x.level);
    to("marker", x.marker);
    to("marker_span", when(!x.marker.empty(), x.marker_span));
    to("title", x.title);
    to("title_span", when(!x.title.empty(), x.title_span));
    to("topic", x.topic);
    to("span", x.span);
}

template <class To>
void members(const Figure& x, To to) {
    to("id", x.id);
    to("section", Link{x.section});
    to("raw", x.raw);
    to("span", x.span);
    to("value", x.value);
    to("upper", x.upper);
    to("unit", x.unit);
    to("approx", x.approx);
    to("stated", x.stated);
    to("kind", x.kind);
    to("subject", x.subject);
    to("indicator", x.indicator);
    to("facets", x.facets);
    to("scope", x.scope);
    to("period", own(x.period));
    to("part_of", Link{x.part_of});
    to("share_of", Link{x.share_of});
    to("share_part", Link{x.share_part});
}

template <class To>
void members(const Facets& x, To to) {
    to("channel", if_set(x.channel));
    to("mode", if_set(x.mode));
    to("outcome", if_set(x.outcome));
    to("applicant", if_set(x.applicant));
    to("category", if_set(x.category));
    to("stage", if_set(x.stage));
    to("basis", if_set(x.basis));
}

template <class To>
void members(const OwnPeriod& x, To to) {
    to("year", only(x.is_year(), std::int32_t{x.from.year}));
    to("from", only(!x.is_year(), x.from));
    to("to", only(!x.is_year(), x.to));
}

template <class To>
void members(const Table& x, To to) {
    to("kind", x.kind);
    to("form", x.form);
    to("section", Link{x.section});
    to("span", x.span);
    to("cells", x.cells);
}

template <class To>
void members(const Cell& x, To to) {
    to("row", x.row);
    to("column", x.column);
    to("state", x.state);
    to("value", x.value);
    to("raw", x.raw);
    to("note", x.note);
    to("span", when(x.state != CellState::missing, x.span));
}

template <class To>
void members(const Mention& x, To to) {
    to("kind", x.kind);
    to("text", x.text);
    to("span", x.span);
    to("value", x.value);
}

template <class To>
void members(const Citation& x, To to) {
    to("title", x.title);
    to("number", x.number);
    to("alias_of", Link{x.alias_of});
    to("span", x.span);
}

template <class To>
void members(const Check& x, To to) {
    to("rule", x.rule);
    to("verdict", x.verdict);
    to("expected", x.expected);
    to("actual", x.actual);
    to("tolerance", x.tolerance);
    to("spans", x.spans);
    to("message", std::string_view(check::message(x)));
    to("message_zh", std::string_view(check::message_zh(x)));
}

template <class To>
void members(const Diagnostic& x, To to) {
    to("code", x.code);
    to("severity", x.severity);
    to("message", x.message);
    to("span", x.span);
}

struct AnyMember {
    template <class T>
    void operator()(std::string_view name, const T& value) const;
};

/// What is written as an object of its members.
template <class T>
concept Object = requires(const T& x) {
    members(x, AnyMember{});
};

}  // namespace gouji
