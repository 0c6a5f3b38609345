// Change: one thing in a case that is different from before, with what it was and what it is now.
// Where it sits: every entry of a case's log carries its Changes, and what the case holds today is
// all of them applied in order. Saying `from` as well as `to` is what makes one undo alone possible
// (its reverse must still fit), shows when two people changed the same thing, and lets opening
// prove that the log and the tables agree.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/appeal/objection.h"
#include "core/audit/findings/finding_mark.h"
#include "core/scenario/scenario.h"

namespace clearline {

using ScenarioId = std::uint64_t;    // from 1; 0 in a new entry: the scenario that the entry creates
using AttachmentId = std::uint64_t;  // likewise

// An edit of a scenario made, changed or taken back. `rulebook`: the id of the rulebook whose
// parameter, table or rule it is; empty for edits of records.
struct EditChange {
    ScenarioId scenario = 0;
    std::string rulebook;
    std::optional<Edit> from, to;  // never both absent; both about the same thing
    friend bool operator==(const EditChange&, const EditChange&) = default;
};

struct ScenarioLabel {
    std::string name, note;
    friend bool operator==(const ScenarioLabel&, const ScenarioLabel&) = default;
};
// A scenario created (no `from`), renamed or noted, or deleted (no `to`; its edits are taken back before).
struct ScenarioChange {
    ScenarioId scenario = 0;
    std::optional<ScenarioLabel> from, to;
    friend bool operator==(const ScenarioChange&, const ScenarioChange&) = default;
};

// The scenario that others are compared with; absent: the original.
struct BaseChange {
    std::optional<ScenarioId> from, to;
    friend bool operator==(const BaseChange&, const BaseChange&) = default;
};

// A file kept with the case as evidence; taken away it stays in the log and in the file.
struct AttachmentLabel {
    std::string name, mediaType, sha256;
    std::uint64_t size = 0;
    friend bool operator==(const AttachmentLabel&, const AttachmentLabel&) = default;
};
struct AttachmentChange {
    AttachmentId attachment = 0;
    std::optional<AttachmentLabel> from, to;
    friend bool operator==(const AttachmentChange&, const AttachmentChange&) = default;
};

// What a person decided about a finding; no `to`: it is open again.
struct FindingChange {
    std::string key;  // of the finding
    std::optional<FindingMark> from, to;
    friend bool operator==(const FindingChange&, const FindingChange&) = default;
};

// An objection or repair begun (no `from`), changed or moved to another stage, or thrown away (no `to`): whole each
// time.
struct ObjectionChange {
    ObjectionId objection = 0;  // in a new entry 0: the one that the entry creates
    std::optional<Objection> from, to;
    friend bool operator==(const ObjectionChange&, const ObjectionChange&) = default;
};

// The text of the case's own working-day calendar (appeal/working_calendar.h); absent: that of its rulebooks.
struct CalendarChange {
    std::optional<std::string> from, to;
    friend bool operator==(const CalendarChange&, const CalendarChange&) = default;
};

using Change = std::variant<EditChange, ScenarioChange, BaseChange, AttachmentChange, FindingChange, ObjectionChange,
                            CalendarChange>;
using Changes = std::vector<Change>;

// The same thing back as it was.
[[nodiscard]] Change reverseOf(const Change& change);
// What the change is about, as a stable text: two changes with the same text touch the same thing.
[[nodiscard]] std::string thingOf(const Change& change);
[[nodiscard]] std::string thingOf(const Edit& edit);
[[nodiscard]] std::string thingOf(const std::string& rulebook, const Edit& edit);  // within a scenario

}  // namespace clearline
