// CompareWords: what a Comparison says, in the words of one language: the same in the text of the command line and in
// the window. Keeps references to all it is given; not for several threads at once.
#pragma once

#include <string>

#include "core/audit/compare.h"
#include "core/audit/compare_parts.h"
#include "core/explain/ledger_words.h"
#include "core/explain/step_text.h"

namespace clearline {

class CompareWords {
public:
    CompareWords(const Comparison& comparison, const Catalogue& words, const Kinds& kinds);

    [[nodiscard]] std::string value(const ValueDifference& difference);
    [[nodiscard]] std::string part(const DifferencePart& part, const Ledger& original);
    // What the line is of, without its points: "Running a red light · traffic police · record A-1".
    [[nodiscard]] std::string what(const LineDifference& line);
    // In what the two lines differ, or why one of the ledgers lacks it: "moderate_points: −15 → −20"; may be empty.
    [[nodiscard]] std::string why(const LineDifference& line);
    [[nodiscard]] std::string threshold(const ThresholdPair& pair);
    [[nodiscard]] std::string standing(const StandingPair& pair);
    [[nodiscard]] std::string list(const ListPair& pair);
    // "−15 → −20"; where they are the same, once.
    [[nodiscard]] std::string points(const LineDifference& line) const;
    [[nodiscard]] std::string score(const Ledger& ledger) const;  // "674", "674 (incomplete)", "–"

private:
    [[nodiscard]] std::string switched(const ValueDifference& difference) const;
    [[nodiscard]] std::string change(const std::string& first, const std::string& second) const;
    [[nodiscard]] std::string stepDifference(const LineDifference& line);
    [[nodiscard]] std::string silence(const Ledger& without, const Ledger& with, std::size_t line);
    [[nodiscard]] LedgerWords& of(bool second) { return second ? second_ : first_; }

    const Comparison& comparison_;
    const Catalogue& words_;
    LedgerWords first_, second_;
    StepWords steps_;
    StepReader firstSteps_, secondSteps_;
};

}  // namespace clearline
