#include "core/ledger/evaluate.h"

#include <algorithm>
#include <set>

#include "core/ledger/fold.h"

namespace clearline {

Ledger evaluate(std::shared_ptr<const CaseInput> input, std::shared_ptr<const Rulebook> rulebook,
                std::string_view subject, Clock clock, const Ledger* previous) {
    Ledger ledger;
    std::shared_ptr<const Prepared> prepared;
    if (previous && previous->input_->records == input->records &&
        sameSchedule(*previous->schedule_->prepared, *rulebook)) {
        prepared = previous->schedule_->prepared;
        const bool sameQuestion = previous->input_ == input && previous->subject_.id == subject &&
                                  previous->clock_.asOf == clock.asOf && previous->clock_.knownOn == clock.knownOn;
        if (sameQuestion)
            ledger.schedule_ = previous->schedule_;
        else if (prepared->rulebook != rulebook || !prepared->relations->isOf(*input))
            prepared = nullptr;  // its values or relations differ: matching must read the new ones
    }
    if (!ledger.schedule_) {
        if (!prepared) prepared = prepare(input, rulebook);
        ledger.schedule_ = makeSchedule(input, rulebook, subject, clock, std::move(prepared));
    }
    ledger.fold_ = fold(*ledger.schedule_, *rulebook, clock);
    ledger.subject_ = ledger.schedule_->subject;
    ledger.clock_ = clock;
    ledger.input_ = std::move(input);
    ledger.rulebook_ = std::move(rulebook);
    return ledger;
}

std::vector<ReadingState> compareReadings(const Ledger& ledger) {
    std::vector<ReadingState> states;
    const auto& readings = ledger.input().readings;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const Reading& reading = readings[i];
        if (reading.subject != ledger.subject().id || reading.date > ledger.clock().asOf) continue;
        if (!reading.rulebook.empty() && reading.rulebook != ledger.rulebook().id) continue;
        const Ledger then = evaluate(ledger.inputPointer(), ledger.rulebookPointer(), reading.subject,
                                     {reading.date, reading.date}, &ledger);
        ReadingState state{reading.date, reading.score, then.score(), {}, i};
        if (state.recomputed) state.gap = state.score - *state.recomputed;
        states.push_back(std::move(state));
    }
    std::stable_sort(states.begin(), states.end(),
                     [](const ReadingState& a, const ReadingState& b) { return a.date < b.date; });
    return states;
}

std::vector<std::string> subjectsOf(const CaseInput& input) {
    std::set<std::string> ids;
    for (const Subject& subject : input.subjects) ids.insert(subject.id);
    for (SubjectIndex s = 0; s < input.records->subjectCount(); ++s) ids.emplace(input.records->subjectId(s));
    return {ids.begin(), ids.end()};
}

}  // namespace clearline
