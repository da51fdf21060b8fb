import gouji.Document;
import gouji.Gouji;
import gouji.Model;
import gouji.Report;
import gouji.Word;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The JSON of a document, put together from its records: the same bytes as the library's show that they lack nothing.
 *
 * <p>Members are named and ordered as the components of the records; only dates, periods and facets are written in a way
 * of their own.
 */
final class JsonOfRows {
    static String of(Document document) {
        final Map<String, Object> members = new LinkedHashMap<>();
        members.put("gouji", Gouji.schemaVersion());
        members.put("input", document.input());
        members.put("reports", document.reports());
        return text(members);
    }

    private static String text(Object x) {
        if (x == null) return "null";
        if (x instanceof String string) return quoted(string);
        if (x instanceof Word word) return quoted(word.word());
        if (x instanceof BigDecimal decimal) return quoted(decimal.toPlainString());
        if (x instanceof Integer || x instanceof Long) return x.toString();
        if (x instanceof List<?> list) return list.stream().map(JsonOfRows::text).collect(Collectors.joining(",", "[", "]"));
        if (x instanceof Map<?, ?> map) return object(map);
        if (x instanceof Model.Span span) return "[" + span.begin() + "," + span.end() + "]";
        if (x instanceof Model.Date date) return text(date.toLocalDate() == null ? null : date.toLocalDate().toString());
        if (x instanceof Report report) return object(members(report));
        if (x instanceof Record row) return object(members(row));
        throw new IllegalArgumentException(x.getClass().getName());
    }

    private static String object(Map<?, ?> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey().toString()) + ":" + text(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Map<String, Object> members(Report report) {
        final Map<String, Object> members = new LinkedHashMap<>();
        members.put("span", report.span());
        members.put("title", report.title());
        members.put("authority", report.authority());
        members.put("year", report.year());
        members.put("period", report.period());
        members.put("form", report.form());
        members.put("metadata", report.metadata());
        members.put("contact", report.contact());
        members.put("sections", report.sections());
        members.put("figures", report.figures());
        members.put("tables", report.tables());
        members.put("mentions", report.mentions());
        members.put("citations", report.citations());
        members.put("checks", report.checks());
        members.put("diagnostics", report.diagnostics());
        return members;
    }

    private static Map<String, Object> members(Record row) {
        final Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            try {
                final String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase();
                members.put(name, component.getAccessor().invoke(row));
            } catch (ReflectiveOperationException error) {
                throw new IllegalStateException(error);
            }
        }
        if (row instanceof Model.Facets) members.values().removeIf(facet -> facet == null);
        if (row instanceof Model.Figure figure && figure.period() != null) members.put("period", own(figure.period()));
        return members;
    }

    /** The period of a figure: a year alone, or its two ends. */
    private static Map<String, Object> own(Model.Period period) {
        final Model.Date from = period.from();
        if (from.year() != null && from.month() == null && from.equals(period.to())) return Map.of("year", from.year());
        final Map<String, Object> ends = new LinkedHashMap<>();
        ends.put("from", from);
        ends.put("to", period.to());
        return ends;
    }

    private static String quoted(String text) {
        final StringBuilder out = new StringBuilder("\"");
        for (final Iterator<Integer> i = text.codePoints().iterator(); i.hasNext(); ) {
            final int c = i.next();
            final int plain = "\"\\\b\f\n\r\t".indexOf(c);
            if (plain >= 0) {
                out.append('\\').append("\"\\bfnrt".charAt(plain));
            } else if (c < 0x20) {
                out.append("\\u%04X".formatted(c));
            } else {
                out.appendCodePoint(c);
            }
        }
        return out.append('"').toString();
    }

    private JsonOfRows() {}
}
