#pragma once
#include <type_traits>

#include "gouji/export/relations.hpp"

// What the table of columns in relations.cpp is written with. A column reads its value by a path of
// members, from which its type follows: at<&Figure::facets, &Facets::channel>.
namespace gouji::table {

enum Presence : bool { required, nullable };

/// How a column gets its value from a row.
struct Reader {
    ColumnType type;
    std::span<const std::string_view> words;
    Value (*read)(const Row&);
};

constexpr Column column(std::string_view name, Presence presence, const Reader& reader,
                        std::string_view description) {
    return {name, reader.type, presence == nullable, description, reader.words, reader.read};
}

// ---- members as values: what is absent is null ----------------------------------------------------

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <>
inline constexpr bool is_optional<OptionalDecimal> = true;

inline Value value_of(std::int32_t x) { return x == none ? Value{} : Value{std::int64_t{x}}; }
inline Value value_of(std::uint32_t x) { return std::int64_t{x}; }
inline Value value_of(std::string_view x) { return x.empty() ? Value{} : Value{x}; }
inline Value value_of(Decimal x) { return x; }
inline Value value_of(OptionalDecimal x) { return x ? Value{*x} : Value{}; }
inline Value value_of(Date x) { return x.complete() ? Value{x} : Value{}; }
template <class Enum>
requires std::is_enum_v<Enum> Value value_of(Enum x) {
    if (name(x).empty()) return {};
    return Word{static_cast<std::int32_t>(x), name(x)};
}
template <class T>
Value value_of(const std::optional<T>& x) {
    return x ? value_of(*x) : Value{};
}

template <class T>
constexpr ColumnType type_of() {
    if constexpr (is_optional<T>) return type_of<typename T::value_type>();
    if constexpr (std::is_same_v<T, std::int32_t>) return ColumnType::int32;
    if constexpr (std::is_same_v<T, std::uint32_t>) return ColumnType::int64;
    if constexpr (std::is_same_v<T, std::string_view>) return ColumnType::text;
    if constexpr (std::is_same_v<T, Decimal>) return ColumnType::decimal;
    if constexpr (std::is_same_v<T, Date>) return ColumnType::date;
    if constexpr (std::is_enum_v<T>) return ColumnType::word;
}

template <class T>
constexpr std::span<const std::string_view> words_of() {
    if constexpr (std::is_enum_v<T>) return names(T{});
    return {};
}

// ---- paths of members -----------------------------------------------------------------------------

template <class Member>
struct MemberOf;
template <class Class, class Type>
struct MemberOf<Type Class::*> {
    using class_type = Class;
    using type = Type;
};
template <auto member>
using class_of = typename MemberOf<decltype(member)>::class_type;
template <auto member>
using member_of = typename MemberOf<decltype(member)>::type;

template <auto first, auto... rest>
struct Path {
    using start = class_of<first>;
    using target = typename Path<rest...>::target;
    static Value read(const start& x) {
        const auto& next = x.*first;
        if constexpr (is_optional<member_of<first>>) {
            return next ? Path<rest...>::read(*next) : Value{};
        } else {
            return Path<rest...>::read(next);
        }
    }
};
template <auto last>
struct Path<last> {
    using start = class_of<last>;
    using target = member_of<last>;
    static Value read(const start& x) { return value_of(x.*last); }
};

template <class Element>
const Element& element(const Row& row) {
    return *static_cast<const Element*>(row.element);
}

/// The member at the end of a path that begins at the row's element.
template <auto... path>
inline constexpr Reader at{
    type_of<typename Path<path...>::target>(), words_of<typename Path<path...>::target>(),
    [](const Row& row) {
        return Path<path...>::read(element<typename Path<path...>::start>(row));
    }};

/// The same, null where `present` denies it for the element.
template <auto present, auto... path>
inline constexpr Reader at_if{at<path...>.type, at<path...>.words, [](const Row& row) {
                                  return present(element<typename Path<path...>::start>(row))
                                             ? at<path...>.read(row)
                                             : Value{};
                              }};

/// The same for the element's owner.
template <auto... path>
inline constexpr Reader at_owner{
    at<path...>.type, at<path...>.words, [](const Row& row) {
        return Path<path...>::read(*static_cast<const typename Path<path...>::start*>(row.owner));
    }};

/// What a check says.
template <auto language>
inline constexpr Reader message_in{
    ColumnType::text, {}, [](const Row& row) { return value_of(row.messages[row.id].*language); }};

/// A member of the row itself, or of the input.
template <auto member>
inline constexpr Reader of_row{
    type_of<member_of<member>>(), {}, [](const Row& row) { return value_of(row.*member); }};
template <auto member>
inline constexpr Reader of_input{
    type_of<member_of<member>>(), {}, [](const Row& row) { return value_of(row.input->*member); }};

}  // namespace gouji::table
