#include "core/casefile/kept_plan.h"

#include <algorithm>

#include "core/casefile/case_tables.h"
#include "core/casefile/raw_rows.h"
#include "core/casefile/row_writer.h"
#include "core/seal/hasher.h"

namespace clearline {

std::string keptPlanText(const ImportPlan& plan) { return planText({plan.tables, {}}); }

KeptTable writeChoices(const std::vector<SubjectChoice>& choices, std::uint64_t source, CaseConnection& connection) {
    RowWriter rows("choices", source, connection);
    std::uint64_t number = 0;
    for (const SubjectChoice& choice : choices) {
        rows.begin(++number);
        rows.cell(choice.called);
        rows.cell(choice.subject);
        rows.end();
    }
    return rows.kept({"called", "subject"});
}

std::string choicesHash(const std::vector<SubjectChoice>& choices) {
    return choices.empty() ? std::string() : hashOf(planText({{}, choices})).hex();
}

SubjectNames::SubjectNames(std::vector<SubjectChoice> choices) : choices_(std::move(choices)) {
    std::sort(choices_.begin(), choices_.end(), [](const auto& a, const auto& b) { return a.called < b.called; });
}

ReadOptions SubjectNames::with(ReadOptions options) const {
    if (choices_.empty()) return options;
    options.subjectAs = [this](std::string_view called) -> std::string_view {
        const auto found = std::lower_bound(choices_.begin(), choices_.end(), called,
                                            [](const auto& choice, std::string_view id) { return choice.called < id; });
        return found != choices_.end() && found->called == called ? std::string_view(found->subject) : called;
    };
    return options;
}

std::vector<SubjectChoice> keptChoices(CaseConnection& connection, const KeptSource& first) {
    std::vector<SubjectChoice> choices;
    if (std::none_of(first.tables.begin(), first.tables.end(),
                     [](const auto& table) { return table.kind == "choices"; }))
        return choices;
    eachStoredRow(connection, first, "choices", [&](const auto&, const auto& cells) {
        if (cells.size() == 2 && !cells[0].hidden && !cells[1].hidden)
            choices.push_back({std::string(cells[0].text), std::string(cells[1].text)});
        return true;
    });
    return choices;
}

Result<std::optional<ImportPlan>> keptPlan(CaseConnection& connection, const KeptSource& first) {
    const auto text = blobBytes(connection, first.plan->sha256);
    if (!text) return std::optional<ImportPlan>();
    auto plan = planFromText(*text, first.name);
    if (!plan) return plan.problems();
    plan.value().subjects = keptChoices(connection, first);
    return std::optional(std::move(plan).value());
}

}  // namespace clearline
