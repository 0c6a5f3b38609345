// Prepared: what matching needs of a rulebook for one case, worked out once and shared by
// all its subjects: which rules name a kind, and what each rule reads. Private to ledger/.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "core/ledger/relation_index.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

struct PreparedRule {
    std::optional<Symbol> agency;  // the records' agency must be this; absent: any
    bool agencyUnknown = false;    // no record of the book has it
    std::optional<Period> period;  // validity, if it is the same for all
    bool validityReadsPoints = false;
};

struct Prepared {
    std::shared_ptr<const RecordBook> book;
    std::shared_ptr<const RelationIndex> relations;  // of the case that the book belongs to
    std::shared_ptr<const Rulebook> rulebook;
    std::vector<std::uint32_t> rulesOfKind;  // by kind symbol: where its rules begin in `naming`; may be shorter
    std::vector<std::uint16_t> naming;       // rules in rule order, kind after kind
    std::vector<PreparedRule> rules;
    std::set<std::size_t> parametersRead, tablesRead;  // by conditions and validities, through formulas too
    std::vector<Date> schemeDays;  // on which a bound, weight or formula parameter changes, in order

    [[nodiscard]] std::span<const std::uint16_t> rulesNaming(Symbol kind) const {
        if (kind + std::size_t{1} >= rulesOfKind.size()) return {};
        return {naming.data() + rulesOfKind[kind], naming.data() + rulesOfKind[kind + 1]};
    }
};

[[nodiscard]] std::shared_ptr<const Prepared> prepare(std::shared_ptr<const CaseInput> input,
                                                      std::shared_ptr<const Rulebook> rulebook);

// True if the schedule made with `prepared` also holds for `rulebook`: the same scheme, the same
// rules switched off, and equal values wherever conditions and validities look.
[[nodiscard]] bool sameSchedule(const Prepared& prepared, const Rulebook& rulebook);

// Days on which a version of a parameter, or of what its formulas read, begins or ends.
void addChangeDays(const Rulebook& rulebook, std::size_t parameter, std::set<Date>& days);
void addTableChangeDays(const Rulebook& rulebook, std::size_t table, std::set<Date>& days);
void addChangeDays(const Rulebook& rulebook, const NumberSource& source, std::set<Date>& days);
// The parameters and tables that a formula reads, through their own formulas too.
void addReads(const Rulebook& rulebook, const std::vector<std::string>& names, std::set<std::size_t>& parameters,
              std::set<std::size_t>& tables);
void addReads(const Rulebook& rulebook, const Formula& formula, std::set<std::size_t>& parameters,
              std::set<std::size_t>& tables);

}  // namespace clearline
