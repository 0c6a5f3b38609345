#include "core/scenario/input_changes.h"

#include <algorithm>

#include "core/intake/check_versions.h"
#include "core/record/record_copy.h"
#include "core/scenario/record_cells.h"

namespace clearline {
namespace {

bool has(const Problems& problems, const Problem& problem) {
    return std::find(problems.begin(), problems.end(), problem) != problems.end();
}

std::string_view cellNamed(const RecordAdded& added, std::string_view column) {
    for (const auto& [name, text] : added.cells)
        if (name == column) return text;
    return {};
}

// Where intake would name the row of another record, and that record was added.
Problem withoutRow(Problem problem) {
    const bool order = problem.code == "csv.version-order";
    if ((!order && problem.code != "csv.duplicate-record") || problem.args.back() != "0") return problem;
    problem.code = order ? "scenario.version-order" : "scenario.record-twice";
    problem.args.pop_back();
    return problem;
}

}  // namespace

InputChanges::InputChanges(const CaseInput& input, const EditedRows::KindDeclared& kindDeclared)
    : input_(input),
      book_(*input.records),
      // What reading the file found out of a kind holds; others are asked about.
      declared_([this, kindDeclared](std::string_view kind) {
          return !input_.undeclaredKinds.contains(kind) && (!kindDeclared || kindDeclared(kind));
      }),
      before_(book_, declared_),
      after_(book_, declared_) {}

void InputChanges::fail(const char* code, std::vector<std::string> args) {
    fail(code, std::move(args), {book_.source().name, 0, 0});
}

void InputChanges::fail(const char* code, std::vector<std::string> args, Place place) {
    failures_.push_back({code, Severity::Error, std::move(place), std::move(args)});
}

void InputChanges::exclude(const RecordExcluded& edit) {
    const auto& versions = finder_->versionsOf(edit.record);
    const auto isIt = [&](const auto& added) { return cellNamed(*added.first, columnName(Field::Id)) == edit.record; };
    const bool wasAdded = std::erase_if(added_, isIt) > 0;
    if (versions.empty() && !wasAdded) fail("scenario.record-unknown", {edit.record});
    removed_.insert(versions.begin(), versions.end());
}

void InputChanges::amend(const RecordAmended& edit) {
    const auto& versions = finder_->versionsOf(edit.record);
    if (versions.empty()) return amendAdded(edit);
    const auto found =
        std::find_if(versions.begin(), versions.end(), [&](RecordIndex r) { return book_.version(r) == edit.version; });
    if (found == versions.end())
        return fail("scenario.record-version-unknown", {edit.record, std::to_string(edit.version)});
    amended_[*found].insert_or_assign(edit.field, edit.value);
}

// Of a record that the scenario itself adds; nothing in a file is amended by that.
void InputChanges::amendAdded(const RecordAmended& edit) {
    const auto found = std::find_if(added_.begin(), added_.end(), [&](const auto& added) {
        const std::string_view version = cellNamed(*added.first, columnName(Field::Version));
        return cellNamed(*added.first, columnName(Field::Id)) == edit.record &&
               versionCell(version).value.value_or(1) == edit.version;
    });
    if (found == added_.end()) return fail("scenario.record-unknown", {edit.record});
    found->second.insert_or_assign(edit.field, edit.value);
}

void InputChanges::add(const RecordAdded& edit) {
    const std::string id(cellNamed(edit, columnName(Field::Id)));
    const auto& there = finder_->versionsOf(id);
    if (!there.empty()) return fail("scenario.record-known", {id}, book_.place(there.front()));
    EditedCells cells;
    for (const auto& [column, text] : edit.cells)
        if (!cells.emplace(column, text).second) fail("scenario.column-twice", {id, column});
    added_.emplace_back(&edit, std::move(cells));
}

// The book keeps that a cell was refused, not which one; the problems say that.
bool InputChanges::faultStays(const Record& record, const EditedCells& cells) {
    if (!record.book().hasFault(record.index())) return false;
    const Place place = book_.place(record.index());
    bool told = false, others = false;
    for (const Problem& problem : input_.problems) {
        if (problem.code == "read.more-alike") others = true;  // perhaps of this record too
        if (problem.severity < Severity::Error || problem.place.file != place.file || problem.place.row != place.row ||
            problem.args.empty())
            continue;
        const bool oneOnly = problem.code == "json.value-form";
        if (!oneOnly && problem.args.size() < 2) continue;
        const std::string& column = problem.args[oneOnly ? 0 : 1];
        if (!fieldNamed(column) && !book_.factNamed(column)) continue;  // not about a cell
        told = true;
        if (cells.contains(column))
            undone_.push_back(problem);
        else
            others = true;
    }
    return !told || others;
}

// What is said of the days themselves is no cell, and no rule of cells is asked.
void InputChanges::readCounted(RecordIndex record, const CountedDays& before, EditedCells& cells, const Place& place) {
    for (const std::string_view column : {kCountedFrom, kCountedUntil, kUsedUntil, kListedUntil}) {
        const auto cell = cells.find(column);
        if (cell == cells.end()) continue;
        const std::string text = std::move(cell->second);
        cells.erase(cell);
        const bool until = column == kCountedUntil, forGood = until && text == kCountedForGood;
        if (!forGood && !text.empty() && !Date::fromIso(text)) {
            fail("scenario.counted-form", {text, std::string(column)}, place);
            continue;
        }
        const auto& day = column == kCountedFrom ? before.from
                          : until                ? before.until
                          : column == kUsedUntil ? before.usedUntil
                                                 : before.listedUntil;
        std::string was = until && before.forGood ? std::string(kCountedForGood) : day ? day->iso() : std::string();
        if (was != text) changes_.cells.push_back({record, std::string(column), std::move(was), text});
    }
}

void InputChanges::readAmended() {
    for (const RecordIndex r : removed_) amended_.erase(r);  // kept in the scenario, without effect
    for (auto& [r, cells] : amended_) {
        const Record record(book_, r);
        readCounted(r, countedDays(book_, r), cells, book_.place(r));
        faults_.push_back(faultStays(record, cells));
        before_.read(&record, {});
        after_.read(&record, cells);
        for (const auto& [column, text] : cells)
            if (std::string was = textInFile(record, column); was != text)
                changes_.cells.push_back({r, column, std::move(was), text});
    }
}

Problems InputChanges::weigh(const Problems& before, const Problems& after) {
    Problems wrong;
    for (const Problem& problem : after)
        if (!has(before, problem)) (problem.severity >= Severity::Error ? wrong : mild_).push_back(withoutRow(problem));
    for (const Problem& problem : before)
        if (!has(after, problem)) undone_.push_back(problem);
    return wrong;
}

// No error: all that was to be read has been, in order.
void InputChanges::takeRead() {
    const RecordBook& read = after_.records();
    changes_.removed.assign(removed_.begin(), removed_.end());
    changes_.newFacts = after_.newFacts();
    for (RecordIndex i = 0; i < read.size(); ++i) records_.push_back(copyOf(Record(read, i)));
    auto at = amended_.begin();
    for (RecordIndex i = 0; i < read.size(); ++i) {
        const bool isAmended = i < amended_.size();
        if (isAmended) records_[i].fault = faults_[i];
        RecordChanges::Row row{&records_[i], after_.factsOf(i), isAmended ? (at++)->first : 0};
        (isAmended ? changes_.amended : changes_.added).push_back(std::move(row));
    }
}

// An id or a version that was amended to one that another record of the file has.
void InputChanges::checkKeys() {
    std::vector<std::string_view> ids;
    for (const RecordChanges::Row& row : changes_.amended) ids.push_back(row.record->id);
    const RecordFinder others(book_, ids);
    for (const RecordChanges::Row& row : changes_.amended)
        for (const RecordIndex other : others.versionsOf(row.record->id))
            if (book_.version(other) == row.record->version && !amended_.contains(other) && !removed_.contains(other)) {
                std::vector<std::string> args{std::string(row.record->id), std::to_string(row.record->version),
                                              std::to_string(book_.row(other))};
                const bool elsewhere = book_.fileOf(other) != book_.fileOf(row.at);
                if (elsewhere) args.push_back(book_.sourceOf(other).name);
                fail(elsewhere ? "merge.record-differs" : "csv.duplicate-record", std::move(args), book_.place(row.at));
            }
}

Problems InputChanges::collect(const Scenario& scenario) {
    std::vector<std::string_view> ids;
    for (const Edit& edit : scenario.edits) {
        if (const auto* excluded = std::get_if<RecordExcluded>(&edit)) ids.push_back(excluded->record);
        if (const auto* amended = std::get_if<RecordAmended>(&edit)) ids.push_back(amended->record);
        if (const auto* added = std::get_if<RecordAdded>(&edit)) ids.push_back(cellNamed(*added, "id"));
    }
    finder_.emplace(book_, ids);
    // Whatever their order: what is left out is out, however it was amended or added.
    for (const Edit& edit : scenario.edits)
        if (const auto* added = std::get_if<RecordAdded>(&edit)) add(*added);
    for (const Edit& edit : scenario.edits)
        if (const auto* amended = std::get_if<RecordAmended>(&edit)) amend(*amended);
    for (const Edit& edit : scenario.edits)
        if (const auto* excluded = std::get_if<RecordExcluded>(&edit)) exclude(*excluded);
    readAmended();
    for (std::size_t i = 0; i < added_.size(); ++i) {
        auto& [edit, cells] = added_[i];
        const auto place = static_cast<RecordIndex>(book_.size() + i);  // before anything is removed
        readCounted(place, {}, cells, {book_.source().name, 0, 0});
        after_.read(nullptr, cells);
    }
    Problems refused = weigh(before_.takeProblems(), after_.takeProblems());
    failures_.insert(failures_.end(), refused.begin(), refused.end());
    if (!failures_.empty()) return failures_;
    takeRead();
    checkKeys();
    return failures_;
}

Problems InputChanges::checkVersions(const RecordBook& changed) {
    if (!book_.anyVersions() && !changed.anyVersions()) return {};
    std::vector<std::string_view> ids;
    for (const auto& [r, cells] : amended_) ids.push_back(Record(book_, r).id());
    for (const NewRecord& record : records_) ids.push_back(record.id);
    ProblemList was(book_.source().name), is(book_.source().name);
    clearline::checkVersions(book_, RecordFinder(book_, ids).all(), was);
    clearline::checkVersions(changed, RecordFinder(changed, ids).all(), is);
    return weigh(was.take(), is.take());
}

Problems InputChanges::problems() const {
    std::set<std::pair<std::string_view, std::uint32_t>> rowsGone;
    for (const RecordIndex r : removed_) rowsGone.emplace(book_.sourceOf(r).name, book_.row(r));
    const auto isOfGone = [&](const Problem& problem) {
        return rowsGone.contains({problem.place.file, problem.place.row});
    };
    Problems left;
    std::copy_if(input_.problems.begin(), input_.problems.end(), std::back_inserter(left),
                 [&](const Problem& problem) { return !isOfGone(problem) && !has(undone_, problem); });
    left.insert(left.end(), mild_.begin(), mild_.end());
    return left;
}

}  // namespace clearline
