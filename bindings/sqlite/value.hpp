#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "gouji/export/relations.hpp"

// How SQLite has the values of relations; the store and the loadable extension share it.
//
// | type         | in SQLite |                                                                        |
// | ------------ | --------- | ---------------------------------------------------------------------- |
// | int32, int64 | INTEGER   |                                                                        |
// | text, word   | TEXT      |                                                                        |
// | date         | TEXT      | 2013-12-31                                                             |
// | decimal      | INTEGER   | a number without decimals                                              |
// |              | REAL      | up to 15 digits, which REAL gives back as they were: 99.42             |
// |              | TEXT      | more digits: exact, where REAL would not be                            |
namespace gouji::sqlite {

/// Hands a value to a target that has `null()`, `integer(i)`, `real(x)`, `text(view)` for text that
/// lives as long as its document, and `passing(view)` for text that does not.
template <class Target>
class Put {
public:
    explicit Put(Target target) : target_(target) {}

    void operator()(std::monostate) { target_.null(); }
    void operator()(std::int64_t x) { target_.integer(x); }
    void operator()(std::string_view x) { target_.text(x); }
    void operator()(Word x) { target_.text(x.name); }
    void operator()(Date x) {
        std::string text = "0000-00-00";
        write(x.year, text.data(), 4);
        write(x.month, text.data() + 5, 2);
        write(x.day, text.data() + 8, 2);
        target_.passing(text);
    }
    void operator()(Decimal x) {
        constexpr std::int64_t exact = 1'000'000'000'000'000;
        constexpr std::array<double, 16> powers{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
        if (x.scale == 0) return target_.integer(x.coefficient);
        const bool fits = -exact < x.coefficient && x.coefficient < exact &&
                          static_cast<std::size_t>(x.scale) < powers.size();
        if (!fits) return target_.passing(x.to_string());
        // both operands are exact, so the quotient is the double next to the decimal
        target_.real(static_cast<double>(x.coefficient) /
                     powers[static_cast<std::size_t>(x.scale)]);
    }

private:
    static void write(int number, char* digits, int count) {
        for (; count > 0; number /= 10) digits[--count] = static_cast<char>('0' + number % 10);
    }

    Target target_;
};

template <class Target>
void put(const Value& value, Target target) {
    std::visit(Put<Target>(target), value);
}

}  // namespace gouji::sqlite
