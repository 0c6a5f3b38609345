// RuleVersions: what a rulebook's changes between two days, or between two files of one rulebook, move for one person:
// each changed value alone, and a remainder for what several do together or what is no single value. Where it sits:
// beside known_on.h; told by known_words.h. Promises: first score + the parts + the rest = second score, exactly.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/ledger/ledger.h"

namespace clearline {

struct RuleVersionPart {
    enum class Of : std::uint8_t { Parameter, Table, Rule };
    Of of = Of::Parameter;
    std::string id;
    std::optional<std::string> first, second;  // values as the file would have them; of a table nothing
    std::optional<Date> from;                  // since when the second holds
    Citation citation;                         // of the second
    Place place;
    std::optional<Points> moved;  // by this alone; absent: it cannot be told (it does not hold on one of the days)
};

struct RuleVersions {
    std::shared_ptr<const Ledger> first, second;  // the same records under the values of the one and of the other
    std::vector<RuleVersionPart> parts;
    std::optional<Points> rest;
    bool otherParts = false;  // of two files: something else than values and rules differs too
};

struct RuleVersionQuestion {
    std::shared_ptr<const CaseInput> input;
    std::string subject;
    Clock clock{Date::kMin, Date::kMin};
};
// The values in force on the one day, for all days, against those of the other.
[[nodiscard]] RuleVersions ruleVersions(const RuleVersionQuestion& question,
                                        const std::shared_ptr<const Rulebook>& rulebook, Date first, Date second);
[[nodiscard]] RuleVersions ruleVersions(const RuleVersionQuestion& question,
                                        const std::shared_ptr<const Rulebook>& first,
                                        const std::shared_ptr<const Rulebook>& second);

}  // namespace clearline
