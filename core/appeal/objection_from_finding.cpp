// An objection drafted from a finding: the ground that goes with its check, its records as contested lines, what they
// suggest asking for, and what it rests on.
#include <algorithm>

#include "core/appeal/found_citations.h"
#include "core/appeal/suggested_changes.h"
#include "core/record/record.h"

namespace clearline {

namespace {

struct GroundOfCheck {
    std::string_view check;
    std::optional<Ground> ground;
};
// All checks of findingChecks(), in its order.
constexpr GroundOfCheck kGroundsOfChecks[] = {
    {"invalid-identifier", Ground::WrongFact},
    {"date-order", Ground::WrongDate},
    {"odd-characters", Ground::WrongFact},
    {"duplicate", Ground::Duplicate},
    {"punished-twice", Ground::PunishedTwice},
    {"late-filing", Ground::NoBasis},
    {"publicity", Ground::Expired},
    {"kept-too-long", Ground::Expired},
    {"listed-too-long", Ground::OverListed},
    {"representative-listed", Ground::NotMine},
    {"outside-tier", Ground::WrongValue},
    {"no-citation", Ground::NoBasis},
    {"before-receipt", Ground::WrongDate},
    {"after-validity", Ground::Expired},
    {"retroactive", Ground::NoBasis},
    {"unconfirmed-counted", Ground::NotConfirmed},
    {"basic-scored", Ground::NoBasis},
    {"forbidden-ground", Ground::NoBasis},
    {"same-facts", Ground::NotMine},
    {"look-alike", Ground::NotMine},
    {"rulebook", std::nullopt},
};

// Of several records that say the same thing the first stands, and the later ones are contested.
bool laterOnly(Ground ground) { return ground == Ground::Duplicate || ground == Ground::PunishedTwice; }

Date dayOf(const Record& record) {
    for (const Field field : {Field::ReceivedOn, Field::DecidedOn, Field::OccurredOn})
        if (const auto day = record.date(field)) return *day;
    return Date::kMin;
}

const Ledger* ledgerOf(const FindingReport& report, std::string_view subject) {
    for (const SubjectFindings& of : report.subjects)
        if (of.subject == subject) return of.ledger.get();
    return nullptr;
}

ContestedLine lineOf(const Finding& finding, const FindingReport& report, const FindingPlace& place) {
    const Record record(*report.input->records, *place.record);
    ContestedLine line{std::string(record.id()), record.version(), {}, {}, {}, {}, finding.key};
    const Ledger* ledger = ledgerOf(report, finding.subject);
    auto at = place.line;
    if (!at && ledger) at = ledger->lineOfRecord(*place.record);
    if (!ledger || !at || *at >= ledger->lineCount()) return line;
    const Line told = ledger->line(*at);
    line.rulebook = report.rulebook->id;
    if (told.rule) line.rule = report.rulebook->rules[*told.rule].id;
    line.day = told.date;
    const std::string points = told.delta.text();
    line.points = points.starts_with('-') || points == "0" ? points : "+" + points;
    return line;
}

// The column of the record's file that a place names.
std::string columnAt(const RecordBook& book, const FindingPlace& place) {
    if (!place.record || place.place.column == 0) return {};
    for (const FieldName& field : kFields)
        if (book.columnOf(field.field, *place.record) == place.place.column) return std::string(field.column);
    for (std::size_t fact = 0; fact < book.facts().size(); ++fact)
        if (book.columnOfFact(fact, *place.record) == place.place.column) return book.facts()[fact].name;
    return {};
}

}  // namespace

std::optional<Ground> groundOf(std::string_view check, std::string_view variant) {
    if (check == "publicity" && variant == "short") return std::nullopt;
    if (check == "duplicate" && variant == "items") return Ground::PunishedTwice;  // of one decision
    for (const GroundOfCheck& of : kGroundsOfChecks)
        if (of.check == check) return of.ground;
    return std::nullopt;
}

std::optional<Objection> objectionFromFinding(const Finding& finding, const FindingReport& report, Date on,
                                              const WorkingCalendar& calendar) {
    const auto ground = groundOf(finding.code, finding.variant);
    if (!ground) return std::nullopt;
    const RecordBook& book = *report.input->records;
    std::vector<const FindingPlace*> places;
    for (const FindingPlace& place : finding.places) {
        const bool had = place.record && std::any_of(places.begin(), places.end(), [&](const FindingPlace* other) {
                             return other->record == place.record;
                         });
        if (place.record && !had) places.push_back(&place);
    }
    if (places.empty()) return std::nullopt;
    if (laterOnly(*ground) && places.size() > 1)
        places.erase(std::min_element(places.begin(), places.end(), [&](auto* a, auto* b) {
            return dayOf({book, *a->record}) < dayOf({book, *b->record});
        }));
    Objection objection;
    objection.kind = AppealKind::Objection;
    objection.ground = *ground;
    objection.subject = finding.subject.empty() ? places.front()->subject : finding.subject;
    if (objection.subject.empty()) objection.subject = Record(book, *places.front()->record).subject();
    // Of records of several people each objects to their own.
    if (finding.subject.empty())
        std::erase_if(places, [&](const FindingPlace* place) {
            return Record(book, *place->record).subject() != objection.subject;
        });
    objection.stages = {{Stage::Draft, on, {}, {}}};
    for (const FindingPlace* place : places) {
        const std::string field = columnAt(book, *place);
        objection.lines.push_back(lineOf(finding, report, *place));
        if (finding.code == "publicity") {  // shown too long: nothing is said of how long it counts
            objection.changes.push_back({ChangeWish::StopPublicity, objection.lines.back().record, 1, {}, {}, {}, on});
            continue;
        }
        const SuggestionQuestion question{objection, *report.input, report.law.get(), on, calendar, field};
        for (RequestedChange& change : suggestedChanges(question, objection.lines.back())) {
            const bool twice = std::any_of(objection.changes.begin(), objection.changes.end(),
                                           [&](const RequestedChange& other) { return sameThing(other, change); });
            if (!twice) objection.changes.push_back(std::move(change));
        }
    }
    objection.citations = foundCitations(objection, *report.input, {report.rulebook}, report.law.get());
    // What the finding itself rests on.
    for (const std::size_t i : finding.provisions) {
        const Provision& provision = report.law->provisions[i];
        AppealCitation citation{"law/" + report.law->laws[provision.law].id + "/" + provision.id, {}, false};
        if (std::find(objection.citations.begin(), objection.citations.end(), citation) == objection.citations.end())
            objection.citations.push_back(std::move(citation));
    }
    return objection;
}

}  // namespace clearline
