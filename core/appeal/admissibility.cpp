#include "core/appeal/admissibility.h"

#include <algorithm>

#include "core/appeal/admissibility_points.h"
#include "core/scenario/record_finder.h"

namespace clearline {

namespace {

using Weight = AdmissibilityPoint::Weight;

// Obstacles first, what is fulfilled last.
int rank(Weight weight) {
    switch (weight) {
        case Weight::Obstacle: return 0;
        case Weight::Unknown: return 1;
        case Weight::Doubt: return 2;
        case Weight::Fulfilled: break;
    }
    return 3;
}

std::vector<std::string_view> idsOf(const Objection& objection) {
    std::vector<std::string_view> ids;
    for (const ContestedLine& line : objection.lines) ids.push_back(line.record);
    for (const RequestedChange& change : objection.changes) ids.push_back(change.record);
    return ids;
}

// Booked from somebody else to the subject, perhaps.
bool related(const CaseInput& input, std::string_view one, std::string_view other) {
    return std::any_of(input.relations.begin(), input.relations.end(), [&](const Relation& relation) {
        return (relation.subject == one && relation.other == other) ||
               (relation.subject == other && relation.other == one);
    });
}

}  // namespace

std::string_view weightText(Weight weight) {
    constexpr std::string_view kTexts[] = {"fulfilled", "doubt", "unknown", "obstacle"};
    return kTexts[static_cast<std::size_t>(weight)];
}

bool Admissibility::obstructed() const {
    return std::any_of(points.begin(), points.end(),
                       [](const AdmissibilityPoint& point) { return point.weight == Weight::Obstacle; });
}

bool Admissibility::undecided() const {
    return !obstructed() && std::any_of(points.begin(), points.end(), [](const AdmissibilityPoint& point) {
        return point.weight == Weight::Unknown;
    });
}

AdmissibilityPoints::AdmissibilityPoints(const AdmissibilityQuestion& question) : question_(question) {
    const RecordBook& book = *question.input.records;
    const RecordFinder finder(book, idsOf(objection()));
    const auto see = [&](const std::string& id, std::uint32_t version, const std::string& rulebook) {
        const auto had = std::find_if(records_.begin(), records_.end(), [&](const auto& r) { return r.id == id; });
        if (had != records_.end()) {
            if (had->rulebook.empty()) had->rulebook = rulebook;
            return;
        }
        ContestedRecord& record = records_.emplace_back(ContestedRecord{id, {}, {}, {}, rulebook});
        for (const RecordIndex r : finder.versionsOf(id)) {
            if (book.version(r) == version) record.index = r;
            const auto received = book.date(r, Field::ReceivedOn);
            if (received && *received > today()) record.ahead.push_back(r);
            if (received && *received > question.on) continue;
            if (!record.latest || book.version(*record.latest) < book.version(r)) record.latest = r;
        }
    };
    for (const ContestedLine& line : objection().lines) see(line.record, line.version, line.rulebook);
    for (const RequestedChange& change : objection().changes) see(change.record, change.version, {});
}

std::optional<Date> AdmissibilityPoints::dateFact(RecordIndex index, std::string_view column) const {
    const auto fact = question_.input.records->factNamed(column);
    return fact ? Date::fromIso(record(index).fact(*fact)) : std::nullopt;
}

std::vector<std::string> AdmissibilityPoints::rulebooksOf(const ContestedRecord& record) const {
    return record.rulebook.empty() ? question_.rulebooks : std::vector{record.rulebook};
}

void AdmissibilityPoints::add(AdmissibilityPoint point) {
    if (question_.law && !point.provisions.empty()) {
        // Of the periods of publicity any of them may hold, and the papers are all that they ask for; else the surest
        // is enough.
        const auto less = [&](std::size_t a, std::size_t b) {
            return question_.law->provisions[a].status < question_.law->provisions[b].status;
        };
        const auto [surest, weakest] = std::minmax_element(point.provisions.begin(), point.provisions.end(), less);
        const bool weakestCounts =
            point.code == "minimum-publicity" || point.code == "already-gone" || point.code == "papers";
        const bool shaky = question_.law->provisions[*surest].status == Status::Assumed;
        const bool factAlone = point.code == "not-performed" && point.weight == Weight::Fulfilled;
        if (!factAlone) point.rests = question_.law->provisions[weakestCounts ? *weakest : *surest].status;
        if (shaky && point.weight == Weight::Obstacle) point.weight = Weight::Doubt;
    }
    points_.push_back(std::move(point));
}

void AdmissibilityPoints::withoutLaw(std::string code) {
    add({std::move(code), Weight::Unknown, {}, {}, {}, {"law"}, {}, {}});
}

Admissibility AdmissibilityPoints::take() {
    std::stable_sort(points_.begin(), points_.end(), [](const AdmissibilityPoint& a, const AdmissibilityPoint& b) {
        return rank(a.weight) < rank(b.weight);
    });
    return {std::move(points_)};
}

Admissibility admissibility(const AdmissibilityQuestion& question) {
    AdmissibilityPoints points(question);
    const Objection& objection = question.objection;
    if (objection.lines.empty()) points.add({"no-line", Weight::Obstacle, {}, {}, {}, {}, {}, {}});
    if (objection.changes.empty()) points.add({"nothing-asked", Weight::Obstacle, {}, {}, {}, {}, {}, {}});
    if (kindOf(objection.ground) != objection.kind)
        points.add({"other-kind", Weight::Obstacle, {}, {}, {}, {}, {std::string(groundText(objection.ground))}, {}});
    for (const ContestedRecord& record : points.records()) {
        if (!record.index) {
            points.add({"record-missing", Weight::Obstacle, record.id, {}, {}, {}, {}, {}});
            continue;
        }
        const std::string owner(points.record(*record.index).subject());
        if (owner != objection.subject && !related(question.input, owner, objection.subject))
            points.add({"of-another", Weight::Doubt, record.id, {}, {}, {}, {}, {}});
    }
    checkChanges(points);
    checkAlreadyGone(points);
    checkAhead(points);
    if (objection.kind == AppealKind::Objection) {
        checkGround(points);
        checkPeriodToObject(points);
        if (objection.ground == Ground::AlreadyRepaired) checkUse(points);  // what that repair could end
    } else {
        checkPublicityPeriod(points);
        checkEarlyRemoval(points);
        checkPapers(points);
        checkUse(points);
    }
    return points.take();
}

}  // namespace clearline
