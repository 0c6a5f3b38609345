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
    Matcher(Schedule& schedule, Clock clock);

    // The checks on the version alone; nothing: it may be held against rules.
    [[nodiscard]] std::optional<SilentReason> versionCheck(const Version& version) const;
    // All checks at once, where no modifier comes between.
    [[nodiscard]] std::variant<Contribution, Failure> hold(const Version& version, std::uint16_t rule);
    // Checks 1 to 5.
    [[nodiscard]] std::variant<Meeting, Failure> meet(const Version& version, std::uint16_t rule);
    // The end by validity, of what is worth `points` on its law day (absent: not computable).
    [[nodiscard]] Ending validity(const Meeting& meeting, const std::optional<Points>& points) const;
    // Cuts an end by the dates of the record and by its next version, then checks 6 to 8.
    [[nodiscard]] std::optional<Failure> cut(const Meeting& meeting, Ending& ending) const;
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
    [[nodiscard]] std::uint32_t slotFor(std::uint16_t rule, RecordIndex record, Date day);
    // A slot of its own, with what modifiers made of the value.
    [[nodiscard]] std::uint32_t slotFor(std::uint16_t rule, RecordIndex record, Date day, const SlotTerms& terms);
    // Days on which the rule's points may change value, in order.
    [[nodiscard]] const std::vector<Date>& changeDays(std::uint16_t rule);

    // A date of the record, the received day by the rulebook's way with corrections.
    [[nodiscard]] std::optional<Date> dateOf(const Version& version, Field field) const;

private:
    [[nodiscard]] std::optional<Date> received(const Version& version) const;
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
