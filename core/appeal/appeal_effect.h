// AppealEffect: what an objection or repair, once granted, does: score, history, grade, benefits and lists before and
// after, under every rulebook that the records touch, line by line. Where it sits: over audit/compare.h, one Comparison
// a rulebook and subject; a record that is booked to others touches them too (knock-on). Promises: exact; whoever is
// left out was looked at and does not differ, or cannot be reached: nobody but the owners of the records, and those to
// whom a rulebook books them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/appeal/objection.h"
#include "core/audit/compare.h"
#include "core/base/progress.h"
#include "core/base/result.h"

namespace clearline {

struct AppealEffectQuestion {
    std::shared_ptr<const CaseInput> input;
    std::vector<std::shared_ptr<const Rulebook>> rulebooks;  // of the case
    std::vector<RequestedChange> changes;
    std::string subject;  // whose objection it is; told first
    Clock clock{Date::kMin, Date::kMin};
    std::function<bool(std::string_view)> kindDeclared;
};

struct AppealUnder {
    std::shared_ptr<const Rulebook> rulebook;
    std::string subject;
    Comparison comparison;  // first: as it is; second: as asked for
};

struct AppealEffect {
    std::vector<Edit> edits;  // that were laid over the records
    std::shared_ptr<const CaseInput> changed;
    // Where anything differs: the subject's own first, in the order of the rulebooks; then those of others.
    std::vector<AppealUnder> under;
    std::vector<std::string> untouched;  // ids of rulebooks under which nothing differs for the subject itself
};
// Who may be touched: the subject, then the owners of the records, then those whom they stand in a relation with; all,
// where the records are of another form in `changed`.
struct AppealReach {
    std::vector<std::string> subjects;
    std::size_t own = 0;  // how many of them may be touched under any rulebook; the rest only where records are booked
    [[nodiscard]] bool includes(std::size_t subject, const Rulebook& rulebook) const;
};
[[nodiscard]] AppealReach reachOf(const AppealEffectQuestion& question, const CaseInput& changed);

// Problems: those of editsOf, of applying the edits, appeal.cancelled.
[[nodiscard]] Result<AppealEffect> effectOf(const AppealEffectQuestion& question,
                                            const std::function<bool(std::size_t, std::size_t)>& progress = {});

}  // namespace clearline
