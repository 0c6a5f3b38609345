#include "core/audit/coupled.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "core/ledger/ledger_parts.h"

namespace clearline {

namespace {

// Items that share something, counted each once.
template <class Key>
class Sharing {
public:
    void add(const Key& key, std::size_t item) { items_[key].insert(item); }
    void mark(std::vector<bool>& coupled) const {
        for (const auto& [key, items] : items_)
            if (items.size() > 1)
                for (const std::size_t item : items) coupled[item] = true;
    }

private:
    std::map<Key, std::set<std::size_t>> items_;
};

}  // namespace

std::vector<bool> coupledItems(const Ledger& ledger, const std::vector<std::vector<RecordIndex>>& records,
                               std::vector<std::vector<std::uint16_t>> rules) {
    const Rulebook& rulebook = ledger.rulebook();
    const RecordBook& book = *ledger.input().records;
    const Prepared& prepared = *LedgerParts::schedule(ledger).prepared;
    std::vector<bool> coupled(records.size());
    const bool acts = rulebook.counting.perAct != PerAct::EveryItem;
    std::set<std::size_t> extended;  // lists whose listings something extends
    bool shares = acts || rulebook.counting.suspendGains;
    for (const Rule& rule : rulebook.rules) {
        shares |= rule.repeat || rule.yearlyCap || rule.effect.kind == Effect::Kind::Extend;
        if (rule.effect.kind == Effect::Kind::Extend) extended.insert(rule.effect.listing.list);
    }
    if (!shares) return coupled;
    Sharing<Symbol> byAct;
    Sharing<std::string_view> byClass;
    Sharing<std::size_t> byCap, byList;
    for (std::size_t item = 0; item < records.size(); ++item) {
        for (const RecordIndex record : records[item]) {
            const auto naming = prepared.rulesNaming(book.kind(record));
            rules[item].insert(rules[item].end(), naming.begin(), naming.end());
            if (acts && book.act(record)) byAct.add(book.act(record), item);
        }
        for (const std::uint16_t index : rules[item]) {
            const Rule& rule = rulebook.rules[index];
            if (rule.repeat) byClass.add(rule.repeat->ofClass, item);
            if (rule.yearlyCap) byCap.add(*rule.yearlyCap, item);
            if (rule.effect.onList() && extended.contains(rule.effect.listing.list))
                byList.add(rule.effect.listing.list, item);
            if (rule.effect.kind == Effect::Kind::Hold && rulebook.counting.suspendGains) coupled[item] = true;
        }
    }
    byAct.mark(coupled);
    byClass.mark(coupled);
    byCap.mark(coupled);
    byList.mark(coupled);
    return coupled;
}

}  // namespace clearline
