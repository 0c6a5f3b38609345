// One document number of one body on several records: the same thing entered twice, or one decision with several items.
#include <map>

#include "core/audit/findings/checks.h"
#include "core/audit/folded.h"

namespace clearline {

namespace {

using Group = std::vector<RecordIndex>;

// What two records of one document have to have in common to be the same thing twice.
bool sameThing(const SubjectView& view, RecordIndex a, RecordIndex b) {
    const RecordBook& book = view.book();
    const auto happened = [&](RecordIndex record) { return book.date(record, Field::OccurredOn); };
    return book.kind(a) == book.kind(b) && (!happened(a) || !happened(b) || happened(a) == happened(b));
}

void tell(const SubjectView& view, const Group& group, bool twice, FindingList& out) {
    const Record first = view.all().record(group.front());
    std::size_t counted = 0;
    for (const RecordIndex record : group) counted += view.countsOf(record).empty() ? 0 : 1;
    FindingDraft draft = out.found(twice ? (counted > 1 ? Severity::Error : Severity::Warning) : Severity::Notice);
    if (!twice) draft.variant("items");
    for (const RecordIndex record : group) draft.at(view, record, Field::Document);
    if (const auto counts = view.countsOf(group.front()); !counts.empty())
        draft.cites(view.rule(view.counted()[counts.front()]).citation);
    draft.says({std::string(first.document()), NamedAgency{std::string(first.agency())}, std::to_string(group.size()),
                std::to_string(counted)});
}

// Of records with one document and body: those that are the same thing, and whether there are others.
void look(const SubjectView& view, const Group& group, FindingList& out) {
    std::vector<Group> things;
    for (const RecordIndex record : group) {
        if (!view.all().goesOn()) return;
        bool placed = false;
        for (Group& thing : things)
            if (!placed && sameThing(view, thing.front(), record)) {
                thing.push_back(record);
                placed = true;
            }
        if (!placed) things.push_back({record});
    }
    for (const Group& thing : things)
        if (thing.size() > 1) tell(view, thing, true, out);
    if (things.size() < 2) return;
    Group each;
    for (const Group& thing : things) each.push_back(thing.front());
    tell(view, each, false, out);
}

}  // namespace

void checkDuplicates(const SubjectView& view, FindingList& out) {
    std::map<std::string, std::map<Symbol, Group>> documents;  // by document, by body
    for (const RecordIndex record : view.current()) {
        const std::string_view document = view.all().record(record).document();
        if (!document.empty()) documents[foldedDocument(document)][view.book().agency(record)].push_back(record);
    }
    for (const auto& [document, bodies] : documents) {
        for (const auto& [body, group] : bodies)
            if (body != 0 && group.size() > 1) look(view, group, out);
        // Numbers of different bodies may be alike by chance; whose a record without a body is, nobody can say.
        const auto nobody = bodies.find(0);
        if (nobody == bodies.end() || (bodies.size() == 1 && nobody->second.size() == 1)) continue;
        FindingDraft draft = out.undecided();
        for (const auto& [body, group] : bodies)
            for (const RecordIndex record : group) draft.at(view, record, Field::Agency);
        draft.wants(Field::Agency);
    }
}

}  // namespace clearline
