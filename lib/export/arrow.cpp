#include "gouji/export/arrow.hpp"

#include <algorithm>
#include <cerrno>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "arrow_column.hpp"

namespace gouji {
namespace {

// Where a batch ends: enough rows to be worth the consumer's while, and far from the limits of a text
// column.
constexpr std::int64_t batch_rows = 16384;
constexpr std::size_t batch_text = std::size_t{64} << 20;

/// The children of a struct, and the pointers to them that the interface wants.
template <class Struct>
struct Children {
    explicit Children(std::size_t count) : elements(count), pointers(count) {
        for (std::size_t i = 0; i < count; ++i) pointers[i] = &elements[i];
    }
    ~Children() {
        for (Struct& x : elements) {
            if (x.release) x.release(&x);  // a consumer may have moved it out
        }
    }
    Children(const Children&) = delete;
    Children& operator=(const Children&) = delete;

    std::vector<Struct> elements;
    std::vector<Struct*> pointers;
    const void* no_validity = nullptr;
};

template <class Struct>
void release_children(Struct* parent) {
    if (!parent->release) return;
    delete static_cast<Children<Struct>*>(parent->private_data);
    parent->release = nullptr;
}

void release_leaf(ArrowSchema* schema) { schema->release = nullptr; }

ArrowSchema leaf(const Column& column) {
    return {.format = arrow_format(column.type),
            .name = column.name.data(),  // a literal, so there is a zero behind it
            .metadata = nullptr,
            .flags = column.nullable ? ARROW_FLAG_NULLABLE : 0,
            .n_children = 0,
            .children = nullptr,
            .dictionary = nullptr,
            .release = release_leaf,
            .private_data = nullptr};
}

// ---- batches --------------------------------------------------------------------------------------

class Batch {
public:
    explicit Batch(Relation relation) {
        for (const Column& column : columns(relation)) columns_.emplace_back(column);
    }

    void add(const Row& row) {
        for (ArrowColumn& column : columns_) column.add(row);
        ++length_;
    }
    [[nodiscard]] bool empty() const { return length_ == 0; }
    [[nodiscard]] bool full() const {
        return length_ == batch_rows || std::ranges::any_of(columns_, [](const ArrowColumn& x) {
                   return x.text_size() >= batch_text;
               });
    }

    void export_to(ArrowArray* out) && {
        auto children = std::make_unique<Children<ArrowArray>>(columns_.size());
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            std::move(columns_[i]).export_to(&children->elements[i]);
        }
        *out = {.length = length_,
                .null_count = 0,
                .offset = 0,
                .n_buffers = 1,
                .n_children = static_cast<std::int64_t>(columns_.size()),
                .buffers = &children->no_validity,
                .children = children->pointers.data(),
                .dictionary = nullptr,
                .release = release_children<ArrowArray>,
                .private_data = children.get()};
        (void)children.release();
    }

private:
    std::vector<ArrowColumn> columns_;
    std::int64_t length_ = 0;
};

// ---- the stream -----------------------------------------------------------------------------------

class Stream {
public:
    Stream(std::vector<Document> documents, Relation relation)
        : documents_(std::move(documents)), relation_(relation) {}

    void get_schema(ArrowSchema* out) const { export_arrow_schema(relation_, out); }

    /// The next batch; at the end an array that is released already.
    void get_next(ArrowArray* out) {
        Batch batch(relation_);
        while (!batch.full()) {
            const std::optional<Row> row = next_row();
            if (!row) break;
            batch.add(*row);
        }
        batch.empty() ? void(*out = {}) : std::move(batch).export_to(out);
    }

private:
    std::optional<Row> next_row() {
        while (!rows_ || at_ == rows_->size()) {
            if (document_ == documents_.size()) return std::nullopt;
            rows_.emplace(documents_[document_++], relation_);
            at_ = 0;
        }
        return (*rows_)[at_++];
    }

    std::vector<Document> documents_;
    Relation relation_;
    std::size_t document_ = 0;  ///< the next one
    std::optional<Rows> rows_;  ///< of the one before
    std::size_t at_ = 0;
};

/// A stream and why its last call failed.
struct Exported {
    Stream stream;
    std::string error{};
    const char* message = nullptr;
    int ended_by = 0;

    /// Runs a call of the interface: its errno, 0 for success.
    template <class Call>
    int run(Call call) noexcept {
        message = nullptr;
        try {
            call();
            return 0;
        } catch (const std::overflow_error& reason) {
            return fail(EOVERFLOW, reason.what());
        } catch (const std::exception&) {
            message = "out of memory";
            return ENOMEM;
        }
    }
    int fail(int code, const char* reason) noexcept {
        try {
            error = reason;
            message = error.c_str();
        } catch (const std::bad_alloc&) {
            message = "a value that the format cannot hold";
        }
        return code;
    }
};

Exported& exported(ArrowArrayStream* stream) {
    return *static_cast<Exported*>(stream->private_data);
}

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
    return exported(stream).run([&] { exported(stream).stream.get_schema(out); });
}
int get_next(ArrowArrayStream* stream, ArrowArray* out) {
    Exported& x = exported(stream);
    if (x.ended_by == 0) x.ended_by = x.run([&] { x.stream.get_next(out); });
    return x.ended_by;  // never goes on behind rows that were lost
}
const char* get_last_error(ArrowArrayStream* stream) { return exported(stream).message; }

void release_stream(ArrowArrayStream* stream) {
    if (!stream->release) return;
    delete static_cast<Exported*>(stream->private_data);
    stream->release = nullptr;
}

}  // namespace

void export_arrow_schema(Relation relation, ArrowSchema* out) {
    const std::span<const Column> list = columns(relation);
    auto children = std::make_unique<Children<ArrowSchema>>(list.size());
    std::ranges::transform(list, children->elements.begin(), leaf);
    *out = {.format = "+s",
            .name = "",
            .metadata = nullptr,
            .flags = 0,
            .n_children = static_cast<std::int64_t>(list.size()),
            .children = children->pointers.data(),
            .dictionary = nullptr,
            .release = release_children<ArrowSchema>,
            .private_data = children.get()};
    (void)children.release();
}

void export_arrow_stream(std::vector<Document> documents, Relation relation,
                         ArrowArrayStream* out) {
    auto* const owned = new Exported{Stream(std::move(documents), relation)};
    *out = {.get_schema = get_schema,
            .get_next = get_next,
            .get_last_error = get_last_error,
            .release = release_stream,
            .private_data = owned};
}

}  // namespace gouji
