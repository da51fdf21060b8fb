package gouji;

/** The names of all enumerations, asked of the library, so that they are written down once. */
final class Names {
    /** The name of a value, null for one that the library does not have. */
    static String of(int enumeration, int value) {
        return CLibrary.gouji_name(enumeration, value);
    }

    static String ofStatus(int status) {
        final String name = of(STATUS, status);
        return name == null ? "status " + status : name;
    }

    private static final int STATUS = 1; // GOUJI_ENUMERATION_STATUS

    private Names() {}
}
