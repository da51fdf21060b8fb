#include "tree.hpp"

#include <algorithm>
#include <memory>
#include <memory_resource>

#if GOUJI_HTML
#include <gumbo.h>

#include "../bytes/utf8.hpp"
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
    return element_at(gumbo_normalized_tagname(element.tag)).tag;
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

    /// False where the tree is deeper than expected.
    bool run(const GumboNode* root) {
        nodes_.push_back({});
        nodes_[0].tag = Tag::root;
        nodes_[0].implied = true;
        open_.push_back(0);
        for (const GumboNode* node = root; node != nullptr;) {
            const GumboNode* const child = enter(*node);
            if (nodes_[open_.back()].depth > deepest * 2) return false;
            node = child != nullptr ? child : behind(node, root);
        }
        end();
        return true;
    }

private:
    static const GumboNode* child(const GumboNode& of, unsigned index) noexcept {
        const GumboVector& children = of.v.element.children;
        return index < children.length ? static_cast<const GumboNode*>(children.data[index])
                                       : nullptr;
    }

    // Returns the node's first child, which comes next; an element that has one stays open.
    const GumboNode* enter(const GumboNode& node) {
        if (is_text(node)) add_text(node);
        if (node.type != GUMBO_NODE_ELEMENT) return nullptr;
        begin(node);
        return child(node, 0);
    }

    // Behind a node without children comes its next sibling, or the one of the nearest element
    // around it that has one; all between end. Null behind the root.
    const GumboNode* behind(const GumboNode* node, const GumboNode* root) {
        if (node->type == GUMBO_NODE_ELEMENT) end();
        for (; node != root; node = node->parent) {
            const auto index = static_cast<unsigned>(node->index_within_parent) + 1;
            if (const GumboNode* const sibling = child(*node->parent, index)) return sibling;
            end();
        }
        return nullptr;
    }

    void begin(const GumboNode& node) {
        const auto index = static_cast<std::uint32_t>(nodes_.size());
        Node& made = nodes_.emplace_back();
        made.tag = tag_of(node.v.element);
        made.depth = static_cast<std::uint16_t>(nodes_[open_.back()].depth + 1);
        const auto& written = node.v.element.original_tag;
        made.implied = written.data == nullptr || written.length == 0;
        made.at = made.implied ? last_ : place(written.data);
        last_ = made.at;
        open_.push_back(index);
    }

    void end() {
        const std::uint32_t index = open_.back();
        open_.pop_back();
        Node& node = nodes_[index];
        node.end = static_cast<std::uint32_t>(nodes_.size());
        if (node.holds_table) mark_displaced(index);
        if (open_.empty()) return;
        Node& above = nodes_[open_.back()];
        add_bytes(node, above);
        above.holds_table = above.holds_table || node.holds_table || node.tag == Tag::table;
    }

    static void add_bytes(const Node& of, Node& to) noexcept {
        to.text_bytes += of.text_bytes;
        to.link_bytes += of.link_bytes;
        to.links += of.links;
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

    void add_text(const GumboNode& node) {
        const auto& text = node.v.text;
        const auto* const from = text.original_text.data;
        if (text.text == nullptr || from == nullptr) return;
        Node made;
        made.tag = Tag::text;
        made.text = text.text;
        made.at = last_ = place(from);
        made.end = static_cast<std::uint32_t>(nodes_.size()) + 1;
        made.depth = static_cast<std::uint16_t>(nodes_[open_.back()].depth + 1);
        measure(made);
        add_bytes(made, nodes_[open_.back()]);
        nodes_.push_back(made);
    }

    // What was read of a text has one character for each of its runs and references.
    void measure(Node& node) const {
        const auto& segments = skeleton_.segments;
        auto segment = skeleton_.segment_at(node.at);
        for (const char* p = node.text; *p != '\0'; ++p) {
            if (bytes::utf8::continues(*p)) continue;
            const Segment& run = segments[segment];
            if (*p != some_blanks) {
                const auto bytes = std::max(run.size, 1U);
                node.text_bytes += bytes;
                if (run.linked != 0) {
                    node.link_bytes += bytes;
                    ++node.links;
                }
            }
            if (segment + 1 != segments.size()) ++segment;
        }
    }

    [[nodiscard]] std::uint32_t place(const char* p) const noexcept {
        return static_cast<std::uint32_t>(p - skeleton_.text.data());
    }

    const Skeleton& skeleton_;
    std::vector<Node>& nodes_;
    std::vector<std::uint32_t> open_;    ///< the elements around the next node, innermost last
    std::vector<std::uint32_t> before_;  ///< of mark_displaced()
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
