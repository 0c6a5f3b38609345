#include "core/appeal/found_citations.h"
#include "core/export/correction_check.h"
#include "core/export/correction_run.h"
#include "core/export/record_text.h"
#include "core/record/record.h"
#include "core/scenario/record_finder.h"

namespace clearline {

namespace {

// Every version of each record that is to be changed, in the order of the changes, each once.
std::vector<Correction::TouchedRecord> touchedRecords(const std::vector<RequestedChange>& changes,
                                                      const CaseInput& input, const RecordTexts& texts) {
    std::vector<std::string_view> ids;
    for (const RequestedChange& change : changes)
        if (std::find(ids.begin(), ids.end(), change.record) == ids.end()) ids.push_back(change.record);
    const RecordFinder finder(*input.records, ids);
    std::vector<Correction::TouchedRecord> touched;
    for (const std::string_view id : ids)
        for (const RecordIndex r : finder.versionsOf(id))
            touched.push_back({std::string(id), input.records->version(r), texts.hash(r)});
    return touched;
}

}  // namespace

Result<Correction> makeCorrection(const Objection& objection, const CorrectionBase& base, const CorrectionWish& wish) {
    if (objection.changes.empty()) return Problem{"correction.nothing-asked", Severity::Error, {}, {}};
    if (base.rulebooks.empty()) return Problem{"correction.no-rulebook", Severity::Error, {}, {}};
    const auto run =
        CorrectionRun::of({base.input, objection.changes, wish.clock, wish.receivedOn, base.engine, base.reading});
    if (!run) return run.problems();
    Correction made;
    made.engine = base.engine;
    made.objection = objection.id;
    made.kind = objection.kind;
    made.ground = objection.ground;
    made.subject = objection.subject;
    made.asOf = wish.clock.asOf;
    made.knownOn = wish.clock.knownOn;
    made.receivedOn = wish.receivedOn;
    made.changes = objection.changes;
    for (const AppealCitation& citation : foundCitations(objection, *base.input, base.rulebooks, wish.law.get()))
        if (!citation.left) made.citations.push_back(citation);
    made.evidence = objection.evidence;
    const RecordTexts texts(*base.input);
    made.records = touchedRecords(objection.changes, *base.input, texts);
    const SubjectRecords all = subjectRecords(*base.input, objection.subject, texts);
    made.subjectRecords = all.versions;
    made.subjectRecordsSha256 = all.sha256;
    for (const auto& rulebook : base.rulebooks) {
        made.rulebooks.push_back({rulebook->id, Hash::fromHex(rulebook->sha256).value_or(Hash{}), rulebook->chosen});
        made.claims.push_back(run->claim(rulebook, objection.subject));
    }
    for (CorrectionClaim& other : run->others(objection.subject, base.rulebooks))
        made.claims.push_back(std::move(other));
    made.inputs = made.claims.front().before.receipt.inputs;
    return made;
}

}  // namespace clearline
