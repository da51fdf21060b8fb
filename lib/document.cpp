#include "gouji/value/document.hpp"

#include "check/message_list.hpp"
#include "storage.hpp"

namespace gouji {
namespace {

Messages* messages_of(std::span<const Report> reports, Arena&& memory) {
    auto* const made = in_own_arena<Messages>(std::move(memory));
    try {
        using Lists = std::span<const Phrase>;
        auto* const lists =
            std::pmr::polymorphic_allocator<Lists>(&made->arena).allocate(reports.size());
        for (std::size_t i = 0; i < reports.size(); ++i)
            new (lists + i) Lists(check::messages(reports[i].checks, &made->arena));
        made->by_report = {lists, reports.size()};
        return made;
    } catch (...) {
        release_with_arena(made);
        throw;
    }
}

}  // namespace

Document::Document(Storage* storage) noexcept
    : storage_(storage),
      input_(&storage->input),
      reports_(storage->reports),
      source_(storage->source) {}

Document::Document(Document const& other) noexcept
    : storage_(other.storage_),
      input_(other.input_),
      reports_(other.reports_),
      source_(other.source_) {
    if (storage_) storage_->retain();
}

Document::~Document() {
    if (storage_) storage_->release();
}

std::int32_t Document::first_report() const noexcept {
    return storage_ ? storage_->first_report : 0;
}

bool Document::closes_input() const noexcept { return !storage_ || !storage_->whole; }

// Whoever asks first makes them; of two at once, one has worked in vain.
std::span<const Phrase> Document::messages(std::size_t report) const {
    if (!storage_) return {};
    auto* made = storage_->messages.load(std::memory_order_acquire);
    if (!made) {
        auto* const own = messages_of(reports_, storage_->arena.another());
        if (storage_->messages.compare_exchange_strong(made, own, std::memory_order_acq_rel))
            made = own;
        else
            release_with_arena(own);
    }
    return made->by_report[report];
}

}  // namespace gouji
