/* Who owns what, and until when: documents, their bytes, threads, and the memory of the caller's. */
#include "report.h"

#include <pthread.h>

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

/* The report twice, each behind a mark: its parts outlive reader and parser, and count through. */
static void test_reader(void) {
    static const char* const marks[2] = {"第一篇\n", "\n第二篇\n"};
    gouji_parser* parser;
    gouji_reader* reader;
    gouji_document* parts[3];
    gouji_document* end;
    gouji_mention mention;
    gouji_figure figure;
    buffer both;
    int i;
    both.size = 0;
    both.data = malloc(2 * input.size + strlen(marks[0]) + strlen(marks[1]));
    for (i = 0; i < 2; ++i) {
        memcpy(both.data + both.size, marks[i], strlen(marks[i]));
        both.size += strlen(marks[i]);
        memcpy(both.data + both.size, input.data, input.size);
        both.size += input.size;
    }
    CHECK(gouji_parser_new(NULL, &parser) == GOUJI_OK);
    CHECK(gouji_parser_read(parser, both.data, both.size, NULL, &reader) == GOUJI_OK);
    gouji_parser_free(parser);
    free(both.data);
    for (i = 0; i < 3; ++i) {
        CHECK(gouji_reader_next(reader, &parts[i]) == GOUJI_OK && parts[i]);
        CHECK(gouji_document_reports(parts[i], 0, NULL, 0, 0) == (i < 2 ? 1 : 0));
        CHECK(gouji_document_mentions(parts[i], GOUJI_NONE, 0, NULL, 0, 0) == (i < 2 ? 0 : 2));
    }
    CHECK(gouji_reader_next(reader, &end) == GOUJI_OK && !end);
    gouji_reader_free(reader);
    for (i = 0; i < 2; ++i) {
        CHECK(gouji_document_figures(parts[i], 0, 0, &figure, 1, sizeof figure) == 1);
        CHECK(same(figure.raw, "近4期"));
    }
    CHECK(gouji_document_mentions(parts[2], GOUJI_NONE, 1, &mention, 1, sizeof mention) == 1);
    CHECK(same(mention.text, "第二篇"));
    for (i = 0; i < 3; ++i) gouji_document_release(parts[i]);
    CHECK(gouji_parser_read(NULL, "", 0, NULL, &reader) == GOUJI_ERROR_ARGUMENT && !reader);
    CHECK(gouji_reader_next(NULL, &end) == GOUJI_ERROR_ARGUMENT && !end);
    gouji_reader_free(NULL);
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

static void* take_nothing(void* context, size_t size, size_t alignment) {
    (void)context;
    (void)size;
    (void)alignment;
    return NULL;
}

static void test_allocator_without_memory(void) {
    gouji_parser_options options;
    gouji_parser* parser = (gouji_parser*)&input;
    memset(&options, 0, sizeof options);
    options.struct_size = sizeof options;
    options.allocator.allocate = take_nothing;
    CHECK(gouji_parser_new(&options, &parser) == GOUJI_ERROR_ARGUMENT && parser == NULL);
    options.allocator.release = give_back;
    CHECK(gouji_parser_new(&options, &parser) == GOUJI_ERROR_MEMORY && parser == NULL);
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
    CHECK(argc == 2);
    input = read_file(argv[1]);
    CHECK(gouji_parser_new(NULL, &parser) == GOUJI_OK);

    test_lifetimes();
    test_threads();
    test_reader();
    test_borrowed_input(parser);
    test_allocator();
    test_allocator_without_memory();

    gouji_parser_free(parser);
    free(input.data);
    return 0;
}
