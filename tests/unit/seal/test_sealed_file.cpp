// Sealing and opening files: the new file is there whole, for the owner alone, or nothing is there, whether the
// password, the file, the disk or the user ended it.
#include <sys/resource.h>
#include <sys/stat.h>

#include <QtTest>
#include <csignal>

#include "core/seal/sealed_file.h"
#include "seals.h"

using namespace clearline;

namespace {

void put(const QString& path, const std::string& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != qint64(bytes.size()))
        qFatal("cannot write the test's file");
}

std::string bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "cannot be read";
}

// While it lives, this process writes no file beyond so many bytes.
class DiskOf {
public:
    explicit DiskOf(rlim_t bytes) {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit little{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &little);
    }
    ~DiskOf() { setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

SealOptions cheap() {
    SealOptions options;
    options.cost = kCheap;
    return options;
}

}  // namespace

class TestSealedFile : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    const Secret password_{"password"};

    [[nodiscard]] QString in(const char* name) const { return folder_.filePath(name); }
    [[nodiscard]] std::string path(const char* name) const { return in(name).toStdString(); }
    [[nodiscard]] QStringList all() const {
        return QDir(folder_.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private slots:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }
    void init() {
        for (const QString& name : all()) QFile::remove(folder_.filePath(name));
        put(in("plain"), someBytes(5'000'000));
    }

    void comesBack() {
        QVERIFY(!sealFile(path("plain"), path("sealed"), password_, cheap()));
        QVERIFY(looksSealed(path("sealed")) && !looksSealed(path("plain")) && !looksSealed(path("missing")));
        QVERIFY(!unsealFile(path("sealed"), path("again"), password_));
        QVERIFY(bytesOf(in("again")) == bytesOf(in("plain")));
        QCOMPARE(all(), (QStringList{"again", "plain", "sealed"}));
        for (const char* name : {"sealed", "again"}) {
            struct stat state {};
            QCOMPARE(stat(path(name).c_str(), &state), 0);
            QCOMPARE(state.st_mode & 07777, mode_t{0600});
        }
    }

    // The cost people get: once, since it takes its time.
    void theUsualCostOpens() {
        put(in("plain"), "points");
        QVERIFY(!sealFile(path("plain"), path("sealed"), password_));
        QVERIFY(!unsealFile(path("sealed"), path("again"), password_));
        QCOMPARE(bytesOf(in("again")), std::string("points"));
        const auto header = readSealedHeader(bytesOf(in("sealed")).substr(0, SealedHeader::kSize));
        QVERIFY(header.ok());
        QVERIFY(header->cost == SealCost{});
    }

    void refusedLeavesNothing_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, const char* from, const char* to, const char* password,
                            const char* code) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(password) << QByteArray(code);
        };
        row("wrong password", "sealed", "new", "passwort", "seal.wrong-password");
        row("damaged at its end", "damaged", "new", "password", "seal.damaged");
        row("not sealed", "plain", "new", "password", "seal.not-sealed");
        row("no such file", "missing", "new", "password", "read.not-found");
        row("a folder", ".", "new", "password", "read.folder");
        row("a file of that name", "sealed", "plain", "password", "write.exists");
        row("no such folder", "sealed", "missing/new", "password", "write.no-folder");
        row("a file for a folder", "sealed", "plain/new", "password", "write.no-folder");
        row("a folder of that name", "sealed", ".", "password", "write.failed");
    }
    void refusedLeavesNothing() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, code);
        QVERIFY(!sealFile(path("plain"), path("sealed"), password_, cheap()));
        std::string bytes = bytesOf(in("sealed"));
        bytes.back() = static_cast<char>(bytes.back() ^ 1);
        put(in("damaged"), bytes);
        const auto problem = unsealFile(path(from.constData()), path(to.constData()), Secret(password.toStdString()));
        QVERIFY(problem);
        QCOMPARE(problem->code, code.toStdString());
        QVERIFY(problem->place.file == path(code.startsWith("write") ? to.constData() : from.constData()));
        QCOMPARE(all(), (QStringList{"damaged", "plain", "sealed"}));
        QVERIFY(bytesOf(in("plain")) == someBytes(5'000'000));
    }

    void anOlderFileIsReplacedOnlyByAWholeOne() {
        put(in("older"), "older");
        SealOptions options = cheap();
        options.existing = NewFile::Existing::Replace;
        QVERIFY(!sealFile(path("plain"), path("sealed"), password_, options));
        QVERIFY(unsealFile(path("sealed"), path("older"), Secret("wrong"), options));
        QCOMPARE(bytesOf(in("older")), std::string("older"));
        QVERIFY(!unsealFile(path("sealed"), path("older"), password_, options));
        QVERIFY(bytesOf(in("older")) == bytesOf(in("plain")));
        QCOMPARE(all(), (QStringList{"older", "plain", "sealed"}));
    }

    void cancelledLeavesNothing_data() {
        QTest::addColumn<bool>("seal");
        QTest::addColumn<int>("at");
        for (const bool seal : {true, false})
            for (const int at : {1, 2, 3, 4})
                QTest::addRow("%s, asked %d times", seal ? "sealing" : "opening", at) << seal << at;
    }
    void cancelledLeavesNothing() {
        QFETCH(bool, seal);
        QFETCH(int, at);
        put(in("sealed"), sealed(bytesOf(in("plain")), "password", 65536));
        int asked = 0;
        std::size_t last = 0;
        SealOptions options = cheap();
        options.progress = [&](std::size_t done, std::size_t whole) {
            if (done < last || done > whole || whole < 5'000'000) qFatal("progress goes back or beyond");
            last = done;
            return ++asked < at;
        };
        const auto problem = seal ? sealFile(path("plain"), path("new"), password_, options)
                                  : unsealFile(path("sealed"), path("new"), password_, options);
        QVERIFY(problem);
        QCOMPARE(problem->code, std::string("seal.cancelled"));
        QCOMPARE(asked, at);
        QCOMPARE(all(), (QStringList{"plain", "sealed"}));
    }

    void fullDiskLeavesNothing_data() {
        QTest::addColumn<bool>("seal");
        QTest::addColumn<qulonglong>("room");
        for (const bool seal : {true, false})
            for (const qulonglong room : {0ULL, 1ULL, 127ULL, 128ULL, 70'000ULL, 4'999'999ULL})
                QTest::addRow("%s with room for %llu", seal ? "sealing" : "opening", room) << seal << room;
    }
    void fullDiskLeavesNothing() {
        QFETCH(bool, seal);
        QFETCH(qulonglong, room);
        put(in("sealed"), sealed(bytesOf(in("plain")), "password", 65536));
        std::optional<Problem> problem;
        {
            const DiskOf little(room);
            problem = seal ? sealFile(path("plain"), path("new"), password_, cheap())
                           : unsealFile(path("sealed"), path("new"), password_, cheap());
        }
        QVERIFY(problem);
        QCOMPARE(problem->code, std::string("write.disk-full"));
        QCOMPARE(all(), (QStringList{"plain", "sealed"}));
    }
};

QTEST_APPLESS_MAIN(TestSealedFile)
#include "test_sealed_file.moc"
