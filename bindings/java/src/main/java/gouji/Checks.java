package gouji;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;

/** Compares documents with each other. */
final class Checks {
    static List<Model.Finding> across(Iterable<Document> documents) {
        final List<Pointer> owned = new ArrayList<>(); // counts of our own: the documents may be closed meanwhile
        try {
            for (Document document : documents) owned.add(document.retain());
            return findings(owned);
        } finally {
            owned.forEach(CLibrary::gouji_document_release);
        }
    }

    private static List<Model.Finding> findings(List<Pointer> documents) {
        final PointerByReference made = new PointerByReference();
        try (Memory array = new Memory((long) Native.POINTER_SIZE * Math.max(documents.size(), 1))) {
            array.write(0, documents.toArray(Pointer[]::new), 0, documents.size());
            GoujiException.check(CLibrary.gouji_check_across(array, documents.size(), made));
        }
        try {
            return Rows.findings(made.getValue());
        } finally {
            CLibrary.gouji_findings_free(made.getValue());
        }
    }

    private Checks() {}
}
