#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

// The enumerations of the model. Each enumerator's JSON name stands in the array below it, in the
// same order; `name(x)` gives it. New enumerators are only ever appended.
namespace gouji {

// clang-format off
enum class Script : std::uint8_t { hans, hant, mixed };
inline constexpr std::array<std::string_view, 3> script_names{"Hans", "Hant", "mixed"};

enum class Severity : std::uint8_t { info, warning, error };
inline constexpr std::array<std::string_view, 3> severity_names{"info", "warning", "error"};

/// The generations of the report: the 2007 Regulation's six topics in prose, 国办发〔2014〕32号's
/// statistics table, 国办公开办函〔2019〕60号 and 〔2021〕30号.
enum class Form : std::uint8_t { narrative_2008, statistics_2014, standard_2019, standard_2021 };
inline constexpr std::array<std::string_view, 4> form_names{"narrative-2008", "statistics-2014",
                                                            "standard-2019", "standard-2021"};

enum class MetadataField : std::uint8_t {
    index_number, document_number, generated_on, published_on, publisher, owner, keywords, source,
    topic, views, title, other
};
inline constexpr std::array<std::string_view, 12> metadata_field_names{
    "index_number", "document_number", "generated_on", "published_on", "publisher", "owner",
    "keywords", "source", "topic", "views", "title", "other"};

enum class ContactField : std::uint8_t { address, postcode, phone, fax, email, url };
inline constexpr std::array<std::string_view, 6> contact_field_names{
    "address", "postcode", "phone", "fax", "email", "url"};

/// The statutory topics of a section (Article 32 of the 2007 Regulation, Article 50 of the 2019 one).
enum class Topic : std::uint8_t {
    none, overview, disclosure, applications, fees, remedies, enquiries, problems, improvements, other
};
inline constexpr std::array<std::string_view, 10> topic_names{
    "", "overview", "disclosure", "applications", "fees", "remedies", "enquiries", "problems",
    "improvements", "other"};

enum class Approximation : std::uint8_t { none, about, nearly, over, at_least, at_most };
inline constexpr std::array<std::string_view, 6> approximation_names{
    "", "about", "nearly", "over", "at_least", "at_most"};

/// How a figure was stated: as a number, or as a clause that denies there was any.
enum class Statement : std::uint8_t { number, negation };
inline constexpr std::array<std::string_view, 2> statement_names{"number", "negation"};

enum class FigureKind : std::uint8_t { count, money, share, rate, growth, duration, ratio };
inline constexpr std::array<std::string_view, 7> figure_kind_names{
    "count", "money", "share", "rate", "growth", "duration", "ratio"};

enum class Indicator : std::uint8_t {
    disclosed_items, documents_issued, normative_documents_issued, full_text_rate, bulletin_issues,
    interpretations, press_events, online_interviews, platform_visits, accounts, disclosure_points,
    rules_made, applications_received, applications_carried_in, applications_carried_out,
    applications_answered, answer_rate, fees_collected, fees_waived, reconsiderations, lawsuits,
    complaints, enquiries, letters, hotline_orders, proposals, services_handled, service_items,
    handling_rate, satisfaction_rate, staff, meetings, training_sessions, trainees, funding,
    inspections, units, awards, share, deadline, other
};
inline constexpr std::array<std::string_view, 41> indicator_names{
    "disclosed_items", "documents_issued", "normative_documents_issued", "full_text_rate",
    "bulletin_issues", "interpretations", "press_events", "online_interviews", "platform_visits",
    "accounts", "disclosure_points", "rules_made", "applications_received",
    "applications_carried_in", "applications_carried_out", "applications_answered", "answer_rate",
    "fees_collected", "fees_waived", "reconsiderations", "lawsuits", "complaints", "enquiries",
    "letters", "hotline_orders", "proposals", "services_handled", "service_items",
    "handling_rate", "satisfaction_rate", "staff", "meetings", "training_sessions", "trainees",
    "funding", "inspections", "units", "awards", "share", "deadline", "other"};

enum class Channel : std::uint8_t {
    none, website, platform, gazette, bulletin, weibo, wechat, toutiao, douyin, video_account, app,
    sms, tv, radio, newspaper, noticeboard, screen, reading_point, press, hotline, new_media, other
};
inline constexpr std::array<std::string_view, 22> channel_names{
    "", "website", "platform", "gazette", "bulletin", "weibo", "wechat", "toutiao", "douyin",
    "video_account", "app", "sms", "tv", "radio", "newspaper", "noticeboard", "screen",
    "reading_point", "press", "hotline", "new_media", "other"};

/// How an application or enquiry came in.
enum class Mode : std::uint8_t { none, in_person, online, letter, fax, email, phone, other };
inline constexpr std::array<std::string_view, 8> mode_names{
    "", "in_person", "online", "letter", "fax", "email", "phone", "other"};

enum class Stage : std::uint8_t { none, received, handled };
inline constexpr std::array<std::string_view, 3> stage_names{"", "received", "handled"};

enum class Basis : std::uint8_t { none, total, daily, cumulative, added };
inline constexpr std::array<std::string_view, 5> basis_names{"", "total", "daily", "cumulative", "new"};

enum class CellState : std::uint8_t { number, blank, not_applicable, text, missing };
inline constexpr std::array<std::string_view, 5> cell_state_names{
    "number", "blank", "not_applicable", "text", "missing"};

enum class TableKind : std::uint8_t { disclosure, applications, remedies, statistics };
inline constexpr std::array<std::string_view, 4> table_kind_names{
    "disclosure", "applications", "remedies", "statistics"};

enum class MentionKind : std::uint8_t {
    date, year, period, time, article, ordinal, list_marker, phone, postcode, address, identifier,
    name, page, masked, unknown
};
inline constexpr std::array<std::string_view, 15> mention_kind_names{
    "date", "year", "period", "time", "article", "ordinal", "list_marker", "phone", "postcode",
    "address", "identifier", "name", "page", "masked", "unknown"};

enum class Verdict : std::uint8_t { holds, fails, undetermined };
inline constexpr std::array<std::string_view, 3> verdict_names{"holds", "fails", "undetermined"};

// The names of each enumeration, by one of its values.
constexpr const auto& names(Script) { return script_names; }
constexpr const auto& names(Severity) { return severity_names; }
constexpr const auto& names(Form) { return form_names; }
constexpr const auto& names(MetadataField) { return metadata_field_names; }
constexpr const auto& names(ContactField) { return contact_field_names; }
constexpr const auto& names(Topic) { return topic_names; }
constexpr const auto& names(Approximation) { return approximation_names; }
constexpr const auto& names(Statement) { return statement_names; }
constexpr const auto& names(FigureKind) { return figure_kind_names; }
constexpr const auto& names(Indicator) { return indicator_names; }
constexpr const auto& names(Channel) { return channel_names; }
constexpr const auto& names(Mode) { return mode_names; }
constexpr const auto& names(Stage) { return stage_names; }
constexpr const auto& names(Basis) { return basis_names; }
constexpr const auto& names(CellState) { return cell_state_names; }
constexpr const auto& names(TableKind) { return table_kind_names; }
constexpr const auto& names(MentionKind) { return mention_kind_names; }
constexpr const auto& names(Verdict) { return verdict_names; }
// clang-format on

/// The JSON name of a value; empty for `none`.
template <class Enum>
constexpr std::string_view name(Enum x) requires requires {
    names(x);
}
{ return names(x)[static_cast<std::size_t>(x)]; }

}  // namespace gouji
