#include "core/ledger/matcher.h"

#include <algorithm>
#include <bit>

#include "core/ledger/valuation.h"
#include "core/record/counted_days.h"

namespace clearline {

namespace {

constexpr std::size_t kEndsKept = 4096;

// A blank date of the clock for which a gate waits: the gate has the better reason.
bool gateTells(const Rule& rule) {
    return std::any_of(rule.clock.begin(), rule.clock.end(), [&](Field field) {
        return (rule.gateConfirmed && field == Field::ConfirmedOn) || (rule.gateMadeGood && field == Field::MadeGoodOn);
    });
}

}  // namespace

Matcher::Matcher(Schedule& schedule, Clock clock, std::size_t records)
    : schedule_(schedule),
      rulebook_(*schedule.prepared->rulebook),
      book_(*schedule.prepared->book),
      clock_(clock),
      slots_(rulebook_.rules.size()),
      ends_(std::bit_floor(std::clamp<std::size_t>(records / 4, 1, kEndsKept))) {}

void Matcher::problem(std::string code, RecordIndex record, Field field, std::vector<std::string> args) {
    schedule_.problems.push_back({std::move(code), Severity::Error, book_.place(record, field), std::move(args)});
}

const std::vector<Date>& Matcher::changeDays(std::uint16_t rule) {
    RuleSlots& slots = slots_[rule];
    if (!slots.daysKnown) {
        std::set<Date> days;
        const Effect& effect = rulebook_.rules[rule].effect;
        addChangeDays(rulebook_, effect.points, days);
        if (effect.kind == Effect::Kind::Accumulate) addTableChangeDays(rulebook_, effect.accumulation.table, days);
        slots.days.assign(days.begin(), days.end());
        slots.bySegment.assign(slots.days.size() + 1, kNoSlot);
        slots.daysKnown = true;
    }
    return slots.days;
}

std::uint32_t Matcher::findSlot(std::uint16_t rule, RecordIndex record, Date day) {
    const auto add = [&] {
        schedule_.slots.push_back({rule, day.days(), record});
        return static_cast<std::uint32_t>(schedule_.slots.size() - 1);
    };
    if (!rulebook_.rules[rule].effect.points.sameForAllRecords()) return add();
    const std::vector<Date>& days = changeDays(rule);
    std::size_t segment = 0;
    if (!days.empty())
        segment = static_cast<std::size_t>(std::upper_bound(days.begin(), days.end(), day) - days.begin());
    std::uint32_t& known = slots_[rule].bySegment[segment];
    if (known == kNoSlot) known = add();
    if (days.empty()) slots_[rule].only = known;
    return known;
}

std::uint32_t Matcher::slotFor(std::uint16_t rule, RecordIndex record, Date day, const SlotTerms& terms) {
    if (terms.plain()) return slotFor(rule, record, day);
    schedule_.slots.push_back({rule, day.days(), record});
    schedule_.slotTerms.resize(schedule_.slots.size());
    schedule_.slotTerms.back() = terms;
    return static_cast<std::uint32_t>(schedule_.slots.size() - 1);
}

Silent Matcher::silentAs(const Version& version, SilentReason reason) const {
    Silent silent{version.record, reason, {}, {}, {}, {}};
    if (reason == SilentReason::NotReceived) silent.day = book_.date(version.record, Field::ReceivedOn);
    if (reason == SilentReason::Replaced) silent.day = book_.date(*version.successor, Field::ReceivedOn);
    return silent;
}

bool Matcher::fail(const Version& version, std::uint16_t rule, int stage, SilentReason reason, std::optional<Date> day,
                   std::optional<Field> field) {
    failure_ = {stage, {version.record, reason, rule, day, field, {}}};
    return false;
}

bool Matcher::missing(const Version& version, std::uint16_t rule, Field field) {
    problem("ledger.date-missing", version.record, field, {std::string(columnName(field)), rulebook_.rules[rule].id});
    return fail(version, rule, 1, SilentReason::DateMissing, {}, field);
}

bool Matcher::meet(const Version& version, std::uint16_t index, Meeting& met) {
    const Rule& rule = rulebook_.rules[index];
    const RecordIndex record = version.record;

    // 1: the days that everything else is reckoned from
    const auto countFrom = dateOf(version, rulebook_.counting.from);
    if (!countFrom) return missing(version, index, rulebook_.counting.from);
    const auto& valuesOf = rulebook_.counting.valuesOf;
    // Rulebooks mostly reckon everything from one field.
    const auto alsoOf = [&](Field field) {
        return field == rulebook_.counting.from ? countFrom : dateOf(version, field);
    };
    const auto valuesDay = valuesOf ? alsoOf(*valuesOf) : std::nullopt;
    if (valuesOf && !valuesDay) return missing(version, index, *valuesOf);
    const CountedDays said = countedDays(book_, record);
    Date start = said.from.value_or(*countFrom);
    if (!rulebook_.counting.correctionsFromStart && !version.isFirst()) {
        const auto corrected = book_.date(record, Field::ReceivedOn);
        if (!corrected) return missing(version, index, Field::ReceivedOn);
        start = std::max(start, *corrected);
    }
    met.version = version;
    met.rule = index;
    met.clockDay.reset();
    const bool open = rule.continuesUntil && !dateOf(version, *rule.continuesUntil);
    const bool runsFromStart = rule.validFor && !open && rule.clock.empty();
    if (rule.validFor && !open && !runsFromStart) {
        for (const Field field : rule.clock)
            if ((met.clockDay = alsoOf(field))) break;
        if (!met.clockDay && !gateTells(rule)) return missing(version, index, rule.clock.back());
    }
    if (rule.effect.kind == Effect::Kind::Accrue && !dateOf(version, rule.effect.accrual.from))
        return missing(version, index, rule.effect.accrual.from);
    const Date lawDay = valuesDay.value_or(start);
    met.lawDay = lawDay;

    // 2
    if (rule.off || !rule.inForce.contains(lawDay))
        return fail(version, index, 2, SilentReason::RuleNotInForce, lawDay);

    // 3
    if (rule.when) {
        const RecordBindings bindings(rulebook_, schedule_.subject, clock_.asOf, lawDay, &book_, record);
        const auto outcome = rule.when->evaluate(bindings);
        const bool* holds = outcome ? outcome->value.as<bool>() : nullptr;
        if (!holds) {
            schedule_.incomplete = true;
            problem("ledger.condition-not-computable", record, Field::Id, {rule.id, rule.when->text()});
            return fail(version, index, 3, SilentReason::NotComputable);
        }
        if (!*holds) {
            static_cast<void>(fail(version, index, 3, SilentReason::Condition));
            failure_.silent.decisive = rule.when->decisive(bindings);
            return false;
        }
    }

    // 4
    Date passed = Date::kMin;  // the last of the gates
    const auto opens = [&](Field field, SilentReason reason) {
        const auto day = book_.date(record, field);
        if (!day || *day > clock_.asOf || *day > clock_.knownOn) return fail(version, index, 4, reason, day, field);
        passed = std::max(passed, *day);
        start = std::max(start, *day);
        return true;
    };
    if (rule.gateConfirmed && !opens(Field::ConfirmedOn, SilentReason::Unconfirmed)) return false;
    if (rule.gateMadeGood && !opens(Field::MadeGoodOn, SilentReason::NotMadeGood)) return false;

    if (rule.starts) {
        // A correction puts the start off, but not the day from which this is reckoned.
        const Field from = rulebook_.counting.from;
        const auto first = from == Field::ReceivedOn ? book_.date(version.first, from) : std::nullopt;
        const auto later = laterStart(*rule.starts, met, std::max(first.value_or(*countFrom), passed));
        if (!later) {
            tellNotComputable(met, "ledger.start-not-computable");
            return fail(version, index, 3, SilentReason::NotComputable);
        }
        start = std::max(start, *later);
        if (runsFromStart) met.clockDay = later;
    }

    // 5
    if (said.from) start = *said.from;
    met.ownStart = start;
    if (rulebook_.score && rulebook_.score->from) start = std::max(start, *rulebook_.score->from);
    met.start = start;
    return true;
}

std::optional<Date> Matcher::laterStart(const LaterStart& how, const Meeting& met, Date day) const {
    std::optional<Date> start = day;
    if (how.after) {
        const auto after = period(*how.after, met);
        if (!after) return std::nullopt;
        start = after->after(day);
    }
    if (start && how.firstWorkingDay) start = rulebook_.calendar.firstWorkingDayFrom(*start);
    if (start) start = rulebook_.calendar.workingDayAfter(*start, how.workingDays);
    return start.value_or(Date::kMax);
}

bool Matcher::hold(const Version& version, std::uint16_t index, Contribution& c) {
    Meeting met;
    if (!meet(version, index, met)) return false;
    c = Contribution{};
    c.record = version.record;
    c.rule = index;
    c.start = met.start.days();
    c.slot = slotFor(index, version.record, met.lawDay);
    const bool asksPoints = met.clockDay && schedule_.prepared->rules[index].validityReadsPoints;
    Ending ending = validity(met, asksPoints ? points(met, met.lawDay) : std::nullopt);
    if (!rulebook_.counting.valuesOf && met.start != met.lawDay) c.slot = slotFor(index, version.record, met.start);
    if (!cut(met, ending)) return false;
    if (ending.failed) tellEndFailed(met);
    c.end = ending.day;
    c.leaving = ending.leaving;
    return true;
}

}  // namespace clearline
