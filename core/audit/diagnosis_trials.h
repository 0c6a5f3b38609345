// DiagnosisTrials: many small what-ifs at once: each trial is a subject of its own in one made-up case, with some of
// the subject's records as hypotheses have them, evaluated like any other. So each costs what its own records cost, not
// what the case costs. Private to audit/. Promises: a trial of all records gives the score that the edits give laid
// over the case (test_diagnosis holds it so).
#pragma once

#include <deque>
#include <map>
#include <set>
#include <span>

#include "core/audit/hypothesis.h"

namespace clearline {

// What the arithmetic of the score has to know of a ledger: the sums of the characteristics, and what direct grades
// hold the score down to. `score`: of the trial's own records alone.
struct TrialState {
    std::vector<Points> sums;
    std::optional<Points> hold;
    std::optional<Points> score;
};

class DiagnosisTrials {
public:
    // `ledger`: of the subject; its case and relations are those of the trials.
    explicit DiagnosisTrials(const Ledger& ledger);

    // A trial of these records of the case, as the hypotheses have them. Gives its number.
    std::uint32_t add(std::span<const RecordIndex> records, std::span<const Hypothesis* const> hypotheses);
    // The same by edits. `covered`: with one more that is like the first, of no act, and always in force: so each is a
    // repeat of it. Its id is kCover and theirs.
    std::uint32_t add(std::span<const RecordIndex> records, std::span<const Edit* const> edits, bool covered = false);
    static constexpr std::string_view kCover = "\x01";
    [[nodiscard]] std::size_t count() const { return trials_.size(); }
    // No more trials after this; then states may be asked for, under any rulebook of the same case.
    void finish();
    // The state of a trial at each of the clocks. `spent` counts the ledgers made.
    [[nodiscard]] std::vector<TrialState> states(std::uint32_t trial, const std::shared_ptr<const Rulebook>& rulebook,
                                                 std::span<const Clock> clocks, std::uint64_t& spent);
    [[nodiscard]] Ledger ledgerOf(std::uint32_t trial, const std::shared_ptr<const Rulebook>& rulebook, Clock clock) {
        return ledgerOf(trials_[trial], rulebook, clock);
    }
    // The records of all trials, and the id that one of them has in the case.
    [[nodiscard]] const RecordBook& book() const { return *book_; }
    [[nodiscard]] std::string_view idInCase(RecordIndex record) const;

private:
    struct Row;
    struct Trial {
        std::string id;
        bool severalVersions = false;
    };
    [[nodiscard]] std::string_view keep(std::string text);
    void amend(Row& row, const RecordAmended& edit);
    [[nodiscard]] Row added(const RecordAdded& edit);
    void put(const Row& row, const Trial& trial);
    [[nodiscard]] std::string ownerOf(std::string_view subject, const Trial& trial);
    [[nodiscard]] Ledger ledgerOf(const Trial& trial, const std::shared_ptr<const Rulebook>& rulebook, Clock clock);
    [[nodiscard]] std::optional<std::vector<TrialState>> sliced(const Ledger& whole, const Trial& trial,
                                                                std::span<const Clock> clocks) const;

    const CaseInput& original_;
    const Subject subject_;
    std::shared_ptr<RecordBook> book_;
    std::shared_ptr<CaseInput> input_;
    std::deque<std::string> texts_;
    RecordChanges days_;            // from and until when records count, where that is said
    std::set<std::string> owners_;  // of booked records, in each trial
    std::vector<Trial> trials_;
    std::map<std::string, std::vector<const Relation*>, std::less<>> relations_;  // by the other one
    std::map<const Rulebook*, std::unique_ptr<const Ledger>> previous_;
    std::map<const Rulebook*, bool> sliceable_;
};

// Whether a ledger as of a day is that of a later one without what came after: no effect depends on the ones before, no
// value is that in force, and no formula asks for the subject's age on the as-of day.
[[nodiscard]] bool historyIsPrefix(const Rulebook& rulebook);
// Whether a formula of the rulebook reads the name.
[[nodiscard]] bool anyFormulaReads(const Rulebook& rulebook, std::string_view name);

}  // namespace clearline
