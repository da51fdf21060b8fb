import com.fasterxml.jackson.databind.ObjectMapper;
import gouji.Document;
import gouji.Gouji;
import gouji.Report;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Rows a second in Java; see measure.py. */
final class Rows {
    private static final int BATCH = 500; // documents

    private static final Map<String, ToLongFunction<Report>> RELATIONS = Map.of(
            "figures", report -> report.figures().size(),
            "cells", report -> report.tables().stream().mapToLong(table -> table.cells().size()).sum());

    private static void print(String way, String relation, long rows, double seconds, String more) {
        System.out.printf(
                "{\"host\":\"Java\",\"way\":\"%s\",\"relation\":\"%s\",\"rows\":%d,\"seconds\":%f%s}%n",
                way, relation, rows, seconds, more);
    }

    /** Processor time of this process, in seconds. */
    private static double clock() {
        final var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    /** Reads the documents of all inputs by `count`, a batch at a time; what it took to parse them is told apart. */
    private static void measure(String way, String relation, List<byte[]> inputs, ToLongFunction<Report> count) {
        long rows = 0;
        double seconds = 0;
        double parsing = 0;
        for (int i = 0; i < inputs.size(); i += BATCH) {
            final double begin = clock();
            final List<Document> documents =
                    inputs.subList(i, Math.min(i + BATCH, inputs.size())).stream().map(Gouji::parse).toList();
            final double parsed = clock();
            rows += documents.stream().flatMap(d -> d.reports().stream()).mapToLong(count).sum();
            seconds += clock() - parsed;
            parsing += parsed - begin;
            documents.forEach(Document::close);
        }
        print(way, relation, rows, seconds, ",\"parsing\":" + parsing);
    }

    private static List<byte[]> read(Path folder) throws Exception {
        try (Stream<Path> paths = Files.list(folder)) {
            final List<Path> texts = paths.filter(path -> path.toString().endsWith(".txt")).toList();
            final var inputs = new java.util.ArrayList<byte[]>();
            for (Path path : texts) inputs.add(Files.readAllBytes(path));
            return inputs;
        }
    }

    public static void main(String[] arguments) throws Exception {
        final List<byte[]> inputs = read(Path.of(arguments[0]));
        final ObjectMapper jackson = new ObjectMapper();
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            final String relation = Path.of(file).getFileName().toString().replace(".ndjson", "");
            final ToLongFunction<Report> count = RELATIONS.get(relation);
            for (String way : List.of("records", "records, warm")) measure(way, relation, inputs, count);
            final double begin = clock();
            long rows = 0;
            try (var lines = jackson.readerFor(Map.class).readValues(Path.of(file).toFile())) {
                for (; lines.hasNext(); lines.next()) ++rows;
            }
            print("Jackson on NDJSON", relation, rows, clock() - begin, "");
        }
    }

    private Rows() {}
}
