#include <algorithm>
#include <set>

#include "core/scenario/fact_forms.h"
#include "core/scenario/input_changes.h"
#include "core/scenario/scenario.h"

namespace clearline {

Result<std::shared_ptr<const CaseInput>> applyToInput(const Scenario& scenario, std::shared_ptr<const CaseInput> input,
                                                      const std::function<bool(std::string_view)>& kindDeclared) {
    if (std::none_of(scenario.edits.begin(), scenario.edits.end(), editsRecords)) return input;
    InputChanges changes(*input, kindDeclared);
    if (Problems wrong = changes.collect(scenario); !wrong.empty()) return wrong;
    const std::shared_ptr<RecordBook> records = input->records->with(changes.ofRecords());
    findFactForms(*records, *input->records, changes.ofRecords());
    if (Problems wrong = changes.checkVersions(*records); !wrong.empty()) return wrong;
    auto changed = std::make_shared<CaseInput>(*input);
    changed->records = records;
    changed->problems = changes.problems();
    return std::shared_ptr<const CaseInput>(std::move(changed));
}

}  // namespace clearline
