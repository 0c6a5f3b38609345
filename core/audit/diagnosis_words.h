// DiagnosisWords: what a Diagnosis says, in the words of one language: the same in the text of the command line and in
// the window. Keeps references to all it is given.
#pragma once

#include <string>
#include <vector>

#include "core/audit/diagnosis.h"
#include "core/explain/ledger_words.h"

namespace clearline {

class DiagnosisWords {
public:
    DiagnosisWords(const Diagnosis& diagnosis, const Catalogue& words, const Kinds& kinds);

    // "The record A-2 (Parking · document No. 12) was counted twice".
    [[nodiscard]] std::string hypothesis(std::uint32_t hypothesis);
    // Why it is likelier than others of its kind; empty where nothing supports it.
    [[nodiscard]] std::string supports(std::uint32_t hypothesis) const;
    // How it is laid over the case: options of `explain`; empty for what a scenario cannot say.
    [[nodiscard]] std::string options(std::uint32_t hypothesis) const;

    // The best of a group: its hypotheses as one sentence.
    [[nodiscard]] std::string group(const FittingGroup& group);
    // What may stand in the place of one of the best, all figures the same; "1a", "1b"… The contenders are the first
    // ones.
    struct Alternative {
        std::size_t place = 0;
        std::uint32_t hypothesis = 0;
        std::string label;
    };
    [[nodiscard]] std::vector<Alternative> alternatives(std::size_t fit) const;
    // The same as lines, a few of them, and how many more. `group`: one of the diagnosis.
    [[nodiscard]] std::vector<std::string> alike(const FittingGroup& group);

    // What it comes to: how many explanations fit, or why there is none.
    [[nodiscard]] std::string result() const;
    // "2019-12-31: official 659, recomputed 674, difference −15", one for each figure.
    [[nodiscard]] std::vector<std::string> figures() const;
    // What would tell the groups apart; empty where there is nothing to tell apart.
    [[nodiscard]] std::vector<std::string> separation();
    // How far was searched, and what was not.
    [[nodiscard]] std::vector<std::string> searched() const;

private:
    [[nodiscard]] std::string record(RecordIndex record);
    [[nodiscard]] std::string contender(std::size_t index) const;
    template <class Holds>
    [[nodiscard]] std::string contenders(const Holds& holds) const;
    [[nodiscard]] std::string subjectOf(RecordIndex record) const;

    const Diagnosis& diagnosis_;
    const Catalogue& words_;
    const Kinds& kinds_;
};

}  // namespace clearline
