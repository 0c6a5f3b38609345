// Where the window saves: the ending is added before it is asked whether an older file may be replaced, and no name or
// link leads onto a file that is open.
#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <deque>

#include "open_window.h"
#include "ui/dialogs/save_path.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

namespace {
const QString kFilter = QStringLiteral("Table (*.csv);;Pages (*.html *.htm)");
}

class TestSavePath : public QObject {
    Q_OBJECT
    QTemporaryDir settings_, folder_;
    std::unique_ptr<Workspace> workspace_;
    QStringList told_;  // by message boxes

    QString at(const QString& name) const { return folder_.filePath(name); }
    void write(const QString& name, const QByteArray& bytes = "old") {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    // Types these names, one after the other as the dialog asks again, and answers each question; after the last it
    // gives up. What was chosen, without its folder.
    QString asked(const std::deque<QString>& names, bool replace, const QString& form = {}) {
        std::deque<QString> left = names;
        told_.clear();
        QTimer person;
        connect(&person, &QTimer::timeout, this, [&] {
            QWidget* const over = QApplication::activeModalWidget();
            if (auto* box = qobject_cast<QMessageBox*>(over)) {
                told_ += box->text();
                QAbstractButton* const answer = box->button(replace ? QMessageBox::Yes : QMessageBox::No);
                return (answer ? answer : box->button(QMessageBox::Ok))->click();
            }
            auto* dialog = qobject_cast<QFileDialog*>(over);
            if (!dialog) return;
            if (left.empty()) return dialog->reject();
            if (!form.isEmpty()) dialog->selectNameFilter(form);
            dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(left.front());
            left.pop_front();
            dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
        });
        person.start(10);
        const QString path = askSavePath(nullptr, QStringLiteral("Save"), at(QStringLiteral("like.csv")), kFilter);
        return path.isEmpty() ? QString() : QDir(folder_.path()).relativeFilePath(path);
    }

private slots:
    void initTestCase() {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        useOwnSettings(settings_);
        QVERIFY(QFile::copy(sample(QStringLiteral("lin.csv")), at(QStringLiteral("lin.csv"))));
        QVERIFY(QFile::link(at(QStringLiteral("lin.csv")), at(QStringLiteral("link.csv"))));
        write(QStringLiteral("old.csv"));
        write(QStringLiteral("old.html"));
        workspace_ = std::make_unique<Workspace>(realResources(), day("2022-12-31"));
        protectFilesOf(*workspace_);
        QVERIFY(openAndWait(*workspace_, at(QStringLiteral("lin.csv"))));
    }

    void names_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("form");
        QTest::addColumn<bool>("replace");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<int>("told");
        const QString pages = QStringLiteral("Pages (*.html *.htm)");
        QTest::newRow("a new name") << "new.csv"
                                    << "" << false << "new.csv" << 0;
        QTest::newRow("without an ending") << "new"
                                           << "" << false << "new.csv" << 0;
        QTest::newRow("of another form") << "new" << pages << false << "new.html" << 0;
        QTest::newRow("another ending of a form") << "new.htm" << pages << false << "new.htm" << 0;
        QTest::newRow("a dot that is no ending") << "lin 2019.03"
                                                 << "" << false << "lin 2019.03.csv" << 0;
        QTest::newRow("an older file, not to be replaced") << "old.csv"
                                                           << "" << false << "" << 1;
        QTest::newRow("an older file, replaced") << "old.csv"
                                                 << "" << true << "old.csv" << 1;
        QTest::newRow("an older file under the whole name") << "old"
                                                            << "" << false << "" << 1;
        QTest::newRow("of another form, likewise") << "old" << pages << true << "old.html" << 1;
        QTest::newRow("the file that is open") << "lin.csv"
                                               << "" << true << "" << 1;
        QTest::newRow("the file that is open, without its ending") << "lin"
                                                                   << "" << true << "" << 1;
        QTest::newRow("a link to it") << "link.csv"
                                      << "" << true << "" << 1;
    }
    void names() {
        QFETCH(QString, typed);
        QFETCH(QString, form);
        QFETCH(bool, replace);
        QFETCH(QString, chosen);
        QFETCH(int, told);
        QCOMPARE(asked({typed}, replace, form), chosen);
        QCOMPARE(told_.size(), told);
        if (typed.startsWith(QLatin1String("li")) && chosen.isEmpty())
            QVERIFY2(told_.front().contains(QStringLiteral("Originals are never replaced")), qPrintable(told_.front()));
    }
    void anotherNameAfterTheFirstWasRefused() {
        QCOMPARE(asked({QStringLiteral("lin.csv"), QStringLiteral("mine.csv")}, true), QStringLiteral("mine.csv"));
        QCOMPARE(told_.size(), 1);
    }
    void whatIsReadOfACase() {
        const QStringList files = filesRead(*workspace_);
        QVERIFY2(files.contains(at(QStringLiteral("lin.csv"))), qPrintable(files.join(QLatin1Char('\n'))));
        QVERIFY(std::any_of(files.begin(), files.end(),
                            [](const QString& file) { return file.endsWith(QLatin1String(".yaml")); }));
    }
    void onceClosedItMayBeReplaced() {
        workspace_->close();
        QCOMPARE(asked({QStringLiteral("lin.csv")}, true), QStringLiteral("lin.csv"));
    }
};

QTEST_MAIN(TestSavePath)
#include "test_save_path.moc"
