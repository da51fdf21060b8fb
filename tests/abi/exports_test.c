/* JSON, NDJSON, CSV and their schemas through a sink, and Arrow streams. */
#include "report.h"

#include <gouji/export/arrow_abi.h>

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

int main(int argc, char** argv) {
    gouji_parser* parser;
    gouji_document* const document = open_report(argc, argv, &parser);

    test_text_exports(document);
    test_arrow(parser);

    close_report(parser, document);
    return 0;
}
