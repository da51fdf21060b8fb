#include "arrow_column.hpp"

#include <array>
#include <bit>
#include <chrono>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

namespace gouji {
namespace {

static_assert(std::endian::native == std::endian::little, "Arrow's buffers are in native order");
__extension__ using Wide = __int128;

constexpr std::size_t longest_text = std::numeric_limits<std::int32_t>::max();

bool is_text(ColumnType type) { return type == ColumnType::text || type == ColumnType::word; }

/// Bytes of a value of fixed width.
std::size_t width(ColumnType type) {
    switch (type) {
        case ColumnType::int32:
        case ColumnType::date: return sizeof(std::int32_t);
        case ColumnType::int64: return sizeof(std::int64_t);
        case ColumnType::decimal: return sizeof(Wide);
        case ColumnType::text:
        case ColumnType::word: return 0;
    }
    return 0;
}

[[noreturn]] void overflow(const char* what, const Column& column) {
    throw std::overflow_error(std::string(what) + " in column " + std::string(column.name));
}

Wide at_scale(Decimal x, const Column& column) {
    Wide value = x.coefficient;
    for (; x.scale < arrow_decimal_scale; ++x.scale) value *= 10;
    for (; x.scale > arrow_decimal_scale; --x.scale) {
        if (value % 10 != 0) overflow("more than 18 decimals", column);
        value /= 10;
    }
    return value;
}

std::int32_t days_since_1970(Date x) {
    using namespace std::chrono;
    const sys_days date =
        year(x.year) / month(static_cast<unsigned>(x.month)) / day(static_cast<unsigned>(x.day));
    return static_cast<std::int32_t>(date.time_since_epoch().count());
}

struct Buffers {
    std::vector<std::uint8_t> validity;
    std::vector<std::int32_t> offsets;
    std::vector<char> data;
    std::array<const void*, 3> pointers;
};

void release(ArrowArray* array) {
    if (!array->release) return;
    delete static_cast<Buffers*>(array->private_data);
    array->release = nullptr;
}

}  // namespace

const char* arrow_format(ColumnType type) noexcept {
    switch (type) {
        case ColumnType::int32: return "i";
        case ColumnType::int64: return "l";
        case ColumnType::text:
        case ColumnType::word: return "u";
        case ColumnType::decimal: return "d:38,18";
        case ColumnType::date: return "tdD";
    }
    return "n";
}

ArrowColumn::ArrowColumn(const Column& column) : column_(&column) {
    if (is_text(column.type)) offsets_.push_back(0);
}

struct ArrowColumn::Append {
    ArrowColumn& to;

    void operator()(std::monostate) const {
        to.data_.resize(to.data_.size() + width(to.column_->type));
    }
    void operator()(std::int64_t x) const {
        to.column_->type == ColumnType::int32 ? fixed(static_cast<std::int32_t>(x)) : fixed(x);
    }
    void operator()(Decimal x) const { fixed(at_scale(x, *to.column_)); }
    void operator()(Date x) const { fixed(days_since_1970(x)); }
    void operator()(Word x) const { (*this)(x.name); }
    void operator()(std::string_view x) const {
        if (x.size() > longest_text - to.data_.size()) overflow("2 GiB of text", *to.column_);
        to.data_.insert(to.data_.end(), x.begin(), x.end());
    }
    template <class Number>
    void fixed(Number x) const {
        const auto bytes = std::bit_cast<std::array<char, sizeof x>>(x);
        to.data_.insert(to.data_.end(), bytes.begin(), bytes.end());
    }
};

void ArrowColumn::add(const Value& value) {
    std::visit(Append{*this}, value);
    if (!offsets_.empty()) offsets_.push_back(static_cast<std::int32_t>(data_.size()));
    mark(!std::holds_alternative<std::monostate>(value));
}

void ArrowColumn::mark(bool valid) {
    const auto bit = static_cast<unsigned>(length_ % 8);
    if (bit == 0) validity_.push_back(0);
    if (valid) {
        validity_.back() = static_cast<std::uint8_t>(validity_.back() | 1U << bit);
    } else {
        ++nulls_;
    }
    ++length_;
}

void ArrowColumn::export_to(ArrowArray* out) && {
    data_.reserve(1);  // for some consumers a buffer is never null
    auto* const owned =
        new Buffers{std::move(validity_), std::move(offsets_), std::move(data_), {}};
    const bool text = is_text(column_->type);
    const void* const validity = nulls_ > 0 ? owned->validity.data() : nullptr;
    if (text) {
        owned->pointers = {validity, owned->offsets.data(), owned->data.data()};
    } else {
        owned->pointers = {validity, owned->data.data(), nullptr};
    }
    *out = {.length = length_,
            .null_count = nulls_,
            .offset = 0,
            .n_buffers = text ? 3 : 2,
            .n_children = 0,
            .buffers = owned->pointers.data(),
            .children = nullptr,
            .dictionary = nullptr,
            .release = release,
            .private_data = owned};
}

}  // namespace gouji
