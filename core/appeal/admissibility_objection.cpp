// Of objections: whether there is a period in which to object, whether what its ground says has come to pass, and
// whether anything shows it.
#include <algorithm>

#include "core/appeal/admissibility_points.h"
#include "core/rulebook/calendar.h"

namespace clearline {

namespace {

using Weight = AdmissibilityPoint::Weight;

// Grounds that the records and the law show by themselves.
bool showsItself(Ground ground) {
    switch (ground) {
        case Ground::Duplicate:
        case Ground::PunishedTwice:
        case Ground::Expired:
        case Ground::OverListed:
        case Ground::NoBasis:
        case Ground::NotConfirmed: return true;
        default: return false;
    }
}

// "Its validity is over": by the day that the record states, else by the time that bad information may be kept.
void checkValidityOver(AdmissibilityPoints& points, const ContestedRecord& contested) {
    const AdmissibilityQuestion& question = points.question();
    const Record record = points.record(*contested.index);
    const auto tell = [&](Weight weight, std::optional<Date> from, std::vector<std::string> wants,
                          std::vector<std::size_t> provisions) {
        points.add({"validity-over", weight, contested.id, from, {}, std::move(wants), {}, std::move(provisions)});
    };
    if (const auto until = points.dateFact(*contested.index, "valid_until"))
        return tell(*until < question.on ? Weight::Fulfilled : Weight::Doubt, until->plusDays(1), {}, {});
    if (question.input.subject(record.subject()).kind == SubjectKind::Firm) return;
    if (!question.law) return points.withoutLaw("validity-over");
    const auto ended = record.date(Field::EndedOn);
    const auto found = question.law->allOf(LawMatter::Retention, question.on, {}, record.kind());
    if (found.empty() || !question.law->provisions[found.front()].most) return;
    if (!ended) return tell(Weight::Unknown, {}, {std::string(columnName(Field::EndedOn))}, {found.front()});
    const auto over = question.law->provisions[found.front()].most->after(*ended);
    const auto from = over ? over->plusDays(1) : std::nullopt;  // kept to the end of the last day
    tell(from && *from <= question.on ? Weight::Fulfilled : Weight::Doubt, from, {}, {found.front()});
}

// "On the list for too long": its term by law is over, or it was performed and should have gone.
void checkTermOver(AdmissibilityPoints& points, const ContestedRecord& contested) {
    const AdmissibilityQuestion& question = points.question();
    const Record record = points.record(*contested.index);
    if (!question.law) return points.withoutLaw("term-over");
    if (!question.law->knows(LawMatter::ListingTerm, record.kind()))
        return points.add({"not-listed", Weight::Doubt, contested.id, {}, {}, {}, {}, {}});
    const auto tell = [&](Weight weight, std::optional<Date> from, std::vector<std::string> wants,
                          std::vector<std::size_t> provisions) {
        points.add({"term-over", weight, contested.id, from, {}, std::move(wants), {}, std::move(provisions)});
    };
    const auto listed = record.date(Field::DecidedOn);
    if (!listed) return tell(Weight::Unknown, {}, {std::string(columnName(Field::DecidedOn))}, {});
    std::optional<Date> due;
    std::vector<std::size_t> provisions;
    if (const auto term = question.law->of(LawMatter::ListingTerm, *listed, {}, record.kind())) {
        provisions.push_back(*term);
        if (const auto& most = question.law->provisions[*term].most) due = most->after(*listed);
    }
    const auto done = record.date(Field::MadeGoodOn);
    if (done && *done <= question.on)
        if (const auto removal = question.law->of(LawMatter::ListingRemoval, *done, {}, record.kind())) {
            const auto last = question.calendar.workingDayAfter(
                std::max(*done, *listed), question.law->provisions[*removal].workingDays.value_or(0));
            if (last && (!due || *last < *due)) {
                due = last;
                provisions.push_back(*removal);
            }
        }
    const auto from = due ? due->plusDays(1) : std::nullopt;
    tell(due && *due < question.on ? Weight::Fulfilled : Weight::Doubt, from, {}, std::move(provisions));
}

}  // namespace

std::optional<ObjectionPeriod> objectionPeriod(const LawBook& law, const Record& record,
                                               const std::vector<std::string>& rulebooks,
                                               const std::optional<Date>& notified, const WorkingCalendar& calendar,
                                               Date on) {
    for (const std::string& rulebook : rulebooks)
        for (const std::size_t i : law.allOf(LawMatter::ObjectionPeriod, on, rulebook, record.kind())) {
            const Provision& provision = law.provisions[i];
            ObjectionPeriod period{i, notified, {}};
            for (const Field field : provision.clock)
                if (!period.from) period.from = record.date(field);
            if (!period.from) return period;
            if (!notified && provision.monthStart) {
                const Calendar days{{calendar.holidays.begin(), calendar.holidays.end()},
                                    {calendar.workdays.begin(), calendar.workdays.end()}};
                period.from = days.firstWorkingDayFrom(*period.from);
            }
            if (period.from && provision.workingDays)
                period.until = calendar.workingDayAfter(*period.from, *provision.workingDays);
            else if (period.from && provision.most)
                period.until = provision.most->after(*period.from);
            return period;
        }
    return std::nullopt;
}

void checkPeriodToObject(AdmissibilityPoints& points) {
    const AdmissibilityQuestion& question = points.question();
    if (!question.law) return points.withoutLaw("in-time");
    bool found = false;
    for (const ContestedRecord& contested : points.records()) {
        if (!contested.index) continue;
        const auto period =
            objectionPeriod(*question.law, points.record(*contested.index), points.rulebooksOf(contested),
                            points.objection().notifiedOn, question.calendar, question.on);
        if (!period) continue;
        found = true;
        AdmissibilityPoint point{"in-time", Weight::Fulfilled,  contested.id, period->from, period->until, {},
                                 {},        {period->provision}};
        if (!period->until) {
            point.weight = Weight::Unknown;
            point.wants = {"notified_on"};
        } else if (question.on > *period->until) {
            point.code = "too-late";
            point.weight = Weight::Obstacle;
        } else if (question.on < *period->from) {
            point.code = "too-early";
            point.weight = Weight::Doubt;
        }
        points.add(std::move(point));
    }
    if (!found) points.add({"no-period", Weight::Fulfilled, {}, {}, {}, {}, {}, {}});
}

void checkGround(AdmissibilityPoints& points) {
    const Ground ground = points.objection().ground;
    if (points.objection().evidence.empty() && !showsItself(ground))
        points.add({"evidence-missing", Weight::Doubt, {}, {}, {}, {}, {}, {}});
    for (const ContestedRecord& contested : points.records()) {
        if (!contested.index) continue;
        if (ground == Ground::Expired) checkValidityOver(points, contested);
        if (ground == Ground::OverListed) checkTermOver(points, contested);
    }
}

}  // namespace clearline
