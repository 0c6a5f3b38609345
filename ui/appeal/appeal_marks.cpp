#include "ui/appeal/appeal_marks.h"

#include <algorithm>

#include "core/appeal/appeal_words.h"
#include "core/record/record.h"
#include "core/scenario/record_finder.h"
#include "ui/workspace/text.h"

namespace clearline {

std::shared_ptr<const LedgerMarks> appealMarks(const std::shared_ptr<const Ledger>& ledger,
                                               const std::vector<Objection>& objections, const Catalogue& words) {
    if (!ledger) return nullptr;
    struct Under {
        const Objection* objection;
        const ContestedLine* line;
    };
    std::vector<Under> pending;
    std::vector<std::string_view> ids;
    for (const Objection& objection : objections)
        if (isPending(objection.stage()))
            for (const ContestedLine& line : objection.lines) {
                pending.push_back({&objection, &line});
                ids.push_back(line.record);
            }
    if (pending.empty()) return nullptr;
    // Objections show before repairs.
    std::stable_sort(pending.begin(), pending.end(),
                     [](const Under& a, const Under& b) { return a.objection->kind < b.objection->kind; });
    const RecordBook& book = *ledger->input().records;
    const RecordFinder finder(book, ids);
    auto marks = std::make_shared<LedgerMarks>();
    marks->ledger = ledger;
    std::unordered_map<RecordIndex, std::vector<const Under*>> byRecord;
    for (const Under& under : pending)
        for (const RecordIndex index : finder.versionsOf(under.line->record))
            if (book.version(index) == under.line->version) byRecord[index].push_back(&under);
    if (byRecord.empty()) return nullptr;
    std::vector<EntryRow> rows(4096);
    for (std::size_t line = 0, entry = 0; line < ledger->lineCount();) {
        const std::size_t read = ledger->readEntries(line, rows);
        if (read == 0) break;
        for (std::size_t i = 0; i < read; ++i, ++entry) {
            const EntryRow& row = rows[i];
            line = row.lastLine + 1;
            if (row.record == EntryRow::kNoRecord) continue;
            const auto found = byRecord.find(row.record);
            if (found == byRecord.end()) continue;
            const Rulebook& rulebook = ledger->rulebook();
            for (const Under* under : found->second) {
                const ContestedLine& contested = *under->line;
                const bool sameRulebook = contested.rulebook == rulebook.id;
                if (sameRulebook && !contested.rule.empty() && row.rule < rulebook.rules.size() &&
                    rulebook.rules[row.rule].id != contested.rule)
                    continue;
                auto& mark = marks->byEntry[entry];
                const QString told = qtText(pendingMark(*under->objection, words));
                if (mark.words.isEmpty())
                    mark.kind = under->objection->kind == AppealKind::Repair ? LedgerMark::Kind::Repair
                                                                             : LedgerMark::Kind::Objection;
                if (!mark.words.contains(told)) mark.words += mark.words.isEmpty() ? told : QStringLiteral("; ") + told;
            }
        }
    }
    return marks->byEntry.empty() ? nullptr : marks;
}

}  // namespace clearline
