package gouji;

/** A failure of the library. No input is a failure for what it holds: what is odd in it is a diagnostic. */
public final class GoujiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;
    private final long offset;

    GoujiException(int code, String message, long offset) {
        super(message);
        this.code = code;
        this.offset = offset;
    }

    /** Throws for what is no success. */
    static void check(int status) {
        if (status != CLibrary.OK) throw new GoujiException(status, Names.ofStatus(status), 0);
    }

    /** The gouji_status: 1 memory, 2 argument, 3 busy, 4 stopped, 5 unsupported, 6 internal. */
    public int code() {
        return code;
    }

    /** Byte of the input that is to blame; 0 as of now, as no byte makes a parse fail. */
    public long offset() {
        return offset;
    }
}
