// What an authority may have done otherwise with each record that the ledger has.
#include <algorithm>
#include <map>
#include <set>

#include "core/audit/hypothesis_makers.h"
#include "core/audit/other_amounts.h"
#include "core/ledger/ledger_parts.h"
#include "core/record/counted_days.h"

namespace clearline {

namespace {

constexpr std::size_t kMostRules = 12;  // others of an agency, the nearest
constexpr std::size_t kMostEnds = 6;    // figures at which an end is tried
constexpr std::size_t kMostCopies = 6;  // figures by which a second count is tried to have begun
constexpr std::array kDates{Field::OccurredOn, Field::DecidedOn,   Field::ReceivedOn,
                            Field::EndedOn,    Field::ConfirmedOn, Field::MadeGoodOn};

class OfRecord {
public:
    // `several`: it has other versions, whose order must stay.
    OfRecord(const HypothesisGround& ground, Hypotheses& into, RecordIndex record, bool several)
        : ground_(ground),
          into_(into),
          record_(ground.book(), record),
          rulebook_(ground.rulebook()),
          several_(several) {}

    void silent(const Silent& silent) {
        switch (silent.reason) {
            case SilentReason::ExpiredBeforeCounting:
            case SilentReason::ExpiredBeforeOpening:
                if (silent.day) longer(*silent.day, silent.rule);
                otherDays(Date::kMax, std::nullopt);
                break;
            case SilentReason::Unconfirmed:
                if (const auto day = record_.date(rulebook_.counting.from)) {
                    Hypothesis& made = make(Cause::Unconfirmed, Hypothesis::WhetherItCounts);
                    amend(made, columnName(Field::ConfirmedOn), day->iso());
                    made.day = *day;
                    made.rule = silent.rule;
                }
                break;
            case SilentReason::NotReceived:
            case SilentReason::NotYet: otherDays(Date::kMax, std::nullopt); break;
            default: break;
        }
    }

    // `again`: another version of it was told of already; leaving a record out leaves out all of them.
    void counted(std::span<const std::uint32_t> contributions, bool again) {
        const Contribution& c = ground_.ledger.contributions()[contributions.front()];
        const Date start = Date::ofDays(c.start);
        const Date end = c.end == kForGood ? Date::kMax : Date::ofDays(c.end);
        twice(start, end);
        if (!again) make(Cause::Missing, Hypothesis::WhetherItCounts).edits.emplace_back(RecordExcluded{id()});
        if (end <= ground_.days.back()) {
            if (c.leaving == Leaving::Validity) longer(end, c.rule);
            if (c.leaving == Leaving::MadeGood || c.leaving == Leaving::Removed) notMadeGood(c);
        }
        shorter(start, end, c.rule);
        otherDays(start, c);
        otherRules(c);
        otherValues(c, start, end);
    }

private:
    [[nodiscard]] std::string id() const { return std::string(record_.id()); }
    Hypothesis& make(Cause cause, int says) {
        Hypothesis& made = into_.all.emplace_back();
        made.cause = cause;
        made.record = record_.index();
        made.says = static_cast<std::uint8_t>(says);
        return made;
    }
    void amend(Hypothesis& made, std::string_view column, std::string value) const {
        made.edits.emplace_back(RecordAmended{id(), record_.version(), std::string(column), std::move(value)});
    }
    void notTried(NotTried what, std::size_t count = 1) { into_.notTried[static_cast<std::size_t>(what)] += count; }

    void twice(Date start, Date end) {
        const std::string again = idOfCopy(record_, "2");
        Hypothesis& made = make(Cause::Twice, Hypothesis::WhetherItCounts);
        RecordAdded copy = addedLike(record_, again, record_.subject(), rulebook_.counting.perAct == PerAct::EveryItem);
        made.edits.emplace_back(copy);
        twiceLater(copy, start, end);
    }
    // Once more from a later day: between two figures, where the gap turns at the later one, and the earlier one shows
    // that it was counted once only. On one of its dates, if one lies there; else by the later figure.
    void twiceLater(const RecordAdded& copy, Date start, Date end) {
        const auto& days = ground_.days;
        std::vector<Date> own;
        for (const Field field : kDates)
            if (const auto day = record_.date(field)) own.push_back(*day);
        std::size_t tried = 0;
        for (std::size_t i = 1; i < days.size() && days[i] < end; ++i) {
            if (days[i - 1] < start) continue;
            if (!ground_.turns.contains(days[i]) || ++tried > kMostCopies) {
                notTried(NotTried::LaterCopies);
                continue;
            }
            Hypothesis& made = make(Cause::Twice, Hypothesis::WhetherItCounts);
            endIn(made, days[i - 1], days[i], own);
            RecordAdded later = copy;
            later.cells.emplace_back(kCountedFrom, made.day->iso());
            made.edits.emplace_back(std::move(later));
        }
    }

    // The ends that the rule's period would give from other dates of the record.
    [[nodiscard]] std::vector<Date> endsFromOtherDates(std::optional<std::size_t> rule) const {
        std::vector<Date> ends;
        if (!rule) return ends;
        const auto& period = LedgerParts::schedule(ground_.ledger).prepared->rules[*rule].period;
        for (const Field field : kDates)
            if (const auto day = record_.date(field); day && period)
                if (const auto end = period->after(*day)) ends.push_back(*end);
        return ends;
    }
    // Of the days in (after, by], one that is natural for the record; else `by`.
    void endIn(Hypothesis& made, std::optional<Date> after, std::optional<Date> by,
               const std::vector<Date>& natural) const {
        for (const Date day : natural)
            if ((!after || day > *after) && (!by || day <= *by)) {
                made.day = day;
                made.supports.push_back(Support::DateOfItsOwn);
                return;
            }
        made.day = by;
    }

    // Valid for longer: gone by each later figure, or never.
    void longer(Date end, std::optional<std::size_t> rule) {
        const std::vector<Date> natural = endsFromOtherDates(rule);
        const auto& days = ground_.days;
        auto next = std::lower_bound(days.begin(), days.end(), end);
        const auto last = static_cast<std::size_t>(days.end() - next);
        if (last > kMostEnds) notTried(NotTried::MoreDays, last - kMostEnds);
        for (std::size_t tried = 0; next != days.end(); ++next, ++tried) {
            const bool toTheEnd = next + 1 == days.end();
            if (tried + 1 >= kMostEnds && !toTheEnd) continue;
            Hypothesis& made = make(Cause::StillCounted, Hypothesis::Until);
            made.rule = rule;
            endIn(made, *next, toTheEnd ? std::nullopt : std::optional(*(next + 1)), natural);
            amend(made, kCountedUntil, made.day ? made.day->iso() : std::string(kCountedForGood));
            if (ground_.shortlyBefore(end)) made.supports.push_back(Support::ShortlyBefore);
        }
    }
    // Gone by each figure at which it counts.
    void shorter(Date start, Date end, std::size_t rule) {
        const std::vector<Date> natural = endsFromOtherDates(rule);
        const auto& days = ground_.days;
        std::size_t tried = 0;
        for (auto next = std::upper_bound(days.begin(), days.end(), start); next != days.end() && *next < end; ++next) {
            if (++tried > kMostEnds) {
                notTried(NotTried::MoreDays);
                continue;
            }
            Hypothesis& made = make(Cause::EndedEarly, Hypothesis::Until);
            made.rule = rule;
            const Date before = next == days.begin() ? start : std::max(start, *(next - 1));
            endIn(made, before, *next, natural);
            amend(made, kCountedUntil, made.day->iso());
        }
    }
    void notMadeGood(const Contribution& c) {
        const Rule& rule = rulebook_.rules[c.rule];
        if (c.leaving == Leaving::Removed && !rule.removed) return;  // a scenario says so, no date of the record
        Hypothesis& made = make(Cause::StillCounted, Hypothesis::Until);
        made.field = c.leaving == Leaving::MadeGood ? *rule.ends : rule.removed->after;
        made.rule = c.rule;
        amend(made, columnName(*made.field), {});
    }

    // From another of its dates. A record counts from no day on which it is not known: where it would, the day on which
    // it was received is that one, too.
    void otherDays(Date start, const std::optional<Contribution>& c) {
        const Field from = rulebook_.counting.from;
        const auto received = record_.date(Field::ReceivedOn);
        for (const Field field : kDates) {
            const auto day = record_.date(field);
            if (!day || *day == start || field == from || *day > ground_.days.back()) continue;
            if (!ground_.seen(std::min(*day, start), std::max(*day, start))) continue;
            const bool earlier = received && *day < *received;
            if (earlier && several_) {
                notTried(NotTried::LaterDays);
                continue;
            }
            const auto begin = [&](int says) -> Hypothesis& {
                Hypothesis& made = make(Cause::OtherDay, says);
                made.field = field;
                made.day = *day;
                if (earlier) amend(made, columnName(Field::ReceivedOn), day->iso());
                return made;
            };
            const bool clockFollows = c && readsFrom(rulebook_.rules[c->rule], earlier ? Field::ReceivedOn : from);
            Hypothesis& made = begin(Hypothesis::From | (clockFollows ? Hypothesis::Until : 0));
            if (!earlier || from != Field::ReceivedOn) amend(made, kCountedFrom, day->iso());
            if (clockFollows && earlier) pinEnd(made, *c);
            // Where the validity runs from that date, it may run from the other one as well.
            if (clockFollows && from == Field::ReceivedOn && earlier) begin(Hypothesis::From | Hypothesis::Until);
            if (clockFollows && !earlier)
                amend(begin(Hypothesis::From | Hypothesis::Until), columnName(from), day->iso());
        }
    }
    [[nodiscard]] static bool readsFrom(const Rule& rule, Field field) {
        return rule.validFor && std::find(rule.clock.begin(), rule.clock.end(), field) != rule.clock.end();
    }
    void pinEnd(Hypothesis& made, const Contribution& c) const {
        if (c.leaving != Leaving::Validity) return;
        amend(made, kCountedUntil, c.end == kForGood ? std::string(kCountedForGood) : Date::ofDays(c.end).iso());
    }

    // Another rule of the same characteristic that takes records of this agency.
    void otherRules(const Contribution& c) {
        const Rule& own = rulebook_.rules[c.rule];
        if (!own.effect.touchesPoints()) return;
        std::vector<std::size_t> others;
        for (std::size_t r = 0; r < rulebook_.rules.size(); ++r) {
            const Rule& rule = rulebook_.rules[r];
            const bool fits = r != c.rule && !rule.off && !rule.kinds.empty() && rule.effect.kind == own.effect.kind &&
                              own.effect.kind == Effect::Kind::Add &&
                              rule.effect.characteristic == own.effect.characteristic &&
                              (rule.agency.empty() || rule.agency == record_.agency()) &&
                              std::find(rule.kinds.begin(), rule.kinds.end(), record_.kind()) == rule.kinds.end();
            if (fits) others.push_back(r);
        }
        const auto apart = [&](std::size_t r) { return r > c.rule ? r - c.rule : c.rule - r; };
        std::stable_sort(others.begin(), others.end(),
                         [&](std::size_t a, std::size_t b) { return apart(a) < apart(b); });
        if (others.size() > kMostRules) {
            notTried(NotTried::MoreRules, others.size() - kMostRules);
            others.resize(kMostRules);
        }
        for (const std::size_t r : others) {
            Hypothesis& made = make(Cause::OtherRule, Hypothesis::Worth | Hypothesis::Until);
            made.rule = r;
            amend(made, columnName(Field::Kind), rulebook_.rules[r].kinds.front());
            if (apart(r) == 1) made.supports.push_back(Support::NextValue);
        }
    }

    void otherValues(const Contribution& c, Date start, Date end) {
        const NumberSource& points = rulebook_.rules[c.rule].effect.points;
        const auto law = rulebook_.counting.valuesOf ? record_.date(*rulebook_.counting.valuesOf) : std::nullopt;
        switch (points.kind) {
            case NumberSource::Kind::Literal: break;
            case NumberSource::Kind::Formula: notTried(NotTried::FormulaValues); break;
            case NumberSource::Kind::Parameter: {
                const Parameter& parameter = rulebook_.parameters[points.index];
                std::vector<Interval> versions;
                for (const DatedValue& value : parameter.values) versions.push_back(value.when);
                otherVersions(c, versions, law, start, end);
                break;
            }
            case NumberSource::Kind::Table: {
                const Table& table = rulebook_.tables[points.index];
                std::vector<Interval> versions;
                for (const DatedTable& value : table.values) versions.push_back(value.when);
                otherVersions(c, versions, law, start, end);
                otherRows(c, table, law.value_or(start));
                break;
            }
        }
    }

    // As though the day whose values apply were in another version's time; its start and end stay as they are.
    void otherVersions(const Contribution& c, const std::vector<Interval>& versions, std::optional<Date> law,
                       Date start, Date end) {
        if (versions.size() < 2) return;
        if (!law) return notTried(NotTried::InForceValues, versions.size() - 1);
        const Field field = *rulebook_.counting.valuesOf;
        for (std::size_t v = 0; v < versions.size(); ++v) {
            const Interval& when = versions[v];
            if (when.contains(*law)) continue;
            const bool later = when.from && *when.from > *law;
            if (field == Field::ReceivedOn && (later || several_)) {
                notTried(NotTried::LaterDays);
                continue;
            }
            const auto day = later ? when.from : when.until->plusDays(-1);
            if (!day || (when.from && *day < *when.from)) continue;
            const Rule& rule = rulebook_.rules[c.rule];
            const bool pinsStart = field == rulebook_.counting.from, pinsEnd = readsFrom(rule, field);
            Hypothesis& made = make(Cause::OtherValue, Hypothesis::Worth | (pinsStart ? Hypothesis::From : 0) |
                                                           (pinsEnd ? Hypothesis::Until : 0));
            made.rule = c.rule;
            made.day = *day;
            made.part = rule.effect.points.index;
            amend(made, columnName(field), day->iso());
            if (pinsStart) amend(made, kCountedFrom, start.iso());
            if (pinsEnd && c.leaving == Leaving::Validity)
                amend(made, kCountedUntil, end == Date::kMax ? std::string(kCountedForGood) : end.iso());
            const bool next = (v > 0 && versions[v - 1].contains(*law)) ||
                              (v + 1 < versions.size() && versions[v + 1].contains(*law));
            if (next) made.supports.push_back(Support::NextValue);
        }
    }

    void otherRows(const Contribution& c, const Table& table, Date law) {
        const DatedTable* version = nullptr;
        for (const DatedTable& each : table.values)
            if (each.when.contains(law)) version = &each;
        if (!version) return;
        if (version->dmn) return notTried(NotTried::DmnRows, version->rows.size());
        const auto points =
            ground_.ledger.pointsOf(static_cast<std::size_t>(&c - ground_.ledger.contributions().data()));
        for (const OtherAmount& other : otherAmounts(table, *version, record_)) {
            const Number* gives = version->rows[other.row].gives.as<Number>();
            if (!gives || (points && *gives == *points)) continue;
            Hypothesis& made = make(Cause::OtherRow, Hypothesis::Worth);
            made.rule = c.rule;
            made.part = rulebook_.rules[c.rule].effect.points.index;
            made.row = other.row;
            made.value = *gives;
            amend(made, other.column, other.text);
            if (other.next) made.supports.push_back(Support::NextValue);
        }
    }

    const HypothesisGround& ground_;
    Hypotheses& into_;
    const Record record_;
    const Rulebook& rulebook_;
    const bool several_;
};

}  // namespace

void addRecordHypotheses(const HypothesisGround& ground, Hypotheses& into) {
    const auto contributions = ground.ledger.contributions();
    std::vector<std::uint32_t> order(contributions.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return contributions[a].record < contributions[b].record;
    });
    std::map<Symbol, std::set<RecordIndex>> versions;
    for (const Contribution& c : contributions) versions[ground.book().id(c.record)].insert(c.record);
    for (const Silent& silent : ground.ledger.silent()) versions[ground.book().id(silent.record)].insert(silent.record);
    const auto several = [&](RecordIndex r) { return versions[ground.book().id(r)].size() > 1; };
    std::set<Symbol> leftOut;
    for (std::size_t first = 0, last; first < order.size(); first = last) {
        const RecordIndex record = contributions[order[first]].record;
        for (last = first; last < order.size() && contributions[order[last]].record == record;) ++last;
        const bool again = !leftOut.insert(ground.book().id(record)).second;
        OfRecord(ground, into, record, several(record)).counted(std::span(order).subspan(first, last - first), again);
    }
    for (const Silent& silent : ground.ledger.silent())
        OfRecord(ground, into, silent.record, several(silent.record)).silent(silent);
}

}  // namespace clearline
