#include "core/ledger/matcher.h"

#include <algorithm>

#include "core/ledger/valuation.h"

namespace clearline {

Matcher::Matcher(Schedule& schedule, Clock clock)
    : schedule_(schedule),
      rulebook_(*schedule.prepared->rulebook),
      book_(*schedule.prepared->book),
      clock_(clock),
      slots_(rulebook_.rules.size()) {}

void Matcher::problem(std::string code, RecordIndex record, Field field, std::vector<std::string> args) {
    schedule_.problems.push_back({std::move(code),
                                  Severity::Error,
                                  {book_.source().name, book_.row(record), book_.columnOf(field)},
                                  std::move(args)});
}

std::optional<Date> Matcher::received(const Version& version) const {
    return book_.date(rulebook_.counting.correctionsFromStart ? version.first : version.record, Field::ReceivedOn);
}

std::optional<Date> Matcher::dateOf(const Version& version, Field field) const {
    return field == Field::ReceivedOn ? received(version) : book_.date(version.record, field);
}

std::optional<SilentReason> Matcher::versionCheck(const Version& version) const {
    if (!version.known) return SilentReason::NotReceived;
    if (version.successor &&
        (rulebook_.counting.correctionsFromStart || !book_.date(*version.successor, Field::ReceivedOn)))
        return SilentReason::Replaced;
    if (book_.status(version.record) == RecordStatus::Withdrawn) return SilentReason::Withdrawn;
    if (!schedule_.eligible) return SilentReason::NotEligible;
    return std::nullopt;
}

const std::vector<Date>& Matcher::changeDays(std::uint16_t rule) {
    RuleSlots& slots = slots_[rule];
    if (!slots.daysKnown) {
        std::set<Date> days;
        const Effect& effect = rulebook_.rules[rule].effect;
        addChangeDays(rulebook_, effect.points, days);
        if (effect.kind == Effect::Kind::Accumulate) addTableChangeDays(rulebook_, effect.accumulation.table, days);
        slots.days.assign(days.begin(), days.end());
        slots.daysKnown = true;
    }
    return slots.days;
}

std::uint32_t Matcher::slotFor(std::uint16_t rule, RecordIndex record, Date day) {
    const auto add = [&] {
        schedule_.slots.push_back({rule, day.days(), record});
        return static_cast<std::uint32_t>(schedule_.slots.size() - 1);
    };
    if (!rulebook_.rules[rule].effect.points.sameForAllRecords()) return add();
    const std::vector<Date>& days = changeDays(rule);
    const auto segment = static_cast<std::size_t>(std::upper_bound(days.begin(), days.end(), day) - days.begin());
    auto& known = slots_[rule].bySegment;
    const auto found = known.find(segment);
    return found != known.end() ? found->second : known.emplace(segment, add()).first->second;
}

std::uint32_t Matcher::slotFor(std::uint16_t rule, RecordIndex record, Date day, const SlotTerms& terms) {
    if (terms.plain()) return slotFor(rule, record, day);
    schedule_.slots.push_back({rule, day.days(), record});
    schedule_.slotTerms.resize(schedule_.slots.size());
    schedule_.slotTerms.back() = terms;
    return static_cast<std::uint32_t>(schedule_.slots.size() - 1);
}

std::variant<Meeting, Failure> Matcher::meet(const Version& version, std::uint16_t index) {
    const Rule& rule = rulebook_.rules[index];
    const RecordIndex record = version.record;
    const auto fail = [&](int stage, SilentReason reason, std::optional<Date> day = {},
                          std::optional<Field> field = {}) {
        return Failure{stage, {record, reason, index, day, field, {}}};
    };
    const auto missing = [&](Field field) {
        problem("ledger.date-missing", record, field, {std::string(columnName(field)), rule.id});
        return fail(1, SilentReason::DateMissing, {}, field);
    };

    // 1: the days that everything else is reckoned from
    const auto countFrom = dateOf(version, rulebook_.counting.from);
    if (!countFrom) return missing(rulebook_.counting.from);
    const auto& valuesOf = rulebook_.counting.valuesOf;
    const auto valuesDay = valuesOf ? dateOf(version, *valuesOf) : std::nullopt;
    if (valuesOf && !valuesDay) return missing(*valuesOf);
    Meeting met;
    met.version = version;
    met.rule = index;
    Date start = *countFrom;
    if (!rulebook_.counting.correctionsFromStart && !version.isFirst()) {
        const auto corrected = book_.date(record, Field::ReceivedOn);
        if (!corrected) return missing(Field::ReceivedOn);
        start = std::max(start, *corrected);
    }
    const bool open = rule.continuesUntil && !dateOf(version, *rule.continuesUntil);
    if (rule.validFor && !open) {
        for (const Field field : rule.clock)
            if ((met.clockDay = dateOf(version, field))) break;
        if (!met.clockDay) return missing(rule.clock.empty() ? rulebook_.counting.from : rule.clock.back());
    }
    if (rule.effect.kind == Effect::Kind::Accrue && !dateOf(version, rule.effect.accrual.from))
        return missing(rule.effect.accrual.from);
    met.lawDay = valuesDay.value_or(start);

    // 2
    if (rule.off || !rule.inForce.contains(met.lawDay)) return fail(2, SilentReason::RuleNotInForce, met.lawDay);

    // 3
    if (rule.when) {
        const RecordBindings bindings(rulebook_, schedule_.subject, clock_.asOf, met.lawDay, &book_, record);
        const auto outcome = rule.when->evaluate(bindings);
        const bool* holds = outcome ? outcome->value.as<bool>() : nullptr;
        if (!holds) {
            schedule_.incomplete = true;
            problem("ledger.condition-not-computable", record, Field::Id, {rule.id, rule.when->text()});
            return fail(3, SilentReason::NotComputable);
        }
        if (!*holds) {
            Failure failure = fail(3, SilentReason::Condition);
            failure.silent.decisive = rule.when->decisive(bindings);
            return failure;
        }
    }

    // 4
    const auto gate = [&](Field field, SilentReason reason) -> std::optional<Failure> {
        const auto day = book_.date(record, field);
        if (!day || *day > clock_.asOf || *day > clock_.knownOn) return fail(4, reason, day, field);
        start = std::max(start, *day);
        return std::nullopt;
    };
    if (rule.gateConfirmed)
        if (auto shut = gate(Field::ConfirmedOn, SilentReason::Unconfirmed)) return *std::move(shut);
    if (rule.gateMadeGood)
        if (auto shut = gate(Field::MadeGoodOn, SilentReason::NotMadeGood)) return *std::move(shut);

    // 5
    met.ownStart = start;
    if (rulebook_.score && rulebook_.score->from) start = std::max(start, *rulebook_.score->from);
    met.start = start;
    return met;
}

std::variant<Contribution, Failure> Matcher::hold(const Version& version, std::uint16_t index) {
    auto held = meet(version, index);
    if (auto* failure = std::get_if<Failure>(&held)) return std::move(*failure);
    const Meeting& met = std::get<Meeting>(held);
    Contribution c;
    c.record = version.record;
    c.rule = index;
    c.start = met.start.days();
    c.slot = slotFor(index, version.record, met.lawDay);
    const bool asksPoints = met.clockDay && schedule_.prepared->rules[index].validityReadsPoints;
    Ending ending = validity(met, asksPoints ? points(met, met.lawDay) : std::nullopt);
    if (!rulebook_.counting.valuesOf && met.start != met.lawDay) c.slot = slotFor(index, version.record, met.start);
    if (auto failure = cut(met, ending)) return *std::move(failure);
    if (ending.failed) tellEndFailed(met);
    c.end = ending.day;
    c.leaving = ending.leaving;
    return c;
}

}  // namespace clearline
