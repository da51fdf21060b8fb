package gouji;

import com.sun.jna.Pointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One report: its head, and its relations as lists of records, each read when it is first asked for.
 *
 * <p>What was read stays valid after the document was closed; a relation that was not yet read throws
 * {@link IllegalStateException} then. May be read by any number of threads at once.
 */
public final class Report {
    private interface Relation<T> {
        List<T> read(Pointer document, int report);
    }

    private final Handle document;
    private final int index;
    private final Model.Span span;
    private final Model.Quote title;
    private final Model.Quote authority;
    private final Integer year;
    private final Model.Period period;
    private final Words.Form form;
    private final Map<String, List<?>> relations = new HashMap<>();

    private Report(Handle document, int index, Row row) {
        this.document = document;
        this.index = index;
        span = row.span(Layout.Report.SPAN);
        title = row.quote(Layout.Report.TITLE, Layout.Report.TITLE_SPAN);
        authority = row.quote(Layout.Report.AUTHORITY, Layout.Report.AUTHORITY_SPAN);
        final int stated = row.integer(Layout.Report.YEAR);
        year = stated == 0 ? null : Integer.valueOf(stated);
        period = row.period(Layout.Report.PERIOD);
        form = Words.Form.of(row.integer(Layout.Report.FORM));
    }

    static List<Report> all(Handle handle) {
        final int[] index = {0};
        return handle.use(document -> Row.all(
                Layout.Report.SIZEOF,
                (rows, count, rowSize) -> CLibrary.gouji_document_reports(document, 0, rows, count, rowSize),
                row -> new Report(handle, index[0]++, row)));
    }

    /** The part of the input that the report covers. */
    public Model.Span span() {
        return span;
    }

    public Model.Quote title() {
        return title;
    }

    /** Whose work is reported. */
    public Model.Quote authority() {
        return authority;
    }

    public Integer year() {
        return year;
    }

    /** As stated. */
    public Model.Period period() {
        return period;
    }

    public Words.Form form() {
        return form;
    }

    /** Labels with their values around the text. */
    public List<Model.Metadata> metadata() {
        return relation("metadata", Rows::metadata);
    }

    public List<Model.Contact> contact() {
        return relation("contact", Rows::contact);
    }

    /** The outline, in the order of the text. */
    public List<Model.Section> sections() {
        return relation("sections", Rows::sections);
    }

    /** The stated quantities, in the order of the text. */
    public List<Model.Figure> figures() {
        return relation("figures", Rows::figures);
    }

    /** The statutory tables with their cells. */
    public List<Model.Table> tables() {
        return relation("tables", Rows::tables);
    }

    /** The numbers that state no quantity. */
    public List<Model.Mention> mentions() {
        return relation("mentions", Rows::mentions);
    }

    public List<Model.Citation> citations() {
        return relation("citations", Rows::citations);
    }

    /** The equations that the report asserts, and whether they hold. */
    public List<Model.Check> checks() {
        return relation("checks", Rows::checks);
    }

    /** What was repaired, is ambiguous or missing. */
    public List<Model.Diagnostic> diagnostics() {
        return relation("diagnostics", Rows::diagnostics);
    }

    @SuppressWarnings("unchecked") // a name has one type
    private synchronized <T> List<T> relation(String name, Relation<T> relation) {
        return (List<T>) relations.computeIfAbsent(name, n -> document.use(d -> relation.read(d, index)));
    }
}
