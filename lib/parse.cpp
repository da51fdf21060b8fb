#include "gouji/parse.hpp"

#include <memory>
#include <new>
#include <utility>

#include "reading.hpp"
#include "storage.hpp"

namespace gouji {
namespace {

OwnedStorage storage_in(Arena arena) {
    return OwnedStorage(in_own_arena<Storage>(std::move(arena)));
}

// A document of one report, which refers to the texts in `whole`.
Document part_of(Storage& whole, OwnedStorage part, Report const& report, std::int32_t position) {
    part->source = whole.source;
    part->input = whole.input;
    part->reports = {std::pmr::polymorphic_allocator<>(&part->arena).new_object<Report>(report), 1};
    part->first_report = position;
    part->whole = &whole;
    whole.retain();
    return Document(part.release());
}

}  // namespace

Parser::Parser() : Parser(std::pmr::get_default_resource()) {}
Parser::Parser(Upstream upstream) : pool_(ChunkPool::create(upstream)) {}
Parser::Parser(const Parser& other) : Parser(other.pool_->upstream()) {}
Parser::~Parser() {
    if (pool_) pool_->release();
}

Document Parser::parse(std::string_view bytes, const Options& options) {
    auto storage = storage_in(Arena(*pool_));
    read_all(*storage, bytes, options);
    return Document(storage.release());
}

Reader Parser::read(std::string_view bytes, const Options& options) {
    auto storage = storage_in(Arena(*pool_));
    auto* const reading = std::pmr::polymorphic_allocator<>(&storage->arena)
                              .new_object<Reading>(*storage, bytes, options);
    return {storage.release(), reading};
}

Document parse(std::string_view bytes, const Options& options) {
    return Parser().parse(bytes, options);
}

Reader::Reader(Reader&& other) noexcept
    : storage_(std::exchange(other.storage_, nullptr)),
      reading_(std::exchange(other.reading_, nullptr)),
      reports_(other.reports_),
      failed_(other.failed_) {}

Reader& Reader::operator=(Reader other) noexcept {
    std::swap(storage_, other.storage_);
    std::swap(reading_, other.reading_);
    std::swap(reports_, other.reports_);
    std::swap(failed_, other.failed_);
    return *this;
}

Reader::~Reader() {
    if (reading_) reading_->~Reading();
    if (storage_) storage_->release();
}

std::optional<Document> Reader::next() {
    if (!reading_) return std::nullopt;
    if (std::exchange(failed_, true)) throw std::bad_alloc();  // no longer true once all went well
    auto part = storage_in(storage_->arena.another());
    auto const report = reading_->next(part->arena);
    auto document = report ? part_of(*storage_, std::move(part), *report, reports_++) : rest();
    failed_ = false;
    return document;
}

// What is left when there are no more reports: the input as a whole, by the storage of its texts.
Document Reader::rest() {
    reading_->finish();
    std::exchange(reading_, nullptr)->~Reading();
    storage_->first_report = reports_;
    storage_->retain();
    return Document(storage_);
}

}  // namespace gouji
