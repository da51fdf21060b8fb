package gouji;

import com.sun.jna.Pointer;
import java.util.List;

/** Reads rows of the C interface into the model; each function names every member of its row once. */
final class Rows {
    /** A function such as gouji_document_figures. */
    interface OfReport {
        long rows(Pointer document, int report, long first, Pointer rows, long count, long rowSize);
    }

    private static Row.Fill fill(OfReport function, Pointer document, int report) {
        return (rows, count, rowSize) -> function.rows(document, report, 0, rows, count, rowSize);
    }

    // ---- of an input ----

    static Model.Input input(Pointer document) {
        final Row.Fill one = (row, count, rowSize) ->
                row == null ? 1 : CLibrary.gouji_document_input(document, row, rowSize);
        return Row.all(Layout.Input.SIZEOF, one, row -> new Model.Input(
                        row.text(Layout.Input.NAME),
                        Integer.toUnsignedLong(row.integer(Layout.Input.BYTES)),
                        row.text(Layout.Input.ENCODING),
                        Words.Script.of(row.integer(Layout.Input.SCRIPT)),
                        repairs(document),
                        mentions(document, CLibrary.NONE),
                        diagnostics(document, CLibrary.NONE)))
                .get(0);
    }

    private static List<Model.Repair> repairs(Pointer document) {
        final Row.Fill all = (rows, count, rowSize) ->
                CLibrary.gouji_document_repairs(document, 0, rows, count, rowSize);
        return Row.all(Layout.Repair.SIZEOF, all, row -> new Model.Repair(
                row.text(Layout.Repair.KIND),
                row.integer(Layout.Repair.COUNT)));
    }

    // ---- of a report ----

    static List<Model.Metadata> metadata(Pointer document, int report) {
        return Row.all(
                Layout.Metadata.SIZEOF,
                fill(CLibrary::gouji_document_metadata, document, report),
                row -> new Model.Metadata(
                        Words.MetadataField.of(row.integer(Layout.Metadata.FIELD)),
                        row.text(Layout.Metadata.LABEL),
                        row.text(Layout.Metadata.TEXT),
                        row.span(Layout.Metadata.SPAN)));
    }

    static List<Model.Contact> contact(Pointer document, int report) {
        return Row.all(
                Layout.Contact.SIZEOF,
                fill(CLibrary::gouji_document_contact, document, report),
                row -> new Model.Contact(
                        Words.ContactField.of(row.integer(Layout.Contact.FIELD)),
                        row.text(Layout.Contact.TEXT),
                        row.span(Layout.Contact.SPAN)));
    }

    static List<Model.Section> sections(Pointer document, int report) {
        return Row.all(
                Layout.Section.SIZEOF,
                fill(CLibrary::gouji_document_sections, document, report),
                row -> {
                    final String marker = row.text(Layout.Section.MARKER);
                    final String title = row.text(Layout.Section.TITLE);
                    return new Model.Section(
                            row.integer(Layout.Section.ID),
                            row.link(Layout.Section.PARENT),
                            row.integer(Layout.Section.LEVEL),
                            marker,
                            marker == null ? null : row.span(Layout.Section.MARKER_SPAN),
                            title,
                            title == null ? null : row.span(Layout.Section.TITLE_SPAN),
                            Words.Topic.of(row.integer(Layout.Section.TOPIC)),
                            row.span(Layout.Section.SPAN));
                });
    }

    static List<Model.Figure> figures(Pointer document, int report) {
        return Row.all(
                Layout.Figure.SIZEOF,
                fill(CLibrary::gouji_document_figures, document, report),
                row -> new Model.Figure(
                        row.integer(Layout.Figure.ID),
                        row.link(Layout.Figure.SECTION),
                        row.text(Layout.Figure.RAW),
                        row.span(Layout.Figure.SPAN),
                        row.decimal(Layout.Figure.VALUE),
                        row.decimal(Layout.Figure.UPPER),
                        row.text(Layout.Figure.UNIT),
                        Words.Approx.of(row.integer(Layout.Figure.APPROX)),
                        Words.Stated.of(row.integer(Layout.Figure.STATED)),
                        Words.FigureKind.of(row.integer(Layout.Figure.KIND)),
                        row.text(Layout.Figure.SUBJECT),
                        Words.Indicator.of(row.integer(Layout.Figure.INDICATOR)),
                        facets(row),
                        row.text(Layout.Figure.SCOPE),
                        row.period(Layout.Figure.PERIOD),
                        row.link(Layout.Figure.PART_OF),
                        row.link(Layout.Figure.SHARE_OF),
                        row.link(Layout.Figure.SHARE_PART)));
    }

    private static Model.Facets facets(Row row) {
        return new Model.Facets(
                Words.Channel.of(row.integer(Layout.Figure.CHANNEL)),
                Words.Mode.of(row.integer(Layout.Figure.MODE)),
                row.text(Layout.Figure.OUTCOME),
                row.text(Layout.Figure.APPLICANT),
                row.text(Layout.Figure.CATEGORY),
                Words.Stage.of(row.integer(Layout.Figure.STAGE)),
                Words.Basis.of(row.integer(Layout.Figure.BASIS)));
    }

    static List<Model.Table> tables(Pointer document, int report) {
        final List<Model.Cell> cells = cells(document, report);
        return Row.all(
                Layout.Table.SIZEOF,
                fill(CLibrary::gouji_document_tables, document, report),
                row -> {
                    final int first = Math.toIntExact(row.size(Layout.Table.FIRST_CELL));
                    final int count = Math.toIntExact(row.size(Layout.Table.CELL_COUNT));
                    return new Model.Table(
                            Words.TableKind.of(row.integer(Layout.Table.KIND)),
                            Words.Form.of(row.integer(Layout.Table.FORM)),
                            row.link(Layout.Table.SECTION),
                            row.span(Layout.Table.SPAN),
                            cells.subList(first, first + count));
                });
    }

    /** Of all tables, table after table. */
    private static List<Model.Cell> cells(Pointer document, int report) {
        return Row.all(
                Layout.Cell.SIZEOF,
                fill(CLibrary::gouji_document_cells, document, report),
                row -> {
                    final Words.CellState state = Words.CellState.of(row.integer(Layout.Cell.STATE));
                    return new Model.Cell(
                            row.text(Layout.Cell.ROW),
                            row.text(Layout.Cell.COLUMN),
                            state,
                            row.decimal(Layout.Cell.VALUE),
                            row.text(Layout.Cell.RAW),
                            row.text(Layout.Cell.NOTE),
                            state == Words.CellState.MISSING ? null : row.span(Layout.Cell.SPAN));
                });
    }

    static List<Model.Mention> mentions(Pointer document, int report) {
        return Row.all(
                Layout.Mention.SIZEOF,
                fill(CLibrary::gouji_document_mentions, document, report),
                row -> new Model.Mention(
                        Words.MentionKind.of(row.integer(Layout.Mention.KIND)),
                        row.text(Layout.Mention.TEXT),
                        row.span(Layout.Mention.SPAN),
                        row.text(Layout.Mention.VALUE)));
    }

    static List<Model.Citation> citations(Pointer document, int report) {
        return Row.all(
                Layout.Citation.SIZEOF,
                fill(CLibrary::gouji_document_citations, document, report),
                row -> new Model.Citation(
                        row.text(Layout.Citation.TITLE),
                        row.text(Layout.Citation.NUMBER),
                        row.link(Layout.Citation.ALIAS_OF),
                        row.span(Layout.Citation.SPAN)));
    }

    static List<Model.Check> checks(Pointer document, int report) {
        return Row.all(
                Layout.Check.SIZEOF,
                fill(CLibrary::gouji_document_checks, document, report),
                row -> new Model.Check(
                        row.text(Layout.Check.RULE),
                        Words.Verdict.of(row.integer(Layout.Check.VERDICT)),
                        row.text(Layout.Check.EXPECTED),
                        row.text(Layout.Check.ACTUAL),
                        row.text(Layout.Check.TOLERANCE),
                        row.inner(Layout.Check.SPANS, Layout.Check.SPAN_COUNT, Layout.Span.SIZEOF, span -> span.span(0)),
                        row.text(Layout.Check.MESSAGE),
                        row.text(Layout.Check.MESSAGE_ZH)));
    }

    static List<Model.Diagnostic> diagnostics(Pointer document, int report) {
        return Row.all(
                Layout.Diagnostic.SIZEOF,
                fill(CLibrary::gouji_document_diagnostics, document, report),
                row -> new Model.Diagnostic(
                        row.text(Layout.Diagnostic.CODE),
                        Words.Severity.of(row.integer(Layout.Diagnostic.SEVERITY)),
                        row.text(Layout.Diagnostic.MESSAGE),
                        row.span(Layout.Diagnostic.SPAN)));
    }

    // ---- of the checks ----

    static List<Model.Rule> rules() {
        return Row.all(
                Layout.Rule.SIZEOF,
                (rows, count, rowSize) -> CLibrary.gouji_rules(0, rows, count, rowSize),
                row -> new Model.Rule(
                        row.text(Layout.Rule.ID),
                        Words.Reach.of(row.integer(Layout.Rule.REACH)),
                        Words.Compares.of(row.integer(Layout.Rule.COMPARES)),
                        row.text(Layout.Rule.FORMULA),
                        row.text(Layout.Rule.FORMULA_ZH),
                        row.text(Layout.Rule.SOURCE)));
    }

    static List<Model.Finding> findings(Pointer findings) {
        return Row.all(
                Layout.Finding.SIZEOF,
                (rows, count, rowSize) -> CLibrary.gouji_findings_rows(findings, 0, rows, count, rowSize),
                row -> new Model.Finding(
                        row.text(Layout.Finding.RULE),
                        Words.Verdict.of(row.integer(Layout.Finding.VERDICT)),
                        row.text(Layout.Finding.EXPECTED),
                        row.text(Layout.Finding.ACTUAL),
                        row.text(Layout.Finding.TOLERANCE),
                        row.inner(Layout.Finding.PLACES, Layout.Finding.PLACE_COUNT, Layout.Place.SIZEOF, Rows::place),
                        row.text(Layout.Finding.MESSAGE),
                        row.text(Layout.Finding.MESSAGE_ZH)));
    }

    private static Model.Place place(Row row) {
        return new Model.Place(
                Math.toIntExact(row.size(Layout.Place.DOCUMENT)),
                Math.toIntExact(row.size(Layout.Place.REPORT)),
                row.span(Layout.Place.SPAN));
    }

    private Rows() {}
}
