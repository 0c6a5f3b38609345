// A case file from the outside: what is made is there after closing and opening, what is refused
// changes nothing, and what was tampered with is told.
#include <SQLiteCpp/Database.h>

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include "core/casefile/case_file.h"
#include "core/casefile/network_disk.h"
#include "core/casefile/undo.h"
#include "core/intake/read_case.h"
#include "core/rulebook/load.h"

using namespace clearline;

namespace {

const std::string kSource = CLEARLINE_SOURCE_DIR;
const Author kLin{"Lin", "2026-11-22T08:00:00Z"};

std::string codes(const Problems& problems) {
    std::string all;
    for (const Problem& problem : problems)
        all += problem.code + (problem.args.empty() ? "" : " " + problem.args[0]) + "; ";
    return all;
}

template <class T>
T got(Result<T> result) {
    if (!result) qFatal("%s", codes(result.problems()).c_str());
    return std::move(result).value();
}

CaseAction creating(const std::string& name) {
    return {
        ActionKind::ScenarioCreated, {ScenarioChange{0, std::nullopt, ScenarioLabel{name, ""}}}, {}, {}, {}, {}, ""};
}
CaseAction edited(ScenarioId scenario, std::optional<Edit> from, std::optional<Edit> to) {
    CaseAction action;
    action.changes = {EditChange{scenario, "", std::move(from), std::move(to)}};
    return action;
}

}  // namespace

class TestCaseFile : public QObject {
    Q_OBJECT
private:
    QTemporaryDir folder_;
    std::string path(const char* name) { return folder_.filePath(name).toStdString(); }
    // A case with a file, a rulebook, a scenario and an edit.
    std::unique_ptr<CaseFile> made(const std::string& at) {
        auto file = got(CaseFile::create(at, kLin));
        got(file->import(got(readCase(kSource + "/sample-data/fuzhou/lin.csv")), kLin));
        got(file->addRulebook(**got(std::optional(loadRulebookFile(kSource + "/resources/rulebooks/fuzhou-moli.yaml"))),
                              kLin));
        got(file->append(creating("without L-13"), kLin));
        got(file->append(edited(1, std::nullopt, RecordExcluded{"L-13"}), kLin, "counted twice"));
        return file;
    }
    template <class T>
    static const T& got(const std::optional<T>& value) {
        return *value;
    }
    template <class T>
    static T got(Result<T> result) {
        return ::got(std::move(result));
    }

private slots:
    void survivesClosing() {
        const std::string at = path("kept.clearline");
        auto file = made(at);
        const Root root = file->root();
        const CaseState state = file->state();
        file.reset();
        CaseOptions options;
        options.root = root;
        file = got(CaseFile::open(at, options));
        QVERIFY(file->state() == state);
        QCOMPARE(file->log().size(), std::size_t{5});
        QCOMPARE(QString::fromStdString(*file->log()[4].why), "counted twice");
        const auto input = got(file->input());
        QCOMPARE(input->records->size(), std::size_t{30});
        QCOMPARE(input->subjects.size(), std::size_t{1});
        QCOMPARE(input->readings.size(), std::size_t{2});
        const auto original = got(readCase(kSource + "/sample-data/fuzhou/lin.csv"));
        QCOMPARE(input->files.front()->bytes, original.files.front()->bytes);
        QCOMPARE(got(file->rulebook("fuzhou-moli"))->sha256,
                 got(loadRulebookFile(kSource + "/resources/rulebooks/fuzhou-moli.yaml"))->sha256);
    }

    void undoOfOneEntry() {
        auto file = made(path("undo.clearline"));
        const auto undo = got(undoOf(5, file->state(), file->log()));
        got(file->append(undo, kLin));
        QVERIFY(file->state().scenarios.at(1).edits.empty());
        const auto redo = got(undoOf(6, file->state(), file->log()));
        QVERIFY(redo.kind == ActionKind::Redone);
        got(file->append(redo, kLin));
        QCOMPARE(file->state().scenarios.at(1).edits.size(), std::size_t{1});
        // The scenario cannot be taken back while an edit stands in it.
        const auto refused = undoOf(4, file->state(), file->log());
        QVERIFY(!refused);
        QCOMPARE(QString::fromStdString(refused.problems()[0].code), "case.undo-depends");
        got(file->append(got(goBackTo(3, file->state(), file->log())), kLin));
        QVERIFY(file->state().scenarios.empty());
    }

    void twoWindows() {
        const std::string at = path("two.clearline");
        auto one = made(at);
        auto two = got(CaseFile::open(at));
        got(one->append(edited(1, std::nullopt, RuleOff{"TP-03"}), kLin));
        // Another thing: both stand. The same thing: told, and the other's is taken in.
        got(two->append(edited(1, std::nullopt, RuleOff{"TP-01"}), {"Wu", "2026-11-22T08:00:01Z"}));
        QCOMPARE(two->log().size(), std::size_t{7});
        const auto conflict = one->append(edited(1, std::nullopt, RuleOff{"TP-01"}), kLin);
        QVERIFY(!conflict);
        QCOMPARE(QString::fromStdString(conflict.problems()[0].code), "case.change-conflict");
        QCOMPARE(one->log().size(), std::size_t{7});
        QVERIFY(one->state() == two->state());
    }

    void knowsNetworkDisks() {
        QVERIFY(isNetworkDisk(0x6969) && isNetworkDisk(0xFF534D42) && isNetworkDisk(0x65735546));
        QVERIFY(!isNetworkDisk(0xEF53) && !isNetworkDisk(0x01021994) &&
                !isNetworkDisk(0x794C7630));  // ext4, tmpfs, overlay
    }

    void refusesToWriteOver() {
        const std::string at = path("there.clearline");
        auto file = made(at);
        QCOMPARE(QString::fromStdString(CaseFile::create(at, kLin).problems()[0].code), "case.exists");
        QCOMPARE(QString::fromStdString(
                     file->import(got(readCase(kSource + "/sample-data/fuzhou/lin.csv")), kLin).problems()[0].code),
                 "case.already-imported");
        QCOMPARE(file->log().size(), std::size_t{5});
    }

    // Two files of records, of one name: each line has its own; what the tables beside them share is one.
    void twoImports() {
        const std::string at = path("imports.clearline");
        const auto write = [&](const char* name, const QByteArray& bytes) {
            QDir().mkpath(QFileInfo(folder_.filePath(name)).path());
            QFile file(folder_.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        write("one/records.csv", "subject,id,kind,received_on\nP,A-1,traffic.parking,2020-01-02\n");
        write("one/subjects.csv", "id,name\nP,Lin Hai\n");
        write("two/records.csv",
              "id,subject,kind,received_on\nA-1,P,traffic.parking,2020-01-02\nB-1,P,traffic.parking,2020-01-03\n");
        write("two/subjects.csv", "id,name\nP,Lin Hai\n");
        auto file = got(CaseFile::create(at, kLin));
        got(file->import(got(readCase(path("one"))), kLin));
        const auto before = file->state();
        got(file->import(got(readCase(path("two"))), kLin));
        QCOMPARE(QString::fromStdString(file->import(got(readCase(path("two"))), kLin).problems()[0].code),
                 "case.already-imported");
        file.reset();
        file = got(CaseFile::open(at));
        for (const auto& input : {got(file->input()), got(file->inputFromRows())}) {
            QCOMPARE(input->records->size(), std::size_t{2});
            QVERIFY(input->records->place(0) == (Place{"records.csv", 2, 0}));
            QVERIFY(input->records->place(1) == (Place{"2/records.csv", 3, 0}));
            QCOMPARE(input->subjects.size(), std::size_t{1});
            QCOMPARE(input->files.size(), std::size_t{4});
            QCOMPARE(QString::fromStdString(codes(input->problems)), "merge.record-again A-1; ");
            QVERIFY(!input->rowsLost);
        }
        QCOMPARE(got(file->input())->records->rawRow(1), std::string_view("B-1,P,traffic.parking,2020-01-03"));
        // What the case was before the second import.
        QCOMPARE(got(file->input(before.sources, {}))->records->size(), std::size_t{1});
    }

    void copies() {
        auto file = made(path("original.clearline"));
        const std::string copy = path("copy.clearline");
        got(file->saveCopy(copy));
        QVERIFY(got(CaseFile::open(copy))->state() == file->state());
        QCOMPARE(QString::fromStdString(file->saveCopy(copy).problems()[0].code), "case.exists");
    }

    void keepsDraftsAndView() {
        const std::string at = path("drafts.clearline");
        auto file = made(at);
        got(file->keepDraft({"note 1", "half a sent", "2026-11-22T08:00:00Z"}));
        got(file->keepDraft({"note 2", "x", "2026-11-22T08:00:01Z"}));
        got(file->keepDraft({"note 2", "", "2026-11-22T08:00:02Z"}));
        got(file->keepView("subject lin"));
        const Root root = file->root();
        file.reset();
        SQLite::Database(at, SQLite::OPEN_READWRITE).exec("UPDATE view SET text = 'other'");
        file = got(CaseFile::open(at));
        QVERIFY(file->root() == root);  // no evidence, so not in the log
        QCOMPARE(got(file->drafts()).size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(got(file->drafts())[0].text), "half a sent");
        QCOMPARE(QString::fromStdString(codes(file->problems())), "case.draft-damaged view; ");
        QVERIFY(got(file->view()).empty());
    }

    // Made by the program before form 3, with two imports, a receipt, an undo, an attachment, a draft and a view.
    void upgradesForm2() {
        const std::string at = path("older2.clearline"), kept = path("older2.form-2.clearline");
        QFile::copy(QString::fromStdString(kSource + "/tests/fixtures/form-2.clearline"), QString::fromStdString(at));
        CaseOptions reading;
        reading.readOnly = true;
        const auto before = got(got(CaseFile::open(at, reading))->input());
        QCOMPARE(before->records->size(), std::size_t{52});
        CaseOptions options;
        options.author = kLin;
        auto file = got(CaseFile::open(at, options));
        QVERIFY(file->log().back().action.kind == ActionKind::Upgraded);
        QCOMPARE(QString::fromStdString(file->log().back().action.detail), "form 3 from form 2");
        QCOMPARE(file->log().size(), std::size_t{10});
        QCOMPARE(file->state().receipts.size(), std::size_t{1});
        QCOMPARE(got(file->drafts()).size(), std::size_t{1});
        for (const auto& input : {got(file->input()), got(file->inputFromRows())})
            QCOMPARE(input->records->size(), before->records->size());
        QCOMPARE(got(CaseFile::open(kept, reading))->log().size(), std::size_t{9});
        got(file->import(got(readCase(kSource + "/sample-data/fuzhou/district.csv")), kLin));
        file.reset();
        QCOMPARE(got(CaseFile::open(at))->log().size(), std::size_t{11});
    }

    void upgradesAnOlderForm() {
        const std::string at = path("older.clearline"), kept = path("older.form-1.clearline");
        QFile::copy(QString::fromStdString(kSource + "/tests/fixtures/form-1.clearline"), QString::fromStdString(at));
        QCOMPARE(QString::fromStdString(CaseFile::open(at).problems()[0].code), "case.older-form");
        CaseOptions reading;
        reading.readOnly = true;
        QCOMPARE(got(CaseFile::open(at, reading))->log().size(), std::size_t{8});
        CaseOptions options;
        options.author = kLin;
        auto file = got(CaseFile::open(at, options));
        QVERIFY(file->log().back().action.kind == ActionKind::Upgraded);
        QCOMPARE(file->state().scenarios.at(1).edits.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(got(file->attachment(1))), "paid on 3 March\n");
        got(file->keepView("now it can"));
        file.reset();
        file = got(CaseFile::open(at));
        QCOMPARE(file->log().size(), std::size_t{9});
        QCOMPARE(got(CaseFile::open(kept, reading))->log().size(), std::size_t{8});
    }

    void redacts() {
        auto file = got(CaseFile::create(path("district.clearline"), kLin));
        got(file->import(got(readCase(kSource + "/sample-data/fuzhou/district.csv")), kLin));
        got(file->append(creating("one"), kLin));
        const auto whole = got(file->input());
        const std::string hidden(whole->records->subjectId(0)),
            record(whole->records->symbols().text(whole->records->id(0)));
        got(file->append(edited(1, std::nullopt, RecordExcluded{record}), kLin, "about " + hidden));
        const std::string copy = path("redacted.clearline");
        got(file->saveRedactedCopy(copy, {{hidden}, {{"subjects", "name"}, {"subjects", "identifier"}}, false}, kLin));
        CaseOptions options;
        options.rootHash = file->root().hash;  // the root it was made from still stands in its chain
        const auto redacted = got(CaseFile::open(copy, options));
        QVERIFY(redacted->redacted() && redacted->readOnly());
        const auto seen = got(redacted->input());
        QVERIFY(!seen->records->subjectWithId(hidden));
        QCOMPARE(seen->records->size(), whole->records->size() - whole->records->recordsOf(0).size());
        for (const Subject& subject : seen->subjects) QVERIFY(subject.name.empty() && subject.identifier.empty());
        QVERIFY(!redacted->log()[3].content && !redacted->log()[3].why);
        QFile bytes(QString::fromStdString(copy));
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        const QByteArray all = bytes.readAll();
        QVERIFY(!all.contains(QByteArray::fromStdString(record)));
        for (const Subject& subject : whole->subjects)
            QVERIFY(!all.contains(QByteArray::fromStdString(subject.identifier)));
        QCOMPARE(QString::fromStdString(
                     file->saveRedactedCopy(path("x"), {{}, {{"records", "kind"}}, false}, kLin).problems()[0].code),
                 "case.redaction-needs");
    }

    // Some rows of two files, which leaves neither of them as a file.
    void redactsSeveralImports() {
        auto file = made(path("several.clearline"));
        got(file->import(got(readCase(kSource + "/sample-data/fuzhou/wu.csv")), kLin));
        got(file->import(got(readCase(kSource + "/sample-data/fuzhou/district.csv")), kLin));
        const auto whole = got(file->input());
        const std::string hidden = "P-WU", copy = path("several-redacted.clearline");
        const auto subject = whole->records->subjectWithId(hidden);
        QVERIFY(subject);
        const std::size_t gone = whole->records->recordsOf(*subject).size();
        QVERIFY(gone > 0);
        got(file->saveRedactedCopy(copy, {{hidden}, {{"subjects", "name"}}, false}, kLin));
        const auto redacted = got(CaseFile::open(copy));
        const auto seen = got(redacted->input());
        QVERIFY(!seen->records->subjectWithId(hidden));
        QCOMPARE(seen->records->size(), whole->records->size() - gone);
        QCOMPARE(seen->records->fileCount(), whole->records->fileCount());
        for (const Subject& each : seen->subjects) QVERIFY(each.name.empty());
        // Before the later imports: only what was there then, from the rows too.
        const auto early = got(redacted->input({redacted->state().sources[0]}, {}));
        QCOMPARE(early->files.size(), std::size_t{1});
        QCOMPARE(early->records->fileCount(), std::size_t{1});
    }

    void toldWhenTampered_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("code");
        QTest::newRow("a cell") << "UPDATE records SET cells = replace(cells, 'red-light', 'parking') WHERE row = 14"
                                << "case.rows-differ records";
        QTest::newRow("a row gone") << "DELETE FROM records WHERE row = 14"
                                    << "case.rows-differ records";
        QTest::newRow("a row more") << "INSERT INTO readings VALUES(99, 2, 0, 0, '[]', x'')"
                                    << "case.rows-differ readings";
        QTest::newRow("a file's byte")
            << "UPDATE blobs SET bytes = CAST(replace(CAST(bytes AS TEXT), 'L-13', 'L-31') AS BLOB) WHERE id = 1"
            << "case.blob-changed";
        QTest::newRow("why") << "UPDATE log SET why = 'nothing' WHERE seq = 5"
                             << "case.entry-changed 5";
        QTest::newRow("an entry gone") << "DELETE FROM edits; DELETE FROM scenarios; DELETE FROM log WHERE seq = 4"
                                       << "case.entry-missing 4";
        QTest::newRow("an edit changed") << "UPDATE edits SET edit = '{\"excluded\":\"L-14\"}'"
                                         << "case.table-differs edits";
        QTest::newRow("a scenario renamed") << "UPDATE scenarios SET name = 'x'"
                                            << "case.table-differs scenarios";
        QTest::newRow("an entry hidden") << "UPDATE log SET why = NULL WHERE seq = 5"
                                         << "case.entry-changed 5";
        QTest::newRow("an entry before the first")
            << "INSERT INTO log SELECT -1, at, who, why, content, salts, hash FROM log WHERE seq = 5"
            << "case.entry-unknown -1";
        QTest::newRow("another entry's file") << "UPDATE sources SET entry = 1"
                                              << "case.table-differs sources";
        QTest::newRow("a table more") << "CREATE TABLE more(x)"
                                      << "case.schema-differs more";
        QTest::newRow("a trigger") << "CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM edits; END"
                                   << "case.schema-differs t";
        QTest::newRow("another program's") << "PRAGMA application_id=1"
                                           << "case.not-a-case";
        QTest::newRow("a later form") << "PRAGMA user_version=99"
                                      << "case.newer-form 99";
    }
    void toldWhenTampered() {
        QFETCH(QString, sql);
        QFETCH(QString, code);
        const std::string at = path("tampered.clearline");
        QFile::remove(QString::fromStdString(at));
        made(at).reset();
        SQLite::Database(at, SQLite::OPEN_READWRITE).exec(sql.toStdString());
        const auto opened = CaseFile::open(at);
        QVERIFY(!opened);
        const QString told = QString::fromStdString(codes(opened.problems()));
        QVERIFY2(told.startsWith(code), qPrintable(told));
    }
};

QTEST_APPLESS_MAIN(TestCaseFile)
#include "test_case_file.moc"
