// Admissibility: whether an objection or repair can be brought on a day, by the law in force then, and what is missing.
// Where it sits: worked out from the objection, the records and the law book each time; told by appeal_words.h.
// Promises: what rests on assumed provisions alone is never an Obstacle, only a Doubt; what cannot be said for want of
// a date is told as such with the column that is wanted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/appeal/objection.h"
#include "core/appeal/working_calendar.h"
#include "core/audit/law/law.h"
#include "core/record/case_input.h"

namespace clearline {

struct AdmissibilityPoint {
    enum class Weight : std::uint8_t { Fulfilled, Doubt, Unknown, Obstacle };
    // The key of its words. Of any: "nothing-asked", "no-line", "other-kind", "record-missing", "field-missing",
    // "key-field", "no-such-value", "other-value", "same-value", "day-missing", "changed-twice", "changed-elsewhere",
    // "of-another", "replaced", "already-gone", "evidence-missing", "stage-ahead", "day-ahead", "version-ahead". Of
    // objections: "in-time", "too-early", "too-late", "no-period", "validity-over", "term-over"; "use-goes-on" (already
    // repaired). Of repairs: "minimum-publicity", "one-commitment-per-penalty", "paper-missing", "papers",
    // "not-performed", "performed-before", "use-goes-on", "early-removal".
    std::string code;
    Weight weight = Weight::Fulfilled;
    std::string record;                   // which of the contested ones; blank: the whole
    std::optional<Date> from, until;      // from when it can be brought, until when it could
    std::vector<std::string> wants;       // columns, dates or papers for want of which
    std::vector<std::string> args;        // more for the sentence; the first is a column, a paper or another word
    std::vector<std::size_t> provisions;  // into LawBook::provisions
    // How surely the rule that it tells is known; None: it rests on no provision, or tells of a fact alone.
    Status rests = Status::None;
};

[[nodiscard]] std::string_view weightText(AdmissibilityPoint::Weight weight);  // "fulfilled", "obstacle"…

struct Admissibility {
    std::vector<AdmissibilityPoint> points;  // obstacles first, then unknown, doubts, what is fulfilled
    [[nodiscard]] bool obstructed() const;
    [[nodiscard]] bool undecided() const;  // nothing obstructs, but something is unknown
};

struct AdmissibilityQuestion {
    const Objection& objection;
    const CaseInput& input;
    const std::vector<Objection>& others;  // of the case: one commitment letter per penalty, two of one field
    const LawBook* law = nullptr;          // null: what rests on law is unknown
    std::vector<std::string> rulebooks;    // ids of those of the case
    Date on = Date::kMin;                  // the day on which it is or was submitted
    WorkingCalendar calendar = {};
    std::optional<Date> today = {};  // of whoever asks; absent: `on`
};
[[nodiscard]] Admissibility admissibility(const AdmissibilityQuestion& question);
// The stages that are entered for a day after today, each a Doubt; `admissibility` tells them as well.
[[nodiscard]] std::vector<AdmissibilityPoint> stagesAhead(const Objection& objection, Date today);

}  // namespace clearline
