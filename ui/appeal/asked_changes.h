// AskedChanges: what an objection asks for, record by record, while a person edits it: nothing, fields corrected,
// struck out, taken off its lists, shown no longer. Where it sits: between the changes of an Objection and the editor.
// Promises: gives back the changes that it was made from, as long as nothing is edited.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/appeal/objection.h"
#include "ui/records/record_draft.h"

namespace clearline {

// From Delist on with a day.
enum class Asked : std::uint8_t {
    Nothing,
    Correct,
    Strike,
    Delist,
    StopPublicity,
    StopUse,
    DelistAndHide,
    DelistAndStop
};

struct AskedOfRecord {
    ContestedLine line;  // the first of the record
    Asked what = Asked::Nothing;
    std::optional<Date> on;            // of all from Delist on
    std::optional<RecordDraft> draft;  // its fields; absent: the record is not there
    bool byHand = false;               // a person chose, so no suggestion replaces it
};

// Of each record that the lines name, in their order, with what the changes ask of it.
[[nodiscard]] std::vector<AskedOfRecord> askedOf(const std::vector<ContestedLine>& lines,
                                                 const std::vector<RequestedChange>& changes, const CaseInput& input);
// What is usually asked for on that ground.
[[nodiscard]] Asked usuallyAsked(Ground ground);
[[nodiscard]] std::vector<RequestedChange> changesOf(const AskedOfRecord& asked);
[[nodiscard]] std::vector<RequestedChange> changesOf(const std::vector<AskedOfRecord>& asked);

}  // namespace clearline
