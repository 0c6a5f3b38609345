// A bundle made, verified and shown line by line in the window: what the officer chooses is what is in it, what is
// masked is nowhere in it, and what could not be written is told and nothing lost.
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QProcess>
#include <QStandardPaths>
#include <QTextBrowser>
#include <QTreeWidget>
#include <set>

#include "appeal_window.h"
#include "core/bundle/bundle_file.h"
#include "core/bundle/line_proof.h"
#include "ui/bundle/bundle_choose_page.h"
#include "ui/bundle/bundle_dialog.h"
#include "ui/bundle/bundle_done_page.h"
#include "ui/bundle/bundle_review_page.h"
#include "ui/bundle/choice_list.h"
#include "ui/bundle/line_proof_dialog.h"
#include "ui/bundle/verify_bundle_dialog.h"
#include "ui/dialogs/password_dialog.h"
#include "ui/main_window/bundle_banner.h"
#include "ui/main_window/bundle_desk.h"

using namespace clearline;
using namespace clearline::testing;

namespace {

const QString kIdentifier = QStringLiteral("990101198706122040");  // Lin's, in the sample
const QString kPassword = QStringLiteral("three plain words 三个词");

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestBundleDialog : public AppealWindow {
    Q_OBJECT

    // Closed ones are gone first.
    template <class Dialog>
    Dialog* shown() {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (QWidget* each : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<Dialog*>(each); dialog && dialog->isVisible()) return dialog;
        return nullptr;
    }
    BundleDialog& bundling() { return *shown<BundleDialog>(); }
    BundleChoosePage& choosing() { return bundling().choose(); }
    BundleReviewPage& review() { return bundling().review(); }
    // A new case with the red light contested.
    bool keepContested() {
        if (!keepLin() || !keepOne()) return false;
        appeals().panel().choose(1);
        return true;
    }
    bool startBundle() {
        window_->actionsOf().makeBundle->trigger();
        return shown<BundleDialog>() && bundling().step() == 0;
    }
    bool reviewed() {
        return QTest::qWaitFor([this] { return bundling().step() == 1 && review().bundle(); }, 60000);
    }
    bool goOn() {
        bundling().nextButton().click();
        return reviewed();
    }
    void saveAs(const QString& path) {
        window_->cases().copies().setAsker([path](const QString&, const QString&, const QString&) { return path; });
        bundling().nextButton().click();
    }
    bool done() {
        return QTest::qWaitFor([this] { return bundling().step() == 2; }, 60000);
    }
    QString newBundle() { return folder_.filePath(QStringLiteral("handed on %1.clearline-bundle").arg(++made_)); }
    VerifyBundleDialog* verified(const QString& path) {
        VerifyBundleDialog* dialog = window_->bundles().verify(path);
        return QTest::qWaitFor([dialog] { return !dialog->busy() && !dialog->headline().isEmpty(); }, 60000) ? dialog
                                                                                                             : nullptr;
    }
    static QString printed(const QByteArray& pdf, const QString& beside) {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        QFile file(beside);
        if (program.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) return {};
        file.close();
        QProcess process;
        process.start(program, {QStringLiteral("-raw"), beside, QStringLiteral("-")});
        return process.waitForFinished(60000) ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
    }

    // Of the sample, made and saved: its path, the dialog still open; blank if that failed.
    QString keptBundle() {
        if (!openLin() || !startBundle() || !goOn()) return {};
        const QString path = newBundle();
        saveAs(path);
        return done() ? path : QString();
    }

private slots:
    void initTestCase() { begin(); }
    void init() { openWindow(); }
    void cleanup() { window_.reset(); }

    void noKeyDoesTwoThings() {
        std::map<QString, QString> seen;
        for (const QAction* action : window_->findChildren<QAction*>())
            for (const QKeySequence& key : action->shortcuts()) {
                const auto [was, fresh] = seen.emplace(key.toString(), action->text());
                QVERIFY2(fresh, qPrintable(key.toString() + ": " + was->second + ", " + action->text()));
            }
        QVERIFY(seen.contains(QStringLiteral("Ctrl+B")));
    }

    void withNothingOpenThereIsNothingToHandOn() {
        QVERIFY(!window_->actionsOf().makeBundle->isEnabled());
        QVERIFY(!window_->actionsOf().showBundleLine->isEnabled());
        QVERIFY(window_->actionsOf().verifyBundle->isEnabled());
        QVERIFY(openLin());
        QVERIFY(window_->actionsOf().makeBundle->isEnabled());
    }

    // From the contested line to a file that opens elsewhere, by keyboard alone.
    void theOfficerHandsOnAnObjection() {
        QVERIFY(keepContested());
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QTest::keyClick(window_.get(), Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(shown<BundleDialog>());
        QCOMPARE(choosing().objectionBox().currentData().toULongLong(), 1ULL);
        QVERIFY(choosing().correction().isChecked() && choosing().letter().isChecked());
        QVERIFY(!choosing().identifiers().isChecked());
        QVERIFY(QTest::qWaitForWindowActive(&bundling()));
        shoot(bundling(), QStringLiteral("bundle-choose"));
        QTest::keyClick(&bundling(), Qt::Key_M, Qt::AltModifier);
        QTRY_VERIFY(choosing().maskLetter().isChecked());
        QTest::keyClick(&bundling(), Qt::Key_Return);
        QVERIFY(reviewed());
        const QString told = review().told();
        for (const char* each : {"corrections/correction-1.json", "letters/letter-1.pdf", "objections/1.json",
                                 "rulebooks/fuzhou-moli/fuzhou-moli.yaml", "masked: subjects.identifier (1)",
                                 "every line came out the same", "exactly what it claims came out"})
            QVERIFY2(told.contains(QLatin1String(each)), qPrintable(QLatin1String(each) + " in " + told));
        shoot(bundling(), QStringLiteral("bundle-review"));
        const QString path = newBundle();
        window_->cases().copies().setAsker([path](const QString&, const QString&, const QString&) { return path; });
        QTest::keyClick(&bundling(), Qt::Key_Return);
        QVERIFY(done());
        shoot(bundling(), QStringLiteral("bundle-done"));
        const QString root = bundling().done().root();
        QCOMPARE(root.size(), 64);
        QTest::keyClick(&bundling(), Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(QApplication::clipboard()->text(), root);

        // The number is nowhere in it, not in the letter either.
        const QByteArray bytes = bytesOf(path);
        QVERIFY(bytes.contains("990101") == false && bytes.contains("198706122040") == false);
        const auto bundle = openBundle(coreText(path));
        QVERIFY(bundle.ok());
        const BundlePart* letter = bundle->part("letters/letter-1.pdf");
        QVERIFY(letter && letter->bytes);
        const QString text = printed(QByteArray::fromStdString(*letter->bytes), folder_.filePath("letter.pdf"));
        if (!text.isEmpty()) QVERIFY(text.contains(QStringLiteral("L-13")) && !text.contains(kIdentifier));

        // It opens in another window, read-only, with the same score, and verifies by command.
        const QString score = window_->header().scoreText();
        QTest::keyClick(&bundling(), Qt::Key_O, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().isOpen() && workspace().path() == path, 60000);
        QVERIFY(!shown<BundleDialog>());
        QCOMPARE(window_->header().scoreText(), score);
        QVERIFY(!session().isOpen());
        QVERIFY(!window_->actionsOf().makeBundle->isEnabled());
        auto* banner = window_->findChild<BundleBanner*>();
        QTRY_VERIFY2_WITH_TIMEOUT(banner->text().contains(QStringLiteral("every line came out the same")),
                                  qPrintable(banner->text()), 60000);
        QProcess program;
        program.start(QStringLiteral(CLEARLINE_CLI),
                      {QStringLiteral("bundle"), QStringLiteral("verify"), path, QStringLiteral("--root"), root});
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(program.exitCode(), 0);
    }

    void whatIsChosenIsWhatIsInIt_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("records");
        QTest::addColumn<QString>("said");
        QTest::newRow("all of the subject") << 0 << 30 << "all that the ledgers rest on";
        QTest::newRow("those of the objection") << 1 << 1 << "1 record";
        QTest::newRow("picked ones") << 2 << 2 << "2 records";
    }
    void whatIsChosenIsWhatIsInIt() {
        QFETCH(int, which);
        QFETCH(int, records);
        QFETCH(QString, said);
        QVERIFY(keepContested());
        QVERIFY(startBundle());
        choosing().letter().setChecked(false);
        choosing().correction().setChecked(false);
        if (which == 1) choosing().contested().setChecked(true);
        if (which == 2) {
            choosing().picked().setChecked(true);
            QCOMPARE(choosing().records().ticked(), std::vector<std::string>{"L-13"});
            ChoiceModel& model = choosing().records().model();
            QVERIFY(model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole));
        }
        QVERIFY(goOn());
        QCOMPARE(static_cast<int>(review().bundle()->of(kRecordsTable).size()), records);
        QVERIFY2(review().told().contains(said), qPrintable(review().told()));
        QVERIFY(!review().told().contains(QStringLiteral("letters/")));
        bundling().reject();
    }

    void whatStandsInTheWayIsSaid() {
        QVERIFY(keepContested());
        QVERIFY(startBundle());
        QVERIFY(bundling().nextButton().isEnabled());
        ChoiceModel& people = choosing().subjects().model();
        QVERIFY(people.setData(people.index(0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!bundling().nextButton().isEnabled());
        QVERIFY2(bundling().stateText().contains(QStringLiteral("Tick somebody")), qPrintable(bundling().stateText()));
        bundling().reject();
    }

    // Unticked: hidden, and its root stays.
    void whatIsWithheldIsNotInIt() {
        QVERIFY(keepContested());
        QVERIFY(startBundle());
        QVERIFY(goOn());
        // What was made here is not told as unknown.
        QVERIFY2(review().told().contains(QStringLiteral("The letter names its subject in full")) &&
                     !review().told().contains(QStringLiteral("could not be searched")),
                 qPrintable(review().told()));
        const Hash root = review().bundle()->tree().root();
        QVERIFY(review().setShown(QStringLiteral("letters/letter-1.pdf"), false));
        QVERIFY(review().setShown(QStringLiteral("records.document"), false));
        QVERIFY(!review().bundle() && !bundling().nextButton().isEnabled());
        QVERIFY(reviewed());
        QVERIFY2(review().told().contains(QStringLiteral("letters/letter-1.pdf")), qPrintable(review().told()));
        QVERIFY(review().told().contains(QStringLiteral("hidden: records.document (30)")));
        const QString path = newBundle();
        saveAs(path);
        QVERIFY(done());
        const auto bundle = openBundle(coreText(path), {}, root);
        QVERIFY(bundle.ok());
        QVERIFY(!bundle->part("letters/letter-1.pdf")->bytes);
        for (const BundleRow* row : bundle->of(kRecordsTable)) QVERIFY(row->hides("document"));
        bundling().reject();
    }

    void sealedAndTheWrongPasswordTwice() {
        QVERIFY(keepContested());
        QVERIFY(startBundle());
        QVERIFY(goOn());
        QVERIFY(!review().sealBox().isChecked());
        review().sealBox().setChecked(true);
        const QString path = newBundle();
        saveAs(path);
        auto* sealing = shown<PasswordDialog>();
        QVERIFY(sealing);
        for (auto* field : sealing->findChildren<QLineEdit*>()) field->setText(kPassword);
        sealing->accept();
        QVERIFY(done());
        QVERIFY(!bytesOf(path).contains("P-LIN"));
        bundling().reject();
        VerifyBundleDialog* dialog = verified(path);
        QVERIFY(dialog);
        QVERIFY2(dialog->headline().contains(QStringLiteral("sealed")), qPrintable(dialog->headline()));
        for (int i = 0; i < 2; ++i) {
            QSignalSpy told(dialog, &VerifyBundleDialog::verified);
            dialog->passwordField().setText(QStringLiteral("something else"));
            QTest::keyClick(&dialog->passwordField(), Qt::Key_Return);
            QVERIFY(told.wait(60000));
            QVERIFY2(dialog->headline().contains(QStringLiteral("password is wrong")), qPrintable(dialog->headline()));
            QVERIFY(dialog->isVisible() && dialog->passwordField().isVisible() && !dialog->holds());
            QVERIFY(dialog->passwordField().text().isEmpty());
        }
        QSignalSpy told(dialog, &VerifyBundleDialog::verified);
        dialog->passwordField().setText(kPassword);
        QTest::keyClick(&dialog->passwordField(), Qt::Key_Return);
        QVERIFY(told.wait(60000));
        QVERIFY2(dialog->holds(), qPrintable(dialog->headline() + dialog->details()));
        dialog->reject();
    }

    void whatCannotBeWrittenIsTold_data() {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("said");
        QTest::newRow("a folder that is not there") << "nowhere/a.clearline-bundle"
                                                    << "✕";
        QTest::newRow("a file that is there") << "taken.clearline-bundle"
                                              << "✕";
    }
    void whatCannotBeWrittenIsTold() {
        QFETCH(QString, to);
        QFETCH(QString, said);
        QFile taken(folder_.filePath(QStringLiteral("taken.clearline-bundle")));
        QVERIFY(taken.open(QIODevice::WriteOnly) && taken.write("mine") == 4);
        taken.close();
        QVERIFY(keepContested());
        QVERIFY(startBundle());
        QVERIFY(goOn());
        QSignalSpy saved(&bundling(), &BundleDialog::saved);
        saveAs(folder_.filePath(to));
        QVERIFY(saved.wait(60000));
        QCOMPARE(saved.front().front().toString(), QString());
        QVERIFY2(bundling().stateText().startsWith(said), qPrintable(bundling().stateText()));
        QCOMPARE(bundling().step(), 1);
        QVERIFY(review().bundle() && bundling().nextButton().isEnabled());  // nothing lost
        QCOMPARE(bytesOf(taken.fileName()), QByteArray("mine"));
        const QString path = newBundle();
        saveAs(path);
        QVERIFY(done());
        QVERIFY(openBundle(coreText(path)).ok());
        bundling().reject();
    }

    void stoppedNothingIsMade() {
        QVERIFY(keepContested());
        QVERIFY(startBundle());
        bundling().nextButton().click();
        QVERIFY(bundling().stopButton().isVisible());
        bundling().stopButton().click();
        QVERIFY2(bundling().stateText().contains(QStringLiteral("nothing was made")),
                 qPrintable(bundling().stateText()));
        QCOMPARE(bundling().step(), 0);
        QVERIFY(goOn());  // and again
        bundling().reject();
    }

    // The checks as the command lists them, with a root compared; a changed byte is refused.
    void verifiedAsTheCommandDoes() {
        const QString path = keptBundle();
        QVERIFY(!path.isEmpty());
        const QString root = bundling().done().root();
        bundling().reject();
        QProcess program;
        program.start(QStringLiteral(CLEARLINE_CLI), {QStringLiteral("bundle"), QStringLiteral("verify"), path});
        QVERIFY(program.waitForFinished(60000));
        VerifyBundleDialog* dialog = verified(path);
        QVERIFY(dialog && dialog->holds());
        shoot(*dialog, QStringLiteral("bundle-verified"));
        const QStringList lines =
            QString::fromUtf8(program.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 4);
        for (const QString& line : lines.first(lines.size() - 1))  // the last is about --root
            QVERIFY2(dialog->details().contains(line), qPrintable(line + "\n\n" + dialog->details()));
        dialog->rootField().setText(root);
        QVERIFY(dialog->holds() && dialog->details().contains(QStringLiteral("✓ It is the bundle of that root")));
        dialog->rootField().setText(QString(64, QLatin1Char('0')));
        QVERIFY(!dialog->holds() && dialog->headline().startsWith(QStringLiteral("✗")));
        dialog->reject();
        QByteArray bytes = bytesOf(path);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        QFile damaged(folder_.filePath(QStringLiteral("damaged.clearline-bundle")));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(bytes) == bytes.size());
        damaged.close();
        dialog = verified(damaged.fileName());
        QVERIFY(dialog && !dialog->holds());
        QVERIFY2(dialog->headline().startsWith(QStringLiteral("✗")), qPrintable(dialog->headline()));
        QVERIFY(!dialog->lineButton().isEnabled());
        dialog->reject();
    }

    // One line of the bundle that is open, chosen in the ledger; the rest stays hidden.
    void oneLineIsShownWithProof() {
        const QString path = keptBundle();
        QVERIFY(!path.isEmpty());
        const QString root = bundling().done().root();
        bundling().done().openButton().click();
        QTRY_VERIFY_WITH_TIMEOUT(workspace().isOpen() && workspace().bundle(), 60000);
        workspace().select(lineOf("L-13"));
        window_->actionsOf().showBundleLine->trigger();
        auto* dialog = shown<LineProofDialog>();
        QVERIFY(dialog);
        QVERIFY2(dialog->told().contains(QStringLiteral("L-13")), qPrintable(dialog->told()));
        shoot(*dialog, QStringLiteral("bundle-line"));
        ChoiceModel& fields = dialog->fields().model();
        for (int row = 0; row < fields.rowCount(); ++row) {
            const std::string& id = fields.choices()[static_cast<std::size_t>(row)].id;
            if (id != "date" && id != "delta") fields.setData(fields.index(row), Qt::Unchecked, Qt::CheckStateRole);
        }
        QVERIFY(!dialog->told().contains(QStringLiteral("L-13")));
        const QString line = folder_.filePath(QStringLiteral("line%1.json").arg(++made_));
        QSignalSpy saved(dialog, &LineProofDialog::saved);
        dialog->saveTo(line);
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY2(dialog->stateText().startsWith(QStringLiteral("✓")), qPrintable(dialog->stateText()));
        dialog->saveTo(line);  // nothing is written over
        QVERIFY(dialog->stateText().startsWith(QStringLiteral("✕")));
        dialog->reject();
        const QByteArray json = bytesOf(line);
        QVERIFY(json.contains("-15") && !json.contains("L-13") && !json.contains("P-LIN"));
        VerifyBundleDialog* verifying = window_->bundles().verify(line);
        QVERIFY(!verifying->holds());
        verifying->rootField().setText(root);
        QTRY_VERIFY(verifying->holds());
        QVERIFY(verifying->details().contains(QStringLiteral("-15")));
        verifying->rootField().setText(QString(64, QLatin1Char('0')));
        QTRY_VERIFY(!verifying->holds() && verifying->headline().startsWith(QStringLiteral("✗")));
        verifying->reject();
    }
};

QTEST_MAIN(TestBundleDialog)
#include "test_bundle_dialog.moc"
