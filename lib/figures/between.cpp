#include "between.hpp"

#include <array>

#include "../primitive/byte_set.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/things.hpp"
#include "wrapped.hpp"

namespace gouji::figures {
namespace {

// Words that announce the parts of what was just counted; but for 其中 only close behind it (,主要包括).
constexpr std::string_view among = "其中";
constexpr std::array<std::string_view, 4> announcing{among, "包括", "包含", "涵盖"};

// Words that do so only directly behind what was counted.
constexpr std::array<std::string_view, 5> opening{"含", "分别为", "分别是", "具体为", "具体是"};

// Words of a sentence that lead to a list of what was counted before it: 办理结果如下:.
constexpr std::array<std::string_view, 4> listing{"结果如下", "具体如下", "分类如下", "构成如下"};

// What may stand before them at the beginning of a sentence: 公开内容主要|包括.
constexpr std::array<std::string_view, 10> contents{"公开", "信息", "主要", "具体", "内容",
                                                    "的",   "主动", "政府", "类别", ","};

// 。内容涵盖|制度5条、: a sentence that says what was just counted.
bool opens_contents(std::string_view sentence) {
    while (auto const* const lead = longest<contents>(sentence))
        sentence.remove_prefix(lead->size());
    auto const* const word = longest<announcing>(sentence);
    return word && *word != among;
}

// A line that ends in ; or : goes on below: a list in numbered lines.
bool goes_on(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\n'))
        line.remove_suffix(1);
    return line.ends_with(';') || line.ends_with(':') || line.ends_with(',') ||
           line.ends_with("、");
}

constexpr std::array<std::string_view, 1> full_stop{"。"};

constexpr ByteSet telling("!?\n():;", full_stop, announcing);

class Reader {
public:
    Reader(std::string_view report, Span gap)
        : report_(report), begin_(gap.begin), text_(slice(report, gap)) {}

    Between read() {
        for (auto at = telling.next(text_, 0); at < text_.size(); at = telling.next(text_, at + 1))
            read_sign(at);
        found_.beside =
            (text_.starts_with(',') || text_.starts_with('(')) && longest<opening>(text_.substr(1));
        found_.among |= listed_ ? !stopped_ : found_.beside;
        return found_;
    }

private:
    void read_sign(std::size_t at) {
        switch (text_[at]) {
            case '!':
            case '?': found_.sentence = true; break;
            case '\n': found_.sentence = found_.sentence || ends_sentence(at); break;
            case '(': open(); break;
            case ')': close(); break;
            case ':': found_.colon = true; break;
            case ';': stopped_ = true; break;  // 涵盖财政、民政;发布信息3条
            default:
                if (at >= 2) read_word(at - 2);
        }
    }

    [[nodiscard]] bool ends_sentence(std::size_t line_end) const {
        return !goes_on(text_.substr(0, line_end)) &&
               !is_wrapped(report_, begin_ + static_cast<std::uint32_t>(line_end));
    }

    // Full stops and announcing words are found by the last byte of their first character.
    void read_word(std::size_t at) {
        constexpr std::size_t close = 16;
        auto const rest = text_.substr(at);
        if (rest.starts_with(full_stop[0])) {
            found_.sentence = stopped_ = true;
            found_.lead = at + full_stop[0].size();
            found_.among |= opens_contents(text_.substr(found_.lead));
        } else if (auto const* word = longest<announcing>(rest)) {
            if (*word == among)
                found_.among = true;
            else if (at <= close)
                listed_ = true;
        }
    }

    void open() {
        ++found_.opened;
        among_outside_ = found_.among;
        listed_outside_ = listed_;
    }

    // 其他渠道(包括热线)发布信息3条: what is said in brackets opens nothing behind them
    void close() {
        if (found_.opened > 0) {
            found_.among = among_outside_;
            listed_ = listed_outside_;
        }
        found_.close();
    }

    std::string_view report_;
    std::uint32_t begin_;  // of the gap
    std::string_view text_;
    Between found_;
    bool listed_ = false;   // 包括 and the like, close behind the figure
    bool stopped_ = false;  // by a full stop or semicolon
    bool among_outside_ = false, listed_outside_ = false;  // of the brackets that are open
};

}  // namespace

Between between(std::string_view text, Span gap) { return Reader(text, gap).read(); }

bool opens_among(std::string_view lead) {
    constexpr std::size_t closest = 60;  // 所受理的申请|中,
    if (auto const colon = lead.find(':');
        colon != lead.npos && longest_ending<listing>(lead.substr(0, colon)))
        return true;
    auto const end = lead.find("中,");
    return end != lead.npos && (lead.starts_with("在") || end <= closest) &&
           longest_ending<vocab::things>(lead.substr(0, end)) != nullptr;
}

}  // namespace gouji::figures
