// RecordKeys: which (id, version) a book that is being built already has. An id costs a bit
// until the first one comes again, 4 bytes from then on; only those that do come again go into a
// table of their own. Dropped when the book is complete.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/column.h"
#include "core/base/symbols.h"

namespace clearline {

class RecordKeys {
public:
    // What the table looks keys up in: the columns of the book, one entry a record.
    struct Columns {
        const Column<Symbol>& ids;
        const Column<std::uint32_t>& versions;  // empty: all 1
        [[nodiscard]] std::uint32_t version(std::uint32_t record) const {
            return versions.empty() ? 1 : versions[record];
        }
    };

    static constexpr std::uint32_t kNone = UINT32_MAX;
    // The record that has this key already; else kNone, and `record`, which is about to be added
    // to the columns, is noted as the one that has it.
    std::uint32_t claim(Symbol id, std::uint32_t version, std::uint32_t record, Columns columns) {
        const std::size_t word = id / 64;
        const std::uint64_t bit = std::uint64_t{1} << (id % 64);
        if (word >= seen_.size()) seen_.resize(word + 1 + word / 2);
        if ((seen_[word] & bit) != 0) return claimAgain(id, version, record, columns);
        seen_[word] |= bit;
        if (!firstWithId_.empty()) noteFirst(id, record);
        return kNone;
    }
    void clear() { *this = RecordKeys(); }

private:
    std::uint32_t claimAgain(Symbol id, std::uint32_t version, std::uint32_t record, Columns columns);
    void noteFirst(Symbol id, std::uint32_t record);
    [[nodiscard]] std::size_t slotOf(Symbol id, std::uint32_t version) const;
    void grow();

    struct Again {
        Symbol id = 0;
        std::uint32_t version = 0;
        std::uint32_t record = kNone;
    };
    std::vector<std::uint64_t> seen_;         // a bit by id symbol
    std::vector<std::uint32_t> firstWithId_;  // by id symbol; empty until an id comes again
    std::vector<Again> again_;                // open addressing, a power of two
    std::size_t used_ = 0;
};

}  // namespace clearline
