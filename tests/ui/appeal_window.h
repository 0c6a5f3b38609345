// The window with objections and repairs in it, for journeys: a case kept, one begun, moved on, weighed.
#pragma once

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

#include "core/appeal/appeal_words.h"
#include "core/record/record.h"
#include "open_window.h"
#include "ui/appeal/appeal_weigher.h"
#include "ui/appeal/appeals_model.h"
#include "ui/appeal/appeals_panel.h"
#include "ui/appeal/calendar_dialog.h"
#include "ui/appeal/changes_editor.h"
#include "ui/appeal/correction_dialog.h"
#include "ui/appeal/evidence_list.h"
#include "ui/appeal/evidence_model.h"
#include "ui/appeal/letter_dialog.h"
#include "ui/appeal/move_dialog.h"
#include "ui/appeal/objection_dialog.h"
#include "ui/appeal/verify_dialog.h"
#include "ui/chart/chart_pane.h"
#include "ui/ledger_table/ledger_model.h"
#include "ui/ledger_table/ledger_table.h"
#include "ui/ledger_table/ledger_view.h"
#include "ui/main_window/appeal_docks.h"
#include "ui/main_window/case_copies.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/window_actions.h"
#include "ui/records/record_fields_model.h"
#include "ui/views/quiet_table.h"
#include "ui/views/score_header.h"
#include "ui/views/silent_panel.h"
#include "ui/workspace/author.h"
#include "ui/workspace/text.h"

namespace clearline::testing {

class AppealWindow : public QObject {
protected:
    QTemporaryDir settings_, folder_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;
    int made_ = 0;

    Workspace& workspace() { return window_->workspace(); }
    CaseSession& session() { return window_->cases().session(); }
    AppealDocks& appeals() { return window_->appeals(); }
    ObjectionDialog* dialog() { return appeals().dialog(); }
    QString newPath() { return folder_.filePath(QStringLiteral("case%1.clearline").arg(++made_)); }
    bool saved() {
        return QTest::qWaitFor([this] { return session().saving() == CaseSession::Saving::Saved; }, 20000);
    }
    bool openLin() {
        workspace().setAsOf(day("2019-03-14"));
        return openAndWait(workspace(), sample("lin.csv"));
    }
    bool keepLin() {
        if (!openLin()) return false;
        session().keepOpenFile(newPath());
        return QTest::qWaitFor([&] { return session().isOpen() && workspace().isOpen(); }, 20000);
    }
    std::size_t lineOf(const char* id) {
        const Ledger& ledger = *workspace().ledger();
        for (std::size_t line = 0; line < ledger.lineCount(); ++line)
            if (const auto record = ledger.line(line).record;
                record && Record(*ledger.input().records, *record).id() == id)
                return line;
        return 0;
    }
    int rowOf(const char* id) { return window_->ledgerView().model().rowOfLine(lineOf(id)).value_or(-1); }
    bool weighed() {
        return QTest::qWaitFor(
            [this] { return dialog() && !dialog()->weigher().running() && dialog()->weigher().weighed(); }, 30000);
    }
    void choose(Ground ground) {
        QComboBox& box = dialog()->groundBox();
        if (kindOf(ground) == AppealKind::Repair) dialog()->repairButton().setChecked(true);
        box.setCurrentIndex(box.findData(static_cast<int>(ground)));
    }
    // An objection to the red light, kept in the case.
    bool keepOne(Ground ground = Ground::NotConfirmed, const char* record = "L-13") {
        workspace().select(lineOf(record));
        (kindOf(ground) == AppealKind::Repair ? window_->actionsOf().repair : window_->actionsOf().object)->trigger();
        if (!dialog()) return false;
        choose(ground);
        dialog()->keepButton().click();
        return QTest::qWaitFor([this] { return !dialog(); }, 20000) && saved();
    }
    bool move(Stage stage, const char* on, const char* why) {
        appeals().panel().moveButton().click();
        auto* moving = window_->findChild<MoveDialog*>();
        if (!moving) return false;
        moving->stageBox().setCurrentIndex(moving->stageBox().findData(static_cast<int>(stage)));
        moving->dayEdit().setDate(qtDate(day(on)));
        moving->why().setPlainText(QString::fromUtf8(why));
        moving->accept();
        const bool done = moving->result() == QDialog::Accepted;
        if (!done) moving->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return done && saved();
    }
    void shoot(QWidget& widget, const QString& name) {
        QDir().mkpath(QStringLiteral(CLEARLINE_SHOTS));
        for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
        QVERIFY(widget.grab().save(
            QStringLiteral(CLEARLINE_SHOTS "/%1-%2.png").arg(name, QGuiApplication::platformName())));
    }

    void begin() {
        useOwnSettings(settings_);
        resources_ = realResources();
        QVERIFY(resources_->problems.empty());
    }
    void openWindow() {
        QSettings().clear();
        setAuthorName(QStringLiteral("Zhou Min"));
        Look::apply(*qApp, false);
        window_ = std::make_unique<MainWindow>(std::make_unique<Workspace>(resources_, day("2026-11-01")),
                                               Viewpoint::Citizen, false);
        window_->resize(1280, 800);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
};

}  // namespace clearline::testing
