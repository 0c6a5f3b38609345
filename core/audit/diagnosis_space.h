// DiagnosisSpace: what a diagnosis searches: options (one to three hypotheses about records of one part) and what each
// moves the sums by at every figure, in worlds (the scheme as it is, or with changes of the scheme). Options that do
// not meet add up; the tail of a world makes a score of the sums. Private to audit/.
#pragma once

#include <unordered_map>

#include "core/audit/diagnosis.h"
#include "core/audit/diagnosis_meeting.h"
#include "core/audit/diagnosis_parts.h"
#include "core/audit/diagnosis_trials.h"
#include "core/audit/scheme_reads.h"
#include "core/audit/score_tail.h"

namespace clearline {

struct DiagnosisOption {
    std::array<std::uint32_t, 3> of{};  // hypotheses
    std::uint8_t size = 1;
    std::uint32_t part = 0;
};

// What an option moves: the sums of each characteristic (or the score, where that alone counts) at each clock, and what
// direct grades hold the score down to, if that changes.
struct DiagnosisDelta {
    std::vector<Points> sums;                 // clock after clock
    std::vector<std::optional<Points>> hold;  // of its part, by clock; empty: as it is
    std::uint32_t part = 0;                   // where `hold` is said
    [[nodiscard]] bool nothing() const;
    friend bool operator==(const DiagnosisDelta&, const DiagnosisDelta&) = default;
};

struct DiagnosisWorld {
    std::vector<std::uint32_t> changes;  // hypotheses of the scheme
    std::shared_ptr<const Rulebook> rulebook;
    bool whole = false;
    std::vector<ScoreTail> tails;                // by clock; none where whole
    std::vector<std::vector<Points>> sums;       // by clock: of all parts
    std::vector<std::optional<Points>> hold;     // by clock
    std::vector<std::vector<TrialState>> parts;  // by part, then clock
    std::vector<std::uint32_t> deltas;           // by option, into DiagnosisSpace::delta
    std::vector<bool> affected;                  // parts that the changes touch; empty: those of the scheme as it is
    bool fits = false;                           // the changes alone bring out the figures
    bool adds = true;                            // what is done in different parts adds up
    std::vector<std::shared_ptr<DiagnosisFold>> folds;  // by part; nothing where it is evaluated
    std::shared_ptr<DiagnosisMeeting> meeting;          // of hypotheses, as far as sets of this world need it
    std::uint64_t pairsUnmade = 0;                      // two that meet here and are no option
    static constexpr std::uint32_t kUnknown = UINT32_MAX;
};

class DiagnosisSpace {
public:
    DiagnosisSpace(std::shared_ptr<const Ledger> ledger, const OfficialFigures& figures, const Hypotheses& hypotheses,
                   const DiagnosisLimits& limits);

    [[nodiscard]] const std::vector<Clock>& clocks() const { return clocks_; }
    [[nodiscard]] const std::vector<Points>& targets() const { return targets_; }
    [[nodiscard]] const Hypothesis& hypothesis(std::uint32_t h) const { return hypotheses_.all[h]; }
    [[nodiscard]] const std::vector<DiagnosisOption>& options() const { return options_; }
    [[nodiscard]] const DiagnosisParts& parts() const { return parts_; }
    [[nodiscard]] const DiagnosisDelta& delta(std::uint32_t index) const { return deltas_[index]; }
    [[nodiscard]] std::uint64_t ledgers() const { return ledgers_; }
    // What is left of DiagnosisLimits::ledgers.
    [[nodiscard]] std::uint64_t room() const {
        return limits_.ledgers - std::min(limits_.ledgers, cost_ / kFoldsOfALedger);
    }
    // Parts whose hypotheses are looked at by neighbours, and such as did not come out as they were evaluated.
    [[nodiscard]] std::size_t folded() const { return folded_; }
    [[nodiscard]] std::size_t foldsRefused() const { return foldsRefused_; }
    [[nodiscard]] bool cancelled() const { return cancelled_; }
    // Asked now and then; false once it was cancelled.
    [[nodiscard]] bool go(double part);

    // The scheme as it is, with every single hypothesis about records as an option.
    [[nodiscard]] DiagnosisWorld scheme();
    // Options of two or three hypotheses of one part; tells how many there are that were not made for want of ledgers.
    // Their deltas are filled into the world.
    std::uint64_t combine(DiagnosisWorld& scheme, std::size_t size, std::uint64_t most);
    // The scheme changed; nothing where that makes ledgers beyond the limit. Its options are those made so far.
    [[nodiscard]] std::optional<DiagnosisWorld> changed(DiagnosisWorld& scheme, std::vector<std::uint32_t> changes);
    // Whether the changes of the world are nothing to any option, alone or with others.
    [[nodiscard]] bool isIdle(const DiagnosisWorld& scheme, const DiagnosisWorld& world) const;
    // The option of a single hypothesis.
    [[nodiscard]] std::uint32_t single(std::uint32_t hypothesis) const { return singles_[hypothesis]; }

    // Whether it is one in the world: those in it meet.
    [[nodiscard]] bool isOption(const DiagnosisWorld& world, std::uint32_t option) const;
    // The option of these hypotheses, made if it was not; of one part.
    [[nodiscard]] std::uint32_t optionFor(std::vector<std::uint32_t> hypotheses);
    // Nothing where it was not made.
    [[nodiscard]] std::optional<std::uint32_t> optionOf(std::vector<std::uint32_t> hypotheses) const;
    // How many sets of one, two, three of them may hold together; [0] is 1.
    [[nodiscard]] std::array<std::uint64_t, 4> countSets(const std::vector<std::uint32_t>& hypotheses) const;

    // The deltas that hypotheses of any parts have in the world; nothing where they were not all made.
    [[nodiscard]] std::optional<std::vector<std::uint32_t>> deltasOf(
        const DiagnosisWorld& world, const std::vector<std::uint32_t>& hypotheses) const;
    // Whether each of these sets brings out every figure under the rulebook of the world, all records evaluated at
    // once: where parts do not add up. Stops at the limit, then fewer answers come back than sets were asked about.
    [[nodiscard]] std::vector<bool> tryWhole(const DiagnosisWorld& world,
                                             const std::vector<std::vector<std::uint32_t>>& sets);

    // Whether the options, all of different parts, bring out every figure in the world.
    [[nodiscard]] bool fits(const DiagnosisWorld& world, std::span<const std::uint32_t> deltas);

private:
    [[nodiscard]] std::vector<TrialState> statesOf(DiagnosisTrials& trials, std::uint32_t trial,
                                                   const DiagnosisWorld& world, std::uint64_t cost);
    void base(DiagnosisWorld& world, const std::vector<std::uint32_t>& parts);
    // The sums of all parts, and whether they come to the score of the whole ledger.
    [[nodiscard]] bool total(DiagnosisWorld& world);
    void fill(DiagnosisWorld& world, std::span<const std::uint32_t> options);
    [[nodiscard]] bool goWithCost();
    void fillEvaluated(DiagnosisWorld& world, std::span<const std::uint32_t> options);
    void fillFolded(DiagnosisWorld& world, std::uint32_t part, std::span<const std::uint32_t> options);
    // Folds the part in the world, if it is large and can be; and tells who meets there.
    void foldPart(DiagnosisWorld& world, std::uint32_t part, std::size_t most);
    [[nodiscard]] bool isRight(const DiagnosisWorld& world, std::uint32_t part, DiagnosisFold& fold);
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> pairsToMake(const DiagnosisWorld& world,
                                                                      std::uint32_t part) const;
    [[nodiscard]] std::uint64_t combinePart(const DiagnosisWorld& scheme, std::uint32_t part, std::size_t size,
                                            std::uint64_t most, std::uint64_t& cost, std::vector<std::uint32_t>& made);
    [[nodiscard]] std::uint64_t combineNeighbours(const DiagnosisWorld& scheme, std::uint32_t part, std::size_t size,
                                                  std::uint64_t most, std::uint64_t& cost,
                                                  std::vector<std::uint32_t>& made);
    void meetIn(DiagnosisWorld& scheme, DiagnosisWorld& world);
    [[nodiscard]] std::uint32_t keep(DiagnosisDelta delta);
    [[nodiscard]] DiagnosisDelta difference(const DiagnosisWorld& world, std::uint32_t part,
                                            const std::vector<TrialState>& states) const;
    [[nodiscard]] std::uint64_t costOf(std::uint32_t part) const {
        return 1 + parts_.all[part].records.size() / kRecordsOfALedger;
    }
    [[nodiscard]] std::uint64_t foldCostOf(std::uint32_t part) const {
        return 1 + parts_.all[part].records.size() / kRecordsOfAFold;
    }
    static constexpr std::size_t kRecordsOfALedger = 40;  // what one of DiagnosisLimits::ledgers stands for
    static constexpr std::uint64_t kFoldsOfALedger = 16;  // walks through a small part that cost as much
    static constexpr std::size_t kRecordsOfAFold = 100;
    [[nodiscard]] std::vector<const Hypothesis*> pointers(const DiagnosisOption& option) const;
    [[nodiscard]] bool everyTwoGo(const DiagnosisOption& option) const;

    std::shared_ptr<const Ledger> ledger_;
    const Hypotheses& hypotheses_;
    const DiagnosisLimits& limits_;
    std::vector<Clock> clocks_;
    std::vector<Points> targets_;
    DiagnosisParts parts_;
    std::size_t dims_ = 0;
    std::vector<DiagnosisOption> options_;
    std::vector<std::uint32_t> singles_;  // by hypothesis
    struct SetHash {
        std::size_t operator()(const std::array<std::uint32_t, 3>& set) const {
            constexpr std::size_t kMix = 0x9E3779B97F4A7C15U;
            std::size_t hash = 0;
            for (const std::uint32_t h : set) hash = (hash ^ h) * kMix + (hash >> 29U);
            return hash;
        }
    };
    std::unordered_map<std::array<std::uint32_t, 3>, std::uint32_t, SetHash> combined_;  // in order, then kNone
    std::optional<SchemeReads> reads_;
    std::vector<DiagnosisDelta> deltas_;
    std::unordered_multimap<std::uint64_t, std::uint32_t> deltaByPrint_;
    std::uint64_t ledgers_ = 0, cost_ = 0;  // the cost in folds of a small part
    std::size_t folded_ = 0, foldsRefused_ = 0;
    bool cancelled_ = false;
    double done_ = 0;
    std::vector<Points> scratch_;
};

}  // namespace clearline
