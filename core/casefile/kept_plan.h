// The plan by which a case's foreign file is read, put together from where it is kept: its form and mappings as a file,
// its choices of subjects as rows. Throws what SQLite throws.
#pragma once

#include <string>
#include <vector>

#include "core/casefile/source_rows.h"
#include "core/intake/read_case.h"
#include "core/mapping/import_plan.h"

namespace clearline {

// The text that is kept as a file: without the choices.
[[nodiscard]] std::string keptPlanText(const ImportPlan& plan);
[[nodiscard]] KeptTable writeChoices(const std::vector<SubjectChoice>& choices, std::uint64_t source,
                                     CaseConnection& connection);

// SHA-256 of what is to be known of how a file in our own form was read: its choices; empty without any.
[[nodiscard]] std::string choicesHash(const std::vector<SubjectChoice>& choices);

// Choices as reading takes them; must outlive the options.
class SubjectNames {
public:
    explicit SubjectNames(std::vector<SubjectChoice> choices);
    [[nodiscard]] ReadOptions with(ReadOptions options) const;

private:
    std::vector<SubjectChoice> choices_;  // by `called`
};

// Of the first source of a file; hidden ones are left out.
[[nodiscard]] std::vector<SubjectChoice> keptChoices(CaseConnection& connection, const KeptSource& first);
// Nothing where the plan's file is hidden.
[[nodiscard]] Result<std::optional<ImportPlan>> keptPlan(CaseConnection& connection, const KeptSource& first);

}  // namespace clearline
