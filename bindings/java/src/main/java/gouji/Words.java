package gouji;

/**
 * The enumerations of the model; made by generate.py. What they mean is in capi/gouji.h. A value that only a newer
 * library has is UNRECOGNISED.
 */
public final class Words {
    public enum Relation implements Word {
        REPORTS,
        SECTIONS,
        FIGURES,
        CELLS,
        CITATIONS,
        MENTIONS,
        CHECKS,
        DIAGNOSTICS,
        TABLES,
        METADATA,
        CONTACT,
        EVIDENCE,
        INPUTS,
        REPAIRS,
        UNRECOGNISED;

        private static final Relation[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(2, ordinal());
        }

        static Relation of(int value) {
            return value >= 0 && value < 14 ? ALL[value] : UNRECOGNISED;
        }
    }

    public enum Script implements Word {
        HANS,
        HANT,
        MIXED,
        UNRECOGNISED;

        private static final Script[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(3, ordinal());
        }

        static Script of(int value) {
            return value >= 0 && value < 3 ? ALL[value] : UNRECOGNISED;
        }
    }

    public enum Severity implements Word {
        INFO,
        WARNING,
        ERROR,
        UNRECOGNISED;

        private static final Severity[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(4, ordinal());
        }

        static Severity of(int value) {
            return value >= 0 && value < 3 ? ALL[value] : UNRECOGNISED;
        }
    }

    public enum Form implements Word {
        NARRATIVE_2008,
        STATISTICS_2014,
        STANDARD_2019,
        STANDARD_2021,
        UNRECOGNISED;

        private static final Form[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(5, ordinal());
        }

        static Form of(int value) {
            return value >= 0 && value < 4 ? ALL[value] : UNRECOGNISED;
        }
    }

    public enum MetadataField implements Word {
        INDEX_NUMBER,
        DOCUMENT_NUMBER,
        GENERATED_ON,
        PUBLISHED_ON,
        PUBLISHER,
        OWNER,
        KEYWORDS,
        SOURCE,
        TOPIC,
        VIEWS,
        TITLE,
        OTHER,
        UNRECOGNISED;

        private static final MetadataField[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(6, ordinal());
        }

        static MetadataField of(int value) {
            return value >= 0 && value < 12 ? ALL[value] : UNRECOGNISED;
        }
    }

    public enum ContactField implements Word {
        ADDRESS,
        POSTCODE,
        PHONE,
        FAX,
        EMAIL,
        URL,
        UNRECOGNISED;

        private static final ContactField[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(7, ordinal());
        }

        static ContactField of(int value) {
            return value >= 0 && value < 6 ? ALL[value] : UNRECOGNISED;
        }
    }

    public enum Topic implements Word {
        OVERVIEW,
        DISCLOSURE,
        APPLICATIONS,
        FEES,
        REMEDIES,
        ENQUIRIES,
        PROBLEMS,
        IMPROVEMENTS,
        OTHER,
        UNRECOGNISED;

        private static final Topic[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(8, ordinal() + 1);
        }

        static Topic of(int value) {
            if (value == 0) return null;
            return value >= 1 && value < 10 ? ALL[value - 1] : UNRECOGNISED;
        }
    }

    public enum Approx implements Word {
        ABOUT,
        NEARLY,
        OVER,
        AT_LEAST,
        AT_MOST,
        UNRECOGNISED;

        private static final Approx[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(9, ordinal() + 1);
        }

        static Approx of(int value) {
            if (value == 0) return null;
            return value >= 1 && value < 6 ? ALL[value - 1] : UNRECOGNISED;
        }
    }

    public enum Stated implements Word {
        NUMBER,
        NEGATION,
        UNRECOGNISED;

        private static final Stated[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(10, ordinal());
        }

        static Stated of(int value) {
            return value >= 0 && value < 2 ? ALL[value] : UNRECOGNISED;
        }
    }

    public enum FigureKind implements Word {
        COUNT,
        MONEY,
        SHARE,
        RATE,
        GROWTH,
        DURATION,
        RATIO,
        UNRECOGNISED;

        private static final FigureKind[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(11, ordinal());
        }

        static FigureKind of(int value) {
            return value >= 0 && value < 7 ? ALL[value] : UNRECOGNISED;
        }
    }

    public enum Indicator implements Word {
        DISCLOSED_ITEMS,
        DOCUMENTS_ISSUED,
        NORMATIVE_DOCUMENTS_ISSUED,
        FULL_TEXT_RATE,
        BULLETIN_ISSUES,
        INTERPRETATIONS,
        PRESS_EVENTS,
        ONLINE_INTERVIEWS,
        PLATFORM_VISITS,
        ACCOUNTS,
        DISCLOSURE_POINTS,
        RULES_MADE,
        APPLICATIONS_RECEIVED,
        APPLICATIONS_CARRIED_IN,
        APPLICATIONS_CARRIED_OUT,
        APPLICATIONS_ANSWERED,
        ANSWER_RATE,
        FEES_COLLECTED,
        FEES_WAIVED,
        RECONSIDERATIONS,
        LAWSUITS,
        COMPLAINTS,
        ENQUIRIES,
        LETTERS,
        HOTLINE_ORDERS,
        PROPOSALS,
        SERVICES_HANDLED,
        SERVICE_ITEMS,
        HANDLING_RATE,
        SATISFACTION_RATE,
        STAFF,
        MEETINGS,
        TRAINING_SESSIONS,
        TRAINEES,
        FUNDING,
        INSPECTIONS,
        UNITS,
        AWARDS,
        SHARE,
        DEADLINE,
        OTHER,
        UNRECOGNISED;

        private static final Indicator[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(12, ordinal());
        }

        static Indicator of(int value) {
            return value >= 0 && value < 41 ? ALL[value] : UNRECOGNISED;
        }
    }

    public enum Channel implements Word {
        WEBSITE,
        PLATFORM,
        GAZETTE,
        BULLETIN,
        WEIBO,
        WECHAT,
        TOUTIAO,
        DOUYIN,
        VIDEO_ACCOUNT,
        APP,
        SMS,
        TV,
        RADIO,
        NEWSPAPER,
        NOTICEBOARD,
        SCREEN,
        READING_POINT,
        PRESS,
        HOTLINE,
        NEW_MEDIA,
        OTHER,
        UNRECOGNISED;

        private static final Channel[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(13, ordinal() + 1);
        }

        static Channel of(int value) {
            if (value == 0) return null;
            return value >= 1 && value < 22 ? ALL[value - 1] : UNRECOGNISED;
        }
    }

    public enum Mode implements Word {
        IN_PERSON,
        ONLINE,
        LETTER,
        FAX,
        EMAIL,
        PHONE,
        OTHER,
        UNRECOGNISED;

        private static final Mode[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(14, ordinal() + 1);
        }

        static Mode of(int value) {
            if (value == 0) return null;
            return value >= 1 && value < 8 ? ALL[value - 1] : UNRECOGNISED;
        }
    }

    public enum Stage implements Word {
        RECEIVED,
        HANDLED,
        UNRECOGNISED;

        private static final Stage[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(15, ordinal() + 1);
        }

        static Stage of(int value) {
            if (value == 0) return null;
            return value >= 1 && value < 3 ? ALL[value - 1] : UNRECOGNISED;
        }
    }

    public enum Basis implements Word {
        TOTAL,
        DAILY,
        CUMULATIVE,
        NEW,
        UNRECOGNISED;

        private static final Basis[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(16, ordinal() + 1);
        }

        static Basis of(int value) {
            if (value == 0) return null;
            return value >= 1 && value < 5 ? ALL[value - 1] : UNRECOGNISED;
        }
    }

    public enum CellState implements Word {
        NUMBER,
        BLANK,
        NOT_APPLICABLE,
        TEXT,
        MISSING,
        UNRECOGNISED;

        private static final CellState[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(17, ordinal());
        }

        static CellState of(int value) {
            return value >= 0 && value < 5 ? ALL[value] : UNRECOGNISED;
        }
    }

    public enum TableKind implements Word {
        DISCLOSURE,
        APPLICATIONS,
        REMEDIES,
        STATISTICS,
        UNRECOGNISED;

        private static final TableKind[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(18, ordinal());
        }

        static TableKind of(int value) {
            return value >= 0 && value < 4 ? ALL[value] : UNRECOGNISED;
        }
    }

    public enum MentionKind implements Word {
        DATE,
        YEAR,
        PERIOD,
        TIME,
        ARTICLE,
        ORDINAL,
        LIST_MARKER,
        PHONE,
        POSTCODE,
        ADDRESS,
        IDENTIFIER,
        NAME,
        PAGE,
        MASKED,
        UNKNOWN,
        UNRECOGNISED;

        private static final MentionKind[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(19, ordinal());
        }

        static MentionKind of(int value) {
            return value >= 0 && value < 15 ? ALL[value] : UNRECOGNISED;
        }
    }

    public enum Verdict implements Word {
        HOLDS,
        FAILS,
        UNDETERMINED,
        UNRECOGNISED;

        private static final Verdict[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(20, ordinal());
        }

        static Verdict of(int value) {
            return value >= 0 && value < 3 ? ALL[value] : UNRECOGNISED;
        }
    }

    public enum Reach implements Word {
        REPORT,
        SET,
        UNRECOGNISED;

        private static final Reach[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(21, ordinal());
        }

        static Reach of(int value) {
            return value >= 0 && value < 2 ? ALL[value] : UNRECOGNISED;
        }
    }

    public enum Compares implements Word {
        CELLS,
        FIGURES,
        TEXT_AND_TABLE,
        HEAD,
        OUTLINE,
        REPORTS,
        UNRECOGNISED;

        private static final Compares[] ALL = values();

        @Override
        public String word() {
            return this == UNRECOGNISED ? "unrecognised" : Names.of(22, ordinal());
        }

        static Compares of(int value) {
            return value >= 0 && value < 6 ? ALL[value] : UNRECOGNISED;
        }
    }

    private Words() {}
}
