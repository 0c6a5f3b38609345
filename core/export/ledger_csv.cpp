#include "core/explain/ledger_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/csv_cell.h"
#include "core/export/ledger_writers.h"

namespace clearline {

namespace {

class CsvRows {
public:
    CsvRows(const Ledger& ledger, const Catalogue& words, const Kinds& kinds, const Sink& out)
        : ledger_(ledger), words_(ledger, words, kinds), buffer_(out) {
        appendCsvText(head_, ledger.rulebook().named());
        head_ += ',';
        appendCsvText(head_, ledger.subject().id);
        head_ += ',';
        files_.resize(ledger.input().records->fileCount());
    }

    void write(std::size_t index) {
        const Line line = ledger_.line(index);
        std::string& out = buffer_.text();
        out += head_;
        out += std::to_string(line.n);
        out += ',';
        out += std::to_string(line.entry);
        out += ',';
        line.date.appendIso(out);
        out += ',';
        out += lineKindText(line.kind);
        out += ',';
        writeRecord(line);
        if (line.rule) appendCsvText(out, ledger_.rulebook().rules[*line.rule].id);
        out += ',';
        if (line.characteristic) appendCsvText(out, ledger_.rulebook().characteristics[*line.characteristic].id);
        for (const Points* points : {&line.before, &line.delta, &line.after}) {
            out += ',';
            points->appendTo(out);
        }
        const bool faulted = line.record && ledger_.input().records->hasFault(*line.record);
        out += line.incomplete || faulted ? ",true," : ",false,";
        writeCrossed(index);
        if (line.record && !ledger_.input().records->isAdded(*line.record)) {
            out += fileOf(*line.record);
            out += ',';
            out += std::to_string(ledger_.input().records->row(*line.record));
            out += ',';
        } else {
            out += ",,";
        }
        sentence_.clear();
        words_.appendSentence(sentence_, line);
        appendCsvText(out, sentence_);
        out += "\r\n";
        buffer_.rowDone();
    }

private:
    // Its name as a cell, made once.
    const std::string& fileOf(RecordIndex record) {
        const RecordBook& book = *ledger_.input().records;
        std::string& name = files_[book.fileOf(record)];
        if (name.empty()) appendCsvText(name, book.sourceOf(record).name);
        return name;
    }
    void writeRecord(const Line& line) {
        std::string& out = buffer_.text();
        if (!line.record) {
            out += ",,";
            return;
        }
        const Record record(*ledger_.input().records, *line.record);
        appendCsvText(out, record.id());
        out += ',';
        out += std::to_string(record.version());
        out += ',';
    }

    // "gulou-fast-lane lost; metro-20 lost"
    void writeCrossed(std::size_t index) {
        sentence_.clear();
        for (const Crossing& crossing : ledger_.crossed(index)) {
            if (!sentence_.empty()) sentence_ += "; ";
            sentence_ += ledger_.rulebook().thresholds[crossing.threshold].id;
            sentence_ += crossing.reached ? " reached" : " lost";
        }
        appendCsvText(buffer_.text(), sentence_);
        buffer_.text() += ',';
    }

    const Ledger& ledger_;
    LedgerWords words_;
    BufferedSink buffer_;
    std::string head_, sentence_;
    std::vector<std::string> files_;  // in the order of the book
};

}  // namespace

void writeCsvHeader(const Sink& out) {
    out("rulebook,subject,n,entry,date,kind,record,version,rule,characteristic,before,delta,after,incomplete,crossed,"
        "source_file,source_row,sentence\r\n");
}

void writeLedgerCsv(const Ledger& ledger, const Catalogue& words, const Kinds& kinds, const Sink& out) {
    CsvRows rows(ledger, words, kinds, out);
    for (std::size_t i = 0; i < ledger.lineCount(); ++i) rows.write(i);
}

}  // namespace clearline
