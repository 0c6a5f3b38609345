// CaseCopies: handing a case on: a whole copy, a redacted one, a sealed one, and opening a sealed one.
// All of it runs on the case's thread with a progress that can be cancelled; nothing is written over.
#pragma once

#include <QObject>

#include "ui/workspace/case_session.h"

class QProgressDialog;
class QWidget;

namespace clearline {

class CaseCopies : public QObject {
    Q_OBJECT
public:
    CaseCopies(QWidget& window, CaseSession& session, Workspace& workspace);

    void saveCopy();
    void saveRedacted();
    void seal();
    void openSealed(const QString& path, const QString& problem = {});

    // A name for a new case file; empty: not wanted.
    [[nodiscard]] QString askNewFile(const QString& title, const QString& like, const QString& ending);
    // How it is asked for; the file dialog unless a test answers instead.
    using Asker = std::function<QString(const QString& title, const QString& like, const QString& filter)>;
    void setAsker(Asker ask) { ask_ = std::move(ask); }

signals:
    void unsealed(const QString& path);

private:
    using Work = std::function<Result<bool>(CaseFile&, const CaseProgress&)>;
    void run(const QString& words, Work work, std::function<void()> done);
    [[nodiscard]] CaseProgress watch(const QString& words);
    void endWatch();
    void tell(const Problems& problems);
    [[nodiscard]] QString nameBeside(const QString& suffix) const;

    QWidget& window_;
    CaseSession& session_;
    Workspace& workspace_;
    Asker ask_;
    QProgressDialog* progress_ = nullptr;
};

}  // namespace clearline
