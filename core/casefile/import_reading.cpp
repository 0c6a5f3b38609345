#include "core/casefile/import_reading.h"

#include <algorithm>

#include "core/base/digest.h"
#include "core/intake/file_bytes.h"
#include "core/record/field.h"

namespace clearline {
namespace {

Problem fatal(const char* code, const std::string& path, std::vector<std::string> args) {
    return {code, Severity::Fatal, {path, 0, 0}, std::move(args)};
}

// Our own names among the headers: then it was meant to be in our form, and our reader says best what is wrong.
bool meantAsOurs(const SuggestedPlan& suggested) {
    constexpr int kEnough = 2;
    if (suggested.tables.empty()) return false;
    int ours = 0;
    for (const FieldName& field : kFields)
        for (const std::string& header : suggested.tables.front().headers) ours += header == field.column ? 1 : 0;
    return ours >= kEnough;
}

// A file by what it is taken for.
class Taking {
public:
    Taking(const std::string& path, const std::vector<Mapping>& known, const PlanWishes& wishes,
           const ReadOptions& options)
        : path_(path), known_(known), wishes_(wishes), options_(options) {}

    Result<PlannedItem> run() {
        if (pathIs(path_) == PathIs::Folder) return own();
        // Looking at the file is a part of the way that is not counted.
        const std::function<bool(std::size_t, std::size_t)> goOn = [this](std::size_t, std::size_t) {
            return !options_.progress || options_.progress(0, 1);
        };
        auto file = readFile(path_, std::min(options_.maxBytes, kMostBytes), Progress(goOn, 0, 1));
        if (!file) return file.problems();
        auto suggested = suggestPlan(**file, known_, wishes_, goOn);
        if (!suggested) return suggested.problems();
        if (suggested->ownForm) {
            (*file)->bytes = {};
            return own();
        }
        auto plan = suggested->plan();
        if (!plan) return refused(*suggested);
        ReadTables tables;
        for (const SuggestedTable& table : suggested->tables) tables.emplace_back(table.table, table.problems);
        if (auto more = addOthers(**file, *suggested, *plan, tables); !more) return more.problems();
        auto item = plannedItem(std::move(**file), std::move(tables), *std::move(plan), options_);
        if (item && !told_.empty()) item = withTold(std::move(item).value());
        return item;
    }

private:
    Result<PlannedItem> own() {
        auto item = ownItem(path_, options_);
        if (!item) return item.problems();
        return PlannedItem{std::move(item).value(), {}, {}};
    }

    Problems refused(const SuggestedPlan& suggested) {
        const bool readable = path_.ends_with(".csv") || path_.ends_with(".json");
        if (readable && meantAsOurs(suggested))
            if (auto own = ownItem(path_, options_); !own) return own.problems();
        std::string several;
        const auto& fits = suggested.tables.front().fits;
        for (const MappingFit& fit : fits)
            if (fit.missing == 0 && fit.found == fits.front().found)
                several += (several.empty() ? "" : ", ") + known_[fit.mapping].id;
        if (several.find(',') != std::string::npos) return {fatal("import.several-mappings", path_, {path_, several})};
        return {fatal("import.no-mapping", path_, {path_})};
    }

    // Other sheets of a workbook that something known fits; the rest is told.
    Result<bool> addOthers(const SourceFile& file, const SuggestedPlan& suggested, ImportPlan& plan,
                           ReadTables& tables) {
        for (const SuggestedTable& table : suggested.tables)
            if (!wishes_.mapping && !table.own) tell("import.mapping-taken", table.form.table, table.mapping->id);
        if (!wishes_.table.empty()) return true;
        for (const std::string& name : suggested.otherTables) {
            if (plan.tables.front().form.format == FileFormat::Xlsx) {
                PlanWishes wishes = wishes_;
                wishes.table = name;
                const auto other = suggestPlan(file, known_, wishes);
                if (other && fits(other->tables.front())) {
                    const SuggestedTable& table = other->tables.front();
                    plan.tables.push_back({table.form, *table.mapping});
                    tables.emplace_back(table.table, table.problems);
                    if (!wishes_.mapping && !table.own) tell("import.mapping-taken", name, table.mapping->id);
                    continue;
                }
            }
            tell("import.table-left-out", name, name);
        }
        return true;
    }
    static bool fits(const SuggestedTable& table) {
        return table.mapping && (table.own || (!table.fits.empty() && table.fits.front().missing == 0));
    }
    void tell(const char* code, const std::string& table, const std::string& what) {
        told_.push_back({code, Severity::Notice, {table.empty() ? path_ : path_ + "!" + table, 0, 0}, {what}});
    }
    PlannedItem withTold(PlannedItem item) {
        CaseInput input = *item.item.input;
        input.problems.insert(input.problems.begin(), told_.begin(), told_.end());
        item.item.input = std::make_shared<const CaseInput>(std::move(input));
        return item;
    }

    const std::string& path_;
    const std::vector<Mapping>& known_;
    const PlanWishes& wishes_;
    const ReadOptions& options_;
    Problems told_;
};

}  // namespace

Result<ImportItem> ownItem(const std::string& path, const ReadOptions& options) {
    auto input = readCase(path, options);
    if (!input) return input.problems();
    ImportItem item;
    item.name = input->files.front()->name;
    item.input = std::make_shared<const CaseInput>(std::move(input).value());
    return item;
}

Result<PlannedItem> plannedItem(SourceFile file, ReadTables&& read, ImportPlan plan, const ReadOptions& options) {
    PlannedItem planned;
    planned.item.name = file.name;
    std::vector<std::shared_ptr<const RawTable>> tables;
    Problems told;
    for (auto& [table, problems] : read) {
        told.insert(told.end(), problems.begin(), problems.end());
        planned.item.told.push_back(std::move(problems));
        tables.push_back(std::move(table));
    }
    // Who is who is decided by the check; the choices come back with it.
    ImportPlan unchosen{plan.tables, {}};
    if (tables.size() == 1) {
        if (!tables.front()->problemsFile.empty()) file.name = tables.front()->problemsFile;
        file.table = tables.front();
        file.plan = sha256Hex(planText(unchosen));
    }
    auto mapped =
        readMapped(std::make_shared<const SourceFile>(std::move(file)), tables, std::move(told), unchosen, options);
    if (!mapped) return mapped.problems();
    planned.item.plan = settledPlan(std::move(plan), *mapped);
    planned.questions = std::move(mapped.value().questions);
    planned.decisions = std::move(mapped.value().decisions);
    planned.item.input = std::make_shared<const CaseInput>(std::move(mapped.value().input));
    return planned;
}

Result<PlannedItem> plannedItem(SourceFile file, ImportPlan plan, const ReadOptions& options) {
    ReadTables tables;
    for (const PlannedTable& planned : plan.tables) {
        auto read = readTable(file, planned.form, {}, options.progress);
        if (!read) return read.problems();
        tables.emplace_back(std::make_shared<const RawTable>(std::move(read.value().table)), read->problems);
    }
    return plannedItem(std::move(file), std::move(tables), std::move(plan), options);
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

Result<PlannedItem> anyItem(const std::string& path, const std::vector<Mapping>& known, const PlanWishes& wishes,
                            const ReadOptions& options) {
    return Taking(path, known, wishes, options).run();
}

}  // namespace clearline
