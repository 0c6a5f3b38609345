// Matcher: holds one version of a record against one rule, by the numbered checks of
// core/README.md "The ledger" §2–3, and gives a Contribution or the reason there is none.
// Private to ledger/.
#pragma once

#include <vector>

#include "core/ledger/schedule.h"

namespace clearline {

// One version of a record among the others of its id.
struct Version {
    RecordIndex record = 0;
    RecordIndex first = 0;  // the lowest version in the file
    bool known = true;
    std::optional<RecordIndex> successor;  // of the known later ones, the one received first
    [[nodiscard]] bool isFirst() const { return record == first; }
};

// How far a record got with a rule before it failed, by the numbers of the spec.
struct Failure {
    int stage = 0;
    Silent silent;
};

// A version that met a rule: from when it counts, and the days on which the rest hangs.
struct Meeting {
    Version version;
    std::uint16_t rule = 0;
    Date ownStart = Date::kMin;  // before the opening day is considered
    Date start = Date::kMin;
    Date lawDay = Date::kMin;
    std::optional<Date> clockDay;  // validity runs from here; absent: without end
};

// The first day on which it no longer counts, and why.
struct Ending {
    std::int32_t day = kForGood;
    Leaving leaving = Leaving::Validity;
    bool failed = false;  // the validity could not be computed: for good
};

class Matcher {
public:
    Matcher(Schedule& schedule, Clock clock, std::size_t records);

    // The checks on the version alone; nothing: it may be held against rules.
    [[nodiscard]] std::optional<SilentReason> versionCheck(const Version& version) const {
        if (!version.known) return SilentReason::NotReceived;
        if (version.successor &&
            (rulebook_.counting.correctionsFromStart || !book_.date(*version.successor, Field::ReceivedOn)))
            return SilentReason::Replaced;
        if (book_.status(version.record) == RecordStatus::Withdrawn) return SilentReason::Withdrawn;
        if (!schedule_.eligible) return SilentReason::NotEligible;
        return std::nullopt;
    }
    // Silent for what it is itself, with the day that tells when.
    [[nodiscard]] Silent silentAs(const Version& version, SilentReason reason) const;
    // Whether the rule takes records of any body, or of this record's.
    [[nodiscard]] bool agencyFits(std::uint16_t rule, RecordIndex record) const {
        const PreparedRule& ready = schedule_.prepared->rules[rule];
        return !ready.agency || (!ready.agencyUnknown && book_.agency(record) == *ready.agency);
    }
    // Fills in the contribution; or there is none, and `failure` says why.
    [[nodiscard]] bool hold(const Version& version, std::uint16_t rule, Contribution& contribution);
    [[nodiscard]] Failure& failure() { return failure_; }
    // The same in parts, for what modifiers come between. Checks 1 to 5:
    [[nodiscard]] bool meet(const Version& version, std::uint16_t rule, Meeting& meeting);
    // The end by validity, of what is worth `points` on its law day (absent: not computable).
    [[nodiscard]] Ending validity(const Meeting& meeting, const std::optional<Points>& points);
    // Cuts an end by the record's next version and by its dates, then checks 6 to 8.
    [[nodiscard]] bool cut(const Meeting& meeting, Ending& ending);
    // The validity could not be computed: the ledger is incomplete, and a Problem says so.
    void tellEndFailed(const Meeting& meeting);
    void tellNotComputable(const Meeting& meeting, std::string code);

    // What a rule's effect, or another number or period of it, is for a record on the law day.
    [[nodiscard]] std::optional<Points> points(const Meeting& meeting, Date day) const;
    [[nodiscard]] std::optional<Number> number(const NumberSource& source, const Meeting& meeting) const;
    [[nodiscard]] std::optional<Period> period(const Formula& formula, const Meeting& meeting) const;
    // The day on whose law a record is judged, if it has one.
    [[nodiscard]] std::optional<Date> lawDay(const Version& version) const;
    // The date by which a record ends or was made good, as far as it is known.
    [[nodiscard]] std::optional<Date> knownDate(const Version& version, Field field) const;
    // The slot of a rule's value for a record on a day, shared where the value is.
    [[nodiscard, gnu::always_inline]] std::uint32_t slotFor(std::uint16_t rule, RecordIndex record, Date day) {
        const std::uint32_t only = slots_[rule].only;
        return only != kNoSlot ? only : findSlot(rule, record, day);
    }
    // A slot of its own, with what modifiers made of the value.
    [[nodiscard]] std::uint32_t slotFor(std::uint16_t rule, RecordIndex record, Date day, const SlotTerms& terms);
    // Days on which the rule's points may change value, in order.
    [[nodiscard]] const std::vector<Date>& changeDays(std::uint16_t rule);

    // A date of the record, the received day by the rulebook's way with corrections.
    [[nodiscard, gnu::always_inline]] std::optional<Date> dateOf(const Version& version, Field field) const {
        const bool first = field == Field::ReceivedOn && rulebook_.counting.correctionsFromStart;
        return book_.date(first ? version.first : version.record, field);
    }

private:
    // period.after(day) as days, or for good; remembered, since records share days.
    [[nodiscard, gnu::always_inline]] std::int32_t endOf(const Period& period, Date day) {
        End& known = ends_[static_cast<std::uint32_t>(day.days()) & (ends_.size() - 1)];
        if (known.day != day.days() || known.period != period) {
            const auto end = period.after(day);
            known = {day.days(), period, end ? end->days() : kForGood};
        }
        return known.end;
    }
    // The own day put off as the rule says; nothing if that cannot be computed.
    [[nodiscard]] std::optional<Date> laterStart(const LaterStart& how, const Meeting& met, Date day) const;
    [[nodiscard]] bool fail(const Version& version, std::uint16_t rule, int stage, SilentReason reason,
                            std::optional<Date> day = {}, std::optional<Field> field = {});
    // A date that the rule asks for is not there.
    [[nodiscard]] bool missing(const Version& version, std::uint16_t rule, Field field);
    [[nodiscard]] std::uint32_t findSlot(std::uint16_t rule, RecordIndex record, Date day);
    void problem(std::string code, RecordIndex record, Field field, std::vector<std::string> args);

    Schedule& schedule_;
    const Rulebook& rulebook_;
    const RecordBook& book_;
    Clock clock_;
    static constexpr std::uint32_t kNoSlot = UINT32_MAX;
    struct RuleSlots {
        std::uint32_t only = kNoSlot;  // where one value holds for all records and days, once it was asked for
        bool daysKnown = false;
        std::vector<Date> days;
        std::vector<std::uint32_t> bySegment;  // kNoSlot where none was asked for; segment 0 is before all days
    };
    std::vector<RuleSlots> slots_;
    Failure failure_;
    struct End {
        std::int32_t day = INT32_MIN;
        Period period;
        std::int32_t end = 0;
    };
    std::vector<End> ends_;  // at the day modulo their number, a power of two
};

}  // namespace clearline
