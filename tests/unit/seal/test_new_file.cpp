// A new file is there whole or not at all, however the file system makes it.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QtTest>
#include <csignal>

#include "core/seal/new_file.h"

using namespace clearline;

class TestNewFile : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    [[nodiscard]] std::string target() const { return folder_.filePath("target").toStdString(); }
    [[nodiscard]] QStringList all() const {
        return QDir(folder_.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    [[nodiscard]] QByteArray written() const {
        QFile file(folder_.filePath("target"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "none";
    }
    static void ways() {
        QTest::addColumn<bool>("nameless");
        QTest::newRow("nameless until it is whole") << true;
        QTest::newRow("under a hidden name") << false;
    }
    static NewFile::Until way() {
        QFETCH(bool, nameless);
        return nameless ? NewFile::Until::Nameless : NewFile::Until::HiddenName;
    }

private slots:
    void init() {
        for (const QString& name : all()) QFile::remove(folder_.filePath(name));
    }

    void isThereOnceCommitted_data() { ways(); }
    void isThereOnceCommitted() {
        auto file = NewFile::at(target(), NewFile::Existing::Keep, way());
        QVERIFY(file.ok());
        QVERIFY(!(*file).write("one "));
        QVERIFY(!(*file).write("two"));
        QVERIFY(!QFile::exists(folder_.filePath("target")));
        QVERIFY(!(*file).commit());
        QCOMPARE(all(), QStringList{"target"});
        QCOMPARE(written(), QByteArray("one two"));
    }

    void isGoneUncommitted_data() { ways(); }
    void isGoneUncommitted() {
        {
            auto file = NewFile::at(target(), NewFile::Existing::Keep, way());
            QVERIFY(!(*file).write("one"));
            NewFile moved = std::move(*file);
            QVERIFY(!moved.write("two"));
        }
        QCOMPARE(all(), QStringList());
    }

    void killedItLeavesNothing() {
        const int probe = ::open(folder_.path().toLocal8Bit().constData(), O_TMPFILE | O_WRONLY, 0600);
        if (probe < 0) QSKIP("this file system has no files without a name");
        ::close(probe);
        const pid_t child = fork();
        if (child == 0) {
            auto file = NewFile::at(target(), NewFile::Existing::Keep);
            if (!file.ok() || (*file).write("an identity number")) _exit(1);
            std::raise(SIGKILL);
        }
        int ended = 0;
        QCOMPARE(waitpid(child, &ended, 0), child);
        QVERIFY(WIFSIGNALED(ended) && WTERMSIG(ended) == SIGKILL);
        QCOMPARE(all(), QStringList());
    }

    void keepsWhatCameUpMeanwhile_data() { ways(); }
    void keepsWhatCameUpMeanwhile() {
        {
            auto file = NewFile::at(target(), NewFile::Existing::Keep, way());
            QVERIFY(!(*file).write("ours"));
            QFile other(folder_.filePath("target"));
            QVERIFY(other.open(QIODevice::WriteOnly) && other.write("theirs") == 6);
            other.close();
            const auto problem = (*file).commit();
            QVERIFY(problem);
            QCOMPARE(problem->code, std::string("write.exists"));
        }
        QCOMPARE(all(), QStringList{"target"});
        QCOMPARE(written(), QByteArray("theirs"));
    }

    void replacesWhenAsked_data() { ways(); }
    void replacesWhenAsked() {
        for (const char* text : {"first", "second"}) {
            auto file = NewFile::at(target(), NewFile::Existing::Replace, way());
            QVERIFY(!(*file).write(text));
            QVERIFY(!(*file).commit());
            QCOMPARE(written(), QByteArray(text));
        }
        QCOMPARE(all(), QStringList{"target"});
    }

    void inTheFolderOneIsIn() {
        const QString before = QDir::currentPath();
        QDir::setCurrent(folder_.path());
        auto file = NewFile::at("target", NewFile::Existing::Keep);
        const bool done = file.ok() && !(*file).commit();
        QDir::setCurrent(before);
        QVERIFY(done);
        QCOMPARE(written(), QByteArray());
    }
};

QTEST_APPLESS_MAIN(TestNewFile)
#include "test_new_file.moc"
