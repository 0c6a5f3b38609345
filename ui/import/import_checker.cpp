#include "ui/import/import_checker.h"

#include "ui/import/files_model.h"
#include "ui/workspace/case_loader.h"
#include "ui/workspace/text.h"

namespace clearline {

ImportChecker::ImportChecker(ImportDesk& desk, CaseSession& session, QObject* parent)
    : QObject(parent), desk_(desk), session_(session) {
    connect(&desk_, &ImportDesk::fileChanged, this, &ImportChecker::onDesk);
    connect(&desk_, &ImportDesk::rowsChanged, this, &ImportChecker::onDesk);
    connect(&session_, &CaseSession::changed, this, &ImportChecker::onDesk);
}

ImportChecker::~ImportChecker() { drop(); }

void ImportChecker::drop() {
    if (dropped_) *std::exchange(dropped_, nullptr) = true;
}

void ImportChecker::setActive(bool active) {
    active_ = active;
    if (active_ && stale_) start();
}

void ImportChecker::stop() {
    if (!dropped_) return;
    drop();
    stale_ = false;
    failure_ = {Problem{"read.cancelled", Severity::Fatal, {}, {}}};
    emit changed();
}

void ImportChecker::retry() { start(); }

void ImportChecker::onDesk() {
    drop();
    stale_ = true;
    checked_.reset();
    failure_.clear();
    if (active_) start();
    emit changed();
}

QString ImportChecker::lacking() const {
    std::size_t wanted = 0, questions = 0;
    for (std::size_t f = 0; f < desk_.fileCount(); ++f) {
        const ImportFile& file = desk_.file(f);
        if (!file.wanted()) continue;
        ++wanted;
        const QString name = shortFileName(file.path);
        if (file.failed())
            return tr("%1 cannot be brought in as it is. Mend it, or untick it under “Files”.").arg(name);
        if (!file.ready()) return tr("%1 is still being read.").arg(name);
        if (file.mapped) questions += file.mapped->questions.size();
    }
    if (wanted == 0) return tr("No table is ticked under “Files”.");
    if (questions > 0) return tr("%n question(s) about the columns are open.", nullptr, static_cast<int>(questions));
    return {};
}

void ImportChecker::start() {
    drop();
    failure_.clear();
    checked_.reset();
    if (!lacking().isEmpty() || !session_.isOpen()) return;
    stale_ = false;
    std::vector<ImportItem> items;
    files_.clear();
    for (std::size_t f = 0; f < desk_.fileCount(); ++f) {
        const ImportFile& file = desk_.file(f);
        if (!file.wanted()) continue;
        files_.push_back(f);
        ImportItem& item = items.emplace_back();
        item.input = file.mapped->input;
        item.name = file.file ? file.file->name : item.input->files.front()->name;
        if (file.ownForm) {
            item.choices = file.subjects;
            continue;
        }
        item.plan = file.settled();
        for (const std::size_t t : file.plannedTables()) item.told.push_back(file.tables[t].problems);
    }
    const Workspace& workspace = desk_.workspace();
    const bool some = workspace.isOpen() && !session_.saved().sources.empty();
    dropped_ = std::make_shared<std::atomic<bool>>(false);
    worker_.post([this, dropped = dropped_, items = std::move(items), state = session_.saved(),
                  input = some ? workspace.input() : nullptr, resources = workspace.resourcesPointer(),
                  rulebook = workspace.rulebook()]() mutable {
        if (*dropped) return;
        const auto goOn = [this, dropped, last = -1](std::uint64_t done, std::uint64_t all) mutable {
            const int percent = all == 0 ? 0 : static_cast<int>(done * 100 / all);
            if (percent != std::exchange(last, percent))
                QMetaObject::invokeMethod(this, [this, dropped, percent] {
                    if (!*dropped) emit progressed(percent);
                });
            return !dropped->load();
        };
        auto given = std::make_shared<Result<CheckedImport>>(
            checkImport({&state, input.get()}, std::move(items), readOptions(*resources, rulebook.get()), goOn));
        std::vector<RulebookOffer> offers;
        if (given->ok() && state.rulebooks.empty()) {
            std::vector<std::shared_ptr<const CaseInput>> inputs;
            for (const ImportItem& item : (*given)->items) inputs.push_back(item.input);
            offers = rulebookOffers(inputs, resources->folders);
        }
        QMetaObject::invokeMethod(this, [this, dropped, given, offers = std::move(offers)] {
            if (*dropped) return;
            dropped_.reset();
            offers_ = offers;
            if (given->ok())
                checked_ = std::move(*given).value();
            else
                failure_ = given->problems();
            emit changed();
        });
    });
    emit changed();
}

}  // namespace clearline
