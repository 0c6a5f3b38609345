#include "core/audit/compare_words.h"
#include "core/export/compare_writers.h"
#include "core/export/csv_row.h"
#include "core/record/record.h"

namespace clearline {

namespace {

class CompareRows {
public:
    CompareRows(const CompareDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out)
        : document_(document),
          comparison_(document.comparison),
          words_(document.comparison, words, kinds),
          buffer_(out) {}

    void write() {
        points("score", {}, comparison_.first->score(), comparison_.second->score(), comparison_.difference(), {});
        for (const ValueDifference& value : comparison_.values) write(value);
        if (document_.parts) parts(*document_.parts);
        for (const LineDifference& line : comparison_.lines) write(line);
        for (const HistorySpan& span : comparison_.history)
            if (span.differs())
                points("history", span.from.iso(), span.first, span.second,
                       span.first && span.second ? std::optional(*span.second - *span.first) : std::nullopt, {});
        for (const ThresholdPair& pair : comparison_.thresholds)
            if (comparison_.differs(pair)) state("threshold", words_.threshold(pair));
        for (const StandingPair& pair : comparison_.standings)
            if (comparison_.differs(pair)) state("standing", words_.standing(pair));
        for (const ListPair& pair : comparison_.lists)
            if (comparison_.differs(pair)) state("list", words_.list(pair));
    }

private:
    void begin(CsvRow& row, std::string_view kind) const { row.cell(comparison_.first->subject().id).cell(kind); }
    static void number(CsvRow& row, const std::optional<Points>& points) {
        if (points)
            row.number(*points);
        else
            row.blank();
    }
    void points(std::string_view kind, const std::string& day, const std::optional<Points>& first,
                const std::optional<Points>& second, const std::optional<Points>& difference, const std::string& text) {
        CsvRow row(buffer_);
        begin(row, kind);
        row.blank(4).cell(day);
        number(row, first);
        number(row, second);
        number(row, difference);
        row.cell(text);
    }
    void write(const ValueDifference& value) {
        CsvRow row(buffer_);
        begin(row, "value");
        row.cell(valueDifferenceText(value.of)).cell(value.id);
        row.cell(value.version ? std::to_string(value.version) : value.row ? std::to_string(value.row) : std::string());
        row.cell(value.column).cell(value.from ? value.from->iso() : std::string());
        row.cell(value.first.value_or("")).cell(value.second.value_or("")).blank().cell(words_.value(value));
    }
    void parts(const DifferenceParts& parts) {
        for (const DifferencePart& part : parts.parts)
            points("part", {}, {}, {}, part.moves, words_.part(part, *parts.original));
        points("rest", {}, {}, {}, parts.rest, {});
    }
    void write(const LineDifference& line) {
        const bool second = line.second != LineDifference::kNone;
        const Ledger& ledger = second ? *comparison_.second : *comparison_.first;
        const Line told = ledger.line(second ? line.second : line.first);
        CsvRow row(buffer_);
        begin(row, "line");
        row.cell(lineDifferenceText(line.kind));
        if (told.record) {
            const Record record(*ledger.input().records, *told.record);
            row.cell(record.id()).cell(std::to_string(record.version()));
        } else {
            row.blank(2);
        }
        row.cell(lineKindText(told.kind)).cell(told.date.iso());
        const bool scored = ledger.score().has_value();
        const auto delta = [&](const Ledger& of, std::uint32_t index) {
            number(row, scored && index != LineDifference::kNone ? std::optional(of.line(index).delta) : std::nullopt);
        };
        delta(*comparison_.first, line.first);
        delta(*comparison_.second, line.second);
        number(row, scored ? std::optional(comparison_.moved(line)) : std::nullopt);
        const std::string why = words_.why(line);
        row.cell(words_.what(line) + (why.empty() ? "" : "; " + why));
    }
    void state(std::string_view kind, const std::string& text) {
        CsvRow row(buffer_);
        begin(row, kind);
        row.blank(8).cell(text);
    }

    const CompareDocument& document_;
    const Comparison& comparison_;
    CompareWords words_;
    BufferedSink buffer_;
};

}  // namespace

void writeCompareCsvHeader(const Sink& out) {
    out("subject,row,change,id,version,column,day,first,second,difference,text\r\n");
}

void writeCompareCsv(const CompareDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out) {
    CompareRows(document, words, kinds, out).write();
}

}  // namespace clearline
