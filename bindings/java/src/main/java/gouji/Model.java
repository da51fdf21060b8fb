package gouji;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The model of a parsed report, as records.
 *
 * <p>Records are values: once read they need neither the document nor the library. Their components are named and ordered
 * as the members of the JSON. What is absent is null, never "" or 0. Numbers are exact, with their printed decimals.
 *
 * <p>Links ({@code section}, {@code partOf}, …) are the {@code id} of another row of the same report, which is its
 * position there.
 */
public final class Model {
    // ---- values ----

    /** The bytes [begin, end) of the original input, as given, before any decoding. */
    public record Span(long begin, long end) {}

    /** A piece of text, repaired, and the bytes it came from. */
    public record Quote(String text, Span span) {}

    /** Day, month and year as far as they are known; null for what is lost or masked. */
    public record Date(Integer year, Integer month, Integer day) {
        /** The day in the calendar, null where anything of it is unknown. */
        public LocalDate toLocalDate() {
            return year == null || month == null || day == null ? null : LocalDate.of(year, month, day);
        }
    }

    /** Time that is stated, both ends inclusive; for a year alone both are that year without month and day. */
    public record Period(Date from, Date to, Span span) {}

    // ---- of an input ----

    /** The bytes that were parsed, as a whole; mentions are those outside any report. */
    public record Input(
            String name,
            long bytes,
            String encoding,
            Words.Script script,
            List<Repair> repairs,
            List<Mention> mentions,
            List<Diagnostic> diagnostics) {}

    /** What was mended throughout the input: full_width, traditional, ruby_pinyin, … */
    public record Repair(String kind, int count) {}

    // ---- of a report ----

    /** A label with its value, of the block around the text; the span is the value's, empty where there is none. */
    public record Metadata(Words.MetadataField field, String label, String text, Span span) {}

    /** An address, telephone or other way to reach the authority. */
    public record Contact(Words.ContactField field, String text, Span span) {}

    /** A heading with what stands below it, to the next one of the same or a higher level. */
    public record Section(
            int id,
            Integer parent,
            int level,
            String marker,
            Span markerSpan,
            String title,
            Span titleSpan,
            Words.Topic topic,
            Span span) {}

    /** One stated quantity. */
    public record Figure(
            int id,
            Integer section,
            String raw,
            Span span,
            BigDecimal value,
            BigDecimal upper,
            String unit,
            Words.Approx approx,
            Words.Stated stated,
            Words.FigureKind kind,
            String subject,
            Words.Indicator indicator,
            Facets facets,
            String scope,
            Period period,
            Integer partOf,
            Integer shareOf,
            Integer sharePart) {}

    /** What else is told of the things that a figure counts. */
    public record Facets(
            Words.Channel channel,
            Words.Mode mode,
            String outcome,
            String applicant,
            String category,
            Words.Stage stage,
            Words.Basis basis) {}

    /** A statutory table, always whole: every row and column of its form has its cell. */
    public record Table(Words.TableKind kind, Words.Form form, Integer section, Span span, List<Cell> cells) {
        /** The cell of a row and a column of the form, such as {@code received} and {@code natural_person}. */
        public Cell cell(String row, String column) {
            return cells.stream()
                    .filter(cell -> cell.row.equals(row) && cell.column.equals(column))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no cell " + row + ", " + column));
        }
    }

    /** What stands at a row and a column; only a number has a value, and a missing cell no span. */
    public record Cell(
            String row, String column, Words.CellState state, BigDecimal value, String raw, String note, Span span) {}

    /** A number that states no quantity; the value is normalised, such as 2013-12-31. */
    public record Mention(Words.MentionKind kind, String text, Span span, String value) {}

    /** A document that is named or numbered. */
    public record Citation(String title, String number, Integer aliasOf, Span span) {}

    /** An equation that the report asserts, with both sides and its evidence. */
    public record Check(
            String rule,
            Words.Verdict verdict,
            String expected,
            String actual,
            String tolerance,
            List<Span> spans,
            String message,
            String messageZh) {}

    /** What was repaired, is ambiguous or missing. */
    public record Diagnostic(String code, Words.Severity severity, String message, Span span) {}

    // ---- of the checks ----

    /** What a check or finding names as its rule. */
    public record Rule(
            String id, Words.Reach reach, Words.Compares compares, String formula, String formulaZh, String source) {}

    /** Bytes of one of the documents that were compared: its position among them, the report's position in it. */
    public record Place(int document, int report, Span span) {}

    /** What comparing reports came to. */
    public record Finding(
            String rule,
            Words.Verdict verdict,
            String expected,
            String actual,
            String tolerance,
            List<Place> places,
            String message,
            String messageZh) {}

    private Model() {}
}
