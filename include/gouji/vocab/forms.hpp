#pragma once
#include <array>

#include "gouji/vocab/forms_2019.hpp"
#include "gouji/vocab/forms_2021.hpp"
#include "gouji/vocab/statistics_2014.hpp"

namespace gouji::vocab {

/// Every statutory table, the form in force first. A table that fits two forms equally well is read
/// by the first of them.
inline constexpr std::array forms{
    &standard_2021::disclosure, &standard_2021::applications, &standard_2021::remedies,
    &standard_2019::disclosure, &standard_2019::applications, &standard_2019::remedies,
    &statistics_2014::statistics,
};

/// The table of `form` with this kind; null where the form has none.
[[nodiscard]] constexpr FormTable const* form_table(TableKind kind, Form form) noexcept {
    for (auto const* table : forms)
        if (table->kind == kind && table->form == form) return table;
    return nullptr;
}

/// Units that a table prints in a column or beside a number.
inline constexpr std::array<std::string_view, 25> form_units{
    "条", "件", "次", "人", "个", "篇", "份", "项", "期", "元", "万", "万元", "亿元", "千元", "人次", "件次",
    "条次", "场", "场次", "家", "处", "宗", "起", "%", "名"};

}  // namespace gouji::vocab
