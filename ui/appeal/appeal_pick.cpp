#include "ui/appeal/appeal_pick.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/record/record.h"
#include "core/scenario/record_finder.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AppealPick)
};

void add(AppealPick& pick, ContestedLine line) {
    const bool known = std::any_of(pick.lines.begin(), pick.lines.end(), [&](const ContestedLine& other) {
        return other.record == line.record && other.version == line.version && other.rule == line.rule;
    });
    if (!known) pick.lines.push_back(std::move(line));
}

std::string signedDecimal(const Points& points) { return (points.sign() > 0 ? "+" : "") + points.text(); }

ContestedLine bare(const RecordBook& book, RecordIndex index) {
    const Record record(book, index);
    ContestedLine line;
    line.record = record.id();
    line.version = record.version();
    return line;
}

ContestedLine ofLine(const Ledger& ledger, const Line& line) {
    ContestedLine contested = bare(*ledger.input().records, *line.record);
    contested.rulebook = ledger.rulebook().id;
    if (line.rule) contested.rule = ledger.rulebook().rules[*line.rule].id;
    contested.day = line.date;
    if (ledger.rulebook().score) contested.points = signedDecimal(line.delta);
    return contested;
}

}  // namespace

AppealPick pickedLines(const Ledger& ledger, const std::vector<std::size_t>& lines) {
    AppealPick pick{ledger.subject().id, {}};
    for (const std::size_t index : lines) {
        if (index >= ledger.lineCount()) continue;
        // Of a line beneath an entry (a cap, a rounding), the record is the entry's.
        Line line = ledger.line(index);
        if (!line.record) line = ledger.line(ledger.firstLineOf(ledger.entryOf(index)));
        if (line.record) add(pick, ofLine(ledger, line));
    }
    return pick;
}

AppealPick pickedRecord(const Ledger& ledger, RecordIndex record) {
    AppealPick pick{ledger.subject().id, {}};
    if (const auto line = ledger.lineOfRecord(record))
        add(pick, ofLine(ledger, ledger.line(*line)));
    else if (record < ledger.input().records->size())
        add(pick, bare(*ledger.input().records, record));
    return pick;
}

AppealPick pickedFinding(const Finding& finding, const Ledger& ledger) {
    AppealPick pick{finding.subject.empty() ? ledger.subject().id : finding.subject, {}};
    for (const FindingPlace& place : finding.places) {
        if (!place.record || *place.record >= ledger.input().records->size()) continue;
        const AppealPick one = pickedRecord(ledger, *place.record);
        for (ContestedLine line : one.lines) {
            line.finding = finding.key;
            add(pick, std::move(line));
        }
    }
    return pick;
}

std::optional<RecordIndex> recordOf(const RecordBook& book, const ContestedLine& line) {
    const RecordFinder finder(book, {line.record});
    for (const RecordIndex index : finder.versionsOf(line.record))
        if (book.version(index) == line.version) return index;
    return std::nullopt;
}

QString ContestedWords::name(const ContestedLine& line) const {
    QString title;
    for (const auto& rulebook : rulebooks)
        if (rulebook && rulebook->id == line.rulebook)
            for (const Rule& rule : rulebook->rules)
                if (rule.id == line.rule) title = qtText(rule.title.in(words.language()));
    if (title.isEmpty()) {
        if (const auto index = recordOf(*input.records, line)) {
            const std::string kind(Record(*input.records, *index).kind());
            const Kind* known = kinds.find(kind);
            title = qtText(known && !known->title.empty() ? known->title.in(words.language()) : kind);
        }
    }
    const QString id = qtText(line.record);
    return title.isEmpty() ? id : Words::tr("%1 (%2)", "title, record").arg(title, id);
}

QString ContestedWords::sentence(const ContestedLine& line) const {
    const bool there = recordOf(*input.records, line).has_value();
    QString told = name(line);
    if (line.version > 1) told += Words::tr(", version %1").arg(line.version);
    if (!there) return Words::tr("%1: this record is not in the files (any more).").arg(told);
    const QString day = line.day ? qtText(line.day->iso()) : QString();
    if (line.points.empty())
        return day.isEmpty() ? Words::tr("%1: it gives no points.").arg(told)
                             : Words::tr("%1: an entry of %2.").arg(told, day);
    QString points = qtText(line.points);
    points.replace(QLatin1Char('-'), QChar(0x2212));
    return Words::tr("%1: %2 points on %3.").arg(told, points, day);
}

}  // namespace clearline
