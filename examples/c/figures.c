/* Prints where each figure of a report stands, what is printed there and what it counts. */
#include <gouji.h>
#include <stdio.h>

static void print_figures(const gouji_document* document, int32_t report) {
    gouji_figure figure;
    size_t i;
    for (i = 0; gouji_document_figures(document, report, i, &figure, 1, sizeof figure) == 1; ++i) {
        printf("%u\t%.*s\t%s\n", (unsigned)figure.span.begin, (int)figure.raw.size, figure.raw.data,
               gouji_name(GOUJI_ENUMERATION_INDICATOR, figure.indicator));
    }
}

int main(int argc, char** argv) {
    static char bytes[1 << 20];
    FILE* const file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    const size_t size = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    gouji_parser* parser;
    gouji_document* document;
    size_t report;

    if (gouji_parser_new(NULL, &parser) != GOUJI_OK) return 1;
    if (gouji_parser_parse(parser, bytes, size, NULL, &document) != GOUJI_OK) return 1;
    for (report = 0; report < gouji_document_reports(document, 0, NULL, 0, 0); ++report) {
        print_figures(document, (int32_t)report);
    }
    gouji_document_release(document);
    gouji_parser_free(parser);
    return 0;
}
