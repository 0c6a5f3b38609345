// A diagnosis as text for a reader, JSON for programs and CSV for spreadsheets. Deterministic bytes, as of the other
// writers; the words are DiagnosisWords'.
#pragma once

#include "core/audit/diagnosis.h"
#include "core/export/ledger_writers.h"

namespace clearline {

struct DiagnosisDocument {
    const Diagnosis& diagnosis;
    const Rulebook& rulebook;
    Subject subject;
};

void writeDiagnosisText(const DiagnosisDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out);
// {format:1, problems[…], diagnosis{…}} as in resources/formats.md; without a document only problems.
void writeDiagnosisJson(const DiagnosisDocument* document, const Problems& problems, const Catalogue& words,
                        const Kinds& kinds, const Sink& out);
// One row for each hypothesis of each group, with those of equal effect.
void writeDiagnosisCsv(const DiagnosisDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out);

}  // namespace clearline
