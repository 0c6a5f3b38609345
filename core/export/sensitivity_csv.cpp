#include "core/audit/reach.h"
#include "core/audit/sensitivity_words.h"
#include "core/export/csv_row.h"
#include "core/export/sensitivity_writers.h"

namespace clearline {

namespace {

class SensitivityRows {
public:
    SensitivityRows(const Sensitivity& found, const Catalogue& words, const Sink& out)
        : found_(found), words_(found, words), asIs_(wouldBeOf(*found.ledger)), buffer_(out) {}

    void write() {
        for (const SensitivityRow& each : found_.rows) {
            const std::string name = nameOf(each.variable, found_.ledger->rulebook());
            row("number", name, each.low, each.atLow, words_.name(each));
            row("number", name, each.high, each.atHigh, words_.name(each));
        }
        for (const auto& [name, band] : {std::pair{"rounding", &found_.rounding}, std::pair{"order", &found_.order}})
            for (const BandEntry& entry : band->entries)
                row(name, std::string(bandWayText(entry.way)), {}, entry.would, words_.way(entry));
    }

private:
    void row(std::string_view kind, const std::string& what, const Value& value, const WouldBe& would,
             const std::string& text) {
        CsvRow row(buffer_);
        row.cell(found_.ledger->subject().id).cell(kind).cell(what);
        if (const Number* number = value.as<Number>())
            row.number(*number);
        else if (const Period* period = value.as<Period>())
            row.cell(period->iso());
        else
            row.blank();
        if (would.score)
            row.number(*would.score);
        else
            row.blank();
        if (would.score && asIs_.score)
            row.number(*would.score - *asIs_.score);
        else
            row.blank();
        std::string turns;
        for (const Goal& goal : found_.goals)
            if (reachedIn(goal, would) != reachedIn(goal, asIs_))
                turns += (turns.empty() ? "" : " ") + goalId(goal, *found_.ledger);
        row.cell(turns).cell(text);
    }

    const Sensitivity& found_;
    SensitivityWords words_;
    const WouldBe asIs_;
    BufferedSink buffer_;
};

}  // namespace

void writeSensitivityCsvHeader(const Sink& out) { out("subject,row,what,value,score,change,turns,text\r\n"); }

void writeSensitivityCsv(const Sensitivity& found, const Catalogue& words, const Sink& out) {
    SensitivityRows(found, words, out).write();
}

}  // namespace clearline
