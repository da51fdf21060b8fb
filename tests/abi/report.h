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

#endif
