// LedgerMarks: which entries of one ledger are marked as city reports do: under objection (bold italics) or under
// repair (struck through), and the same in words. Where it sits: made from the objections of a case (ui/appeal), shown
// by the table and the chart.
#pragma once

#include <QString>
#include <cstdint>
#include <memory>
#include <unordered_map>

#include "core/ledger/ledger.h"

namespace clearline {

struct LedgerMark {
    enum class Kind : std::uint8_t { Objection, Repair };
    Kind kind = Kind::Objection;
    QString words;  // "objection pending (No. 3)"
    friend bool operator==(const LedgerMark&, const LedgerMark&) = default;
};

struct LedgerMarks {
    std::shared_ptr<const Ledger> ledger;  // whose entries these are
    std::unordered_map<std::size_t, LedgerMark> byEntry;
    [[nodiscard]] const LedgerMark* of(std::size_t entry) const {
        const auto found = byEntry.find(entry);
        return found == byEntry.end() ? nullptr : &found->second;
    }
};

}  // namespace clearline
