#include "core/rulebook/read_parts.h"

// How records count: from which day, with whose day's values, item by item or once for an act, at
// once or on a day of the month, and which days are working days.
namespace clearline {
namespace {

std::vector<Date> readDays(Draft& draft, const YamlNode& node) {
    std::vector<Date> days;
    if (!draft.reader.isList(node)) return days;
    for (const YamlNode& item : node.items)
        if (const auto day = draft.reader.date(item)) days.push_back(*day);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

void readSettle(Draft& draft, const YamlNode& node, Counting& counting) {
    const YamlMap map(draft.reader, node, {"monthly", "status", "source", "note"});
    counting.settleCitation = readCitation(draft, map);
    if (const YamlNode* monthly = map.need("monthly")) counting.settleDay = draft.reader.wholeNumber(*monthly, 1, 28);
}

}  // namespace

void readCalendar(Draft& draft, const YamlNode& node) {
    const YamlMap map(draft.reader, node, {"holidays", "workdays"});
    Calendar& calendar = draft.book.calendar;
    if (const YamlNode* holidays = map.find("holidays")) calendar.holidays = readDays(draft, *holidays);
    if (const YamlNode* workdays = map.find("workdays")) calendar.workdays = readDays(draft, *workdays);
    for (const Date day : calendar.workdays)
        if (std::binary_search(calendar.holidays.begin(), calendar.holidays.end(), day))
            draft.reader.report("rulebook.day-both", node, {day.iso()});
}

void readCounting(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"from", "values-of", "corrections", "per-act", "settle", "suspend"});
    Counting& counting = draft.book.counting;
    counting.place = reader.place(node);
    if (const YamlNode* from = map.find("from")) counting.from = readDateField(draft, *from).value_or(counting.from);
    if (const YamlNode* valuesOf = map.find("values-of")) {
        if (valuesOf->kind == YamlNode::Kind::Scalar && valuesOf->text == "in-force")
            counting.valuesOf.reset();
        else if (const auto field = readDateField(draft, *valuesOf))
            counting.valuesOf = field;
    }
    if (const YamlNode* corrections = map.find("corrections"))
        counting.correctionsFromStart = reader.choice(*corrections, {"on-receipt", "from-start"}).value_or(0) == 1;
    if (const YamlNode* perAct = map.find("per-act"); perAct && reader.choice(*perAct, {"hold-else-largest"}))
        counting.perAct = PerAct::HoldElseLargest;
    if (const YamlNode* settle = map.find("settle")) readSettle(draft, *settle, counting);
    if (const YamlNode* suspend = map.find("suspend"))
        if (const auto how = reader.choice(*suspend, {"gains-while-held", "gains-lapse-while-held"})) {
            counting.suspendGains = true;
            counting.suspendedLapse = *how == 1;
        }
}

}  // namespace clearline
