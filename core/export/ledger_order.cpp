#include "core/export/ledger_order.h"

#include <algorithm>

#include "core/record/record.h"

namespace clearline {

std::vector<const Silent*> silentInOrder(const Ledger& ledger) {
    std::vector<const Silent*> order;
    order.reserve(ledger.silent().size());
    for (const Silent& silent : ledger.silent()) order.push_back(&silent);
    const RecordBook& records = *ledger.input().records;
    std::stable_sort(order.begin(), order.end(), [&](const Silent* a, const Silent* b) {
        const Record left(records, a->record), right(records, b->record);
        // Bytes of UTF-8 compare as code points do.
        if (const int byId = left.id().compare(right.id())) return byId < 0;
        return left.version() < right.version();
    });
    return order;
}

}  // namespace clearline
