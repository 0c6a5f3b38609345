#include "core/export/csv_row.h"
#include "core/export/findings_writers.h"
#include "core/record/record.h"

namespace clearline {

namespace {

constexpr std::string_view kSeverities[] = {"notice", "warning", "error", "fatal"};

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : " | ") + part;
    return out;
}

}  // namespace

void writeFindingsCsv(const FindingsDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out) {
    const FindingReport& report = document.report;
    const FindingWords told(report, words, kinds);
    BufferedSink buffer(out);
    buffer.text() +=
        "rulebook,subject,severity,check,variant,decided,file,row,column,record,rule,line,sentence,rests_on,remedy,"
        "state,note,key\r\n";
    for (const Finding* finding : report.all()) {
        CsvRow row(buffer);
        row.cell(report.rulebook->id).cell(finding->subject);
        row.cell(kSeverities[static_cast<std::size_t>(finding->severity)]).cell(finding->code);
        row.cell(finding->problem ? finding->problem->code : finding->variant);
        row.cell(finding->undecided() ? "no" : "yes");
        const FindingPlace none;
        const FindingPlace& first = finding->places.empty() ? none : finding->places.front();
        const auto whole = [&row](std::size_t value) {
            if (value > 0)
                row.cell(std::to_string(value));
            else
                row.blank();
        };
        row.cell(first.place.file);
        whole(first.place.row);
        whole(first.place.column);
        std::vector<std::string> records;
        for (const FindingPlace& place : finding->places)
            if (place.record) records.emplace_back(Record(*report.input->records, *place.record).id());
        row.cell(joined(records));
        row.cell(first.rule ? report.rulebook->rules[*first.rule].id : "");
        whole(first.line ? *first.line + 1 : 0);
        row.cell(told.sentence(*finding)).cell(joined(told.citations(*finding))).cell(told.remedy(*finding));
        const FindingMark* mark = document.mark(*finding);
        row.cell(mark ? findingStateText(mark->state) : "").cell(mark ? mark->note : "").cell(finding->key);
    }
}

}  // namespace clearline
