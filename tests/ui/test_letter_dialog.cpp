// The letter before it is sent: printed, and written by templates of one's own, each of which is read when its folder
// is chosen, so that a placeholder that nobody knows is told with its line.
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>
#include <QToolButton>

#include "appeal_window.h"
#include "core/export/letter_template.h"
#include "ui/appeal/template_choice.h"

using namespace clearline;
using namespace clearline::testing;

namespace {

bool write(const QString& path, const QByteArray& text) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

const QByteArray kGood = "clearline-letter 1 objection en\n= A letter of my own\n\n1. About {ground}: {argument}\n";
const QByteArray kWrong = "clearline-letter 1 objection en\n= A letter of my own\n\n1. Dear {nobody}, {grond}\n";

}  // namespace

class TestLetterDialog : public AppealWindow {
    Q_OBJECT

    LetterDialog* letter() { return window_->findChild<LetterDialog*>(); }
    TemplateChoice& templates() { return letter()->templates(); }
    // Of a kept objection, in English.
    bool openLetter() {
        if (session().saved().objections.empty() && !(keepLin() && keepOne())) return false;
        appeals().panel().choose(1);
        appeals().panel().letterButton().click();
        if (!letter()) return false;
        letter()->languageBox().setCurrentIndex(1);
        return read();
    }
    bool read() {  // made, or told why not
        return QTest::qWaitFor(
            [this] { return letter()->letter() || letter()->stateText().startsWith(QStringLiteral("✕")); }, 60000);
    }
    void closeLetter() {
        letter()->reject();
        QTRY_VERIFY(!letter());
    }
    QString newFolder() {
        const QString folder = folder_.filePath(QStringLiteral("templates%1").arg(++made_));
        return QDir().mkpath(folder) ? folder : QString();
    }
    QString own() { return letter()->previewText(); }

private slots:
    void initTestCase() { begin(); }
    void init() { openWindow(); }
    void cleanup() { window_.reset(); }

    void isPrinted() {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (program.isEmpty()) QFAIL("poppler-utils is missing; app/packages.sh names it among what tests need");
        QVERIFY(openLetter());
        QVERIFY(letter()->printButton().isEnabled());
        const QString path = folder_.filePath(QStringLiteral("printed.pdf"));
        // The printer that is a file, chosen as a person chooses it in the dialog of the system.
        QStringList seen;
        QTimer asked;
        connect(&asked, &QTimer::timeout, this, [&] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog || !dialog->inherits("QPrintDialog")) return;
            auto* printers = dialog->findChild<QComboBox*>(QStringLiteral("printers"));
            auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("filename"));
            if (!printers || !name) return dialog->reject();
            for (int i = 0; i < printers->count(); ++i) seen << printers->itemText(i);
            printers->setCurrentIndex(printers->count() - 1);
            name->setText(path);
            asked.stop();
            dialog->accept();
        });
        asked.start(20);
        letter()->printButton().click();
        QVERIFY2(QFileInfo(path).size() > 1000, qPrintable(seen.join(QLatin1Char('|'))));
        QProcess process;
        process.start(program, {QStringLiteral("-raw"), path, QStringLiteral("-")});
        QVERIFY(process.waitForFinished(60000));
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(text.contains(QStringLiteral("L-13")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Running a red light")));
        closeLetter();
    }

    void anObjectionHasNoCommitmentLetter() {
        QVERIFY(openLetter());
        QVERIFY(letter()->kindBox().findData(static_cast<int>(LetterKind::Statement)) > 0);
        QCOMPARE(letter()->kindBox().findData(static_cast<int>(LetterKind::Commitment)), -1);
        closeLetter();
    }

    void byTemplatesOfOnesOwn() {
        QVERIFY(openLetter());
        QVERIFY(templates().folder().isEmpty() && templates().told().isEmpty());
        const QString before = own();
        QVERIFY(!before.contains(QStringLiteral("A letter of my own")));
        const QString folder = newFolder();
        QVERIFY(write(folder + QStringLiteral("/objection.en.txt"), kGood));
        templates().use(folder);
        QVERIFY(read());
        QVERIFY2(own().contains(QStringLiteral("A letter of my own")), qPrintable(own()));
        QVERIFY2(templates().told().contains(QStringLiteral("Every placeholder is known in objection.en.txt")),
                 qPrintable(templates().told()));
        QVERIFY(templates().told().contains(QStringLiteral("For the other letters")));
        QVERIFY(templates().button().accessibleName().contains(QFileInfo(folder).fileName()));
        shoot(*letter(), QStringLiteral("letter-own-templates"));
        // What is not there is the program's.
        letter()->languageBox().setCurrentIndex(0);
        QVERIFY(read());
        QVERIFY(own().contains(QStringLiteral("日期")));
        closeLetter();
        // Remembered for the next letter, and taken back there.
        QVERIFY(openLetter());
        QCOMPARE(templates().folder(), folder);
        QVERIFY(own().contains(QStringLiteral("A letter of my own")));
        templates().use({});
        QVERIFY(read());
        QCOMPARE(own(), before);
        closeLetter();
        QVERIFY(openLetter());
        QVERIFY(templates().folder().isEmpty());
        closeLetter();
    }

    void aPlaceholderThatNobodyKnowsIsTold() {
        QVERIFY(openLetter());
        const QString folder = newFolder(), path = folder + QStringLiteral("/objection.en.txt");
        QVERIFY(write(path, kWrong));
        templates().use(folder);
        QVERIFY(read());
        QVERIFY(templates().wrong());
        QVERIFY(!letter()->letter() && own().isEmpty());
        QVERIFY(!letter()->printButton().isEnabled());
        for (const char* told : {"objection.en.txt:4:", "placeholder nobody", "nearest is: ground"})
            QVERIFY2(templates().told().contains(QLatin1String(told)), qPrintable(templates().told()));
        QVERIFY2(letter()->stateText().contains(QStringLiteral("mended")), qPrintable(letter()->stateText()));
        shoot(*letter(), QStringLiteral("letter-wrong-template"));
        // Another letter is not concerned.
        letter()->kindBox().setCurrentIndex(letter()->kindBox().findData(static_cast<int>(LetterKind::Statement)));
        QVERIFY(read());
        QVERIFY(letter()->letter());
        letter()->kindBox().setCurrentIndex(0);
        QVERIFY(read());
        QVERIFY(!letter()->letter());
        // Mended in another program, and read again from the menu.
        QVERIFY(write(path, kGood));
        QMenu* menu = templates().button().menu();
        emit menu->aboutToShow();
        QAction* again = menu->actions().back();
        QVERIFY(again->text().contains(QStringLiteral("gain")) && again->isEnabled());
        again->trigger();
        QVERIFY(read());
        QVERIFY(letter()->letter() && !templates().wrong());
        QVERIFY(own().contains(QStringLiteral("A letter of my own")));
        closeLetter();
    }

    void aFolderThatIsGoneIsTold() {
        QSettings().setValue(QStringLiteral("letter/templates"), folder_.filePath(QStringLiteral("gone")));
        QVERIFY(openLetter());
        QVERIFY2(templates().told().contains(QStringLiteral("the program's are used")), qPrintable(templates().told()));
        QVERIFY(letter()->letter());
        closeLetter();
    }

    void aCopyToBeginWith() {
        QVERIFY(openLetter());
        const QString before = own(), folder = newFolder();
        QVERIFY(write(folder + QStringLiteral("/statement.en.txt"), "mine"));
        templates().copyInto(folder);
        QVERIFY(read());
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 8);
        QCOMPARE(own(), before);  // they are the program's still
        QFile mine(folder + QStringLiteral("/statement.en.txt"));
        QVERIFY(mine.open(QIODevice::ReadOnly));
        QCOMPARE(mine.readAll(), QByteArray("mine"));  // a person's own is never written over
        QVERIFY(templates().wrong());                  // and is no template
        QVERIFY2(templates().told().contains(QStringLiteral("statement.en.txt")), qPrintable(templates().told()));
        // Where nothing can be written, that is told.
        templates().copyInto(folder_.filePath(QStringLiteral("no such folder")));
        QVERIFY2(templates().told().startsWith(QStringLiteral("✕")), qPrintable(templates().told()));
        closeLetter();
    }
};

QTEST_MAIN(TestLetterDialog)
#include "test_letter_dialog.moc"
