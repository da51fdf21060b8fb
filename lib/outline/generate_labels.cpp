// Writes the tables of label_index.hpp and printed_labels.hpp from the forms of vocab/. Runs at build time:
//     generate_labels OUTPUT
#include <algorithm>
#include <concepts>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iomanip>
#include <limits>
#include <numeric>
#include <ostream>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "cell_kind.hpp"
#include "gouji/vocab/headings.hpp"
#include "label_index.hpp"
#include "printed_labels.hpp"
#include "run_together.hpp"

namespace gouji::outline {
namespace {

void require(bool holds, const char* what) {
    if (!holds) throw std::runtime_error(std::string("the forms take more than ") + what);
}

template <std::unsigned_integral To>
To narrow(std::size_t number) {
    require(number <= std::numeric_limits<To>::max(), "an integer of the tables holds");
    return static_cast<To>(number);
}

// Calls `take` with each of several labels that stand between bars.
void each_of(std::string_view labels, auto take) {
    while (!labels.empty()) {
        auto const bar = std::min(labels.find('|'), labels.size());
        take(labels.substr(0, bar));
        labels.remove_prefix(std::min(bar + 1, labels.size()));
    }
}

// ---- the index ----

class IndexMaker {
public:
    LabelIndex make() {
        std::uint8_t form = 0;
        for (auto const* const table : vocab::forms) {
            index_.begin[form] = narrow<std::uint16_t>(size_);
            add_all(form, LabelRole::row, table->rows);
            add_all(form, LabelRole::column, table->columns);
            add_all(form, LabelRole::heading, table->headings);
            for (std::size_t i = 0; i < table->blocks.size(); ++i)
                if (auto const label = table->blocks[i].label; !label.empty())
                    add(form, LabelRole::block, i, label);
            ++form;
        }
        index_.begin[form] = narrow<std::uint16_t>(size_);
        sort();
        for (std::size_t i = 0; i < size_; i = end_of_wording(i)) add_wording(i, end_of_wording(i));
        return index_;
    }

private:
    void add_all(std::uint8_t form, LabelRole role, auto const& rows) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            add(form, role, i, rows[i].label);
            each_of(rows[i].variants, [&](std::string_view variant) {
                put(form, role, i, LabelKey(variant).view());
            });
        }
    }

    void add(std::uint8_t form, LabelRole role, std::size_t index, std::string_view label) {
        LabelKey const whole(label);
        put(form, role, index, whole.view());
        if (!whole.base().empty()) put(form, role, index, whole.base());
    }

    void put(std::uint8_t form, LabelRole role, std::size_t index, std::u32string_view key) {
        Label const label{form, role, narrow<std::uint8_t>(index),
                          narrow<std::uint8_t>(key.size())};
        for (auto const& other : std::span(index_.entries).first(size_).subspan(index_.begin[form]))
            if (other.label == label && index_.key_of(other) == key) return;
        require(size_ < LabelIndex::room, "LabelIndex::room");
        require(characters_ + key.size() <= LabelIndex::room_for_characters,
                "LabelIndex::room_for_characters");
        std::copy(key.begin(), key.end(), index_.characters.begin() + characters_);
        index_.signatures[size_] = signature_of(key);
        index_.lengths[size_] = label.length;
        index_.entries[size_++] = {narrow<std::uint16_t>(characters_), label};
        characters_ += key.size();
    }

    void sort() {
        auto const order = std::span(index_.order).first(size_);
        std::iota(order.begin(), order.end(), std::uint16_t{0});
        auto const key = [&](std::uint16_t entry) { return index_.key_of(index_.entries[entry]); };
        std::sort(order.begin(), order.end(), [&](std::uint16_t a, std::uint16_t b) {
            return key(a) != key(b) ? key(a) < key(b) : a < b;
        });
        for (std::size_t i = 0; i < size_; ++i) index_.sorted[i] = index_.entries[order[i]].label;
    }

    [[nodiscard]] std::size_t end_of_wording(std::size_t first) const {
        auto end = first + 1;
        while (end < size_ && index_.key(end) == index_.key(first)) ++end;
        return end;
    }

    void add_wording(std::size_t first, std::size_t end) {
        auto const key = index_.key(first);
        auto slot = LabelIndex::hash(key) % LabelIndex::slots;
        while (index_.table[slot].count) slot = (slot + 1) % LabelIndex::slots;
        index_.table[slot] = {narrow<std::uint16_t>(first), narrow<std::uint16_t>(end - first)};
        for (std::size_t length = 1; length < key.size(); ++length)
            index_.continued.add(LabelIndex::hash(key.substr(0, length)));
        for (std::size_t const length : {1U, 2U, 4U})
            index_.beginnings.add(LabelIndex::hash(key.substr(0, length)));
    }

    LabelIndex index_{};
    std::size_t size_ = 0, characters_ = 0;
};

// ---- the printed labels ----

class PrintedMaker {
public:
    PrintedLabels make() {
        for (auto const* const table : vocab::forms) {
            add_all(table->rows);
            add_all(table->columns);
            add_all(table->headings);
            for (auto const& block : table->blocks) add(block.label);
        }
        for (auto const heading : vocab::printed_headings) put(heading);
        return printed_;
    }

private:
    void add_all(auto const& rows) {
        for (auto const& row : rows) {
            add(row.label);
            each_of(row.variants, [&](std::string_view variant) { add(variant); });
        }
    }

    // With its marker and without, and with its explanation and without.
    void add(std::string_view label) {
        auto const marker = marker_length(label);
        auto const bracket = label.find('(', marker);
        for (auto const begin : {std::size_t{0}, std::size_t{marker}}) {
            put(label.substr(begin));
            if (bracket < label.size()) put(label.substr(begin, bracket - begin));
        }
    }

    void put(std::string_view text) {
        if (text.size() < PrintedLabels::shortest || printed_.find(text)) return;
        require(size_ < PrintedLabels::room, "PrintedLabels::room");
        require(texts_ + text.size() < PrintedLabels::room_for_texts,
                "PrintedLabels::room_for_texts");
        std::copy(text.begin(), text.end(), printed_.texts.begin() + texts_);
        printed_.labels[size_] = read(text);
        auto slot = PrintedLabels::hash(text);
        while (printed_.table[slot]) slot = (slot + 1) % PrintedLabels::slots;
        printed_.table[slot] = size_++;
        texts_ += text.size();
    }

    [[nodiscard]] PrintedLabel read(std::string_view text) const {
        Span const whole{0, narrow<std::uint32_t>(text.size())};
        auto const match = match_key(text);
        bool const heading = match.labels.empty();
        bool const is_piece = !separators_of(text, whole).any() && text.front() != '+' &&
                              !is_page_mark(text) && kind_of(text) == PieceKind::text &&
                              (!heading || RunTogether(text).size() == 0);
        auto look = look_of_label(text, match);
        look.heading = heading && !is_part_of_label(text);
        return {narrow<std::uint16_t>(texts_),
                narrow<std::uint16_t>(text.size()),
                range_of(match.labels),
                match.marker,
                match.goes_on,
                is_piece,
                extent_of(text, whole),
                look};
    }

    // 主动公开 may be the first line of 主动公开情况.
    static bool is_part_of_label(std::string_view text) {
        LabelKey const key(text);
        auto const entries = std::span(label_index.entries).first(label_index.begin.back());
        return std::ranges::any_of(entries, [&](LabelEntry const& entry) {
            return label_index.key_of(entry).find(key.view()) != std::u32string_view::npos;
        });
    }

    static LabelRange range_of(std::span<const Label> labels) {
        if (labels.empty()) return {};
        auto const first = labels.data() - label_index.sorted.data();
        return {narrow<std::uint16_t>(static_cast<std::size_t>(first)),
                narrow<std::uint16_t>(labels.size())};
    }

    PrintedLabels printed_{};
    std::uint16_t size_ = 1;
    std::size_t texts_ = 0;
};

}  // namespace

// What the library has as constants is made here before `main`, the index first: labels are read by the library's own
// functions, which look into it.
LabelIndex const label_index = IndexMaker().make();
PrintedLabels const printed_labels = PrintedMaker().make();

namespace {

// ---- as C++ ----

struct Code {
    static std::string of(std::unsigned_integral auto number) {
        return std::to_string(number) + 'U';
    }
    static std::string of(LabelRole role) {
        return "LabelRole{" + std::to_string(static_cast<int>(role)) + '}';
    }
    static std::string of(Label const& label) {
        return braced(label.form, label.role, label.index, label.length);
    }
    static std::string of(LabelEntry const& entry) { return braced(entry.begin, entry.label); }
    static std::string of(LabelRange range) { return braced(range.first, range.count); }
    static std::string of(Extent extent) { return braced(extent.characters, extent.wide); }
    static std::string of(Kinds kinds) { return "Kinds::of(" + std::to_string(kinds.bits()) + ')'; }
    // What a line has that is a label and nothing else.
    static std::string of(Look const& look) {
        return "{.blank = " + of(look.blank) + ", .colon = " + of(look.colon) +
               ", .marker = " + of(look.marker) + ", .worded = " + of(look.worded) +
               ", .heading = " + of(look.heading) + ", .known = " + of(look.known) +
               ", .opens = " + of(look.opens) + ", .weak = " + of(look.weak) +
               ", .first_row = " + of(look.first_row) + ", .header = " + of(look.header) +
               ", .labels = " + of(look.labels) + '}';
    }
    static std::string of(PrintedLabel const& label) {
        return braced(label.begin, label.size, label.labels, label.marker, label.goes_on,
                      label.is_piece, label.extent, label.look);
    }

private:
    static std::string braced(auto const&... fields) {
        std::string text = "{";
        ((text += of(fields) + ','), ...);
        text.back() = '}';
        return text;
    }
};

class Writer {
public:
    explicit Writer(const char* path) : out_(path) {
        out_ << "// Made by generate_labels.cpp from the forms of vocab/.\n\n";
    }

    void write(LabelIndex const& index) {
        out_ << "constinit LabelIndex const label_index{\n";
        write("characters", index.characters);
        write("entries", index.entries);
        write("signatures", index.signatures);
        write("lengths", index.lengths);
        write("sorted", index.sorted);
        write("order", index.order);
        write("table", index.table);
        write("beginnings", index.beginnings.words);
        write("continued", index.continued.words);
        write("begin", index.begin);
        out_ << "};\n\n";
    }

    void write(PrintedLabels const& printed) {
        out_ << "constinit PrintedLabels const printed_labels{\n.texts = {{";
        for (auto const& label : printed.labels)
            if (label.size > 0) out_ << std::quoted(printed.text_of(label)) << '\n';
        out_ << "}},\n";
        write("labels", printed.labels);
        write("table", printed.table);
        out_ << "};\n";
    }

    /// Whether all was written.
    [[nodiscard]] bool close() {
        out_.close();
        return !out_.fail();
    }

private:
    void write(std::string_view member, auto const& rows) {
        out_ << '.' << member << " = {{\n";
        for (std::size_t i = 0; i < rows.size(); ++i)
            out_ << Code::of(rows[i]) << (i % 8 == 7 ? ",\n" : ",");
        out_ << "}},\n";
    }

    std::ofstream out_;
};

}  // namespace
}  // namespace gouji::outline

int main(int argc, char** argv) try {
    using namespace gouji::outline;
    if (argc != 2) throw std::runtime_error("usage: generate_labels OUTPUT");
    Writer writer(argv[1]);
    writer.write(label_index);
    writer.write(printed_labels);
    if (!writer.close()) throw std::runtime_error("cannot write the output");
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "generate_labels: %s\n", error.what());
    return 1;
}
