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

/// A stated time. For a year alone both ends are that year, without month and day.
struct Period {
    Date from;
    Date to;  ///< inclusive
    Span span;
    /// Whether no more is known than one year.
    [[nodiscard]] constexpr bool is_year() const noexcept {
        return from == to && from.year != 0 && from.month == 0;
    }
};

/// A label with its value, of the block around the text: 索引号, 发布日期, 来源.
struct MetadataEntry {
    MetadataField field = MetadataField::other;
    std::string_view label;  ///< as it stands there
    std::string_view text;   ///< the value; may be empty
    Span span;               ///< of the value; empty where the label has none
};

/// An address, telephone or other way to reach the authority.
struct ContactEntry {
    ContactField field = ContactField::phone;
    std::string_view text;
    Span span;
};

/// A heading with its body.
struct Section {
    std::int32_t id = 0;         ///< index in `sections`
    std::int32_t parent = none;  ///< id of the section around it
    std::int32_t level = 1;      ///< by nesting, 1 at the top, whatever the marker's style
    std::string_view marker;     ///< `一、`, `(二)`, `3.`; empty for a heading without one
    Span marker_span;
    std::string_view title;
    Span title_span;
    Topic topic = Topic::none;  ///< what the Regulation makes it speak of
    Span span;  ///< heading and body, to the next section of the same or a higher level
};

/// What narrows down what a figure counts; `none` or empty where the text does not say.
struct Facets {
    Channel channel = Channel::none;  ///< where something was made public
    Mode mode = Mode::none;           ///< how an application or enquiry came in
    Stage stage = Stage::none;
    Basis basis = Basis::none;
    std::string_view outcome;    ///< a row id of the applications or remedies table
    std::string_view applicant;  ///< a column id of the applications table
    std::string_view category;   ///< free text
};

/// One stated quantity.
struct Figure {
    std::int32_t id = 0;          ///< index in `figures`
    std::int32_t section = none;  ///< id of the innermost section
    /// As printed, from approximation prefix or first digit to unit or suffix.
    std::string_view raw;
    Span span;
    /// 万 and 亿 applied where they belong to a count: 368万人次 is 3680000.
    OptionalDecimal value;
    [[no_unique_address]] OptionalDecimal upper;  ///< of a range
    Approximation approx = Approximation::none;
    Statement stated = Statement::number;
    FigureKind kind = FigureKind::count;
    Indicator indicator = Indicator::other;
    std::string_view unit;     ///< the measure word alone; empty when absent
    std::string_view subject;  ///< the words that say what is counted
    Facets facets;
    /// Whose figure this is, in the words of the text: 全县, 县政府办公室, 各乡镇. Empty where the text does not say,
    /// or says the report's own authority. Figures of different scopes are never compared.
    std::string_view scope;
    std::optional<Period> period;    ///< only where it is not the report's own
    std::int32_t part_of = none;     ///< id of the figure that it is a stated part of
    std::int32_t share_of = none;    ///< of shares and rates: id of the whole ...
    std::int32_t share_part = none;  ///< ... and of the part that it restates
};

struct Cell {
    std::string_view row;     ///< id of the row in the form (vocab/forms.hpp): `received`
    std::string_view column;  ///< id of the column: `natural_person`
    [[no_unique_address]] OptionalDecimal value;  ///< `number` only: a blank is never a zero
    CellState state = CellState::missing;
    std::string_view raw;   ///< as printed
    std::string_view note;  ///< what stands beside the number
    Span span;              ///< empty for `missing`
};
// There are more cells and figures than anything else: their members leave no gaps.
static_assert(sizeof(Cell) <= 88 && sizeof(Figure) <= 200);

/// A statutory table, always whole: every row and column of its form is present.
struct Table {
    TableKind kind = TableKind::disclosure;
    Form form = Form::standard_2021;
    std::int32_t section = none;  ///< id of the section that it stands in
    Span span;
    std::span<const Cell> cells;  ///< row after row
};

/// A number that states no quantity: a date, an article, a number within a name.
struct Mention {
    MentionKind kind = MentionKind::unknown;
    std::string_view text;
    Span span;
    /// Normalised: an ISO date, `from/to`, an article's number; may be empty.
    std::string_view value;
};

/// A cited document: a title in 《》, its number, or both (GB/T 9704-2012, 7.2.5).
struct Citation {
    std::string_view title;        ///< without 《》; empty for a number that stands alone
    std::string_view number;       ///< `贵府办发〔2013〕53号`; empty when none follows
    std::int32_t alias_of = none;  ///< index in `citations` of what 《条例》 abbreviates
    Span span;
};

/// An equation that the text asserts, with both sides and its evidence.
struct Check {
    std::string_view rule;  ///< id of a check::Rule: `applications.balance`
    Verdict verdict = Verdict::undetermined;
    std::string_view expected;  ///< what the other numbers make; empty where that is open
    std::string_view actual;    ///< what is printed
    /// Half of the last printed digit, `0` for exact; empty where no numbers are compared.
    std::string_view tolerance;
    std::span<const Span> spans;  ///< what was compared
    // What it says in words is made when somebody asks: check::message(), Document::messages().
    const Phrase* sentence = nullptr;  ///< with gaps; lives as long as the program
    std::span<const Phrase> words;     ///< what fills them
};

/// What was repaired, is ambiguous or missing.
struct Diagnostic {
    std::string_view code;  ///< `year_conflict`
    Severity severity = Severity::info;
    std::string_view message;  ///< one English sentence
    Span span;
};

/// One report: its head, and its relations in the order of the text.
struct Report {
    Span span;  ///< the part of the input that it covers
    std::optional<Quote> title;
    std::optional<Quote> authority;    ///< whose work is reported
    std::optional<int> year;           ///< that it reports about, Gregorian
    std::optional<Period> period;      ///< as stated
    Form form = Form::narrative_2008;  ///< told by what it holds, not by its year
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

/// What was mended throughout the input.
struct Repair {
    std::string_view kind;    ///< `full_width`, `traditional`, `ruby_pinyin`
    std::uint32_t count = 0;  ///< how often
};

/// The bytes that were parsed, as a whole.
struct Input {
    std::string_view name;      ///< empty when unnamed
    std::uint32_t bytes = 0;    ///< how many there are; 0 of an input too large to be read
    std::string_view encoding;  ///< `UTF-8`, `GB18030`, `UTF-16LE`
    Script script = Script::hans;
    std::span<const Repair> repairs;
    std::span<const Mention> mentions;        ///< numbers outside any report
    std::span<const Diagnostic> diagnostics;  ///< of the input as a whole
};

}  // namespace gouji
