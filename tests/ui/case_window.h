// The window with a case in it, for journeys: begun, filled, changed, saved.
#pragma once

#include <sys/resource.h>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressDialog>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>
#include <csignal>

#include "core/casefile/case_file.h"
#include "core/casefile/scenario_actions.h"
#include "core/casefile/undo.h"
#include "open_window.h"
#include "ui/dialogs/go_back_dialog.h"
#include "ui/dialogs/password_dialog.h"
#include "ui/dialogs/redaction_dialog.h"
#include "ui/main_window/case_actions.h"
#include "ui/main_window/case_copies.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/case_status.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/window_actions.h"
#include "ui/views/case_banner.h"
#include "ui/views/case_page.h"
#include "ui/views/history_panel.h"
#include "ui/views/quiet_table.h"
#include "ui/views/reason_line.h"
#include "ui/views/scenario_panel.h"
#include "ui/views/score_header.h"
#include "ui/views/source_peek.h"
#include "ui/views/variables_panel.h"
#include "ui/views/why_panel.h"
#include "ui/workspace/author.h"
#include "ui/workspace/text.h"

namespace clearline::testing {

class CaseWindow : public QObject {
protected:
    QTemporaryDir settings_, folder_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;
    int made_ = 0;

    Workspace& workspace() { return window_->workspace(); }
    CaseSession& session() { return window_->cases().session(); }
    QString newPath() { return folder_.filePath(QStringLiteral("case%1.clearline").arg(++made_)); }
    void openWindow(Viewpoint viewpoint = Viewpoint::Auditor) {
        window_.reset();
        window_ =
            std::make_unique<MainWindow>(std::make_unique<Workspace>(resources_, day("2026-11-01")), viewpoint, false);
        window_->resize(1280, 800);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
    bool saved() {
        return QTest::qWaitFor([this] { return session().saving() == CaseSession::Saving::Saved; }, 20000);
    }
    bool opened(const QString& path) {
        window_->openFile(path);
        return QTest::qWaitFor([&] { return session().isOpen() && session().path() == path && workspace().isOpen(); },
                               20000);
    }
    // The sample of Lin as of 14 March 2019, kept as a case.
    QString keepLin() {
        const QString path = newPath();
        workspace().setAsOf(day("2019-03-14"));
        if (!openAndWait(workspace(), sample("lin.csv"))) return {};
        session().keepOpenFile(path);
        return QTest::qWaitFor([&] { return session().isOpen(); }, 20000) ? path : QString();
    }
    bool editVariable(const std::string& id, const QString& text) {
        const QModelIndex index = window_->variables().model().indexOf(id);
        return index.isValid() && window_->variables().model().setData(index, text, Qt::EditRole);
    }
    QString score() { return window_->header().scoreText(); }
    void shoot(const QString& name) {
        QDir().mkpath(QStringLiteral(CLEARLINE_SHOTS));
        for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
        QVERIFY(window_->grab().save(
            QStringLiteral(CLEARLINE_SHOTS "/%1-%2.png").arg(name, QGuiApplication::platformName())));
    }

    static QPushButton* button(const QWidget& in, const QString& words) {
        for (auto* each : in.findChildren<QPushButton*>())
            if (each->text().remove(QLatin1Char('&')).contains(words)) return each;
        return nullptr;
    }
    PasswordDialog* openDialog() { return window_->findChild<PasswordDialog*>(); }
    static void shootDialog(QWidget& dialog, const QString& name) {
        QCoreApplication::processEvents();
        QVERIFY(dialog.grab().save(
            QStringLiteral(CLEARLINE_SHOTS "/%1-%2.png").arg(name, QGuiApplication::platformName())));
    }

    // Before the first journey, before and after each.
    void prepare() {
        useOwnSettings(settings_);
        resources_ = realResources();
        QVERIFY(resources_->problems.empty());
        std::signal(SIGXFSZ, SIG_IGN);
    }
    void begin() {
        QSettings().clear();
        setAuthorName(QStringLiteral("Zhou Min"));
        Look::apply(*qApp, false);
        openWindow();
    }
    void end() { window_.reset(); }

    void newCaseImportEditCloseReopen() {
        const QString path = newPath();
        session().create(path);
        QTRY_VERIFY(session().isOpen());
        QVERIFY(window_->cases().page().isVisible());
        shoot("case-empty");
        workspace().setAsOf(day("2019-03-14"));
        session().import(sample("lin.csv"));
        QTRY_VERIFY(workspace().isOpen());
        QCOMPARE(score(), QString("674"));
        QCOMPARE(QString::fromStdString(session().state().rulebooks.front().id), QString("fuzhou-moli"));
        QVERIFY(editVariable("tp_03_points", "-20"));
        QCOMPARE(score(), QString("669"));  // shown before it is saved
        QVERIFY(session().saving() == CaseSession::Saving::Underway);
        QVERIFY(window_->cases().status().text().contains("Saving"));
        QVERIFY(saved());
        QVERIFY(window_->cases().status().text().contains("Saved"));
        QCOMPARE(session().log().size(), std::size_t{4});
        shoot("case-edited");
        workspace().select(3);
        const auto line = workspace().selectedMark();
        window_->close();
        openWindow();
        QVERIFY(opened(path));
        QCOMPARE(score(), QString("669"));
        QCOMPARE(workspace().clock().asOf.iso(), std::string("2019-03-14"));
        QVERIFY(workspace().selectedMark() == line);
        QCOMPARE(QString::fromStdString(*session().log().back().who), QString("Zhou Min"));
    }
};

}  // namespace clearline::testing
