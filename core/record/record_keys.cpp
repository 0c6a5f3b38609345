#include "core/record/record_keys.h"

namespace clearline {

std::uint32_t RecordKeys::claimAgain(Symbol id, std::uint32_t version, std::uint32_t record, Columns columns) {
    if (firstWithId_.empty())
        for (std::uint32_t r = 0; r < record; ++r) noteFirst(columns.ids[r], r);
    const std::uint32_t first = firstWithId_[id];
    if (columns.version(first) == version) return first;
    if (again_.size() < 2 * (used_ + 1)) grow();
    Again& slot = again_[slotOf(id, version)];
    if (slot.record != kNone) return slot.record;
    slot = {id, version, record};
    ++used_;
    return kNone;
}

void RecordKeys::noteFirst(Symbol id, std::uint32_t record) {
    if (id >= firstWithId_.size()) firstWithId_.resize(id + std::size_t{1}, kNone);
    if (firstWithId_[id] == kNone) firstWithId_[id] = record;
}

std::size_t RecordKeys::slotOf(Symbol id, std::uint32_t version) const {
    const std::size_t mask = again_.size() - 1;
    const std::uint64_t key = (std::uint64_t{id} << 32 | version) * 0x9e3779b97f4a7c15u;
    std::size_t slot = static_cast<std::size_t>(key ^ (key >> 32)) & mask;
    while (again_[slot].record != kNone && (again_[slot].id != id || again_[slot].version != version))
        slot = (slot + 1) & mask;
    return slot;
}

void RecordKeys::grow() {
    std::vector<Again> old(again_.empty() ? 64 : again_.size() * 2);
    old.swap(again_);
    for (const Again& entry : old)
        if (entry.record != kNone) again_[slotOf(entry.id, entry.version)] = entry;
}

}  // namespace clearline
