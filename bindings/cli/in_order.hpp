#pragma once
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace gouji::cli {

/// Results of several threads in the order in which their tasks were taken.
///
/// Memory is bounded: a task is only taken when fewer than `window` are between taking and delivery, so
/// that one slow task does not let the results behind it pile up. Taking and delivering have locks of
/// their own: who waits for the next document of a slow stream holds no finished one up.
template <class Take, class Deliver, class Result>
class InOrder {
public:
    InOrder(Take& take, Deliver& deliver, std::uint64_t window)
        : take_(take), deliver_(deliver), window_(window) {}

    /// Takes and works until there are no more tasks. The first exception of any thread ends all.
    template <class MakeWork>
    void run(MakeWork& make_work) {
        try {
            auto work = make_work();
            while (auto task = take()) finish(task->first, work(std::move(task->second)));
        } catch (...) {
            stop(std::current_exception());
        }
    }

    void rethrow() const {
        if (error_) std::rethrow_exception(error_);
    }

private:
    using Task = typename decltype(std::declval<Take&>()())::value_type;

    std::optional<std::pair<std::uint64_t, Task>> take() {
        const std::lock_guard taking(taking_);
        if (!wait_for_room()) return std::nullopt;
        auto task = take_();
        if (!task) return std::nullopt;
        return std::pair{taken_++, std::move(*task)};
    }

    /// False where all is over.
    bool wait_for_room() {
        std::unique_lock delivering(delivering_);
        delivered_one_.wait(delivering, [&] { return error_ || taken_ - delivered_ < window_; });
        return !error_;
    }

    void finish(std::uint64_t ticket, Result result) {
        const std::lock_guard delivering(delivering_);
        if (error_) return;
        early_.emplace(ticket, std::move(result));
        while (!early_.empty() && early_.begin()->first == delivered_) {
            deliver_(std::move(early_.extract(early_.begin()).mapped()));
            ++delivered_;
        }
        delivered_one_.notify_all();
    }

    void stop(std::exception_ptr error) {
        const std::lock_guard delivering(delivering_);
        if (!error_) error_ = std::move(error);
        delivered_one_.notify_all();
    }

    Take& take_;
    Deliver& deliver_;
    const std::uint64_t window_;
    std::mutex taking_;
    std::uint64_t taken_ = 0;
    std::mutex delivering_;  ///< of all below
    std::condition_variable delivered_one_;
    std::map<std::uint64_t, Result> early_;
    std::uint64_t delivered_ = 0;
    std::exception_ptr error_;
};

/// `take()` gives optional tasks, `make_work()` what turns them into results, one for each thread, and
/// `deliver(result)` gets these in order. `take` and `deliver` run on one thread at a time.
template <class Take, class MakeWork, class Deliver>
void run_in_order(unsigned jobs, Take take, MakeWork make_work, Deliver deliver) {
    using Task = typename decltype(take())::value_type;
    using Result = decltype(make_work()(std::declval<Task>()));
    InOrder<Take, Deliver, Result> order(take, deliver, 4 * std::uint64_t{jobs});
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < jobs; ++i) helpers.emplace_back([&] { order.run(make_work); });
        order.run(make_work);
    }
    order.rethrow();
}

}  // namespace gouji::cli
