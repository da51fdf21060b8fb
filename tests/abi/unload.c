/*
 * A host may load the library, use it and get rid of it: after dlclose nothing of it is mapped.
 *
 *   unload LIBRARY REPORT
 */
#define _GNU_SOURCE
#include "support.h"

#include <dlfcn.h>

/* Whether a file of that path is mapped into this process. */
static int mapped(const char* path) {
    buffer maps = read_file("/proc/self/maps");
    const int found = strstr(maps.data, path) != NULL;
    free(maps.data);
    return found;
}

/* A function of the library. ISO C has no cast from object to function pointers, POSIX needs one. */
#define FIND(type, name)                             \
    type name;                                       \
    *(void**)&name = dlsym(library, "gouji_" #name); \
    CHECK(name != NULL)

typedef gouji_status (*new_function)(const gouji_parser_options*, gouji_parser**);
typedef gouji_status (*parse_function)(gouji_parser*, const void*, size_t,
                                       const gouji_parse_options*, gouji_document**);
typedef size_t (*figures_function)(const gouji_document*, int32_t, size_t, gouji_figure*, size_t,
                                   size_t);
typedef void (*release_function)(gouji_document*);
typedef void (*free_function)(gouji_parser*);

static void use(void* library, const char* report) {
    FIND(new_function, parser_new);
    FIND(parse_function, parser_parse);
    FIND(figures_function, document_figures);
    FIND(release_function, document_release);
    FIND(free_function, parser_free);
    buffer bytes = read_file(report);
    gouji_parser* parser;
    gouji_document* document;
    CHECK(parser_new(NULL, &parser) == GOUJI_OK);
    CHECK(parser_parse(parser, bytes.data, bytes.size, NULL, &document) == GOUJI_OK);
    CHECK(document_figures(document, 0, 0, NULL, 0, 0) > 0);
    document_release(document);
    parser_free(parser);
    free(bytes.data);
}

int main(int argc, char** argv) {
    char path[4096];
    int round;
    CHECK(argc == 3 && realpath(argv[1], path));
    for (round = 0; round < 3; ++round) {
        void* library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
        if (!library) fprintf(stderr, "%s\n", dlerror());
        CHECK(library != NULL && mapped(path));
        use(library, argv[2]);
        CHECK(dlclose(library) == 0);
        CHECK(!mapped(path));
    }
    return 0;
}
