// The makers of hypotheses: of each record that the ledger has, of the scheme, of records of others. Private to audit/.
#pragma once

#include <set>
#include <span>

#include "core/audit/hypothesis.h"
#include "core/record/record.h"

namespace clearline {

// What the makers share.
struct HypothesisGround {
    const Ledger& ledger;  // as of and known on the last figure's days
    const OfficialFigures& figures;
    std::vector<Date> days;            // on which figures are, each once, in order
    std::optional<Date> firstDiffers;  // the first of them on which official and recomputed differ
    std::set<Date> turns;              // those at which the gap is another than at the figure before

    [[nodiscard]] const Rulebook& rulebook() const { return ledger.rulebook(); }
    [[nodiscard]] const RecordBook& book() const { return *ledger.input().records; }
    // Whether a figure lies in the half-open interval: else nobody could see what changes in it.
    [[nodiscard]] bool seen(Date from, Date until) const;
    [[nodiscard]] bool shortlyBefore(Date day) const;
};

void addRecordHypotheses(const HypothesisGround& ground, Hypotheses& into);
void addForeignHypotheses(const HypothesisGround& ground, Hypotheses& into);
void addSchemeHypotheses(const HypothesisGround& ground, Hypotheses& into);
// Weighs each by its cause and what supports it.
void weighHypotheses(const HypothesisGround& ground, Hypotheses& all);

// An id that no record has, nor the copy of another version: "A-1 (what)", "A-1 (what-2)".
[[nodiscard]] std::string idOfCopy(const Record& record, std::string_view what);
// The record as a row that a scenario adds, under another id; of `subject`.
[[nodiscard]] RecordAdded addedLike(const Record& record, const std::string& id, std::string_view subject,
                                    bool keepAct);

}  // namespace clearline
