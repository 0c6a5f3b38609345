// Files of authorities brought into a case through the real window: known and unknown tables, a workbook, a folder, a
// drop; what is there already, what conflicts, who is who; cancelled, and nothing is left.
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

using namespace clearline;
using namespace clearline::testing;

class TestImportWindow : public QObject {
    Q_OBJECT

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

private slots:
    void initTestCase() {
        useOwnSettings(settings_);
        QStandardPaths::setTestModeEnabled(true);
        QDir(ownMapsFolder()).removeRecursively();
        resources_ = realResources();
        QVERIFY(resources_->problems.empty());
    }
    void init() {
        QSettings().clear();
        setAuthorName(QStringLiteral("Zhou Min"));
        Look::apply(*qApp, false);
        openWindow();
    }
    void cleanup() { window_.reset(); }

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

    void anUnknownTableIsMappedByHand() {
        QVERIFY(newCase());
        QVERIFY(openImport({writeFile(path("unknown.csv"), QByteArray::fromStdString(kUnknown))}));
        import()->goTo(ImportWindow::Columns);
        QVERIFY(chooseField(0, TargetTable::Subjects, "name"));
        QVERIFY(chooseField(1, TargetTable::Subjects, "identifier"));
        QVERIFY(chooseField(2, TargetTable::Records, "kind"));
        QVERIFY(chooseField(3, TargetTable::Records, "decided_on"));
        QVERIFY(chooseField(4, TargetTable::Records, ""));
        // The words of the column "what" mean kinds.
        ColumnsPage& page = import()->columns();
        page.columns().setCurrentIndex(page.model().index(2, ColumnsModel::Becomes));
        ValuesModel& values = page.editor().target().values();
        QCOMPARE(values.rowCount(), 2);
        QVERIFY(values.setData(values.index(0, ValuesModel::Means), "traffic.red-light", Qt::EditRole));
        QVERIFY(read());
        QVERIFY(values.setData(values.index(1, ValuesModel::Means), "honour.blood-donation", Qt::EditRole));
        QVERIFY(read());
        // 02/03/24: asked once, answered with a radio button for the whole column.
        QVERIFY(import()->desk().file(0).failure.empty());
        QVERIFY(page.question().question());
        QVERIFY(page.question().isVisible());
        const auto choices = page.question().findChildren<QRadioButton*>();
        QVERIFY(choices.size() >= 2);
        QVERIFY2(choices[0]->text().contains("2024"), qPrintable(choices[0]->text()));
        shoot("question");
        choices[0]->setChecked(true);
        for (auto* button : page.question().findChildren<QPushButton*>()) button->click();
        QVERIFY(read());
        QVERIFY(!page.question().isVisible());
        page.everyRow().constants().put(TargetTable::Subjects, "kind", "person");
        QVERIFY(read());
        QVERIFY(page.saveAs("Register"));
        QVERIFY(checked());
        QCOMPARE(import()->preview().pane().model().rowCount(), 3);
        QVERIFY(importNow());
        closeImport();
        const CaseInput& input = *window_->workspace().input();
        QCOMPARE(input.records->size(), std::size_t{3});
        QCOMPARE(QString::fromStdString(std::string(Record(*input.records, 0).kind())), QString("traffic.red-light"));
        // The same headers once more: the mapping is offered, and nothing is asked.
        std::string more = kUnknown;
        more.replace(more.find("林一;990101198001010014;闯红灯"), 6, "林一");
        QVERIFY(openImport({writeFile(
            path("unknown2.csv"), QByteArray::fromStdString(more + "周二;990102199202290025;献血;09/08/24;无\n"))}));
        import()->goTo(ImportWindow::Columns);
        QVERIFY2(import()->columns().maps().currentText().contains("Register"),
                 qPrintable(import()->columns().maps().currentText()));
        QVERIFY(!import()->columns().question().isVisible());
        closeImport();
        QVERIFY(QDir(ownMapsFolder()).removeRecursively());
    }

    void aWorkbookOfTwoSheets() {
        QVERIFY(newCase());
        QVERIFY(openImport({writeWorkbook(path("book.xlsx"))}));
        FilesModel& files = import()->files().model();
        QCOMPARE(files.rowCount(), 2);
        QVERIFY(files.index(0, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked);
        QVERIFY(files.index(1, 0).data(Qt::CheckStateRole).toInt() == Qt::Unchecked);
        QVERIFY(checked());
        QVERIFY(importNow());
        closeImport();
        QCOMPARE(window_->workspace().input()->records->size(), std::size_t{1});
        QCOMPARE(qtText(window_->workspace().input()->records->amount(0)->text()), QString("5000"));
        window_->source().showRecord(0);
        QVERIFY2(window_->source().placeLine().contains("book.xlsx!处罚, row 2"),
                 qPrintable(window_->source().placeLine()));
        // The day stands in the file as a serial number, and both are shown.
        bool day = false;
        for (int row = 0; row < window_->source().table()->rowCount(); ++row)
            day = day || (window_->source().table()->item(row, 3)->text() == "2024-03-05" &&
                          window_->source().table()->item(row, 2)->text() == "45356");
        QVERIFY(day);
    }

    void whatIsThereAlreadyAndWhatConflicts() {
        QVERIFY(newCase());
        QVERIFY(openImport({penalties()}));
        QVERIFY(importNow());
        closeImport();
        // One penalty as before, one with another amount, one new.
        std::string again = kPenalties.substr(0, kPenalties.find("青禾食品"));
        again +=
            "青禾食品有限公司,91990100MA00TE5T29,青市监罚〔2024〕12号,标签不合格,罚款,0.5,2024-03-05,2099-12-31,"
            "青禾市市场监督管理局\n"
            "云岭运输有限公司,91990200MAFAKE019E,青交罚〔2024〕7号,超限运输,罚款,9.99,2024/6/"
            "1,2025-06-01,青禾市交通运输局\n"
            "云岭运输有限公司,91990200MAFAKE019E,青交罚〔2024〕99号,超限运输,罚款,1,2024/7/"
            "1,2025-07-01,青禾市交通运输局\n";
        QVERIFY(openImport({writeFile(path("again.csv"), QByteArray::fromStdString(again)), penalties()}));
        QVERIFY(checked());
        OverlapsModel& overlaps = import()->preview().overlaps();
        QCOMPARE(overlaps.conflicts(), std::uint64_t{1});
        QVERIFY(overlaps.alreadyThere() >= 1);
        QStringList what;
        for (int row = 0; row < overlaps.rowCount(); ++row) what << at(overlaps, row, OverlapsModel::What);
        QVERIFY2(what.filter("whole file").size() == 1, qPrintable(what.join("\n")));
        import()->preview().tabs().setCurrentIndex(2);
        shoot("overlaps");
        import()->preview().tabs().setCurrentIndex(1);
        shoot("who");
        QVERIFY(importNow());
        QVERIFY2(import()->import().reportText().contains("passed over"), qPrintable(import()->import().reportText()));
        closeImport();
        // Five in all: what conflicts counts as it stood first.
        QCOMPARE(window_->workspace().input()->records->size(), std::size_t{5});
    }

    void aDoubtfulNameIsDecidedByAPerson() {
        QVERIFY(newCase());
        QVERIFY(openImport({penalties()}));
        QVERIFY(importNow());
        closeImport();
        // The same firm by its name alone.
        std::string nameless = kPenalties.substr(0, kPenalties.find("青禾食品"));
        nameless +=
            "青禾食品有限公司,,青市监罚〔2025〕3号,标签不合格,罚款,0.1,2025-03-05,2099-12-31,青禾市市场监督管理局\n";
        QVERIFY(openImport({writeFile(path("nameless.csv"), QByteArray::fromStdString(nameless))}));
        QVERIFY(checked());
        SubjectMatchesModel& people = import()->preview().subjects();
        QCOMPARE(people.doubtful(), 1);
        QVERIFY2(at(people, 0, SubjectMatchesModel::Doubt).contains("same name"),
                 qPrintable(at(people, 0, SubjectMatchesModel::Doubt)));
        shoot("doubt");
        const QStringList ids = people.index(0, 0).data(SubjectMatchesModel::kIdsRole).toStringList();
        QCOMPARE(ids.size(), 2);
        QVERIFY(people.setData(people.index(0, SubjectMatchesModel::InCase), ids[1], Qt::EditRole));
        QTRY_VERIFY(import()->checker().checked());
        QVERIFY2(at(people, 0, SubjectMatchesModel::InCase).contains("as you said"),
                 qPrintable(at(people, 0, SubjectMatchesModel::InCase)));
        QVERIFY(importNow());
        closeImport();
        QCOMPARE(window_->workspace().input()->records->subjectCount(), std::size_t{2});
    }

    void aCancelledImportLeavesNothing() {
        QVERIFY(newCase());
        std::string large = kPenalties;
        for (int i = 0; i < 60000; ++i)
            large += "云岭运输有限公司,91990200MAFAKE019E,青交罚〔2025〕" + std::to_string(i) +
                     "号,超限运输,罚款,1.25,2024/6/1,2025-06-01,青禾市交通运输局\n";
        QVERIFY(openImport({writeFile(path("large.csv"), QByteArray::fromStdString(large))}));
        QVERIFY(checked());
        const std::size_t entries = session().log().size();
        import()->goTo(ImportWindow::Import);
        QTRY_VERIFY(import()->nextButton().isEnabled());
        import()->nextButton().click();
        QVERIFY(import()->import().state() == ImportPage::State::Underway);
        import()->close();  // asks it to stop, and stays until it has
        QTRY_VERIFY_WITH_TIMEOUT(import()->import().state() == ImportPage::State::Failed, 20000);
        QCOMPARE(session().log().size(), entries);
        QVERIFY(session().state().sources.empty());
        shoot("cancelled");
        closeImport();
        QVERIFY(!window_->workspace().isOpen());
    }

    void aFolderIsTakenApart() {
        QVERIFY(newCase());
        const QString inside = path("six bodies");
        writeFile(inside + "/a.csv", inEncoding(kPenalties, "GB18030"));
        writeFile(inside + "/below/b.csv", QByteArray::fromStdString(kUnknown));
        writeFile(inside + "/readme.md", "nothing");
        QVERIFY(openImport({inside}));
        QCOMPARE(import()->desk().fileCount(), std::size_t{2});
        // Only what is ticked goes in.
        import()->desk().setWanted(1, false);
        QVERIFY(read());
        QVERIFY(checked());
        QVERIFY(importNow());
        QCOMPARE(window_->workspace().input()->records->size(), std::size_t{4});
        closeImport();
    }

    void filesAreDroppedOnTheWindow() {
        QVERIFY(newCase());
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(penalties()),
                      QUrl::fromLocalFile(writeFile(path("unknown.csv"), QByteArray::fromStdString(kUnknown)))});
        drop(*window_, mime);
        QVERIFY(import());
        QVERIFY(read());
        QCOMPARE(import()->desk().fileCount(), std::size_t{2});
        // And more on the import window itself.
        QMimeData more;
        more.setUrls({QUrl::fromLocalFile(writeWorkbook(path("book.xlsx")))});
        drop(*import(), more);
        QVERIFY(read());
        QCOMPARE(import()->desk().fileCount(), std::size_t{3});
        closeImport();
    }

    void withoutACaseOneIsAskedFor() {
        QString asked;
        window_->cases().copies().setAsker([&](const QString& title, const QString&, const QString&) {
            asked = title;
            return path("asked.clearline");
        });
        QTimer::singleShot(0, this, [] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box) return;
            for (QAbstractButton* button : box->buttons())
                if (button->text().contains("case")) return button->click();
        });
        window_->openFile(writeWorkbook(path("book.xlsx")));
        QTRY_VERIFY(import());
        QCOMPARE(asked, QString("New case"));
        QVERIFY(session().isOpen());
        QVERIFY(read());
        QCOMPARE(import()->desk().fileCount(), std::size_t{1});
        closeImport();
    }

    void ourOwnFilesComeInTheSameWay() {
        QVERIFY(newCase());
        QVERIFY(openImport({sample("lin.csv")}));
        QVERIFY(import()->desk().file(0).ownForm);
        import()->nextButton().click();  // straight to the preview: there is nothing to say about it
        QCOMPARE(import()->step(), ImportWindow::Preview);
        QTRY_VERIFY(import()->checker().checked());
        shoot("own");
        QVERIFY(importNow());
        closeImport();
        QVERIFY(window_->workspace().isOpen());
        QCOMPARE(qtText(window_->workspace().rulebook()->id), QString("fuzhou-moli"));
    }

    // From the window's menu to the report with keys and clicks alone, as a person goes.
    void fromTheFilesToTheReportByHand() {
        QVERIFY(newCase());
        QVERIFY(openImport({penalties()}));
        import()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(import()));
        const auto press = [this] {
            if (!QTest::qWaitFor([this] { return import()->nextButton().isEnabled(); }, 20000)) return false;
            QTest::mouseClick(&import()->nextButton(), Qt::LeftButton);
            return read();
        };
        QVERIFY(press());
        QCOMPARE(import()->step(), ImportWindow::Form);
        QVERIFY(press());
        QCOMPARE(import()->step(), ImportWindow::Columns);
        import()->nextButton().setFocus();
        QTest::keyClick(&import()->nextButton(), Qt::Key_Space);
        QCOMPARE(import()->step(), ImportWindow::Preview);
        QTRY_VERIFY(import()->checker().checked());
        QTableView& records = import()->preview().pane().records();
        QTest::mouseClick(records.viewport(), Qt::LeftButton, Qt::NoModifier,
                          records.visualRect(records.model()->index(2, 1)).center());
        QCOMPARE(records.currentIndex().row(), 2);
        QTest::keyClick(&records, Qt::Key_Down);
        QCOMPARE(records.currentIndex().row(), 3);
        QVERIFY(import()->preview().pane().raw().rowCount() > 0);
        QVERIFY(press());
        QCOMPARE(import()->step(), ImportWindow::Import);
        QVERIFY(press());
        QTRY_VERIFY(import()->import().state() == ImportPage::State::Done);
        QVERIFY(import()->import().reportText().contains("penalties.csv"));
        QTest::keyClick(import(), Qt::Key_Escape);
        QTRY_VERIFY(!import());
        QCOMPARE(window_->workspace().input()->records->size(), std::size_t{4});
    }

    void theKeyboardReachesEverything() {
        QVERIFY(newCase());
        QVERIFY(openImport({penalties()}));
        import()->activateWindow();
        auto* steps = import()->findChild<QListWidget*>("importSteps");
        QVERIFY(steps);
        steps->setFocus();
        QTest::keyClick(steps, Qt::Key_Down);
        QCOMPARE(import()->step(), ImportWindow::Form);
        QTest::keyClick(steps, Qt::Key_Down);
        QCOMPARE(import()->step(), ImportWindow::Columns);
        for (const QWidget* widget : import()->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
            const bool named = !widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty() ||
                               widget->parentWidget()->inherits("QAbstractItemView") || widget->inherits("QTabBar") ||
                               widget->parentWidget()->inherits("QComboBox") || widget->inherits("QComboBox") ||
                               widget->inherits("QLineEdit") || widget->inherits("QScrollArea") ||
                               widget->inherits("QTabWidget");
            QVERIFY2(named, qPrintable(QString(widget->metaObject()->className()) + " " + widget->objectName()));
        }
        QTest::keyClick(import(), Qt::Key_Escape);
        QTRY_VERIFY(!import());
    }

    void bothLanguagesAndTheDark() {
        for (const bool dark : {false, true}) {
            window_->setDark(dark);
            window_->setLanguage(dark ? Language::English : Language::Chinese);
            QVERIFY(newCase());
            QVERIFY(openImport({penalties(), writeFile(path("unknown.csv"), QByteArray::fromStdString(kUnknown)),
                                writeWorkbook(path("book.xlsx"))}));
            const QString as = dark ? "dark" : "zh";
            shoot(as + "-1-files");
            import()->goTo(ImportWindow::Form);
            shoot(as + "-2-form");
            import()->goTo(ImportWindow::Columns);
            shoot(as + "-3-columns");
            import()->desk().setWanted(1, false);
            QVERIFY(read());
            QVERIFY(checked());
            shoot(as + "-4-preview");
            QVERIFY(importNow());
            shoot(as + "-5-report");
            closeImport();
        }
        window_->setDark(false);
        window_->setLanguage(Language::English);
    }
};

QTEST_MAIN(TestImportWindow)
#include "test_import_window.moc"
