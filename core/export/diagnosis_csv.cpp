#include <algorithm>

#include "core/audit/diagnosis_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/csv_cell.h"
#include "core/export/diagnosis_writers.h"
#include "core/record/record.h"

namespace clearline {

void writeDiagnosisCsv(const DiagnosisDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out) {
    const Diagnosis& diagnosis = document.diagnosis;
    DiagnosisWords told(diagnosis, words, kinds);
    BufferedSink buffer(out);
    buffer.text() += "rulebook,subject,group,size,weight,sets,place,best,cause,record,of,day,text,supports,options\r\n";
    for (std::size_t g = 0; g < diagnosis.fits.size(); ++g) {
        const FittingGroup& group = diagnosis.fits[g];
        for (std::size_t p = 0; p < group.places.size(); ++p)
            for (const std::uint32_t index : group.places[p]) {
                const Hypothesis& h = diagnosis.hypotheses.all[index];
                std::string& row = buffer.text();
                const auto text = [&row](std::string_view cell) {
                    row += ',';
                    appendCsvText(row, cell);
                };
                appendCsvText(row, document.rulebook.id);
                text(document.subject.id);
                text(std::to_string(g + 1));
                text(std::to_string(group.best.size()));
                row += "," + std::to_string(group.weight);
                text(std::to_string(group.sets));
                text(std::to_string(p + 1));
                text(std::find(group.best.begin(), group.best.end(), index) != group.best.end() ? "true" : "false");
                text(causeText(h.cause));
                const RecordBook& book = *diagnosis.ledger->input().records;
                text(h.record ? Record(book, *h.record).id() : std::string_view());
                text(h.cause == Cause::Foreign ? Record(book, *h.record).subject() : std::string_view());
                text(h.day ? h.day->iso() : std::string());
                text(told.hypothesis(index));
                text(told.supports(index));
                text(told.options(index));
                row += "\r\n";
                buffer.rowDone();
            }
    }
}

}  // namespace clearline
