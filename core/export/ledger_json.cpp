#include "core/explain/ledger_words.h"
#include "core/export/json_stream.h"
#include "core/export/ledger_order.h"
#include "core/export/ledger_writers.h"
#include "core/export/problem_json.h"
#include "core/export/standing_json.h"
#include "core/export/step_json.h"
#include "core/ledger/step_reader.h"

namespace clearline {

namespace {

constexpr std::string_view kSubjectKinds[] = {"", "person", "firm"};
constexpr std::string_view kTests[] = {"above", "atLeast", "below", "atMost"};

void writePlace(JsonStream& json, std::string_view file, std::uint32_t row) {
    json.key("source");
    json.open('{');
    json.field("file", file);
    json.key("row");
    json.whole(row);
    json.close('}');
}

void writeCrossed(JsonStream& json, const Ledger& ledger, std::size_t index) {
    json.key("crossed");
    json.open('[');
    for (const Crossing& crossing : ledger.crossed(index)) {
        json.open('{');
        json.field("threshold", ledger.rulebook().thresholds[crossing.threshold].id);
        json.field("direction", crossing.reached ? "reached" : "lost");
        json.close('}');
    }
    json.close(']');
}

// What a scenario made of the record; nothing for one as the file has it.
void writeEdited(JsonStream& json, const RecordBook& book, RecordIndex record) {
    if (book.isAdded(record)) {
        json.key("added");
        json.boolean(true);
    }
    const auto cells = book.amendedCells(record);
    if (cells.empty()) return;
    json.key("amended");
    json.open('[');
    for (const AmendedCell& cell : cells) {
        json.open('{');
        json.field("column", cell.column);
        json.field("was", cell.was);
        json.field("now", cell.now);
        json.close('}');
    }
    json.close(']');
}

void writeRelation(JsonStream& json, const Ledger& ledger, std::size_t index, RecordIndex record) {
    const RecordBook& book = *ledger.input().records;
    json.key("relation");
    json.open('{');
    json.field("kind", ledger.input().relations[index].kind);
    json.field("subject", book.subjectId(book.subject(record)));
    json.close('}');
}

void writeLine(JsonStream& json, LedgerWords& words, std::size_t index, StepReader* steps, std::string& sentence,
               TextBuffer& buffer) {
    const Ledger& ledger = words.ledger();
    const Line line = ledger.line(index);
    json.onNewLine();
    json.open('{');
    json.key("n");
    json.whole(line.n);
    json.key("entry");
    json.whole(line.entry);
    sentence.clear();
    line.date.appendIso(sentence);
    json.field("date", sentence);
    json.field("kind", lineKindText(line.kind));
    if (line.record) {
        const Record record(*ledger.input().records, *line.record);
        json.field("record", record.id());
        json.key("version");
        json.whole(record.version());
    }
    if (line.rule) json.field("rule", ledger.rulebook().rules[*line.rule].id);
    if (line.characteristic) json.field("characteristic", ledger.rulebook().characteristics[*line.characteristic].id);
    if (ledger.rulebook().score) {
        json.field("before", line.before);
        json.field("delta", line.delta);
        json.field("after", line.after);
    }
    writeCrossed(json, ledger, index);
    if (line.relation) writeRelation(json, ledger, *line.relation, *line.record);
    if (line.record) {
        const RecordBook& records = *ledger.input().records;
        if (!records.isAdded(*line.record))
            writePlace(json, records.sourceOf(*line.record).name, records.row(*line.record));
        writeEdited(json, records, *line.record);
    }
    sentence.clear();
    words.appendSentence(sentence, line);
    json.field("sentence", sentence);
    if (steps) {
        buffer.clear();
        appendStepsJson(buffer, steps->steps(index));
        json.key("steps");
        json.ready(buffer.view());
    }
    json.close('}');
}

void writeSilent(JsonStream& json, const Ledger& ledger, const Catalogue& words, const Kinds& kinds) {
    json.key("silent");
    json.open('[');
    for (const Silent* silent : silentInOrder(ledger)) {
        const Record record(*ledger.input().records, silent->record);
        json.onNewLine();
        json.open('{');
        json.field("record", record.id());
        json.key("version");
        json.whole(record.version());
        json.field("reason", silentReasonText(silent->reason));
        json.field("detail", silentSentence(ledger, *silent, words, kinds).detail);
        writeEdited(json, *ledger.input().records, silent->record);
        if (silent->relation != kNoRelation) writeRelation(json, ledger, silent->relation, silent->record);
        json.close('}');
    }
    json.close(']');
}

void writeLists(JsonStream& json, const Ledger& ledger) {
    json.key("lists");
    json.open('[');
    for (const ListState& state : ledger.lists()) {
        json.open('{');
        json.field("list", ledger.rulebook().lists[state.list].id);
        json.key("listed");
        json.boolean(state.listed());
        if (state.since) json.field("since", state.since->iso());
        if (state.until) json.field("until", state.until->iso());
        if (state.contribution) {
            const RecordIndex record = ledger.contributions()[*state.contribution].record;
            json.field("record", Record(*ledger.input().records, record).id());
        }
        json.close('}');
    }
    json.close(']');
}

void writeRank(JsonStream& json, const RankPlace& rank) {
    json.key("rank");
    json.open('{');
    json.key("place");
    json.whole(rank.place);
    json.key("of");
    json.whole(rank.of);
    if (rank.percentile) json.field("percentile", *rank.percentile);
    json.close('}');
}

void writeThresholds(JsonStream& json, const Ledger& ledger) {
    json.key("thresholds");
    json.open('[');
    for (const ThresholdState& state : ledger.thresholds()) {
        const Threshold& threshold = ledger.rulebook().thresholds[state.threshold];
        json.onNewLine();
        json.open('{');
        json.field("id", threshold.id);
        json.field("kind", threshold.kind == Threshold::Kind::Benefit ? "benefit" : "restriction");
        json.field(kTests[static_cast<std::size_t>(threshold.test)], threshold.at);
        json.key("reached");
        if (state.reached)
            json.boolean(*state.reached);
        else
            json.null();
        if (state.missing) json.field("missing", *state.missing);
        if (state.underneath) json.field("underneath", *state.underneath);
        if (state.exclusive) {
            json.key("exclusive");
            json.boolean(true);
        }
        json.close('}');
    }
    json.close(']');
}

void writeReadings(JsonStream& json, const Ledger& ledger) {
    json.key("readings");
    json.open('[');
    for (const ReadingState& reading : compareReadings(ledger)) {
        json.onNewLine();
        json.open('{');
        json.field("date", reading.date.iso());
        json.field("score", reading.score);
        if (reading.recomputed) json.field("recomputed", *reading.recomputed);
        if (reading.gap) json.field("gap", *reading.gap);
        json.close('}');
    }
    json.close(']');
}

void writeHead(JsonStream& json, const Ledger& ledger) {
    json.key("rulebook");
    json.open('{');
    json.field("id", ledger.rulebook().id);
    json.field("sha256", ledger.rulebook().sha256);
    if (!ledger.rulebook().chosen.empty()) {
        json.key("readings");
        json.open('[');
        for (const std::string& reading : ledger.rulebook().chosen) json.string(reading);
        json.close(']');
    }
    json.close('}');
    json.key("subject");
    json.open('{');
    json.field("id", ledger.subject().id);
    json.field("name", ledger.subject().name);
    json.field("kind", kSubjectKinds[static_cast<std::size_t>(ledger.subject().kind)]);
    json.close('}');
    json.field("asOf", ledger.clock().asOf.iso());
    json.field("knownOn", ledger.clock().knownOn.iso());
    json.key("incomplete");
    json.boolean(ledger.incomplete());
    if (ledger.score()) json.field("opening", ledger.opening());
}

}  // namespace

void writeJsonBegin(const Problems& problems, const Catalogue& words, const Sink& out) {
    beginListJson("ledgers", problems, words, out);
}

void writeLedgerJson(const Ledger& ledger, const Catalogue& words, const Kinds& kinds, const WriteOptions& options,
                     bool first, const Sink& out) {
    BufferedSink buffer(out);
    JsonStream json(buffer);
    LedgerWords lineWords(ledger, words, kinds);
    buffer.text() += first ? "\n" : ",\n";
    json.open('{');
    writeHead(json, ledger);
    json.key("lines");
    json.open('[');
    std::string sentence;
    TextBuffer stepsText;
    std::optional<StepReader> steps;
    if (options.steps) steps.emplace(ledger);
    for (std::size_t i = 0; i < ledger.lineCount(); ++i)
        writeLine(json, lineWords, i, steps ? &*steps : nullptr, sentence, stepsText);
    json.close(']');
    json.onNewLine();
    writeSilent(json, ledger, words, kinds);
    if (const auto score = ledger.score()) json.field("score", *score);
    json.onNewLine();
    writeStandings(json, ledger.rulebook(), ledger.standings());
    if (!ledger.lists().empty()) writeLists(json, ledger);
    if (options.rank) writeRank(json, *options.rank);
    writeThresholds(json, ledger);
    json.onNewLine();
    writeReadings(json, ledger);
    json.close('}');
}

void writeJsonEnd(const Sink& out) { out("]}\n"); }

}  // namespace clearline
