// DiagnosisFold: what the records of one part bring together under one rulebook, worked out from what each would bring
// alone: items of an act, repeats and yearly caps in the order of core/README.md "Modifiers". A trial of some
// hypotheses costs a walk through the part, not a ledger. Private to audit/. Promises: the same sums as evaluating the
// part; where that is not sure, there is no fold (`of` gives none).
#pragma once

#include "core/audit/diagnosis_items.h"
#include "core/audit/diagnosis_parts.h"

namespace clearline {

class DiagnosisFold {
public:
    // What became of an item: from its start until `end` it gives `points` (before any yearly cap).
    struct Outcome {
        const DiagnosisItem* item = nullptr;
        std::int32_t end = 0;
        std::int64_t points = 0;
        bool out = false;
        std::int32_t takenOver = INT32_MAX;
    };
    // One ledger: its clock, and which of the clocks are read from it.
    struct Frame {
        Clock clock;
        std::vector<std::size_t> clocks;
        std::vector<std::vector<DiagnosisItem>> variants;
        std::vector<const DiagnosisItem*> base;  // in order
        std::vector<Outcome> outcomes;           // of the base
    };

    [[nodiscard]] static std::shared_ptr<DiagnosisFold> of(const Ledger& ledger,
                                                           const std::shared_ptr<const Rulebook>& rulebook,
                                                           const DiagnosisPart& part,
                                                           const std::vector<Hypothesis>& hypotheses,
                                                           std::span<const Clock> clocks);

    // Reads what sets of hypotheses make of single records, so that they can be folded.
    void prepare(std::span<const std::vector<std::uint32_t>> sets);
    // The sums of the characteristics, clock after clock; nothing where the set cannot be folded.
    [[nodiscard]] std::optional<std::vector<Points>> sums(std::span<const std::uint32_t> hypotheses);
    [[nodiscard]] std::uint64_t ledgers() const { return ledgers_; }

    // For those who ask which hypotheses act on each other. All in the order of their say.
    [[nodiscard]] const std::vector<Frame>& frames() const { return frames_; }
    [[nodiscard]] std::optional<std::span<const Outcome>> outcomes(std::size_t frame,
                                                                   std::span<const std::uint32_t> hypotheses);
    // The records, by the place of their ids, that a hypothesis says something of.
    [[nodiscard]] const std::vector<std::uint32_t>& touched(std::uint32_t hypothesis) const {
        return touched_.find(hypothesis)->second;
    }
    // The one that it is about: of one record two may exclude each other.
    [[nodiscard]] RecordIndex about(std::uint32_t hypothesis) const { return *hypotheses_[hypothesis].record; }
    // The items that hypotheses make of the records that they touch.
    [[nodiscard]] std::optional<std::vector<const DiagnosisItem*>> made(std::size_t frame,
                                                                        std::span<const std::uint32_t> hypotheses);
    [[nodiscard]] const std::vector<std::uint32_t>& hypotheses() const { return part_.hypotheses; }

private:
    using Key = std::pair<std::uint32_t, std::vector<std::uint32_t>>;  // a record and what is said of it

    DiagnosisFold(const Ledger& ledger, std::shared_ptr<const Rulebook> rulebook, const DiagnosisPart& part,
                  const std::vector<Hypothesis>& hypotheses);
    [[nodiscard]] bool begin(std::span<const Clock> clocks);
    [[nodiscard]] bool frame(Clock clock, std::vector<std::size_t> clocks);
    [[nodiscard]] DiagnosisUnit unitOf(const Key& key) const;
    [[nodiscard]] std::vector<Key> keysOf(std::span<const std::uint32_t> hypotheses) const;
    [[nodiscard]] bool read(const std::vector<Key>& keys);

    void merge(const Frame& frame, std::span<const std::uint32_t> hypotheses,
               const std::vector<const DiagnosisItem*>& made);
    void chooseItems();
    void doubleRepeats();
    void add(const Frame& frame, std::vector<std::int64_t>& sums);

    const Ledger& ledger_;
    const std::shared_ptr<const Rulebook> rulebook_;
    const DiagnosisPart& part_;
    const std::vector<Hypothesis>& hypotheses_;
    std::map<std::string, std::uint32_t, std::less<>> ids_;
    std::vector<std::vector<RecordIndex>> versions_;               // by id
    std::map<std::uint32_t, std::vector<std::uint32_t>> touched_;  // by hypothesis
    std::map<Key, std::uint32_t> variantOf_;                       // of those that could be read
    std::unique_ptr<DiagnosisItems> items_;
    std::vector<Frame> frames_;
    std::vector<std::int32_t> days_;  // by clock
    std::size_t clockCount_ = 0, dims_ = 0;
    std::uint64_t ledgers_ = 0;
    bool sliced_ = false;  // one ledger tells of all clocks

    std::vector<bool> skipped_;  // by id
    std::vector<Outcome> now_;
    std::vector<std::vector<Outcome*>> acts_;
};

}  // namespace clearline
