// Findings as text for a reader, JSON for programs and CSV for spreadsheets, with what a person decided about each.
// Deterministic bytes, as of the other writers; the words are FindingWords'.
#pragma once

#include "core/audit/findings/finding_mark.h"
#include "core/audit/findings/finding_words.h"
#include "core/export/ledger_writers.h"

namespace clearline {

struct FindingsDocument {
    const FindingReport& report;
    FindingMarks marks;  // of a case; else empty

    [[nodiscard]] const FindingMark* mark(const Finding& finding) const {
        const auto found = marks.find(finding.key);
        return found == marks.end() ? nullptr : &found->second;
    }
    // Nobody has dismissed it.
    [[nodiscard]] bool stands(const Finding& finding) const {
        const FindingMark* found = mark(finding);
        return !found || found->state != FindingMark::State::Dismissed;
    }
    [[nodiscard]] bool anyAtLeast(Severity severity) const;
    // Keys that a person decided about and that are not found any more; of a report on everybody with all checks.
    [[nodiscard]] std::vector<std::string> gone() const;
    bool whole = true;  // the report is on everybody
};

// The rulebook, the case, then each subject with its findings and listings.
void writeFindingsText(const FindingsDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out);
// As in resources/formats.md, "Findings".
void writeFindingsJson(const FindingsDocument& document, const Problems& problems, const Catalogue& words,
                       const Kinds& kinds, const Sink& out);
// Where nothing could be read: the problems alone.
void writeFindingsJsonRefused(const Problems& problems, const Catalogue& words, const Sink& out);
// One row for each finding.
void writeFindingsCsv(const FindingsDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out);

}  // namespace clearline
