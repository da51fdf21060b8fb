/*
 * gouji.h: the C interface of gouji, which reads Chinese government information disclosure reports
 * (政府信息公开工作年度报告) as data.
 *
 *     gouji_parser* parser;
 *     gouji_document* document;
 *     gouji_figure figure;
 *     size_t i;
 *
 *     if (gouji_parser_new(NULL, &parser) != GOUJI_OK) return 1;
 *     if (gouji_parser_parse(parser, bytes, size, NULL, &document) == GOUJI_OK) {
 *         for (i = 0; gouji_document_figures(document, 0, i, &figure, 1, sizeof figure) == 1; ++i)
 *             printf("%.*s\n", (int)figure.raw.size, figure.raw.data);
 *         gouji_document_release(document);
 *     }
 *     gouji_parser_free(parser);
 *
 * Model.     An input, any bytes in any encoding, holds zero or more reports. A report has metadata,
 *            contact entries, sections, figures, tables, cells, mentions, citations, checks and
 *            diagnostics. Each of these is a relation; its elements are rows, counted from 0 within
 *            their report. Rows refer to each other by that number, GOUJI_NONE for no row.
 *
 * Lifetime.  A document is immutable and counted. Whatever a row points at (text, spans) belongs to the
 *            document and is valid until its last gouji_document_release; rows themselves are the
 *            caller's. Documents do not need their parser: it may be freed before them. What is not
 *            said to belong to a document is static and valid as long as the library is loaded.
 *
 * Threads.   A parser is used by one thread at a time; make one for each thread and keep it, as it
 *            gives the memory of released documents to the next ones. A document may be read, retained
 *            and released by any number of threads at once. There is no global state.
 *
 * Errors.    Functions that can fail return a gouji_status; a parser keeps how its last parse ended
 *            (gouji_parser_error). Outputs are set only on success, otherwise to NULL.
 *            No input is a failure for what it holds: what is odd in it is a diagnostic of the
 *            document. Nothing throws, memory running out included, and after a failure the parser is
 *            as good as before. NULL for a document or parser is an argument error, no crash.
 *
 * Text.      Pointer and length, UTF-8, not terminated; `data` is never NULL, `size` 0 where the text is
 *            absent. `raw` members are as printed; all other text is repaired, half-width and in
 *            simplified characters. Functions that return `const char*` return terminated text.
 *
 * Numbers.   Offsets and spans count bytes of the input as it was given, before any decoding. Values
 *            are decimals (integer and scale), never binary floating point. Years are Gregorian.
 *
 * Growth.    Structs grow at their tail only, and functions that read or fill one are told its size
 *            (`sizeof row`, `struct_size`): programs compiled against any older or newer header work
 *            with this library; members that one side does not know stay out or are zero.
 *            Enumerations are int32_t and grow at their end: treat a value you do not know like
 *            `other`, gouji_name gives its text. No function is ever removed or changes its meaning.
 */
#ifndef GOUJI_H
#define GOUJI_H

#include <stddef.h>
#include <stdint.h>

#ifndef GOUJI_API
#if defined(__GNUC__)
#define GOUJI_API __attribute__((visibility("default")))
#else
#define GOUJI_API
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- the library ------------------------------------------------------------------------------- */

/* The release, such as "0.1.0". */
GOUJI_API const char* gouji_version(void);

/* The version of the JSON, such as "1.0": the member `gouji` of its root. */
GOUJI_API const char* gouji_schema_version(void);

/* A digest of the vocabulary that this build reads with: where it differs, a text may read
 * differently. */
GOUJI_API const char* gouji_vocabulary_version(void);

/* What this build of the library can do: bits of GOUJI_FEATURE_*. */
enum {
    GOUJI_FEATURE_HTML = 1 /* reads HTML pages */
};
GOUJI_API uint64_t gouji_features(void);

typedef int32_t gouji_status;
enum {
    GOUJI_OK = 0,
    GOUJI_ERROR_MEMORY = 1,   /* an allocation failed */
    GOUJI_ERROR_ARGUMENT = 2, /* a NULL, an unknown relation, a number out of its range, or a
                                 `struct_size` that was not set */
    GOUJI_ERROR_BUSY = 3, /* the parser is in use by another thread, or by a callback of its own */
    GOUJI_ERROR_STOPPED = 4, /* the sink asked to stop */
    /* This build of the library has no such feature. Kept for functions to come: none of today gives it.
       What a build cannot read (gouji_features) is a diagnostic of the document. */
    GOUJI_ERROR_UNSUPPORTED = 5,
    GOUJI_ERROR_INTERNAL = 6 /* a defect of the library; please report it */
};

/* No row, where a row refers to another one; in place of a report, the input itself. */
#define GOUJI_NONE (-1)

/* ---- values ------------------------------------------------------------------------------------ */

typedef struct gouji_text {
    const char* data; /* never NULL, not terminated */
    size_t size;      /* in bytes; 0 where absent */
} gouji_text;

/* The bytes [begin, end) of the input. */
typedef struct gouji_span {
    uint32_t begin;
    uint32_t end;
} gouji_span;

/* coefficient / 10^scale, exactly: 84.67 is 8467 with scale 2 and 1.50 is 150 with scale 2. */
typedef struct gouji_decimal {
    int64_t coefficient;
    int32_t scale;   /* printed decimals, never negative */
    int32_t present; /* 0: there is no value, which is not a zero; else 1 */
} gouji_decimal;

/* Day, month and year as far as they are known; 0 for what is lost or masked. */
typedef struct gouji_date {
    int16_t year;
    int8_t month;
    int8_t day;
} gouji_date;

typedef struct gouji_period {
    gouji_date from;
    gouji_date to; /* inclusive */
    gouji_span span;
    int32_t present; /* 0: none is stated; else 1 */
} gouji_period;

/*
 * Writes a decimal as text, such as "84.67", with a terminating zero. Returns the length of the text
 * without the zero, 0 for an absent value or a scale below 0; text of `size` bytes or more is not
 * written, nor is any to NULL. 40 bytes are always enough for values that the library gave.
 */
GOUJI_API size_t gouji_decimal_text(const gouji_decimal* value, char* text, size_t size);

/* ---- enumerations ------------------------------------------------------------------------------ */

/* Every enumeration, for gouji_name. */
typedef int32_t gouji_enumeration;
enum {
    GOUJI_ENUMERATION_ENUMERATION = 0,
    GOUJI_ENUMERATION_STATUS = 1,
    GOUJI_ENUMERATION_RELATION = 2,
    GOUJI_ENUMERATION_SCRIPT = 3,
    GOUJI_ENUMERATION_SEVERITY = 4,
    GOUJI_ENUMERATION_FORM = 5,
    GOUJI_ENUMERATION_METADATA_FIELD = 6,
    GOUJI_ENUMERATION_CONTACT_FIELD = 7,
    GOUJI_ENUMERATION_TOPIC = 8,
    GOUJI_ENUMERATION_APPROX = 9,
    GOUJI_ENUMERATION_STATED = 10,
    GOUJI_ENUMERATION_FIGURE_KIND = 11,
    GOUJI_ENUMERATION_INDICATOR = 12,
    GOUJI_ENUMERATION_CHANNEL = 13,
    GOUJI_ENUMERATION_MODE = 14,
    GOUJI_ENUMERATION_STAGE = 15,
    GOUJI_ENUMERATION_BASIS = 16,
    GOUJI_ENUMERATION_CELL_STATE = 17,
    GOUJI_ENUMERATION_TABLE_KIND = 18,
    GOUJI_ENUMERATION_MENTION_KIND = 19,
    GOUJI_ENUMERATION_VERDICT = 20,
    GOUJI_ENUMERATION_REACH = 21,
    GOUJI_ENUMERATION_COMPARES = 22
};

/*
 * The name of a value as the JSON has it: gouji_name(GOUJI_ENUMERATION_FORM, GOUJI_FORM_STANDARD_2021)
 * is "standard-2021". "" for a value that says `none` (null in the JSON), NULL for one that the
 * enumeration does not have. Values are dense: count up from 0 to NULL to list an enumeration. A
 * status gives a sentence, such as "an allocation failed".
 */
GOUJI_API const char* gouji_name(gouji_enumeration enumeration, int32_t value);

/* One relation for each kind of row; `evidence` are the spans of the checks. */
typedef int32_t gouji_relation;
enum {
    GOUJI_RELATION_REPORTS = 0,
    GOUJI_RELATION_SECTIONS = 1,
    GOUJI_RELATION_FIGURES = 2,
    GOUJI_RELATION_CELLS = 3,
    GOUJI_RELATION_CITATIONS = 4,
    GOUJI_RELATION_MENTIONS = 5,
    GOUJI_RELATION_CHECKS = 6,
    GOUJI_RELATION_DIAGNOSTICS = 7,
    GOUJI_RELATION_TABLES = 8,
    GOUJI_RELATION_METADATA = 9,
    GOUJI_RELATION_CONTACT = 10,
    GOUJI_RELATION_EVIDENCE = 11,
    GOUJI_RELATION_INPUTS = 12,
    GOUJI_RELATION_REPAIRS = 13
};

/* The characters of an input: simplified, traditional, or both. */
typedef int32_t gouji_script;
enum { GOUJI_SCRIPT_HANS = 0, GOUJI_SCRIPT_HANT = 1, GOUJI_SCRIPT_MIXED = 2 };

/* Of a diagnostic: what was mended without loss, what may be misread, what could not be read. */
typedef int32_t gouji_severity;
enum { GOUJI_SEVERITY_INFO = 0, GOUJI_SEVERITY_WARNING = 1, GOUJI_SEVERITY_ERROR = 2 };

/* The generations of the report, told by what it holds. */
typedef int32_t gouji_form;
enum {
    GOUJI_FORM_NARRATIVE_2008 = 0,  /* the six topics of the 2007 Regulation, in prose */
    GOUJI_FORM_STATISTICS_2014 = 1, /* prose and the statistics table of 国办发〔2014〕32号 */
    GOUJI_FORM_STANDARD_2019 = 2,   /* 国办公开办函〔2019〕60号 */
    GOUJI_FORM_STANDARD_2021 = 3    /* 国办公开办函〔2021〕30号 */
};

typedef int32_t gouji_metadata_field;
enum {
    GOUJI_METADATA_FIELD_INDEX_NUMBER = 0,    /* 索引号 */
    GOUJI_METADATA_FIELD_DOCUMENT_NUMBER = 1, /* 文号 */
    GOUJI_METADATA_FIELD_GENERATED_ON = 2,    /* 生成日期, 成文日期 */
    GOUJI_METADATA_FIELD_PUBLISHED_ON = 3,    /* 发布日期 */
    GOUJI_METADATA_FIELD_PUBLISHER = 4,       /* 发布机构 */
    GOUJI_METADATA_FIELD_OWNER = 5,           /* 所属机构, 责任单位 */
    GOUJI_METADATA_FIELD_KEYWORDS = 6,        /* 主题词, 关键词 */
    GOUJI_METADATA_FIELD_SOURCE = 7,          /* 来源 */
    GOUJI_METADATA_FIELD_TOPIC = 8,           /* 主题分类 */
    GOUJI_METADATA_FIELD_VIEWS = 9,           /* 浏览次数 */
    GOUJI_METADATA_FIELD_TITLE = 10,          /* 标题 */
    GOUJI_METADATA_FIELD_OTHER = 11
};

typedef int32_t gouji_contact_field;
enum {
    GOUJI_CONTACT_FIELD_ADDRESS = 0,
    GOUJI_CONTACT_FIELD_POSTCODE = 1,
    GOUJI_CONTACT_FIELD_PHONE = 2,
    GOUJI_CONTACT_FIELD_FAX = 3,
    GOUJI_CONTACT_FIELD_EMAIL = 4,
    GOUJI_CONTACT_FIELD_URL = 5
};

/* What the Regulation makes a section speak of (Article 32 of 2007, Article 50 of 2019). */
typedef int32_t gouji_topic;
enum {
    GOUJI_TOPIC_NONE = 0,
    GOUJI_TOPIC_OVERVIEW = 1,     /* 概述, 总体情况 */
    GOUJI_TOPIC_DISCLOSURE = 2,   /* 主动公开政府信息 */
    GOUJI_TOPIC_APPLICATIONS = 3, /* 依申请公开 */
    GOUJI_TOPIC_FEES = 4,         /* 收费及减免 */
    GOUJI_TOPIC_REMEDIES = 5,     /* 行政复议, 行政诉讼 */
    GOUJI_TOPIC_ENQUIRIES = 6,    /* 咨询处理 */
    GOUJI_TOPIC_PROBLEMS = 7,     /* 存在的主要问题 */
    GOUJI_TOPIC_IMPROVEMENTS = 8, /* 改进措施 */
    GOUJI_TOPIC_OTHER = 9
};

typedef int32_t gouji_approx;
enum {
    GOUJI_APPROX_NONE = 0,
    GOUJI_APPROX_ABOUT = 1,    /* 约, 左右 */
    GOUJI_APPROX_NEARLY = 2,   /* 近, 将近 */
    GOUJI_APPROX_OVER = 3,     /* 余, 多, 以上, 超 */
    GOUJI_APPROX_AT_LEAST = 4, /* 不少于 */
    GOUJI_APPROX_AT_MOST = 5   /* 不超过, 以内 */
};

/* How a quantity is stated: as a number, or as a clause that denies there was any. */
typedef int32_t gouji_stated;
enum { GOUJI_STATED_NUMBER = 0, GOUJI_STATED_NEGATION = 1 };

typedef int32_t gouji_figure_kind;
enum {
    GOUJI_FIGURE_KIND_COUNT = 0,
    GOUJI_FIGURE_KIND_MONEY = 1,
    GOUJI_FIGURE_KIND_SHARE = 2,  /* of a whole, in % */
    GOUJI_FIGURE_KIND_RATE = 3,   /* 办结率 and the like, in % */
    GOUJI_FIGURE_KIND_GROWTH = 4, /* signed, in any unit */
    GOUJI_FIGURE_KIND_DURATION = 5,
    GOUJI_FIGURE_KIND_RATIO = 6
};

/* What a figure counts. */
typedef int32_t gouji_indicator;
enum {
    GOUJI_INDICATOR_DISCLOSED_ITEMS = 0,            /* 主动公开政府信息, by any channel */
    GOUJI_INDICATOR_DOCUMENTS_ISSUED = 1,           /* 公文 */
    GOUJI_INDICATOR_NORMATIVE_DOCUMENTS_ISSUED = 2, /* 规范性文件 */
    GOUJI_INDICATOR_FULL_TEXT_RATE = 3,             /* 全文公开率 */
    GOUJI_INDICATOR_BULLETIN_ISSUES = 4,            /* 公报, 简报: 期 */
    GOUJI_INDICATOR_INTERPRETATIONS = 5,            /* 政策解读 */
    GOUJI_INDICATOR_PRESS_EVENTS = 6,               /* 新闻发布会 */
    GOUJI_INDICATOR_ONLINE_INTERVIEWS = 7,          /* 在线访谈 */
    GOUJI_INDICATOR_PLATFORM_VISITS = 8,            /* 访问量, 阅读量 */
    GOUJI_INDICATOR_ACCOUNTS = 9,                   /* 政务新媒体账号 */
    GOUJI_INDICATOR_DISCLOSURE_POINTS = 10,         /* 公开栏, 查阅点 */
    GOUJI_INDICATOR_RULES_MADE = 11,                /* 制度 */
    GOUJI_INDICATOR_APPLICATIONS_RECEIVED = 12,     /* 收到申请 */
    GOUJI_INDICATOR_APPLICATIONS_CARRIED_IN = 13,   /* 上年结转 */
    GOUJI_INDICATOR_APPLICATIONS_CARRIED_OUT = 14,  /* 结转下年度继续办理 */
    GOUJI_INDICATOR_APPLICATIONS_ANSWERED = 15,     /* 答复, 办结 */
    GOUJI_INDICATOR_ANSWER_RATE = 16,               /* 答复率 */
    GOUJI_INDICATOR_FEES_COLLECTED = 17,            /* 收费 */
    GOUJI_INDICATOR_FEES_WAIVED = 18,               /* 减免 */
    GOUJI_INDICATOR_RECONSIDERATIONS = 19,          /* 行政复议 */
    GOUJI_INDICATOR_LAWSUITS = 20,                  /* 行政诉讼 */
    GOUJI_INDICATOR_COMPLAINTS = 21,                /* 举报, 投诉, 申诉 */
    GOUJI_INDICATOR_ENQUIRIES = 22,                 /* 咨询 */
    GOUJI_INDICATOR_LETTERS = 23,                   /* 来信, 留言 */
    GOUJI_INDICATOR_HOTLINE_ORDERS = 24,            /* 热线工单 */
    GOUJI_INDICATOR_PROPOSALS = 25,                 /* 建议, 提案 */
    GOUJI_INDICATOR_SERVICES_HANDLED = 26,          /* 办件 */
    GOUJI_INDICATOR_SERVICE_ITEMS = 27,             /* 政务服务事项 */
    GOUJI_INDICATOR_HANDLING_RATE = 28,             /* 办结率, 回复率 */
    GOUJI_INDICATOR_SATISFACTION_RATE = 29,         /* 满意率 */
    GOUJI_INDICATOR_STAFF = 30,                     /* 工作人员 */
    GOUJI_INDICATOR_MEETINGS = 31,                  /* 会议 */
    GOUJI_INDICATOR_TRAINING_SESSIONS = 32,         /* 培训班 */
    GOUJI_INDICATOR_TRAINEES = 33,                  /* 参训人员 */
    GOUJI_INDICATOR_FUNDING = 34,                   /* 经费 */
    GOUJI_INDICATOR_INSPECTIONS = 35,               /* 检查, 督查 */
    GOUJI_INDICATOR_UNITS = 36,                     /* 乡镇, 部门, 机构 */
    GOUJI_INDICATOR_AWARDS = 37,                    /* 表彰 */
    GOUJI_INDICATOR_SHARE = 38,                     /* a share of anything */
    GOUJI_INDICATOR_DEADLINE = 39,                  /* 办理期限 */
    GOUJI_INDICATOR_OTHER = 40
};

/* Where something was made public. */
typedef int32_t gouji_channel;
enum {
    GOUJI_CHANNEL_NONE = 0,
    GOUJI_CHANNEL_WEBSITE = 1,
    GOUJI_CHANNEL_PLATFORM = 2, /* 信息公开平台, 专栏 */
    GOUJI_CHANNEL_GAZETTE = 3,  /* 政府公报 */
    GOUJI_CHANNEL_BULLETIN = 4, /* 简报 */
    GOUJI_CHANNEL_WEIBO = 5,
    GOUJI_CHANNEL_WECHAT = 6,
    GOUJI_CHANNEL_TOUTIAO = 7,
    GOUJI_CHANNEL_DOUYIN = 8,
    GOUJI_CHANNEL_VIDEO_ACCOUNT = 9, /* 视频号 */
    GOUJI_CHANNEL_APP = 10,
    GOUJI_CHANNEL_SMS = 11,
    GOUJI_CHANNEL_TV = 12,
    GOUJI_CHANNEL_RADIO = 13,
    GOUJI_CHANNEL_NEWSPAPER = 14,
    GOUJI_CHANNEL_NOTICEBOARD = 15,   /* 公开栏 */
    GOUJI_CHANNEL_SCREEN = 16,        /* 电子显示屏 */
    GOUJI_CHANNEL_READING_POINT = 17, /* 查阅点 */
    GOUJI_CHANNEL_PRESS = 18,         /* 新闻媒体 */
    GOUJI_CHANNEL_HOTLINE = 19,
    GOUJI_CHANNEL_NEW_MEDIA = 20, /* 政务新媒体 */
    GOUJI_CHANNEL_OTHER = 21
};

/* How an application or enquiry came in. */
typedef int32_t gouji_mode;
enum {
    GOUJI_MODE_NONE = 0,
    GOUJI_MODE_IN_PERSON = 1,
    GOUJI_MODE_ONLINE = 2,
    GOUJI_MODE_LETTER = 3,
    GOUJI_MODE_FAX = 4,
    GOUJI_MODE_EMAIL = 5,
    GOUJI_MODE_PHONE = 6,
    GOUJI_MODE_OTHER = 7
};

/* Of what comes in and is dealt with: which of the two was counted. */
typedef int32_t gouji_stage;
enum { GOUJI_STAGE_NONE = 0, GOUJI_STAGE_RECEIVED = 1, GOUJI_STAGE_HANDLED = 2 };

/* How a count was taken: as a sum, a day, since the beginning, of what is new. */
typedef int32_t gouji_basis;
enum {
    GOUJI_BASIS_NONE = 0,
    GOUJI_BASIS_TOTAL = 1,      /* 总计, 合计 */
    GOUJI_BASIS_DAILY = 2,      /* 日均 */
    GOUJI_BASIS_CUMULATIVE = 3, /* 累计, 历年累计 */
    GOUJI_BASIS_NEW = 4         /* 新增 */
};

/* What the author put into a cell; only a number has a value. */
typedef int32_t gouji_cell_state;
enum {
    GOUJI_CELL_STATE_NUMBER = 0,
    GOUJI_CELL_STATE_BLANK = 1,          /* nothing, which is no zero */
    GOUJI_CELL_STATE_NOT_APPLICABLE = 2, /* / - 无 不适用 */
    GOUJI_CELL_STATE_TEXT = 3,
    GOUJI_CELL_STATE_MISSING = 4 /* no such cell, or the text does not tell its number */
};

/* The statutory tables; the last one is that of 国办发〔2014〕32号. */
typedef int32_t gouji_table_kind;
enum {
    GOUJI_TABLE_KIND_DISCLOSURE = 0,   /* 主动公开政府信息情况 */
    GOUJI_TABLE_KIND_APPLICATIONS = 1, /* 收到和处理政府信息公开申请情况 */
    GOUJI_TABLE_KIND_REMEDIES = 2,     /* 行政复议、行政诉讼情况 */
    GOUJI_TABLE_KIND_STATISTICS = 3    /* 政府信息公开情况统计表 */
};

/* What a number is that states no quantity. */
typedef int32_t gouji_mention_kind;
enum {
    GOUJI_MENTION_KIND_DATE = 0,
    GOUJI_MENTION_KIND_YEAR = 1,
    GOUJI_MENTION_KIND_PERIOD = 2,
    GOUJI_MENTION_KIND_TIME = 3,
    GOUJI_MENTION_KIND_ARTICLE = 4,     /* 第二十条 */
    GOUJI_MENTION_KIND_ORDINAL = 5,     /* 第一次 */
    GOUJI_MENTION_KIND_LIST_MARKER = 6, /* 一、 (二) 3. */
    GOUJI_MENTION_KIND_PHONE = 7,
    GOUJI_MENTION_KIND_POSTCODE = 8,
    GOUJI_MENTION_KIND_ADDRESS = 9,
    GOUJI_MENTION_KIND_IDENTIFIER = 10, /* an index number, a code */
    GOUJI_MENTION_KIND_NAME = 11,       /* in a name: 12345热线 */
    GOUJI_MENTION_KIND_PAGE = 12,       /* of a page */
    GOUJI_MENTION_KIND_MASKED = 13,     /* made unreadable: 20**年 */
    GOUJI_MENTION_KIND_UNKNOWN = 14     /* whose meaning was not told */
};

/* Of an equation; undetermined where a part of it is missing, approximate or of unclear meaning. */
typedef int32_t gouji_verdict;
enum { GOUJI_VERDICT_HOLDS = 0, GOUJI_VERDICT_FAILS = 1, GOUJI_VERDICT_UNDETERMINED = 2 };

/* What a rule of checks reads. */
typedef int32_t gouji_reach;
enum { GOUJI_REACH_REPORT = 0, GOUJI_REACH_SET = 1 };

/* What a rule of checks compares with what. */
typedef int32_t gouji_compares;
enum {
    GOUJI_COMPARES_CELLS = 0,          /* cells of one table */
    GOUJI_COMPARES_FIGURES = 1,        /* figures of the prose */
    GOUJI_COMPARES_TEXT_AND_TABLE = 2, /* a figure or a statement of the prose, and cells */
    GOUJI_COMPARES_HEAD = 3,           /* title, period, dates, names */
    GOUJI_COMPARES_OUTLINE = 4,        /* headings */
    GOUJI_COMPARES_REPORTS = 5         /* what two reports or more state */
};

/* ---- parsing ----------------------------------------------------------------------------------- */

typedef struct gouji_parser gouji_parser;
typedef struct gouji_document gouji_document;

/*
 * Memory of the caller's. Serves all that parsers and documents hold; short-lived allocations of the
 * libraries beneath (ICU, the HTML parser) do not come here. Must work until the parser and every
 * document of it are gone, and be thread-safe where documents are released on other threads.
 */
typedef struct gouji_allocator {
    /* `size` bytes at a multiple of `alignment`, a power of two; NULL where there are none. */
    void* (*allocate)(void* context, size_t size, size_t alignment);
    /* Takes back a block with the size and alignment that it was asked for with. */
    void (*release)(void* context, void* block, size_t size, size_t alignment);
    void* context;
} gouji_allocator;

typedef struct gouji_parser_options {
    size_t struct_size;        /* sizeof(gouji_parser_options) */
    gouji_allocator allocator; /* functions NULL: the library's own; copied */
} gouji_parser_options;

/*
 * A parser with the given options, NULL for the usual ones. GOUJI_ERROR_ARGUMENT: `struct_size` is not set, or only one
 * of the allocator's functions is given; else GOUJI_ERROR_MEMORY.
 */
GOUJI_API gouji_status gouji_parser_new(const gouji_parser_options* options, gouji_parser** parser);

/* Frees a parser; NULL is allowed. Its documents live on. */
GOUJI_API void gouji_parser_free(gouji_parser* parser);

typedef struct gouji_parse_options {
    size_t struct_size; /* sizeof(gouji_parse_options) */
    /* Of the input, usually its path, repeated in the results; copied; NULL for none. */
    const char* name;
    size_t name_size;     /* bytes of the name */
    int32_t borrow_input; /* 0: the bytes are copied and needed during the call only;
                             1: they are used where they are, and must not change, until all
                             documents and readers of them are gone */
    int32_t reserved;     /* 0 */
} gouji_parse_options;

/*
 * Parses `size` bytes of any kind; a NULL of size 0 is an empty input. 4 GiB and more give a
 * document that holds nothing but a diagnostic. The caller owns one count of the document.
 *
 * GOUJI_ERROR_ARGUMENT: no parser or document, no bytes, or a `struct_size` that is not set; GOUJI_ERROR_BUSY: see Threads;
 * GOUJI_ERROR_MEMORY.
 */
GOUJI_API gouji_status gouji_parser_parse(gouji_parser* parser, const void* bytes, size_t size,
                                          const gouji_parse_options* options,
                                          gouji_document** document);

typedef struct gouji_reader gouji_reader;

/*
 * Reads an input that may hold thousands of reports, which gouji_reader_next gives one by one, in memory that does not
 * grow with their number. Arguments and errors are those of gouji_parser_parse; borrowed bytes are used until reader and
 * documents are gone. The reader does not need its parser, which may parse other inputs meanwhile.
 *
 *     gouji_reader* reader;
 *     gouji_document* part;
 *
 *     if (gouji_parser_read(parser, bytes, size, NULL, &reader) != GOUJI_OK) return 1;
 *     while (gouji_reader_next(reader, &part) == GOUJI_OK && part) {
 *         gouji_document_ndjson(part, GOUJI_RELATION_FIGURES, sink, context);
 *         gouji_document_release(part);
 *     }
 *     gouji_reader_free(reader);
 */
GOUJI_API gouji_status gouji_parser_read(gouji_parser* parser, const void* bytes, size_t size,
                                         const gouji_parse_options* options, gouji_reader** reader);

/*
 * Gives the next part of the input, NULL behind the last one: a document of one report each, which is number 0 there,
 * and at last one of no report, with the mentions, repairs and diagnostics of the input as a whole, which are missing
 * before. Together the parts hold what gouji_parser_parse gives; the column `report` of NDJSON, CSV and Arrow counts
 * through. The caller owns one count of each, and needs neither reader nor parser for them. A reader is used by one
 * thread at a time.
 *
 * GOUJI_ERROR_ARGUMENT: no reader or document; GOUJI_ERROR_BUSY: the reader is in use by another thread;
 * GOUJI_ERROR_MEMORY: also of each further call, where a report could not be read to its end, for none is passed over.
 */
GOUJI_API gouji_status gouji_reader_next(gouji_reader* reader, gouji_document** document);

/* Frees a reader, before its end as well; NULL is allowed. Its documents live on. */
GOUJI_API void gouji_reader_free(gouji_reader* reader);

typedef struct gouji_error {
    gouji_status code; /* GOUJI_OK where the last call succeeded */
    int32_t reserved;  /* 0 */
    /* Byte of the input that is to blame, 0 where none is. Always 0 as of now: no byte makes a parse
       fail, and diagnostics say where something is odd. */
    uint64_t offset;
    gouji_text message; /* one English sentence; valid until the next call with this parser */
} gouji_error;

/* How the last gouji_parser_parse or gouji_parser_read of this parser ended; GOUJI_ERROR_ARGUMENT for no parser. */
GOUJI_API void gouji_parser_error(const gouji_parser* parser, gouji_error* error,
                                  size_t error_size);

/* Adds an owner; returns the document, for convenience, so NULL for NULL. */
GOUJI_API gouji_document* gouji_document_retain(gouji_document* document);

/* Takes an owner away; the last one frees the document. NULL is allowed. */
GOUJI_API void gouji_document_release(gouji_document* document);

/* The bytes that were parsed, which all spans index: the document's copy, or where they were borrowed from. */
GOUJI_API gouji_text gouji_document_source(const gouji_document* document);

/* ---- rows --------------------------------------------------------------------------------------
 *
 * One function a relation, all alike: it fills up to `count` rows, beginning with row `first`, and
 * returns how many it filled. With NULL for `rows` it returns how many there are from `first` on.
 * `row_size` is sizeof(one row) and the distance from one row to the next; into rows of size 0 nothing
 * is filled. A report or row that does not exist gives 0. The cost is that of copying the rows.
 *
 *     size_t n = gouji_document_figures(document, report, 0, NULL, 0, sizeof(gouji_figure));
 *     gouji_figure* figures = malloc(n * sizeof *figures);
 *     gouji_document_figures(document, report, 0, figures, n, sizeof *figures);
 */

/* The input itself: one row. */
typedef struct gouji_input {
    gouji_text name;
    gouji_text encoding; /* "UTF-8", "GB18030", "UTF-16LE", ... */
    uint32_t bytes;
    gouji_script script;
} gouji_input;
GOUJI_API size_t gouji_document_input(const gouji_document* document, gouji_input* row,
                                      size_t row_size);

/* What was mended throughout the input: "full_width", "traditional", "ruby_pinyin", ... */
typedef struct gouji_repair {
    gouji_text kind;
    uint32_t count; /* how often */
    int32_t reserved;
} gouji_repair;
GOUJI_API size_t gouji_document_repairs(const gouji_document* document, size_t first,
                                        gouji_repair* rows, size_t count, size_t row_size);

/* One report of an input. */
typedef struct gouji_report {
    gouji_span span;  /* the part of the input that the report covers */
    gouji_text title; /* size 0: none */
    gouji_span title_span;
    gouji_text authority; /* whose work is reported; size 0: not told */
    gouji_span authority_span;
    gouji_period period; /* as stated */
    int32_t year;        /* 0: not told */
    gouji_form form;
    int32_t reserved;
} gouji_report;
GOUJI_API size_t gouji_document_reports(const gouji_document* document, size_t first,
                                        gouji_report* rows, size_t count, size_t row_size);

/* Labels with their values around the text. */
typedef struct gouji_metadata {
    gouji_text label; /* as it stands there: 索引号 */
    gouji_text text;
    gouji_span span; /* of the value; empty where the label has none */
    gouji_metadata_field field;
    int32_t reserved;
} gouji_metadata;
GOUJI_API size_t gouji_document_metadata(const gouji_document* document, int32_t report,
                                         size_t first, gouji_metadata* rows, size_t count,
                                         size_t row_size);

/* An address, telephone or other way to reach the authority. */
typedef struct gouji_contact {
    gouji_text text;
    gouji_span span;
    gouji_contact_field field;
    int32_t reserved;
} gouji_contact;
GOUJI_API size_t gouji_document_contact(const gouji_document* document, int32_t report,
                                        size_t first, gouji_contact* rows, size_t count,
                                        size_t row_size);

/* A heading with its body. */
typedef struct gouji_section {
    int32_t id;     /* the number of this row */
    int32_t parent; /* id of the section around it */
    int32_t level;  /* by nesting, 1 at the top, whatever the style of the marker */
    gouji_topic topic;
    gouji_text marker; /* 一、, (二), 3. */
    gouji_span marker_span;
    gouji_text title;
    gouji_span title_span;
    gouji_span span; /* heading and body, to the next section of the same or a higher level */
} gouji_section;
GOUJI_API size_t gouji_document_sections(const gouji_document* document, int32_t report,
                                         size_t first, gouji_section* rows, size_t count,
                                         size_t row_size);

/* One stated quantity. */
typedef struct gouji_figure {
    int32_t id;      /* the number of this row */
    int32_t section; /* id of the innermost section */
    gouji_text raw;  /* as printed, from its approximation or first digit to its unit */
    gouji_span span;
    gouji_decimal value; /* 万 and 亿 applied where they belong to a count: 368万人次 is 3680000 */
    gouji_decimal upper; /* of a range */
    gouji_text unit;     /* the measure word alone: 件, 人次, %, 万元 */
    gouji_approx approx;
    gouji_stated stated;
    gouji_figure_kind kind;
    gouji_indicator indicator;
    gouji_text subject;   /* the words that say what is counted */
    gouji_text scope;     /* whose figure it is, where not the report's own: 全县 */
    gouji_text outcome;   /* a row of the applications or remedies table */
    gouji_text applicant; /* a column of the applications table */
    gouji_text category;  /* free text */
    gouji_channel channel;
    gouji_mode mode;
    gouji_stage stage;
    gouji_basis basis;
    gouji_period period; /* where it is not the report's own; from == to with month 0: a year */
    int32_t part_of;     /* id of the figure that it is a stated part of */
    int32_t share_of;    /* for shares and rates: id of the whole ... */
    int32_t share_part;  /* ... and of the part that it restates */
} gouji_figure;
GOUJI_API size_t gouji_document_figures(const gouji_document* document, int32_t report,
                                        size_t first, gouji_figure* rows, size_t count,
                                        size_t row_size);

/* A statutory table, always whole: every row and column of its form has its cell. */
typedef struct gouji_table {
    gouji_table_kind kind;
    gouji_form form;
    int32_t section; /* id of the section that it stands in */
    int32_t reserved;
    gouji_span span;
    size_t first_cell; /* its cells are `cell_count` rows of the cells, beginning here */
    size_t cell_count;
} gouji_table;
GOUJI_API size_t gouji_document_tables(const gouji_document* document, int32_t report, size_t first,
                                       gouji_table* rows, size_t count, size_t row_size);

/* The cells of all tables of a report, table after table. */
typedef struct gouji_cell {
    int32_t table; /* the number of the table's row */
    gouji_cell_state state;
    gouji_text row;      /* id of the row in the form, such as `received` */
    gouji_text column;   /* id of the column, such as `natural_person` */
    gouji_decimal value; /* present for a number only: a blank is never a zero */
    gouji_text raw;      /* as printed */
    gouji_text note;     /* what stands beside the number */
    gouji_span span;     /* empty for a missing cell */
} gouji_cell;
GOUJI_API size_t gouji_document_cells(const gouji_document* document, int32_t report, size_t first,
                                      gouji_cell* rows, size_t count, size_t row_size);

/* A number that states no quantity. GOUJI_NONE as the report gives those outside every report. */
typedef struct gouji_mention {
    gouji_text text;
    gouji_text value; /* normalised: 2013-12-31, 2013-01-01/2013-12-31, an article's number */
    gouji_span span;
    gouji_mention_kind kind;
    int32_t reserved;
} gouji_mention;
GOUJI_API size_t gouji_document_mentions(const gouji_document* document, int32_t report,
                                         size_t first, gouji_mention* rows, size_t count,
                                         size_t row_size);

/* A cited document: its title, its number, or both. */
typedef struct gouji_citation {
    gouji_text title;  /* without 《》; size 0 for a number that stands alone */
    gouji_text number; /* 国办发〔2014〕32号; size 0 where none follows */
    gouji_span span;
    int32_t alias_of; /* the citation that this one abbreviates */
    int32_t reserved;
} gouji_citation;
GOUJI_API size_t gouji_document_citations(const gouji_document* document, int32_t report,
                                          size_t first, gouji_citation* rows, size_t count,
                                          size_t row_size);

/* An equation that the report asserts, with both sides and its evidence. */
typedef struct gouji_check {
    gouji_text rule;      /* such as `applications.balance`; see gouji_rules */
    gouji_text expected;  /* what the other numbers make; size 0 where that is open */
    gouji_text actual;    /* what is printed */
    gouji_text tolerance; /* half of the last printed digit, `0` for exact; size 0: no numbers */
    /* One English sentence that a person can act on, and the same in Chinese. They are made when they
       are asked for first: size 0 where there is no memory for them, until there is some. */
    gouji_text message;
    gouji_text message_zh;
    const gouji_span* spans; /* what was compared; belongs to the document */
    size_t span_count;
    gouji_verdict verdict;
    int32_t reserved;
} gouji_check;
GOUJI_API size_t gouji_document_checks(const gouji_document* document, int32_t report, size_t first,
                                       gouji_check* rows, size_t count, size_t row_size);

/* What was repaired, is ambiguous or missing. GOUJI_NONE as the report gives those of the input. */
typedef struct gouji_diagnostic {
    gouji_text code;
    gouji_text message;
    gouji_span span;
    gouji_severity severity;
    int32_t reserved;
} gouji_diagnostic;
GOUJI_API size_t gouji_document_diagnostics(const gouji_document* document, int32_t report,
                                            size_t first, gouji_diagnostic* rows, size_t count,
                                            size_t row_size);

/* ---- places ------------------------------------------------------------------------------------ */

/* A row, by where it stands. */
typedef struct gouji_element {
    gouji_relation relation;
    int32_t report; /* GOUJI_NONE: of the input itself */
    int32_t index;  /* the number of the row */
    gouji_span span;
} gouji_element;

/*
 * All rows whose span shares a byte with `span`, in the order of the text, what encloses before what it
 * encloses. What lies at an offset: the span [offset, offset + 1). What a section holds: its span. A
 * check stands where the first of its spans does that is met. `relation` limits the answer to one
 * relation, GOUJI_NONE to none.
 *
 * Fills up to `count` elements, none where `elements` is NULL; `found` tells how many there are in all.
 * The cost is linear in the rows of the document.
 *
 * GOUJI_ERROR_ARGUMENT: no document or `found`, or no such relation; GOUJI_ERROR_MEMORY.
 */
GOUJI_API gouji_status gouji_document_locate(const gouji_document* document, gouji_span span,
                                             gouji_relation relation, gouji_element* elements,
                                             size_t count, size_t element_size, size_t* found);

/* ---- checks --------------------------------------------------------------------------------------
 *
 * The checks of one report are rows of its document. Here is the catalogue of all rules, and what only
 * several reports together can show.
 */

/* A row of the catalogue. */
typedef struct gouji_rule {
    gouji_text id;         /* what a check or finding names as its `rule` */
    gouji_text formula;    /* in the words of the model */
    gouji_text formula_zh; /* in the words of the forms */
    gouji_text source;     /* the form, the document or the practice that asserts it */
    gouji_reach reach;
    gouji_compares compares;
} gouji_rule;

/* All rules, like the rows of a document; static. */
GOUJI_API size_t gouji_rules(size_t first, gouji_rule* rows, size_t count, size_t row_size);

/* Bytes of one of the documents that were compared. */
typedef struct gouji_place {
    size_t document; /* position in the array that was given */
    size_t report;   /* the number of the report in it */
    gouji_span span;
} gouji_place;

/* What comparing reports came to. */
typedef struct gouji_finding {
    gouji_text rule; /* this and the following as in gouji_check */
    gouji_text expected;
    gouji_text actual;
    gouji_text tolerance;
    gouji_text message;
    gouji_text message_zh;
    const gouji_place* places; /* what was compared */
    size_t place_count;
    gouji_verdict verdict;
    int32_t reserved;
} gouji_finding;

/* The findings of one comparison: immutable, the caller's until gouji_findings_free, read by any number of threads at
 * once. They do not need the documents. */
typedef struct gouji_findings gouji_findings;

/*
 * Compares reports with their neighbours: those of one authority year by year, a parent body with its
 * subordinates of the same year, and reports that print the same numbers. Reports whose authority or year
 * is not told are left out.
 *
 * GOUJI_ERROR_ARGUMENT: a document or the array of them is NULL (the array may be, with a count of 0), or `findings` is;
 * GOUJI_ERROR_MEMORY.
 */
GOUJI_API gouji_status gouji_check_across(const gouji_document* const* documents, size_t count,
                                          gouji_findings** findings);

/* The findings, like the rows of a document; what they point at lives as long as `findings`. */
GOUJI_API size_t gouji_findings_rows(const gouji_findings* findings, size_t first,
                                     gouji_finding* rows, size_t count, size_t row_size);

/* Frees findings and all that their rows point at; NULL is allowed. */
GOUJI_API void gouji_findings_free(gouji_findings* findings);

/* ---- exports -------------------------------------------------------------------------------------
 *
 * GOUJI_ERROR_STOPPED: the sink asked for it, and has a part; GOUJI_ERROR_ARGUMENT: there is no such relation, or no
 * document or sink; GOUJI_ERROR_MEMORY.
 */

/*
 * Takes the next `size` bytes of an export; returns 0 to go on, anything else to stop it. Must return
 * (no longjmp); `data` is valid during the call only.
 */
typedef int32_t (*gouji_sink)(void* context, const char* data, size_t size);

/*
 * The whole document as JSON. `indent` 0 gives one line without a line end, otherwise a pretty print
 * with that many spaces, up to 16.
 */
GOUJI_API gouji_status gouji_document_json(const gouji_document* document, int32_t indent,
                                           gouji_sink sink, void* context);

/* The rows of one relation as JSON, one line a row. */
GOUJI_API gouji_status gouji_document_ndjson(const gouji_document* document,
                                             gouji_relation relation, gouji_sink sink,
                                             void* context);

/* The rows of one relation as CSV (RFC 4180). `flags`: bits of GOUJI_CSV_*. */
enum {
    GOUJI_CSV_HEADER = 1 /* a first line with the names of the columns */
};
GOUJI_API gouji_status gouji_document_csv(const gouji_document* document, gouji_relation relation,
                                          int32_t flags, gouji_sink sink, void* context);

/*
 * The JSON Schema (draft 2020-12) of a line of gouji_document_ndjson; GOUJI_NONE: of gouji_document_json.
 */
GOUJI_API gouji_status gouji_json_schema(gouji_relation relation, gouji_sink sink, void* context);

/*
 * The Arrow C data interface; <gouji/export/arrow_abi.h> defines its structs unless the program has them
 * already. The caller releases what is exported by its own `release`, which is NULL after a failure.
 */
struct ArrowSchema;
struct ArrowArrayStream;

/* The columns of a relation: a struct, by the names of gouji_document_csv. */
GOUJI_API gouji_status gouji_arrow_schema(gouji_relation relation, struct ArrowSchema* schema);

/*
 * The rows of one relation over all `count` documents, in their order. The stream keeps the documents:
 * they may be released before it is read.
 */
GOUJI_API gouji_status gouji_arrow_stream(const gouji_document* const* documents, size_t count,
                                          gouji_relation relation, struct ArrowArrayStream* stream);

#ifdef __cplusplus
}
#endif

#endif
