/*
 * The C interface as a C program sees it: what each function returns for a report whose contents can be
 * read in report.txt, and for every kind of misuse that the header says is no crash.
 */
#include "support.h"

#include <gouji/export/arrow_abi.h>
#include <pthread.h>

static buffer input;

static gouji_document* parse(gouji_parser* parser) {
    gouji_parse_options options;
    gouji_document* document;
    memset(&options, 0, sizeof options);
    options.struct_size = sizeof options;
    options.name = "report.txt";
    options.name_size = strlen(options.name);
    CHECK(gouji_parser_parse(parser, input.data, input.size, &options, &document) == GOUJI_OK);
    return document;
}

/* ---- names ---- */

static void test_names(void) {
    CHECK(strcmp(gouji_version(), "0.1.0") == 0);
    CHECK(strcmp(gouji_schema_version(), "1.0") == 0);
    CHECK(strlen(gouji_vocabulary_version()) == 12);
    CHECK(strcmp(gouji_name(GOUJI_ENUMERATION_FORM, GOUJI_FORM_STANDARD_2021), "standard-2021") ==
          0);
    CHECK(strcmp(gouji_name(GOUJI_ENUMERATION_TOPIC, GOUJI_TOPIC_NONE), "") == 0);
    CHECK(gouji_name(GOUJI_ENUMERATION_FORM, 4) == NULL);
    CHECK(gouji_name(GOUJI_ENUMERATION_FORM, -1) == NULL);
    CHECK(gouji_name(-1, 0) == NULL);
    CHECK(gouji_name(1000, 0) == NULL);
}

static void test_decimals(void) {
    gouji_decimal value = {8467, 2, 1};
    char text[8];
    CHECK(gouji_decimal_text(&value, text, sizeof text) == 5 && strcmp(text, "84.67") == 0);
    strcpy(text, "as was");
    CHECK(gouji_decimal_text(&value, text, 5) == 5 && strcmp(text, "as was") == 0);
    CHECK(gouji_decimal_text(&value, NULL, 0) == 5);
    value.present = 0;
    CHECK(gouji_decimal_text(&value, text, sizeof text) == 0);
    value.present = 1;
    value.coefficient = INT64_MIN;
    value.scale = 18;
    CHECK(gouji_decimal_text(&value, NULL, 0) == 21);
    CHECK(gouji_decimal_text(NULL, text, sizeof text) == 0);
}

/* ---- rows ---- */

static void test_input(const gouji_document* document) {
    gouji_input row;
    CHECK(gouji_document_input(document, &row, sizeof row) == 1);
    CHECK(gouji_document_input(document, NULL, 0) == 1);
    CHECK(same(row.name, "report.txt") && same(row.encoding, "UTF-8"));
    CHECK(row.bytes == input.size && row.script == GOUJI_SCRIPT_HANS);
    CHECK(gouji_document_source(document).size == input.size);
    CHECK(gouji_document_source(document).data != input.data);
    CHECK(memcmp(gouji_document_source(document).data, input.data, input.size) == 0);
}

static void test_report(const gouji_document* document) {
    gouji_report row;
    CHECK(gouji_document_reports(document, 0, NULL, 0, 0) == 1);
    CHECK(gouji_document_reports(document, 0, &row, 1, sizeof row) == 1);
    CHECK(gouji_document_reports(document, 1, &row, 1, sizeof row) == 0);
    CHECK(same(row.title, "云溪县2021年政府信息公开工作年度报告"));
    CHECK(row.year == 2021 && row.form == GOUJI_FORM_STANDARD_2021);
    CHECK(row.period.present && row.period.from.year == 2021 && row.period.from.month == 1 &&
          row.period.from.day == 1 && row.period.to.month == 12 && row.period.to.day == 31);
    CHECK(memcmp(input.data + row.title_span.begin, "云溪县2021年", strlen("云溪县2021年")) == 0);
}

static void test_metadata_and_contact(const gouji_document* document) {
    gouji_metadata entry;
    gouji_contact contact;
    CHECK(gouji_document_metadata(document, 0, 0, &entry, 1, sizeof entry) == 1);
    CHECK(entry.field == GOUJI_METADATA_FIELD_INDEX_NUMBER && same(entry.label, "索引号"));
    CHECK(same(entry.text, "000014349/2022-00003"));
    CHECK(gouji_document_contact(document, 0, 0, &contact, 1, sizeof contact) == 1);
    CHECK(contact.field == GOUJI_CONTACT_FIELD_PHONE && same(contact.text, "0850-5550100"));
}

static void test_sections(const gouji_document* document) {
    gouji_section rows[8];
    CHECK(gouji_document_sections(document, 0, 0, rows, 8, sizeof rows[0]) == 6);
    CHECK(same(rows[0].marker, "一、") && same(rows[0].title, "总体情况"));
    CHECK(rows[0].parent == GOUJI_NONE && rows[0].level == 1);
    CHECK(rows[0].topic == GOUJI_TOPIC_OVERVIEW && rows[3].topic == GOUJI_TOPIC_PROBLEMS);
    CHECK(rows[4].parent == 3 && rows[4].level == 2);
}

static void test_figures(const gouji_document* document) {
    gouji_figure rows[8];
    size_t n = gouji_document_figures(document, 0, 0, rows, 8, sizeof rows[0]);
    CHECK(n == 7);
    CHECK(same(rows[0].raw, "近4期") && rows[0].approx == GOUJI_APPROX_NEARLY);
    CHECK(rows[0].indicator == GOUJI_INDICATOR_TRAINING_SESSIONS && same(rows[0].unit, "期"));
    CHECK(rows[0].section == 0 && rows[0].part_of == GOUJI_NONE);
    CHECK(rows[1].part_of == 0 && rows[2].part_of == 0);
    CHECK(same(rows[3].raw, "80至90人次") && rows[3].value.coefficient == 80);
    CHECK(rows[3].upper.present == 1 && rows[3].upper.coefficient == 90);
    CHECK(rows[4].channel == GOUJI_CHANNEL_WECHAT && rows[4].upper.present == 0);
    CHECK(same(rows[5].raw, "12.5%") && rows[5].value.coefficient == 125 &&
          rows[5].value.scale == 1);
    CHECK(rows[5].kind == GOUJI_FIGURE_KIND_SHARE);
    CHECK(rows[6].stated == GOUJI_STATED_NEGATION && rows[6].value.present &&
          rows[6].value.coefficient == 0);
    CHECK(memcmp(input.data + rows[6].span.begin, rows[6].raw.data, rows[6].raw.size) == 0);
}

static void test_tables(const gouji_document* document) {
    gouji_table tables[4];
    gouji_cell cells[64];
    size_t i, j;
    CHECK(gouji_document_tables(document, 0, 0, tables, 4, sizeof tables[0]) == 2);
    CHECK(tables[0].kind == GOUJI_TABLE_KIND_DISCLOSURE &&
          tables[1].kind == GOUJI_TABLE_KIND_REMEDIES);
    CHECK(tables[0].section == 1 && tables[1].section == 2);
    CHECK(tables[0].first_cell == 0 && tables[1].first_cell == tables[0].cell_count);
    CHECK(gouji_document_cells(document, 0, 0, NULL, 0, 0) ==
          tables[0].cell_count + tables[1].cell_count);
    for (i = 0; i < 2; ++i) {
        const size_t n = tables[i].cell_count;
        CHECK(gouji_document_cells(document, 0, tables[i].first_cell, cells, n, sizeof cells[0]) ==
              n);
        for (j = 0; j < n; ++j) CHECK(cells[j].table == (int32_t)i);
    }
    CHECK(same(cells[0].row, "reconsideration") && same(cells[0].column, "upheld"));
    CHECK(cells[0].state == GOUJI_CELL_STATE_NUMBER && cells[0].value.coefficient == 1);
    CHECK(cells[2].state == GOUJI_CELL_STATE_NOT_APPLICABLE && !cells[2].value.present);
    CHECK(cells[13].state == GOUJI_CELL_STATE_BLANK && !cells[13].value.present);
}

static void test_citations_and_mentions(const gouji_document* document) {
    gouji_citation rows[4];
    gouji_mention mention;
    CHECK(gouji_document_citations(document, 0, 0, rows, 4, sizeof rows[0]) == 3);
    CHECK(same(rows[0].title, "中华人民共和国政府信息公开条例") && rows[0].alias_of == GOUJI_NONE);
    CHECK(same(rows[1].title, "条例") && rows[1].alias_of == 0);
    CHECK(same(rows[2].number, "云府办发〔2021〕7号"));
    CHECK(gouji_document_mentions(document, 0, 0, NULL, 0, 0) > 0);
    CHECK(gouji_document_mentions(document, 0, 0, &mention, 1, sizeof mention) == 1);
    CHECK(gouji_document_mentions(document, GOUJI_NONE, 0, NULL, 0, 0) == 0);
}

static void test_checks(const gouji_document* document) {
    gouji_check row;
    size_t i, failed = 0;
    for (i = 0; gouji_document_checks(document, 0, i, &row, 1, sizeof row) == 1; ++i) {
        if (row.verdict != GOUJI_VERDICT_FAILS || !same(row.rule, "remedies.row")) continue;
        ++failed;
        CHECK(same(row.expected, "3") && same(row.actual, "4"));
        CHECK(row.span_count == 5);
        CHECK(input.data[row.spans[4].begin] == '4');
        CHECK(row.message.size > 0 && row.message_zh.size > 0);
    }
    CHECK(failed == 1);
}

static void test_rules(void) {
    gouji_rule row;
    size_t i, of_sets = 0, known = 0;
    const size_t n = gouji_rules(0, NULL, 0, 0);
    for (i = 0; gouji_rules(i, &row, 1, sizeof row) == 1; ++i) {
        CHECK(row.id.size > 0 && row.formula.size > 0 && row.formula_zh.size > 0 &&
              row.source.size > 0);
        of_sets += row.reach == GOUJI_REACH_SET;
        known += same(row.id, "remedies.row") && row.compares == GOUJI_COMPARES_CELLS;
    }
    CHECK(i == n && known == 1 && of_sets > 0 && of_sets < n);
}

/* The report of the year before, which is the same but for its year. */
static gouji_document* parse_year_before(gouji_parser* parser) {
    gouji_document* document;
    char* const text = (char*)malloc(input.size + 1);
    char* year = text;
    CHECK(text != NULL);
    memcpy(text, input.data, input.size);
    text[input.size] = '\0';
    while ((year = strstr(year, "2021年")) != NULL) year[3] = '0';
    CHECK(gouji_parser_parse(parser, text, input.size, NULL, &document) == GOUJI_OK);
    free(text);
    return document;
}

/* 22 normative documents in force, 7 made and none abolished give 29; the next report has 22. */
static void test_findings(gouji_parser* parser) {
    const gouji_document* documents[2];
    gouji_document* later = parse(parser);
    gouji_document* earlier = parse_year_before(parser);
    gouji_findings* findings;
    gouji_finding row;
    size_t i, failed = 0;
    documents[0] = later;
    documents[1] = earlier;
    CHECK(gouji_check_across(documents, 2, &findings) == GOUJI_OK);
    gouji_document_release(later);
    gouji_document_release(earlier);
    for (i = 0; gouji_findings_rows(findings, i, &row, 1, sizeof row) == 1; ++i) {
        if (!same(row.rule, "series.in_force") || row.verdict != GOUJI_VERDICT_FAILS) continue;
        ++failed;
        CHECK(same(row.expected, "29") && same(row.actual, "22"));
        CHECK(row.message.size > 0 && row.message_zh.size > 0 && row.place_count >= 2);
        CHECK(row.places[0].document < 2 && row.places[0].report == 0);
        CHECK(row.places[0].span.end > row.places[0].span.begin);
        CHECK(row.places[0].document != row.places[row.place_count - 1].document);
    }
    CHECK(failed == 1 && i == gouji_findings_rows(findings, 0, NULL, 0, 0));
    gouji_findings_free(findings);

    CHECK(gouji_check_across(NULL, 0, &findings) == GOUJI_OK);
    CHECK(gouji_findings_rows(findings, 0, NULL, 0, 0) == 0);
    gouji_findings_free(findings);
    documents[1] = NULL;
    CHECK(gouji_check_across(documents + 1, 1, &findings) == GOUJI_ERROR_ARGUMENT && !findings);
    CHECK(gouji_check_across(NULL, 1, &findings) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_check_across(NULL, 0, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_findings_rows(NULL, 0, NULL, 0, 0) == 0);
    gouji_findings_free(NULL);
}

/* ---- sizes of rows ---- */

/* The first members of a figure, as an older header may have had them. */
struct old_figure {
    int32_t id;
    int32_t section;
    gouji_text raw;
};

/* A figure with a member that this library does not know. */
struct new_figure {
    gouji_figure known;
    int64_t unknown;
};

static void test_row_sizes(const gouji_document* document) {
    struct old_figure shorter[2];
    struct new_figure longer[2];
    void* place = shorter;
    CHECK(gouji_document_figures(document, 0, 0, (gouji_figure*)place, 2, sizeof shorter[0]) == 2);
    CHECK(same(shorter[0].raw, "近4期") && same(shorter[1].raw, "2期") && shorter[1].id == 1);
    memset(longer, 0x55, sizeof longer);
    place = longer;
    CHECK(gouji_document_figures(document, 0, 0, (gouji_figure*)place, 2, sizeof longer[0]) == 2);
    CHECK(same(longer[1].known.raw, "2期") && longer[0].unknown == 0 && longer[1].unknown == 0);
}

/* ---- places ---- */

static gouji_element found[64];

static size_t locate(const gouji_document* document, gouji_span span, gouji_relation relation) {
    size_t n = 64;
    CHECK(gouji_document_locate(document, span, relation, found, 64, sizeof found[0], &n) ==
          GOUJI_OK);
    return n;
}

static void test_locate(const gouji_document* document) {
    gouji_section overview;
    gouji_figure figure;
    gouji_span span;
    size_t n;
    CHECK(gouji_document_figures(document, 0, 5, &figure, 1, sizeof figure) == 1);
    span.begin = figure.span.begin + 1;
    span.end = span.begin + 1;
    n = locate(document, span, GOUJI_NONE);
    CHECK(n >= 3 && found[0].relation == GOUJI_RELATION_REPORTS && found[0].index == 0);
    CHECK(found[1].relation == GOUJI_RELATION_SECTIONS && found[1].index == 0);
    CHECK(found[2].span.begin == figure.span.begin && found[2].span.end == figure.span.end);
    CHECK(locate(document, span, GOUJI_RELATION_FIGURES) == 1);
    CHECK(found[0].index == 5 && found[0].report == 0);

    CHECK(gouji_document_sections(document, 0, 0, &overview, 1, sizeof overview) == 1);
    n = locate(document, overview.span, GOUJI_RELATION_FIGURES);
    CHECK(n == 6 && found[0].index == 0 && found[5].index == 5);
    memset(found, 0, sizeof found);
    CHECK(gouji_document_locate(document, overview.span, GOUJI_RELATION_FIGURES, found, 2,
                                sizeof found[0], &n) == GOUJI_OK);
    CHECK(n == 6 && found[1].index == 1 && found[2].index == 0);

    span.end = span.begin;
    CHECK(locate(document, span, GOUJI_NONE) == 0);
    CHECK(gouji_document_locate(document, span, 1000, found, 64, sizeof found[0], &n) ==
          GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_locate(NULL, span, GOUJI_NONE, NULL, 0, 0, &n) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_locate(document, span, GOUJI_NONE, NULL, 0, 0, NULL) ==
          GOUJI_ERROR_ARGUMENT);
}

/* ---- exports ---- */

static int32_t stop(void* context, const char* data, size_t size) {
    (void)data;
    (void)size;
    ++*(int*)context;
    return 1;
}

static void test_text_exports(const gouji_document* document) {
    buffer text = {NULL, 0};
    int calls = 0;
    gouji_relation relation;
    CHECK(gouji_document_json(document, 0, append, &text) == GOUJI_OK);
    CHECK(strncmp(text.data, "{\"gouji\":\"1.0\",\"input\":{\"name\":\"report.txt\"", 41) == 0);
    CHECK(strchr(text.data, '\n') == NULL);
    CHECK(gouji_document_json(document, -1, append, &text) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_json(document, 17, append, &text) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_json(document, 2, stop, &calls) == GOUJI_ERROR_STOPPED && calls == 1);

    text.size = 0;
    CHECK(gouji_document_ndjson(document, GOUJI_RELATION_FIGURES, append, &text) == GOUJI_OK);
    CHECK(strstr(text.data, "\"raw\":\"12.5%\"") != NULL);
    text.size = 0;
    CHECK(gouji_document_csv(document, GOUJI_RELATION_FIGURES, GOUJI_CSV_HEADER, append, &text) ==
          GOUJI_OK);
    CHECK(strncmp(text.data, "input,report,", 13) == 0 && strstr(text.data, ",12.5%,") != NULL);
    text.size = 0;
    CHECK(gouji_document_csv(document, GOUJI_RELATION_FIGURES, 0, append, &text) == GOUJI_OK);
    CHECK(strncmp(text.data, "report.txt,0,", 13) == 0);
    CHECK(gouji_document_csv(document, GOUJI_RELATION_FIGURES, 2, append, &text) ==
          GOUJI_ERROR_ARGUMENT);

    for (relation = 0; gouji_name(GOUJI_ENUMERATION_RELATION, relation); ++relation) {
        text.size = 0;
        CHECK(gouji_document_ndjson(document, relation, append, &text) == GOUJI_OK);
        CHECK(gouji_document_csv(document, relation, GOUJI_CSV_HEADER, append, &text) == GOUJI_OK);
        CHECK(gouji_json_schema(relation, append, &text) == GOUJI_OK);
        CHECK(strstr(text.data, "\"$schema\"") != NULL);
    }
    text.size = 0;
    CHECK(gouji_json_schema(GOUJI_NONE, append, &text) == GOUJI_OK);
    CHECK(strstr(text.data, "\"reports\"") != NULL);
    CHECK(gouji_document_ndjson(document, relation, append, &text) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_csv(document, relation, 0, append, &text) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_json_schema(relation, append, &text) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_ndjson(document, GOUJI_NONE, append, &text) == GOUJI_ERROR_ARGUMENT);
    free(text.data);
}

static void test_arrow(gouji_parser* parser) {
    struct ArrowArrayStream stream;
    struct ArrowSchema schema;
    struct ArrowArray batch;
    int64_t rows = 0;
    const gouji_document* documents[2];
    gouji_document* one = parse(parser);
    gouji_document* two = gouji_document_retain(one);
    const int64_t figures = (int64_t)gouji_document_figures(one, 0, 0, NULL, 0, 0);
    documents[0] = one;
    documents[1] = two;

    CHECK(gouji_arrow_schema(GOUJI_RELATION_FIGURES, &schema) == GOUJI_OK);
    CHECK(strcmp(schema.format, "+s") == 0 && strcmp(schema.children[0]->name, "input") == 0);
    schema.release(&schema);
    CHECK(schema.release == NULL);
    CHECK(gouji_arrow_schema(1000, &schema) == GOUJI_ERROR_ARGUMENT && schema.release == NULL);

    CHECK(gouji_arrow_stream(documents, 2, GOUJI_RELATION_FIGURES, &stream) == GOUJI_OK);
    gouji_document_release(one);
    gouji_document_release(two);
    for (;;) {
        CHECK(stream.get_next(&stream, &batch) == 0);
        if (!batch.release) break;
        rows += batch.length;
        batch.release(&batch);
    }
    CHECK(rows == 2 * figures);
    stream.release(&stream);

    CHECK(gouji_arrow_stream(NULL, 0, GOUJI_RELATION_CELLS, &stream) == GOUJI_OK);
    CHECK(stream.get_next(&stream, &batch) == 0 && batch.release == NULL);
    stream.release(&stream);
    documents[0] = NULL;
    CHECK(gouji_arrow_stream(documents, 1, GOUJI_RELATION_CELLS, &stream) == GOUJI_ERROR_ARGUMENT);
    CHECK(stream.release == NULL);
    CHECK(gouji_arrow_stream(documents, 0, -1, &stream) == GOUJI_ERROR_ARGUMENT);
}

/* ---- parsers and documents ---- */

static void test_lifetimes(void) {
    gouji_parser* parser;
    gouji_document *first, *second;
    gouji_figure figure;
    CHECK(gouji_parser_new(NULL, &parser) == GOUJI_OK);
    first = parse(parser);
    second = parse(parser);
    gouji_parser_free(parser);
    CHECK(gouji_document_retain(first) == first);
    gouji_document_release(first);
    gouji_document_release(second);
    CHECK(gouji_document_figures(first, 0, 0, &figure, 1, sizeof figure) == 1);
    CHECK(same(figure.raw, "近4期"));
    gouji_document_release(first);
}

/* Owns a document for itself again and again, and reads it in between. */
static void* share(void* context) {
    int i;
    for (i = 0; i < 2000; ++i) {
        gouji_document* const document = gouji_document_retain((gouji_document*)context);
        gouji_figure figure;
        CHECK(gouji_document_figures(document, 0, 0, &figure, 1, sizeof figure) == 1);
        CHECK(same(figure.raw, "近4期"));
        gouji_document_release(document);
    }
    return NULL;
}

/* The last owner may be any thread, also when the parser is gone. */
static void* take_over(void* context) {
    share(context);
    gouji_document_release((gouji_document*)context);
    return NULL;
}

static void test_threads(void) {
    enum { threads = 4 };
    pthread_t running[threads];
    gouji_parser* parser;
    gouji_document* document;
    int i;
    CHECK(gouji_parser_new(NULL, &parser) == GOUJI_OK);
    document = parse(parser);
    for (i = 1; i < threads; ++i) gouji_document_retain(document);
    for (i = 0; i < threads; ++i) {
        CHECK(pthread_create(&running[i], NULL, take_over, document) == 0);
    }
    gouji_parser_free(parser);
    for (i = 0; i < threads; ++i) CHECK(pthread_join(running[i], NULL) == 0);
}

static void test_borrowed_input(gouji_parser* parser) {
    gouji_parse_options options;
    gouji_document* document;
    memset(&options, 0, sizeof options);
    options.struct_size = sizeof options;
    options.borrow_input = 1;
    CHECK(gouji_parser_parse(parser, input.data, input.size, &options, &document) == GOUJI_OK);
    CHECK(gouji_document_source(document).data == input.data);
    gouji_document_release(document);
}

/* An options struct that ends before `borrow_input`: that of a header which had none. */
static void test_shorter_options(gouji_parser* parser) {
    gouji_parse_options options;
    gouji_document* document;
    gouji_input row;
    options.struct_size = offsetof(gouji_parse_options, borrow_input);
    options.name = "a";
    options.name_size = 1;
    options.borrow_input = 1;
    CHECK(gouji_parser_parse(parser, input.data, input.size, &options, &document) == GOUJI_OK);
    CHECK(gouji_document_source(document).data != input.data);
    CHECK(gouji_document_input(document, &row, sizeof row) == 1 && same(row.name, "a"));
    gouji_document_release(document);
}

static void test_odd_inputs(gouji_parser* parser) {
    gouji_document* document;
    gouji_diagnostic row;
    CHECK(gouji_parser_parse(parser, NULL, 0, NULL, &document) == GOUJI_OK);
    CHECK(gouji_document_reports(document, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_figures(document, 0, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_diagnostics(document, GOUJI_NONE, 0, &row, 1, sizeof row) == 1);
    CHECK(same(row.code, "not_a_report") && row.severity == GOUJI_SEVERITY_WARNING);
    gouji_document_release(document);
    CHECK(gouji_parser_parse(parser, "\xff\xfe\x00", 3, NULL, &document) == GOUJI_OK);
    gouji_document_release(document);
}

static void test_misuse(gouji_parser* parser) {
    gouji_document* document = (gouji_document*)&input;
    gouji_error error;

    CHECK(gouji_parser_parse(NULL, "", 0, NULL, &document) == GOUJI_ERROR_ARGUMENT && !document);
    CHECK(gouji_parser_parse(parser, "", 0, NULL, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_parser_parse(parser, NULL, 1, NULL, &document) == GOUJI_ERROR_ARGUMENT &&
          !document);
    gouji_parser_error(parser, &error, sizeof error);
    CHECK(error.code == GOUJI_ERROR_ARGUMENT && error.message.size > 0 && error.offset == 0);
    document = parse(parser);
    gouji_parser_error(parser, &error, sizeof error);
    CHECK(error.code == GOUJI_OK);
    gouji_parser_error(NULL, &error, sizeof error);
    CHECK(error.code == GOUJI_ERROR_ARGUMENT);

    CHECK(gouji_parser_new(NULL, NULL) == GOUJI_ERROR_ARGUMENT);

    gouji_parser_free(NULL);
    gouji_document_release(NULL);
    CHECK(gouji_document_retain(NULL) == NULL);
    CHECK(gouji_document_source(NULL).size == 0 && gouji_document_source(NULL).data != NULL);
    CHECK(gouji_document_input(NULL, NULL, 0) == 0);
    CHECK(gouji_document_repairs(NULL, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_reports(NULL, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_figures(NULL, 0, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_cells(NULL, 0, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_tables(NULL, 0, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_mentions(NULL, GOUJI_NONE, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_figures(document, 1, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_figures(document, INT32_MIN, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_figures(document, GOUJI_NONE, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_figures(document, 0, (size_t)-1, NULL, 0, 0) == 0);
    CHECK(gouji_document_json(NULL, 0, append, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_json(document, 0, NULL, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_ndjson(document, 0, NULL, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_csv(NULL, 0, 0, append, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_json_schema(0, NULL, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_arrow_schema(0, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_arrow_stream(NULL, 1, 0, NULL) == GOUJI_ERROR_ARGUMENT);
    gouji_document_release(document);
}

/* ---- the caller's allocator ---- */

typedef struct pool {
    size_t blocks;
    size_t calls;
    gouji_parser* parser; /* is used from within a parse */
} pool;

static void* take(void* context, size_t size, size_t alignment) {
    pool* from = (pool*)context;
    gouji_document* document = NULL;
    void* block = aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    CHECK(block != NULL);
    ++from->blocks;
    ++from->calls;
    if (from->parser) {
        CHECK(gouji_parser_parse(from->parser, "", 0, NULL, &document) == GOUJI_ERROR_BUSY);
        CHECK(document == NULL);
    }
    return block;
}

static void give_back(void* context, void* block, size_t size, size_t alignment) {
    pool* to = (pool*)context;
    CHECK(size > 0 && alignment > 0 && to->blocks > 0);
    --to->blocks;
    free(block);
}

static void test_allocator(void) {
    pool memory = {0, 0, NULL};
    gouji_parser_options options;
    gouji_parser* parser;
    gouji_document* document;
    size_t warm;
    options.struct_size = sizeof options;
    options.allocator.allocate = NULL;
    options.allocator.release = give_back;
    CHECK(gouji_parser_new(&options, &parser) == GOUJI_ERROR_ARGUMENT && parser == NULL);
    options.allocator.allocate = take;
    options.allocator.context = &memory;

    CHECK(gouji_parser_new(&options, &parser) == GOUJI_OK);
    memory.parser = parser;
    gouji_document_release(parse(parser));
    CHECK(memory.calls > 2);
    warm = memory.calls;
    document = parse(parser);
    CHECK(memory.calls == warm + 1); /* the handle: all else is reused */
    gouji_parser_free(parser);
    CHECK(memory.blocks > 0);
    gouji_document_release(document);
    CHECK(memory.blocks == 0);
}

int main(int argc, char** argv) {
    gouji_parser* parser;
    gouji_document* document;
    CHECK(argc == 2);
    input = read_file(argv[1]);
    CHECK(gouji_parser_new(NULL, &parser) == GOUJI_OK);
    document = parse(parser);

    test_names();
    test_decimals();
    test_input(document);
    test_report(document);
    test_metadata_and_contact(document);
    test_sections(document);
    test_figures(document);
    test_tables(document);
    test_citations_and_mentions(document);
    test_checks(document);
    test_rules();
    test_findings(parser);
    test_row_sizes(document);
    test_locate(document);
    test_text_exports(document);
    test_arrow(parser);
    test_lifetimes();
    test_threads();
    test_borrowed_input(parser);
    test_shorter_options(parser);
    test_odd_inputs(parser);
    test_misuse(parser);
    test_allocator();

    gouji_document_release(document);
    gouji_parser_free(parser);
    free(input.data);
    return 0;
}
