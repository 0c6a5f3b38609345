#include "core/ledger/matcher.h"

#include <algorithm>
#include <bit>

#include "core/ledger/valuation.h"

namespace clearline {

namespace {

constexpr std::size_t kEndsKept = 4096;

}  // namespace

Matcher::Matcher(Schedule& schedule, Clock clock, std::size_t records)
    : schedule_(schedule),
      rulebook_(*schedule.prepared->rulebook),
      book_(*schedule.prepared->book),
      clock_(clock),
      slots_(rulebook_.rules.size()),
      ends_(std::bit_floor(std::clamp<std::size_t>(records / 4, 1, kEndsKept))) {}

void Matcher::problem(std::string code, RecordIndex record, Field field, std::vector<std::string> args) {
    schedule_.problems.push_back({std::move(code),
                                  Severity::Error,
                                  {book_.source().name, book_.row(record), book_.columnOf(field)},
                                  std::move(args)});
}

const std::vector<Date>& Matcher::changeDays(std::uint16_t rule) {
    RuleSlots& slots = slots_[rule];
    if (!slots.daysKnown) {
        std::set<Date> days;
        addChangeDays(rulebook_, rulebook_.rules[rule].effect.points, days);
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

std::optional<std::int32_t> Matcher::validUntil(const Version& version, std::uint16_t index, Date clockDay, Date lawDay,
                                                std::uint32_t slot) {
    const PreparedRule& ready = schedule_.prepared->rules[index];
    std::optional<Period> period;
    RecordBindings bindings(rulebook_, schedule_.subject, clock_.asOf, lawDay, &book_, version.record);
    bool computable = true;
    if (ready.validityReadsPoints) {
        if (auto points = valueOf(schedule_.slots[slot], schedule_, rulebook_, clock_.asOf))
            bindings.setPoints(std::move(*points));
        else
            computable = false;
    }
    if (computable)
        if (const auto outcome = rulebook_.rules[index].validFor->evaluate(bindings))
            if (const Period* p = outcome->value.as<Period>()) period = *p;
    if (!period) return std::nullopt;
    return endOf(*period, clockDay);
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

bool Matcher::hold(const Version& version, std::uint16_t index, Contribution& c) {
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
    Date start = *countFrom;
    if (!rulebook_.counting.correctionsFromStart && !version.isFirst()) {
        const auto corrected = book_.date(record, Field::ReceivedOn);
        if (!corrected) return missing(version, index, Field::ReceivedOn);
        start = std::max(start, *corrected);
    }
    std::optional<Date> clockDay;
    if (rule.validFor) {
        for (const Field field : rule.clock)
            if ((clockDay = alsoOf(field))) break;
        if (!clockDay) return missing(version, index, rule.clock.empty() ? rulebook_.counting.from : rule.clock.back());
    }
    const Date lawDay = valuesDay.value_or(start);

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
    if (rule.gateConfirmed) {
        const auto confirmed = book_.date(record, Field::ConfirmedOn);
        if (!confirmed || *confirmed > clock_.asOf || *confirmed > clock_.knownOn)
            return fail(version, index, 4, SilentReason::Unconfirmed, confirmed, Field::ConfirmedOn);
        start = std::max(start, *confirmed);
    }

    // 5, 6
    const Date ownStart = start;
    if (rulebook_.score && rulebook_.score->from) start = std::max(start, *rulebook_.score->from);
    c = Contribution{};
    c.record = record;
    c.rule = index;
    c.start = start.days();
    c.slot = slotFor(index, record, lawDay);
    std::optional<std::int32_t> until = kForGood;
    if (clockDay) {
        const std::optional<Period>& period = schedule_.prepared->rules[index].period;
        until = period ? endOf(*period, *clockDay) : validUntil(version, index, *clockDay, lawDay, c.slot);
    }
    c.end = until.value_or(kForGood);
    if (!valuesOf && start != lawDay) c.slot = slotFor(index, record, start);
    if (version.successor) {
        const Date leaves = *book_.date(*version.successor, Field::ReceivedOn);
        if (leaves.days() < c.end) {
            c.end = leaves.days();
            c.leavesByVersion = true;
            c.leavesWithdrawn = book_.status(*version.successor) == RecordStatus::Withdrawn;
            if (leaves <= start) return fail(version, index, 6, SilentReason::Replaced, leaves);
        }
    }

    // 7, 8
    if (c.end <= ownStart.days())
        return fail(version, index, 7, SilentReason::ExpiredBeforeCounting, Date::ofDays(c.end));
    if (c.end <= c.start) return fail(version, index, 7, SilentReason::ExpiredBeforeOpening, Date::ofDays(c.end));
    if (start > clock_.asOf) return fail(version, index, 8, SilentReason::NotYet, start);
    if (!until) {
        schedule_.incomplete = true;
        problem("ledger.validity-not-computable", record, Field::Id, {rule.id});
    }
    return true;
}

}  // namespace clearline
