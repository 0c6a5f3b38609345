// AdmissibilityPoints: where the questions of admissibility put what they find, and what they share: the records as
// contested and as they stand. Where it sits: inside admissibility.cpp, which asks admissibility_objection.cpp and
// admissibility_repair.cpp. Promises: what rests on assumed provisions alone is never more than a Doubt. Private to
// appeal/.
#pragma once

#include <map>

#include "core/appeal/admissibility.h"
#include "core/record/record.h"

namespace clearline {

// A record that a line or a change is about.
struct ContestedRecord {
    std::string id;
    std::optional<RecordIndex> index;   // the version that is contested
    std::optional<RecordIndex> latest;  // the last one received by the day
    std::vector<RecordIndex> ahead;     // those that are received after today only
    std::string rulebook;               // of the first line that says one
};

class AdmissibilityPoints {
public:
    using Weight = AdmissibilityPoint::Weight;

    explicit AdmissibilityPoints(const AdmissibilityQuestion& question);

    [[nodiscard]] const AdmissibilityQuestion& question() const { return question_; }
    [[nodiscard]] const Objection& objection() const { return question_.objection; }
    [[nodiscard]] const std::vector<ContestedRecord>& records() const { return records_; }
    [[nodiscard]] Date today() const { return question_.today.value_or(question_.on); }
    [[nodiscard]] Record record(RecordIndex index) const { return {*question_.input.records, index}; }
    [[nodiscard]] std::optional<Date> dateFact(RecordIndex index, std::string_view column) const;
    // The rulebooks that a record is contested under; all of the case where no line says.
    [[nodiscard]] std::vector<std::string> rulebooksOf(const ContestedRecord& record) const;

    void add(AdmissibilityPoint point);
    // The law could not be read: what rests on it cannot be said.
    void withoutLaw(std::string code);
    [[nodiscard]] Admissibility take();

private:
    const AdmissibilityQuestion& question_;
    std::vector<ContestedRecord> records_;
    std::vector<AdmissibilityPoint> points_;
};

void checkChanges(AdmissibilityPoints& points);
void checkAlreadyGone(AdmissibilityPoints& points);
void checkAhead(AdmissibilityPoints& points);
void checkGround(AdmissibilityPoints& points);
void checkPeriodToObject(AdmissibilityPoints& points);
void checkPublicityPeriod(AdmissibilityPoints& points);
void checkPapers(AdmissibilityPoints& points);
void checkUse(AdmissibilityPoints& points);
void checkEarlyRemoval(AdmissibilityPoints& points);

// What is handed in with a repair of such a record: what is laid down for its kind alone, else what is for all.
[[nodiscard]] std::vector<std::size_t> repairPapers(const LawBook& law, Date day, std::string_view kind);
// Each penalty has a commitment letter of its own; what has papers of its own kind has none.
[[nodiscard]] std::vector<std::size_t> oneCommitment(const LawBook& law, Date day, std::string_view kind);

// From when an objection may be brought against a record and until when, by the law of the day.
struct ObjectionPeriod {
    std::size_t provision = 0;
    std::optional<Date> from, until;  // absent: the day from which it runs is not known
};
[[nodiscard]] std::optional<ObjectionPeriod> objectionPeriod(const LawBook& law, const Record& record,
                                                             const std::vector<std::string>& rulebooks,
                                                             const std::optional<Date>& notified,
                                                             const WorkingCalendar& calendar, Date on);

}  // namespace clearline
