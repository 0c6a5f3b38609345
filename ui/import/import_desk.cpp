#include "ui/import/import_desk.h"

#include <algorithm>

#include "ui/import/import_paths.h"
#include "ui/workspace/text.h"

namespace clearline {

ImportDesk::ImportDesk(Workspace& workspace, QObject* parent)
    : QObject(parent), workspace_(workspace), maps_(knownMaps(workspace.resources().folders)) {}

ImportDesk::~ImportDesk() {
    for (const EntryPointer& entry : entries_)
        if (entry->dropped) *entry->dropped = true;
}

std::size_t ImportDesk::placeOf(const EntryPointer& entry) const {
    return static_cast<std::size_t>(std::find(entries_.begin(), entries_.end(), entry) - entries_.begin());
}

std::size_t ImportDesk::rowOf(Row row) const {
    return static_cast<std::size_t>(std::find(rows_.begin(), rows_.end(), row) - rows_.begin());
}

bool ImportDesk::busy() const {
    return std::any_of(entries_.begin(), entries_.end(),
                       [](const EntryPointer& entry) { return entry->dropped != nullptr; });
}

void ImportDesk::setCurrent(std::size_t r) {
    if (r == current_ || r >= rows_.size()) return;
    current_ = r;
    emit currentChanged();
}

// The current row stays the same one where it is still there.
void ImportDesk::numberRows() {
    rows_.clear();
    for (std::size_t f = 0; f < entries_.size(); ++f)
        for (std::size_t t = 0; t < entries_[f]->file.tables.size(); ++t) rows_.push_back({f, t});
    if (current_ >= rows_.size()) current_ = rows_.empty() ? 0 : rows_.size() - 1;
    emit rowsChanged();
}

void ImportDesk::tell(const EntryPointer& entry) {
    const std::size_t f = placeOf(entry);
    for (std::size_t r = 0; r < rows_.size(); ++r)
        if (rows_[r].file == f) emit rowChanged(r);
    emit fileChanged(f);
}

void ImportDesk::add(const QStringList& chosen) {
    std::vector<EntryPointer> fresh;
    for (const QString& path : importPaths(chosen).paths) {
        const bool had = std::any_of(entries_.begin(), entries_.end(),
                                     [&](const EntryPointer& entry) { return entry->file.path == path; });
        if (had) continue;
        fresh.push_back(std::make_shared<Entry>());
        fresh.back()->file.path = path;
    }
    if (fresh.empty()) return;
    entries_.insert(entries_.end(), fresh.begin(), fresh.end());
    numberRows();
    for (const EntryPointer& entry : fresh) startNext(entry);
}

void ImportDesk::remove(std::size_t r) {
    const std::size_t f = rows_[r].file;
    if (entries_[f]->dropped) *entries_[f]->dropped = true;
    const std::size_t kept = rows_[current_].file > f ? current_ - entries_[f]->file.tables.size() : current_;
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(f));
    current_ = kept;
    numberRows();
    emit busyChanged();
}

void ImportDesk::setWanted(std::size_t r, bool wanted) {
    const EntryPointer entry = entries_[rows_[r].file];
    ImportTable& table = entry->file.tables[rows_[r].table];
    table.wantedByHand = true;
    if (table.wanted == wanted) return;
    table.wanted = wanted;
    const bool reading = entry->dropped && entry->file.next <= FileStage::Tables;
    entry->file.next = std::min(entry->file.next, FileStage::Tables);
    if (reading)
        tell(entry);
    else
        again(entry);
}

void ImportDesk::againTable(std::size_t r, TableStage from) {
    const EntryPointer entry = entries_[rows_[r].file];
    ImportTable& table = entry->file.tables[rows_[r].table];
    table.next = std::min(table.next, from);
    table.failure.clear();
    if (table.next == TableStage::Read) {
        table.table.reset();
        table.problems.clear();
    }
    entry->file.next = std::min(entry->file.next, FileStage::Tables);
    again(entry);
}

void ImportDesk::again(const EntryPointer& entry) {
    if (entry->dropped) *std::exchange(entry->dropped, nullptr) = true;
    entry->file.failure.clear();
    startNext(entry);
    tell(entry);
}

void ImportDesk::setForm(std::size_t r, const TableForm& form) {
    TableForm& now = entries_[rows_[r].file]->file.tables[rows_[r].table].form;
    if (now == form) return;
    // The rows are the same wherever the header stands.
    TableForm before = now;
    before.headerRow = form.headerRow;
    before.headerRows = form.headerRows;
    now = form;
    againTable(r, before == form ? TableStage::Look : TableStage::Read);
}

void ImportDesk::setMapping(std::size_t r, Mapping mapping) {
    ImportTable& table = entries_[rows_[r].file]->file.tables[rows_[r].table];
    if (table.mapping == mapping) return;
    if (table.known && maps_.mappings[*table.known].id != mapping.id) table.known.reset();
    table.own.reset();
    table.mapping = std::move(mapping);
    table.mappingByHand = true;
    againTable(r, TableStage::Ready);
}

void ImportDesk::useMap(std::size_t r, std::size_t map) {
    ImportTable& table = entries_[rows_[r].file]->file.tables[rows_[r].table];
    table.known = map;
    table.own.reset();
    table.mapping = maps_.mappings[map];
    table.mappingByHand = true;
    againTable(r, TableStage::Ready);
}

void ImportDesk::answer(std::size_t file, const Question& question, const Answer& answer) {
    ImportFile& into = entries_[file]->file;
    const std::vector<std::size_t> planned = into.plannedTables();
    if (question.table >= planned.size()) return;
    ImportPlan plan = into.plan();
    giveAnswer(plan, question, answer);
    const std::size_t table = planned[question.table];
    setMapping(rowOf({file, table}), std::move(plan.tables[question.table].mapping));
}

void ImportDesk::setSubjects(std::size_t file, std::vector<SubjectChoice> subjects) {
    ImportFile& into = entries_[file]->file;
    std::sort(subjects.begin(), subjects.end(),
              [](const SubjectChoice& a, const SubjectChoice& b) { return a.called < b.called; });
    if (into.subjects == subjects) return;
    into.subjects = std::move(subjects);
    tell(entries_[file]);
}

void ImportDesk::retry(std::size_t file) {
    for (ImportTable& table : entries_[file]->file.tables) table.failure.clear();
    again(entries_[file]);
}

void ImportDesk::stop() {
    for (const EntryPointer& entry : entries_) {
        if (!entry->dropped) continue;
        *std::exchange(entry->dropped, nullptr) = true;
        entry->file.failure = {Problem{"read.cancelled", Severity::Fatal, {coreText(entry->file.path), 0, 0}, {}}};
        tell(entry);
    }
    emit busyChanged();
}

void ImportDesk::readMaps() {
    maps_ = knownMaps(workspace_.resources().folders);
    for (const EntryPointer& entry : entries_) {
        for (ImportTable& table : entry->file.tables) {
            table.fits = fitsOf(table);
            const auto same = std::find_if(maps_.mappings.begin(), maps_.mappings.end(),
                                           [&](const Mapping& map) { return map.id == table.mapping.id; });
            table.known = same == maps_.mappings.end()
                              ? std::nullopt
                              : std::optional(static_cast<std::size_t>(same - maps_.mappings.begin()));
        }
        tell(entry);
    }
}

}  // namespace clearline
