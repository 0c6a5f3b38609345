// A sealed bundle in the window: its password is asked for, a wrong one is told and asked again, and whoever gives none
// keeps what is open.
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

#include "bundle_files.h"
#include "ui/dialogs/password_dialog.h"
#include "ui/main_window/bundle_banner.h"
#include "ui/main_window/case_desk.h"
#include "ui/views/first_page.h"
#include "ui/views/score_header.h"

using namespace clearline;
using namespace clearline::testing;

namespace {
const QString kPassword = QStringLiteral("three plain words 三个词");
}

class TestSealedBundle : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;
    QString sealed_;

    Workspace& workspace() { return window_->workspace(); }
    // The one that is asked in now; null: none.
    PasswordDialog* asked() {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (auto* each : window_->findChildren<PasswordDialog*>())
            if (each->isVisible()) return each;
        return nullptr;
    }
    static QLineEdit* field(PasswordDialog& dialog) {
        for (auto* each : dialog.findChildren<QLineEdit*>())
            if (each->isVisible()) return each;
        return nullptr;
    }
    // As a person does it: typed, and Enter.
    static void type(PasswordDialog& dialog, const QString& password) {
        QLineEdit* line = field(dialog);
        QVERIFY(line && line->echoMode() == QLineEdit::Password);
        line->setText(password);
        QTest::keyClick(line, Qt::Key_Return);
    }
    [[nodiscard]] bool settled() {
        return QTest::qWaitFor([this] { return !workspace().opening(); }, 60000);
    }
    static QString words(const PasswordDialog& dialog) {
        QString told;
        for (const auto* each : dialog.findChildren<QLabel*>()) told += each->text() + QLatin1Char('\n');
        return told;
    }
    QString banner() { return window_->findChild<BundleBanner*>()->text(); }

private slots:
    void initTestCase() {
        useOwnSettings(folder_);
        resources_ = realResources();
        sealed_ = folder_.filePath(QStringLiteral("lin.clearline-bundle"));
        const Secret password(kPassword.toStdString());
        QVERIFY(!saveBundle(linBundle(*resources_), coreText(sealed_), NewFile::Existing::Keep, &password));
    }
    void init() {
        QSettings().clear();
        Look::apply(*qApp, false);
        window_ = std::make_unique<MainWindow>(resources_, day("2026-01-01"));
        window_->resize(1280, 800);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
    void cleanup() { window_.reset(); }

    void asksForItsPasswordAndOpens_data() {
        QTest::addColumn<bool>("dropped");
        QTest::newRow("File, Open, a recent file, the command line") << false;
        QTest::newRow("dropped on the window") << true;
    }
    void asksForItsPasswordAndOpens() {
        QFETCH(bool, dropped);
        if (dropped) {
            QMimeData mime;
            mime.setUrls({QUrl::fromLocalFile(sealed_)});
            QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(window_.get(), &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(window_.get(), &drop);
        } else {
            window_->openFile(sealed_);
        }
        QVERIFY(asked());
        QVERIFY(words(*asked()).contains(QStringLiteral("lin.clearline-bundle")));
        QVERIFY(!workspace().isOpen() && !workspace().opening());
        type(*asked(), kPassword);
        QVERIFY(settled());
        QVERIFY(!asked());
        QCOMPARE(window_->header().scoreText(), QStringLiteral("674"));
        QCOMPARE(workspace().clock().asOf.iso(), std::string("2019-03-31"));
        QTRY_VERIFY2_WITH_TIMEOUT(banner().contains(QStringLiteral("every line came out the same")),
                                  qPrintable(banner()), 20000);
        QVERIFY(banner().contains(QStringLiteral("can only be read")));
    }

    void aWrongOneIsToldAndAskedAgain() {
        QVERIFY(openAndWait(workspace(), sample(QStringLiteral("lin.csv"))));
        const QString open = workspace().path();
        window_->openFile(sealed_);
        QVERIFY(asked());
        QVERIFY(!words(*asked()).contains(QStringLiteral("wrong")));
        type(*asked(), QStringLiteral("something else"));
        QVERIFY(settled());
        QVERIFY(asked());
        QVERIFY2(words(*asked()).contains(QStringLiteral("The password is wrong")), qPrintable(words(*asked())));
        QVERIFY(!window_->findChild<QMessageBox*>());  // told where it is asked, not twice
        QCOMPARE(workspace().path(), open);
        type(*asked(), kPassword);
        QVERIFY(settled());
        QVERIFY(!asked());
        QCOMPARE(workspace().path(), sealed_);
    }

    void cancelLeavesWhatIsOpen_data() {
        QTest::addColumn<bool>("inACase");
        QTest::addColumn<bool>("afterAWrongOne");
        QTest::newRow("a record file") << false << false;
        QTest::newRow("a record file, after a wrong password") << false << true;
        QTest::newRow("a case") << true << false;
        QTest::newRow("a case, after a wrong password") << true << true;
    }
    void cancelLeavesWhatIsOpen() {
        QFETCH(bool, inACase);
        QFETCH(bool, afterAWrongOne);
        QVERIFY(openAndWait(workspace(), sample(QStringLiteral("lin.csv"))));
        CaseSession& session = window_->cases().session();
        if (inACase) {
            session.keepOpenFile(folder_.filePath(afterAWrongOne ? "b.clearline" : "a.clearline"));
            QTRY_VERIFY_WITH_TIMEOUT(session.isOpen() && workspace().isOpen(), 20000);
        }
        const QString open = workspace().path(), score = window_->header().scoreText();
        window_->openFile(sealed_);
        QVERIFY(asked());
        if (afterAWrongOne) {
            type(*asked(), QStringLiteral("something else"));
            QVERIFY(settled());
            QVERIFY(asked());
        }
        QTest::keyClick(asked(), Qt::Key_Escape);
        QVERIFY(!asked());
        QVERIFY(!workspace().opening());
        QCOMPARE(workspace().path(), open);
        QCOMPARE(window_->header().scoreText(), score);
        QCOMPARE(session.isOpen(), inACase);
        QVERIFY(banner().isEmpty());
    }

    void withNothingOpenTheFirstPageStays() {
        window_->openFile(sealed_);
        QVERIFY(asked());
        type(*asked(), QStringLiteral("something else"));
        QVERIFY(settled());
        QVERIFY(asked());
        QTest::keyClick(asked(), Qt::Key_Escape);
        QVERIFY(window_->firstPage().isVisible());
        QVERIFY(!workspace().isOpen());
    }

    // What is damaged is no matter of the password, and is not asked about.
    void aDamagedOneIsTold() {
        QFile file(sealed_);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        bytes[bytes.size() - 40] = static_cast<char>(bytes[bytes.size() - 40] ^ 1);
        QFile damaged(folder_.filePath(QStringLiteral("damaged.clearline-bundle")));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(bytes) == bytes.size());
        damaged.close();
        QVERIFY(openAndWait(workspace(), sample(QStringLiteral("lin.csv"))));
        window_->openFile(damaged.fileName());
        QVERIFY(asked());
        type(*asked(), kPassword);
        QVERIFY(settled());
        QVERIFY(!asked());
        auto* box = window_->findChild<QMessageBox*>();
        QVERIFY(box);
        QVERIFY2(box->text().contains(QStringLiteral("not about the password")), qPrintable(box->text()));
        QVERIFY(workspace().path().endsWith(QStringLiteral("lin.csv")));
        box->reject();
    }
};

QTEST_MAIN(TestSealedBundle)
#include "test_sealed_bundle.moc"
