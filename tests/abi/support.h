/* What the C tests share: checks that name their line, whole files, and a growing text as a sink. */
#ifndef GOUJI_TESTS_SUPPORT_H
#define GOUJI_TESTS_SUPPORT_H

#include <gouji.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Ends the test where a condition does not hold. */
#define CHECK(condition)                                                            \
    do {                                                                            \
        if (!(condition)) {                                                         \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
            exit(1);                                                                \
        }                                                                           \
    } while (0)

typedef struct buffer {
    char* data;
    size_t size;
} buffer;

/* A gouji_sink that appends to a buffer. */
static inline int32_t append(void* context, const char* data, size_t size) {
    buffer* to = (buffer*)context;
    char* grown = (char*)realloc(to->data, to->size + size + 1);
    if (!grown) return 1;
    memcpy(grown + to->size, data, size);
    to->data = grown;
    to->size += size;
    grown[to->size] = '\0';
    return 0;
}

/* The bytes of a file; ends the program where there is none. */
static inline buffer read_file(const char* path) {
    char block[4096];
    size_t size;
    buffer bytes = {NULL, 0};
    FILE* file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(1);
    }
    while ((size = fread(block, 1, sizeof block, file)) > 0)
        CHECK(append(&bytes, block, size) == 0);
    fclose(file);
    return bytes;
}

static inline int same(gouji_text text, const char* wanted) {
    return text.size == strlen(wanted) && memcmp(text.data, wanted, text.size) == 0;
}

#endif
