// KnownFacts: what the As-known-on panel shows: how the score came to be what
// it is told as, step by step; what came to be known of one day between two
// days; and what the rulebook's changes between two days move. Made beside the
// window.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/audit/known_on/known_on.h"
#include "core/audit/known_on/rule_versions.h"

namespace clearline {

// What is asked; a history is made anew only where its own part of it differs.
struct KnownAsked {
    std::shared_ptr<const CaseInput> input;
    std::shared_ptr<const Rulebook> rulebook;
    std::string subject;
    Date to = Date::kMin;    // until which the history goes
    Date asOf = Date::kMin;  // the day that is asked about
    Date then = Date::kMin,
         now = Date::kMin;  // known on the one day, and on the other
    Date firstRules = Date::kMin,
         secondRules = Date::kMin;  // whose values are compared

    [[nodiscard]] bool sameHistory(const KnownAsked& other) const {
        return input == other.input && rulebook == other.rulebook && subject == other.subject && to == other.to;
    }
    friend bool operator==(const KnownAsked&, const KnownAsked&) = default;
};

struct KnownFacts {
    KnownAsked asked;
    std::shared_ptr<const LawBook> law;
    std::shared_ptr<const KnownHistory> history;
    KnownSplit split;
    RuleVersions rules;
};

// `before`: its history is taken over where it is of the same. Cancelled: a
// history that says so.
[[nodiscard]] KnownFacts knownFacts(const KnownAsked& asked, std::shared_ptr<const LawBook> law,
                                    const KnownFacts* before,
                                    const std::function<bool(std::size_t, std::size_t)>& progress);

}  // namespace clearline
