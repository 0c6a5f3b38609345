// Where rulebooks and kinds are looked for, and what is said when they are not there.
#include <QtTest>

#include "core/rulebook/kinds.h"
#include "tests/unit/rulebook/small_rulebook.h"

using namespace clearline;

class TestFindRulebook : public QObject {
    Q_OBJECT

    static void write(const QString& path, const QByteArray& bytes) {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray book(const char* id) { return QByteArray("clearline-rulebook: 1\nid: ") + id + "\ntitle: T\n"; }

private slots:
    void cleanup() { qunsetenv("CLEARLINE_DATA"); }

    void folders() {
        QTemporaryDir dir;
        const QString root = QFileInfo(dir.path()).canonicalFilePath();
        write(root + "/resources/rulebooks/a.yaml", book("a"));
        write(root + "/build/x/bin/clearline-cli", "");
        write(root + "/build/x/share/clearline/rulebooks/b.yaml", book("b"));
        const std::string program = (root + "/build/x/bin/clearline-cli").toStdString();
        const std::vector<std::string> both{(root + "/resources").toStdString(),
                                            (root + "/build/x/share/clearline").toStdString()};
        QCOMPARE(resourceFolders(program), both);
        qputenv("CLEARLINE_DATA", "/somewhere/else");
        const auto three = resourceFolders(program);
        QCOMPARE(three.size(), std::size_t{3});
        QCOMPARE(three[0], std::string("/somewhere/else"));
    }

    void aProgramInTheBuildFolderFindsTheSourceTree() {
        const std::string source = QFileInfo(CLEARLINE_SOURCE_DIR).canonicalFilePath().toStdString();
        QCOMPARE(resourceFolders(source + "/build/none/bin/clearline-cli"),
                 std::vector<std::string>{source + "/resources"});
        QVERIFY(findRulebook("fuzhou-moli", {source + "/resources"}).ok());
    }

    void aProgramFarFromAnyHasNone() {
        QTemporaryDir dir;
        QVERIFY(resourceFolders(dir.path().toStdString() + "/bin/nothing").empty());
    }

    void firstFolderWins() {
        QTemporaryDir dir;
        write(dir.filePath("one/rulebooks/b.yaml"), book("b"));
        write(dir.filePath("two/rulebooks/a.yaml"), book("a"));
        write(dir.filePath("two/rulebooks/b.yaml"), "broken");
        write(dir.filePath("two/rulebooks/.hidden.yaml"), book("hidden"));
        write(dir.filePath("two/rulebooks/notes.txt"), "x");
        const std::string one = dir.filePath("one").toStdString(), two = dir.filePath("two").toStdString();
        const auto files = rulebookFiles({one, "/not/there", two});
        QCOMPARE(files, (std::vector<std::string>{two + "/rulebooks/a.yaml", one + "/rulebooks/b.yaml"}));
        auto found = findRulebook("b", {one, two});
        QVERIFY(found.ok());
        QCOMPARE((*found)->file, one + "/rulebooks/b.yaml");
        QVERIFY(findRulebook(two + "/rulebooks/a.yaml", {}).ok());
    }

    void notFound() {
        auto found = findRulebook("nowhere", {"/not/there"});
        QVERIFY(!found.ok());
        QCOMPARE(found.problems()[0].code, std::string("rulebook.not-found"));
        QCOMPARE(found.problems()[0].args, std::vector<std::string>{"nowhere"});
        QVERIFY(findRulebook("/not/there.yaml", {}).problems()[0].code == "rulebook.unreadable");
    }

    void kinds() {
        QTemporaryDir dir;
        write(dir.filePath("kinds/bad.yaml"), "traffic.red-light: {title: {en: Red light, zh: 闯红灯}, type: bad}\n");
        write(dir.filePath("kinds/positive.yaml"), "honour.city: {title: {en: Honour, zh: 荣誉}, type: positive}\n");
        auto loaded = Kinds::load({"/not/there", dir.path().toStdString()});
        QVERIFY(loaded.ok());
        QCOMPARE(loaded->size(), std::size_t{2});
        QVERIFY(loaded->declared("honour.city"));
        QVERIFY(!loaded->declared("honour"));
        QVERIFY(!loaded->find("honour"));
        QCOMPARE(loaded->find("traffic.red-light")->title.zh, std::string("闯红灯"));
        QCOMPARE(loaded->find("traffic.red-light")->type, std::string("bad"));
    }

    void wrongKinds_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("type") << QByteArray("a: {title: A, type: evil}\n") << "rulebook.not-a-choice";
        QTest::newRow("no title") << QByteArray("a: {type: bad}\n") << "rulebook.key-missing";
        QTest::newRow("twice") << QByteArray("a: {title: A, type: bad}\na: {title: A, type: bad}\n")
                               << "rulebook.kind-twice";
        QTest::newRow("list") << QByteArray("- a\n") << "rulebook.not-a-map";
        QTest::newRow("not YAML") << QByteArray("a: [\n") << "rulebook.yaml";
    }
    void wrongKinds() {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QTemporaryDir dir;
        write(dir.filePath("kinds/k.yaml"), text);
        auto loaded = Kinds::load({dir.path().toStdString()});
        QVERIFY(!loaded.ok());
        QCOMPARE(QString::fromStdString(loaded.problems()[0].code), code);
        QVERIFY(loaded.problems()[0].place.row > 0);
    }

    void ourOwnKinds() {
        auto loaded = Kinds::load({CLEARLINE_SOURCE_DIR "/resources"});
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : listed(loaded.problems()).c_str());
        QVERIFY(loaded->size() > 20);
        for (const auto& [name, kind] : loaded->all())
            QVERIFY2(!kind.title.en.empty() && !kind.title.zh.empty(), name.c_str());
    }
};

QTEST_APPLESS_MAIN(TestFindRulebook)
#include "test_find_rulebook.moc"
