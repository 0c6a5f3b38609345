#include "core/audit/law/filing_term.h"

namespace clearline {

std::optional<FilingTerm> filingTerm(const LawBook& law, const Rulebook& rulebook, std::string_view kind, Date day,
                                     const std::function<std::optional<Date>(const std::vector<Field>&)>& first) {
    const auto found = law.of(LawMatter::Filing, day, rulebook.id, kind);
    if (!found) return std::nullopt;
    const Provision& provision = law.provisions[*found];
    FilingTerm term;
    term.provision = *found;
    term.from = first(provision.clock);
    const auto opened = rulebook.score ? rulebook.score->from : std::nullopt;
    if (provision.otherwise && term.from && opened && *term.from < *opened) {
        term.from = opened;
        term.fromOpening = true;
    }
    if (term.from && provision.most) term.last = provision.most->after(*term.from);
    return term;
}

}  // namespace clearline
