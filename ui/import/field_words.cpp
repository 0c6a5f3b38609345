#include "ui/import/field_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/import/map_editing.h"
#include "ui/look/status_mark.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

// For the words of this file to have a context of their own.
struct FieldWords {
    Q_DECLARE_TR_FUNCTIONS(clearline::FieldWords)
};

QString word(const char* text) { return FieldWords::tr(text); }

struct FieldWord {
    TargetTable table;
    std::string_view field;
    const char* title;
};

constexpr FieldWord kWords[] = {
    {TargetTable::Records, "subject", QT_TRANSLATE_NOOP("clearline::FieldWords", "whom it is about (id)")},
    {TargetTable::Records, "id", QT_TRANSLATE_NOOP("clearline::FieldWords", "id of the record")},
    {TargetTable::Records, "version", QT_TRANSLATE_NOOP("clearline::FieldWords", "version")},
    {TargetTable::Records, "kind", QT_TRANSLATE_NOOP("clearline::FieldWords", "what happened (kind)")},
    {TargetTable::Records, "type", QT_TRANSLATE_NOOP("clearline::FieldWords", "type of data")},
    {TargetTable::Records, "agency", QT_TRANSLATE_NOOP("clearline::FieldWords", "body that reported it")},
    {TargetTable::Records, "document", QT_TRANSLATE_NOOP("clearline::FieldWords", "document number")},
    {TargetTable::Records, "occurred_on", QT_TRANSLATE_NOOP("clearline::FieldWords", "day it happened")},
    {TargetTable::Records, "decided_on", QT_TRANSLATE_NOOP("clearline::FieldWords", "day it was decided")},
    {TargetTable::Records, "received_on", QT_TRANSLATE_NOOP("clearline::FieldWords", "day it was received")},
    {TargetTable::Records, "ended_on", QT_TRANSLATE_NOOP("clearline::FieldWords", "day it ended")},
    {TargetTable::Records, "confirmed_on", QT_TRANSLATE_NOOP("clearline::FieldWords", "day it was confirmed")},
    {TargetTable::Records, "made_good_on", QT_TRANSLATE_NOOP("clearline::FieldWords", "day it was made good")},
    {TargetTable::Records, "amount", QT_TRANSLATE_NOOP("clearline::FieldWords", "amount")},
    {TargetTable::Records, "quantity", QT_TRANSLATE_NOOP("clearline::FieldWords", "quantity (hours, times)")},
    {TargetTable::Records, "act", QT_TRANSLATE_NOOP("clearline::FieldWords", "act that it belongs to")},
    {TargetTable::Records, "status", QT_TRANSLATE_NOOP("clearline::FieldWords", "active or withdrawn")},
    {TargetTable::Records, "note", QT_TRANSLATE_NOOP("clearline::FieldWords", "note")},
    {TargetTable::Subjects, "id", QT_TRANSLATE_NOOP("clearline::FieldWords", "id of the person or firm")},
    {TargetTable::Subjects, "name", QT_TRANSLATE_NOOP("clearline::FieldWords", "name")},
    {TargetTable::Subjects, "kind", QT_TRANSLATE_NOOP("clearline::FieldWords", "person or firm")},
    {TargetTable::Subjects, "identifier", QT_TRANSLATE_NOOP("clearline::FieldWords", "identity number or credit code")},
    {TargetTable::Subjects, "born_on", QT_TRANSLATE_NOOP("clearline::FieldWords", "day of birth")},
    {TargetTable::Relations, "subject", QT_TRANSLATE_NOOP("clearline::FieldWords", "the one (id)")},
    {TargetTable::Relations, "other", QT_TRANSLATE_NOOP("clearline::FieldWords", "the other (id)")},
    {TargetTable::Relations, "kind", QT_TRANSLATE_NOOP("clearline::FieldWords", "what the other is to the one")},
    {TargetTable::Relations, "from", QT_TRANSLATE_NOOP("clearline::FieldWords", "since")},
    {TargetTable::Relations, "until", QT_TRANSLATE_NOOP("clearline::FieldWords", "until")},
    {TargetTable::Relations, "other.name", QT_TRANSLATE_NOOP("clearline::FieldWords", "name of the other")},
    {TargetTable::Relations, "other.identifier",
     QT_TRANSLATE_NOOP("clearline::FieldWords", "identity number or credit code of the other")},
    {TargetTable::Relations, "other.kind",
     QT_TRANSLATE_NOOP("clearline::FieldWords", "whether the other is a person or a firm")},
    {TargetTable::Readings, "subject", QT_TRANSLATE_NOOP("clearline::FieldWords", "whose score (id)")},
    {TargetTable::Readings, "rulebook", QT_TRANSLATE_NOOP("clearline::FieldWords", "rulebook")},
    {TargetTable::Readings, "date", QT_TRANSLATE_NOOP("clearline::FieldWords", "day")},
    {TargetTable::Readings, "score", QT_TRANSLATE_NOOP("clearline::FieldWords", "score")},
    {TargetTable::Statement, "subject", QT_TRANSLATE_NOOP("clearline::FieldWords", "whose line (id)")},
    {TargetTable::Statement, "rulebook", QT_TRANSLATE_NOOP("clearline::FieldWords", "rulebook")},
    {TargetTable::Statement, "date", QT_TRANSLATE_NOOP("clearline::FieldWords", "day")},
    {TargetTable::Statement, "item", QT_TRANSLATE_NOOP("clearline::FieldWords", "what the authority calls it")},
    {TargetTable::Statement, "document", QT_TRANSLATE_NOOP("clearline::FieldWords", "document number")},
    {TargetTable::Statement, "record", QT_TRANSLATE_NOOP("clearline::FieldWords", "id of the record")},
    {TargetTable::Statement, "points", QT_TRANSLATE_NOOP("clearline::FieldWords", "points")},
    {TargetTable::Statement, "balance", QT_TRANSLATE_NOOP("clearline::FieldWords", "balance")},
};

}  // namespace

QString tableTitle(TargetTable table) {
    switch (table) {
        case TargetTable::Records: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "Records"));
        case TargetTable::Subjects: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "People and firms"));
        case TargetTable::Relations: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "Relations"));
        case TargetTable::Readings: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "Official scores"));
        case TargetTable::Statement: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "Official lines"));
    }
    return {};
}

QString rowTitle(TargetTable table) {
    switch (table) {
        case TargetTable::Records: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "Record"));
        case TargetTable::Subjects: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "Person or firm"));
        case TargetTable::Relations: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "Relation"));
        case TargetTable::Readings: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "Official score"));
        case TargetTable::Statement: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "Official line"));
    }
    return {};
}

QString fieldTitle(TargetTable table, const std::string& field) {
    for (const FieldWord& each : kWords)
        if (each.table == table && each.field == field) return word(each.title);
    return qtText(field);
}

QString targetTitle(TargetTable table, const std::string& field) {
    const QString title = targetField(table, field)
                              ? fieldTitle(table, field)
                              : word(QT_TRANSLATE_NOOP("clearline::FieldWords", "fact “%1”")).arg(qtText(field));
    return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "%1: %2")).arg(rowTitle(table), title);
}

QString formTitle(FactForm form) {
    switch (form) {
        case FactForm::Text: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "text"));
        case FactForm::Number: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "number"));
        case FactForm::Date: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "date"));
        case FactForm::Boolean: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "yes or no"));
    }
    return {};
}

QString dateFormTitle(DateForm form) {
    switch (form) {
        case DateForm::Plain:
            return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "only what can be read in one way"));
        case DateForm::DayMonthYear: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "day/month/year"));
        case DateForm::MonthDayYear: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "month/day/year"));
        case DateForm::YearMonthDay: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "year/month/day"));
        case DateForm::Serial1900:
            return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "spreadsheet day numbers (from 1900)"));
        case DateForm::Serial1904:
            return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "spreadsheet day numbers (from 1904)"));
    }
    return {};
}

QString numberFormTitle(NumberForm form) {
    switch (form) {
        case NumberForm::Plain:
            return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "only what can be read in one way"));
        case NumberForm::Point: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "decimal point: 1,234.50"));
        case NumberForm::Comma: return word(QT_TRANSLATE_NOOP("clearline::FieldWords", "decimal comma: 1.234,50"));
    }
    return {};
}

QString readingTitle(const ColumnTarget& target) {
    QStringList parts;
    if (target.dates != DateForm::Plain) parts << dateFormTitle(target.dates);
    if (target.century)
        parts << word(QT_TRANSLATE_NOOP("clearline::FieldWords", "years %1–%2"))
                     .arg(*target.century)
                     .arg(*target.century + 99);
    if (target.numbers != NumberForm::Plain) parts << numberFormTitle(target.numbers);
    if (target.times) parts << QStringLiteral("× ") + qtText(target.times->text());
    if (!target.noEnd.empty())
        parts << word(QT_TRANSLATE_NOOP("clearline::FieldWords", "no end: %1")).arg(joinedTexts(target.noEnd));
    if (!target.values.empty())
        parts << FieldWords::tr("%n word(s) translated", nullptr, static_cast<int>(target.values.size()));
    return parts.join(QStringLiteral(" · "));
}

QString claimTitle(Claim claim) {
    switch (claim) {
        case Claim::Published: return markedStatus(Status::Published);
        case Claim::Reported: return markedStatus(Status::Reported);
        case Claim::Assumed: return markedStatus(Status::Assumed);
        case Claim::NotSaid: break;
    }
    return {};
}

}  // namespace clearline
