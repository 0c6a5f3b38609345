// Names: what is in scope while a box of a DMN model is evaluated: variables, innermost first, and
// behind them what the element requires. Immutable; functions keep the names around them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/formula/formula.h"

namespace clearline {

// What an element requires, computed when it is asked for.
class RequiredNames : public Bindings {
public:
    // Why `name` has no value; nothing if that is not known.
    [[nodiscard]] virtual Problems why(std::string_view name) const = 0;
};

class Names : public Bindings, public std::enable_shared_from_this<Names> {
public:
    static std::shared_ptr<const Names> of(std::shared_ptr<const RequiredNames> required) {
        std::shared_ptr<Names> names(new Names);
        names->required_ = std::move(required);
        return names;
    }
    [[nodiscard]] std::shared_ptr<const Names> with(std::string name, Value value) const {
        std::shared_ptr<Names> inner(new Names);
        inner->outer_ = shared_from_this();
        inner->required_ = required_;
        inner->count_ = count_ + 1;
        inner->name_ = std::move(name);
        inner->value_ = std::move(value);
        return inner;
    }
    // Variables around; limited, so that long contexts cannot exhaust the stack.
    [[nodiscard]] std::size_t count() const { return count_; }
    static constexpr std::size_t kMost = 2000;

    [[nodiscard]] std::optional<Bound> find(std::string_view name) const override {
        for (const Names* at = this; at->outer_; at = at->outer_.get())
            if (at->name_ == name) return Bound{at->value_, "local", Status::None, ""};
        return required_ ? required_->find(name) : std::nullopt;
    }
    [[nodiscard]] Problems why(std::string_view name) const { return required_ ? required_->why(name) : Problems{}; }

private:
    Names() = default;
    std::shared_ptr<const Names> outer_;
    std::shared_ptr<const RequiredNames> required_;
    std::size_t count_ = 0;
    std::string name_;
    Value value_;
};

using NamesPtr = std::shared_ptr<const Names>;

}  // namespace clearline
