#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "gouji/value/decimal.hpp"
#include "gouji/value/names.hpp"
#include "gouji/value/span.hpp"

// The model of a parsed report as plain values. Every `string_view` and `span` points into the
// storage of the Document that the value came from and lives as long as it.
namespace gouji {

inline constexpr std::int32_t none = -1;  ///< an absent link to a section or figure

/// Words in both languages.
struct Phrase {
    std::string_view english, chinese;

    constexpr Phrase() = default;
    constexpr Phrase(std::string_view in_english, std::string_view in_chinese) noexcept
        : english(in_english), chinese(in_chinese) {}
    constexpr Phrase(std::string_view both) noexcept : english(both), chinese(both) {}
};

/// A piece of text and the bytes it came from. The text is repaired, half-width and simplified.
struct Quote {
    std::string_view text;
    Span span;
};

/// Year, month and day as far as they are known; 0 where lost or masked.
struct Date {
    std::int16_t year = 0;
    std::int8_t month = 0;
    std::int8_t day = 0;
    [[nodiscard]] constexpr bool complete() const noexcept { return year && month && day; }
    friend constexpr auto operator<=>(const Date&, const Date&) noexcept = default;
};

struct Period {
    Date from;
    Date to;
    Span span;
    /// Whether no more is known than one year.
    [[nodiscard]] constexpr bool is_year() const noexcept {
        return from == to && from.year != 0 && from.month == 0;
    }
};

struct MetadataEntry {
    MetadataField field = MetadataField::other;
    std::string_view label;
    std::string_view text;
    Span span;  ///< of the value; empty where the label has none
};

struct ContactEntry {
    ContactField field = ContactField::phone;
    std::string_view text;
    Span span;
};

struct Section {
    std::int32_t id = 0;
    std::int32_t parent = none;
    std::int32_t level = 1;   ///< by nesting, 1 at the top, whatever the marker's style
    std::string_view marker;  ///< `一、`, `(二)`, `3.`; empty for a heading without one
    Span marker_span;
    std::string_view title;
    Span title_span;
    Topic topic = Topic::none;
    Span span;  ///< heading and body, to the next section of the same or a higher level
};

struct Facets {
    Channel channel = Channel::none;
    Mode mode = Mode::none;
    std::string_view outcome;    ///< a row id of the applications or remedies table
    std::string_view applicant;  ///< a column id of the applications table
    std::string_view category;   ///< free text
    Stage stage = Stage::none;
    Basis basis = Basis::none;
};

/// One stated quantity.
struct Figure {
    std::int32_t id = 0;
    std::int32_t section = none;
    std::string_view
        raw;  ///< as printed, from approximation prefix or first digit to unit or suffix
    Span span;
    std::optional<Decimal> value;
    std::optional<Decimal> upper;  ///< ranges only
    std::string_view unit;         ///< the measure word alone; empty when absent
    Approximation approx = Approximation::none;
    Statement stated = Statement::number;
    FigureKind kind = FigureKind::count;
    std::string_view subject;
    Indicator indicator = Indicator::other;
    Facets facets;
    /// Whose figure this is, in the words of the text: 全县, 县政府办公室, 各乡镇. Empty where the text does not say,
    /// or says the report's own authority. Figures of different scopes are never compared.
    std::string_view scope;
    std::optional<Period> period;  ///< only where it is not the report's own
    std::int32_t part_of = none;
    std::int32_t share_of = none;
    std::int32_t share_part = none;
};

struct Cell {
    std::string_view row;
    std::string_view column;
    CellState state = CellState::missing;
    std::optional<Decimal> value;  ///< `number` only: a blank is never a zero
    std::string_view raw;
    std::string_view note;  ///< what stands beside the number
    Span span;              ///< empty for `missing`
};

/// A statutory table, always whole: every row and column of its form is present.
struct Table {
    TableKind kind = TableKind::disclosure;
    Form form = Form::standard_2021;
    std::int32_t section = none;
    Span span;
    std::span<const Cell> cells;
};

struct Mention {
    MentionKind kind = MentionKind::unknown;
    std::string_view text;
    Span span;
    std::string_view
        value;  ///< normalised: an ISO date, `from/to`, an article number; may be empty
};

struct Citation {
    std::string_view title;        ///< without 《》; empty for a number that stands alone
    std::string_view number;       ///< `贵府办发〔2013〕53号`; empty when none follows
    std::int32_t alias_of = none;  ///< index in `citations` of what 《条例》 abbreviates
    Span span;
};

struct Check {
    std::string_view rule;
    Verdict verdict = Verdict::undetermined;
    std::string_view expected;
    std::string_view actual;
    std::string_view tolerance;
    std::span<const Span> spans;
    // What it says in words is made when somebody asks: check::message(), Document::messages().
    const Phrase* sentence = nullptr;  ///< with gaps; lives as long as the program
    std::span<const Phrase> words;     ///< what fills them
};

struct Diagnostic {
    std::string_view code;
    Severity severity = Severity::info;
    std::string_view message;
    Span span;
};

struct Report {
    Span span;
    std::optional<Quote> title;
    std::optional<Quote> authority;
    std::optional<int> year;
    std::optional<Period> period;
    Form form = Form::narrative_2008;
    std::span<const MetadataEntry> metadata;
    std::span<const ContactEntry> contact;
    std::span<const Section> sections;
    std::span<const Figure> figures;
    std::span<const Table> tables;
    std::span<const Mention> mentions;
    std::span<const Citation> citations;
    std::span<const Check> checks;
    std::span<const Diagnostic> diagnostics;
};

struct Repair {
    std::string_view kind;
    std::uint32_t count = 0;
};

struct Input {
    std::string_view name;  ///< empty when unnamed
    std::uint32_t bytes = 0;
    std::string_view encoding;
    Script script = Script::hans;
    std::span<const Repair> repairs;
    std::span<const Mention> mentions;        ///< numbers outside any report
    std::span<const Diagnostic> diagnostics;  ///< of the input as a whole
};

}  // namespace gouji
