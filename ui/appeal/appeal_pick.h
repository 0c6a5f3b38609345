// AppealPick: what a person points at when they object: lines of a ledger, records that gave nothing, a finding.
// Where it sits: between the table, the panels and the objection that is drafted from it. Promises: names records by
// id and version, so that it is found again in the originals whatever scenario was shown.
#pragma once

#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "core/appeal/objection.h"
#include "core/audit/findings/finding.h"
#include "core/explain/catalogue.h"
#include "core/ledger/ledger.h"
#include "core/rulebook/kinds.h"

namespace clearline {

struct AppealPick {
    std::string subject;
    std::vector<ContestedLine> lines;
    [[nodiscard]] bool empty() const { return lines.empty(); }
};

// Of the lines those that are of a record; of several of one record and rule the first.
[[nodiscard]] AppealPick pickedLines(const Ledger& ledger, const std::vector<std::size_t>& lines);
// The line of a record where it has one, else the record alone.
[[nodiscard]] AppealPick pickedRecord(const Ledger& ledger, RecordIndex record);
// The records at the finding's places; of the file as a whole: nothing.
[[nodiscard]] AppealPick pickedFinding(const Finding& finding, const Ledger& ledger);

// The record of the originals that a line is of; absent: it is not there (any more).
[[nodiscard]] std::optional<RecordIndex> recordOf(const RecordBook& book, const ContestedLine& line);

// What a contested line is told by.
struct ContestedWords {
    const CaseInput& input;  // the originals
    const std::vector<std::shared_ptr<const Rulebook>>& rulebooks;
    const Kinds& kinds;
    const Catalogue& words;
    // "Running a red light (record L-13): −15 points on 2019-03-14."
    [[nodiscard]] QString sentence(const ContestedLine& line) const;
    // "Running a red light (L-13)"
    [[nodiscard]] QString name(const ContestedLine& line) const;
};

}  // namespace clearline
