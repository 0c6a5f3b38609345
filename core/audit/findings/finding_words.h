// FindingWords: a finding as a person reads it: what it is called, what is the matter, what to do, where it stands and
// on what it rests. Where it sits: between a FindingReport and the writers and the window. Numbers, days and titles are
// the finding's arguments; identifiers are masked unless they are to be shown.
#pragma once

#include <string>
#include <vector>

#include "core/audit/findings/findings.h"
#include "core/explain/catalogue.h"
#include "core/record/masked.h"

namespace clearline {

class FindingWords {
public:
    FindingWords(const FindingReport& report, const Catalogue& words, const Kinds& kinds,
                 Identifiers identifiers = Identifiers::Masked)
        : report_(report), words_(words), kinds_(kinds), identifiers_(identifiers) {}

    // "Late filing".
    [[nodiscard]] std::string title(std::string_view code) const;
    [[nodiscard]] std::string severity(const Finding& finding) const;
    [[nodiscard]] std::string sentence(const Finding& finding) const;
    [[nodiscard]] std::string remedy(const Finding& finding) const;
    // "lin.csv:14:6, record R-7, line 12".
    [[nodiscard]] std::string place(const FindingPlace& place) const;
    // "Regulation on the credit reporting industry, article 16, in force from 15 March 2013 [published; its days
    // assumed]: …", then the rulebook's own sources.
    [[nodiscard]] std::vector<std::string> citations(const Finding& finding) const;
    // Of the listings of a subject, one sentence each; empty where there is none.
    [[nodiscard]] std::vector<std::string> listings(const SubjectFindings& subject) const;
    // "kept too long: 1 of 3, 40 days in all".
    [[nodiscard]] std::string listingCount(const SubjectFindings& subject) const;
    [[nodiscard]] std::string column(std::string_view name) const;

private:
    [[nodiscard]] std::string told(const FindingArg& arg) const;
    [[nodiscard]] std::string law(std::size_t provision) const;
    [[nodiscard]] std::string cited(const Citation& citation) const;

    const FindingReport& report_;
    const Catalogue& words_;
    const Kinds& kinds_;
    Identifiers identifiers_;
};

}  // namespace clearline
