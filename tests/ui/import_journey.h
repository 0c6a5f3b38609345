// The import window over a case, for journeys from files to the report.
#pragma once

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QGuiApplication>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableWidget>
#include <QTimer>

#include "core/casefile/case_file.h"
#include "core/record/record.h"
#include "import_files.h"
#include "open_window.h"
#include "ui/import/column_editor.h"
#include "ui/import/columns_model.h"
#include "ui/import/columns_page.h"
#include "ui/import/constants_model.h"
#include "ui/import/every_row_editor.h"
#include "ui/import/files_model.h"
#include "ui/import/files_page.h"
#include "ui/import/form_page.h"
#include "ui/import/import_page.h"
#include "ui/import/import_window.h"
#include "ui/import/known_maps.h"
#include "ui/import/overlaps_model.h"
#include "ui/import/preview_page.h"
#include "ui/import/preview_pane.h"
#include "ui/import/question_card.h"
#include "ui/import/raw_row_model.h"
#include "ui/import/subject_matches_model.h"
#include "ui/import/target_editor.h"
#include "ui/import/values_model.h"
#include "ui/main_window/case_actions.h"
#include "ui/main_window/case_copies.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/window_actions.h"
#include "ui/views/history_panel.h"
#include "ui/views/quiet_table.h"
#include "ui/views/source_peek.h"
#include "ui/workspace/author.h"
#include "ui/workspace/text.h"

namespace clearline::testing {

class ImportJourney : public QObject {
protected:
    QTemporaryDir settings_, folder_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;
    int made_ = 0;

    QString path(const QString& name) { return folder_.filePath(name); }
    QString penalties() { return writeFile(path("penalties.csv"), inEncoding(kPenalties, "GB18030")); }
    CaseSession& session() { return window_->cases().session(); }
    ImportWindow* import() { return window_->cases().importWindow(); }
    void openWindow() {
        window_.reset();
        window_ = std::make_unique<MainWindow>(std::make_unique<Workspace>(resources_, day("2026-11-01")),
                                               Viewpoint::Auditor, false);
        window_->resize(1280, 800);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
    bool newCase() {
        session().create(path(QStringLiteral("case%1.clearline").arg(++made_)));
        return QTest::qWaitFor([this] { return session().isOpen(); }, 20000);
    }
    bool read() {
        return QTest::qWaitFor([this] { return !import()->desk().busy(); }, 20000);
    }
    // The import window with these on its desk, read.
    bool openImport(const QStringList& paths) {
        window_->cases().import(paths);
        return import() && read();
    }
    bool checked() {
        import()->goTo(ImportWindow::Preview);
        return QTest::qWaitFor([this] { return import()->checker().checked() != nullptr; }, 20000);
    }
    bool importNow() {
        import()->goTo(ImportWindow::Import);
        if (!QTest::qWaitFor([this] { return import()->nextButton().isEnabled(); }, 20000)) return false;
        import()->nextButton().click();
        return QTest::qWaitFor([this] { return import()->import().state() == ImportPage::State::Done; }, 20000);
    }
    void closeImport() {
        import()->close();
        QTRY_VERIFY(!import());
    }
    void shoot(const QString& name) {
        QDir().mkpath(QStringLiteral(CLEARLINE_SHOTS));
        for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
        QWidget* of = import() ? static_cast<QWidget*>(import()) : window_.get();
        QVERIFY(of->grab().save(
            QStringLiteral(CLEARLINE_SHOTS "/import-%1-%2.png").arg(name, QGuiApplication::platformName())));
    }
    static void drop(QWidget& on, QMimeData& mime) {
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&on, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&on, &drop);
    }
    static QString at(const QAbstractItemModel& model, int row, int column) {
        return model.index(row, column).data().toString();
    }
    bool chooseField(int row, TargetTable table, const char* field) {
        ColumnsModel& columns = import()->columns().model();
        columns.setData(columns.index(row, ColumnsModel::Becomes),
                        QVariant::fromValue(FieldChoice{static_cast<int>(table), QString::fromLatin1(field)}),
                        Qt::EditRole);
        return read();
    }

    // Before the first journey, before and after each.
    void prepare() {
        useOwnSettings(settings_);
        QStandardPaths::setTestModeEnabled(true);
        QDir(ownMapsFolder()).removeRecursively();
        resources_ = realResources();
        QVERIFY(resources_->problems.empty());
    }
    void begin() {
        QSettings().clear();
        setAuthorName(QStringLiteral("Zhou Min"));
        Look::apply(*qApp, false);
        openWindow();
    }
    void end() { window_.reset(); }

    void aPenaltyTableInGb18030() {
        QVERIFY(newCase());
        QVERIFY(openImport({penalties()}));
        QVERIFY(import()->isVisible());
        QCOMPARE(import()->step(), ImportWindow::Files);
        shoot("1-files");
        import()->goTo(ImportWindow::Form);
        shoot("2-form");
        import()->goTo(ImportWindow::Columns);
        QVERIFY2(import()->columns().maps().currentText().contains("penalties of entities"),
                 qPrintable(import()->columns().maps().currentText()));
        shoot("3-columns");
        QVERIFY(checked());
        PreviewPane& pane = import()->preview().pane();
        QCOMPARE(pane.model().rowCount(), 4);
        pane.records().setCurrentIndex(pane.model().index(3, 0));
        QVERIFY(pane.raw().rowCount() > 0);
        QCOMPARE(import()->preview().subjects().rowCount(), 2);
        QVERIFY2(import()->preview().summary().contains("4 records"), qPrintable(import()->preview().summary()));
        shoot("4-preview");
        const std::size_t before = session().log().size();
        QVERIFY(importNow());
        shoot("5-report");
        QVERIFY2(import()->import().reportText().contains("penalties.csv"),
                 qPrintable(import()->import().reportText()));
        QVERIFY(import()->import().reportText().contains("SHA-256"));
        const std::uint64_t entry = import()->import().entry();
        QCOMPARE(session().log()[entry - 1].action.kind == ActionKind::Imported, true);
        QVERIFY(session().log().size() > before);
        QVERIFY(window_->workspace().isOpen());
        QCOMPARE(window_->workspace().input()->records->size(), std::size_t{4});
        // From the report to its entry in the history.
        for (auto* button : import()->import().findChildren<QPushButton*>())
            if (button->text().contains("istory")) button->click();
        QTRY_VERIFY(!import());
        QCOMPARE(window_->history().model().entryAt(window_->history().table().currentIndex()), entry);
        // The peek shows the cells under the authority's own headers.
        window_->source().showRecord(0);
        QVERIFY2(window_->source().placeLine().contains("penalties.csv, row 2"),
                 qPrintable(window_->source().placeLine()));
        QVERIFY(window_->source().placeLine().contains("SHA-256"));
        QCOMPARE(window_->source().table()->item(0, 0)->text(), QString("行政相对人名称"));
        QCOMPARE(window_->source().table()->item(0, 1)->text(), QString("A2"));
        QCOMPARE(window_->source().table()->item(0, 2)->text(), QString("青禾食品有限公司"));
        window_->docks().goTo(Docks::Source);
        shoot("6-source");
    }
};

}  // namespace clearline::testing
