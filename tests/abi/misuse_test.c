/* Odd inputs and every kind of misuse that the header says is no crash. */
#include "report.h"

/* ---- what is parsed, and how ---- */

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

/* Nothing of so long an input is read, so one byte can stand for it. */
static void test_too_long_input(gouji_parser* parser) {
    const size_t four_gib = (size_t)UINT32_MAX + 1;
    gouji_document* document;
    gouji_diagnostic row;
    CHECK(gouji_parser_parse(parser, "1", four_gib, NULL, &document) == GOUJI_OK);
    CHECK(gouji_document_source(document).size == 0);
    CHECK(gouji_document_diagnostics(document, GOUJI_NONE, 0, &row, 1, sizeof row) == 1);
    CHECK(same(row.code, "input_too_large") && row.severity == GOUJI_SEVERITY_ERROR);
    gouji_document_release(document);
    CHECK(gouji_parser_parse(parser, "1", (size_t)-1, NULL, &document) == GOUJI_OK);
    CHECK(gouji_document_diagnostics(document, GOUJI_NONE, 0, NULL, 0, 0) == 1);
    gouji_document_release(document);
}

/* ---- parsers ---- */

static gouji_status last_status(const gouji_parser* parser) {
    gouji_error error;
    gouji_parser_error(parser, &error, sizeof error);
    CHECK(error.offset == 0 && error.message.size > 0);
    CHECK(same(error.message, gouji_name(GOUJI_ENUMERATION_STATUS, error.code)));
    return error.code;
}

static void test_arguments_of_a_parse(gouji_parser* parser) {
    gouji_document* document = (gouji_document*)&input;
    CHECK(gouji_parser_parse(NULL, "", 0, NULL, &document) == GOUJI_ERROR_ARGUMENT && !document);
    CHECK(gouji_parser_parse(parser, "", 0, NULL, NULL) == GOUJI_ERROR_ARGUMENT);
    document = (gouji_document*)&input;
    CHECK(gouji_parser_parse(parser, NULL, 1, NULL, &document) == GOUJI_ERROR_ARGUMENT);
    CHECK(document == NULL && last_status(parser) == GOUJI_ERROR_ARGUMENT);
    gouji_document_release(parse(parser));
    CHECK(last_status(parser) == GOUJI_OK);
    CHECK(last_status(NULL) == GOUJI_ERROR_ARGUMENT);
    gouji_parser_error(parser, NULL, 0);
}

/* An error struct of an older header is not written beyond its end. */
static void test_shorter_error(const gouji_parser* parser) {
    gouji_error error;
    memset(&error, 0x55, sizeof error);
    gouji_parser_error(parser, &error, offsetof(gouji_error, reserved));
    CHECK(error.code == GOUJI_OK && error.reserved == 0x55555555);
}

/* `struct_size` was forgotten: the options must not be passed over in silence. */
static void test_options_without_a_size(gouji_parser* parser) {
    gouji_parse_options options;
    gouji_parser_options of_parser;
    gouji_document* document = (gouji_document*)&input;
    gouji_parser* none = parser;
    memset(&options, 0, sizeof options);
    memset(&of_parser, 0, sizeof of_parser);
    CHECK(gouji_parser_parse(parser, "", 0, &options, &document) == GOUJI_ERROR_ARGUMENT);
    CHECK(document == NULL && last_status(parser) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_parser_new(&of_parser, &none) == GOUJI_ERROR_ARGUMENT && none == NULL);
    of_parser.struct_size = sizeof of_parser;
    CHECK(gouji_parser_new(&of_parser, &none) == GOUJI_OK);
    gouji_parser_free(none);
    CHECK(gouji_parser_new(NULL, NULL) == GOUJI_ERROR_ARGUMENT);
}

/* A name needs both its members; one alone is no name. */
static void test_name_without_text(gouji_parser* parser) {
    gouji_parse_options options;
    gouji_document* document;
    gouji_input row;
    memset(&options, 0, sizeof options);
    options.struct_size = sizeof options;
    options.name_size = 7;
    CHECK(gouji_parser_parse(parser, "", 0, &options, &document) == GOUJI_OK);
    CHECK(gouji_document_input(document, &row, sizeof row) == 1);
    CHECK(row.name.size == 0 && row.name.data != NULL);
    gouji_document_release(document);
}

/* ---- documents ---- */

static void test_no_document(void) {
    gouji_parser_free(NULL);
    gouji_document_release(NULL);
    CHECK(gouji_document_retain(NULL) == NULL);
    CHECK(gouji_document_source(NULL).size == 0 && gouji_document_source(NULL).data != NULL);
    CHECK(gouji_document_input(NULL, NULL, 0) == 0);
    CHECK(gouji_document_repairs(NULL, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_reports(NULL, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_metadata(NULL, 0, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_contact(NULL, 0, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_sections(NULL, 0, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_figures(NULL, 0, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_tables(NULL, 0, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_cells(NULL, 0, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_mentions(NULL, GOUJI_NONE, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_citations(NULL, 0, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_checks(NULL, 0, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_diagnostics(NULL, GOUJI_NONE, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_json(NULL, 0, append, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_ndjson(NULL, 0, append, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_csv(NULL, 0, 0, append, NULL) == GOUJI_ERROR_ARGUMENT);
}

static void test_rows_that_are_not_there(const gouji_document* document) {
    gouji_figure rows[8];
    const size_t endless = (size_t)-1;
    CHECK(gouji_document_figures(document, 1, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_figures(document, INT32_MAX, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_figures(document, INT32_MIN, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_figures(document, GOUJI_NONE, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_checks(document, GOUJI_NONE, 0, NULL, 0, 0) == 0);
    CHECK(gouji_document_figures(document, 0, endless, NULL, 0, 0) == 0);
    CHECK(gouji_document_figures(document, 0, endless, rows, 8, sizeof rows[0]) == 0);
    CHECK(gouji_document_figures(document, 0, 0, rows, endless, sizeof rows[0]) == 7);
    CHECK(gouji_document_figures(document, 0, 0, rows, 0, sizeof rows[0]) == 0);
}

/* Nothing is filled into rows without a size, so a loop over them ends. */
static void test_rows_without_a_size(const gouji_document* document) {
    gouji_figure row;
    gouji_check check;
    gouji_rule rule;
    CHECK(gouji_document_figures(document, 0, 0, &row, 1, 0) == 0);
    CHECK(gouji_document_checks(document, 0, 0, &check, 1, 0) == 0);
    CHECK(gouji_rules(0, &rule, 1, 0) == 0);
}

static void test_places_that_are_not_there(const gouji_document* document) {
    const gouji_span backwards = {9, 3}, beyond = {UINT32_MAX - 1, UINT32_MAX};
    size_t found = 1;
    CHECK(gouji_document_locate(document, backwards, GOUJI_NONE, NULL, 0, 0, &found) == GOUJI_OK);
    CHECK(found == 0);
    found = 1;
    CHECK(gouji_document_locate(document, beyond, GOUJI_NONE, NULL, 0, 0, &found) == GOUJI_OK);
    CHECK(found == 0);
}

/* ---- exports ---- */

static void test_exports_without_a_sink(const gouji_document* document) {
    CHECK(gouji_document_json(document, 0, NULL, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_ndjson(document, 0, NULL, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_csv(document, 0, 0, NULL, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_json_schema(0, NULL, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_arrow_schema(0, NULL) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_arrow_stream(NULL, 1, 0, NULL) == GOUJI_ERROR_ARGUMENT);
}

/* Numbers of no relation, no flags and no indent; nothing is written for any of them. */
static void test_unknown_numbers(const gouji_document* document) {
    const gouji_relation none[] = {INT32_MIN, -2, 14, INT32_MAX};
    const gouji_span all = {0, UINT32_MAX};
    buffer text = {NULL, 0};
    size_t i, found;
    for (i = 0; i < sizeof none / sizeof none[0]; ++i) {
        CHECK(gouji_document_ndjson(document, none[i], append, &text) == GOUJI_ERROR_ARGUMENT);
        CHECK(gouji_document_csv(document, none[i], 0, append, &text) == GOUJI_ERROR_ARGUMENT);
        CHECK(gouji_json_schema(none[i], append, &text) == GOUJI_ERROR_ARGUMENT);
        CHECK(gouji_document_locate(document, all, none[i], NULL, 0, 0, &found) ==
              GOUJI_ERROR_ARGUMENT);
    }
    CHECK(gouji_document_csv(document, 0, -1, append, &text) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_json(document, INT32_MIN, append, &text) == GOUJI_ERROR_ARGUMENT);
    CHECK(gouji_document_json(document, INT32_MAX, append, &text) == GOUJI_ERROR_ARGUMENT);
    CHECK(text.data == NULL);
    CHECK(gouji_name(INT32_MIN, 0) == NULL && gouji_name(INT32_MAX, 0) == NULL);
    CHECK(gouji_name(GOUJI_ENUMERATION_FORM, INT32_MAX) == NULL);
}

int main(int argc, char** argv) {
    gouji_parser* parser;
    gouji_document* const document = open_report(argc, argv, &parser);

    test_shorter_options(parser);
    test_odd_inputs(parser);
    if (sizeof(size_t) > sizeof(uint32_t)) test_too_long_input(parser);
    test_arguments_of_a_parse(parser);
    test_options_without_a_size(parser);
    test_name_without_text(parser);
    test_shorter_error(parser);
    test_no_document();
    test_rows_that_are_not_there(document);
    test_rows_without_a_size(document);
    test_places_that_are_not_there(document);
    test_exports_without_a_sink(document);
    test_unknown_numbers(document);

    close_report(parser, document);
    return 0;
}
