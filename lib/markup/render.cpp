#include "render.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "writer.hpp"

namespace gouji::markup {
namespace {

using Index = std::uint32_t;

// A data table has short cells; the longest label of the forms has some 50 characters.
constexpr std::uint32_t longest_cell = 600;  // bytes
constexpr std::uint32_t most_columns = 64;

// Furniture is short, and a small part of its page.
constexpr std::uint32_t largest_furniture = 6000;  // bytes without links
constexpr std::uint32_t fewest_links = 4;

/// Classes, ids and roles by which pages of all makers call their furniture.
constexpr auto furniture_words = std::to_array<std::string_view>(
    {"nav", "navbar", "navigation", "menu", "footer", "foot", "copyright", "breadcrumb",
     "breadcrumbs", "crumb", "crumbs", "sidebar", "pagination", "contentinfo", "toolbar"});

// One of the words is a whole word of `value`, or one with a number (`nav2`).
bool names_furniture(std::string_view value) noexcept {
    for (std::size_t at = 0; at < value.size();) {
        while (at < value.size() && !is_name(value[at])) ++at;
        const auto begin = at;
        while (at < value.size() && is_name(value[at])) ++at;
        auto word = value.substr(begin, at - begin);
        while (!word.empty() && !is_letter(word.back())) word.remove_suffix(1);
        for (const auto known : furniture_words)
            if (same_word(word, known)) return true;
    }
    return false;
}

/// The children of a node, in order.
class Children {
public:
    Children(const std::vector<Node>& nodes, Index parent) : nodes_(nodes), parent_(parent) {}

    class Iterator {
    public:
        Iterator(const std::vector<Node>& nodes, Index at) : nodes_(&nodes), at_(at) {}
        Index operator*() const noexcept { return at_; }
        Iterator& operator++() noexcept {
            at_ = (*nodes_)[at_].end;
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        const std::vector<Node>* nodes_;
        Index at_;
    };

    [[nodiscard]] Iterator begin() const { return {nodes_, parent_ + 1}; }
    [[nodiscard]] Iterator end() const { return {nodes_, nodes_[parent_].end}; }

private:
    const std::vector<Node>& nodes_;
    Index parent_;
};

/// How many columns and rows a cell takes.
struct Extent {
    std::uint32_t across = 1, down = 1;
};

/// One cell as it was written, and the place that it takes.
struct CellNode {
    Index node = 0;
    std::uint32_t column = 0;
};

/// What a data table looks like.
struct Grid {
    std::vector<Index> rows;
    std::vector<CellNode> cells;  ///< of all rows, in order
    std::uint32_t columns = 0;
    std::size_t next_cell = 0;  ///< the first one of the row to be written
};

class Renderer {
public:
    Renderer(std::string_view page, const Skeleton& skeleton, const Tree& tree, bool show_hidden,
             std::pmr::memory_resource* memory)
        : page_(page),
          skeleton_(skeleton),
          nodes_(tree.nodes()),
          show_hidden_(show_hidden),
          text_(page, skeleton, memory),
          furniture_(page, skeleton, memory) {}

    void run() {
        write(0, text_);
        release(text_, npos);
        text_.end_line();
    }

    /// Bytes of text in elements that were left out as hidden.
    [[nodiscard]] std::uint32_t hidden() const noexcept { return hidden_; }
    [[nodiscard]] bool disordered() const noexcept {
        return text_.disordered() || furniture_.disordered();
    }
    [[nodiscard]] Text text() { return text_.finish(); }
    [[nodiscard]] Text furniture() { return furniture_.finish(); }

private:
    static constexpr Index npos = ~Index{0};

    [[nodiscard]] Children children_of(Index parent) const { return {nodes_, parent}; }

    // The tag of a node as it is written in the page.
    [[nodiscard]] std::string_view tag(const Node& node) const {
        if (node.implied) return {};
        const std::size_t from = skeleton_.segments[skeleton_.segment_at(node.at)].from;
        const auto end = end_of_tag(page_, from);
        return end == page_.npos ? std::string_view() : page_.substr(from, end - from);
    }

    static Index number(std::string_view digits, std::uint32_t most) noexcept {
        while (!digits.empty() && is_blank(digits.front())) digits.remove_prefix(1);
        std::uint32_t value = 0;
        const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (parsed.ec == std::errc::result_out_of_range) return most;
        return std::min(value, most);
    }

    // Only short tags can have no attribute.
    [[nodiscard]] static bool has_attributes(std::string_view tag, Tag of) noexcept {
        return tag.size() > element_of(of).name.size() + 3;
    }

    [[nodiscard]] bool is_hidden(const Node& node, std::string_view tag) const {
        if (show_hidden_) return false;
        return node.tag == Tag::span || hides(tag);
    }

    [[nodiscard]] bool is_furniture(const Node& node, std::string_view tag) const {
        const auto own = node.text_bytes - std::min(node.text_bytes, node.link_bytes);
        if (node.tag == Tag::text || node.tag == Tag::p || is_heading(node.tag)) return false;
        if (own > largest_furniture || own * 4 > nodes_[0].text_bytes - nodes_[0].link_bytes)
            return false;
        // More than half of it leads elsewhere.
        if (node.links >= fewest_links && node.link_bytes > own) return true;
        if (node.tag == Tag::nav || node.tag == Tag::footer) return !node.holds_table;
        if (node.holds_table || node.tag == Tag::table || node.tag == Tag::tr) return false;
        Attributes attributes(tag);
        while (attributes.next()) {
            const auto name = attributes.name();
            if ((same_word(name, "class") || same_word(name, "id") || same_word(name, "role")) &&
                names_furniture(attributes.value()))
                return true;
        }
        return false;
    }

    void write(Index index, Writer& to) {
        const Node& node = nodes_[index];
        if (node.tag == Tag::text) return to.text(node.text, node.at);
        if (node.tag == Tag::br || node.tag == Tag::hr) return to.end_line();
        if (node.text_bytes == 0 && node.tag != Tag::table) return to.end_line();

        const bool block = node.tag != Tag::none && node.tag != Tag::root && node.tag != Tag::span;
        if (block || node.tag == Tag::span) {
            const auto written = tag(node);
            const bool attributes = has_attributes(written, node.tag);
            if ((attributes || node.tag == Tag::span) && is_hidden(node, written)) {
                hidden_ += node.text_bytes;
                return;
            }
            if (&to == &text_ && is_furniture(node, attributes ? written : std::string_view())) {
                text_.cut();
                children(index, furniture_);
                return furniture_.cut();
            }
        }
        if (block) {
            release(to, node.at);
            to.end_line();
        }
        if (node.tag == Tag::table && data_table(index, to)) return to.end_line();
        children(index, to);
        if (block) to.end_line();
    }

    void children(Index index, Writer& to) {
        const auto blanks = blanks_in(nodes_[index].tag);
        for (const Index child : children_of(index)) {
            const Node& node = nodes_[child];
            // What was written inside a table and moved before it comes where it was written.
            if (node.displaced) {
                if (node.text_bytes != 0) displaced_.push_back(child);
                continue;
            }
            if (node.tag == Tag::text) to.blanks(blanks);
            write(child, to);
        }
    }

    [[nodiscard]] Writer::Blanks blanks_in(Tag tag) const noexcept {
        if (tag == Tag::pre) return Writer::Blanks::keep;
        const bool top = tag == Tag::root || tag == Tag::none;
        return top && !skeleton_.whole_page ? Writer::Blanks::keep_lines : Writer::Blanks::collapse;
    }

    // Writes what was displaced and stands before `at` in the page.
    void release(Writer& to, std::uint32_t at) {
        if (displaced_.empty() || releasing_) return;
        releasing_ = true;
        std::size_t written = 0;
        for (; written < displaced_.size() && nodes_[displaced_[written]].at < at; ++written) {
            to.end_line();
            to.blanks(Writer::Blanks::collapse);
            write(displaced_[written], to);
            to.end_line();
        }
        displaced_.erase(displaced_.begin(),
                         displaced_.begin() + static_cast<std::ptrdiff_t>(written));
        releasing_ = false;
    }

    // Writes a data table as rows; false if `table` is none.
    bool data_table(Index table, Writer& to) {
        if (nodes_[table].holds_table) return false;
        Grid grid;
        gather_rows(table, grid);
        if (grid.rows.size() < 2 || !lay_out(grid)) return false;
        rows(table, grid, to);
        return true;
    }

    // A table has rows and groups of rows.
    [[nodiscard]] bool is_group_of(Index child, Index parent) const {
        return is_row_group(nodes_[child].tag) && nodes_[parent].tag == Tag::table;
    }

    void gather_rows(Index parent, Grid& grid) const {
        for (const Index child : children_of(parent)) {
            if (nodes_[child].tag == Tag::tr) grid.rows.push_back(child);
            if (is_group_of(child, parent)) gather_rows(child, grid);
        }
    }

    void rows(Index parent, Grid& grid, Writer& to) {
        for (const Index child : children_of(parent)) {
            if (nodes_[child].tag == Tag::tr)
                row(child, grid, to);
            else if (is_group_of(child, parent))
                rows(child, grid, to);
            else
                write(child, to);
        }
    }

    [[nodiscard]] Extent extent_of(const Node& cell) const {
        constexpr std::uint32_t most_rows = 65534;  // as the standard has it
        Extent extent;
        Attributes attributes(tag(cell));
        while (attributes.next()) {
            if (same_word(attributes.name(), "colspan"))
                extent.across = std::max(number(attributes.value(), most_columns + 1), 1U);
            if (same_word(attributes.name(), "rowspan"))
                extent.down = std::max(number(attributes.value(), most_rows), 1U);
        }
        return extent;
    }

    // Gives every cell its columns, as browsers do; false if this is no data table.
    bool lay_out(Grid& grid) const {
        std::vector<std::uint32_t> taken;
        std::size_t places = 0;
        for (const Index row : grid.rows) {
            if (!lay_out(row, grid, taken)) return false;
            grid.columns = std::max(grid.columns, static_cast<std::uint32_t>(taken.size()));
            places += grid.columns;
        }
        // Spans that lead nowhere would make a long text of a short page.
        return grid.columns >= 2 && grid.cells.size() >= 4 && places <= grid.cells.size() * 8 + 64;
    }

    // The same of one row. `taken` tells for each column how many rows a cell above still takes.
    bool lay_out(Index row, Grid& grid, std::vector<std::uint32_t>& taken) const {
        std::vector<std::uint32_t> below;
        std::uint32_t column = 0;
        for (const Index child : children_of(row)) {
            const Node& node = nodes_[child];
            if (!is_cell(node.tag)) continue;
            const auto [across, down] = extent_of(node);
            while (column < taken.size() && taken[column] != 0) ++column;
            if (node.text_bytes > longest_cell || column + across > most_columns) return false;
            grid.cells.push_back({child, column});
            below.resize(column);
            column += across;
            below.resize(column, down - 1);
        }
        taken.resize(std::max(taken.size(), below.size()));
        below.resize(taken.size());
        for (std::size_t i = 0; i != taken.size(); ++i)
            taken[i] = std::max(taken[i] - (taken[i] != 0), below[i]);
        return true;
    }

    // Rows have to be written in the order in which lay_out() met them.
    void row(Index row, Grid& grid, Writer& to) {
        release(to, nodes_[row].at);
        const auto in_row = [&](std::size_t i) {
            return i < grid.cells.size() && grid.cells[i].node < nodes_[row].end;
        };
        if (!in_row(grid.next_cell)) return;  // no cell of its own
        to.move_to(nodes_[row].at);
        to.begin_row();
        std::uint32_t column = 0;
        for (; in_row(grid.next_cell); ++grid.next_cell) {
            const CellNode& cell = grid.cells[grid.next_cell];
            for (; column < cell.column; ++column) to.end_cell();
            const Node& node = nodes_[cell.node];
            to.move_to(node.at + static_cast<std::uint32_t>(element_of(node.tag).name.size()) + 2);
            if (!hides_cell(node)) children(cell.node, to);
            to.end_cell();
            ++column;
        }
        for (; column < grid.columns; ++column) to.end_cell();
        to.end_row();
    }

    bool hides_cell(const Node& node) {
        const auto written = tag(node);
        if (!has_attributes(written, node.tag) || !is_hidden(node, written)) return false;
        hidden_ += node.text_bytes;
        return true;
    }

    std::string_view page_;
    const Skeleton& skeleton_;
    const std::vector<Node>& nodes_;
    bool show_hidden_;
    Writer text_, furniture_;
    std::uint32_t hidden_ = 0;
    std::vector<Index> displaced_;  ///< waiting for their place, in the order of the page
    bool releasing_ = false;
};

// A page whose parser had to move texts about: all texts as lines, in the order of the page.
Text in_order(std::string_view page, const Skeleton& skeleton, const Tree& tree,
              std::pmr::memory_resource* memory) {
    std::vector<const Node*> texts;
    for (const Node& node : tree.nodes())
        if (node.tag == Tag::text) texts.push_back(&node);
    std::stable_sort(texts.begin(), texts.end(),
                     [](const Node* a, const Node* b) { return a->at < b->at; });
    Writer writer(page, skeleton, memory);
    for (const Node* node : texts) {
        writer.text(node->text, node->at);
        writer.end_line();
    }
    return writer.finish();
}

}  // namespace

Page render(std::string_view page, const Skeleton& skeleton, const Tree& tree,
            std::pmr::memory_resource* memory) {
    std::pmr::vector<Diagnostic> diagnostics(memory);
    for (const bool show_hidden : {false, true}) {
        Renderer renderer(page, skeleton, tree, show_hidden, memory);
        renderer.run();
        // Scripts show what is hidden at first: the body of the page, at times.
        if (!show_hidden && renderer.hidden() > tree.nodes()[0].text_bytes / 2) continue;
        if (renderer.disordered()) break;
        return {renderer.text(), renderer.furniture(), std::move(diagnostics)};
    }
    return {in_order(page, skeleton, tree, memory),
            {{}, bytes::OffsetMap(memory)},
            std::move(diagnostics)};
}

}  // namespace gouji::markup
