// The numbers of a rulebook as straight lines along one of its variables: parameters through their formulas, tables,
// and what effects give. Private to audit/.
#pragma once

#include <set>
#include <string>

#include "core/audit/along_trail.h"
#include "core/audit/variable.h"
#include "core/ledger/valuation.h"

namespace clearline {

// The parameters and tables of a rulebook that hang on a variable of it, through formulas too.
class Hanging {
public:
    Hanging(const Variable& variable, const Rulebook& rulebook);
    [[nodiscard]] bool on(std::string_view name) const;
    [[nodiscard]] bool on(const std::vector<std::string>& names) const;
    [[nodiscard]] bool on(const Formula& formula) const { return on(formula.names()); }
    [[nodiscard]] bool on(const NumberSource& source) const;
    [[nodiscard]] bool onTable(std::size_t table) const { return tables_.contains(table); }

private:
    const Rulebook& rulebook_;
    std::set<std::size_t> parameters_, tables_;
};

class AlongValues {
public:
    // `rulebook`: with the variable as it is where the stretch stands.
    AlongValues(const Variable& variable, const Hanging& hanging, const Rulebook& rulebook, Stretch& stretch)
        : variable_(variable), hanging_(hanging), rulebook_(rulebook), stretch_(stretch) {}

    // Each: nothing if it cannot be worked out there, or not along a line; why() then says what stood in the way.
    [[nodiscard]] std::optional<Along> parameter(std::size_t index, Date day);
    // A literal or a parameter.
    [[nodiscard]] std::optional<Along> plain(const NumberSource& source, Date day);
    // What a rule gives, for one record and day.
    [[nodiscard]] std::optional<Along> source(const NumberSource& source, Date day, const Bindings& bindings);
    // What a row of a table gives.
    [[nodiscard]] std::optional<Along> row(std::size_t table, const DatedTable& version, std::size_t row) const;
    [[nodiscard]] std::optional<AlongTerm> formula(const Formula& formula, Date day, const Bindings& bindings);
    [[nodiscard]] const std::string& why() const { return why_; }

private:
    [[nodiscard]] std::optional<Along> table(std::size_t index, Date day, const Bindings& bindings);

    const Variable& variable_;
    const Hanging& hanging_;
    const Rulebook& rulebook_;
    Stretch& stretch_;
    std::string why_;
};

}  // namespace clearline
