// Files of others in a case: what is read again from the file, and what is read from the rows beside it, is what was
// imported, to the last cell; with choices, several files at once, and things hidden.
#include <SQLiteCpp/Database.h>

#include <QTemporaryDir>
#include <QtTest>

#include "core/casefile/case_file.h"
#include "core/casefile/import_check.h"
#include "core/casefile/import_reading.h"
#include "core/casefile/import_report.h"
#include "core/intake/file_bytes.h"
#include "core/mapping/fitting.h"
#include "core/rulebook/kinds.h"
#include "input_text.h"

using namespace clearline;

namespace {

const std::string kIntake = CLEARLINE_SOURCE_DIR "/sample-data/intake/";
const std::vector<std::string> kResources{CLEARLINE_SOURCE_DIR "/resources"};
const Author kLin{"Lin", "2026-11-22T08:00:00Z"};

template <class T>
T got(Result<T> result) {
    if (!result) qFatal("%s", problemsText(result.problems()).c_str());
    return std::move(result).value();
}

QByteArray bytesOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The lines of a text that hold none of these.
std::string without(const std::string& text, const QStringList& parts) {
    QStringList lines = QString::fromStdString(text).split(QLatin1Char('\n'));
    lines.removeIf([&](const QString& line) {
        return std::any_of(parts.begin(), parts.end(), [&](const QString& part) { return line.contains(part); });
    });
    return lines.join(QLatin1Char('\n')).toStdString();
}

}  // namespace

class TestForeignImport : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    Kinds kinds_;
    std::vector<Mapping> known_;

    std::string path(const std::string& name) { return folder_.filePath(QString::fromStdString(name)).toStdString(); }
    std::string write(const std::string& name, const QByteArray& bytes) {
        QFile file(QString::fromStdString(path(name)));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(bytes);
        return path(name);
    }
    ReadOptions options() const {
        ReadOptions options;
        options.kindDeclared = [this](std::string_view kind) { return kinds_.declared(kind); };
        options.relationDeclared = [this](std::string_view kind) { return kinds_.relationDeclared(kind); };
        options.relationMutual = [this](std::string_view kind) { return kinds_.relationMutual(kind); };
        return options;
    }
    ImportItem item(const std::string& at) const { return got(anyItem(at, known_, {}, options())).item; }
    CheckedImport checked(CaseFile& file, std::vector<ImportItem> items) const {
        std::shared_ptr<const CaseInput> input;
        if (!file.state().sources.empty()) input = got(file.input(options()));
        return got(checkImport({&file.state(), input.get()}, std::move(items), options()));
    }
    std::uint64_t import(CaseFile& file, std::vector<ImportItem> items) const {
        const CheckedImport all = checked(file, std::move(items));
        return got(file.import(all.items, importReportText(importReport(all)), kLin));
    }
    std::unique_ptr<CaseFile> made(const std::string& name) {
        QFile::remove(QString::fromStdString(path(name)));
        return got(CaseFile::create(path(name), kLin));
    }

private slots:
    void initTestCase() {
        kinds_ = got(Kinds::load(kResources));
        known_ = knownMappings(kResources).mappings;
        QVERIFY(known_.size() >= 9);
    }

    void fileAndRowsGiveTheSame_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name : QDir(QString::fromStdString(kIntake))
                                       .entryList({"*.csv", "*.tsv", "*.xlsx", "*.json", "*.xml"}, QDir::Files))
            if (name != "volunteers.csv") QTest::newRow(qPrintable(name)) << name;
    }
    void fileAndRowsGiveTheSame() {
        QFETCH(QString, name);
        const std::string at = kIntake + name.toStdString();
        auto file = made("one.clearline");
        const ImportItem read = item(at);
        QVERIFY(read.plan);
        import(*file, {read});
        file.reset();
        file = got(CaseFile::open(path("one.clearline")));
        const auto again = got(file->input(options())), rows = got(file->inputFromRows(options()));
        QCOMPARE(QString::fromStdString(inputText(*rows)), QString::fromStdString(inputText(*again)));
        // As it was read at first, but for its name and what the command line told of it.
        const std::string first = without(inputText(*read.input), {"import."});
        QCOMPARE(QString::fromStdString(inputText(*again)),
                 QString::fromStdString(first).replace(QString::fromStdString(at), name));
        for (const auto& source : again->files) {
            QVERIFY(source->table && source->plan.size() == 64);
            QCOMPARE(QByteArray::fromStdString(source->bytes), bytesOf(at));
        }
        QCOMPARE(rows->files.front()->plan, again->files.front()->plan);
    }

    // What could not be read of a cell or a row when the bytes were read is told again from the rows.
    void whatWasToldStandsInTheRows() {
        QByteArray bytes = bytesOf(kIntake + "penalty-entity-gb18030.csv");
        const qsizetype at = bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 3;
        bytes[at] = '\xff';
        auto file = made("broken.clearline");
        const ImportItem read = item(write("broken.csv", bytes));
        QVERIFY(!read.told.front().empty());
        import(*file, {read});
        const auto again = got(file->input(options())), rows = got(file->inputFromRows(options()));
        QVERIFY(anyAtLeast(again->problems, Severity::Error));
        QCOMPARE(QString::fromStdString(inputText(*rows)), QString::fromStdString(inputText(*again)));
    }

    // A sheet each of one workbook; the bytes stand once.
    void aWorkbookOfSeveralTables() {
        auto file = made("book.clearline");
        import(*file, {item(kIntake + "own-book.xlsx")});
        const auto& sources = file->state().sources;
        QVERIFY(sources.size() > 1);
        for (std::size_t i = 0; i < sources.size(); ++i) {
            QCOMPARE(sources[i].plan->table, i);
            QCOMPARE(sources[i].sha256, sources[0].sha256);
        }
        QCOMPARE(importsOf(sources).size(), std::size_t{1});
        // Under the same name again, with something else in it.
        QVERIFY(QDir().mkpath(folder_.filePath("other")));
        const std::string other = path("other/own-book.xlsx");
        QFile::copy(QString::fromStdString(kIntake + "licence-entity.xlsx"), QString::fromStdString(other));
        import(*file, {item(other)});
        const auto input = got(file->input(options()));
        QVERIFY(QString::fromStdString(input->files.back()->name).startsWith("2/own-book.xlsx!") ||
                !QString::fromStdString(input->files.back()->name).contains("own-book.xlsx!records"));
        QCOMPARE(QString::fromStdString(inputText(*got(file->inputFromRows(options())))),
                 QString::fromStdString(inputText(*input)));
    }

    // The representative, and a firm without a code, are said to be somebody of the case.
    void choicesStandWithTheFile() {
        auto file = made("choices.clearline");
        import(*file, {item(write("case.csv", "subject,id,kind,received_on\nF-1,A-1,traffic.parking,2020-01-02\n"))});
        ImportItem fines = item(kIntake + "penalty-entity-gb18030.csv");
        const std::string called(fines.input->records->subjectId(0));
        fines.plan->subjects = {{called, "F-1"}};
        const std::uint64_t entry = import(*file, {fines});
        file.reset();
        file = got(CaseFile::open(path("choices.clearline")));
        const auto input = got(file->input(options()));
        QVERIFY(!input->records->subjectWithId(called));
        const auto chosen = input->records->subjectWithId("F-1");
        QVERIFY(chosen && input->records->recordsOf(*chosen).size() > 1);
        QCOMPARE(QString::fromStdString(inputText(*got(file->inputFromRows(options())))),
                 QString::fromStdString(inputText(*input)));
        const auto report = got(importReportFromText(*got(file->importReport(entry))));
        QCOMPARE(report.files.size(), std::size_t{1});
        QVERIFY(report.files[0].choices == (std::vector<SubjectChoice>{{called, "F-1"}}));
        // The choice is no part of the plan that is kept as a file, and a part of the plan that a receipt names.
        const auto plan = file->state().sources.back().plan;
        QVERIFY(plan && plan->sha256 != input->files.back()->plan);
    }

    void choicesOfOurOwnForm() {
        auto file = made("own.clearline");
        import(*file, {item(write("a.csv", "subject,id,kind,received_on\nP-1,A-1,traffic.parking,2020-01-02\n"))});
        write("b.subjects.csv", "id,name\nP-9,Lin Hai\n");
        write("b.relations.csv", "subject,other,kind\nF-1,P-9,representative\n");
        ImportItem own = item(write("b.csv", "subject,id,kind,received_on\nP-9,B-1,traffic.parking,2020-01-02\n"));
        QVERIFY(!own.plan);
        own.choices = {{"P-9", "P-1"}};
        import(*file, {own});
        file.reset();
        file = got(CaseFile::open(path("own.clearline")));
        for (const auto& input : {got(file->input(options())), got(file->inputFromRows(options()))}) {
            QVERIFY(!input->records->subjectWithId("P-9"));
            QCOMPARE(input->records->recordsOf(*input->records->subjectWithId("P-1")).size(), std::size_t{2});
            QCOMPARE(QString::fromStdString(input->subject("P-1").name), "Lin Hai");
            QCOMPARE(QString::fromStdString(input->relations.at(0).other), "P-1");
        }
        // A receipt must tell that the file was not read as it stands.
        const auto files = got(file->input(options()))->files;
        QCOMPARE(files[0]->plan, std::string());
        QCOMPARE(files[1]->plan.size(), std::size_t{64});
        const std::string copy = path("own-hidden.clearline");
        got(file->saveRedactedCopy(copy, {{"P-1"}, {}, false}, kLin));
        const auto hidden = got(CaseFile::open(copy));
        QVERIFY(!bytesOf(copy).contains("P-9"));
        QCOMPARE(got(hidden->input(options()))->records->size(), std::size_t{0});
    }

    // Files in several forms, in one entry; whenever it is cancelled, nothing is left behind.
    void severalAtOnceOrNotAtAll() {
        auto file = made("several.clearline");
        write("own.subjects.csv", "id,name\nP-1,Lin Hai\n");
        const std::string own = write("own.csv", "subject,id,kind,received_on\nP-1,A-1,traffic.parking,2020-01-02\n");
        const std::vector<ImportItem> items{item(kIntake + "penalty-entity.xlsx"), item(own),
                                            item(kIntake + "court-defaulters.json")};
        const CheckedImport all = checked(*file, items);
        const std::string report = importReportText(importReport(all));
        const QByteArray before = bytesOf(path("several.clearline"));
        int calls = 0, most = -1;
        const CaseProgress progress = [&](std::uint64_t done, std::uint64_t whole) {
            if (done > whole) qFatal("more is done than there is");
            return ++calls != most;
        };
        const Root root = file->root();
        for (most = 1;; ++most) {
            calls = 0;
            const auto done = file->import(all.items, report, kLin, progress);
            if (done) break;
            QCOMPARE(QString::fromStdString(done.problems()[0].code), "case.cancelled");
            QVERIFY(file->root() == root);
            QVERIFY(file->state().sources.empty());
            QCOMPARE(bytesOf(path("several.clearline")), before);
            QVERIFY(!QFile::exists(QString::fromStdString(path("several.clearline-journal"))));
        }
        QVERIFY2(most > 4, "too few moments to cancel at");
        QCOMPARE(file->log().size(), std::size_t{2});
        QCOMPARE(importsOf(file->state().sources).size(), std::size_t{3});
        file.reset();
        file = got(CaseFile::open(path("several.clearline")));
        QCOMPARE(got(file->importReport(2)).value(), report);
        const auto input = got(file->input(options()));
        QCOMPARE(QString::fromStdString(inputText(*got(file->inputFromRows(options())))),
                 QString::fromStdString(inputText(*input)));
        QCOMPARE(QString::fromStdString(input->subject("P-1").name), "Lin Hai");
    }
    void cancelledInTheCheck() {
        auto file = made("check.clearline");
        const std::vector<ImportItem> items{item(kIntake + "penalty-entity.xlsx"),
                                            item(kIntake + "court-defaulters.json")};
        for (int most = 0;; ++most) {
            int calls = 0;
            const auto done = checkImport({&file->state(), nullptr}, items, options(),
                                          [&](std::uint64_t, std::uint64_t) { return calls++ != most; });
            if (done) {
                QVERIFY(most > 3);
                break;
            }
            QCOMPARE(QString::fromStdString(done.problems()[0].code), "case.cancelled");
        }
    }
    // One of them cannot be taken: none is.
    void oneRefusedRefusesAll() {
        auto file = made("refused.clearline");
        const ImportItem fines = item(kIntake + "penalty-entity.xlsx"), list = item(kIntake + "blacklist.tsv");
        const auto done = file->import({fines, list, fines}, "", kLin);
        QVERIFY(!done);
        QCOMPARE(QString::fromStdString(done.problems()[0].code), "case.already-imported");
        QVERIFY(file->state().sources.empty());
    }

    void hidesASubject_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"penalty-entity-gb18030.csv", "penalty-entity.xlsx", "penalty-person.csv",
                                 "court-defaulters.json", "own-book.xlsx", "official-lines.xlsx"})
            QTest::newRow(name) << QString(name);
    }
    void hidesASubject() {
        QFETCH(QString, name);
        auto file = made("whole.clearline");
        import(*file, {item(kIntake + name.toStdString())});
        const auto whole = got(file->input(options()));
        std::set<std::string> subjects;
        for (const Subject& subject : whole->subjects) subjects.insert(subject.id);
        for (const OfficialLine& line : whole->statement) subjects.insert(line.subject);
        QVERIFY(!subjects.empty());
        for (const std::string& hidden : subjects) {
            const std::string copy = path("part.clearline");
            QFile::remove(QString::fromStdString(copy));
            got(file->saveRedactedCopy(copy, {{hidden}, {}, false}, kLin));
            const auto part = got(CaseFile::open(copy));
            const auto seen = got(part->input(options()));
            // Of the others everything is as it was.
            std::multiset<std::string> due, there;
            const auto lines = [&](const CaseInput& input, std::multiset<std::string>& into) {
                if (input.records)
                    for (RecordIndex r = 0; r < input.records->size(); ++r) {
                        const Record record(*input.records, r);
                        into.insert(std::string(record.subject()) + "|" + std::string(record.id()) + "|" +
                                    std::string(record.kind()) + "|" + std::to_string(record.row()) + "|" +
                                    (record.amount() ? record.amount()->text() : ""));
                    }
                for (const Relation& relation : input.relations) into.insert(relation.subject + " > " + relation.other);
                for (const OfficialLine& line : input.statement) into.insert(line.subject + " " + line.date.iso());
            };
            lines(*whole, due);
            lines(*seen, there);
            std::erase_if(due, [&](const std::string& line) {
                return line.starts_with(hidden + "|") || line.starts_with(hidden + " ") ||
                       line.ends_with(" > " + hidden);
            });
            const auto text = [](const std::multiset<std::string>& all) {
                std::string out;
                for (const std::string& line : all) out += line + "\n";
                return out;
            };
            QVERIFY2(there == due, (hidden + " hidden, there:\n" + text(there) + "due:\n" + text(due)).c_str());
            const std::string number = whole->subject(hidden).identifier;
            if (number.size() == 18)
                QVERIFY2(!bytesOf(copy).contains(QByteArray::fromStdString(number)), number.c_str());
        }
    }

    void hidesColumns_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("text");  // that must not be there any more
        QTest::addColumn<bool>("refused");
        QTest::newRow("by the file's header") << "raw"
                                              << "处罚内容"
                                              << "罚款15000元" << false;
        QTest::newRow("by the field that it fills") << "records"
                                                    << "amount"
                                                    << "" << false;
        QTest::newRow("who the representative is") << "relations"
                                                   << "other.name"
                                                   << "谭以南" << false;
        QTest::newRow("the number that is the subject's id") << "subjects"
                                                             << "identifier"
                                                             << "" << true;
        QTest::newRow("the document that is the record's id") << "raw"
                                                              << "行政处罚决定书文号"
                                                              << "" << true;
    }
    void hidesColumns() {
        QFETCH(QString, table);
        QFETCH(QString, column);
        QFETCH(bool, refused);
        auto file = made("columns.clearline");
        import(*file, {item(kIntake + "penalty-entity-gb18030.csv")});
        const auto whole = got(file->input(options()));
        const std::string copy = path("columns-part.clearline");
        QFile::remove(QString::fromStdString(copy));
        const auto done =
            file->saveRedactedCopy(copy, {{}, {{table.toStdString(), column.toStdString()}}, false}, kLin);
        if (refused) {
            QVERIFY(!done);
            QCOMPARE(QString::fromStdString(done.problems()[0].code), "case.redaction-needs");
            return;
        }
        if (!done) qFatal("%s", problemsText(done.problems()).c_str());
        const auto seen = got(got(CaseFile::open(copy))->input(options()));
        QCOMPARE(seen->records->size(), whole->records->size());
        for (RecordIndex r = 0; r < seen->records->size(); ++r) {
            const Record now(*seen->records, r), before(*whole->records, r);
            QCOMPARE(now.id(), before.id());
            QCOMPARE(now.subject(), before.subject());
            if (table == "records") QVERIFY(!now.amount());
        }
        QFETCH(QString, text);
        if (!text.isEmpty())
            QVERIFY(bytesOf(path("columns.clearline")).contains(text.toUtf8()) &&
                    !bytesOf(copy).contains(text.toUtf8()));
        QVERIFY(std::any_of(seen->problems.begin(), seen->problems.end(),
                            [](const Problem& problem) { return problem.code == "case.file-column-hidden"; }));
    }

    void toldWhenTampered_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("code");
        QTest::newRow("a cell") << "UPDATE raw SET cells = replace(cells, '0.5', '0.6')"
                                << "case.rows-differ";
        QTest::newRow("what a cell was") << "UPDATE raw SET cells = replace(cells, 't=', 'n=')"
                                         << "case.rows-differ";
        QTest::newRow("a row gone") << "DELETE FROM raw WHERE row = 3"
                                    << "case.rows-differ";
        QTest::newRow("whose a row is") << "UPDATE ids SET cells = replace(cells, '91', '92')"
                                        << "case.rows-differ";
        QTest::newRow("a choice") << "UPDATE choices SET cells = replace(cells, 'F-1', 'F-2')"
                                  << "case.rows-differ";
        QTest::newRow("another plan") << "UPDATE plans SET mapping = 'x'"
                                      << "case.table-differs";
        QTest::newRow("the plan's text")
            << "UPDATE blobs SET bytes = CAST(replace(CAST(bytes AS TEXT), 'decided_on', 'received_on') AS BLOB) WHERE "
               "id = (SELECT blob FROM plans)"
            << "case.blob-changed";
        QTest::newRow("no plan") << "DELETE FROM plans"
                                 << "case.table-differs";
        QTest::newRow("the report")
            << "UPDATE blobs SET bytes = CAST(replace(CAST(bytes AS TEXT), 'penalty', 'penaltx') "
               "AS BLOB) WHERE id = (SELECT blob FROM reports LIMIT 1)"
            << "case.blob-changed";
        QTest::newRow("no report") << "DELETE FROM reports"
                                   << "case.table-differs";
        QTest::newRow("a line of a statement") << "INSERT INTO statement VALUES(99, 2, 0, 0, '[]', x'')"
                                               << "case.rows-differ";
    }
    void toldWhenTampered() {
        QFETCH(QString, sql);
        QFETCH(QString, code);
        auto file = made("tampered.clearline");
        ImportItem fines = item(kIntake + "penalty-entity-gb18030.csv");
        fines.plan->subjects = {{std::string(fines.input->records->subjectId(0)), "F-1"}};
        import(*file, {fines});
        file.reset();
        const QByteArray before = bytesOf(path("tampered.clearline"));
        SQLite::Database(path("tampered.clearline"), SQLite::OPEN_READWRITE).exec(sql.toStdString());
        QVERIFY(bytesOf(path("tampered.clearline")) != before);
        const auto opened = CaseFile::open(path("tampered.clearline"));
        QVERIFY(!opened);
        QVERIFY2(opened.problems()[0].code == code.toStdString(), problemsText(opened.problems()).c_str());
    }
};

QTEST_APPLESS_MAIN(TestForeignImport)
#include "test_foreign_import.moc"
