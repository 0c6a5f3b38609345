// BundleDialog: a bundle made in three steps: what is to be handed on, what is in it and what is left out, and where it
// was written with its root. Where it sits: opened from the File menu; over BundleMaker and core/bundle.
// Promises: made, looked over and written beside the window, with progress and a way to stop; nothing is written before
// the second step was seen, nothing is written over, and what could not be written is told and nothing lost.
#pragma once

#include <QDialog>
#include <functional>

#include "core/seal/secret.h"
#include "ui/bundle/bundle_maker.h"
#include "ui/workspace/latest_job.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace clearline {

class BundleChoosePage;
class BundleDonePage;
class BundleReviewPage;

class BundleDialog : public QDialog {
    Q_OBJECT
public:
    // How the name of the new file is asked for; empty: not wanted.
    using Asker = std::function<QString(const QString& title, const QString& like, const QString& ending)>;
    BundleDialog(AppealCase& appeals, ObjectionId objection, Asker ask, QWidget* parent = nullptr);
    ~BundleDialog() override;

    [[nodiscard]] BundleChoosePage& choose() { return *choose_; }
    [[nodiscard]] BundleReviewPage& review() { return *review_; }
    [[nodiscard]] BundleDonePage& done() { return *done_; }
    [[nodiscard]] QPushButton& nextButton() { return *next_; }
    [[nodiscard]] QPushButton& backButton() { return *back_; }
    [[nodiscard]] QPushButton& stopButton() { return *stop_; }
    [[nodiscard]] int step() const;  // 0, 1, 2
    [[nodiscard]] QString stateText() const;
    void saveTo(const QString& path, const std::shared_ptr<const Secret>& password = {});

signals:
    void stepped(int step);
    void saved(const QString& path);  // empty: it was not
    void openWanted(const QString& path);
    void verifyWanted(const QString& path);

private:
    void goTo(int step);
    void goOn();
    void showMade(const std::shared_ptr<const MadeBundle>& made);
    void askAndSave();
    void askName(const std::shared_ptr<const Secret>& password);
    void stop();
    void refresh();
    void tell(const QString& words);
    void tell(const Problems& problems);
    void setBusy(bool busy);
    [[nodiscard]] QStringList notes(const BundleAsk& ask) const;

    AppealCase& appeals_;
    Asker ask_;
    BundleMaker* maker_;
    LatestJob writing_;
    std::shared_ptr<std::atomic<bool>> stopWriting_;
    QStackedWidget* pages_;
    BundleChoosePage* choose_;
    BundleReviewPage* review_;
    BundleDonePage* done_;
    QLabel *headline_, *state_;
    QProgressBar* progress_;
    QPushButton *stop_, *back_, *next_, *close_;
    BundleAsk asked_;
    bool busy_ = false;
};

}  // namespace clearline
