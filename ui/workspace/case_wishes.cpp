// CaseSession, the half that writes: wishes wait in order, one at a time is on its way, and what is
// shown is always the log's state with the waiting ones laid over it.
#include <QRegularExpression>

#include "core/casefile/finding_action.h"
#include "core/casefile/objection_action.h"
#include "core/casefile/scenario_actions.h"
#include "ui/workspace/author.h"
#include "ui/workspace/case_session.h"
#include "ui/workspace/text.h"

namespace clearline {

const KeptScenario* CaseSession::kept(std::optional<ScenarioId> id) const {
    const auto found = id ? shown_.scenarios.find(*id) : shown_.scenarios.end();
    return found == shown_.scenarios.end() ? nullptr : &found->second;
}

QString CaseSession::freeName(const QString& like) const {
    static const QRegularExpression number(QStringLiteral("\\s*\\d+$"));
    QString name = like;
    for (int n = 2; shown_.scenarioNamed(coreText(name)); ++n) {
        QString stem = like;
        name = stem.remove(number) + QLatin1Char(' ') + QString::number(n);
    }
    return name;
}

CaseSession::Saving CaseSession::saving() const {
    if (wishes_.empty()) return Saving::Saved;
    return failure_.empty() ? Saving::Underway : Saving::NotSaved;
}

void CaseSession::append(CaseAction action) { wish(CaseWish::Kind::Append, std::move(action)); }

void CaseSession::wish(CaseWish::Kind kind, CaseAction action, std::uint64_t entry, const QString& why) {
    if (!isOpen()) return;
    if (readOnly_) {
        emit refused({Problem{"case.read-only", Severity::Error, {coreText(path_), 0, 0}, {coreText(path_), ""}}});
        return;
    }
    QString reason = why;
    if (kind == CaseWish::Kind::Append && !reason_.isEmpty()) {
        reason = reason_;
        setReason({});
        emit reasonUsed();
    }
    wishes_.push_back({kind, std::move(action), entry, authorNow(), coreText(reason.trimmed())});
    send();
    rebuild();
}

// A person changed the scenario that is shown; on the original, that makes a scenario.
void CaseSession::onEdited(const Scenario& next) {
    const std::string& rulebook = workspace_.rulebook()->id;
    if (const KeptScenario* scenario = kept(chosen_)) {
        auto action = editedAction(*chosen_, *scenario, rulebook, workspace_.scenario(), next);
        if (action) append(std::move(*action));
        return;
    }
    if (readOnly_) return wish(CaseWish::Kind::Append, {});
    const ScenarioId id = nextProvisional_++;
    chosen_ = id;
    append(createdAction(id, {coreText(freeName(tr("Scenario 1"))), {}}, rulebook, next));
}

void CaseSession::createScenario(const QString& name) {
    if (!readOnly_) chosen_ = nextProvisional_;
    append(createdAction(nextProvisional_++, {coreText(name), {}}, {}, {}));
}

void CaseSession::judgeFinding(const std::string& key, const std::optional<FindingMark>& mark) {
    if (auto action = findingAction(key, mark, shown_)) append(std::move(*action));
}

void CaseSession::keepObjection(const Objection& objection) {
    auto action = objectionAction(objection, shown_, workspace_.today());
    if (!action) return;
    if (objection.id == 0 && !readOnly_) renumberObjection(*action, 0, nextProvisional_++);
    append(std::move(*action));
}

void CaseSession::removeObjection(ObjectionId id) {
    auto action = objectionDeletion(id, shown_);
    if (action.ok())
        append(std::move(action).value());
    else
        emit refused(action.problems());
}

void CaseSession::keepCalendar(const std::string& text) {
    auto action = calendarAction(text, shown_);
    if (!action.ok())
        emit refused(action.problems());
    else if (!action->changes.empty())
        append(std::move(action).value());
}

void CaseSession::duplicate(ScenarioId id, const QString& name) {
    const KeptScenario* from = kept(id);
    if (!from) return;
    const CaseAction action = duplicatedAction(nextProvisional_, coreText(name), *from);
    if (!readOnly_) chosen_ = nextProvisional_;
    ++nextProvisional_;
    append(action);
}

void CaseSession::rename(ScenarioId id, const QString& name) {
    const KeptScenario* scenario = kept(id);
    if (scenario && !name.trimmed().isEmpty() && scenario->label.name != coreText(name.trimmed()))
        append(renamedAction(id, *scenario, coreText(name.trimmed())));
}

void CaseSession::note(ScenarioId id, const QString& note) {
    const KeptScenario* scenario = kept(id);
    if (scenario && scenario->label.note != coreText(note)) append(notedAction(id, *scenario, coreText(note)));
}

void CaseSession::remove(ScenarioId id) {
    if (kept(id)) append(deletedAction(id, shown_));
}

void CaseSession::compareWith(std::optional<ScenarioId> base) {
    if (base != shown_.base && (!base || kept(base))) append(baseAction(base, shown_));
}

void CaseSession::choose(std::optional<ScenarioId> scenario) {
    if (scenario == chosen_ || (scenario && !kept(scenario))) return;
    chosen_ = scenario;
    showScenario();
    emit changed();
}

void CaseSession::undo() {
    if (!failure_.empty() && !wishes_.empty()) {  // it never reached the log
        wishes_.pop_back();
        if (wishes_.empty()) failure_.clear();
        return rebuild();
    }
    wish(CaseWish::Kind::UndoLast, {});
}

void CaseSession::redo() { wish(CaseWish::Kind::RedoLast, {}); }

void CaseSession::undoEntry(std::uint64_t entry, const QString& why) {
    wish(CaseWish::Kind::UndoEntry, {}, entry, why);
}

void CaseSession::goBack(std::uint64_t entry, const QString& why) { wish(CaseWish::Kind::GoBack, {}, entry, why); }

void CaseSession::send() {
    if (sending_ || !failure_.empty() || wishes_.empty()) return;
    sending_ = true;
    CaseWish next = wishes_.front();
    if (const auto created = createdScenario(next.action); created && *created >= kProvisional)
        renumber(next.action, *created, 0);
    if (const auto created = createdObjection(next.action); created && *created >= kProvisional)
        renumberObjection(next.action, *created, 0);
    ask([store = store_, next] { return store->perform(next); },
        [this, store = store_](const CaseStore::Outcome<std::uint64_t>& outcome) {
            if (store == store_) answered(outcome);
        });
}

void CaseSession::answered(const CaseStore::Outcome<std::uint64_t>& outcome) {
    sending_ = false;
    takeIn(outcome.news);
    const CaseWish done = wishes_.front();
    if (outcome.done.ok()) {
        wishes_.pop_front();
        const CaseAction& written = log_.back().action;
        const auto mine = createdScenario(done.action), now = createdScenario(written);
        if (mine && now && *mine >= kProvisional) {
            for (CaseWish& later : wishes_) renumber(later.action, *mine, *now);
            for (Conflict& conflict : conflicts_) renumber(conflict.mine.action, *mine, *now);
            if (chosen_ == mine) chosen_ = now;
        }
        const auto asked = createdObjection(done.action), made = createdObjection(written);
        if (asked && made && *asked >= kProvisional) {
            for (CaseWish& later : wishes_) renumberObjection(later.action, *asked, *made);
            for (Conflict& conflict : conflicts_) renumberObjection(conflict.mine.action, *asked, *made);
        }
        if (done.kind != CaseWish::Kind::Append)
            if (const auto touched = touchedScenario(written, state_)) chosen_ = touched;
    } else if (outcome.done.problems().front().code == "case.change-conflict" && done.kind == CaseWish::Kind::Append) {
        wishes_.pop_front();
        if (rebased(done.action, state_)) conflicts_.push_back({done, lastTouch(done.action)});
    } else if (done.kind != CaseWish::Kind::Append) {
        wishes_.pop_front();
        emit refused(outcome.done.problems());
    } else {
        failure_ = outcome.done.problems();
        thens_.clear();  // whoever waited to leave stays, and is told
    }
    send();
    rebuild();
    if (wishes_.empty())
        for (const auto& then : std::exchange(thens_, {})) then();
}

void CaseSession::takeIn(const std::vector<LogEntry>& news) {
    for (const LogEntry& entry : news) {
        if (entry.content) static_cast<void>(state_.apply(entry.action, entry.seq));  // the store has applied it too
        log_.push_back(entry);
    }
    if (!news.empty()) shown_ = state_;
}

void CaseSession::rebuild() {
    shown_ = state_;
    for (const CaseWish& wish : wishes_)
        if (wish.kind == CaseWish::Kind::Append) static_cast<void>(shown_.apply(wish.action, log_.size() + 1));
    if (chosen_ && !kept(chosen_)) chosen_.reset();
    showScenario();
    emit changed();
}

Scenario CaseSession::fitting(std::optional<ScenarioId> id, const std::shared_ptr<const Rulebook>& rulebook,
                              const std::shared_ptr<const CaseInput>& input) const {
    const KeptScenario* scenario = kept(id);
    if (!scenario) return {};
    const Scenario all = scenario->under(rulebook->id);
    for (const Fitted& known : fitted_)
        if (known.rulebook == rulebook && known.input == input && known.all == all) return known.fitting;
    const auto fits = [&](const Scenario& some) { return workspace_.fits(some, rulebook, input); };
    Scenario some = all;
    if (!fits(all)) {
        some.edits.clear();
        for (const Edit& edit : all.edits)
            if (const Scenario more = some.with(edit); fits(more)) some = more;
    }
    fitted_.push_front({rulebook, input, all, some});
    if (fitted_.size() > 4) fitted_.pop_back();
    return some;
}

void CaseSession::showScenario() {
    if (!workspace_.isOpen()) return;
    const Scenario compared = fitting(shown_.base, workspace_.rulebook(), workspace_.input());
    if (compared.edits != workspace_.compared().edits || compared.name != workspace_.compared().name)
        workspace_.compareWith(compared);
    const Scenario chosen = fitting(chosen_, workspace_.rulebook(), workspace_.input());
    if (chosen.edits != workspace_.scenario().edits) workspace_.showScenario(chosen);
}

void CaseSession::retry() {
    failure_.clear();
    send();
    emit changed();
}

void CaseSession::dropUnsaved() {
    wishes_.clear();
    failure_.clear();
    rebuild();
}

void CaseSession::whenSaved(std::function<void()> then) {
    if (wishes_.empty())
        then();
    else
        thens_.push_back(std::move(then));
}

void CaseSession::settleConflict(bool mine) {
    if (conflicts_.empty()) return;
    const Conflict conflict = conflicts_.front();
    conflicts_.pop_front();
    const auto action = mine ? rebased(conflict.mine.action, shown_) : std::nullopt;
    if (!action) return emit changed();
    for (const Change& each : action->changes) {
        // Somebody handed it in meanwhile; then it stays as it was handed in.
        const auto* objection = std::get_if<ObjectionChange>(&each);
        if (!objection || !objection->from || !objection->to || objection->from->stages != objection->to->stages)
            continue;
        if (const auto wrong = refusesEdit(*objection->from, *objection->to)) {
            emit refused({*wrong});
            return emit changed();
        }
    }
    wishes_.push_back({CaseWish::Kind::Append, *action, 0, authorNow(), conflict.mine.why});
    send();
    rebuild();
}

std::optional<std::uint64_t> CaseSession::lastTouch(const CaseAction& action) const {
    for (auto entry = log_.rbegin(); entry != log_.rend(); ++entry)
        for (const Change& theirs : entry->action.changes)
            for (const Change& mine : action.changes)
                if (thingOf(theirs) == thingOf(mine)) return entry->seq;
    return std::nullopt;
}

}  // namespace clearline
