package gouji;

import com.sun.jna.Pointer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/** Takes what the library writes through a sink. */
final class Export implements CLibrary.Sink {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private Throwable failure;

    /** All that a function of the library writes, which is given the sink, as text. */
    static String collect(ToIntFunction<CLibrary.Sink> write) {
        final Export export = new Export();
        final int status = write.applyAsInt(export);
        if (export.failure != null) throw new IllegalStateException(export.failure);
        GoujiException.check(status);
        return export.written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public int invoke(Pointer context, Pointer data, long size) {
        try {
            written.writeBytes(data.getByteArray(0, Math.toIntExact(size)));
            return 0;
        } catch (Throwable error) { // must not leave a callback: it would be lost there
            failure = error;
            return 1;
        }
    }

    private Export() {}
}
