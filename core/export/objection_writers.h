// Objections and repairs of a case: the board of all of them with what is due next, and one of them with all that is
// worked out from it, as text for a reader, JSON for programs, CSV for spreadsheets and as the table of a panel.
// Where it sits: behind the commands and the window's board. Promises: deterministic bytes; identifiers are masked.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/appeal/admissibility.h"
#include "core/appeal/appeal_effect.h"
#include "core/appeal/contest_sets.h"
#include "core/appeal/contested_figures.h"
#include "core/appeal/deadlines.h"
#include "core/casefile/evidence.h"
#include "core/export/ledger_writers.h"
#include "core/export/report_table.h"

namespace clearline {

// Which of them; blank: all.
struct BoardFilter {
    std::optional<AppealKind> kind;
    std::optional<Stage> stage;
    std::optional<Ground> ground;
    std::string subject;
    bool due = false;  // only those of which something is due
    [[nodiscard]] bool takes(const Objection& objection, const std::vector<Deadline>& deadlines) const;
};

struct BoardRow {
    const Objection* objection = nullptr;
    std::vector<const Deadline*> open;  // not done yet: those without a day first, then by day
    bool evidenceAmiss = false;         // something of it is gone or changed
    [[nodiscard]] const Deadline* next() const { return open.empty() ? nullptr : open.front(); }
};
// By number. Of a redacted copy no evidence is amiss: it was left out. `deadlines` and `objections` must outlive it.
[[nodiscard]] std::vector<BoardRow> boardRows(const std::map<ObjectionId, Objection>& objections,
                                              const std::vector<Deadline>& deadlines, const CaseState& state,
                                              const BoardFilter& filter = {}, bool redacted = false);
[[nodiscard]] ReportTable boardTable(const std::vector<BoardRow>& rows, const Catalogue& words);

struct BoardDocument {
    const std::vector<BoardRow>& rows;
    const LawBook* law = nullptr;
    Date today = Date::kMin;
    std::size_t leftOut = 0;  // of the case, by the filter
};
// The rows by number, then what is due, by day.
void writeBoardText(const BoardDocument& document, const Catalogue& words, const Sink& out);
// {format:1, problems[…], asOf, objections[…]} as in resources/formats.md, "Objections and repairs".
void writeBoardJson(const BoardDocument& document, const Problems& problems, const Catalogue& words, const Sink& out);
void writeBoardCsv(const BoardDocument& document, const Catalogue& words, const Sink& out);

// One objection or repair with all that follows from it.
struct ObjectionDocument {
    const Objection& objection;
    const CaseInput& input;
    const LawBook* law = nullptr;
    Clock clock{Date::kMin, Date::kMin};
    std::vector<ContestedFigures> lines;  // of each contested line
    std::vector<EvidenceState> evidence;  // of each file
    std::vector<std::string> citations;   // as told, without those left out
    Admissibility admissibility;
    std::vector<Deadline> deadlines;
    std::optional<AppealEffect> effect;  // absent: `effectProblems` say why
    Problems effectProblems;
    std::optional<ContestSets> goal;  // where it is meant to reach something: what striking records would do
};
void writeObjectionText(const ObjectionDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out);
void writeObjectionJson(const ObjectionDocument& document, const Problems& problems, const Catalogue& words,
                        const Kinds& kinds, const Sink& out);
// Where nothing could be read: the problems alone, and an empty list.
void writeObjectionsJsonRefused(const Problems& problems, const Catalogue& words, const Sink& out);

[[nodiscard]] std::string_view evidenceStateText(EvidenceState state);  // "there", "gone", "changed", "hidden"

}  // namespace clearline
