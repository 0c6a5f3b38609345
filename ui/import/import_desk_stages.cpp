// The desk's worker: of each file the first thing that lacks, until all is there; dropped once it is not wanted any
// more.
#include "ui/import/import_desk.h"

#include <algorithm>
#include "ui/workspace/case_loader.h"
#include "ui/workspace/text.h"

namespace clearline {

template <class Work, class Take, class Fail>
void ImportDesk::run(const EntryPointer& entry, Work work, Take take, Fail fail) {
    entry->dropped = std::make_shared<std::atomic<bool>>(false);
    worker_.post([this, entry, dropped = entry->dropped, work = std::move(work), take = std::move(take),
                  fail = std::move(fail)] {
        if (*dropped) return;
        const ImportGoOn goOn = [this, entry, dropped, last = -1](std::size_t done, std::size_t all) mutable {
            const int percent = all == 0 ? 0 : static_cast<int>(done * 100 / all);
            if (percent != std::exchange(last, percent))
                QMetaObject::invokeMethod(this, [this, entry, dropped, percent] {
                    if (!*dropped) emit progressed(placeOf(entry), percent);
                });
            return !dropped->load();
        };
        auto given = std::make_shared<decltype(work(goOn))>(work(goOn));
        QMetaObject::invokeMethod(this, [this, entry, dropped, given, take, fail] {
            if (*dropped) return;
            entry->dropped.reset();
            if (given->ok())
                take(std::move(*given).value());
            else
                fail(given->problems());
            startNext(entry);
            tell(entry);
        });
    });
}

void ImportDesk::startNext(const EntryPointer& entry) {
    ImportFile& file = entry->file;
    if (file.next == FileStage::Load && file.failure.empty()) {
        run(
            entry, [path = coreText(file.path)](const ImportGoOn& goOn) { return loadForImport(path, goOn); },
            [this, entry](LoadedFile&& loaded) { takeLoaded(entry, std::move(loaded)); },
            [entry](const Problems& problems) { entry->file.failure = problems; });
    } else if (file.next == FileStage::Tables) {
        for (std::size_t t = 0; t < file.tables.size(); ++t)
            if (file.tables[t].next != TableStage::Ready && file.tables[t].failure.empty()) return startTable(entry, t);
        if (file.wanted() && !file.failed()) file.next = FileStage::Map;
    }
    if (file.next == FileStage::Map && file.failure.empty()) startMap(entry);
    emit busyChanged();
}

void ImportDesk::startTable(const EntryPointer& entry, std::size_t t) {
    const ImportTable& table = entry->file.tables[t];
    const auto fail = [entry, t](const Problems& problems) { entry->file.tables[t].failure = problems; };
    if (table.next == TableStage::Read)
        run(
            entry,
            [file = entry->file.file, form = table.form, guess = !table.headerGuessed](const ImportGoOn& goOn) {
                return readForImport(*file, form, guess, goOn);
            },
            [entry, t](ReadTable&& read) {
                ImportTable& into = entry->file.tables[t];
                into.table = std::make_shared<const RawTable>(std::move(read.read.table));
                into.problems = std::move(read.read.problems);
                into.form = read.form;
                into.headerGuessed = true;
                into.next = TableStage::Look;
            },
            fail);
    else
        run(
            entry, [raw = table.table, form = table.form](const ImportGoOn& goOn) { return lookAt(*raw, form, goOn); },
            [this, entry, t](TableSight&& sight) { takeSight(entry->file.tables[t], entry->file, std::move(sight)); },
            fail);
    emit busyChanged();
}

void ImportDesk::startMap(const EntryPointer& entry) {
    const ImportFile& file = entry->file;
    MapRequest request{coreText(file.path), file.file, {}, {}, {}};
    if (!file.ownForm) {
        request.plan = file.plan();
        request.plan.subjects.clear();  // who is who is decided by the check
        for (const std::size_t t : file.plannedTables()) {
            request.tables.push_back(file.tables[t].table);
            request.told.insert(request.told.end(), file.tables[t].problems.begin(), file.tables[t].problems.end());
        }
    }
    run(
        entry,
        [request, resources = workspace_.resourcesPointer(), rulebook = workspace_.rulebook()](const ImportGoOn& goOn) {
            ReadOptions options = readOptions(*resources, rulebook.get());
            options.progress = goOn;
            return mapForPreview(request, options);
        },
        [entry](MappedFile&& mapped) {
            entry->file.mapped = std::move(mapped);
            entry->file.next = FileStage::Ready;
        },
        [entry](const Problems& problems) {
            entry->file.mapped.reset();
            entry->file.failure = problems;
        });
}

// The first table is the one that was guessed; the others are looked at too, and ticked if they are known.
void ImportDesk::takeLoaded(const EntryPointer& entry, LoadedFile loaded) {
    ImportFile& file = entry->file;
    file.file = std::move(loaded.file);
    file.bytes = loaded.bytes;
    file.ownForm = loaded.ownForm;
    file.guess = std::move(loaded.guess);
    file.next = file.ownForm ? FileStage::Map : FileStage::Tables;
    if (file.ownForm) return;
    file.tables.clear();
    for (const std::string& name : file.guess.tables) {
        ImportTable& table = file.tables.emplace_back();
        table.form = file.guess.form;
        table.form.table = name;
    }
    if (file.tables.empty()) file.tables.emplace_back().form = file.guess.form;
    std::size_t meant = 0;
    for (std::size_t t = 0; t < file.tables.size(); ++t)
        if (file.tables[t].form.table == file.guess.form.table) meant = t;
    for (std::size_t t = 0; t < file.tables.size(); ++t) {
        file.tables[t].reasons = file.guess.reasons;
        file.tables[t].wanted = file.tables[t].meant = file.tables[t].headerGuessed = t == meant;
    }
    numberRows();
}

void ImportDesk::takeSight(ImportTable& table, const ImportFile& file, TableSight sight) const {
    const bool otherHeaders = table.headers != sight.headers;
    table.headers = std::move(sight.headers);
    table.columns = std::move(sight.columns);
    table.dataRows = sight.dataRows;
    table.next = TableStage::Ready;
    table.fits = fitsOf(table);
    if (!table.mappingByHand || otherHeaders) {
        table.mappingByHand = false;
        table.known.reset();
        table.own = ownTableOf(table.form.table, table.headers);
        if (table.own) {
            table.mapping = ownMapping(*table.own);
        } else if (!table.fits.empty() && table.fits.front().usable) {
            table.known = table.fits.front().mapping;
            table.mapping = maps_.mappings[*table.known];
        } else {
            table.mapping = std::move(sight.sketch);
        }
    }
    if (!table.wantedByHand && file.tables.size() > 1)
        table.wanted = table.dataRows > 0 && (table.known || table.own || table.meant);
}

std::vector<MappingFit> ImportDesk::fitsOf(const ImportTable& table) const {
    const auto saved = static_cast<std::size_t>(std::count(maps_.own.begin(), maps_.own.end(), true));
    return table.headers.empty() ? std::vector<MappingFit>() : fitting(table.headers, maps_.mappings, saved);
}

}  // namespace clearline
