// One random case after another: a question is answered by core/audit and by evaluating everything again. What differs
// is told with the case; what was met is counted, so that a run in which nothing occurred is no success.
#pragma once

#include <map>
#include <memory>
#include <random>
#include <string>

#include "core/ledger/evaluate.h"

namespace clearline::brute {

struct Run {
    std::mt19937_64 random;
    std::map<std::string, std::uint64_t> met;
    std::string falsify;                       // the check that is to be given a wrong answer, for the self-check
    std::string wrong;                         // what differs; empty: nothing so far
    std::shared_ptr<const CaseInput> renamed;  // the same records under other ids, so in another order within a day

    [[nodiscard]] std::size_t below(std::size_t count) { return count ? random() % count : 0; }
    // Keeps the first difference.
    void differs(const std::string& what) {
        if (wrong.empty()) wrong = what;
    }
};

using LedgerPointer = std::shared_ptr<const Ledger>;

void checkCounterfactuals(Run& run, const LedgerPointer& ledger);
void checkComparisons(Run& run, const LedgerPointer& ledger);
void checkVariables(Run& run, const LedgerPointer& ledger);
void checkOutlooks(Run& run, const LedgerPointer& ledger);
void checkSets(Run& run, const LedgerPointer& ledger);
void checkSensitivities(Run& run, const LedgerPointer& ledger);

}  // namespace clearline::brute
