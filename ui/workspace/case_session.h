// CaseSession: the open case, as the window has it: what the log says plus what is on its way there.
// The file itself lives on a thread of its own (CaseStore); a wish is shown at once, then written, and
// counts as saved only when `append` has returned. Where it sits: between the workspace, which it
// gives the chosen scenario to show, and the case file.
// Promises: the window never waits for the disk; a wish that could not be written stays, is shown as
// not saved, and can be tried again; what another person changed meanwhile is taken in and told.
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/workspace/case_store.h"
#include "ui/workspace/serial_worker.h"

namespace clearline {

class CaseSession : public QObject {
    Q_OBJECT
public:
    enum class Saving { Saved, Underway, NotSaved };
    // A wish that met another person's change of the same thing.
    struct Conflict {
        CaseWish mine;
        std::optional<std::uint64_t> theirs;  // entry
    };

    explicit CaseSession(Workspace& workspace, QObject* parent = nullptr);
    ~CaseSession() override;

    // Opening; `opened` or the workspace's openingFailed follows. Whatever is open stays until then.
    void create(const QString& path);
    void open(const QString& path);
    void keepOpenFile(const QString& path);
    void import(const QString& file);
    // All of it in one transaction. `progressed` and `done` (with the number of the entry) are called here; what is
    // given back cancels. It is shown as soon as it is in the case.
    [[nodiscard]] std::function<void()> bringIn(CaseStore::ToBringIn what, std::function<void(int)> progressed,
                                                std::function<void(const Result<std::uint64_t>&)> done);
    void useRulebook(const QString& idOrPath, std::function<void()> then = {});
    void close();

    [[nodiscard]] bool isOpen() const { return store_ != nullptr; }
    [[nodiscard]] const QString& path() const { return path_; }
    [[nodiscard]] bool readOnly() const { return readOnly_; }
    [[nodiscard]] bool mayImport() const { return isOpen() && !readOnly_; }
    [[nodiscard]] const Problems& problems() const { return problems_; }     // of a damaged case
    [[nodiscard]] const std::vector<LogEntry>& log() const { return log_; }  // as saved
    [[nodiscard]] const CaseState& saved() const { return state_; }
    [[nodiscard]] const CaseState& state() const { return shown_; }               // with what is not saved yet
    [[nodiscard]] std::optional<ScenarioId> scenario() const { return chosen_; }  // absent: the original
    // Of a foreign table of the case, by the name under which its places are told.
    [[nodiscard]] std::vector<std::string> headersOf(const std::string& file) const;
    [[nodiscard]] const KeptScenario* kept(std::optional<ScenarioId> id) const;

    // Wishes. What cannot be done is told by `refused`.
    void choose(std::optional<ScenarioId> scenario);
    void createScenario(const QString& name);
    void duplicate(ScenarioId id, const QString& name);
    void rename(ScenarioId id, const QString& name);
    void note(ScenarioId id, const QString& note);
    void remove(ScenarioId id);
    void compareWith(std::optional<ScenarioId> base);
    // `mark` absent: nothing is decided about it any more.
    void judgeFinding(const std::string& key, const std::optional<FindingMark>& mark);
    void keepObjection(const Objection& objection);  // number 0: a new one
    void removeObjection(ObjectionId id);             // a draft
    void keepCalendar(const std::string& text);
    void undo();
    void redo();
    void undoEntry(std::uint64_t entry, const QString& why);
    void goBack(std::uint64_t entry, const QString& why);
    // Goes into the log with the next change.
    void setReason(const QString& reason);
    void keepReason();  // as a draft
    [[nodiscard]] const QString& reason() const { return reason_; }
    [[nodiscard]] QString freeName(const QString& like) const;  // with a number if it is taken

    [[nodiscard]] Saving saving() const;
    [[nodiscard]] const std::deque<CaseWish>& wishes() const { return wishes_; }  // not saved yet
    [[nodiscard]] std::size_t unsaved() const { return wishes_.size(); }
    [[nodiscard]] const CaseAction& lastWish() const { return wishes_.back().action; }
    [[nodiscard]] const Problems& failure() const { return failure_; }  // why the first wish is not saved
    // Why what others write cannot be looked at now: the file was replaced, the disk does not answer.
    [[nodiscard]] const Problems& trouble() const { return trouble_; }
    void retry();
    void dropUnsaved();  // back to what is saved
    void whenSaved(std::function<void()> then);
    [[nodiscard]] const std::deque<Conflict>& conflicts() const { return conflicts_; }
    void settleConflict(bool mine);  // the first

    void moveTo(const QString& path);  // a copy, with what is not saved
    // Something long that needs the file, on its thread; `done` here. It must not be closed meanwhile.
    using FileWork = std::function<Result<bool>(CaseFile&)>;
    void withFile(FileWork work, std::function<void(const Result<bool>&)> done);
    void besides(std::function<Result<bool>()> work, std::function<void(const Result<bool>&)> done);

    // Text still being typed, by its place; an empty text forgets it.
    void keepDraft(const QString& place, const QString& text);
    [[nodiscard]] QString draft(const QString& place) const { return drafts_.value(place); }

    void refresh();  // what other windows wrote
    [[nodiscard]] KeptView view() const;
    void setLayout(const QByteArray& layout);                                // how the window is arranged
    [[nodiscard]] const QByteArray& layout() const { return view_.layout; }  // as it was left

signals:
    void opened();   // another case, or none any more
    void changed();  // log, scenarios, saving, conflicts
    void reasonUsed();
    void refused(const clearline::Problems& problems);
    void othersWrote(const QString& who);

private:
    struct Task;  // one long thing, which can be cancelled
    // Does `work` on the case's thread, and `done` with what it gave here.
    template <class Work, class Done>
    void ask(Work work, Done done) {
        worker_.post([this, work = std::move(work), done = std::move(done)]() mutable {
            auto given = std::make_shared<decltype(work())>(work());
            QMetaObject::invokeMethod(this, [given, done = std::move(done)]() mutable { done(*given); });
        });
    }
    [[nodiscard]] std::shared_ptr<Task> begin(Workspace::Awaited what, const QString& path);
    void adoptIfWanted(const std::shared_ptr<Task>& task, const std::shared_ptr<CaseStore>& store,
                       const Result<CaseStore::Opened>& opened);
    void adopt(std::shared_ptr<CaseStore> store, const CaseStore::Opened& opened);
    void letGo();
    void wish(CaseWish::Kind kind, CaseAction action, std::uint64_t entry = 0, const QString& why = {});
    void append(CaseAction action);
    void onEdited(const Scenario& next);
    void send();
    void noteView();
    void writeView();
    void answered(const CaseStore::Outcome<std::uint64_t>& outcome);
    void takeIn(const std::vector<LogEntry>& news);
    void rebuild();
    void showScenario();
    // Of a kept scenario, the edits that this rulebook and these records take.
    [[nodiscard]] Scenario fitting(std::optional<ScenarioId> id, const std::shared_ptr<const Rulebook>& rulebook,
                                   const std::shared_ptr<const CaseInput>& input) const;
    [[nodiscard]] CaseStore::Wanted wanted() const;
    [[nodiscard]] std::optional<std::uint64_t> lastTouch(const CaseAction& action) const;

    Workspace& workspace_;
    QString path_;
    CaseState state_, shown_;
    std::vector<LogEntry> log_;
    Problems problems_, failure_, trouble_;
    bool readOnly_ = false, sending_ = false, refreshing_ = false;
    std::optional<ScenarioId> chosen_;
    std::deque<CaseWish> wishes_;
    std::deque<Conflict> conflicts_;
    ScenarioId nextProvisional_;
    QString reason_;
    std::vector<std::function<void()>> thens_;
    QTimer refreshTimer_, viewTimer_;
    KeptView view_;        // the last while it was shown
    std::string written_;  // as the file has it
    QHash<QString, QString> drafts_;
    // The last scenarios that were asked whether they fit, because a large file answers slowly.
    struct Fitted {
        std::shared_ptr<const Rulebook> rulebook;
        std::shared_ptr<const CaseInput> input;
        Scenario all, fitting;
    };
    mutable std::deque<Fitted> fitted_;
    std::shared_ptr<Task> task_;
    std::shared_ptr<CaseStore> store_;
    SerialWorker worker_;  // last: it ends before what its jobs refer to
};

}  // namespace clearline
