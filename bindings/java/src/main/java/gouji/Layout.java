package gouji;

/** Sizes and offsets, in bytes, of the structs of the C interface; made by generate.py. */
final class Layout {
    static final class Text {
        static final int SIZEOF = 16;
        static final int DATA = 0;
        static final int SIZE = 8;
    }

    static final class Span {
        static final int SIZEOF = 8;
        static final int BEGIN = 0;
        static final int END = 4;
    }

    static final class Decimal {
        static final int SIZEOF = 16;
        static final int COEFFICIENT = 0;
        static final int SCALE = 8;
        static final int PRESENT = 12;
    }

    static final class Date {
        static final int SIZEOF = 4;
        static final int YEAR = 0;
        static final int MONTH = 2;
        static final int DAY = 3;
    }

    static final class Period {
        static final int SIZEOF = 20;
        static final int FROM = 0;
        static final int TO = 4;
        static final int SPAN = 8;
        static final int PRESENT = 16;
    }

    static final class ParseOptions {
        static final int SIZEOF = 32;
        static final int STRUCT_SIZE = 0;
        static final int NAME = 8;
        static final int NAME_SIZE = 16;
        static final int BORROW_INPUT = 24;
        static final int RESERVED = 28;
    }

    static final class Error {
        static final int SIZEOF = 32;
        static final int CODE = 0;
        static final int RESERVED = 4;
        static final int OFFSET = 8;
        static final int MESSAGE = 16;
    }

    static final class Input {
        static final int SIZEOF = 40;
        static final int NAME = 0;
        static final int ENCODING = 16;
        static final int BYTES = 32;
        static final int SCRIPT = 36;
    }

    static final class Repair {
        static final int SIZEOF = 24;
        static final int KIND = 0;
        static final int COUNT = 16;
        static final int RESERVED = 20;
    }

    static final class Report {
        static final int SIZEOF = 88;
        static final int SPAN = 0;
        static final int TITLE = 8;
        static final int TITLE_SPAN = 24;
        static final int AUTHORITY = 32;
        static final int AUTHORITY_SPAN = 48;
        static final int PERIOD = 56;
        static final int YEAR = 76;
        static final int FORM = 80;
        static final int RESERVED = 84;
    }

    static final class Metadata {
        static final int SIZEOF = 48;
        static final int LABEL = 0;
        static final int TEXT = 16;
        static final int SPAN = 32;
        static final int FIELD = 40;
        static final int RESERVED = 44;
    }

    static final class Contact {
        static final int SIZEOF = 32;
        static final int TEXT = 0;
        static final int SPAN = 16;
        static final int FIELD = 24;
        static final int RESERVED = 28;
    }

    static final class Section {
        static final int SIZEOF = 72;
        static final int ID = 0;
        static final int PARENT = 4;
        static final int LEVEL = 8;
        static final int TOPIC = 12;
        static final int MARKER = 16;
        static final int MARKER_SPAN = 32;
        static final int TITLE = 40;
        static final int TITLE_SPAN = 56;
        static final int SPAN = 64;
    }

    static final class Figure {
        static final int SIZEOF = 224;
        static final int ID = 0;
        static final int SECTION = 4;
        static final int RAW = 8;
        static final int SPAN = 24;
        static final int VALUE = 32;
        static final int UPPER = 48;
        static final int UNIT = 64;
        static final int APPROX = 80;
        static final int STATED = 84;
        static final int KIND = 88;
        static final int INDICATOR = 92;
        static final int SUBJECT = 96;
        static final int SCOPE = 112;
        static final int OUTCOME = 128;
        static final int APPLICANT = 144;
        static final int CATEGORY = 160;
        static final int CHANNEL = 176;
        static final int MODE = 180;
        static final int STAGE = 184;
        static final int BASIS = 188;
        static final int PERIOD = 192;
        static final int PART_OF = 212;
        static final int SHARE_OF = 216;
        static final int SHARE_PART = 220;
    }

    static final class Table {
        static final int SIZEOF = 40;
        static final int KIND = 0;
        static final int FORM = 4;
        static final int SECTION = 8;
        static final int RESERVED = 12;
        static final int SPAN = 16;
        static final int FIRST_CELL = 24;
        static final int CELL_COUNT = 32;
    }

    static final class Cell {
        static final int SIZEOF = 96;
        static final int TABLE = 0;
        static final int STATE = 4;
        static final int ROW = 8;
        static final int COLUMN = 24;
        static final int VALUE = 40;
        static final int RAW = 56;
        static final int NOTE = 72;
        static final int SPAN = 88;
    }

    static final class Mention {
        static final int SIZEOF = 48;
        static final int TEXT = 0;
        static final int VALUE = 16;
        static final int SPAN = 32;
        static final int KIND = 40;
        static final int RESERVED = 44;
    }

    static final class Citation {
        static final int SIZEOF = 48;
        static final int TITLE = 0;
        static final int NUMBER = 16;
        static final int SPAN = 32;
        static final int ALIAS_OF = 40;
        static final int RESERVED = 44;
    }

    static final class Check {
        static final int SIZEOF = 120;
        static final int RULE = 0;
        static final int EXPECTED = 16;
        static final int ACTUAL = 32;
        static final int TOLERANCE = 48;
        static final int MESSAGE = 64;
        static final int MESSAGE_ZH = 80;
        static final int SPANS = 96;
        static final int SPAN_COUNT = 104;
        static final int VERDICT = 112;
        static final int RESERVED = 116;
    }

    static final class Diagnostic {
        static final int SIZEOF = 48;
        static final int CODE = 0;
        static final int MESSAGE = 16;
        static final int SPAN = 32;
        static final int SEVERITY = 40;
        static final int RESERVED = 44;
    }

    static final class Element {
        static final int SIZEOF = 20;
        static final int RELATION = 0;
        static final int REPORT = 4;
        static final int INDEX = 8;
        static final int SPAN = 12;
    }

    static final class Rule {
        static final int SIZEOF = 72;
        static final int ID = 0;
        static final int FORMULA = 16;
        static final int FORMULA_ZH = 32;
        static final int SOURCE = 48;
        static final int REACH = 64;
        static final int COMPARES = 68;
    }

    static final class Place {
        static final int SIZEOF = 24;
        static final int DOCUMENT = 0;
        static final int REPORT = 8;
        static final int SPAN = 16;
    }

    static final class Finding {
        static final int SIZEOF = 120;
        static final int RULE = 0;
        static final int EXPECTED = 16;
        static final int ACTUAL = 32;
        static final int TOLERANCE = 48;
        static final int MESSAGE = 64;
        static final int MESSAGE_ZH = 80;
        static final int PLACES = 96;
        static final int PLACE_COUNT = 104;
        static final int VERDICT = 112;
        static final int RESERVED = 116;
    }

    private Layout() {}
}
