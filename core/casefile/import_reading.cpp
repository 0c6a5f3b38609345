#include "core/casefile/import_reading.h"

namespace clearline {

Result<ImportItem> ownItem(const std::string& path, const ReadOptions& options) {
    auto input = readCase(path, options);
    if (!input) return input.problems();
    ImportItem item;
    item.name = input->files.front()->name;
    item.input = std::make_shared<const CaseInput>(std::move(input).value());
    return item;
}

Result<PlannedItem> plannedItem(const std::shared_ptr<const SourceFile>& file, ImportPlan plan,
                                const ReadOptions& options) {
    PlannedItem planned;
    planned.item.name = file->name;
    std::vector<std::shared_ptr<const RawTable>> tables;
    Problems told;
    for (const PlannedTable& table : plan.tables) {
        auto read = readTable(*file, table.form, {}, options.progress);
        if (!read) return read.problems();
        planned.item.told.push_back(read->problems);
        told.insert(told.end(), read->problems.begin(), read->problems.end());
        tables.push_back(std::make_shared<const RawTable>(std::move(read.value().table)));
    }
    // Who is who is decided by the check; the choices come back with it.
    auto read = readMapped(file, tables, std::move(told), {plan.tables, {}}, options);
    if (!read) return read.problems();
    planned.item.plan = settledPlan(std::move(plan), *read);
    planned.questions = std::move(read.value().questions);
    planned.decisions = std::move(read.value().decisions);
    planned.item.input = std::make_shared<const CaseInput>(std::move(read.value().input));
    return planned;
}

Problems openQuestions(const PlannedItem& read) {
    Problems problems;
    for (const Question& question : read.questions) {
        std::string means;
        for (const Answer& answer : question.answers) means += (means.empty() ? "" : ", ") + answer.means;
        const std::string& file = read.item.input->files[question.table]->name;
        problems.push_back({"import.question-open",
                            Severity::Fatal,
                            {file, question.row, static_cast<std::uint32_t>(question.column + 1)},
                            {question.header, question.example, means, std::to_string(question.cells)}});
    }
    return problems;
}

}  // namespace clearline
