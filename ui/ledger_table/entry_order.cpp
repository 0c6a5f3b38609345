#include "ui/ledger_table/entry_order.h"

#include <QCollator>
#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <numeric>

#include "ui/ledger_table/line_facts.h"

namespace clearline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LedgerView)
};

bool chosen(const Ledger& ledger, std::size_t entry, EntryChoice choice) {
    switch (choice) {
        case EntryChoice::All: return true;
        case EntryChoice::Losses: return entry > 0 && entryChange(ledger, entry).sign() < 0;
        case EntryChoice::Gains: return entry > 0 && entryChange(ledger, entry).sign() > 0;
        case EntryChoice::Crossings: return !ledger.crossed(lastLineOf(ledger, entry)).empty();
        case EntryChoice::Listings: return ledger.lineKind(ledger.firstLineOf(entry)) == LineKind::Listed;
        case EntryChoice::Removals: return ledger.lineKind(ledger.firstLineOf(entry)) == LineKind::Delisted;
    }
    return true;
}

QCollator collatorFor(Language language) {
    QCollator collator(language == Language::Chinese ? QLocale(QLocale::Chinese) : QLocale(QLocale::English));
    collator.setNumericMode(true);
    return collator;
}

// Places of texts in reading order, equal texts alike.
std::vector<std::int64_t> ranks(const std::vector<QString>& texts, Language language) {
    std::vector<std::size_t> order(texts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const QCollator collator = collatorFor(language);
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return collator.compare(texts[a], texts[b]) < 0; });
    std::vector<std::int64_t> rank(texts.size());
    std::int64_t place = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
        if (k > 0 && collator.compare(texts[order[k - 1]], texts[order[k]]) != 0) ++place;
        rank[order[k]] = place;
    }
    return rank;
}

std::vector<std::int64_t> ruleRanks(const Rulebook& rulebook, Language language, bool byTitle) {
    std::vector<QString> texts;
    for (const Rule& rule : rulebook.rules)
        texts.push_back(QString::fromStdString(byTitle && !rule.title.empty() ? rule.title.in(language) : rule.id));
    return ranks(texts, language);
}

std::map<std::string_view, std::int64_t> agencyRanks(const Ledger& ledger, const std::vector<std::uint32_t>& entries,
                                                     Language language) {
    std::map<std::string_view, std::int64_t> rank;
    for (const std::uint32_t entry : entries)
        rank.try_emplace(lineAgency(ledger, ledger.line(ledger.firstLineOf(entry))), 0);
    std::vector<QString> titles;
    for (const auto& [key, unused] : rank) titles.push_back(agencyTitle(ledger.rulebook(), key, language));
    const std::vector<std::int64_t> places = ranks(titles, language);
    std::size_t k = 0;
    for (auto& [key, place] : rank) place = places[k++];
    return rank;
}

// A number per entry by which the column sorts, where a machine number can say it.
std::vector<std::int64_t> sortKeys(const Ledger& ledger, const std::vector<std::uint32_t>& entries, LedgerColumn column,
                                   Language language) {
    std::vector<std::int64_t> rule;
    std::map<std::string_view, std::int64_t> agency;
    if (column == LedgerColumn::Rule || column == LedgerColumn::What)
        rule = ruleRanks(ledger.rulebook(), language, column == LedgerColumn::What);
    if (column == LedgerColumn::Agency) agency = agencyRanks(ledger, entries, language);
    std::vector<std::int64_t> keys;
    keys.reserve(entries.size());
    for (const std::uint32_t entry : entries) {
        const Line line = ledger.line(ledger.firstLineOf(entry));
        std::int64_t key = 0;
        switch (column) {
            case LedgerColumn::What:
                key = line.rule ? rule[*line.rule] * 16 + static_cast<std::int64_t>(line.kind) : -1;
                break;
            case LedgerColumn::Agency: key = agency[lineAgency(ledger, line)]; break;
            case LedgerColumn::Rule: key = line.rule ? rule[*line.rule] : -1; break;
            case LedgerColumn::Status: key = static_cast<std::int64_t>(lineStatus(ledger, line)); break;
            case LedgerColumn::Crossed:
                for (const Crossing& crossing : ledger.crossed(lastLineOf(ledger, entry)))
                    key += crossing.reached ? 1 : -1;
                break;
            case LedgerColumn::Date:
            case LedgerColumn::Points:
            case LedgerColumn::Balance:
            case LedgerColumn::Stamp: break;  // sorted without such keys
        }
        keys.push_back(key);
    }
    return keys;
}

template <class Key>
std::vector<std::uint32_t> sorted(const std::vector<std::uint32_t>& entries, const std::vector<Key>& keys,
                                  bool descending) {
    std::vector<std::uint32_t> places(entries.size());
    std::iota(places.begin(), places.end(), std::uint32_t{0});
    if (descending)
        std::stable_sort(places.begin(), places.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return keys[b] < keys[a]; });
    else
        std::stable_sort(places.begin(), places.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
    for (std::uint32_t& place : places) place = entries[place];
    return places;
}

std::vector<std::uint32_t> sortedByPoints(const Ledger& ledger, const std::vector<std::uint32_t>& entries, bool balance,
                                          bool descending) {
    const auto points = [&](std::uint32_t entry) {
        return balance ? ledger.entryAfter(entry) : entryChange(ledger, entry);
    };
    if (ledger.lineAfters().allSmall()) {
        std::vector<std::int64_t> keys;
        keys.reserve(entries.size());
        bool small = true;
        for (const std::uint32_t entry : entries) {
            const auto micro = points(entry).asMicro();
            small &= micro.has_value();
            keys.push_back(micro.value_or(0));
        }
        if (small) return sorted(entries, keys, descending);
    }
    std::vector<Points> keys;
    keys.reserve(entries.size());
    for (const std::uint32_t entry : entries) keys.push_back(points(entry));
    return sorted(entries, keys, descending);
}

}  // namespace

std::optional<std::size_t> EntryOrder::positionOf(std::size_t entry) const {
    if (!list_) return entry < count_ ? std::optional(entryAt(entry)) : std::nullopt;  // its own inverse
    const auto found = std::find(list_->begin(), list_->end(), static_cast<std::uint32_t>(entry));
    return found == list_->end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - list_->begin()));
}

EntryOrder orderEntries(const Ledger& ledger, const EntryQuery& query, Language language) {
    const std::size_t count = ledger.entryCount();
    const bool all = query.choice == EntryChoice::All && !query.matches;
    if (all && query.sort == LedgerColumn::Date) return {count, query.descending};
    std::vector<std::uint32_t> entries;
    entries.reserve(all ? count : 0);
    for (std::size_t entry = 0; entry < count; ++entry)
        if (all || (chosen(ledger, entry, query.choice) && (!query.matches || query.matches(entry))))
            entries.push_back(static_cast<std::uint32_t>(entry));
    switch (query.sort) {
        case LedgerColumn::Date:
            if (query.descending) std::reverse(entries.begin(), entries.end());
            return EntryOrder(std::move(entries));
        case LedgerColumn::Points:
        case LedgerColumn::Balance:
            return EntryOrder(sortedByPoints(ledger, entries, query.sort == LedgerColumn::Balance, query.descending));
        case LedgerColumn::What:
        case LedgerColumn::Agency:
        case LedgerColumn::Rule:
        case LedgerColumn::Status:
        case LedgerColumn::Crossed:
        case LedgerColumn::Stamp: break;
    }
    return EntryOrder(sorted(entries, sortKeys(ledger, entries, query.sort, language), query.descending));
}

std::vector<EntryChoice> choicesFor(const Rulebook* rulebook) {
    std::vector<EntryChoice> choices{EntryChoice::All};
    const auto add = [&choices](std::initializer_list<EntryChoice> more) {
        choices.insert(choices.end(), more.begin(), more.end());
    };
    if (!rulebook || rulebook->score) add({EntryChoice::Losses, EntryChoice::Gains});
    if (!rulebook || !rulebook->thresholds.empty()) add({EntryChoice::Crossings});
    if (rulebook && !rulebook->lists.empty()) add({EntryChoice::Listings, EntryChoice::Removals});
    return choices;
}

QString choiceWords(EntryChoice choice) {
    switch (choice) {
        case EntryChoice::All: return Words::tr("All entries");
        case EntryChoice::Losses: return Words::tr("Losses");
        case EntryChoice::Gains: return Words::tr("Gains");
        case EntryChoice::Crossings: return Words::tr("Thresholds crossed");
        case EntryChoice::Listings: return Words::tr("Listed");
        case EntryChoice::Removals: return Words::tr("Taken off a list");
    }
    return {};
}

}  // namespace clearline
