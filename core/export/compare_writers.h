// Two ledgers side by side (audit/compare.h), with what each edit did, as text, JSON and CSV. Between the command line
// and the figures; the words are CompareWords'.
#pragma once

#include <string>

#include "core/audit/compare.h"
#include "core/audit/compare_parts.h"
#include "core/export/ledger_writers.h"

namespace clearline {

struct CompareDocument {
    const Comparison& comparison;
    const DifferenceParts* parts = nullptr;  // null: not known, the sides are two rulebooks and nothing else
    std::string firstName, secondName;       // as the reader knows them: "the original", a scenario's name
};

void writeCompareText(const CompareDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out);
// {format:1, problems[…], compare[…]} as in resources/formats.md: begin, one call per subject, writeJsonEnd.
void writeCompareJsonBegin(const Problems& problems, const Catalogue& words, const Sink& out);
void writeCompareJson(const CompareDocument& document, const Catalogue& words, const Kinds& kinds, bool first,
                      const Sink& out);
// One row for each thing that differs; `row` says what it is.
void writeCompareCsvHeader(const Sink& out);
void writeCompareCsv(const CompareDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out);

}  // namespace clearline
