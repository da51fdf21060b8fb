#pragma once
#include <string_view>
#include <type_traits>

namespace gouji {

class Sink;

template <class Callable>
concept TakesPieces = !std::is_same_v<std::remove_cvref_t<Callable>, Sink> &&
                      std::is_invocable_r_v<bool, Callable&, std::string_view>;

/// Where an export goes: something that takes the next piece of its bytes and says whether it wants
/// more. `false` ends the export. Refers to the callable, so it is for parameters only:
///
///     write_csv(document, Relation::figures, [&](std::string_view piece) { return file.write(piece); });
class Sink {
public:
    template <TakesPieces Take>
    // NOLINTNEXTLINE(bugprone-forwarding-reference-overload): the concept leaves copies alone
    Sink(Take&& take) noexcept
        : callable_(const_cast<void*>(static_cast<const volatile void*>(&take))),
          call_([](void* callable, std::string_view piece) -> bool {
              return (*static_cast<std::remove_reference_t<Take>*>(callable))(piece);
          }) {}

    [[nodiscard]] bool operator()(std::string_view piece) const { return call_(callable_, piece); }

private:
    void* callable_;
    bool (*call_)(void*, std::string_view);
};

}  // namespace gouji
