// A bundle in the window: opened as of its own day under its own rulebook, with a strip that says what was checked and
// compares a root; one that was changed is refused, and what is open stays.
#include <QLineEdit>

#include "bundle_files.h"
#include "ui/main_window/bundle_banner.h"

using namespace clearline;
using namespace clearline::testing;

class TestBundleBanner : public QObject {
    Q_OBJECT
    std::shared_ptr<const Resources> resources_;
    QTemporaryDir folder_;
    QString path_;
    std::string root_;

private slots:
    void initTestCase() {
        useOwnSettings(folder_);
        resources_ = realResources();
        path_ = folder_.filePath("lin.clearline-bundle");
        const Bundle bundle = linBundle(*resources_);
        root_ = bundle.tree().root().hex();
        QVERIFY(!saveBundle(bundle, coreText(path_), NewFile::Existing::Keep));
    }

    void saysWhatWasChecked() {
        Workspace workspace(resources_, day("2026-01-01"));
        BundleBanner banner(workspace);
        QVERIFY(banner.text().isEmpty());
        QSignalSpy checked(&banner, &BundleBanner::checked);
        QVERIFY(openAndWait(workspace, path_));
        QCOMPARE(workspace.clock().asOf.iso(), std::string("2019-03-31"));
        QCOMPARE(workspace.rulebook()->id, std::string("fuzhou-moli"));
        QCOMPARE(pointsText(*workspace.ledger()->score()), QString("674"));
        QVERIFY(checked.wait());
        QVERIFY2(banner.text().contains("every line came out the same"), qPrintable(banner.text()));
        workspace.setLanguage(Language::Chinese);
        QVERIFY2(banner.text().contains(QString::fromUtf8("每一行结果都相同")), qPrintable(banner.text()));
        QVERIFY(openAndWait(workspace, sample("lin.csv")));
        QVERIFY(banner.text().isEmpty());
    }

    void comparesTheRoot_data() {
        QTest::addColumn<bool>("right");
        QTest::newRow("the one that was kept") << true;
        QTest::newRow("another") << false;
    }
    void comparesTheRoot() {
        QFETCH(bool, right);
        Workspace workspace(resources_, day("2026-01-01"));
        BundleBanner banner(workspace);
        QSignalSpy checked(&banner, &BundleBanner::checked);
        QVERIFY(openAndWait(workspace, path_));
        QVERIFY(checked.wait());
        auto* field = banner.findChild<QLineEdit*>();
        QVERIFY(field && !field->accessibleName().isEmpty());
        field->setText(qtText(right ? root_ : std::string(64, '0')));
        QCOMPARE(banner.text().contains("It is the bundle of that root"), right);
        QCOMPARE(banner.text().contains("it is not that bundle"), !right);
    }

    void refusesOneThatWasChanged() {
        QFile file(path_);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        QFile changed(folder_.filePath("changed.clearline-bundle"));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(bytes);
        changed.close();
        Workspace workspace(resources_, day("2026-01-01"));
        QVERIFY(openAndWait(workspace, path_));
        QSignalSpy failed(&workspace, &Workspace::openingFailed);
        QVERIFY(!openAndWait(workspace, changed.fileName()));
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.front().at(1).value<Problems>().front().code.starts_with("bundle."));
        QCOMPARE(workspace.path(), path_);
    }
};

QTEST_MAIN(TestBundleBanner)
#include "test_bundle_banner.moc"
