#include <algorithm>
#include <set>

#include "core/appeal/appeal_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/csv_row.h"
#include "core/export/objection_writers.h"
#include "core/export/text_table.h"
#include "core/record/masked.h"

namespace clearline {
namespace {

using Side = TextTable::Side;

std::string recordsOf(const Objection& objection) {
    std::set<std::string> seen;
    std::string list;
    for (const ContestedLine& line : objection.lines)
        if (seen.insert(line.record).second) list += (list.empty() ? "" : ", ") + line.record;
    return list;
}

std::string dayOf(const Deadline* deadline, const Catalogue& words) {
    if (!deadline) return {};
    return deadline->due ? deadline->due->iso() : words.text("objection.no-day");
}

Number counted(std::uint64_t count) { return static_cast<int>(count); }

std::string sinceOf(const Objection& objection) {
    return objection.stages.empty() ? std::string() : objection.stages.back().on.iso();
}

}  // namespace

bool BoardFilter::takes(const Objection& objection, const std::vector<Deadline>& deadlines) const {
    if (kind && objection.kind != *kind) return false;
    if (stage && objection.stage() != *stage) return false;
    if (ground && objection.ground != *ground) return false;
    if (!subject.empty() && objection.subject != subject) return false;
    return !due || std::any_of(deadlines.begin(), deadlines.end(), [&](const Deadline& deadline) {
        return deadline.objection == objection.id && !deadline.done;
    });
}

std::vector<BoardRow> boardRows(const std::map<ObjectionId, Objection>& objections,
                                const std::vector<Deadline>& deadlines, const CaseState& state,
                                const BoardFilter& filter, bool redacted) {
    std::vector<BoardRow> rows;
    for (const auto& [id, objection] : objections) {
        if (!filter.takes(objection, deadlines)) continue;
        BoardRow& row = rows.emplace_back();
        row.objection = &objection;
        for (const Deadline& deadline : deadlines)
            if (deadline.objection == id && !deadline.done) row.open.push_back(&deadline);
        row.evidenceAmiss = !redacted && std::any_of(objection.evidence.begin(), objection.evidence.end(),
                                                     [&](const Evidence& evidence) {
                                                         return evidenceState(state, evidence) != EvidenceState::There;
                                                     });
    }
    return rows;
}

ReportTable boardTable(const std::vector<BoardRow>& rows, const Catalogue& words) {
    const auto title = [&](const char* key) { return words.text(std::string("objection.column.") + key); };
    using Right = ReportColumn::Side;
    ReportTable table{"objections",
                      words.text("objection.board"),
                      {{"number", title("number"), Right::Right},
                       {"kind", title("kind")},
                       {"subject", title("subject")},
                       {"records", title("records")},
                       {"ground", title("ground")},
                       {"stage", title("stage")},
                       {"since", title("since")},
                       {"next", title("next")},
                       {"due_on", title("due")},
                       {"changes", title("changes"), Right::Right},
                       {"evidence", title("evidence"), Right::Right}}};
    bool amiss = false;
    for (const BoardRow& row : rows) {
        const Objection& objection = *row.objection;
        const Deadline* next = row.next();
        amiss = amiss || row.evidenceAmiss;
        table.add({ReportCell::number(counted(objection.id)), ReportCell::text(appealKindWords(objection.kind, words)),
                   ReportCell::text(maskedIn(objection.subject)), ReportCell::text(maskedIn(recordsOf(objection))),
                   ReportCell::text(groundWords(objection.ground, words)),
                   ReportCell::text(stageWords(objection.stage(), words)),
                   objection.stages.empty() ? ReportCell{} : ReportCell::day(objection.stages.back().on),
                   next ? ReportCell::text(deadlineSentence(*next, words)) : ReportCell{},
                   next && next->due ? ReportCell::day(*next->due) : ReportCell::text(dayOf(next, words)),
                   ReportCell::number(counted(objection.changes.size())),
                   ReportCell::number(counted(objection.evidence.size()))});
    }
    if (amiss) table.notes.push_back(words.text("objection.evidence-amiss"));
    return table;
}

void writeBoardText(const BoardDocument& document, const Catalogue& words, const Sink& out) {
    BufferedSink buffer(out);
    std::string& text = buffer.text();
    text += words.text("objection.board-of", {document.today.iso()}) + "\n";
    if (document.rows.empty()) {
        text += "  " +
                words.text(document.leftOut == 0   ? "objection.board-empty"
                           : document.leftOut == 1 ? "objection.board-none-of-one"
                                                   : "objection.board-none-of",
                           {std::to_string(document.leftOut)}) +
                "\n";
        return;
    }
    TextTable table({Side::Right, Side::Left, Side::Left, Side::Left, Side::Left, Side::Left, Side::Left});
    std::vector<const Deadline*> open;
    for (const BoardRow& row : document.rows) {
        const Objection& objection = *row.objection;
        open.insert(open.end(), row.open.begin(), row.open.end());
        std::vector<std::string> cells{std::to_string(objection.id),
                                       appealKindWords(objection.kind, words),
                                       maskedIn(objection.subject),
                                       maskedIn(recordsOf(objection)),
                                       groundWords(objection.ground, words),
                                       stageWords(objection.stage(), words),
                                       sinceOf(objection)};
        if (row.evidenceAmiss) cells.back() += "  " + words.text("objection.evidence-amiss-short");
        table.add(std::move(cells));
    }
    table.appendTo(text);
    if (open.empty()) return;
    std::stable_sort(open.begin(), open.end(),
                     [](const Deadline* a, const Deadline* b) { return a->due < b->due; });  // those without first
    text += "\n" + words.text("objection.due") + "\n";
    TextTable due({Side::Left, Side::Right, Side::Left});
    for (const Deadline* deadline : open)
        due.add({dayOf(deadline, words), words.text("objection.number", {std::to_string(deadline->objection)}),
                 deadlineSentence(*deadline, words)});
    due.appendTo(text);
}

void writeBoardCsv(const BoardDocument& document, const Catalogue& words, const Sink& out) {
    BufferedSink buffer(out);
    buffer.text() +=
        "number,kind,subject,ground,stage,since,records,changes,evidence,evidence_amiss,next,next_due,earliest,wants,"
        "sentence\r\n";
    for (const BoardRow& row : document.rows) {
        const Objection& objection = *row.objection;
        const Deadline* next = row.next();
        CsvRow cells(buffer);
        cells.exact(std::to_string(objection.id)).cell(appealKindText(objection.kind));
        cells.cell(maskedIn(objection.subject)).cell(groundText(objection.ground));
        cells.cell(stageText(objection.stage())).cell(sinceOf(objection)).cell(maskedIn(recordsOf(objection)));
        cells.exact(std::to_string(objection.changes.size())).exact(std::to_string(objection.evidence.size()));
        cells.cell(row.evidenceAmiss ? "yes" : "no");
        if (!next) {
            cells.blank(5);
            continue;
        }
        cells.cell(next->what).cell(next->due ? next->due->iso() : "").cell(next->earliest ? "yes" : "no");
        cells.cell(next->wants).cell(deadlineSentence(*next, words));
    }
}

}  // namespace clearline
