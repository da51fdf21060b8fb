/* The checks of a report, the catalogue of their rules, and what two reports show together. */
#include "report.h"

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

int main(int argc, char** argv) {
    gouji_parser* parser;
    gouji_document* const document = open_report(argc, argv, &parser);

    test_checks(document);
    test_rules();
    test_findings(parser);

    close_report(parser, document);
    return 0;
}
