#include "core/export/csv_row.h"
#include "core/export/history_writers.h"
#include "core/record/record.h"

namespace clearline {

void writeHistoryCsvHeader(const Sink& out) {
    out("rulebook,subject,row,day,before,after,cause,moved,line_date,record,version,rule,reaches_back,text\r\n");
}

void writeHistoryCsv(const HistoryDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out) {
    BufferedSink buffer(out);
    const auto number = [](CsvRow& row, const std::optional<Points>& points) {
        if (points)
            row.number(*points);
        else
            row.blank();
    };
    if (document.history) {
        KnownWords told(*document.history->last, document.law.get(), words, kinds);
        for (const KnownStep& step : document.history->steps)
            for (const KnownChange& change : step.changes) {
                CsvRow row(buffer);
                row.cell(document.rulebook.id).cell(document.subject.id).cell("change").cell(step.day.iso());
                number(row, step.before);
                number(row, step.after);
                row.cell(knownCauseText(change.cause)).number(change.moved).cell(change.day.iso());
                if (change.record) {
                    const Record record(*document.history->last->input().records, *change.record);
                    row.cell(record.id()).cell(std::to_string(record.version()));
                } else {
                    row.blank(2);
                }
                row.cell(change.rule ? document.rulebook.rules[*change.rule].id : "");
                row.cell(change.reachesBack ? "yes" : "no").cell(told.what(change));
            }
    }
    if (!document.versions) return;
    KnownWords told(*document.versions->second, document.law.get(), words, kinds);
    for (const RuleVersionPart& part : document.versions->parts) {
        CsvRow row(buffer);
        row.cell(document.rulebook.id).cell(document.subject.id).cell("version");
        row.cell(part.from ? part.from->iso() : "");
        number(row, document.versions->first->score());
        number(row, document.versions->second->score());
        row.cell(part.id);
        number(row, part.moved);
        row.blank(5).cell(told.part(part));
    }
}

}  // namespace clearline
