/* The report that the tests of the C interface read: report.txt. */
#ifndef GOUJI_TESTS_REPORT_H
#define GOUJI_TESTS_REPORT_H

#include "support.h"

static buffer input;

static inline gouji_document* parse(gouji_parser* parser) {
    gouji_parse_options options;
    gouji_document* document;
    memset(&options, 0, sizeof options);
    options.struct_size = sizeof options;
    options.name = "report.txt";
    options.name_size = strlen(options.name);
    CHECK(gouji_parser_parse(parser, input.data, input.size, &options, &document) == GOUJI_OK);
    return document;
}

/* Reads the report that the only argument names; to be given back by close_report. */
static inline gouji_document* open_report(int argc, char** argv, gouji_parser** parser) {
    CHECK(argc == 2);
    input = read_file(argv[1]);
    CHECK(gouji_parser_new(NULL, parser) == GOUJI_OK);
    return parse(*parser);
}

static inline void close_report(gouji_parser* parser, gouji_document* document) {
    gouji_document_release(document);
    gouji_parser_free(parser);
    free(input.data);
}

#endif
