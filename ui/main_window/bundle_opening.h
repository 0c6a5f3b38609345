// BundleOpening: opens a bundle in the window; of a sealed one it asks for the password first, and once more where that
// was wrong. Where it sits: between the window, which says what is to be opened, and the workspace. Promises: whoever
// gives no password, or a wrong one, keeps what is open; a password is held no longer than reading takes.
#pragma once

#include <QObject>

#include "ui/workspace/workspace.h"

class QWidget;

namespace clearline {

class BundleOpening : public QObject {
    Q_OBJECT
public:
    BundleOpening(QWidget& window, Workspace& workspace);

    void open(const QString& path, const QString& rulebook);
    // That a bundle could not be opened because of its password; false: it was something else.
    [[nodiscard]] bool asksAgain(const QString& path, const Problems& problems);

private:
    void ask(const QString& problem);

    QWidget& window_;
    Workspace& workspace_;
    QString path_, rulebook_;  // of the sealed one that was asked about last
};

}  // namespace clearline
