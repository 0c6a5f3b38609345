#include "core/export/piece_cache.h"

#include <algorithm>

namespace clearline {

const AroundText& SentenceCache::add(std::uint64_t key, const LedgerWords::Around& around) {
    if (slots_.size() < 2 * (used_ + 1)) {
        std::vector<AroundText> old(slots_.size() * 2);
        old.swap(slots_);
        for (const AroundText& one : old)
            if (one.there) slots_[slotOf(one.key)] = one;
    }
    ++used_;
    AroundText& slot = slots_[slotOf(key)];
    slot = {key, static_cast<std::uint32_t>(text_.size() - kLooseRoom),
            static_cast<std::uint16_t>(std::min<std::size_t>(around.before.size(), UINT16_MAX)),
            static_cast<std::uint16_t>(std::min<std::size_t>(around.after.size(), UINT16_MAX)), true};
    text_.insert(text_.size() - kLooseRoom, around.before + around.after);
    return slot;
}

}  // namespace clearline
