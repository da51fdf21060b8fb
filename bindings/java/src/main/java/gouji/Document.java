package gouji;

import com.sun.jna.Pointer;
import java.nio.charset.Charset;
import java.util.List;

/**
 * What one input holds: zero or more reports, which iteration gives in their order.
 *
 * <p>Immutable; may be read by any number of threads at once. Its memory, outside of Java's heap, is given back by
 * {@code close} (try-with-resources), or else some time after the last reference is gone.
 */
public final class Document implements AutoCloseable, Iterable<Report> {
    private final Handle handle;
    private Model.Input input;
    private List<Report> reports;

    /** Takes over one count of the gouji_document. */
    Document(Pointer pointer) {
        handle = new Handle("document", pointer, CLibrary::gouji_document_release);
    }

    /** The input as a whole, with what lies outside any report. */
    public synchronized Model.Input input() {
        if (input == null) input = handle.use(Rows::input);
        return input;
    }

    public synchronized List<Report> reports() {
        if (reports == null) reports = Report.all(handle);
        return reports;
    }

    @Override
    public java.util.Iterator<Report> iterator() {
        return reports().iterator();
    }

    // ---- the bytes ----

    /** A copy of the bytes that were parsed; spans index them. */
    public byte[] source() {
        return handle.use(document -> {
            final CLibrary.Text source = CLibrary.gouji_document_source(document);
            return source.data.getByteArray(0, Math.toIntExact(source.size));
        });
    }

    /** What the bytes of a span say, as far as it lies in the input; what cannot be decoded is U+FFFD. */
    public String text(Model.Span span) {
        final Charset charset = Charset.forName(input().encoding());
        return handle.use(document -> {
            final CLibrary.Text source = CLibrary.gouji_document_source(document);
            final long end = Math.max(0, Math.min(span.end(), source.size));
            final long begin = Math.max(0, Math.min(span.begin(), end));
            return new String(source.data.getByteArray(begin, Math.toIntExact(end - begin)), charset);
        });
    }

    // ---- exports ----

    /** The whole document as JSON in one line, the very bytes of the command line. */
    public String toJson() {
        return toJson(0);
    }

    /** The same with {@code indent} spaces a level, 1 to 16. */
    public String toJson(int indent) {
        return handle.use(document ->
                Export.collect(sink -> CLibrary.gouji_document_json(document, indent, sink, null)));
    }

    /** The rows of one relation as JSON, one line a row. */
    public String toNdjson(Words.Relation relation) {
        return handle.use(document ->
                Export.collect(sink -> CLibrary.gouji_document_ndjson(document, relation.ordinal(), sink, null)));
    }

    /** The rows of one relation as CSV (RFC 4180), with or without the names of the columns as first line. */
    public String toCsv(Words.Relation relation, boolean header) {
        final int flags = header ? CLibrary.CSV_HEADER : 0;
        return handle.use(document ->
                Export.collect(sink -> CLibrary.gouji_document_csv(document, relation.ordinal(), flags, sink, null)));
    }

    /** A count of the gouji_document, for the caller to release. */
    Pointer retain() {
        return handle.use(CLibrary::gouji_document_retain);
    }

    /** Gives the memory back. What was already read stays valid, other uses throw {@link IllegalStateException}. */
    @Override
    public void close() {
        handle.close();
    }
}
