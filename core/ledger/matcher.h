// Matcher: holds one version of a record against one rule, by the numbered checks of
// core/README.md "The ledger" §2–3, and gives a Contribution or the reason there is none.
// Private to ledger/.
#pragma once

#include <map>
#include <variant>
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
    Matcher(Schedule& schedule, Clock clock);

    // The checks on the version alone; nothing: it may be held against rules.
    [[nodiscard]] std::optional<SilentReason> versionCheck(const Version& version) const;
    [[nodiscard]] std::variant<Contribution, Failure> hold(const Version& version, std::uint16_t rule);
    // The slot of a rule's value for a record on a day, shared where the value is.
    [[nodiscard]] std::uint32_t slotFor(std::uint16_t rule, RecordIndex record, Date day);
    // Days on which the rule's points may change value, in order.
    [[nodiscard]] const std::vector<Date>& changeDays(std::uint16_t rule);

private:
    [[nodiscard]] std::optional<Date> received(const Version& version) const;
    [[nodiscard]] std::optional<Date> dateOf(const Version& version, Field field) const;
    // First day no longer valid; nothing where it cannot be computed.
    [[nodiscard]] std::optional<std::int32_t> validUntil(const Version& version, std::uint16_t rule, Date clockDay,
                                                         Date lawDay, std::uint32_t slot);
    void problem(std::string code, RecordIndex record, Field field, std::vector<std::string> args);

    Schedule& schedule_;
    const Rulebook& rulebook_;
    const RecordBook& book_;
    Clock clock_;
    struct RuleSlots {
        bool daysKnown = false;
        std::vector<Date> days;
        std::map<std::size_t, std::uint32_t> bySegment;
    };
    std::vector<RuleSlots> slots_;
};

}  // namespace clearline
