// What a formula comes to where one of its names hangs on an unknown: its steps, which it leaves anyway, are done again
// with that name as a straight line. Comparisons and choices narrow the stretch. Under the solved parameters. Private
// to audit/.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/audit/along.h"
#include "core/formula/formula.h"

namespace clearline {

// A value on the way: a number along the unknown, a list of such, or something that does not hang on it.
struct AlongTerm {
    std::optional<Along> number;
    std::vector<AlongTerm> items;
    Value value;

    [[nodiscard]] bool moves() const;
};
[[nodiscard]] AlongTerm stillTerm(const Value& value);

// What a name comes to; nothing: it cannot be said.
using AlongName = std::function<std::optional<AlongTerm>(std::string_view name)>;
// The formula evaluated with `bindings`, which give the names as they are where the stretch stands. `moving`: whether
// a name hangs on the unknown. Nothing if the formula fails there, or does something with the unknown that has no
// straight line; `why` then gets the operation.
[[nodiscard]] std::optional<AlongTerm> evaluateAlong(const Formula& formula, const Bindings& bindings,
                                                     const std::function<bool(std::string_view)>& moving,
                                                     const AlongName& name, Stretch& stretch, std::string& why);

// The same of steps that were left already; there is one at least.
[[nodiscard]] std::optional<AlongTerm> replayAlong(const Steps& trail,
                                                   const std::function<bool(std::string_view)>& moving,
                                                   const AlongName& name, Stretch& stretch, std::string& why);

}  // namespace clearline
