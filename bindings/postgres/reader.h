/*
 * reader.h: the library as the extension's C sees it, and the wall between the two.
 *
 * PostgreSQL leaves a function by longjmp and C++ by exceptions, and neither may cross the frames of the
 * other. So reader.cpp calls nothing of PostgreSQL's and lets no exception out, and extension.c knows
 * this header alone.
 */
#ifndef GOUJI_POSTGRES_READER_H
#define GOUJI_POSTGRES_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What stands in a column of a row; by the types of the relations' columns. */
typedef enum value_kind {
    VALUE_NULL,
    VALUE_INT32,
    VALUE_INT64,
    VALUE_TEXT,
    VALUE_DECIMAL,
    VALUE_DATE
} value_kind;

typedef struct gouji_value {
    value_kind kind;
    union {
        int64_t integer;
        struct {
            const char* data; /* UTF-8, not terminated; belongs to the reader */
            size_t size;
        } text;
        struct {
            int64_t coefficient; /* divided by 10^scale */
            int32_t scale;
        } decimal;
        struct {
            int32_t year, month, day; /* of the Gregorian calendar, all of them known */
        } date;
    } as;
} gouji_value;

typedef enum read_status { READ_OK, READ_STOPPED, READ_NO_MEMORY } read_status;

/* A parser with the last document that it has read, and the rows of one relation. */
typedef struct gouji_rows_reader gouji_rows_reader;

/* A parse ends with READ_STOPPED soon after `stop` gives true. NULL where there is no memory. */
gouji_rows_reader* reader_new(bool (*stop)(void));
void reader_free(gouji_rows_reader* reader); /* NULL is allowed */

/* How many columns `relation` (a number of the C interface) has. */
size_t reader_columns(int relation);

/* Begins to read the rows of a relation of a document. Of a name of size 0 there is none. The document is kept for the
 * next call with the same bytes and name, unless it is so large that it is read report by report. */
read_status reader_open(gouji_rows_reader* reader, int relation, const char* bytes, size_t size,
                        const char* name, size_t name_size);

/* The next rows of it, to be read one by one: reader_row fills as many `values` as there are columns. What they point
 * at lives until the next call of another function. Behind the last there are 0. */
read_status reader_next(gouji_rows_reader* reader, size_t* rows);
void reader_row(const gouji_rows_reader* reader, size_t row, gouji_value* values);

/* A document as JSON, terminated, without U+0000, which jsonb cannot hold: U+FFFD stands in its place.
 * The text lives until the next call of any function of the reader. */
read_status reader_json(gouji_rows_reader* reader, const char* bytes, size_t size, const char* name,
                        size_t name_size, const char** json);

const char* reader_version(void);

#ifdef __cplusplus
}
#endif

#endif
