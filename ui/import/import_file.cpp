#include "ui/import/import_file.h"

#include <algorithm>

namespace clearline {

bool ImportFile::wanted() const {
    return std::any_of(tables.begin(), tables.end(), [](const ImportTable& table) { return table.wanted; });
}

bool ImportFile::failed() const {
    return !failure.empty() || std::any_of(tables.begin(), tables.end(), [](const ImportTable& table) {
        return table.wanted && !table.failure.empty();
    });
}

ImportPlan ImportFile::plan() const {
    ImportPlan plan;
    for (const std::size_t i : plannedTables()) plan.tables.push_back({tables[i].form, tables[i].mapping});
    plan.subjects = subjects;
    return plan;
}

ImportPlan ImportFile::settled() const {
    MappedRead read;
    if (mapped) read.decisions = mapped->decisions;
    return settledPlan(plan(), read);
}

std::vector<std::size_t> ImportFile::plannedTables() const {
    std::vector<std::size_t> planned;
    for (std::size_t i = 0; i < tables.size(); ++i)
        if (tables[i].wanted) planned.push_back(i);
    return planned;
}

}  // namespace clearline
