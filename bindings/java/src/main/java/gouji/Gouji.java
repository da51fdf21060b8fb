package gouji;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** gouji reads Chinese government information disclosure reports (政府信息公开工作年度报告) as data. */
public final class Gouji {
    private static final ThreadLocal<Parser> PARSER = ThreadLocal.withInitial(Parser::new);

    /** Parses one input, any bytes in any encoding. See {@link Parser#parse}. */
    public static Document parse(byte[] source) {
        return PARSER.get().parse(source, null);
    }

    /** Parses the TEXT of a report; spans count the bytes of its UTF-8. */
    public static Document parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Parses a file, whose path is the name of the input. */
    public static Document parse(Path file) throws IOException {
        return PARSER.get().parse(Files.readAllBytes(file), file.toString());
    }

    /**
     * Compares reports with their neighbours: those of one authority year by year, a parent body with its subordinates of
     * the same year, and reports that print the same numbers. Reports whose authority or year is not told are left out.
     * What a report asserts within itself is in its own {@link Report#checks}.
     */
    public static List<Model.Finding> check(Iterable<Document> documents) {
        return Checks.across(documents);
    }

    /** The catalogue of all rules, by family. */
    public static List<Model.Rule> rules() {
        return Rows.rules();
    }

    /** The JSON Schema (draft 2020-12) of a line of {@link Document#toNdjson}. */
    public static String jsonSchema(Words.Relation relation) {
        return schema(relation.ordinal());
    }

    /** The JSON Schema of {@link Document#toJson}. */
    public static String jsonSchema() {
        return schema(CLibrary.NONE);
    }

    private static String schema(int relation) {
        return Export.collect(sink -> CLibrary.gouji_json_schema(relation, sink, null));
    }

    /** The release of the library. */
    public static String version() {
        return CLibrary.gouji_version();
    }

    /** The version of the JSON, the member {@code gouji} of its root. */
    public static String schemaVersion() {
        return CLibrary.gouji_schema_version();
    }

    /** A digest of the vocabulary that this build reads with: where it differs, a text may read differently. */
    public static String vocabularyVersion() {
        return CLibrary.gouji_vocabulary_version();
    }

    /** Whether this build of the library takes web pages. */
    public static boolean readsHtml() {
        return (CLibrary.gouji_features() & CLibrary.FEATURE_HTML) != 0;
    }

    private Gouji() {}
}
