/* What each function for rows gives of a report whose contents can be read in report.txt. */
#include "report.h"

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
    CHECK(gouji_decimal_text(&value, NULL, 40) == 5);
    value.present = 0;
    CHECK(gouji_decimal_text(&value, text, sizeof text) == 0);
    value.present = 1;
    value.coefficient = INT64_MIN;
    value.scale = 18;
    CHECK(gouji_decimal_text(&value, NULL, 0) == 21);
    value.scale = -1;
    CHECK(gouji_decimal_text(&value, text, sizeof text) == 0);
    value.scale = INT32_MAX; /* no value of the library's, but no failure either */
    CHECK(gouji_decimal_text(&value, text, sizeof text) == (size_t)INT32_MAX + 3);
    CHECK(gouji_decimal_text(NULL, text, sizeof text) == 0);
}

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

int main(int argc, char** argv) {
    gouji_parser* parser;
    gouji_document* const document = open_report(argc, argv, &parser);

    test_names();
    test_decimals();
    test_input(document);
    test_report(document);
    test_metadata_and_contact(document);
    test_sections(document);
    test_figures(document);
    test_tables(document);
    test_citations_and_mentions(document);
    test_row_sizes(document);
    test_locate(document);

    close_report(parser, document);
    return 0;
}
