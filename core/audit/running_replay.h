// RunningReplay: the last balance of a ledger under a running clamp with some of its contributions left out. There the
// score depends on the way to it, so the events after the first that is left out are folded again, from the nearest of
// a few states kept on the first way through and until all is as it was, by the arithmetic of the ledger itself.
// Private to audit/.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/ledger/ledger_parts.h"

namespace clearline {

class RunningReplay {
public:
    explicit RunningReplay(const Ledger& ledger);
    ~RunningReplay();
    RunningReplay(const RunningReplay&) = delete;
    RunningReplay& operator=(const RunningReplay&) = delete;

    // `out`: by contribution; `first`: index of the first event of one that is out. Nothing if a formula of the score
    // fails on the way.
    [[nodiscard]] std::optional<FoldState<Number>> without(const std::vector<char>& out, std::size_t first);

private:
    class Hand;
    template <class N, class Calc, class Shape>
    class HandOf;
    std::unique_ptr<Hand> hand_, careful_;  // in millionths where they do; in Numbers
    const Ledger& ledger_;
};

}  // namespace clearline
