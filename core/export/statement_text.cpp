#include "core/audit/statement_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/statement_writers.h"
#include "core/export/text_table.h"

namespace clearline {

namespace {

using Side = TextTable::Side;

class StatementText {
public:
    StatementText(const StatementDocument& document, const Catalogue& words, const Kinds& kinds, std::string& out)
        : document_(document), words_(words), kinds_(kinds), out_(out) {}

    void write() {
        const Subject& subject = document_.subject;
        const std::string who =
            subject.name.empty() ? subject.id : words_.text("head.named", {subject.name, subject.id});
        const LocalText& title = document_.rulebook.title;
        line(words_.text("statement.head", {who, title.empty() ? document_.rulebook.id : title.in(words_.language())}));
        if (document_.statement) statement(*document_.statement);
        if (document_.readings) readings(*document_.readings);
    }

private:
    void line(const std::string& text) { out_.append(text).append("\n"); }

    void statement(const StatementMatch& match) {
        StatementWords told(match, words_, kinds_);
        const Ledger& ledger = *match.ledger;
        line(words_.text("side.clock", {ledger.clock().asOf.iso(), ledger.clock().knownOn.iso()}));
        out_ += '\n';
        TextTable table({Side::Left, Side::Left, Side::Left, Side::Right, Side::Right, Side::Right, Side::Left,
                         Side::Right, Side::Right, Side::Left, Side::Right});
        std::vector<std::string> heads{""};
        for (const char* column :
             {"official-day", "item", "points", "balance", "n", "line", "change", "after", "outcome", "difference"})
            heads.push_back(words_.text(std::string("statement.column.") + column));
        table.add(std::move(heads));
        for (const StatementRow& row : match.rows)
            table.add({std::string(stampText(stampOf(row.outcome))), told.officialDay(row), told.item(row),
                       told.points(row), told.balance(row), row.entry ? std::to_string(*row.entry + 1) : std::string(),
                       row.entry ? told.day(row) + "  " + told.sentence(row) : std::string(), told.change(row),
                       told.after(row), told.outcome(row), told.difference(row)});
        table.appendTo(out_);
        remarks(match, told);
        out_ += '\n';
        for (const std::string& sentence : told.summary()) line(sentence);
        if (match.first) interval(*match.first, ledger);
    }

    // Beneath the table, so that it stays narrow.
    void remarks(const StatementMatch& match, StatementWords& told) {
        TextTable table({Side::Left, Side::Left});
        bool any = false;
        for (const StatementRow& row : match.rows) {
            std::string remark = told.remark(row);
            if (remark.empty()) continue;
            const std::string which =
                row.line ? words_.text("statement.row-of-statement", {std::to_string(match.line(*row.line).place.row)})
                         : words_.text("statement.row-of-ledger", {std::to_string(*row.entry + 1)});
            table.add({which, std::move(remark)});
            any = true;
        }
        if (!any) return;
        out_ += '\n';
        line(words_.text("statement.remarks"));
        table.appendTo(out_);
    }

    void interval(const Divergence& divergence, const Ledger& ledger) {
        const std::vector<std::string> records = divergenceRecords(divergence, ledger, words_, kinds_);
        line(words_.text(records.empty() ? "statement.no-records" : "statement.records"));
        for (const std::string& record : records) line("  " + record);
    }

    void readings(const ReadingMatch& match) {
        out_ += '\n';
        line(words_.text("section.readings"));
        for (std::size_t i = 0; i < match.states.size(); ++i)
            line("  " + std::string(stampText(match.stamp(i))) + "  " + readingSentence(match.states[i], words_));
        out_ += '\n';
        for (const std::string& sentence : readingSummary(match, words_)) line(sentence);
        if (match.first) interval(*match.first, *match.ledger);
    }

    const StatementDocument& document_;
    const Catalogue& words_;
    const Kinds& kinds_;
    std::string& out_;
};

}  // namespace

void writeStatementText(const StatementDocument& document, const Catalogue& words, const Kinds& kinds,
                        const Sink& out) {
    BufferedSink buffer(out);
    StatementText(document, words, kinds, buffer.text()).write();
}

}  // namespace clearline
