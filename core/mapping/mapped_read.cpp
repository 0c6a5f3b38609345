#include "core/mapping/mapped_read.h"

#include <algorithm>
#include <set>

#include "core/base/digest.h"
#include "core/intake/merge_inputs.h"
#include "core/mapping/mapped_table.h"

namespace clearline {

namespace {

using Tables = std::vector<std::shared_ptr<const RawTable>>;

// The table as a source of records: the file itself where it has the table, and says the plan, already.
std::shared_ptr<const SourceFile> sourceOf(const std::shared_ptr<const SourceFile>& file,
                                           const std::shared_ptr<const RawTable>& table, const std::string& plan) {
    if (file->table == table && file->plan == plan) return file;
    const auto source = std::make_shared<SourceFile>(*file);
    if (!table->problemsFile.empty() && file->table != table) source->name = table->problemsFile;
    source->table = table;
    source->plan = plan;
    return source;
}

// Counts rows for whoever wants to know, now and then.
class RowCount {
public:
    RowCount(const ReadOptions& options, const Tables& tables) : options_(options) {
        for (const auto& table : tables) whole_ += table->rowCount() * kRowPasses;
    }
    bool next() {
        constexpr std::size_t kStride = 4096;
        if (done_++ % kStride != 0 || !options_.progress) return true;
        return options_.progress(std::min(done_, whole_), whole_);
    }

private:
    const ReadOptions& options_;
    std::size_t done_ = 0, whole_ = 0;
};

bool isRefusedCell(const Problem& problem, const RawTable& table) {
    if (problem.place.column == 0 || (!table.problemsFile.empty() && table.problemsFile != problem.place.file))
        return false;
    const std::size_t row = table.placeOf(problem.place.row);
    return row != RawTable::kNoRow && table.cell(row, problem.place.column - 1).refused;
}

// Was more lost than cells that the tables mark as refused? Those are faults of their records; the rest is nobody's.
bool losesMore(const Problems& problems, const Tables& tables) {
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
        // Those that are only counted are like those of their code that are told.
        if (problem.severity < Severity::Error || problem.code == "read.more-alike") return false;
        return std::none_of(tables.begin(), tables.end(),
                            [&](const auto& table) { return isRefusedCell(problem, *table); });
    });
}

template <class Any>
void append(std::vector<Any>& to, const std::vector<Any>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

Result<MappedRead> readMapped(const std::shared_ptr<const SourceFile>& file, const Tables& tables,
                              const ImportPlan& plan, const ReadOptions& options) {
    for (const PlannedTable& planned : plan.tables)
        if (Problems wrong = checkMapping(planned.mapping); anyAtLeast(wrong, Severity::Error)) return wrong;
    if (plan.tables.empty() || tables.size() != plan.tables.size())
        return Problem{"map.no-table", Severity::Fatal, {file->name, 0, 0}, {}};
    RowCount count(options, tables);
    const RowDone rowDone = [&count] { return count.next(); };
    const std::string hash = sha256Hex(planText(plan));
    MappedRead all;
    std::vector<CaseInput> inputs;
    std::set<std::string> names;
    for (std::size_t i = 0; i < plan.tables.size(); ++i) {
        auto source = sourceOf(file, tables[i], hash);
        if (!names.insert(source->name).second) {
            const auto other = std::make_shared<SourceFile>(*source);
            other->name += "!" + std::to_string(i + 1);
            names.insert(other->name);
            source = other;
        }
        MappedTable table(source, plan, i, options, rowDone);
        auto read = table.read();
        if (!read) return read.problems();
        inputs.push_back(std::move((*read).input));
        append(all.questions, read->questions);
        append(all.decisions, read->decisions);
    }
    all.input = mergeInputs(std::move(inputs), options);
    return all;
}

Result<MappedRead> readPlanned(SourceFile file, const ImportPlan& plan, const ReadOptions& options) {
    Tables tables;
    Problems found;
    for (const PlannedTable& planned : plan.tables) {
        auto read = readTable(file, planned.form, {}, options.progress);
        if (!read) return read.problems();
        append(found, read->problems);
        tables.push_back(std::make_shared<const RawTable>(std::move((*read).table)));
    }
    if (tables.size() == 1) {
        if (!tables.front()->problemsFile.empty()) file.name = tables.front()->problemsFile;
        file.table = tables.front();
        file.plan = sha256Hex(planText(plan));
    }
    return readMapped(std::make_shared<const SourceFile>(std::move(file)), tables, std::move(found), plan, options);
}

Result<MappedRead> readMapped(const std::shared_ptr<const SourceFile>& file, const Tables& tables, Problems told,
                              const ImportPlan& plan, const ReadOptions& options) {
    const bool lost = losesMore(told, tables);
    auto read = readMapped(file, tables, plan, options);
    if (!read) {
        append(told, read.problems());
        return told;
    }
    CaseInput& input = (*read).input;
    input.rowsLost = input.rowsLost || lost;
    append(told, input.problems);
    input.problems = std::move(told);
    return read;
}

void giveAnswer(ImportPlan& plan, const Question& question, const Answer& answer) {
    for (ColumnTarget& target : plan.tables[question.table].mapping.columns[question.mapped].targets) {
        if (formOf(target) == FactForm::Date && question.ofDates) {
            target.dates = answer.dates;
            if (!target.century) target.century = answer.century;
        } else if (formOf(target) == FactForm::Number && !question.ofDates) {
            target.numbers = answer.numbers;
        }
    }
}

ImportPlan settledPlan(ImportPlan plan, const MappedRead& read) {
    for (const ColumnDecision& decision : read.decisions) {
        Question decided;
        decided.table = decision.table;
        decided.mapped = decision.mapped;
        decided.ofDates = decision.ofDates;
        giveAnswer(plan, decided, decision.answer);
    }
    return plan;
}

}  // namespace clearline
