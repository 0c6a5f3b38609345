// EntryOrder: the entries that the table shows, in the order it shows them. As long as nothing is
// sorted or left out it keeps no list at all, so a million entries cost nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/ledger/ledger.h"
#include "ui/ledger_table/ledger_columns.h"

namespace clearline {

class EntryOrder {
public:
    EntryOrder() = default;
    // All, by date, first or last one first.
    EntryOrder(std::size_t count, bool descending) : count_(count), descending_(descending) {}
    explicit EntryOrder(std::vector<std::uint32_t> entries) : list_(std::move(entries)), count_(list_->size()) {}

    [[nodiscard]] std::size_t size() const { return count_; }
    [[nodiscard]] bool plain() const { return !list_; }
    [[nodiscard]] std::size_t entryAt(std::size_t position) const {
        return list_ ? (*list_)[position] : descending_ ? count_ - 1 - position : position;
    }
    // Absent: left out.
    [[nodiscard]] std::optional<std::size_t> positionOf(std::size_t entry) const;

private:
    std::optional<std::vector<std::uint32_t>> list_;
    std::size_t count_ = 0;
    bool descending_ = false;
};

// Which entries to show: everything, those that took or gave, those that crossed a threshold, those
// that put on a list or took off one.
enum class EntryChoice : std::uint8_t { All, Losses, Gains, Crossings, Listings, Removals };
// Those that a rulebook can have entries for, with their words.
[[nodiscard]] std::vector<EntryChoice> choicesFor(const Rulebook* rulebook);
[[nodiscard]] QString choiceWords(EntryChoice choice);

struct EntryQuery {
    LedgerColumn sort = LedgerColumn::Date;
    bool descending = false;
    EntryChoice choice = EntryChoice::All;
    std::function<bool(std::size_t entry)> matches;  // empty: all
};

// One pass to choose, one sort; equal ones stay in the order of their dates.
[[nodiscard]] EntryOrder orderEntries(const Ledger& ledger, const EntryQuery& query, Language language);

}  // namespace clearline
