#include "ui/appeal/appeal_case.h"

#include <QPointer>
#include <algorithm>

namespace clearline {

AppealCase::AppealCase(CaseSession& session, Workspace& workspace, QObject* parent)
    : QObject(parent), session_(session), workspace_(workspace) {
    connect(&session_, &CaseSession::opened, this, &AppealCase::readRulebooks);
    connect(&session_, &CaseSession::changed, this, &AppealCase::readRulebooks);
    connect(&workspace_, &Workspace::caseChanged, this, &AppealCase::readRulebooks);
    connect(&workspace_, &Workspace::languageChanged, this, &AppealCase::changed);
}

void AppealCase::needLaw() {
    if (law_ || readingLaw_) return;
    readingLaw_ = true;
    auto read = std::make_shared<std::shared_ptr<const LawBook>>();
    session_.besides(
        [read, folders = workspace_.resources().folders]() -> Result<bool> {
            auto law = loadLaw(folders);
            if (!law.ok()) return law.problems();
            *read = *law;
            return true;
        },
        [self = QPointer(this), read](const Result<bool>&) {
            if (!self) return;
            self->law_ = *read;
            self->readingLaw_ = false;
            emit self->changed();
        });
}

void AppealCase::readRulebooks() {
    if (!session_.isOpen()) {
        rulebooks_.clear();
        read_.clear();
        if (workspace_.isOpen()) rulebooks_.push_back(workspace_.rulebook());
        emit changed();
        return;
    }
    std::vector<std::string> ids, hashes;
    for (const KeptRulebook& kept : session_.state().rulebooks) {
        const auto known = std::find(ids.begin(), ids.end(), kept.id);
        if (known == ids.end()) {
            ids.push_back(kept.id);
            hashes.push_back(kept.sha256);
        } else {
            hashes[static_cast<std::size_t>(known - ids.begin())] = kept.sha256;  // of one id the last counts
        }
    }
    needLaw();
    if (hashes == read_) return emit changed();
    read_ = hashes;
    auto books = std::make_shared<std::vector<std::shared_ptr<const Rulebook>>>();
    session_.withFile(
        [books, ids](CaseFile& file) -> Result<bool> {
            for (const std::string& id : ids)
                if (auto book = file.rulebook(id); book.ok()) books->push_back(*book);
            return true;
        },
        [self = QPointer(this), books, hashes](const Result<bool>&) {
            if (!self || hashes != self->read_) return;
            self->rulebooks_ = *books;
            emit self->changed();
        });
}

std::vector<Objection> AppealCase::objections() const {
    std::vector<Objection> all;
    if (session_.isOpen())
        for (const auto& [id, objection] : session_.state().objections) all.push_back(objection);
    return all;
}

std::optional<Objection> AppealCase::objection(ObjectionId id) const {
    if (!session_.isOpen()) return std::nullopt;
    const auto found = session_.state().objections.find(id);
    return found == session_.state().objections.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> AppealCase::rulebookIds() const {
    std::vector<std::string> ids;
    for (const auto& book : rulebooks_) ids.push_back(book->id);
    return ids;
}

WorkingCalendar AppealCase::calendar() const {
    if (session_.isOpen() && session_.state().calendar)
        if (auto read = readWorkingCalendar(*session_.state().calendar); read.ok()) return *read;
    WorkingCalendar calendar;
    if (workspace_.isOpen()) {
        const auto& own = workspace_.rulebook()->calendar;
        calendar.holidays.insert(own.holidays.begin(), own.holidays.end());
        calendar.workdays.insert(own.workdays.begin(), own.workdays.end());
    }
    return calendar;
}

std::vector<Deadline> AppealCase::due() const {
    return deadlines(objections(), law_.get(), calendar(), workspace_.today(),
                     workspace_.isOpen() ? workspace_.input().get() : nullptr, rulebookIds());
}

std::optional<Deadline> AppealCase::dueOf(ObjectionId id) const {
    for (const Deadline& deadline : due())
        if (deadline.objection == id && !deadline.done) return deadline;
    return std::nullopt;
}

void AppealCase::keep(const Objection& objection) { session_.keepObjection(objection); }
void AppealCase::remove(ObjectionId id) { session_.removeObjection(id); }
void AppealCase::keepCalendar(const WorkingCalendar& calendar) { session_.keepCalendar(workingCalendarText(calendar)); }

}  // namespace clearline
