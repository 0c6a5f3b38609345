#include "core/appeal/pending_marks.h"

#include "core/appeal/appeal_words.h"
#include "core/scenario/record_finder.h"

namespace clearline {

PendingMarks::PendingMarks(const std::map<ObjectionId, Objection>& objections, const Ledger& ledger,
                           const Catalogue& words)
    : ledger_(ledger) {
    std::vector<std::string_view> ids;
    for (const auto& [number, objection] : objections)
        if (isPending(objection.stage()))
            for (const ContestedLine& line : objection.lines) ids.push_back(line.record);
    if (ids.empty()) return;
    const RecordBook& book = *ledger.input().records;
    const RecordFinder finder(book, ids);
    for (const AppealKind kind : {AppealKind::Objection, AppealKind::Repair})
        for (const auto& [number, objection] : objections) {
            if (objection.kind != kind || !isPending(objection.stage())) continue;
            for (const ContestedLine& line : objection.lines) {
                if (!line.rulebook.empty() && line.rulebook != ledger.rulebook().id) continue;
                for (const RecordIndex record : finder.versionsOf(line.record))
                    if (book.version(record) == line.version)
                        under_[record].push_back({line.rule, kind, pendingMark(objection, words)});
            }
        }
}

std::optional<PendingMark> PendingMarks::of(const EntryRow& row) const {
    if (row.record == EntryRow::kNoRecord) return std::nullopt;
    const auto found = under_.find(row.record);
    if (found == under_.end()) return std::nullopt;
    std::optional<PendingMark> mark;
    for (const Under& under : found->second) {
        if (!under.rule.empty() && ledger_.rulebook().rules[row.rule].id != under.rule) continue;
        if (!mark)
            mark = PendingMark{under.kind, under.words};
        else if (mark->words.find(under.words) == std::string::npos)
            mark->words += "; " + under.words;
    }
    return mark;
}

}  // namespace clearline
