// SensitivityWords: what a Sensitivity says, in the words of one language: the same in the text of the command line and
// in the window. Keeps references to all it is given.
#pragma once

#include <string>

#include "core/audit/sensitivity.h"
#include "core/explain/catalogue.h"

namespace clearline {

class SensitivityWords {
public:
    SensitivityWords(const Sensitivity& found, const Catalogue& words) : found_(found), words_(words) {}

    [[nodiscard]] std::string name(const SensitivityRow& row) const;
    // "−20 to −15 (published range)", "−16 to −14".
    [[nodiscard]] std::string tried(const SensitivityRow& row) const;
    [[nodiscard]] std::string score(const WouldBe& would) const;  // "674"; a dash where there is none
    [[nodiscard]] std::string noEdit(const BandEntry& entry) const;  // why it does not open as a scenario; mostly empty
    [[nodiscard]] std::string way(const BandEntry& entry) const;  // "each value rounded", "half to even at the end"
    // Of several goals: "fast lane (above 683), Band: good".
    [[nodiscard]] std::string goals(const std::vector<std::size_t>& goals) const;
    // What is otherwise than as it is, with its crossing: "no longer above 683".
    [[nodiscard]] std::string turned(const WouldBe& would) const;
    // "673.5 to 674, tried in 8 ways", or that nothing hangs on it.
    [[nodiscard]] std::string rounding() const;
    [[nodiscard]] std::string order() const;
    // "12 numbers move nothing. 1 was not tried: …".
    [[nodiscard]] std::string rest() const;

private:
    [[nodiscard]] std::string range(const Band& band) const;

    const Sensitivity& found_;
    const Catalogue& words_;
};

}  // namespace clearline
