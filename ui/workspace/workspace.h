// Workspace: the one thing in the window that changes. It holds what is open (the originals), the
// scenario laid over them, whose file is looked at, the two clocks and the language, and from
// these the current ledger and the base ledger without edits. Views read it and listen; edits
// reach it only through `edit`, `reset` and `resetAll`, each one undo command; in a case they go to
// the session instead, which keeps them in the case's log and shows what the log then says.
// Promises: originals are never changed; `ledger()` always fits the state when a signal arrives.
#pragma once

#include <QHash>
#include <QObject>
#include <QUndoStack>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/ledger/evaluate.h"
#include "core/scenario/scenario.h"
#include "ui/workspace/resources.h"

namespace clearline {

struct Bundle;
class CaseLoader;
struct OpenedCase;
class Secret;

class Workspace : public QObject {
    Q_OBJECT
public:
    // `today` is the program's date: the day that real files are shown as of, unless told otherwise.
    Workspace(std::shared_ptr<const Resources> resources, Date today, QObject* parent = nullptr);
    ~Workspace() override;

    // What is open.
    [[nodiscard]] bool isOpen() const { return ledger_ != nullptr; }
    [[nodiscard]] const QString& path() const { return path_; }
    [[nodiscard]] const std::shared_ptr<const CaseInput>& input() const { return input_; }       // original
    [[nodiscard]] const std::shared_ptr<const Rulebook>& rulebook() const { return rulebook_; }  // original
    [[nodiscard]] const Scenario& scenario() const { return scenario_; }
    [[nodiscard]] const std::vector<std::string>& subjects() const { return subjects_; }
    [[nodiscard]] const std::string& subject() const { return subject_; }
    [[nodiscard]] Clock clock() const { return clock_; }
    [[nodiscard]] bool knownOnFollows() const { return knownOnFollows_; }
    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] const std::shared_ptr<const Catalogue>& words() const { return resources_->words(language_); }
    [[nodiscard]] const Resources& resources() const { return *resources_; }
    [[nodiscard]] const std::shared_ptr<const Resources>& resourcesPointer() const { return resources_; }
    [[nodiscard]] Date today() const { return today_; }
    [[nodiscard]] QString fileHash(const SourceFile& file) const;                          // empty until it is computed
    [[nodiscard]] const std::shared_ptr<const Bundle>& bundle() const { return bundle_; }  // null: it is none

    // What follows from it.
    [[nodiscard]] const std::shared_ptr<const Ledger>& ledger() const { return ledger_; }
    // What it is compared with: the ledger without edits, or of another scenario; the same if nothing differs.
    [[nodiscard]] const std::shared_ptr<const Ledger>& base() const { return compared_; }
    [[nodiscard]] const std::vector<ReadingState>& readings() const { return readings_; }
    [[nodiscard]] std::optional<std::size_t> selectedLine() const { return selected_; }
    [[nodiscard]] QUndoStack& undoStack() { return undo_; }

    // Opening. A file is read, and its first ledger worked out, beside the window; `caseChanged` or
    // `openingFailed` follows. `password`: of a sealed bundle; it is let go once the file is read.
    void openFile(const QString& path, const QString& rulebookIdOrPath = {},
                  std::shared_ptr<const Secret> password = nullptr);
    void cancelOpening();
    [[nodiscard]] bool opening() const;
    [[nodiscard]] const QString& openingPath() const { return openingPath_; }  // the last one asked for
    bool useRulebook(const QString& idOrPath);                                 // false: openingFailed tells why
    void close();
    // Opening in another way, a case: `cancel` stops it; `adopt` or `endOpening` follows.
    enum class Awaited { File, Case, Import };
    void awaitOpening(Awaited what, const QString& path, std::function<void()> cancel);
    void endOpening(const clearline::Problems& problems);  // none: it is done, and nothing else is shown
    void adopt(const clearline::OpenedCase& opened);
    [[nodiscard]] Awaited awaited() const { return awaited_; }
    [[nodiscard]] const Problems& fileProblems() const { return fileProblems_; }  // of a damaged case

    void setSubject(const std::string& subject);
    void setAsOf(Date day);
    void setKnownOn(std::optional<Date> day);  // absent: follows the as-of day
    void setLanguage(Language language);
    void select(std::optional<std::size_t> line);

    // Edits, each undoable by name.
    void edit(const Edit& edit);
    void change(const Scenario& next);  // several at once
    void reset(const Edit& like);
    void resetAll();
    // In a case: edits go there, what is shown comes from there.
    using EditSink = std::function<void(const Scenario& next)>;
    void setEditSink(EditSink sink) { editSink_ = std::move(sink); }
    void showScenario(const Scenario& scenario) { applyScenario(scenario); }
    void compareWith(const Scenario& scenario);
    [[nodiscard]] bool fits(const Scenario& scenario, const std::shared_ptr<const Rulebook>& rulebook,
                            const std::shared_ptr<const CaseInput>& input) const;
    [[nodiscard]] const Scenario& compared() const { return compare_; }
    // What would come of a scenario, without showing it; or why it cannot be laid over what is open.
    [[nodiscard]] Result<std::shared_ptr<const Ledger>> tried(const Scenario& next) const;
    void showRulebook(std::shared_ptr<const Rulebook> rulebook, const Scenario& scenario, const Scenario& compared);

    // What makes a line the same line after a recompute: its record by id, what happened, and when.
    struct LineMark {
        std::string record;
        std::uint32_t version = 0;
        LineKind kind = LineKind::Opening;
        Date date = Date::kMin;
        friend bool operator==(const LineMark&, const LineMark&) = default;
    };
    [[nodiscard]] std::optional<LineMark> selectedMark() const;
    void select(const LineMark& mark);  // the line that is the same, if there is one

signals:
    void openingStarted(const QString& path);
    void openingProgressed(int percent);  // of reading
    void openingEvaluates();              // read; now the first ledger is worked out
    void openingFailed(const QString& path, const clearline::Problems& problems);
    void caseChanged();    // another file, rulebook or subject; a ledgerChanged follows
    void ledgerChanged();  // anything that may move a line
    void selectionChanged();
    void languageChanged();
    void hashKnown();
    void editRefused(const clearline::Problems& problems);  // nothing changed

private:
    friend class ScenarioCommand;
    void applyScenario(const Scenario& scenario);
    void push(const Scenario& next);
    [[nodiscard]] bool baseFits() const;
    bool recompute();
    void recomputeCompared();
    bool editInput();
    [[nodiscard]] LineMark markOf(std::size_t line) const;
    void keepSelection(const std::optional<LineMark>& before);
    void selectLast();

    std::shared_ptr<const Resources> resources_;
    CaseLoader* loader_;
    QUndoStack undo_;
    QString path_, openingPath_;
    std::shared_ptr<const CaseInput> input_, editedInput_;
    std::vector<Edit> editedInputFor_;  // the edits of records that made editedInput_
    std::shared_ptr<const Rulebook> rulebook_;
    std::shared_ptr<const Bundle> bundle_;
    Scenario scenario_, compare_;
    EditSink editSink_;
    Awaited awaited_ = Awaited::File;
    std::function<void()> cancelAwaited_;  // set while something is opened in another way
    Problems fileProblems_;
    std::vector<std::string> subjects_;
    std::string subject_;
    Clock clock_;
    const Date today_;
    bool clockChosen_ = false;  // by a person; else a sample is shown as of its own day
    bool knownOnFollows_ = true;
    Language language_ = Language::English;
    std::shared_ptr<const Ledger> ledger_, base_, compared_;
    std::vector<ReadingState> readings_;
    std::optional<std::size_t> selected_;
    QHash<const SourceFile*, QString> hashes_;
};

}  // namespace clearline
