#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "context.hpp"

// Names of public bodies: what can be one, and where it begins and ends in the words around it.
namespace gouji::head {

inline constexpr std::size_t shortest_name = 6;  ///< bytes
inline constexpr std::size_t longest_name = 90;

[[nodiscard]] constexpr Span span_at(std::size_t begin, std::size_t size) noexcept {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

/// 我局, 本单位, 县政府: whether `name` says nothing without its bearer.
[[nodiscard]] bool is_pronoun(std::string_view name) noexcept;

/// Whether the words of `text` may begin with the name of a body, as those of a sentence may.
[[nodiscard]] bool may_begin_name(std::string_view text) noexcept;

/// Whether a sign of a place stands in `name`: 云溪县公安局, unlike 公安局.
[[nodiscard]] bool names_place(std::string_view name) noexcept;

/// 环保局 for 云溪县环境保护局: whether `bare` is short for what stands behind the place in `name`.
[[nodiscard]] bool abbreviates(std::string_view bare, std::string_view name) noexcept;

/// The name that `span` holds, if it can be that of a body.
[[nodiscard]] std::optional<Quote> accepted(Context const& context, Span span);

/// The same, only with the ending of a body.
[[nodiscard]] std::optional<Quote> accepted_body(Context const& context, Span span);

/// Whether the long line above breaks off within a sentence, so that the word at `at`, where a line begins, may be half of
/// one.
[[nodiscard]] bool is_torn(Context const& context, std::uint32_t at);

/// `span` less 关于, 年度 and line ends around the name.
[[nodiscard]] Span bare_name(Context const& context, Span span);

/// The name before `end`, back over Han characters, less the verbs that lead up to it (现公布…, 由…).
[[nodiscard]] Span name_before(Context const& context, std::uint32_t end);

/// 云溪县公安局办公室 is an office within the body whose report it compiles; that of a government is a body of its own.
[[nodiscard]] std::string_view whole_body(std::string_view name);

/// 公安局: a name that leaves out the place; the name with it, where a sentence begins with one.
[[nodiscard]] std::optional<Quote> with_place(Context const& context, Quote const& bare);

}  // namespace gouji::head
