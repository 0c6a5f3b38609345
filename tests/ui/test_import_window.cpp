// Files of authorities brought into a case through the real window: known and unknown tables, a workbook, a folder, a
// drop.
#include "import_journey.h"

using namespace clearline;
using namespace clearline::testing;

class TestImportWindow : public ImportJourney {
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup() { end(); }

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
};

QTEST_MAIN(TestImportWindow)
#include "test_import_window.moc"
