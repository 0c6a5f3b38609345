// EntryNumbers: the numbers of an entry's operations, in 64-bit millionths, without the Steps around
// them. Where they come from: EntryNumbersReader folds the entries of a ledger in their order by
// the one arithmetic of entry_fold.h. They are what the inputs and results of StepReader's steps
// are, for whoever fills the same sentences a million times.
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "core/ledger/ledger.h"

namespace clearline {

struct EntryNumbers {
    static constexpr std::size_t kLines = 4;       // own, cap, clamp, rounding
    static constexpr std::size_t kOperations = 8;  // of one line, at most
    static constexpr std::size_t kEach = 3;        // two inputs (one, then 0, for a limit) and the result
    // Line after line, operation after operation.
    std::array<std::int64_t, kLines * kOperations * kEach> of{};
    std::array<std::uint32_t, kLines> operations{};
    std::uint32_t contribution = 0, slot = 0;  // of the event; its value is the slot's
    std::int64_t lost = 0;                     // what the contribution lost to a running range, in all
    const void* scheme = nullptr;              // caps and range: the same for the same scheme

    [[nodiscard]] static constexpr std::size_t lineOf(LineKind kind) {
        return kind == LineKind::Cap ? 1 : kind == LineKind::Clamp ? 2 : kind == LineKind::Rounding ? 3 : 0;
    }
    [[nodiscard]] static constexpr std::size_t at(std::size_t line, std::size_t operation) {
        return (line * kOperations + operation) * kEach;
    }
};

struct Schedule;
struct FoldResult;

class EntryNumbersReader {
public:
    // All three must outlive it.
    EntryNumbersReader(const Schedule& schedule, const FoldResult& result, const Rulebook& rulebook);
    ~EntryNumbersReader();
    EntryNumbersReader(const EntryNumbersReader&) = delete;
    EntryNumbersReader& operator=(const EntryNumbersReader&) = delete;

    // Of an entry (from 0) behind the one read last; valid until the next call. Nothing if the entry is
    // not one of points that come or go, if it lies before, or if millionths do not do.
    [[nodiscard]] const EntryNumbers* read(std::size_t entry);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace clearline
