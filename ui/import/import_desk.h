// ImportDesk: what lies on the desk before it is brought into the case: the files chosen, how each of their tables is
// read, what its columns mean, what comes of it. Where it sits: between the pages of the import window, which show it
// and ask it for changes, and the stages of reading, which run on a thread of their own.
// Promises: nothing here waits; a change makes only those stages anew that it touches; what an older wish brings late
// is dropped; nothing is written anywhere.
#pragma once

#include <QObject>
#include <QStringList>
#include <atomic>
#include <memory>
#include <vector>

#include "ui/import/import_stages.h"
#include "ui/import/known_maps.h"
#include "ui/workspace/serial_worker.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class ImportDesk : public QObject {
    Q_OBJECT
public:
    explicit ImportDesk(Workspace& workspace, QObject* parent = nullptr);
    ~ImportDesk() override;

    // Every table of every file is a row, in order.
    struct Row {
        std::size_t file = 0, table = 0;
        friend bool operator==(const Row&, const Row&) = default;
    };
    [[nodiscard]] std::size_t rowCount() const { return rows_.size(); }
    [[nodiscard]] Row row(std::size_t r) const { return rows_[r]; }
    [[nodiscard]] std::size_t rowOf(Row row) const;
    [[nodiscard]] const ImportFile& fileAt(std::size_t r) const { return entries_[rows_[r].file]->file; }
    [[nodiscard]] const ImportTable& tableAt(std::size_t r) const { return fileAt(r).tables[rows_[r].table]; }
    [[nodiscard]] std::size_t fileCount() const { return entries_.size(); }
    [[nodiscard]] const ImportFile& file(std::size_t f) const { return entries_[f]->file; }
    [[nodiscard]] const KnownMaps& maps() const { return maps_; }
    [[nodiscard]] Workspace& workspace() const { return workspace_; }
    // The row that the pages of a single table show: one of them, if there are any.
    [[nodiscard]] std::size_t current() const { return current_; }
    [[nodiscard]] bool hasCurrent() const { return current_ < rows_.size(); }
    void setCurrent(std::size_t r);
    [[nodiscard]] bool busy() const;  // something is on its way

    void add(const QStringList& chosen);  // files and folders
    void remove(std::size_t r);           // the whole file
    void setWanted(std::size_t r, bool wanted);
    void setForm(std::size_t r, const TableForm& form);
    void setMapping(std::size_t r, Mapping mapping);
    void useMap(std::size_t r, std::size_t map);
    void answer(std::size_t file, const Question& question, const Answer& answer);
    void setSubjects(std::size_t file, std::vector<SubjectChoice> subjects);
    void retry(std::size_t file);
    void stop();      // everything on its way; each can be tried again
    void readMaps();  // again, after one was saved

signals:
    void rowsChanged();               // others than before
    void rowChanged(std::size_t r);   // what is known of that table
    void fileChanged(std::size_t f);  // what came of that file, or of one of its tables
    void currentChanged();
    void progressed(std::size_t file, int percent);
    void busyChanged();

private:
    // One file, and what is on its way for it: `dropped` once nobody wants that any more.
    struct Entry {
        ImportFile file;
        std::shared_ptr<std::atomic<bool>> dropped;  // null: nothing is on its way
    };
    using EntryPointer = std::shared_ptr<Entry>;
    // What is on its way for the file is dropped, and the first thing that lacks begun.
    void again(const EntryPointer& entry);
    void againTable(std::size_t r, TableStage from);
    void startNext(const EntryPointer& entry);
    void startTable(const EntryPointer& entry, std::size_t table);
    void startMap(const EntryPointer& entry);
    template <class Work, class Take, class Fail>
    void run(const EntryPointer& entry, Work work, Take take, Fail fail);
    void takeLoaded(const EntryPointer& entry, LoadedFile loaded);
    void takeSight(ImportTable& table, const ImportFile& file, TableSight sight) const;
    [[nodiscard]] std::vector<MappingFit> fitsOf(const ImportTable& table) const;
    [[nodiscard]] std::size_t placeOf(const EntryPointer& entry) const;
    void tell(const EntryPointer& entry);
    void numberRows();

    Workspace& workspace_;
    std::vector<EntryPointer> entries_;
    std::vector<Row> rows_;
    KnownMaps maps_;
    std::size_t current_ = 0;
    SerialWorker worker_;  // last: it ends before what its jobs refer to
};

}  // namespace clearline
