// ImportPage: the last step: what will happen, said once more; the import itself, which can be cancelled and then
// leaves nothing behind; and its report, which is kept in the case.
#pragma once

#include <QWidget>

#include "core/casefile/import_report.h"
#include "ui/import/import_checker.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace clearline {

class ImportPage : public QWidget {
    Q_OBJECT
public:
    ImportPage(ImportDesk& desk, ImportChecker& checker, CaseSession& session, QWidget* parent = nullptr);
    void start();
    void cancel();
    enum class State { Before, Underway, Done, Failed };
    [[nodiscard]] State state() const { return state_; }
    [[nodiscard]] std::uint64_t entry() const { return entry_; }  // of the log, once it is done
    [[nodiscard]] QString reportText() const;

signals:
    void stateChanged();
    void progressed(int percent);
    void historyWanted(std::uint64_t entry);

private:
    void refresh();
    void fillRulebooks();
    void finish(const Result<std::uint64_t>& done);
    [[nodiscard]] QString plan(const CheckedImport& checked) const;

    ImportDesk& desk_;
    ImportChecker& checker_;
    CaseSession& session_;
    State state_ = State::Before;
    std::uint64_t entry_ = 0;
    std::function<void()> cancel_;  // of the one that is under way
    ImportReport report_;
    Problems failure_;
    QLabel* about_;
    QWidget* rulebookRow_;
    QComboBox* rulebook_;  // under which a case is shown that has none yet
    QPlainTextEdit* text_;
    QPushButton *copy_, *history_;
};

}  // namespace clearline
