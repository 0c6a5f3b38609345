// StepReader: the steps of a ledger's lines, told by the code that made their numbers. Quick where
// lines are asked for in order (one fold in all), and no slower than a thousand entries' fold
// where they are not. Use one for many lines; Ledger::steps makes one for itself.
#pragma once

#include <memory>

#include "core/ledger/entry_numbers.h"
#include "core/ledger/ledger.h"

namespace clearline {

class StepReader {
public:
    explicit StepReader(const Ledger& ledger);
    ~StepReader();
    StepReader(const StepReader&) = delete;
    StepReader& operator=(const StepReader&) = delete;

    // Valid until the next call.
    [[nodiscard]] const Steps& steps(std::size_t line);
    // The numbers of the steps of an entry's lines, where they are small and the entry is one of points
    // that come or go. For a loop: entries in their order.
    [[nodiscard]] const EntryNumbers* numbers(std::size_t entry);

private:
    struct State;
    void moveTo(std::size_t event);
    void tell(std::size_t entry, std::size_t line);

    const Ledger ledger_;
    std::unique_ptr<State> state_;
    std::unique_ptr<EntryNumbersReader> numbers_;  // made when first asked for
};

}  // namespace clearline
