#include "result_writer.hpp"

#include <string>

namespace gouji::cli {

void ResultWriter::begin() {
    if (shape_.format != Format::csv) return;
    const auto write = [&](std::string_view piece) {
        output_.write(piece);
        return true;
    };
    (void)write_csv_header(*shape_.relation, write, shape_.columns());
}

void ResultWriter::add(std::string_view text) {
    if (text.empty()) return;
    if (!shape_.array) return output_.write(text);
    output_.write((first_ ? "[\n" : ",\n") + std::string(text));
    first_ = false;
}

void ResultWriter::finish() {
    if (shape_.array) output_.write(first_ ? "[]\n" : "\n]\n");
}

}  // namespace gouji::cli
