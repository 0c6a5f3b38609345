// Result<T>: either a value or the Problems that kept it from being made. For operations that
// can fail as a whole; absence is std::optional, and a partly usable input is a value that
// carries its Problems beside it.
#pragma once

#include <utility>
#include <variant>

#include "core/base/problem.h"

namespace clearline {

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Problems problems) : state_(std::move(problems)) {}
    Result(Problem problem) : state_(Problems{std::move(problem)}) {}

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
    explicit operator bool() const { return ok(); }

    // Precondition of the first three: ok(); of the last: !ok().
    [[nodiscard]] const T& value() const& { return std::get<T>(state_); }
    [[nodiscard]] T& value() & { return std::get<T>(state_); }
    [[nodiscard]] T&& value() && { return std::get<T>(std::move(state_)); }
    [[nodiscard]] const Problems& problems() const { return std::get<Problems>(state_); }

    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }

private:
    std::variant<T, Problems> state_;
};

}  // namespace clearline
