#include "core/audit/statement_clues.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/audit/folded.h"
#include "core/record/record.h"

namespace clearline {

namespace {

// Whether one of two folded texts stands in the other; a letter or two in common is nothing.
bool wordsFit(const std::string& a, const std::string& b) {
    constexpr std::size_t kShortest = 4;  // bytes: two Chinese characters, four Latin letters
    if (std::min(a.size(), b.size()) < kShortest) return false;
    return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

}  // namespace

StatementClues::StatementClues(const StatementMatch& match, const std::vector<LedgerEntry>& entries)
    : names_(match.lines.size()), items_(match.lines.size()) {
    findNames(match, entries);
    findItems(match);
}

bool StatementClues::names(std::size_t line, std::uint32_t entry) const {
    const auto& all = names_[line].entries;
    return std::find(all.begin(), all.end(), entry) != all.end();
}

void StatementClues::findNames(const StatementMatch& match, const std::vector<LedgerEntry>& entries) {
    std::unordered_map<std::string, std::vector<std::uint32_t>> ids, documents;  // wanted, and the lines that want them
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
        const OfficialLine& line = match.line(i);
        if (!line.record.empty()) ids[line.record].push_back(i);
        if (!line.document.empty()) documents[foldedDocument(line.document)].push_back(i);
        if (!line.record.empty() || !line.document.empty()) names_[i].is = Name::Is::Unknown;
    }
    if (ids.empty() && documents.empty()) return;
    std::vector<bool> byId(names_.size());  // the id says more than the document
    const auto visit = [&](RecordIndex r, const auto& put) {
        const Record record(*match.ledger->input().records, r);
        if (const auto found = ids.find(std::string(record.id())); found != ids.end())
            for (const std::uint32_t i : found->second) {
                if (!byId[i]) names_[i] = {};
                byId[i] = true;
                put(names_[i]);
            }
        if (documents.empty() || record.document().empty()) return;
        if (const auto found = documents.find(foldedDocument(record.document())); found != documents.end())
            for (const std::uint32_t i : found->second)
                if (!byId[i]) put(names_[i]);
    };
    for (std::uint32_t e = 0; e < entries.size(); ++e)
        if (entries[e].record)
            visit(*entries[e].record, [e](Name& name) {
                name.is = Name::Is::Known;
                if (name.entries.empty() || name.entries.back() != e) name.entries.push_back(e);
            });
    const auto& silent = match.ledger->silent();
    for (std::uint32_t s = 0; s < silent.size(); ++s)
        visit(silent[s].record, [s](Name& name) {
            name.is = Name::Is::Known;
            name.silent = s;
        });
}

void StatementClues::findItems(const StatementMatch& match) {
    std::vector<std::array<std::string, 2>> titles;
    for (const Rule& rule : match.ledger->rulebook().rules)
        titles.push_back({folded(rule.title.in(Language::English)), folded(rule.title.in(Language::Chinese))});
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const auto [item, fresh] = rulesOf_.try_emplace(folded(match.line(i).item));
        items_[i] = &item->second;
        if (!fresh) continue;
        std::vector<bool> fits;
        for (const auto& title : titles)
            fits.push_back(wordsFit(title[0], item->first) || wordsFit(title[1], item->first));
        if (std::find(fits.begin(), fits.end(), true) != fits.end()) item->second = std::move(fits);
    }
}

}  // namespace clearline
