#include "ui/ledger_table/line_facts.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "core/record/record.h"
#include "ui/chart/chart_facts.h"
#include "ui/chart/points_words.h"

namespace clearline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LedgerLine)
};

// From sure to unsure; a scenario's own value before all.
Status lessSure(Status a, Status b) { return std::max(a, b); }

Status parameterStatus(const Rulebook& rulebook, std::size_t parameter, Date day) {
    const DatedValue* value = rulebook.valueOn(parameter, day);
    return value ? value->citation.status : Status::None;
}

Status tableStatus(const Rulebook& rulebook, std::size_t table, Date day) {
    const DatedTable* found = rulebook.tableOn(table, day);
    return found ? found->citation.status : Status::None;
}

Status numberStatus(const Rulebook& rulebook, const NumberSource& number, Date day) {
    switch (number.kind) {
        case NumberSource::Kind::Literal: return Status::None;
        case NumberSource::Kind::Parameter: return parameterStatus(rulebook, number.index, day);
        case NumberSource::Kind::Table: return tableStatus(rulebook, number.index, day);
        case NumberSource::Kind::Formula: break;
    }
    Status status = Status::None;
    if (!number.formula) return status;
    for (const std::string& name : number.formula->names()) {
        if (const auto parameter = rulebook.parameterNamed(name))
            status = lessSure(status, parameterStatus(rulebook, *parameter, day));
        if (const auto table = rulebook.tableNamed(name)) status = lessSure(status, tableStatus(rulebook, *table, day));
    }
    return status;
}

// The day whose values count for a record.
Date lawDay(const Ledger& ledger, const Line& line) {
    const Counting& counting = ledger.rulebook().counting;
    if (!counting.valuesOf || !line.record) return line.date;
    return Record(*ledger.input().records, *line.record).date(*counting.valuesOf).value_or(line.date);
}

Status boundStatus(const Rulebook& rulebook, const BoundSource& low, const BoundSource& high, const Citation& citation,
                   Date day) {
    Status status = citation.status;
    for (const BoundSource* bound : {&low, &high})
        if (*bound) status = lessSure(status, numberStatus(rulebook, **bound, day));
    return status;
}

}  // namespace

std::size_t lastLineOf(const Ledger& ledger, std::size_t entry) { return ledger.firstLineOf(entry + 1) - 1; }
std::size_t linesOf(const Ledger& ledger, std::size_t entry) {
    return ledger.firstLineOf(entry + 1) - ledger.firstLineOf(entry);
}

Points entryChange(const Ledger& ledger, std::size_t entry) {
    const NumberColumn& after = ledger.lineAfters();
    const std::size_t first = ledger.firstLineOf(entry);
    return first == 0 ? after[lastLineOf(ledger, entry)] : after[lastLineOf(ledger, entry)] - after[first - 1];
}

Status lineStatus(const Ledger& ledger, const Line& line) {
    const Rulebook& rulebook = ledger.rulebook();
    switch (line.kind) {
        case LineKind::Opening:
            return rulebook.score ? lessSure(numberStatus(rulebook, rulebook.score->opening, line.date),
                                             rulebook.score->citation.status)
                                  : Status::None;
        case LineKind::Clamp:
        case LineKind::Rounding:
            return rulebook.score ? boundStatus(rulebook, rulebook.score->low, rulebook.score->high,
                                                rulebook.score->citation, line.date)
                                  : Status::None;
        case LineKind::Cap: {
            if (!line.characteristic) return Status::None;
            const Characteristic& c = rulebook.characteristics[*line.characteristic];
            return boundStatus(rulebook, c.low, c.high, c.citation, line.date);
        }
        default: break;
    }
    if (!line.rule) return Status::None;
    const Rule& rule = rulebook.rules[*line.rule];
    const Status number = numberStatus(rulebook, rule.effect.points, lawDay(ledger, line));
    return number == Status::None ? rule.citation.status : number;
}

std::string_view lineAgency(const Ledger& ledger, const Line& line) {
    if (line.record) {
        const std::string_view agency = Record(*ledger.input().records, *line.record).agency();
        if (!agency.empty()) return agency;
    }
    return line.rule ? std::string_view(ledger.rulebook().rules[*line.rule].agency) : std::string_view();
}

QString agencyTitle(const Rulebook& rulebook, std::string_view key, Language language) {
    const std::string name(key);
    const auto found = rulebook.agencies.find(name);
    return QString::fromStdString(
        found != rulebook.agencies.end() && !found->second.title.empty() ? found->second.title.in(language) : name);
}

QString crossedMark(const Ledger& ledger, const std::vector<Crossing>& crossings) {
    QStringList marks;
    for (const Crossing& crossing : crossings) {
        const Threshold& threshold = ledger.rulebook().thresholds[crossing.threshold];
        // A restriction that begins is no tick.
        const bool benefit = threshold.kind == Threshold::Kind::Benefit;
        const QString mark = (crossing.reached ? (benefit ? QStringLiteral("✓ ") : QStringLiteral("◆ "))
                                               : (benefit ? QStringLiteral("✕ ") : QStringLiteral("◇ "))) +
                             plainPoints(threshold.at);
        if (!marks.contains(mark)) marks += mark;  // several may stand at one score; the words name each
    }
    return marks.join(QStringLiteral("  "));
}

QString crossedWords(const Ledger& ledger, const std::vector<Crossing>& crossings, Language language) {
    QStringList words;
    for (const Crossing& crossing : crossings) {
        const Threshold& threshold = ledger.rulebook().thresholds[crossing.threshold];
        const std::string& title = threshold.title.in(language);
        const QString name = QString::fromStdString(title.empty() ? threshold.id : title);
        words += crossing.reached ? Words::tr("now %1 (%2)").arg(thresholdTest(threshold), name)
                                  : Words::tr("no longer %1 (%2)").arg(thresholdTest(threshold), name);
    }
    return words.join(Words::tr(", ", "between crossed thresholds"));
}

}  // namespace clearline
