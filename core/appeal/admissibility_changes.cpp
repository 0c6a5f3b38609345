// Whether what is asked for fits the records as they are and what else is asked for in the case, and whether there is
// anything left to ask for.
#include <algorithm>

#include "core/appeal/admissibility_points.h"

namespace clearline {

namespace {

using Weight = AdmissibilityPoint::Weight;

std::string columnOf(const RequestedChange& change) {
    return change.wish == ChangeWish::Correct ? change.field : std::string(changeWishText(change.wish));
}

void tellUnfit(AdmissibilityPoints& points, const RequestedChange& change, const Problem& problem) {
    if (!problem.code.starts_with("appeal."))  // of reading the cell
        return points.add(
            {"no-such-value", Weight::Obstacle, change.record, {}, {}, {}, {columnOf(change), change.to}, {}});
    std::string code = problem.code.substr(problem.code.find('.') + 1);
    std::vector<std::string> args(problem.args.begin() + 1, problem.args.end());
    if (code == "no-such-record") return;  // told of the record already
    std::vector<std::string> wants;
    if (code == "no-such-version") code = "record-missing";
    if (code == "no-such-field") code = "field-missing";
    if (code == "no-day") {
        code = "day-missing";
        args = {columnOf(change)};
        wants = {"on"};
    }
    points.add({std::move(code), Weight::Obstacle, change.record, {}, {}, std::move(wants), std::move(args), {}});
}

// Objections that are still of meaning: what is drafted makes a doubt, what has been sent an obstacle.
bool stands(const Objection& other) {
    return isPending(other.stage()) || other.stage() == Stage::Draft || other.stage() == Stage::Accepted ||
           other.stage() == Stage::PartlyAccepted;
}

void checkOthers(AdmissibilityPoints& points, const RequestedChange& change) {
    for (const Objection& other : points.question().others) {
        if ((other.id != 0 && other.id == points.objection().id) || !stands(other)) continue;
        const auto had = std::find_if(other.changes.begin(), other.changes.end(),
                                      [&](const RequestedChange& each) { return sameThing(each, change); });
        if (had != other.changes.end())
            points.add({"changed-elsewhere",
                        other.stage() == Stage::Draft ? Weight::Doubt : Weight::Obstacle,
                        change.record,
                        {},
                        {},
                        {},
                        {columnOf(*had), std::to_string(other.id)},
                        {}});
    }
}

void gone(AdmissibilityPoints& points, Weight weight, const std::string& record, std::string how,
          std::optional<Date> since, std::vector<std::size_t> provisions = {}) {
    points.add({"already-gone", weight, record, {}, since, {}, {std::move(how)}, std::move(provisions)});
}

// Of a person's bad information: until when it may be kept.
void checkKept(AdmissibilityPoints& points, const ContestedRecord& contested, const Record& record) {
    const AdmissibilityQuestion& question = points.question();
    const auto ended = record.date(Field::EndedOn);
    const SubjectKind kind = question.input.subject(record.subject()).kind;
    const bool bad = record.type() == RecordType::Bad || record.type() == RecordType::NotSaid;
    if (!question.law || !ended || !bad || kind != SubjectKind::Person) return;
    for (const std::size_t i : question.law->allOf(LawMatter::Retention, question.on, {}, record.kind())) {
        const Provision& provision = question.law->provisions[i];
        const auto until = provision.most ? provision.most->after(*ended) : std::nullopt;
        if (until && *until < question.on && provision.ofSubject(kind))
            gone(points, Weight::Doubt, contested.id, "kept-too-long", until, {i});
    }
}

}  // namespace

void checkChanges(AdmissibilityPoints& points) {
    const auto& changes = points.objection().changes;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        // Of this question alone, which outlives it.
        const std::shared_ptr<const CaseInput> input(std::shared_ptr<void>(), &points.question().input);
        const Problems wrong = unfit({*change}, input);
        if (!wrong.empty())
            tellUnfit(points, *change, wrong.front());
        else if (change->wish == ChangeWish::Correct && change->from == change->to)
            points.add({"same-value", Weight::Obstacle, change->record, {}, {}, {}, {columnOf(*change)}, {}});
        const bool twice =
            std::any_of(changes.begin(), change, [&](const RequestedChange& had) { return sameThing(had, *change); });
        if (twice) points.add({"changed-twice", Weight::Obstacle, change->record, {}, {}, {}, {columnOf(*change)}, {}});
        checkOthers(points, *change);
    }
}

std::vector<AdmissibilityPoint> stagesAhead(const Objection& objection, Date today) {
    std::vector<AdmissibilityPoint> ahead;
    for (const StageChange& change : objection.stages)
        if (change.on > today)
            ahead.push_back(
                {"stage-ahead", Weight::Doubt, {}, change.on, today, {}, {std::string(stageText(change.stage))}, {}});
    return ahead;
}

// Nothing has come to pass on a day that is still to come.
void checkAhead(AdmissibilityPoints& points) {
    const Objection& objection = points.objection();
    const Date today = points.today();
    for (AdmissibilityPoint& point : stagesAhead(objection, today)) points.add(std::move(point));
    const auto day = [&](const char* which, const std::optional<Date>& on) {
        if (on && *on > today) points.add({"day-ahead", Weight::Doubt, {}, on, today, {}, {which}, {}});
    };
    day("notified_on", objection.notifiedOn);
    day("committed_on", objection.committedOn);
    // A repair tells of its performance by itself, but on the day that it is brought.
    if (objection.kind == AppealKind::Objection || today < points.question().on)
        day("performed_on", objection.performedOn);
    for (const ContestedRecord& contested : points.records())
        for (const RecordIndex r : contested.ahead)
            points.add({"version-ahead",
                        Weight::Doubt,
                        contested.id,
                        points.record(r).date(Field::ReceivedOn),
                        today,
                        {},
                        {std::to_string(points.record(r).version())},
                        {}});
}

void checkAlreadyGone(AdmissibilityPoints& points) {
    const Date on = points.question().on;
    const Ground ground = points.objection().ground;
    const bool endIsTheGround = ground == Ground::Expired || ground == Ground::OverListed;
    for (const ContestedRecord& contested : points.records()) {
        if (!contested.index || !contested.latest) continue;
        const Record latest = points.record(*contested.latest);
        if (latest.status() == RecordStatus::Withdrawn) {
            gone(points, Weight::Obstacle, contested.id, "struck", latest.date(Field::ReceivedOn));
            continue;
        }
        if (*contested.latest != *contested.index)
            points.add({"replaced",
                        Weight::Doubt,
                        contested.id,
                        latest.date(Field::ReceivedOn),
                        {},
                        {},
                        {std::to_string(latest.version())},
                        {}});
        if (endIsTheGround) continue;
        if (const auto until = points.dateFact(*contested.latest, "valid_until"); until && *until < on)
            gone(points, Weight::Doubt, contested.id, "expired", until);
        checkKept(points, contested, latest);
    }
    for (const RequestedChange& change : points.objection().changes) {
        const auto found = std::find_if(points.records().begin(), points.records().end(),
                                        [&](const ContestedRecord& record) { return record.id == change.record; });
        if (found == points.records().end() || !found->latest) continue;
        const auto shown = points.dateFact(*found->latest, "publicity_until");
        if (change.wish == ChangeWish::StopPublicity && shown && *shown < on)
            gone(points, Weight::Obstacle, change.record, "not-shown", shown);
        auto removed = points.dateFact(*found->latest, "removed_on");
        if (!removed) removed = points.record(*found->latest).date(Field::EndedOn);
        if (change.wish == ChangeWish::Delist && removed && *removed <= on)
            gone(points, Weight::Obstacle, change.record, "off-its-lists", removed);
    }
}

}  // namespace clearline
