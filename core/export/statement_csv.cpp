#include "core/audit/statement_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/csv_cell.h"
#include "core/export/statement_writers.h"
#include "core/record/record.h"

namespace clearline {

namespace {

class StatementCsv {
public:
    StatementCsv(const StatementDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out)
        : document_(document), words_(words), kinds_(kinds), buffer_(out) {}

    void write() {
        if (document_.statement) {
            StatementWords told(*document_.statement, words_, kinds_);
            for (const StatementRow& row : document_.statement->rows) statementRow(*document_.statement, row, told);
        }
        if (!document_.readings) return;
        for (std::size_t i = 0; i < document_.readings->states.size(); ++i) reading(*document_.readings, i);
    }

private:
    void begin(std::string_view what, Stamp stamp, std::string_view outcome) {
        std::string& out = buffer_.text();
        appendCsvText(out, document_.rulebook.id);
        out += ',';
        appendCsvText(out, document_.subject.id);
        constexpr std::string_view kStamps[] = {"agrees", "differs", "nothing"};
        out.append(",").append(what).append(",").append(kStamps[static_cast<std::size_t>(stamp)]);
        out.append(",").append(outcome);
    }
    void text(std::string_view cell) {
        buffer_.text() += ',';
        appendCsvText(buffer_.text(), cell);
    }
    void number(const std::optional<Points>& value) {
        buffer_.text() += ',';
        if (value) value->appendTo(buffer_.text());
    }
    void end() {
        buffer_.text() += "\r\n";
        buffer_.rowDone();
    }

    void statementRow(const StatementMatch& match, const StatementRow& row, StatementWords& told) {
        begin("line", stampOf(row.outcome), statementOutcomeText(row.outcome));
        const OfficialLine* line = row.line ? &match.line(*row.line) : nullptr;
        text(line ? line->place.file : "");
        text(line ? std::to_string(line->place.row) : "");
        text(line ? line->date.iso() : "");
        text(line ? line->item : "");
        number(line ? line->points : std::nullopt);
        number(line ? line->balance : std::nullopt);
        text(row.entry ? std::to_string(*row.entry + 1) : "");
        text(told.day(row));
        const auto record = row.entry ? match.ledger->line(match.ledger->firstLineOf(*row.entry)).record : std::nullopt;
        text(record ? Record(*match.ledger->input().records, *record).id() : "");
        text(told.sentence(row));
        number(row.entry ? std::optional(row.change) : std::nullopt);
        number(row.entry ? std::optional(row.after) : std::nullopt);
        number(row.difference);
        text(row.line && row.entry ? pairedByText(row.by) : "");
        text(told.remark(row));
        end();
    }

    void reading(const ReadingMatch& match, std::size_t i) {
        const ReadingState& state = match.states[i];
        const Reading& reading = match.ledger->input().readings[state.reading];
        begin("reading", match.stamp(i), match.stamp(i) == Stamp::Agrees ? "same" : "other-balance");
        text(reading.place.file);
        text(std::to_string(reading.place.row));
        text(state.date.iso());
        text("");
        number({});
        number(state.score);
        for (int blank = 0; blank < 5; ++blank) text("");
        number(state.recomputed);
        number(state.gap);
        text("");
        text("");
        end();
    }

    const StatementDocument& document_;
    const Catalogue& words_;
    const Kinds& kinds_;
    BufferedSink buffer_;
};

}  // namespace

void writeStatementCsvHeader(const Sink& out) {
    out("rulebook,subject,row,stamp,outcome,source_file,source_row,official_date,item,points,balance,entry,date,record,"
        "line,change,after,difference,paired_by,remark\r\n");
}

void writeStatementCsv(const StatementDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out) {
    StatementCsv(document, words, kinds, out).write();
}

}  // namespace clearline
