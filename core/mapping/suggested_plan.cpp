#include "core/mapping/suggested_plan.h"

#include <algorithm>

namespace clearline {

namespace {

class Suggesting {
public:
    Suggesting(const SourceFile& file, const std::vector<Mapping>& known, const PlanWishes& wishes,
               const TableProgress& progress)
        : file_(file),
          known_(known),
          wishes_(wishes),
          wished_(wishes.mapping ? std::vector{*wishes.mapping} : std::vector<Mapping>()),
          progress_(progress) {}

    Result<SuggestedPlan> run() {
        const bool asked =
            wishes_.encoding || wishes_.separator || !wishes_.table.empty() || wishes_.headerRow || wishes_.mapping;
        if (!asked && isOwnForm(file_)) {
            plan_.ownForm = true;
            return std::move(plan_);
        }
        auto guess = guessForm(file_);
        if (!guess) return guess.problems();
        plan_.guess = std::move(*guess);
        TableForm form = plan_.guess.form;
        if (wishes_.encoding) form.encoding = *wishes_.encoding;
        if (wishes_.separator) form.separator = *wishes_.separator;
        if (wishes_.headerRow) form.headerRow = *wishes_.headerRow;
        std::vector<std::string> names = ownNames();
        if (!wishes_.table.empty() || names.empty()) names = {wishes_.table.empty() ? form.table : wishes_.table};
        for (const std::string& name : names) {
            form.table = name;
            if (auto wrong = add(form)) return *std::move(wrong);
        }
        for (const std::string& name : plan_.guess.tables)
            if (std::find(names.begin(), names.end(), name) == names.end()) plan_.otherTables.push_back(name);
        return std::move(plan_);
    }

private:
    // The tables that are called as ours, of a file that has our records.
    [[nodiscard]] std::vector<std::string> ownNames() const {
        std::vector<std::string> names;
        for (std::size_t t = 0; t < kTargetTables; ++t)
            for (const std::string& name : plan_.guess.tables)
                if (foldedHeader(name) == targetTableText(static_cast<TargetTable>(t))) names.push_back(name);
        const bool ours = !names.empty() && foldedHeader(names.front()) == targetTableText(TargetTable::Records);
        return ours && !wishes_.mapping ? names : std::vector<std::string>();
    }

    std::optional<Problems> add(const TableForm& form) {
        auto read = readTable(file_, form, {}, progress_);
        if (!read) return read.problems();
        SuggestedTable suggested;
        suggested.form = form;
        suggested.problems = std::move((*read).problems);
        suggested.table = std::make_shared<const RawTable>(std::move((*read).table));
        judge(suggested);
        if (!suggested.mapping && !wishes_.headerRow && form.headerRow > 0) lookForHeader(suggested);
        // It was asked for, so it is told what it lacks.
        if (!suggested.mapping && wishes_.mapping) suggested.mapping = *wishes_.mapping;
        suggested.rows = dataRows(*suggested.table, suggested.form).size();
        plan_.tables.push_back(std::move(suggested));
        return std::nullopt;
    }

    void judge(SuggestedTable& suggested) const {
        suggested.headers = headersOf(*suggested.table, suggested.form);
        suggested.fits = fitting(suggested.headers, wishes_.mapping ? wished_ : known_, wishes_.saved);
        suggested.mapping.reset();
        if (wishes_.mapping) {
            if (!suggested.fits.empty() && suggested.fits.front().missing == 0) suggested.mapping = *wishes_.mapping;
            return;
        }
        suggested.own = ownTableOf(suggested.form.table, suggested.headers);
        if (suggested.own)
            suggested.mapping = ownMapping(*suggested.own);
        else if (!suggested.fits.empty() && suggested.fits.front().usable)
            suggested.mapping = known_[suggested.fits.front().mapping];
    }

    // Titles, units and notes stand above many a header; where a mapping fits, there it is.
    void lookForHeader(SuggestedTable& suggested) const {
        constexpr std::uint32_t kLookedAt = 12;
        const TableForm guessed = suggested.form;
        for (std::uint32_t row = 1; row <= kLookedAt; ++row) {
            for (std::uint32_t rows = 1; rows <= 2; ++rows) {
                suggested.form.headerRow = row;
                suggested.form.headerRows = rows;
                if (suggested.form == guessed) continue;
                judge(suggested);
                suggested.headerFound = suggested.mapping.has_value();
                if (suggested.headerFound) return;
            }
        }
        suggested.form = guessed;
        judge(suggested);
    }

    const SourceFile& file_;
    const std::vector<Mapping>& known_;
    const PlanWishes& wishes_;
    const std::vector<Mapping> wished_;
    const TableProgress& progress_;
    SuggestedPlan plan_;
};

}  // namespace

std::optional<ImportPlan> SuggestedPlan::plan() const {
    ImportPlan plan;
    for (const SuggestedTable& table : tables) {
        if (!table.mapping) return std::nullopt;
        plan.tables.push_back({table.form, *table.mapping});
    }
    return plan.tables.empty() ? std::nullopt : std::optional(std::move(plan));
}

Result<SuggestedPlan> suggestPlan(const SourceFile& file, const std::vector<Mapping>& known, const PlanWishes& wishes,
                                  const TableProgress& progress) {
    return Suggesting(file, known, wishes, progress).run();
}

}  // namespace clearline
