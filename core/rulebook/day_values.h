// DayValues: the parameters of a rulebook on one day, formulas over other parameters followed,
// each worked out once. Behind parameterOn, which asks for one, and the rulebook check, which
// asks for many on the same day.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/rulebook/rulebook.h"

namespace clearline {

class DayValues : public Bindings {
public:
    DayValues(const Rulebook& rulebook, Date day)
        : rulebook_(rulebook), day_(day), seen_(rulebook.parameters.size(), false) {}

    // Nothing if no version is in force that day or its formula fails.
    [[nodiscard]] std::optional<Bound> value(std::size_t parameter, Steps* trail = nullptr);
    // For formulas: what has been worked out so far, by name.
    [[nodiscard]] std::optional<Bound> find(std::string_view name) const override;

private:
    [[nodiscard]] std::vector<std::size_t> inOrder(std::size_t parameter);
    void cite(Bound& bound, const DatedValue& value) const;

    const Rulebook& rulebook_;
    Date day_;
    std::vector<bool> seen_;  // worked out, or tried
    std::map<std::string, Bound, std::less<>> known_;
};

}  // namespace clearline
