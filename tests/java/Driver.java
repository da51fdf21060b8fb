import gouji.Document;
import gouji.Gouji;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * {@code gouji parse --format ndjson} by the package: {@code Driver [--rows] FILE...}
 *
 * <p>Without --rows the library writes the JSON. With it, JsonOfRows does, from the records.
 */
final class Driver {
    public static void main(String[] arguments) throws Exception {
        final boolean rows = arguments.length > 0 && arguments[0].equals("--rows");
        final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (int i = rows ? 1 : 0; i < arguments.length; ++i) {
            try (Document document = Gouji.parse(Path.of(arguments[i]))) {
                out.print((rows ? JsonOfRows.of(document) : document.toJson()) + "\n");
            }
        }
        out.flush();
    }

    private Driver() {}
}
