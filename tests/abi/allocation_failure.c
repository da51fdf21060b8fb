/*
 * Memory runs out at every allocation in turn: each gives GOUJI_ERROR_MEMORY, or is one that the library
 * can do without; nothing leaks, nothing crashes, and the same parser then reads the same report.
 *
 *   allocation_failure REPORT...
 *
 * Allocations are those of the C library, which stand behind operator new as well.
 */
#define _GNU_SOURCE
#include "support.h"

#include <errno.h>
#include <gouji/export/arrow_abi.h>
#include <limits.h>

extern void* __libc_malloc(size_t);
extern void* __libc_calloc(size_t, size_t);
extern void* __libc_realloc(void*, size_t);
extern void* __libc_memalign(size_t, size_t);
extern void __libc_free(void*);

/* ---- an allocator that fails when it is told to ---- */

static struct {
    int on;       /* counts and fails only what happens in between */
    int for_good; /* whether all later ones fail, too */
    long left;    /* allocations before the failing one */
    long calls;
    long live; /* blocks; also those from before are given back */
} memory;

static int fails(void) {
    if (!memory.on) return 0;
    ++memory.calls;
    if (memory.left-- > 0) return 0;
    if (memory.left < -1 && !memory.for_good) return 0;
    errno = ENOMEM;
    return 1;
}

static void* counted(void* block) {
    if (block) ++memory.live;
    return block;
}

void* malloc(size_t size) { return fails() ? NULL : counted(__libc_malloc(size)); }
void* calloc(size_t count, size_t size) {
    return fails() ? NULL : counted(__libc_calloc(count, size));
}
void* memalign(size_t alignment, size_t size) {
    return fails() ? NULL : counted(__libc_memalign(alignment, size));
}
void* aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }
int posix_memalign(void** block, size_t alignment, size_t size) {
    *block = memalign(alignment, size);
    return *block ? 0 : ENOMEM;
}
void* realloc(void* old, size_t size) {
    if (fails()) return NULL;
    return old ? __libc_realloc(old, size) : counted(__libc_malloc(size));
}
void free(void* block) {
    if (block) --memory.live;
    __libc_free(block);
}

static void fail_after(long allocations, int for_good) {
    memory.left = allocations;
    memory.for_good = for_good;
    memory.calls = 0;
    memory.on = 1;
}

/* ---- what is done under it ---- */

static int32_t swallow(void* context, const char* data, size_t size) {
    (void)context;
    (void)data;
    (void)size;
    return 0;
}

/* The stream of a relation to its end; its own way to say that memory is out is ENOMEM. */
static gouji_status run_arrow(const gouji_document* document, gouji_relation relation) {
    struct ArrowSchema schema;
    struct ArrowArrayStream stream;
    struct ArrowArray batch;
    int error, rows;
    gouji_status status = gouji_arrow_schema(relation, &schema);
    if (status != GOUJI_OK) return status;
    schema.release(&schema);
    status = gouji_arrow_stream(&document, 1, relation, &stream);
    if (status != GOUJI_OK) return status;
    do {
        error = stream.get_next(&stream, &batch);
        rows = error == 0 && batch.release;
        if (rows) batch.release(&batch);
    } while (rows);
    stream.release(&stream);
    CHECK(error == 0 || error == ENOMEM);
    return error == 0 ? GOUJI_OK : GOUJI_ERROR_MEMORY;
}

static gouji_status run_across(const gouji_document* document) {
    const gouji_document* both[2];
    gouji_findings* findings;
    gouji_status status;
    both[0] = both[1] = document;
    status = gouji_check_across(both, 2, &findings);
    gouji_findings_free(findings);
    return status;
}

/* All parts of the input, read report by report. */
static gouji_status run_reader(gouji_parser* parser, buffer input) {
    gouji_reader* reader;
    gouji_document* part;
    gouji_status status = gouji_parser_read(parser, input.data, input.size, NULL, &reader);
    if (status != GOUJI_OK) return status;
    do {
        status = gouji_reader_next(reader, &part);
        gouji_document_release(part);
    } while (part);
    gouji_reader_free(reader);
    return status;
}

/* Everything that allocates, from a new parser to the last export; the first failure ends it. */
static gouji_status run(buffer input) {
    gouji_parser* parser = NULL;
    gouji_document* document = NULL;
    gouji_element element;
    gouji_span all = {0, UINT32_MAX};
    size_t found;
    int relation;
    gouji_status status = gouji_parser_new(NULL, &parser);
    if (status == GOUJI_OK)
        status = gouji_parser_parse(parser, input.data, input.size, NULL, &document);
    if (status == GOUJI_OK)
        status =
            gouji_document_locate(document, all, GOUJI_NONE, &element, 1, sizeof element, &found);
    if (status == GOUJI_OK) status = run_across(document);
    if (status == GOUJI_OK) status = run_reader(parser, input);
    if (status == GOUJI_OK) status = gouji_document_json(document, 2, swallow, NULL);
    for (relation = 0; status == GOUJI_OK && relation < 14; ++relation) {
        status = gouji_document_ndjson(document, relation, swallow, NULL);
        if (status == GOUJI_OK) status = gouji_document_csv(document, relation, 1, swallow, NULL);
        if (status == GOUJI_OK) status = gouji_json_schema(relation, swallow, NULL);
        if (status == GOUJI_OK) status = run_arrow(document, relation);
    }
    gouji_document_release(document);
    gouji_parser_free(parser);
    return status;
}

/* Runs it with the allocation number `at` failing; whether it came so far. */
static int fails_cleanly(buffer input, long at, int for_good) {
    const long before = memory.live;
    gouji_status status;
    int reached;
    fail_after(at, for_good);
    status = run(input);
    memory.on = 0;
    reached = memory.calls > at;
    if (reached ? status != GOUJI_ERROR_MEMORY && status != GOUJI_OK : status != GOUJI_OK) {
        fprintf(stderr, "allocation %ld%s gives status %d\n", at, for_good ? " and later" : "",
                status);
        exit(1);
    }
    if (memory.live != before) {
        fprintf(stderr, "allocation %ld%s leaks %ld blocks\n", at, for_good ? " and later" : "",
                memory.live - before);
        exit(1);
    }
    return reached;
}

static long allocations_of_a_parse(buffer input) {
    gouji_parser* parser;
    gouji_document* document;
    fail_after(LONG_MAX, 0);
    CHECK(gouji_parser_new(NULL, &parser) == GOUJI_OK);
    CHECK(gouji_parser_parse(parser, input.data, input.size, NULL, &document) == GOUJI_OK);
    memory.on = 0;
    gouji_document_release(document);
    gouji_parser_free(parser);
    return memory.calls;
}

static void test(const char* path) {
    buffer input = read_file(path);
    long of_parse, total, at, step;
    CHECK(run(input) == GOUJI_OK); /* what libraries beneath keep for good is there after this */
    of_parse = allocations_of_a_parse(input);
    fail_after(LONG_MAX, 0);
    CHECK(run(input) == GOUJI_OK);
    memory.on = 0;
    total = memory.calls;
    CHECK(of_parse > 2 && total > of_parse);
    step = total / 50 + 1; /* of the exports; those of the parse fail one by one */
    for (at = 0; at < total; at += at < of_parse ? 1 : step) {
        CHECK(fails_cleanly(input, at, 0));
        CHECK(fails_cleanly(input, at, 1));
    }
    CHECK(!fails_cleanly(input, total, 1));
    printf("%s: %ld allocations, %ld of them by the parse\n", path, total, of_parse);
    free(input.data);
}

/* A parser that ran out of memory reads the next input. */
static void test_parser_goes_on(const char* path) {
    buffer input = read_file(path);
    gouji_parser* parser;
    gouji_document* document;
    gouji_error error;
    CHECK(gouji_parser_new(NULL, &parser) == GOUJI_OK);
    fail_after(0, 1);
    CHECK(gouji_parser_parse(parser, input.data, input.size, NULL, &document) ==
          GOUJI_ERROR_MEMORY);
    memory.on = 0;
    CHECK(document == NULL);
    gouji_parser_error(parser, &error, sizeof error);
    CHECK(error.code == GOUJI_ERROR_MEMORY && error.offset == 0 &&
          same(error.message, "an allocation failed"));
    CHECK(gouji_parser_parse(parser, input.data, input.size, NULL, &document) == GOUJI_OK);
    CHECK(gouji_document_reports(document, 0, NULL, 0, 0) == 1);
    gouji_document_release(document);
    gouji_parser_free(parser);
    free(input.data);
}

int main(int argc, char** argv) {
    int i;
    CHECK(argc > 1);
    test_parser_goes_on(argv[1]);
    for (i = 1; i < argc; ++i) test(argv[i]);
    return 0;
}
