// `gouji parse --format ndjson` over the C interface alone.
//
//   spec_driver [--rows|--parts] FILE...
//
// Without --rows the library writes the JSON. With it, this program does, from the rows: the same bytes
// show that C reaches all that the model holds. With --parts it reads each input report by report, and puts
// the JSON of the parts together.
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "support.h"

namespace {

template <class Row>
using OfDocument = size_t (*)(const gouji_document*, size_t, Row*, size_t, size_t);
template <class Row>
using OfReport = size_t (*)(const gouji_document*, int32_t, size_t, Row*, size_t, size_t);

/// All rows that a function such as gouji_document_repairs has.
template <class Row>
std::vector<Row> rows(OfDocument<Row> fill, const gouji_document* document) {
    std::vector<Row> all(fill(document, 0, nullptr, 0, 0));
    CHECK(fill(document, 0, all.data(), all.size(), sizeof(Row)) == all.size());
    return all;
}
template <class Row>
std::vector<Row> rows(OfReport<Row> fill, const gouji_document* document, int32_t report) {
    std::vector<Row> all(fill(document, report, 0, nullptr, 0, 0));
    CHECK(fill(document, report, 0, all.data(), all.size(), sizeof(Row)) == all.size());
    return all;
}

class Json {
public:
    explicit Json(const gouji_document* document) : document_(document) {}

    std::string text() {
        gouji_input input;
        CHECK(gouji_document_input(document_, &input, sizeof input) == 1);
        object([&] {
            key("gouji"), string(gouji_schema_version());
            key("input"), put(input);
            key("reports"), reports();
        });
        return std::move(out_);
    }

private:
    void put(const gouji_input& x) {
        object([&] {
            key("name"), put(x.name);
            key("bytes"), number(x.bytes);
            key("encoding"), put(x.encoding);
            key("script"), name(GOUJI_ENUMERATION_SCRIPT, x.script);
            key("repairs"), list(rows(gouji_document_repairs, document_));
            key("mentions"), list(rows(gouji_document_mentions, document_, GOUJI_NONE));
            key("diagnostics"), list(rows(gouji_document_diagnostics, document_, GOUJI_NONE));
        });
    }
    void reports() {
        array([&] {
            for (const gouji_report& x : rows(gouji_document_reports, document_)) {
                comma(), put(x);
                ++report_;
            }
        });
    }
    void put(const gouji_report& x) {
        object([&] {
            key("span"), put(x.span);
            key("title"), quote(x.title, x.title_span);
            key("authority"), quote(x.authority, x.authority_span);
            key("year"), x.year != 0 ? number(x.year) : null();
            key("period"), x.period.present ? put(x.period) : null();
            key("form"), name(GOUJI_ENUMERATION_FORM, x.form);
            key("metadata"), list(rows(gouji_document_metadata, document_, report_));
            key("contact"), list(rows(gouji_document_contact, document_, report_));
            key("sections"), list(rows(gouji_document_sections, document_, report_));
            key("figures"), list(rows(gouji_document_figures, document_, report_));
            cells_ = rows(gouji_document_cells, document_, report_);
            key("tables"), list(rows(gouji_document_tables, document_, report_));
            key("mentions"), list(rows(gouji_document_mentions, document_, report_));
            key("citations"), list(rows(gouji_document_citations, document_, report_));
            key("checks"), list(rows(gouji_document_checks, document_, report_));
            key("diagnostics"), list(rows(gouji_document_diagnostics, document_, report_));
        });
    }
    void put(const gouji_repair& x) {
        object([&] {
            key("kind"), put(x.kind);
            key("count"), number(x.count);
        });
    }
    void put(const gouji_period& x) {
        object([&] {
            key("from"), put(x.from);
            key("to"), put(x.to);
            key("span"), put(x.span);
        });
    }
    void put(const gouji_metadata& x) {
        object([&] {
            key("field"), name(GOUJI_ENUMERATION_METADATA_FIELD, x.field);
            key("label"), put(x.label);
            key("text"), put(x.text);
            key("span"), put(x.span);
        });
    }
    void put(const gouji_contact& x) {
        object([&] {
            key("field"), name(GOUJI_ENUMERATION_CONTACT_FIELD, x.field);
            key("text"), put(x.text);
            key("span"), put(x.span);
        });
    }
    void put(const gouji_section& x) {
        object([&] {
            key("id"), number(x.id);
            key("parent"), link(x.parent);
            key("level"), number(x.level);
            key("marker"), put(x.marker);
            key("marker_span"), x.marker.size != 0 ? put(x.marker_span) : null();
            key("title"), put(x.title);
            key("title_span"), x.title.size != 0 ? put(x.title_span) : null();
            key("topic"), name(GOUJI_ENUMERATION_TOPIC, x.topic);
            key("span"), put(x.span);
        });
    }
    void put(const gouji_figure& x) {
        object([&] {
            key("id"), number(x.id);
            key("section"), link(x.section);
            key("raw"), put(x.raw);
            key("span"), put(x.span);
            key("value"), put(x.value);
            key("upper"), put(x.upper);
            key("unit"), put(x.unit);
            key("approx"), name(GOUJI_ENUMERATION_APPROX, x.approx);
            key("stated"), name(GOUJI_ENUMERATION_STATED, x.stated);
            key("kind"), name(GOUJI_ENUMERATION_FIGURE_KIND, x.kind);
            key("subject"), put(x.subject);
            key("indicator"), name(GOUJI_ENUMERATION_INDICATOR, x.indicator);
            key("facets"), facets(x);
            key("scope"), put(x.scope);
            key("period"), x.period.present ? own_period(x.period) : null();
            key("part_of"), link(x.part_of);
            key("share_of"), link(x.share_of);
            key("share_part"), link(x.share_part);
        });
    }
    void facets(const gouji_figure& x) {
        object([&] {
            facet("channel", GOUJI_ENUMERATION_CHANNEL, x.channel);
            facet("mode", GOUJI_ENUMERATION_MODE, x.mode);
            facet("outcome", x.outcome);
            facet("applicant", x.applicant);
            facet("category", x.category);
            facet("stage", GOUJI_ENUMERATION_STAGE, x.stage);
            facet("basis", GOUJI_ENUMERATION_BASIS, x.basis);
        });
    }
    void facet(const char* label, gouji_text x) {
        if (x.size != 0) key(label), put(x);
    }
    void facet(const char* label, gouji_enumeration enumeration, int32_t value) {
        if (value != 0) key(label), name(enumeration, value);
    }
    void own_period(const gouji_period& x) {
        const bool year = x.from.year == x.to.year && x.from.month == 0 && x.to.month == 0;
        object([&] {
            if (year && x.from.year != 0) {
                key("year"), number(x.from.year);
            } else {
                key("from"), put(x.from);
                key("to"), put(x.to);
            }
        });
    }
    void put(const gouji_table& x) {
        const auto first = cells_.begin() + static_cast<std::ptrdiff_t>(x.first_cell);
        const std::vector<gouji_cell> own(first, first + static_cast<std::ptrdiff_t>(x.cell_count));
        object([&] {
            key("kind"), name(GOUJI_ENUMERATION_TABLE_KIND, x.kind);
            key("form"), name(GOUJI_ENUMERATION_FORM, x.form);
            key("section"), link(x.section);
            key("span"), put(x.span);
            key("cells"), list(own);
        });
    }
    void put(const gouji_cell& x) {
        object([&] {
            key("row"), put(x.row);
            key("column"), put(x.column);
            key("state"), name(GOUJI_ENUMERATION_CELL_STATE, x.state);
            key("value"), put(x.value);
            key("raw"), put(x.raw);
            key("note"), put(x.note);
            key("span"), x.state != GOUJI_CELL_STATE_MISSING ? put(x.span) : null();
        });
    }
    void put(const gouji_mention& x) {
        object([&] {
            key("kind"), name(GOUJI_ENUMERATION_MENTION_KIND, x.kind);
            key("text"), put(x.text);
            key("span"), put(x.span);
            key("value"), put(x.value);
        });
    }
    void put(const gouji_citation& x) {
        object([&] {
            key("title"), put(x.title);
            key("number"), put(x.number);
            key("alias_of"), link(x.alias_of);
            key("span"), put(x.span);
        });
    }
    void put(const gouji_check& x) {
        object([&] {
            key("rule"), put(x.rule);
            key("verdict"), name(GOUJI_ENUMERATION_VERDICT, x.verdict);
            key("expected"), put(x.expected);
            key("actual"), put(x.actual);
            key("tolerance"), put(x.tolerance);
            key("spans"), list(std::vector<gouji_span>(x.spans, x.spans + x.span_count));
            key("message"), put(x.message);
            key("message_zh"), put(x.message_zh);
        });
    }
    void put(const gouji_diagnostic& x) {
        object([&] {
            key("code"), put(x.code);
            key("severity"), name(GOUJI_ENUMERATION_SEVERITY, x.severity);
            key("message"), put(x.message);
            key("span"), put(x.span);
        });
    }

    // ---- values ----

    void put(gouji_text x) {
        if (x.size == 0) return null();
        string(std::string(x.data, x.size));
    }
    void put(gouji_span x) {
        array([&] {
            comma(), number(x.begin);
            comma(), number(x.end);
        });
    }
    void put(gouji_decimal x) {
        char text[40];
        if (!x.present) return null();
        CHECK(gouji_decimal_text(&x, text, sizeof text) < sizeof text);
        string(text);
    }
    void put(gouji_date x) {
        char text[24];
        if (x.year == 0 || x.month == 0 || x.day == 0) return null();
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", x.year, x.month, x.day);
        string(text);
    }
    void quote(gouji_text text, gouji_span span) {
        if (text.size == 0) return null();
        object([&] {
            key("text"), put(text);
            key("span"), put(span);
        });
    }
    void name(gouji_enumeration enumeration, int32_t value) {
        const std::string text = gouji_name(enumeration, value);
        text.empty() ? null() : string(text);
    }
    void link(int32_t id) { id == GOUJI_NONE ? null() : number(id); }
    void number(int64_t x) { out_ += std::to_string(x); }
    void null() { out_ += "null"; }

    // ---- syntax ----

    template <class Write>
    void object(Write write) {
        out_ += '{';
        write();
        out_ += '}';
    }
    template <class Write>
    void array(Write write) {
        out_ += '[';
        write();
        out_ += ']';
    }
    template <class Row>
    void list(const std::vector<Row>& all) {
        array([&] {
            for (const Row& x : all) comma(), put(x);
        });
    }
    void comma() {
        if (out_.back() != '{' && out_.back() != '[') out_ += ',';
    }
    void key(const char* text) {
        comma();
        string(text);
        out_ += ':';
    }
    void string(const std::string& text) {
        out_ += '"';
        for (const char c : text) character(c);
        out_ += '"';
    }
    void character(char c) {
        static const std::string plain = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt";
        const std::size_t at = plain.find(c);
        if (at != std::string::npos) {
            out_ += '\\';
            out_ += letters[at];
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(c));
            out_ += escape;
        } else {
            out_ += c;
        }
    }

    const gouji_document* document_;
    std::vector<gouji_cell> cells_;  // of the report
    std::string out_;
    int32_t report_ = 0;
};

/// What there is to be read, and how.
struct Source {
    gouji_parser* parser;
    buffer bytes;
    gouji_parse_options options;
};

std::string json_of_rows(const gouji_document* document) { return Json(document).text(); }

std::string json_of_library(const gouji_document* document) {
    buffer json = {nullptr, 0};
    CHECK(gouji_document_json(document, 0, append, &json) == GOUJI_OK);
    std::string text(json.data, json.size);
    std::free(json.data);
    return text;
}

using ToJson = std::string (*)(const gouji_document*);

template <ToJson to_json>
std::string json_of_whole(const Source& x) {
    gouji_document* document;
    CHECK(gouji_parser_parse(x.parser, x.bytes.data, x.bytes.size, &x.options, &document) ==
          GOUJI_OK);
    std::string json = to_json(document);
    gouji_document_release(document);
    return json;
}

gouji_document* next(gouji_reader* reader) {
    gouji_document* part;
    CHECK(gouji_reader_next(reader, &part) == GOUJI_OK);
    return part;
}

std::string json_of_parts(const Source& x) {
    const std::string opening = "\"reports\":[", closing = "]}";
    std::string of_input, reports;
    gouji_reader* reader;
    CHECK(gouji_parser_read(x.parser, x.bytes.data, x.bytes.size, &x.options, &reader) == GOUJI_OK);
    while (gouji_document* part = next(reader)) {
        const std::string json = json_of_rows(part);
        const std::size_t begin = json.find(opening) + opening.size();
        of_input = json.substr(0, begin);  // that of the last part stays
        if (json.size() - begin > closing.size() && !reports.empty()) reports += ',';
        reports += json.substr(begin, json.size() - closing.size() - begin);
        gouji_document_release(part);
    }
    gouji_reader_free(reader);
    return of_input + reports + closing;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string mode = argc > 1 && argv[1][0] == '-' ? argv[1] : "";
    const auto read = mode == "--rows"    ? json_of_whole<json_of_rows>
                      : mode == "--parts" ? json_of_parts
                                          : json_of_whole<json_of_library>;
    gouji_parser* parser;
    CHECK(gouji_parser_new(nullptr, &parser) == GOUJI_OK);
    for (int i = mode.empty() ? 1 : 2; i < argc; ++i) {
        Source source = {parser, read_file(argv[i]), {}};
        source.options.struct_size = sizeof source.options;
        source.options.name = argv[i];
        source.options.name_size = std::strlen(argv[i]);
        std::puts(read(source).c_str());
        std::free(source.bytes.data);
    }
    gouji_parser_free(parser);
}
