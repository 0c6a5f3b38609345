// When a contribution ends: by validity, by the dates of its record, by its next version.
#include <algorithm>

#include "core/ledger/matcher.h"
#include "core/ledger/valuation.h"
#include "core/record/counted_days.h"

namespace clearline {

std::optional<Points> Matcher::points(const Meeting& meeting, Date day) const {
    const RecordBindings bindings(rulebook_, schedule_.subject, clock_.asOf, day, &book_, meeting.version.record);
    return valueOf(rulebook_.rules[meeting.rule].effect.points, rulebook_, day, bindings);
}

std::optional<Number> Matcher::number(const NumberSource& source, const Meeting& meeting) const {
    const RecordBindings bindings(rulebook_, schedule_.subject, clock_.asOf, meeting.lawDay, &book_,
                                  meeting.version.record);
    return valueOf(source, rulebook_, meeting.lawDay, bindings);
}

std::optional<Period> Matcher::period(const Formula& formula, const Meeting& meeting) const {
    const RecordBindings bindings(rulebook_, schedule_.subject, clock_.asOf, meeting.lawDay, &book_,
                                  meeting.version.record);
    const auto outcome = formula.evaluate(bindings);
    const Period* period = outcome ? outcome->value.as<Period>() : nullptr;
    return period ? std::optional(*period) : std::nullopt;
}

std::optional<Date> Matcher::lawDay(const Version& version) const {
    const Counting& counting = rulebook_.counting;
    if (counting.valuesOf) return dateOf(version, *counting.valuesOf);
    const auto start = dateOf(version, counting.from);
    if (!start || counting.correctionsFromStart || version.isFirst()) return start;
    const auto corrected = book_.date(version.record, Field::ReceivedOn);
    return corrected ? std::optional(std::max(*start, *corrected)) : std::nullopt;
}

std::optional<Date> Matcher::knownDate(const Version& version, Field field) const {
    const auto day = dateOf(version, field);
    return day && *day <= clock_.knownOn ? day : std::nullopt;
}

Ending Matcher::validity(const Meeting& meeting, const std::optional<Points>& points) {
    Ending ending;
    if (const CountedDays said = countedDays(book_, meeting.version.record); said.saysUntil()) {
        if (said.until) ending.day = said.until->days();
        return ending;
    }
    if (!meeting.clockDay) return ending;
    const PreparedRule& ready = schedule_.prepared->rules[meeting.rule];
    std::optional<Period> period = ready.period;
    if (!period) {
        RecordBindings bindings(rulebook_, schedule_.subject, clock_.asOf, meeting.lawDay, &book_,
                                meeting.version.record);
        if (points) bindings.setPoints(*points);
        if (points || !ready.validityReadsPoints)
            if (const auto outcome = rulebook_.rules[meeting.rule].validFor->evaluate(bindings))
                if (const Period* p = outcome->value.as<Period>()) period = *p;
    }
    ending.failed = !period;
    if (!period) return ending;
    ending.day = endOf(*period, *meeting.clockDay);
    return ending;
}

bool Matcher::cut(const Meeting& meeting, Ending& ending) {
    const Rule& rule = rulebook_.rules[meeting.rule];
    const auto fails = [&](int stage, SilentReason reason, Date day) {
        return fail(meeting.version, meeting.rule, stage, reason, day);
    };
    std::optional<SilentReason> over;  // why it would end before it begins
    const auto by = [&](std::optional<Date> day, Leaving leaving, SilentReason reason) {
        if (!day || day->days() >= ending.day) return;
        ending.day = day->days();
        ending.leaving = leaving;
        if (*day <= meeting.start) over = reason;
    };
    if (const auto& successor = meeting.version.successor) {
        const bool withdraws = book_.status(*successor) == RecordStatus::Withdrawn;
        by(book_.date(*successor, Field::ReceivedOn), withdraws ? Leaving::Withdrawn : Leaving::Amended,
           SilentReason::Replaced);
        if (over) return fails(6, *over, Date::ofDays(ending.day));
    }
    if (rule.ends) by(knownDate(meeting.version, *rule.ends), Leaving::MadeGood, SilentReason::MadeGood);
    if (rule.removed)
        if (const auto from = knownDate(meeting.version, rule.removed->after))
            by(rulebook_.calendar.workingDayAfter(*from, rule.removed->workingDays), Leaving::Removed,
               SilentReason::MadeGood);
    const CountedDays said = countedDays(book_, meeting.version.record);
    by(said.usedUntil, Leaving::Removed, SilentReason::MadeGood);
    if (rule.effect.onList()) by(said.listedUntil, Leaving::Removed, SilentReason::MadeGood);
    if (over) return fails(6, *over, Date::ofDays(ending.day));

    // 7, 8
    const Date end = Date::ofDays(ending.day);
    if (ending.day <= meeting.ownStart.days()) return fails(7, SilentReason::ExpiredBeforeCounting, end);
    if (ending.day <= meeting.start.days()) return fails(7, SilentReason::ExpiredBeforeOpening, end);
    if (meeting.start > clock_.asOf) return fails(8, SilentReason::NotYet, meeting.start);
    return true;
}

void Matcher::tellEndFailed(const Meeting& meeting) { tellNotComputable(meeting, "ledger.validity-not-computable"); }

void Matcher::tellNotComputable(const Meeting& meeting, std::string code) {
    schedule_.incomplete = true;
    problem(std::move(code), meeting.version.record, Field::Id, {rulebook_.rules[meeting.rule].id});
}

}  // namespace clearline
