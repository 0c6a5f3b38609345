// ReadingMatch: the scores that an authority told, each against the ledger as of and known on its day: the first that
// differs, and what happened since the last that agreed. Where it sits: beside StatementMatch, for authorities that
// send dates and scores only.
#pragma once

#include "core/audit/statement_match.h"

namespace clearline {

struct ReadingMatch {
    std::vector<ReadingState> states;      // by date
    std::optional<Divergence> first;       // its place is into `states`
    std::shared_ptr<const Ledger> ledger;  // as of and known on the day of the first that differs, or of the last
    [[nodiscard]] Stamp stamp(std::size_t state) const {
        return states[state].gap && states[state].gap->isZero() ? Stamp::Agrees : Stamp::Differs;
    }
};

// Nothing without readings of the subject under the rulebook. Those after `until` are left out.
[[nodiscard]] std::optional<ReadingMatch> matchReadings(const std::shared_ptr<const CaseInput>& input,
                                                        const std::shared_ptr<const Rulebook>& rulebook,
                                                        std::string_view subject, Date until = Date::kMax);

}  // namespace clearline
