// A look-up as text, JSON or CSV (format 1, resources/formats.md). Where it sits: after lookup.h, whose answers it
// writes; identifiers are masked unless the document says otherwise, whatever the form.
#pragma once

#include "core/audit/lookup.h"
#include "core/explain/catalogue.h"
#include "core/export/ledger_writers.h"
#include "core/record/masked.h"
#include "core/rulebook/kinds.h"

namespace clearline {

struct LookupDocument {
    const LookupQuery& query;
    const LookupFound& found;
    const SubjectSearch& search;
    const CaseInput& input;
    const RulebookList& rulebooks;
    const Kinds& kinds;
    Clock clock;
    Identifiers identifiers = Identifiers::Masked;
    const Problems& problems;  // JSON alone tells them
};

void writeLookupText(const LookupDocument& document, const Catalogue& words, const Sink& out);
void writeLookupJson(const LookupDocument& document, const Catalogue& words, const Sink& out);
// Where nothing could be read: the problems, and nobody found.
void writeLookupRefusedJson(const Problems& problems, const Catalogue& words, const Sink& out);
// One row for each stay on a list, and one for a subject without any under a rulebook.
void writeLookupCsv(const LookupDocument& document, const Catalogue& words, const Sink& out);

}  // namespace clearline
