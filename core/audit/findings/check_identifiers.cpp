// Identifiers of subjects and of the bodies that records name: check digits, characters, dates inside.
#include <set>

#include "core/audit/findings/checks.h"
#include "core/intake/cell_rules.h"

namespace clearline {

namespace {

bool isMasked(std::string_view text) { return text.find('*') != std::string_view::npos; }

void bodies(const SubjectView& view, std::string_view column, FindingList& out) {
    if (!view.book().factNamed(column)) return;
    std::set<std::string_view> seen;
    for (const RecordIndex record : view.current()) {
        const std::string_view text = view.all().fact(record, column);
        if (isBlank(text) || !seen.insert(text).second) continue;
        if (isMasked(text)) continue;
        const std::string_view fault = identifierFault(text, SubjectKind::Firm);
        if (fault.empty()) continue;
        out.found(Severity::Warning)
            .variant("body")
            .about(std::string(column))
            .atFact(view, record, column)
            .lifts({std::string(fault), Severity::Warning, {}, {std::string(text), std::string(column)}});
    }
}

}  // namespace

void checkIdentifiers(const SubjectView& view, FindingList& out) {
    const Subject& subject = view.subject();
    if (!subject.identifier.empty()) {
        FindingPlace at;
        at.place = subject.place;
        at.subject = subject.id;
        if (isMasked(subject.identifier)) {
            out.undecided().wants("identifier").at(at);
        } else if (const auto fault = identifierFault(subject.identifier, subject.kind); !fault.empty()) {
            out.found(Severity::Warning)
                .at(at)
                .lifts({std::string(fault), Severity::Warning, subject.place, {subject.identifier, "identifier"}});
        }
    }
    bodies(view, "agency_identifier", out);
    bodies(view, "source_identifier", out);
}

}  // namespace clearline
