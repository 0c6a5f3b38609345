#include "core/audit/statement_words.h"
#include "core/export/json_stream.h"
#include "core/export/problem_json.h"
#include "core/export/statement_writers.h"
#include "core/record/record.h"

namespace clearline {

namespace {

class StatementJson {
public:
    StatementJson(const StatementDocument& document, const Catalogue& words, const Kinds& kinds, BufferedSink& buffer)
        : document_(document), words_(words), kinds_(kinds), json_(buffer) {}

    void write() {
        json_.open('{');
        json_.field("subject", document_.subject.id);
        json_.field("rulebook", document_.rulebook.id);
        json_.field("sha256", document_.rulebook.sha256);
        json_.key("agrees");
        json_.boolean(document_.agrees());
        if (document_.statement) statement(*document_.statement);
        if (document_.readings) readings(*document_.readings);
        json_.close('}');
    }

private:
    void whole(std::string_view key, std::uint64_t value) {
        json_.key(key);
        json_.whole(value);
    }
    void clock(const Ledger& ledger) {
        json_.field("asOf", ledger.clock().asOf.iso());
        json_.field("knownOn", ledger.clock().knownOn.iso());
        json_.key("incomplete");
        json_.boolean(ledger.incomplete());
    }

    void statement(const StatementMatch& match) {
        StatementWords told(match, words_, kinds_);
        json_.onNewLine();
        json_.key("statement");
        json_.open('{');
        clock(*match.ledger);
        whole("lines", match.lines.size());
        json_.key("counts");
        json_.open('{');
        for (std::size_t i = 0; i < kStatementOutcomes; ++i)
            if (match.counts[i] > 0) whole(statementOutcomeText(static_cast<StatementOutcome>(i)), match.counts[i]);
        json_.close('}');
        if (match.unreadLines > 0) whole("unreadLines", match.unreadLines);
        if (match.begins) json_.field("begins", *match.begins);
        if (match.gap) json_.field("gap", *match.gap);
        if (match.first) divergence(*match.first, *match.ledger);
        json_.key("rows");
        json_.open('[');
        for (const StatementRow& row : match.rows) write(match, row, told);
        json_.close(']');
        json_.close('}');
    }

    void write(const StatementMatch& match, const StatementRow& row, StatementWords& told) {
        json_.onNewLine();
        json_.open('{');
        json_.field("outcome", statementOutcomeText(row.outcome));
        if (row.line) {
            const OfficialLine& line = match.line(*row.line);
            json_.key("official");
            json_.open('{');
            json_.field("date", line.date.iso());
            if (!line.item.empty()) json_.field("item", line.item);
            if (line.points) json_.field("points", *line.points);
            if (line.balance) json_.field("balance", *line.balance);
            if (!line.document.empty()) json_.field("document", line.document);
            if (!line.record.empty()) json_.field("record", line.record);
            json_.field("file", line.place.file);
            whole("row", line.place.row);
            json_.close('}');
        }
        if (row.entry) {
            const Line line = match.ledger->line(match.ledger->firstLineOf(*row.entry));
            json_.key("recomputed");
            json_.open('{');
            whole("entry", *row.entry + std::uint64_t{1});
            whole("line", line.n);
            json_.field("date", line.date.iso());
            json_.field("kind", lineKindText(line.kind));
            if (line.record) json_.field("record", Record(*match.ledger->input().records, *line.record).id());
            json_.field("change", row.change);
            json_.field("after", row.after);
            json_.field("sentence", told.sentence(row));
            json_.close('}');
        }
        if (row.line && row.entry) json_.field("by", pairedByText(row.by));
        if (row.difference) json_.field("difference", *row.difference);
        remarks(row);
        if (const std::string remark = told.remark(row); !remark.empty()) json_.field("text", remark);
        json_.close('}');
    }
    void remarks(const StatementRow& row) {
        bool any = false;
        for (std::size_t i = 0; i < kStatementRemarks; ++i) {
            const auto remark = static_cast<StatementRemark>(i);
            if (!row.remarks.has(remark)) continue;
            if (!any) {
                json_.key("remarks");
                json_.open('[');
            }
            any = true;
            json_.string(statementRemarkText(remark));
        }
        if (any) json_.close(']');
    }

    void divergence(const Divergence& first, const Ledger& ledger) {
        json_.key("first");
        json_.open('{');
        if (first.after) json_.field("after", first.after->iso());
        json_.field("by", first.by.iso());
        if (first.place) whole("place", *first.place + std::uint64_t{1});
        json_.key("records");
        json_.open('[');
        for (const IntervalRecord& found : first.records) {
            const Record record(*ledger.input().records, found.record);
            json_.open('{');
            json_.field("record", record.id());
            whole("version", record.version());
            if (found.silent) json_.field("silent", silentReasonText(ledger.silent()[*found.silent].reason));
            if (!found.entries.empty()) {
                json_.key("entries");
                json_.open('[');
                for (const std::uint32_t entry : found.entries) json_.whole(entry + std::uint64_t{1});
                json_.close(']');
            }
            json_.close('}');
        }
        json_.close(']');
        json_.close('}');
    }

    void readings(const ReadingMatch& match) {
        json_.onNewLine();
        json_.key("readings");
        json_.open('{');
        if (match.first) divergence(*match.first, *match.ledger);
        json_.key("states");
        json_.open('[');
        for (const ReadingState& state : match.states) {
            json_.open('{');
            json_.field("date", state.date.iso());
            json_.field("score", state.score);
            if (state.recomputed) json_.field("recomputed", *state.recomputed);
            if (state.gap) json_.field("gap", *state.gap);
            json_.close('}');
        }
        json_.close(']');
        json_.close('}');
    }

    const StatementDocument& document_;
    const Catalogue& words_;
    const Kinds& kinds_;
    JsonStream json_;
};

}  // namespace

void writeStatementsJsonBegin(const Problems& problems, const Catalogue& words, const Sink& out) {
    beginListJson("statements", problems, words, out);
}

void writeStatementJson(const StatementDocument& document, const Catalogue& words, const Kinds& kinds, bool first,
                        const Sink& out) {
    BufferedSink buffer(out);
    buffer.text() += first ? "\n" : ",\n";
    StatementJson(document, words, kinds, buffer).write();
}

}  // namespace clearline
