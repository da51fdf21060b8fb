#pragma once
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "skeleton.hpp"
#include "tags.hpp"

namespace gouji::markup {

/// A node of the page, in the order of the tree: its children follow it, up to `end`.
struct Node {
    const char* text = nullptr;    ///< of a text, ended by NUL: as the parser read it
    std::uint32_t at = 0;          ///< in the skeleton: its start tag or text; see `implied`
    std::uint32_t end = 0;         ///< index behind its last descendant
    std::uint32_t text_bytes = 0;  ///< of all texts in it but those of blanks
    std::uint32_t link_bytes = 0;  ///< of these, those of links
    std::uint32_t links = 0;
    std::uint16_t depth = 0;
    Tag tag = Tag::none;
    bool implied = false;    ///< has no start tag in the page
    bool displaced = false;  ///< stands before the table inside of which it was written
    bool holds_table = false;
};

/// The tree of one page. Texts point into memory that goes with it.
class Tree {
public:
    Tree();
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;
    ~Tree();

    /// Parses; false where this build has no parser or the tree is deeper than expected.
    bool parse(const Skeleton& skeleton);

    [[nodiscard]] const std::vector<Node>& nodes() const noexcept { return nodes_; }

private:
    struct Memory;
    std::vector<Node> nodes_;
    std::unique_ptr<Memory> memory_;
};

/// False where the library was built without its HTML parser.
[[nodiscard]] bool has_parser() noexcept;

}  // namespace gouji::markup
