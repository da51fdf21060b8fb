/*
 * The extension: a set-returning function a relation, the document as jsonb, the version. See README.md.
 *
 * Rows are put into a tuplestore, which is where PostgreSQL would put them anyway. A parser and the last
 * document live as long as the transaction: functions over the same row of a table ask for the same
 * content one after the other. No handle outlives an error, as the transaction's memory goes with it.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/memutils.h"
#include "utils/numeric.h"
#include "utils/tuplestore.h"

#include "reader.h"

PG_MODULE_MAGIC;

/* ---- the reader of the transaction -------------------------------------------------------------- */

static gouji_rows_reader* current;

static void forget(void* unused) {
    (void)unused;
    reader_free(current);
    current = NULL;
}

/* What CHECK_FOR_INTERRUPTS() would end the query for. */
static bool is_cancelled(void) {
    return (QueryCancelPending || ProcDiePending) && InterruptHoldoffCount == 0 &&
           QueryCancelHoldoffCount == 0 && CritSectionCount == 0;
}

static void expect(read_status status) {
    CHECK_FOR_INTERRUPTS(); /* does not return where the parse was stopped for one */
    if (status != READ_OK)
        ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("gouji: out of memory")));
}

static gouji_rows_reader* reader_of_transaction(void) {
    MemoryContextCallback* callback;
    if (current) return current;
    callback = MemoryContextAllocZero(TopTransactionContext, sizeof *callback);
    callback->func = forget;
    MemoryContextRegisterResetCallback(TopTransactionContext, callback);
    current = reader_new(is_cancelled);
    if (!current) expect(READ_NO_MEMORY);
    return current;
}

/* The arguments of a function: the content, bytea or text, and the input's name. */
typedef struct arguments {
    const char* bytes;
    size_t size;
    const char* name;
} arguments;

static arguments arguments_of(FunctionCallInfo fcinfo) {
    const struct varlena* content = PG_GETARG_VARLENA_PP(0);
    text* name = PG_GETARG_TEXT_PP(1);
    return (arguments){
        VARDATA_ANY(content), VARSIZE_ANY_EXHDR(content),
        pg_server_to_any(text_to_cstring(name), (int)VARSIZE_ANY_EXHDR(name), PG_UTF8)};
}

/* ---- values -------------------------------------------------------------------------------------- */

/* PostgreSQL's texts cannot hold U+0000: U+FFFD stands in its place. */
static StringInfoData without_zeros(const char* data, size_t size) {
    StringInfoData result;
    initStringInfo(&result);
    for (const char* end = data + size; data != end; ++data) {
        if (*data)
            appendStringInfoCharMacro(&result, *data);
        else
            appendBinaryStringInfo(&result, "\xEF\xBF\xBD", 3);
    }
    return result;
}

/* Text in the encoding of the database. */
static Datum text_datum(const char* data, size_t size) {
    char* converted;
    if (memchr(data, 0, size)) {
        StringInfoData text = without_zeros(data, size);
        data = text.data;
        size = (size_t)text.len;
    }
    converted = pg_any_to_server(data, (int)size, PG_UTF8);
    if (converted != data) return CStringGetTextDatum(converted);
    return PointerGetDatum(cstring_to_text_with_len(data, (int)size));
}

static Datum datum_of(const gouji_value* value) {
    switch (value->kind) {
        case VALUE_NULL: return (Datum)0;
        case VALUE_INT32: return Int32GetDatum((int32)value->as.integer);
        case VALUE_INT64: return Int64GetDatum(value->as.integer);
        case VALUE_TEXT: return text_datum(value->as.text.data, value->as.text.size);
        case VALUE_DECIMAL:
            return NumericGetDatum(
                int64_div_fast_to_numeric(value->as.decimal.coefficient, value->as.decimal.scale));
        case VALUE_DATE:
            return DateADTGetDatum(
                date2j(value->as.date.year, value->as.date.month, value->as.date.day) -
                POSTGRES_EPOCH_JDATE);
    }
    return (Datum)0;
}

/* ---- rows ---------------------------------------------------------------------------------------- */

/* Where the rows of a call go. */
typedef struct rows_sink {
    Tuplestorestate* store;
    TupleDesc descriptor;
    MemoryContext row_memory; /* for the values of one row */
    gouji_value* values;
    Datum* datums;
    bool* nulls;
} rows_sink;

static rows_sink open_sink(FunctionCallInfo fcinfo, int relation) {
    const ReturnSetInfo* result;
    rows_sink sink;
    size_t columns = reader_columns(relation);
    InitMaterializedSRF(fcinfo, 0);
    result = (const ReturnSetInfo*)fcinfo->resultinfo;
    sink.store = result->setResult;
    sink.descriptor = result->setDesc;
    if ((size_t)sink.descriptor->natts != columns)
        ereport(ERROR, (errcode(ERRCODE_DATATYPE_MISMATCH),
                        errmsg("the library of gouji is of another version than its functions"),
                        errhint("ALTER EXTENSION gouji UPDATE")));
    sink.row_memory =
        AllocSetContextCreate(CurrentMemoryContext, "gouji row", ALLOCSET_DEFAULT_SIZES);
    sink.values = palloc(columns * sizeof *sink.values);
    sink.datums = palloc(columns * sizeof *sink.datums);
    sink.nulls = palloc(columns * sizeof *sink.nulls);
    return sink;
}

static void put_row(const rows_sink* sink, const gouji_rows_reader* reader, size_t row) {
    MemoryContext caller = MemoryContextSwitchTo(sink->row_memory);
    reader_row(reader, row, sink->values);
    for (int i = 0; i < sink->descriptor->natts; ++i) {
        sink->datums[i] = datum_of(&sink->values[i]);
        sink->nulls[i] = sink->values[i].kind == VALUE_NULL;
    }
    tuplestore_putvalues(sink->store, sink->descriptor, sink->datums, sink->nulls);
    MemoryContextSwitchTo(caller);
    MemoryContextReset(sink->row_memory);
}

static Datum rows_of(FunctionCallInfo fcinfo, int relation) {
    gouji_rows_reader* reader = reader_of_transaction();
    arguments input = arguments_of(fcinfo);
    rows_sink sink = open_sink(fcinfo, relation);
    size_t count;
    expect(reader_open(reader, relation, input.bytes, input.size, input.name, strlen(input.name)));
    do {
        expect(reader_next(reader, &count));
        for (size_t row = 0; row < count; ++row) {
            CHECK_FOR_INTERRUPTS();
            put_row(&sink, reader, row);
        }
    } while (count != 0);
    MemoryContextDelete(sink.row_memory);
    return (Datum)0;
}

/* ---- the functions ------------------------------------------------------------------------------- */

#define RELATION(name, number)             \
    PG_FUNCTION_INFO_V1(gouji_sql_##name); \
    Datum gouji_sql_##name(PG_FUNCTION_ARGS) { return rows_of(fcinfo, number); }
#include "relations.inc"
#undef RELATION

PG_FUNCTION_INFO_V1(gouji_sql_parse);
Datum gouji_sql_parse(PG_FUNCTION_ARGS) {
    arguments input = arguments_of(fcinfo);
    const char* json;
    size_t size;
    expect(reader_json(reader_of_transaction(), input.bytes, input.size, input.name,
                       strlen(input.name), &json));
    size = strlen(json);
    if (size > MaxAllocSize)
        ereport(ERROR, (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
                        errmsg("the document is too large for jsonb")));
    json = pg_any_to_server(json, (int)size, PG_UTF8);
    PG_RETURN_DATUM(DirectFunctionCall1(jsonb_in, CStringGetDatum(json)));
}

PG_FUNCTION_INFO_V1(gouji_sql_version);
Datum gouji_sql_version(PG_FUNCTION_ARGS) {
    (void)fcinfo;
    PG_RETURN_TEXT_P(cstring_to_text(reader_version()));
}
