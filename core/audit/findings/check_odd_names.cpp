// Names, identifiers and document numbers with characters that the eye does not see or takes for others; and subjects
// whose names look alike and are not the same.
#include "core/audit/findings/checks.h"
#include "core/tables/look_alike.h"
#include "core/tables/odd_problems.h"

namespace clearline {

void checkOddNames(const SubjectView& view, FindingList& out) {
    const Subject& subject = view.subject();
    FindingPlace named;
    named.place = subject.place;
    named.subject = subject.id;
    for (const std::string* text : {&subject.name, &subject.identifier})
        for (const Problem& problem : oddProblems(*text, subject.place))
            out.found(problem.severity).about(text == &subject.name ? "name" : "identifier").at(named).lifts(problem);
    for (const RecordIndex record : view.current())
        for (const Field field : {Field::Document, Field::Agency}) {
            const std::string_view text =
                field == Field::Document ? view.all().record(record).document() : view.all().record(record).agency();
            for (const Problem& problem : oddProblems(text, view.book().place(record, field)))
                out.found(problem.severity)
                    .about(std::string(columnName(field)))
                    .at(view, record, field)
                    .lifts(problem);
        }
}

void checkLookAlikes(const CaseView& all, FindingList& out) {
    std::vector<std::string> names;
    for (const Subject& subject : all.input->subjects) names.push_back(subject.name);
    for (const auto& [later, first] : lookAlikes(names)) {
        if (names[later].empty() || names[first].empty()) continue;
        FindingDraft draft = out.found(Severity::Warning);
        for (const std::size_t which : {first, later}) {
            FindingPlace at;
            at.place = all.input->subjects[which].place;
            at.subject = all.input->subjects[which].id;
            draft.at(at);
        }
        draft.lifts(lookAlikeProblem(names[later], names[first], all.input->subjects[later].place));
    }
}

}  // namespace clearline
