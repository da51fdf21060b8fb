#include "tree.hpp"

#include <algorithm>
#include <memory>
#include <memory_resource>

#if GOUJI_HTML
#include <gumbo.h>
#endif

namespace gouji::markup {

struct Tree::Memory {
    std::pmr::monotonic_buffer_resource arena{65536};
};

Tree::Tree() = default;
Tree::~Tree() = default;

#if GOUJI_HTML

namespace {

Tag tag_of(const GumboElement& element) noexcept {
    switch (element.tag) {
        // clang-format off
        case GUMBO_TAG_ADDRESS: return Tag::address;
        case GUMBO_TAG_ARTICLE: return Tag::article;
        case GUMBO_TAG_ASIDE: return Tag::aside;
        case GUMBO_TAG_BLOCKQUOTE: return Tag::blockquote;
        case GUMBO_TAG_CAPTION: return Tag::caption;
        case GUMBO_TAG_CENTER: return Tag::center;
        case GUMBO_TAG_DD: return Tag::dd;
        case GUMBO_TAG_DETAILS: return Tag::details;
        case GUMBO_TAG_DIR: return Tag::dir;
        case GUMBO_TAG_DIV: return Tag::div;
        case GUMBO_TAG_DL: return Tag::dl;
        case GUMBO_TAG_DT: return Tag::dt;
        case GUMBO_TAG_FIELDSET: return Tag::fieldset;
        case GUMBO_TAG_FIGCAPTION: return Tag::figcaption;
        case GUMBO_TAG_FIGURE: return Tag::figure;
        case GUMBO_TAG_FOOTER: return Tag::footer;
        case GUMBO_TAG_H1: return Tag::h1;
        case GUMBO_TAG_H2: return Tag::h2;
        case GUMBO_TAG_H3: return Tag::h3;
        case GUMBO_TAG_H4: return Tag::h4;
        case GUMBO_TAG_H5: return Tag::h5;
        case GUMBO_TAG_H6: return Tag::h6;
        case GUMBO_TAG_HEADER: return Tag::header;
        case GUMBO_TAG_LEGEND: return Tag::legend;
        case GUMBO_TAG_LI: return Tag::li;
        case GUMBO_TAG_MAIN: return Tag::main;
        case GUMBO_TAG_MENU: return Tag::menu;
        case GUMBO_TAG_NAV: return Tag::nav;
        case GUMBO_TAG_OL: return Tag::ol;
        case GUMBO_TAG_P: return Tag::p;
        case GUMBO_TAG_PRE: return Tag::pre;
        case GUMBO_TAG_SECTION: return Tag::section;
        case GUMBO_TAG_SUMMARY: return Tag::summary;
        case GUMBO_TAG_UL: return Tag::ul;
        case GUMBO_TAG_TABLE: return Tag::table;
        case GUMBO_TAG_TBODY: return Tag::tbody;
        case GUMBO_TAG_TD: return Tag::td;
        case GUMBO_TAG_TFOOT: return Tag::tfoot;
        case GUMBO_TAG_TH: return Tag::th;
        case GUMBO_TAG_THEAD: return Tag::thead;
        case GUMBO_TAG_TR: return Tag::tr;
        case GUMBO_TAG_BR: return Tag::br;
        case GUMBO_TAG_HR: return Tag::hr;
        case GUMBO_TAG_SPAN: return Tag::span;
        default: return Tag::none;
            // clang-format on
    }
}

void* allocate(void* arena, std::size_t bytes) {
    return static_cast<std::pmr::memory_resource*>(arena)->allocate(
        std::max<std::size_t>(bytes, 1));
}
void deallocate(void*, void*) {}

bool is_text(const GumboNode& node) noexcept {
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
           node.type == GUMBO_NODE_CDATA;
}

/// Copies the parser's tree in order, without recursion.
class Copier {
public:
    Copier(const Skeleton& skeleton, std::vector<Node>& nodes)
        : skeleton_(skeleton), nodes_(nodes) {}

    bool run(const GumboNode* root) {
        const GumboNode* node = root;
        std::uint32_t parent = 0;
        nodes_.push_back({});
        nodes_[0].tag = Tag::root;
        nodes_[0].implied = true;
        for (;;) {
            if (node->type == GUMBO_NODE_ELEMENT) {
                parent = begin(*node, parent);
                if (nodes_[parent].depth > deepest * 2) return false;
                if (node->v.element.children.length != 0) {
                    node = static_cast<const GumboNode*>(node->v.element.children.data[0]);
                    continue;
                }
                parent = end(parent);
            } else if (is_text(*node)) {
                add_text(*node, parent);
            }
            // The next one, with all the ends between.
            for (;;) {
                if (node == root) {
                    end(parent);
                    return true;
                }
                const auto& siblings = node->parent->v.element.children;
                if (node->index_within_parent + 1 < siblings.length) {
                    node =
                        static_cast<const GumboNode*>(siblings.data[node->index_within_parent + 1]);
                    break;
                }
                node = node->parent;
                parent = end(parent);
            }
        }
    }

private:
    std::uint32_t begin(const GumboNode& node, std::uint32_t parent) {
        const auto index = static_cast<std::uint32_t>(nodes_.size());
        auto& made = nodes_.emplace_back();
        made.tag = tag_of(node.v.element);
        made.depth = static_cast<std::uint16_t>(nodes_[parent].depth + 1);
        const auto& written = node.v.element.original_tag;
        made.implied = written.data == nullptr || written.length == 0;
        made.at = made.implied ? last_ : place(written.data);
        last_ = made.at;
        parents_.push_back(parent);
        return index;
    }

    std::uint32_t end(std::uint32_t index) {
        Node& node = nodes_[index];
        node.end = static_cast<std::uint32_t>(nodes_.size());
        if (node.holds_table) mark_displaced(index);
        if (parents_.empty()) return 0;
        const auto parent = parents_.back();
        parents_.pop_back();
        Node& above = nodes_[parent];
        above.text_bytes += node.text_bytes;
        above.link_bytes += node.link_bytes;
        above.links += node.links;
        above.holds_table = above.holds_table || node.holds_table || node.tag == Tag::table;
        return parent;
    }

    // Children that were written inside of a table behind them; the parser does not say so of texts.
    void mark_displaced(std::uint32_t parent) {
        before_.clear();
        for (auto child = parent + 1; child != nodes_[parent].end; child = nodes_[child].end) {
            const Node& node = nodes_[child];
            if (node.tag == Tag::table) {
                for (; !before_.empty() && nodes_[before_.back()].at > node.at; before_.pop_back())
                    nodes_[before_.back()].displaced = true;
            }
            before_.push_back(child);
        }
    }

    void add_text(const GumboNode& node, std::uint32_t parent) {
        const auto& text = node.v.text;
        const auto* const from = text.original_text.data;
        if (text.text == nullptr || from == nullptr) return;
        Node made;
        made.tag = Tag::text;
        made.text = text.text;
        made.at = last_ = place(from);
        made.end = static_cast<std::uint32_t>(nodes_.size()) + 1;
        made.depth = static_cast<std::uint16_t>(nodes_[parent].depth + 1);
        measure(made);
        Node& above = nodes_[parent];
        above.text_bytes += made.text_bytes;
        above.link_bytes += made.link_bytes;
        above.links += made.links;
        nodes_.push_back(made);
    }

    // What was read of a text has one character for each of its runs and references.
    void measure(Node& node) const {
        const auto& segments = skeleton_.segments;
        auto segment =
            std::upper_bound(segments.begin(), segments.end(), node.at,
                             [](std::uint32_t at, const Segment& s) { return at < s.at; });
        for (const char* p = node.text; *p != '\0'; ++p) {
            if ((*p & '\xC0') == '\x80') continue;
            const auto& run = segment[-1];
            if (*p != some_blanks) {
                const auto bytes = std::max(run.size, 1U);
                node.text_bytes += bytes;
                if (run.linked != 0) {
                    node.link_bytes += bytes;
                    ++node.links;
                }
            }
            if (segment != segments.end()) ++segment;
        }
    }

    [[nodiscard]] std::uint32_t place(const char* p) const noexcept {
        return static_cast<std::uint32_t>(p - skeleton_.text.data());
    }

    const Skeleton& skeleton_;
    std::vector<Node>& nodes_;
    std::vector<std::uint32_t> parents_;
    std::vector<std::uint32_t> before_;
    std::uint32_t last_ = 0;
};

}  // namespace

bool has_parser() noexcept { return true; }

bool Tree::parse(const Skeleton& skeleton) {
    memory_ = std::make_unique<Memory>();
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = deallocate;
    options.userdata = static_cast<std::pmr::memory_resource*>(&memory_->arena);
    options.max_errors = 0;
    // The arena frees all at once: the output is never destroyed singly.
    const GumboOutput* const output =
        gumbo_parse_with_options(&options, skeleton.text.data(), skeleton.text.size());
    if (output == nullptr || output->root == nullptr) return false;
    return Copier(skeleton, nodes_).run(output->root);
}

#else

bool has_parser() noexcept { return false; }
bool Tree::parse(const Skeleton&) { return false; }

#endif

}  // namespace gouji::markup
