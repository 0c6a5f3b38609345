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
    // Fills in the contribution; or there is none, and `failure` says why.
    [[nodiscard]] bool hold(const Version& version, std::uint16_t rule, Contribution& contribution);
    [[nodiscard]] Failure& failure() { return failure_; }
    // The slot of a rule's value for a record on a day, shared where the value is.
    [[nodiscard, gnu::always_inline]] std::uint32_t slotFor(std::uint16_t rule, RecordIndex record, Date day) {
        const std::uint32_t only = slots_[rule].only;
        return only != kNoSlot ? only : findSlot(rule, record, day);
    }
    // Days on which the rule's points may change value, in order.
    [[nodiscard]] const std::vector<Date>& changeDays(std::uint16_t rule);

private:
    [[nodiscard, gnu::always_inline]] std::optional<Date> dateOf(const Version& version, Field field) const {
        const bool first = field == Field::ReceivedOn && rulebook_.counting.correctionsFromStart;
        return book_.date(first ? version.first : version.record, field);
    }
    // period.after(day) as days, or for good; remembered, since records share days.
    [[nodiscard, gnu::always_inline]] std::int32_t endOf(const Period& period, Date day) {
        End& known = ends_[static_cast<std::uint32_t>(day.days()) & (ends_.size() - 1)];
        if (known.day != day.days() || known.period != period) {
            const auto end = period.after(day);
            known = {day.days(), period, end ? end->days() : kForGood};
        }
        return known.end;
    }
    // First day no longer valid where the period is a formula; nothing where it cannot be computed.
    [[nodiscard]] std::optional<std::int32_t> validUntil(const Version& version, std::uint16_t rule, Date clockDay,
                                                         Date lawDay, std::uint32_t slot);
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
