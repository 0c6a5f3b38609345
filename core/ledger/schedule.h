// Schedule: what happens when, before any points are added: which record contributes under which
// rule in which interval, which stay silent and why, and the events in their order. It does not
// depend on what a parameter is worth unless a condition or a validity reads it, so a changed
// value needs only a new fold over the same schedule. Private to ledger/.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/column.h"
#include "core/ledger/ledger.h"
#include "core/ledger/prepared.h"

namespace clearline {

class Matcher;

inline constexpr std::uint32_t kNoContribution = UINT32_MAX;

// Eight bytes an event. `slot` says what the contribution is worth now (counted) or was worth
// until now (leaving); for a rule change it is an index into Schedule::changes.
struct Event {
    std::uint32_t contribution;
    std::uint32_t slot : 28;
    std::uint32_t kind : 4;  // LineKind

    Event() = default;
    Event(std::uint32_t of, std::uint32_t value, LineKind what)
        : contribution(of), slot(value & 0x0fffffffU), kind(static_cast<std::uint32_t>(what) & 0xfU) {}
    [[nodiscard]] LineKind lineKind() const { return static_cast<LineKind>(kind); }
};
static_assert(sizeof(Event) == 8);

// What a value slot is the value of: the effect of a rule on a day; for one record where the
// effect looks at it, for all records of the rule where it does not.
struct Slot {
    std::uint16_t rule;
    std::int32_t day;
    RecordIndex record;
};

// What modifiers made of a slot's value: the value times `times`, and no more than `room`.
struct SlotTerms {
    std::optional<Number> times, room;
    bool spoiled = false;  // what one of them rests on could not be computed
    [[nodiscard]] bool plain() const { return !times && !room && !spoiled; }
};

struct SlotChange {
    std::uint32_t before, after;
};

struct Schedule {
    std::shared_ptr<const Prepared> prepared;
    Subject subject;
    bool eligible = true;
    bool hasScore = false;      // a score rule, eligible, and D not before the scheme
    bool incomplete = false;    // a condition or validity could not be computed
    Date opening = Date::kMin;  // day of the opening entry
    Column<Contribution> contributions;
    std::vector<Slot> slots;
    std::vector<SlotTerms> slotTerms;     // by slot; shorter than slots where the rest are plain
    std::map<std::uint32_t, Mark> marks;  // by contribution, of those that are marked
    bool walked = false;                  // some effect depends on the events before it: see EffectWalk
    Column<Event> events;
    std::int32_t firstDay = INT32_MAX, lastDay = INT32_MIN;  // of the events
    std::vector<SlotChange> changes;
    std::vector<Date> changeDays;  // by change
    std::vector<Date> schemeDays;  // days of the events without a contribution, in order
    std::vector<Silent> silent;
    Problems problems;

    // Day of an event; scheme changes carry theirs by slot.
    [[nodiscard]] Date day(const Event& event) const {
        if (event.contribution == kNoContribution) return schemeDays[event.slot];
        const Contribution& c = contributions[event.contribution];
        switch (event.lineKind()) {
            case LineKind::Counted:
            case LineKind::Spent:
            case LineKind::Listed: return Date::ofDays(c.start);
            case LineKind::RuleChange: return changeDays[event.slot];
            default: return Date::ofDays(c.end);
        }
    }
};

[[nodiscard]] std::shared_ptr<const Schedule> makeSchedule(std::shared_ptr<const CaseInput> input,
                                                           std::shared_ptr<const Rulebook> rulebook,
                                                           std::string_view subject, Clock clock,
                                                           std::shared_ptr<const Prepared> prepared);

// Counted, valued anew and leaving, for one contribution, as far as the as-of day.
void addEvents(Schedule& schedule, Matcher& matcher, std::uint32_t contribution, Clock clock);
// The records of a subject, and those booked to it, under a rulebook with modifiers or other effects.
void matchWithModifiers(Schedule& schedule, const CaseInput& input, RecordBook::Range own, Clock clock);
// Puts contributions in the order of the days on which they count, so that a fold walks through them.
void orderContributions(Column<Contribution>& contributions);

// Puts events in the order of the ledger: day, class, rule, record id, version.
void orderEvents(Schedule& schedule, const RecordBook& book);

}  // namespace clearline
