// Objection: one objection or repair from draft to decision: what is contested, on what ground, what is asked for, with
// what evidence, and each stage it went through. Where it sits: after Finding, before Correction: made from lines or
// findings, kept in a case (casefile/objection_action.h), told by letters, verified as a correction (correction.h).
// Promises: data only; nothing here is worked out. What follows from it (admissibility.h, deadlines.h, appeal_effect.h)
// is worked out from it and the originals whenever it is shown, so it is never out of date.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/appeal/ground.h"
#include "core/appeal/requested_change.h"
#include "core/date/date.h"

namespace clearline {

using ObjectionId = std::uint64_t;  // from 1 within a case; 0: not kept yet

// As city platforms use them (FACTS.md §2).
enum class Stage : std::uint8_t {
    Draft,
    Submitted,
    WithCentre,  // the credit centre has it
    WithBody,    // the body that reported the record has it
    Accepted,
    PartlyAccepted,
    Rejected,
    Applied,  // what was accepted stands in the records
    Withdrawn
};
inline constexpr std::size_t kStages = static_cast<std::size_t>(Stage::Withdrawn) + 1;
[[nodiscard]] std::string_view stageText(Stage stage);  // "draft", "with-centre", "partly-accepted"…
[[nodiscard]] std::optional<Stage> stageNamed(std::string_view text);
// Which stages may follow. From Draft: Submitted, Withdrawn; nothing follows Applied and Withdrawn.
[[nodiscard]] std::vector<Stage> stagesAfter(Stage stage);
// Submitted and not yet decided: such lines are marked as pending in tables, charts and prints.
[[nodiscard]] bool isPending(Stage stage);

struct StageChange {
    Stage stage = Stage::Draft;
    Date on = Date::kMin;
    std::string who, why;  // who decided or did it, in own words
    friend bool operator==(const StageChange&, const StageChange&) = default;
};

// What a person points at. `day` and `points` are those of the line when it was picked, so that a letter can say if
// they are other ones by now; the line is found again by record, version and rule.
struct ContestedLine {
    std::string record;
    std::uint32_t version = 1;
    std::string rulebook, rule;  // ids; blank where no rulebook counts it (a list, a record as shown)
    std::optional<Date> day;
    std::string points;   // as decimal with its sign; blank: none
    std::string finding;  // key of the finding that it was made from; blank: none
    friend bool operator==(const ContestedLine&, const ContestedLine&) = default;
};

// A file kept whole with the case as an attachment; name, type and hash are those of when it was added.
struct Evidence {
    std::uint64_t attachment = 0;
    std::string name, mediaType, sha256;
    std::uint64_t size = 0;
    std::string shows;  // what it shows, in own words
    // Which of the repair papers it is (commitment-letter, identity, performance, form, training), or blank.
    std::string paper;
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

// A law or a part of a rulebook that it rests on. Found automatically; then a person may change the words.
struct AppealCitation {
    std::string key;    // "law/order-58/order-58-general", "rule/fuzhou-moli/TP-03"; blank: a person's own
    std::string text;   // blank: as found, in the language of the letter
    bool left = false;  // found, and left out by a person
    friend bool operator==(const AppealCitation&, const AppealCitation&) = default;
};

struct Objection {
    ObjectionId id = 0;
    AppealKind kind = AppealKind::Objection;
    std::string subject;
    Ground ground = Ground::WrongFact;
    std::vector<ContestedLine> lines;
    std::vector<RequestedChange> changes;
    std::vector<Evidence> evidence;
    std::string argument;  // in own words
    std::vector<AppealCitation> citations;
    std::string goal;                 // "RULEBOOK/THRESHOLD" that is meant to be reached; blank: none
    std::optional<Date> notifiedOn;   // when the person learnt of the record; periods to object run from it
    std::optional<Date> performedOn;  // of repairs: when what was owed was done
    std::optional<Date> committedOn;  // of repairs: the day of the commitment letter
    std::vector<StageChange> stages;  // by time; the first is Draft

    [[nodiscard]] Stage stage() const { return stages.empty() ? Stage::Draft : stages.back().stage; }
    // The day on which it got to that stage the first time.
    [[nodiscard]] std::optional<Date> since(Stage stage) const;
    // The last time that it was handed in: after a decision it may be handed in again.
    [[nodiscard]] std::optional<Date> handedIn() const;
    friend bool operator==(const Objection&, const Objection&) = default;
};

// How many of the changes were granted is said by the stage Accepted or PartlyAccepted and these changes; a person who
// decides partly drops the others. The canonical text: JSON, keys in fixed order, one form only (resources/formats.md).
[[nodiscard]] std::string objectionJson(const Objection& objection);
// Problems: objection.form.
[[nodiscard]] Result<Objection> objectionFromJson(std::string_view json);

}  // namespace clearline
