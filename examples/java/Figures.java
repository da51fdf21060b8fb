import gouji.Document;
import gouji.Gouji;
import gouji.Model.Figure;
import gouji.Report;
import java.nio.file.Path;

/** Prints where each figure of a report stands, what is printed there and what it counts: Figures FILE */
public final class Figures {
    public static void main(String[] arguments) throws Exception {
        try (Document document = Gouji.parse(Path.of(arguments[0]))) {
            for (Report report : document) {
                for (Figure figure : report.figures()) {
                    System.out.printf(
                            "%d\t%s\t%s%n", figure.span().begin(), figure.raw(), figure.indicator().word());
                }
            }
        }
    }

    private Figures() {}
}
