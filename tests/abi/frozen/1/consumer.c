/*
 * A program of the day when the interface was first released. Compiled with the header beside it, it
 * prints on the library of today what it prints when it is compiled with the header of today. Neither
 * file is ever changed.
 *
 *   consumer REPORT...
 */
#include "gouji.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char bytes[65536];

static void text(const char* label, gouji_text x) {
    printf(" %s=%.*s", label, (int)x.size, x.data);
}

static void place(gouji_span x) {
    printf(" [%lu, %lu)", (unsigned long)x.begin, (unsigned long)x.end);
}

static void word(const char* label, gouji_enumeration enumeration, int32_t value) {
    printf(" %s=%s", label, gouji_name(enumeration, value));
}

static void decimal(const char* label, gouji_decimal x) {
    char digits[40];
    if (gouji_decimal_text(&x, digits, sizeof digits) > 0) printf(" %s=%s", label, digits);
}

static void date(gouji_date x) { printf(" %04d-%02d-%02d", x.year, x.month, x.day); }

static void print_report(const gouji_document* document) {
    gouji_report x;
    if (gouji_document_reports(document, 0, &x, 1, sizeof x) != 1) exit(1);
    printf("report");
    place(x.title_span);
    text("title", x.title);
    word("form", GOUJI_ENUMERATION_FORM, x.form);
    printf(" %d", (int)x.year);
    if (x.period.present) {
        date(x.period.from);
        date(x.period.to);
    }
    printf("\n");
}

static void print_sections(const gouji_document* document) {
    gouji_section x[16];
    size_t i, n = gouji_document_sections(document, 0, 0, x, 16, sizeof x[0]);
    for (i = 0; i < n; ++i) {
        printf("section %d %d %d", (int)x[i].id, (int)x[i].parent, (int)x[i].level);
        text("marker", x[i].marker);
        text("title", x[i].title);
        word("topic", GOUJI_ENUMERATION_TOPIC, x[i].topic);
        place(x[i].title_span);
        printf("\n");
    }
}

static void print_figures(const gouji_document* document) {
    gouji_figure x[16];
    size_t i, n = gouji_document_figures(document, 0, 0, x, 16, sizeof x[0]);
    for (i = 0; i < n; ++i) {
        printf("figure %d %d", (int)x[i].id, (int)x[i].section);
        place(x[i].span);
        text("raw", x[i].raw);
        decimal("value", x[i].value);
        decimal("upper", x[i].upper);
        text("unit", x[i].unit);
        word("approx", GOUJI_ENUMERATION_APPROX, x[i].approx);
        word("stated", GOUJI_ENUMERATION_STATED, x[i].stated);
        word("kind", GOUJI_ENUMERATION_FIGURE_KIND, x[i].kind);
        word("indicator", GOUJI_ENUMERATION_INDICATOR, x[i].indicator);
        word("channel", GOUJI_ENUMERATION_CHANNEL, x[i].channel);
        printf(" part_of=%d\n", (int)x[i].part_of);
    }
}

static void print_cells(const gouji_document* document) {
    gouji_table table;
    gouji_cell x;
    size_t i, j;
    for (i = 0; gouji_document_tables(document, 0, i, &table, 1, sizeof table) == 1; ++i) {
        printf("table");
        word("kind", GOUJI_ENUMERATION_TABLE_KIND, table.kind);
        printf(" section=%d cells=%lu\n", (int)table.section, (unsigned long)table.cell_count);
        for (j = 0; j < table.cell_count; ++j) {
            if (gouji_document_cells(document, 0, table.first_cell + j, &x, 1, sizeof x) != 1)
                exit(1);
            printf("cell %d", (int)x.table);
            text("row", x.row);
            text("column", x.column);
            word("state", GOUJI_ENUMERATION_CELL_STATE, x.state);
            decimal("value", x.value);
            place(x.span);
            printf("\n");
        }
    }
}

static void print_others(const gouji_document* document) {
    gouji_metadata entry;
    gouji_contact contact;
    gouji_citation citation;
    size_t i;
    for (i = 0; gouji_document_metadata(document, 0, i, &entry, 1, sizeof entry) == 1; ++i) {
        printf("metadata");
        word("field", GOUJI_ENUMERATION_METADATA_FIELD, entry.field);
        text("text", entry.text);
        printf("\n");
    }
    for (i = 0; gouji_document_contact(document, 0, i, &contact, 1, sizeof contact) == 1; ++i) {
        printf("contact");
        word("field", GOUJI_ENUMERATION_CONTACT_FIELD, contact.field);
        text("text", contact.text);
        printf("\n");
    }
    for (i = 0; gouji_document_citations(document, 0, i, &citation, 1, sizeof citation) == 1; ++i) {
        printf("citation");
        text("title", citation.title);
        text("number", citation.number);
        printf(" alias_of=%d\n", (int)citation.alias_of);
    }
}

static int32_t count(void* context, const char* data, size_t size) {
    (void)data;
    *(size_t*)context += size;
    return 0;
}

static void check_exports(const gouji_document* document) {
    size_t size = 0;
    if (gouji_document_json(document, 2, count, &size) != GOUJI_OK || size == 0) exit(1);
    size = 0;
    if (gouji_document_ndjson(document, GOUJI_RELATION_FIGURES, count, &size) != GOUJI_OK) exit(1);
    if (gouji_document_csv(document, GOUJI_RELATION_FIGURES, 0, count, &size) != GOUJI_OK) exit(1);
    if (size == 0) exit(1);
}

static void print(gouji_parser* parser, const char* path) {
    FILE* file = fopen(path, "rb");
    const size_t size = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    gouji_parse_options options;
    gouji_document* document;
    if (size == 0 || fclose(file) != 0) exit(2);
    memset(&options, 0, sizeof options);
    options.struct_size = sizeof options;
    if (gouji_parser_parse(parser, bytes, size, &options, &document) != GOUJI_OK) exit(3);
    print_report(document);
    print_sections(document);
    print_figures(document);
    print_cells(document);
    print_others(document);
    check_exports(document);
    gouji_document_release(document);
}

int main(int argc, char** argv) {
    gouji_parser* parser;
    int i;
    if (gouji_parser_new(NULL, &parser) != GOUJI_OK) return 4;
    for (i = 1; i < argc; ++i) print(parser, argv[i]);
    gouji_parser_free(parser);
    return 0;
}
