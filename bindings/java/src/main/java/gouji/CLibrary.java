package gouji;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.ptr.PointerByReference;
import java.util.Map;

/** capi/gouji.h: its functions, in its order, of the shared library that is found. 64-bit only, as Layout is. */
final class CLibrary {
    static final int OK = 0;
    static final int NONE = -1;
    static final int CSV_HEADER = 1;
    static final int FEATURE_HTML = 1;

    private static final String VARIABLE = "GOUJI_LIBRARY";
    private static final String INSTALLED = "libgouji.so.1"; // as the system's loader finds it
    private static final String HELP =
            """
            Set the environment variable GOUJI_LIBRARY, or the property gouji.library, to the path of libgouji.so.
            In a checkout of gouji:
              ./dev build && export GOUJI_LIBRARY=$PWD/build/libgouji.so
            libgouji.so needs ICU 72, gumbo and fmt 9 of the system. On Debian 12:
              apt-get install libicu72 libgumbo1 libfmt9""";

    /** A text that a function returns by value. */
    @Structure.FieldOrder({"data", "size"})
    public static final class Text extends Structure implements Structure.ByValue {
        public Pointer data;
        public long size;
    }

    interface Sink extends Callback {
        int invoke(Pointer context, Pointer data, long size);
    }

    static {
        final String environment = System.getenv(VARIABLE);
        final String path = System.getProperty("gouji.library", environment == null ? INSTALLED : environment);
        try {
            final Map<String, Object> utf8 = Map.of(com.sun.jna.Library.OPTION_STRING_ENCODING, "UTF-8");
            Native.register(CLibrary.class, NativeLibrary.getInstance(path, utf8));
        } catch (UnsatisfiedLinkError error) {
            throw new UnsatisfiedLinkError("gouji: cannot load " + path + ": " + error.getMessage() + "\n" + HELP);
        }
    }

    static native String gouji_version();
    static native String gouji_schema_version();
    static native String gouji_vocabulary_version();
    static native long gouji_features();
    static native String gouji_name(int enumeration, int value);

    static native int gouji_parser_new(Pointer options, PointerByReference parser);
    static native void gouji_parser_free(Pointer parser);
    static native int gouji_parser_parse(
            Pointer parser, byte[] bytes, long size, Pointer options, PointerByReference document);
    static native void gouji_parser_error(Pointer parser, Pointer error, long errorSize);

    static native Pointer gouji_document_retain(Pointer document);
    static native void gouji_document_release(Pointer document);
    static native Text gouji_document_source(Pointer document);
    static native long gouji_document_input(Pointer document, Pointer row, long rowSize);
    static native long gouji_document_repairs(Pointer document, long first, Pointer rows, long count, long rowSize);
    static native long gouji_document_reports(Pointer document, long first, Pointer rows, long count, long rowSize);
    static native long gouji_document_metadata(
            Pointer document, int report, long first, Pointer rows, long count, long rowSize);
    static native long gouji_document_contact(
            Pointer document, int report, long first, Pointer rows, long count, long rowSize);
    static native long gouji_document_sections(
            Pointer document, int report, long first, Pointer rows, long count, long rowSize);
    static native long gouji_document_figures(
            Pointer document, int report, long first, Pointer rows, long count, long rowSize);
    static native long gouji_document_tables(
            Pointer document, int report, long first, Pointer rows, long count, long rowSize);
    static native long gouji_document_cells(
            Pointer document, int report, long first, Pointer rows, long count, long rowSize);
    static native long gouji_document_mentions(
            Pointer document, int report, long first, Pointer rows, long count, long rowSize);
    static native long gouji_document_citations(
            Pointer document, int report, long first, Pointer rows, long count, long rowSize);
    static native long gouji_document_checks(
            Pointer document, int report, long first, Pointer rows, long count, long rowSize);
    static native long gouji_document_diagnostics(
            Pointer document, int report, long first, Pointer rows, long count, long rowSize);

    static native long gouji_rules(long first, Pointer rows, long count, long rowSize);
    static native int gouji_check_across(Pointer documents, long count, PointerByReference findings);
    static native long gouji_findings_rows(Pointer findings, long first, Pointer rows, long count, long rowSize);
    static native void gouji_findings_free(Pointer findings);

    static native int gouji_document_json(Pointer document, int indent, Sink sink, Pointer context);
    static native int gouji_document_ndjson(Pointer document, int relation, Sink sink, Pointer context);
    static native int gouji_document_csv(Pointer document, int relation, int flags, Sink sink, Pointer context);
    static native int gouji_json_schema(int relation, Sink sink, Pointer context);

    private CLibrary() {}
}
