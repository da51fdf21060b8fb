import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.Document;
import gouji.Gouji;
import gouji.GoujiException;
import gouji.Model.Date;
import gouji.Model.Figure;
import gouji.Model.Finding;
import gouji.Model.Place;
import gouji.Model.Span;
import gouji.Model.Table;
import gouji.Parser;
import gouji.Report;
import gouji.Words.CellState;
import gouji.Words.Channel;
import gouji.Words.Form;
import gouji.Words.Indicator;
import gouji.Words.Reach;
import gouji.Words.Relation;
import gouji.Words.TableKind;
import gouji.Words.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GoujiTest {
    private static final Path ROOT = Path.of(System.getProperty("gouji.root"));
    private static final Path EXAMPLE = ROOT.resolve("examples/report.txt");
    private static final String TEXT = "云溪县2013年政府信息公开工作年度报告\n一、概述\n全年公开信息20条。";

    @Test
    void figuresSayWhatIsPrinted() throws IOException {
        try (Document document = Gouji.parse(EXAMPLE)) {
            final Report report = document.reports().get(0);
            assertEquals(2013, report.year());
            assertEquals("云溪县", report.authority().text());
            assertEquals(Form.NARRATIVE_2008, report.form());
            assertEquals(LocalDate.of(2013, 1, 1), report.period().from().toLocalDate());
            final Figure figure = report.figures().get(3);
            assertEquals("340条", figure.raw());
            assertEquals(new BigDecimal("340"), figure.value());
            assertEquals(Indicator.DISCLOSED_ITEMS, figure.indicator());
            assertEquals(Channel.WEBSITE, figure.facets().channel());
            assertEquals("342条", report.figures().get(figure.partOf()).raw());
            assertEquals("340条", document.text(figure.span()));
            assertNull(figure.upper());
            assertEquals(EXAMPLE.toString(), document.input().name());
        }
    }

    @Test
    void decimalsKeepTheirPrintedZeros() {
        try (Document document = Gouji.parse(TEXT.replace("20条", "1.50万元"))) {
            assertEquals(new BigDecimal("1.50"), document.reports().get(0).figures().get(0).value());
        }
    }

    @Test
    void cellsByRowAndColumn() throws IOException {
        try (Document document = Gouji.parse(ROOT.resolve("tests/abi/report.txt"))) {
            final Table table = document.reports().get(0).tables().stream()
                    .filter(t -> t.kind() == TableKind.REMEDIES)
                    .findFirst()
                    .orElseThrow();
            assertEquals(CellState.NUMBER, table.cells().get(0).state());
            assertSame(table.cells().get(0), table.cell(table.cells().get(0).row(), table.cells().get(0).column()));
            assertThrows(IllegalArgumentException.class, () -> table.cell("received", "nobody"));
        }
    }

    @Test
    void spansAreDecodedAsTheInputIsEncoded() {
        final Charset gb18030 = Charset.forName("GB18030");
        try (Document document = Gouji.parse(TEXT.getBytes(gb18030))) {
            assertEquals("GB18030", document.input().encoding());
            assertEquals("20条", document.text(document.reports().get(0).figures().get(0).span()));
            assertArrayEquals(TEXT.getBytes(gb18030), document.source());
            assertEquals("", document.text(new Span(1 << 20, 1 << 21)));
            assertEquals("", document.text(new Span(-9, -3)));
            assertEquals("", document.text(new Span(9, 3)));
        }
    }

    @Test
    void anyBytesAreAnInput() {
        for (byte[] bytes : List.of(new byte[0], new byte[] {-1, -2, 0}, new byte[100])) {
            try (Document document = Gouji.parse(bytes)) {
                assertEquals(bytes.length, document.source().length);
                assertTrue(document.toJson().startsWith("{\"gouji\":"));
            }
        }
    }

    @Test
    void relationsAsText() throws IOException {
        try (Document document = Gouji.parse(EXAMPLE)) {
            assertEquals(8, document.toNdjson(Relation.FIGURES).lines().count());
            assertEquals(9, document.toCsv(Relation.FIGURES, true).lines().count());
            assertEquals(8, document.toCsv(Relation.FIGURES, false).lines().count());
            assertTrue(document.toJson(2).startsWith("{\n  \"gouji\""));
            assertEquals(2, assertThrows(GoujiException.class, () -> document.toJson(99)).code());
        }
        assertTrue(Gouji.jsonSchema(Relation.CELLS).contains("\"cells\""));
        assertTrue(Gouji.jsonSchema().contains("\"document\""));
    }

    @Test
    void whatWasReadStaysAndTheRestIsClosed() throws IOException {
        final Document document = Gouji.parse(EXAMPLE);
        final Report report = document.reports().get(0);
        final List<Figure> figures = report.figures();
        document.close();
        document.close();
        assertSame(figures, report.figures());
        assertThrows(IllegalStateException.class, report::checks);
        assertThrows(IllegalStateException.class, document::source);
        assertThrows(UnsupportedOperationException.class, () -> figures.remove(0));
    }

    @Test
    void reportsAreComparedWithEachOther() throws IOException {
        final String text = Files.readString(ROOT.resolve("tests/abi/report.txt"));
        final Document first = Gouji.parse(text);
        try (Document second = Gouji.parse(text.replace("2021年", "2022年"))) {
            final Finding wrong = Gouji.check(List.of(first, second)).stream()
                    .filter(finding -> finding.rule().equals("series.in_force") && finding.verdict() == Verdict.FAILS)
                    .findFirst()
                    .orElseThrow();
            assertEquals(List.of("29", "22"), List.of(wrong.expected(), wrong.actual()));
            assertEquals(Set.of(0, 1), wrong.places().stream().map(Place::document).collect(Collectors.toSet()));
            first.close();
            assertThrows(IllegalStateException.class, () -> Gouji.check(List.of(second, first)));
        }
        assertEquals(List.of(), Gouji.check(List.of()));
    }

    @Test
    void rulesSayWhereTheyComeFrom() {
        assertTrue(Gouji.rules().stream().allMatch(rule -> rule.formula() != null && rule.source() != null));
        assertEquals(
                Reach.SET,
                Gouji.rules().stream().filter(rule -> rule.id().equals("series.carry")).findFirst().orElseThrow().reach());
    }

    @Test
    void documentsOutliveTheirParser() {
        final Parser parser = new Parser();
        final Document document = parser.parse(TEXT.getBytes(StandardCharsets.UTF_8), "名.txt");
        parser.close();
        assertThrows(IllegalStateException.class, () -> parser.parse(new byte[0], null));
        assertEquals("名.txt", document.input().name());
        document.close();
    }

    @Test
    void threads() throws IOException {
        try (Document shared = Gouji.parse(EXAMPLE)) {
            final int[] counts = IntStream.range(0, 100)
                    .parallel()
                    .map(i -> {
                        try (Document own = Gouji.parse(TEXT)) {
                            return own.reports().get(0).figures().size()
                                    + shared.reports().get(0).figures().size();
                        }
                    })
                    .toArray();
            assertArrayEquals(IntStream.generate(() -> 9).limit(100).toArray(), counts);
        }
    }

    @Test
    void whatIsLostOfADateIsNull() {
        assertNull(new Date(2013, 5, null).toLocalDate());
        assertEquals(LocalDate.of(2013, 5, 1), new Date(2013, 5, 1).toLocalDate());
    }

    @Test
    void wordsAreThoseOfTheJson() {
        assertEquals("standard-2021", Form.STANDARD_2021.word());
        assertEquals("at_most", gouji.Words.Approx.AT_MOST.word());
        assertEquals("other", Indicator.OTHER.word());
        assertEquals("unrecognised", Indicator.UNRECOGNISED.word());
    }
}
