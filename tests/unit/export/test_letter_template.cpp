// Templates of letters: those of the program are sound, and whatever is wrong in one is told at its place.
#include "core/export/letter_template.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "core/yaml/find_files.h"

using namespace clearline;

namespace {
const std::string kTop = "clearline-letter 1 objection en\n";

// "letter.form 3:5", of the first problem; "" if it is sound.
QString told(const std::string& text) {
    const auto read = readLetterTemplate(text, "t.txt");
    if (read) return {};
    const Problem& first = read.problems().front();
    QString out =
        QStringLiteral("%1 %2:%3").arg(QString::fromStdString(first.code)).arg(first.place.row).arg(first.place.column);
    for (const std::string& arg : first.args) out += QLatin1Char(' ') + QString::fromStdString(arg);
    return out;
}
}  // namespace

class TestLetterTemplate : public QObject {
    Q_OBJECT

private slots:
    void everyTemplateOfTheProgramIsSound() {
        const auto files = filesIn(CLEARLINE_SOURCE_DIR "/resources/letters", ".txt");
        QCOMPARE(files.size(), kLetterKinds.size() * 2);
        for (const LetterKind kind : kLetterKinds)
            for (const Language language : {Language::English, Language::Chinese}) {
                const auto found = findLetterTemplate(kind, language, {CLEARLINE_SOURCE_DIR "/resources"});
                QVERIFY2(found.ok(), found.ok() ? "" : found.problems().front().code.c_str());
                QVERIFY(found->kind == kind && found->language == language);
                QVERIFY(!found->items.empty());
            }
    }

    // Both languages must say the same things: the same holes and blocks, in whatever order.
    void bothLanguagesNameTheSame() {
        for (const LetterKind kind : kLetterKinds) {
            std::map<Language, std::vector<std::string>> names;
            for (const Language language : {Language::English, Language::Chinese}) {
                const auto found = findLetterTemplate(kind, language, {CLEARLINE_SOURCE_DIR "/resources"});
                collect(found->items, names[language]);
                std::sort(names[language].begin(), names[language].end());
                names[language].erase(std::unique(names[language].begin(), names[language].end()),
                                      names[language].end());
            }
            QCOMPARE(names[Language::English], names[Language::Chinese]);
        }
    }

    void whatIsWrongIsToldAtItsPlace_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const std::string& text, const char* expected) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(expected);
        };
        row("sound", kTop + "= T\n1. {subject.name} {{x}\n{each lines}\n- {line.what}\n{end}\n", "");
        row("comments and blank lines", "# c\n\n" + kTop + "# c\n\nText\n", "");
        row("a paragraph over two lines", kTop + "1. one\n  two {ground}\n", "");
        row("else", kTop + "{if argument}\nA\n{else}\nB\n{end}\n", "");
        row("nothing", "", "letter.form 0:1");
        row("another first line", "Dear Sir\n", "letter.form 1:1");
        row("another version", "clearline-letter 2 objection en\n", "letter.form 1:1");
        row("unknown kind", "clearline-letter 1 poem en\n", "letter.kind 1:20 poem");
        row("unknown language", "clearline-letter 1 repair fr\n", "letter.kind 1:27 fr");
        row("a slip in a name", kTop + "1. Of {subjct.name}.\n",
            "letter.unknown-placeholder 2:8 subjct.name subject.name");
        row("after Chinese letters", kTop + "致：{agency}\n", "letter.unknown-placeholder 2:4 agency —");
        row("on a line that goes on", kTop + "1. one\n  two {grund}\n", "letter.unknown-placeholder 3:8 grund ground");
        row("alone on its line", kTop + "{grund}\n", "letter.unknown-placeholder 2:2 grund ground");
        row("nothing like it", kTop + "{xyzzyqqqq}\n", "letter.unknown-placeholder 2:2 xyzzyqqqq —");
        row("in a condition", kTop + "{if argumnt}\n{end}\n", "letter.unknown-placeholder 2:5 argumnt argument");
        row("in a fact", kTop + "| Day | {dat}\n", "letter.unknown-placeholder 2:10 dat date");
        row("a line's own outside", kTop + "{line.what}\n", "letter.elsewhere 2:2 line.what");
        row("a list outside its own", kTop + "{each states}\n{end}\n", "letter.elsewhere 2:7 states");
        row("after its list has ended", kTop + "{each lines}\n{end}\n{line.rule}\n", "letter.elsewhere 4:2 line.rule");
        row("unknown list", kTop + "{each line}\n{end}\n", "letter.unknown-block 2:7 line lines");
        row("unknown table", kTop + "{put figurs}\n", "letter.unknown-block 2:6 figurs figures");
        row("unknown command", kTop + "{eahc lines}\n", "letter.unknown-block 2:2 eahc each");
        row("not closed", kTop + "x\n{each lines}\n", "letter.not-closed 3:1 each lines");
        row("a brace not closed", kTop + "a {date\n", "letter.not-closed 2:3 {");
        row("an end too many", kTop + "{end}\n", "letter.nothing-to-close 2:1");
        row("else of nothing", kTop + "{else}\n", "letter.nothing-to-close 2:1");
        row("else of a list", kTop + "{each lines}\n{else}\n{end}\n", "letter.nothing-to-close 3:1");
        row("a second else", kTop + "{if date}\n{else}\n{else}\n{end}\n", "letter.nothing-to-close 4:1");
        row("goes on with nothing", kTop + "\n  more\n", "letter.form 3:3");
        row("too deep",
            kTop +
                "{if date}\n{if date}\n{if date}\n{if date}\n{if date}\n{if date}\n{if date}\n{if date}\n{if date}\n",
            "letter.form 10:1");
        row("too large", kTop + std::string(300'000, 'x'), "letter.too-large 0:0 256");
    }
    void whatIsWrongIsToldAtItsPlace() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(told(text.toStdString()), expected);
    }
    void bytesThatAreNoText() { QCOMPARE(told(kTop + "ab\xFF\n"), QStringLiteral("letter.bytes 2:0")); }

    void everyProblemIsTold() {
        const auto read = readLetterTemplate(kTop + "{a-a}\n{b-b}\n", "t.txt");
        QVERIFY(!read && read.problems().size() == 2);
    }

    void ownFolderGoesFirst() {
        QTemporaryDir own;
        QFile file(own.filePath(QStringLiteral("objection.en.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("clearline-letter 1 objection en\n= My own\n");
        file.close();
        const std::vector<std::string> folders{CLEARLINE_SOURCE_DIR "/resources"};
        const auto mine =
            findLetterTemplate(LetterKind::Objection, Language::English, folders, own.path().toStdString());
        QVERIFY(mine && mine->items.size() == 1);
        QVERIFY(findLetterTemplate(LetterKind::Objection, Language::Chinese, folders, own.path().toStdString()));
        const auto none = findLetterTemplate(LetterKind::Objection, Language::English, {}, "");
        QVERIFY(!none && none.problems().front().code == "letter.no-template");
    }
    // A file that says it is something else than its name is refused rather than sent.
    void aTemplateUnderAnotherName() {
        QTemporaryDir own;
        QFile file(own.filePath(QStringLiteral("repair.en.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("clearline-letter 1 objection en\n= My own\n");
        file.close();
        const auto mine = findLetterTemplate(LetterKind::Repair, Language::English, {}, own.path().toStdString());
        QVERIFY(!mine && mine.problems().front().code == "letter.kind");
    }

private:
    static void collect(const std::vector<LetterItem>& items, std::vector<std::string>& names) {
        for (const LetterItem& item : items) {
            if (!item.name.empty()) names.push_back(item.name);
            for (const auto* pieces : {&item.pieces, &item.more})
                for (const LetterPiece& piece : *pieces)
                    if (piece.what == LetterPiece::What::Hole) names.push_back(piece.text);
            collect(item.body, names);
            collect(item.otherwise, names);
        }
    }
};

QTEST_GUILESS_MAIN(TestLetterTemplate)
#include "test_letter_template.moc"
