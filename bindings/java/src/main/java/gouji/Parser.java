package gouji;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;

/**
 * Parses one input after the other, and gives the memory of closed documents to the next ones.
 *
 * <p>Used by one thread at a time; {@link Gouji#parse} keeps one for each thread. Documents outlive it.
 */
public final class Parser implements AutoCloseable {
    private final Handle handle;

    public Parser() {
        final PointerByReference made = new PointerByReference();
        GoujiException.check(CLibrary.gouji_parser_new(null, made));
        handle = new Handle("parser", made.getValue(), CLibrary::gouji_parser_free);
    }

    /**
     * Parses one input, any bytes in any encoding. It is never refused for what it holds: the diagnostics say what is odd.
     *
     * @param name of the input, usually its path, repeated in the results; null for none
     * @throws GoujiException where the library fails
     */
    public Document parse(byte[] source, String name) {
        return handle.use(parser -> {
            final PointerByReference made = new PointerByReference();
            try (Memory options = options(name)) {
                final int status = CLibrary.gouji_parser_parse(parser, source, source.length, options, made);
                if (status != CLibrary.OK) throw error(parser, name);
            }
            return new Document(made.getValue());
        });
    }

    /** gouji_parse_options, with the name behind it; null where there is none. */
    private static Memory options(String name) {
        if (name == null) return null;
        final byte[] text = name.getBytes(StandardCharsets.UTF_8);
        final Memory options = new Memory((long) Layout.ParseOptions.SIZEOF + text.length);
        options.clear();
        options.setLong(Layout.ParseOptions.STRUCT_SIZE, Layout.ParseOptions.SIZEOF);
        options.setPointer(Layout.ParseOptions.NAME, options.share(Layout.ParseOptions.SIZEOF));
        options.setLong(Layout.ParseOptions.NAME_SIZE, text.length);
        options.write(Layout.ParseOptions.SIZEOF, text, 0, text.length);
        return options;
    }

    private static GoujiException error(Pointer parser, String name) {
        return Row.all(
                        Layout.Error.SIZEOF,
                        (row, count, rowSize) -> {
                            if (row != null) CLibrary.gouji_parser_error(parser, row, rowSize);
                            return 1;
                        },
                        row -> {
                            final String place = name == null ? "" : name + ": ";
                            return new GoujiException(
                                    row.integer(Layout.Error.CODE),
                                    place + row.text(Layout.Error.MESSAGE),
                                    row.size(Layout.Error.OFFSET));
                        })
                .get(0);
    }

    /** Gives its memory back; further uses throw {@link IllegalStateException}. */
    @Override
    public void close() {
        handle.close();
    }
}
