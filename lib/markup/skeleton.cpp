#include "skeleton.hpp"

#include <algorithm>
#include <array>

#include "tags.hpp"

namespace gouji::markup {
namespace {

constexpr std::size_t longest_reference = 40;  // &CounterClockwiseContourIntegral;
constexpr std::string_view hidden_open = "<span>", hidden_close = "</span>";

constexpr bool is_in_table(Tag tag) noexcept {
    return is_cell(tag) || is_row_group(tag) || tag == Tag::tr || tag == Tag::caption;
}

/// The elements that are open where the reader stands, as far as the depth of the tree needs them:
/// with the implied ends that pages rely on (`<p>`, `<li>`, `<td>`), and no end beyond a table.
class Open {
public:
    [[nodiscard]] std::size_t depth() const noexcept { return size_; }

    void begin(Tag tag) noexcept {
        if (is_in_table(tag)) {
            if (!within_table()) return;  // ignored, and ends nothing
            while (size_ != 0 && stack_[size_ - 1] != Tag::table && closes(tag, stack_[size_ - 1]))
                --size_;
        } else {
            if (size_ != 0 && stack_[size_ - 1] == Tag::p) --size_;
            if (size_ != 0 && is_item(tag) && is_item(stack_[size_ - 1])) --size_;
        }
        if (size_ != stack_.size()) stack_[size_++] = tag;
    }

    void end(Tag tag) noexcept {
        for (std::size_t i = size_; i != 0; --i) {
            const Tag open = stack_[i - 1];
            if (open == tag) {
                size_ = i - 1;
                return;
            }
            const bool fence = open == Tag::table || is_cell(open) || open == Tag::caption;
            if (fence && !is_in_table(tag) && tag != Tag::table) return;
            if (open == Tag::table && tag != Tag::table) return;
            if (tag == Tag::li && (open == Tag::ul || open == Tag::ol)) return;
        }
    }

private:
    [[nodiscard]] bool within_table() const noexcept {
        const auto end = stack_.begin() + static_cast<std::ptrdiff_t>(size_);
        return std::find(stack_.begin(), end, Tag::table) != end;
    }
    static bool is_item(Tag tag) noexcept {
        return tag == Tag::li || tag == Tag::dd || tag == Tag::dt;
    }
    // Does the beginning of a part of a table end what is open?
    static bool closes(Tag begun, Tag open) noexcept {
        if (begun == Tag::tr) return !is_row_group(open);
        if (is_cell(begun)) return !is_row_group(open) && open != Tag::tr;
        return true;
    }

    std::array<Tag, deepest + 1> stack_{};
    std::size_t size_ = 0;
};

class Stripper {
public:
    explicit Stripper(std::string_view page) : page_(page) {
        result_.text.reserve(page.size() / 4 + 64);
        result_.segments.reserve(page.size() / 32 + 16);
        note(0);
    }

    Skeleton run() {
        std::size_t at = 0;
        while (at < page_.size() && !result_.too_complex) {
            const auto found = std::min(page_.find('<', at), page_.size());
            text(at, found);
            if (found == page_.size()) break;
            at = markup(found);
        }
        return std::move(result_);
    }

private:
    [[nodiscard]] char at(std::size_t i) const noexcept {
        return i < page_.size() ? page_[i] : '\0';
    }

    void note(std::size_t from, std::size_t size = 0) {
        const auto at = static_cast<std::uint32_t>(result_.text.size());
        auto& segments = result_.segments;
        if (!segments.empty() && segments.back().at == at) segments.pop_back();
        segments.push_back({at, static_cast<std::uint32_t>(from) & 0x7FFFFFFFU, linked_ ? 1U : 0U,
                            static_cast<std::uint32_t>(size)});
    }

    void text(std::size_t begin, std::size_t end) {
        while (begin != end) {
            const auto part = page_.substr(begin, end - begin);
            const auto plain = std::min(part.find('&'), part.size());
            if (plain != 0) run_of_text(begin, part.substr(0, plain));
            if (plain == part.size()) return;
            // What may be a reference, whole.
            auto size = plain + 1;
            if (size != part.size() && part[size] == '#') ++size;
            const auto most = std::min(part.size(), plain + longest_reference);
            while (size < most && is_name(part[size])) ++size;
            if (size != part.size() && part[size] == ';') ++size;
            note(begin + plain);
            result_.text.append(part, plain, size - plain);
            begin += size;
        }
    }

    void run_of_text(std::size_t begin, std::string_view text) {
        note(begin, text.size());
        const bool blank = std::all_of(text.begin(), text.end(), is_blank);
        result_.text += blank ? some_blanks : some_text;
    }

    // A `<` that begins no tag.
    std::size_t literal(std::size_t at) {
        run_of_text(at, page_.substr(at, 1));
        return at + 1;
    }

    void tag(std::size_t at, std::string_view written) {
        note(at);
        result_.text += written;
    }
    void tag(std::size_t at, const Element& element, bool end) {
        note(at);
        result_.text += end ? "</" : "<";
        result_.text += element.name;
        result_.text += '>';
    }

    // An <a> with an address; others are but marks.
    static bool leads_elsewhere(std::string_view tag) noexcept {
        Attributes attributes(tag);
        while (attributes.next())
            if (same_word(attributes.name(), "href")) return true;
        return false;
    }

    // What `<` at `begin` begins; returns the offset behind it.
    std::size_t markup(std::size_t begin) {
        const char next = at(begin + 1);
        if (next == '!' || next == '?') return declaration(begin);
        const bool ends = next == '/';
        const char first = at(begin + 1 + ends);
        if (!is_letter(first)) return ends && first != '\0' ? declaration(begin) : literal(begin);

        const std::size_t end = end_of(begin);
        if (end == page_.npos) return literal(begin);
        const auto whole = page_.substr(begin, end - begin);
        const Element& element = element_at(whole.substr(1 + ends));
        if (reading_ && (element.role == Role::block || element.name == "ruby"))
            reading(begin, true);
        hidden(begin, whole, element, ends);
        switch (element.role) {
            case Role::unknown: break;
            case Role::line:
                if (element.name == "html") result_.whole_page = true;
                break;
            case Role::link: linked_ = !ends && leads_elsewhere(whole); break;
            case Role::reading: reading(begin, ends); break;
            case Role::block: block(begin, element, ends); break;
            case Role::single: tag(begin, element, false); break;
            case Role::skipped:
            case Role::control: return ends ? end : skip(end, element);
        }
        return end;
    }

    std::size_t end_of(std::size_t begin) {
        if (no_close_) return page_.npos;
        auto end = end_of_tag(page_, begin);
        if (end != page_.npos) return end;
        // A value whose quote is never closed would swallow the rest of the page.
        end = page_.find('>', begin);
        no_close_ = end == page_.npos;
        return no_close_ ? end : end + 1;
    }

    // Comments, doctypes, processing instructions and what else is taken for a comment.
    std::size_t declaration(std::size_t begin) {
        if (page_.substr(begin, 4) == "<!--") {
            const auto end = page_.find("-->", begin + 2);
            return end == page_.npos ? page_.size() : end + 3;
        }
        if (same_word(page_.substr(begin, 9), "<!doctype")) result_.whole_page = true;
        if (no_close_) return literal(begin);
        const auto end = page_.find('>', begin);
        if (end != page_.npos) return end + 1;
        no_close_ = true;
        return literal(begin);
    }

    void block(std::size_t begin, const Element& element, bool ends) {
        linked_ = linked_ && element.tag == Tag::p;
        if (ends) {
            open_.end(element.tag);
        } else {
            open_.begin(element.tag);
            result_.too_complex = open_.depth() > deepest || ++blocks_ > most_blocks;
        }
        tag(begin, element, ends);
    }

    // Behind the end tag of an element whose content is no text.
    std::size_t skip(std::size_t begin, const Element& element) {
        if (std::find(endless_.begin(), endless_.end(), &element) != endless_.end()) return begin;
        for (auto at = page_.find("</", begin); at != page_.npos; at = page_.find("</", at + 2)) {
            const auto name = page_.substr(at + 2, element.name.size());
            const char behind = this->at(at + 2 + element.name.size());
            if (same_word(name, element.name) &&
                (is_blank(behind) || behind == '>' || behind == '/')) {
                const auto close = page_.find('>', at);
                return close == page_.npos ? page_.size() : close + 1;
            }
        }
        if (element.role == Role::skipped) return page_.size();
        endless_.push_back(&element);
        return begin;
    }

    // Elements within a line are hidden one at a time: from the tag that hides to the end tag of the
    // same name that belongs to it.
    void hidden(std::size_t begin, std::string_view whole, const Element& element, bool ends) {
        if (hiding_ == nullptr) {
            const bool able = element.role == Role::line || element.role == Role::link;
            if (ends || !able || whole.size() < element.name.size() + 9 || !hides(whole)) return;
            for (const auto name : {"input", "img", "meta", "link", "base", "col", "html", "body"})
                if (element.name == name) return;
            hiding_ = &element;
            nested_ = 0;
            tag(begin, hidden_open);
        } else if (&element == hiding_) {
            if (!ends) {
                ++nested_;
            } else if (nested_-- == 0) {
                hiding_ = nullptr;
                tag(begin, hidden_close);
            }
        } else if (element.role == Role::block) {
            hiding_ = nullptr;  // a block ends the line, and the parser the element within
            tag(begin, hidden_close);
        }
    }

    // <rt> and <rp> end where the next one begins, or with the <ruby>.
    void reading(std::size_t begin, bool ends) {
        if (hiding_ != nullptr) return;
        if (reading_) tag(begin, hidden_close);
        reading_ = !ends;
        if (reading_) tag(begin, hidden_open);
    }

    std::string_view page_;
    Skeleton result_;
    Open open_;
    std::size_t blocks_ = 0;
    const Element* hiding_ = nullptr;
    std::uint32_t nested_ = 0;
    std::vector<const Element*> endless_;  ///< controls that no end tag follows
    bool linked_ = false;
    bool reading_ = false;
    bool no_close_ = false;  ///< no `>` follows
};

}  // namespace

std::size_t Skeleton::segment_at(std::uint32_t place) const noexcept {
    const auto behind =
        std::upper_bound(segments.begin(), segments.end(), place,
                         [](std::uint32_t at, const Segment& s) { return at < s.at; });
    return static_cast<std::size_t>(behind - segments.begin()) - 1;
}

Skeleton strip(std::string_view page) { return Stripper(page).run(); }

}  // namespace gouji::markup
