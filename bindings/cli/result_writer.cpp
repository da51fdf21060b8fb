#include "result_writer.hpp"

#include <string_view>

namespace gouji::cli {

bool ResultWriter::in_array() const {
    return shape_.format == Format::json && (shape_.relation || shape_.several);
}

void ResultWriter::begin() {
    if (shape_.format != Format::csv) return;
    (void)write_csv_header(*shape_.relation, [&](std::string_view piece) {
        output_.write(piece);
        return true;
    });
}

void ResultWriter::add(const Document& document) {
    text_.clear();
    shape_.relation ? add_rows(document, *shape_.relation) : add_document(document);
    output_.write(text_);
}

void ResultWriter::finish() {
    if (in_array()) output_.write(first_ ? "[]\n" : "\n]\n");
}

void ResultWriter::add_document(const Document& document) {
    if (in_array()) open_element();
    write_json(document, text_, shape_.format == Format::json ? 2 : 0);
    if (!in_array()) text_ += '\n';
}

void ResultWriter::add_rows(const Document& document, Relation relation) {
    const auto append = [&](std::string_view piece) {
        text_ += piece;
        return true;
    };
    if (shape_.format == Format::csv) {
        (void)write_csv(document, relation, append);
        return;
    }
    (void)write_ndjson(document, relation, append);
    if (!in_array()) return;
    const std::string lines = std::move(text_);
    text_.clear();
    for (std::size_t begin = 0, end; begin < lines.size(); begin = end + 1) {
        end = lines.find('\n', begin);
        open_element();
        text_.append(lines, begin, end - begin);
    }
}

void ResultWriter::open_element() {
    text_ += first_ ? "[\n" : ",\n";
    first_ = false;
}

}  // namespace gouji::cli
