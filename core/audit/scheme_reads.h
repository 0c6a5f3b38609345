// SchemeReads: which records a change of the scheme can touch: those that may come under a rule that reads what is
// changed. Private to audit/.
#pragma once

#include <set>

#include "core/audit/diagnosis_parts.h"

namespace clearline {

class SchemeReads {
public:
    SchemeReads(const Ledger& ledger, const DiagnosisParts& parts, const std::vector<Hypothesis>& hypotheses);

    // Whether what the part's records bring may be another under the change; never false if it is.
    [[nodiscard]] bool touches(const Hypothesis& change, std::uint32_t part) const;

private:
    struct Reads {
        std::set<std::size_t> parameters, tables;
    };
    const Rulebook& rulebook_;
    std::vector<Reads> ofRule_;
    Reads ofAll_;                               // by eligibility
    std::vector<std::set<std::size_t>> rules_;  // by part
    std::vector<bool> acts_;                    // by part: a record names an act
};

}  // namespace clearline
