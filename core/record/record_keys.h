// RecordKeys: which (id, version) a book that is being built already has. The first record of an
// id costs 4 bytes; only ids that come again go into a table of their own. Dropped when the book
// is complete.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/symbols.h"

namespace clearline {

class RecordKeys {
public:
    // What the table looks keys up in: the columns of the book, one entry a record.
    struct Columns {
        const std::vector<Symbol>& ids;
        const std::vector<std::uint32_t>& versions;  // empty: all 1
        [[nodiscard]] std::uint32_t version(std::uint32_t record) const { return versions.empty() ? 1 : versions[record]; }
    };

    void reserve(std::size_t records) { firstWithId_.reserve(records + 64); }
    // The record that has this key already; else nothing, and `record`, which is about to be
    // added to the columns, is noted as the one that has it.
    std::optional<std::uint32_t> claim(Symbol id, std::uint32_t version, std::uint32_t record, Columns columns) {
        if (id >= firstWithId_.size()) firstWithId_.resize(id + std::size_t{1}, kNone);
        if (firstWithId_[id] == kNone) {
            firstWithId_[id] = record;
            return std::nullopt;
        }
        return claimAgain(id, version, record, columns);
    }
    void clear() { *this = RecordKeys(); }

private:
    static constexpr std::uint32_t kNone = UINT32_MAX;
    std::optional<std::uint32_t> claimAgain(Symbol id, std::uint32_t version, std::uint32_t record, Columns columns);
    [[nodiscard]] std::size_t slotOf(Symbol id, std::uint32_t version) const;
    void grow();

    struct Again { Symbol id = 0; std::uint32_t version = 0; std::uint32_t record = kNone; };
    std::vector<std::uint32_t> firstWithId_;  // by id symbol
    std::vector<Again> again_;                // open addressing, a power of two
    std::size_t used_ = 0;
};

}  // namespace clearline
