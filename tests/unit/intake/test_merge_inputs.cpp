// Several imports give what one file with all their rows gives, in whatever order they come; what they
// say twice counts once, and what contradicts itself is told with both places.
#include <QtTest>
#include <random>

#include "core/export/ledger_writers.h"
#include "core/export/result_hash.h"
#include "core/intake/merge_inputs.h"
#include "core/intake/read_sources.h"
#include "core/ledger/evaluate.h"
#include "core/record/record.h"
#include "core/rulebook/load.h"
#include "core/scenario/scenario.h"

using namespace clearline;

namespace {

constexpr char kSource[] = CLEARLINE_SOURCE_DIR;
constexpr const char* kTables[] = {".csv", ".subjects.csv", ".relations.csv", ".readings.csv", ".statement.csv"};

std::shared_ptr<const SourceFile> fileOf(std::string name, std::string bytes) {
    return std::make_shared<const SourceFile>(SourceFile{std::move(name), std::move(bytes), {}});
}

std::string bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

// A table dealt into `count` tables with the same header; no cell of the samples has a line end in it.
std::vector<std::string> dealt(const std::string& bytes, std::size_t count, std::mt19937& random) {
    const QStringList lines = QString::fromStdString(bytes).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    std::vector<std::string> parts(count, lines.value(0).toStdString() + "\n");
    for (qsizetype i = 1; i < lines.size(); ++i) parts[random() % count] += lines[i].toStdString() + "\n";
    return parts;
}

QStringList codes(const Problems& problems) {
    QStringList all;
    for (const Problem& problem : problems)
        if (problem.code.starts_with("merge."))
            all << QString::fromStdString(problem.code + "@" + problem.place.file) + QLatin1Char(':') +
                       QString::number(problem.place.row);
    return all;
}

}  // namespace

class TestMergeInputs : public QObject {
    Q_OBJECT

private:
    Kinds kinds_, known_;
    std::optional<Catalogue> words_;

    ReadOptions options() const {
        ReadOptions options;
        options.kindDeclared = [this](std::string_view kind) { return known_.declared(kind); };
        options.relationDeclared = [this](std::string_view kind) { return known_.relationDeclared(kind); };
        options.relationMutual = [this](std::string_view kind) { return known_.relationMutual(kind); };
        return options;
    }
    // The tables of one import: records, subjects, relations, readings, statement; an empty one is not there.
    CaseInput read(const std::string& name, const std::vector<std::string>& tables) const {
        std::vector<std::shared_ptr<const SourceFile>> files;
        for (std::size_t t = 0; t < tables.size(); ++t)
            if (!tables[t].empty()) files.push_back(fileOf(name + kTables[t], tables[t]));
        auto input = readSources(files, options());
        if (!input) qFatal("%s", input.problems()[0].code.c_str());
        return std::move(input).value();
    }
    std::shared_ptr<const CaseInput> merged(std::vector<CaseInput> inputs) const {
        return std::make_shared<const CaseInput>(mergeInputs(std::move(inputs), options()));
    }
    // Every ledger, but for the places.
    QString told(const std::shared_ptr<const CaseInput>& input, const std::shared_ptr<const Rulebook>& rulebook) const {
        static const QRegularExpression places(QStringLiteral(R"re(,"source":\{[^}]*\})re"));
        QString all;
        auto subjects = subjectsOf(*input);
        std::sort(subjects.begin(), subjects.end());
        for (const std::string& subject : subjects)
            for (const char* day : {"2019-06-30", "2024-06-30"}) {
                const Date on = *Date::fromIso(day);
                const Ledger ledger = evaluate(input, rulebook, subject, {on, on});
                writeLedgerJson(ledger, *words_, known_, {true, {}}, true, [&](std::string_view part) {
                    all += QString::fromUtf8(part.data(), qsizetype(part.size()));
                });
                all += QString::fromStdString(resultHash(ledger).hex()) + QLatin1Char('\n');
            }
        return all.replace(places, {});
    }
    void countOn(const char* rulebook) {
        auto loaded = loadRulebookFile(std::string(kSource) + "/resources/rulebooks/" + rulebook + ".yaml");
        QVERIFY(loaded.ok());
        known_ = withKindsOf(kinds_, **loaded);
    }

private slots:
    void initTestCase() {
        auto kinds = Kinds::load({std::string(kSource) + "/resources"});
        QVERIFY(kinds.ok());
        kinds_ = *kinds;
        known_ = kinds_;
        auto words = Catalogue::load({std::string(kSource) + "/resources"}, Language::English);
        QVERIFY(words.ok());
        words_ = *words;
    }

    void samplesInPieces_data() {
        QTest::addColumn<QString>("stem");
        QTest::addColumn<QString>("rulebook");
        const QDir samples(QStringLiteral("%1/sample-data").arg(QLatin1String(kSource)));
        for (const QString& folder : samples.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString id = folder == QLatin1String("fuzhou")         ? QStringLiteral("fuzhou-moli")
                               : folder == QLatin1String("side-by-side") ? QStringLiteral("wendeng-2020")
                                                                         : folder;
            const QString book = QStringLiteral("%1/resources/rulebooks/%2.yaml").arg(QLatin1String(kSource), id);
            if (!QFile::exists(book)) continue;
            for (const QFileInfo& file : QDir(samples.filePath(folder)).entryInfoList({QStringLiteral("*.csv")}))
                if (!file.completeBaseName().contains(QLatin1Char('.')))
                    QTest::newRow(qPrintable(folder + QLatin1Char('/') + file.fileName()))
                        << file.path() + QLatin1Char('/') + file.completeBaseName() << book;
        }
    }
    void samplesInPieces() {
        QFETCH(QString, stem);
        QFETCH(QString, rulebook);
        auto loaded = loadRulebookFile(rulebook.toStdString());
        QVERIFY(loaded.ok());
        const std::shared_ptr<const Rulebook> book = *loaded;
        known_ = withKindsOf(kinds_, *book);
        std::vector<std::string> tables;
        for (const char* table : kTables) tables.push_back(bytesOf(stem + QLatin1String(table)));
        std::vector<CaseInput> alone;
        alone.push_back(read("whole", tables));
        const auto whole = merged(std::move(alone));
        const QString expected = told(whole, book);
        QVERIFY(whole->records->size() > 0);
        std::mt19937 random(20261122);
        for (const std::size_t count : {2u, 3u, 2u, 3u}) {
            std::vector<std::vector<std::string>> cut(count);
            for (const std::string& table : tables) {
                const auto parts = dealt(table, count, random);
                for (std::size_t p = 0; p < count; ++p) cut[p].push_back(table.empty() ? "" : parts[p]);
            }
            // A subjects table may stand whole beside each of them.
            if (random() % 2 == 0)
                for (auto& part : cut) part[1] = tables[1];
            std::vector<std::size_t> order(count);
            std::iota(order.begin(), order.end(), std::size_t{0});
            do {
                std::vector<CaseInput> inputs;
                for (const std::size_t p : order) inputs.push_back(read("part-" + std::to_string(p), cut[p]));
                const auto input = merged(std::move(inputs));
                QCOMPARE(codes(input->problems), QStringList());
                QCOMPARE(input->records->size(), whole->records->size());
                for (RecordIndex r = 0; r < input->records->size(); ++r) {
                    const Record record(*input->records, r);
                    QVERIFY(record.raw().find(record.id()) != std::string_view::npos);
                    const std::string& name = input->records->sourceOf(r).name;
                    QVERIFY(cut[static_cast<std::size_t>(name[5] - '0')][0].find(record.raw()) != std::string::npos);
                }
                if (const QString now = told(input, book); now != expected) QCOMPARE(now, expected);
            } while (std::next_permutation(order.begin(), order.end()));
        }
    }

    void saidTwice_data() {
        QTest::addColumn<QStringList>("first");  // records, subjects, relations, readings
        QTest::addColumn<QStringList>("second");
        QTest::addColumn<QStringList>("told");
        QTest::addColumn<int>("records");
        QTest::addColumn<bool>("lost");
        const QString head = QStringLiteral("subject,id,kind,received_on,amount\n");
        const QString one = head + QStringLiteral("P,A,traffic.parking,2020-01-02,5\n");
        const QString none = head;
        const auto row = [](const char* name) -> QTestData& { return QTest::newRow(name); };
        row("a record with the same cells")
            << QStringList{one}
            << QStringList{QStringLiteral("id,kind,subject,amount,received_on,note\n"
                                          "B,traffic.parking,P,1,2020-01-02,\nA,traffic.parking,P,5.0,2020-01-02,\n")}
            << QStringList{QStringLiteral("merge.record-again@b.csv:3")} << 2 << false;
        row("a record with other cells") << QStringList{one}
                                         << QStringList{head + QStringLiteral("P,A,traffic.parking,2020-01-02,6\n")}
                                         << QStringList{QStringLiteral("merge.record-differs@b.csv:2")} << 1 << true;
        row("a fact that one file has and the other has not")
            << QStringList{one}
            << QStringList{QStringLiteral("subject,id,kind,received_on,amount,street\n"
                                          "P,A,traffic.parking,2020-01-02,5,Ferry Road\n")}
            << QStringList{QStringLiteral("merge.record-differs@b.csv:2")} << 1 << true;
        row("versions of one record in two files, received in the wrong order")
            << QStringList{one}
            << QStringList{QStringLiteral("subject,id,version,kind,received_on\nP,A,2,traffic.parking,2020-01-01\n")}
            << QStringList{QStringLiteral("merge.version-order@b.csv:2")} << 2 << false;
        row("a fact in two forms") << QStringList{QStringLiteral("subject,id,kind,points\nP,A,traffic.parking,3\n")}
                                   << QStringList{QStringLiteral("subject,id,kind,points\nP,B,traffic.parking,three\n")}
                                   << QStringList{QStringLiteral("merge.fact-form@a.csv:1")} << 2 << false;
        row("a subject that is the same")
            << QStringList{one, QStringLiteral("id,name,street\nP,Lin,Ferry Road\n")}
            << QStringList{none, QStringLiteral("id,name,kind\nP,Lin,person\n")} << QStringList{} << 1 << false;
        row("a subject with another name")
            << QStringList{one, QStringLiteral("id,name\nP,Lin\n")}
            << QStringList{none, QStringLiteral("id,name\nQ,Wu\nP,Lim\n")}
            << QStringList{QStringLiteral("merge.subject-differs@b.subjects.csv:3")} << 1 << false;
        row("a relation once more") << QStringList{one, {}, QStringLiteral("subject,other,kind\nP,Q,owner\n")}
                                    << QStringList{none,
                                                   {},
                                                   QStringLiteral("subject,other,kind\nP,R,owner\nP,Q,owner\n")}
                                    << QStringList{QStringLiteral("merge.relation-again@b.relations.csv:3")} << 1
                                    << false;
        row("a circle over two files") << QStringList{one, {}, QStringLiteral("subject,other,kind\nP,Q,branch\n")}
                                       << QStringList{none, {}, QStringLiteral("subject,other,kind\nQ,P,branch\n")}
                                       << QStringList{QStringLiteral("merge.relation-circular@b.relations.csv:2")} << 1
                                       << false;
        row("a reading once more")
            << QStringList{one, {}, {}, QStringLiteral("subject,date,score\nP,2020-02-01,590\n")}
            << QStringList{none, {}, {}, QStringLiteral("subject,date,score\nP,2020-02-01,590\nP,2020-02-01,591\n")}
            << QStringList{QStringLiteral("merge.reading-again@b.readings.csv:2")} << 1 << false;
        // The first file has the line once, the second twice: two lines, of which one was there.
        const QString lines = QStringLiteral("subject,date,item,points\nP,2020-02-01,fine,-5\n");
        row("an official line once more")
            << QStringList{one, {}, {}, {}, lines}
            << QStringList{none, {}, {}, {}, lines + QStringLiteral("P,2020-02-01,fine,-5.0\n")}
            << QStringList{QStringLiteral("merge.statement-again@b.statement.csv:2")} << 1 << false;
        row("an official line of other points")
            << QStringList{one, {}, {}, {}, lines}
            << QStringList{none, {}, {}, {}, QStringLiteral("subject,date,item,points\nP,2020-02-01,fine,-6\n")}
            << QStringList{} << 1 << false;
    }
    void saidTwice() {
        QFETCH(QStringList, first);
        QFETCH(QStringList, second);
        QFETCH(QStringList, told);
        QFETCH(int, records);
        QFETCH(bool, lost);
        known_ = kinds_;
        const auto texts = [](const QStringList& tables) {
            std::vector<std::string> all;
            for (const QString& table : tables) all.push_back(table.toStdString());
            return all;
        };
        std::vector<CaseInput> inputs;
        inputs.push_back(read("a", texts(first)));
        inputs.push_back(read("b", texts(second)));
        const auto input = merged(std::move(inputs));
        QCOMPARE(codes(input->problems), told);
        QCOMPARE(int(input->records->size()), records);
        QCOMPARE(input->rowsLost, lost);
        for (const Problem& problem : input->problems) {
            if (!problem.code.starts_with("merge.") || problem.code == "merge.fact-form") continue;
            QVERIFY(problem.args.back().starts_with("a."));  // the other place
            QCOMPARE(problem.args[problem.args.size() - 2] == "2" || problem.args[2] == "2", true);
        }
    }

    void officialLinesAlikeInOneTableAreTwo() {
        known_ = kinds_;
        const std::string none = "subject,id,kind\n";
        const std::string once = "subject,date,points\nP,2020-02-01,-5\n", twice = once + "P,2020-02-01,-5\n";
        for (const auto& [first, second] : {std::pair(once, twice), std::pair(twice, once), std::pair(twice, twice)}) {
            std::vector<CaseInput> inputs;
            inputs.push_back(read("a", {none, {}, {}, {}, first}));
            inputs.push_back(read("b", {none, {}, {}, {}, second}));
            QCOMPARE(merged(std::move(inputs))->statement.size(), std::size_t{2});
        }
    }

    // A scenario speaks of ids; what it changes is told at the file of that record.
    void editsAcrossFiles() {
        countOn("fuzhou-moli");
        std::vector<CaseInput> inputs;
        inputs.push_back(read("a", {"subject,id,kind,received_on\nP,A-1,traffic.parking,2020-01-02\n"
                                    "P,A-2,traffic.parking,2020-01-03\n"}));
        inputs.push_back(read("b", {"id,subject,received_on,kind,street\nB-1,P,2020-01-04,traffic.parking,Ferry Road\n"
                                    "B-2,P,2020-01-05,traffic.parking,\"Mill, Lane\"\n"}));
        const auto input = merged(std::move(inputs));
        Scenario scenario;
        scenario = scenario.with(RecordExcluded{"A-2"});
        scenario = scenario.with(RecordAmended{"B-2", 1, "street", "Ferry Road"});
        scenario = scenario.with(RecordAdded{{{"subject", "P"}, {"id", "N-1"}, {"kind", "traffic.parking"}}});
        const auto edited = applyToInput(scenario, input, options().kindDeclared);
        QVERIFY(edited.ok());
        const RecordBook& book = *(*edited)->records;
        QCOMPARE(book.size(), std::size_t{4});
        QVERIFY(book.place(0, Field::Id) == (Place{"a.csv", 2, 2}));
        QVERIFY(book.place(1, Field::Id) == (Place{"b.csv", 2, 1}));
        QVERIFY(book.place(2, Field::ReceivedOn) == (Place{"b.csv", 3, 3}));
        QCOMPARE(book.columnOfFact(0, 0), 0u);
        QCOMPARE(book.columnOfFact(0, 2), 5u);
        QCOMPARE(QString::fromStdString(book.amendedCells(2)[0].was), "Mill, Lane");
        QVERIFY(book.isAdded(3) && book.place(3).row == 0);
        // Refused where the record stands.
        const auto wrong =
            applyToInput(Scenario().with(RecordAmended{"B-2", 1, "received_on", "2020-02-30"}), input, {});
        QVERIFY(!wrong.ok());
        QVERIFY(wrong.problems()[0].place == (Place{"b.csv", 3, 3}));
        const auto twice = applyToInput(Scenario().with(RecordAmended{"B-2", 1, "id", "A-1"}), input, {});
        QVERIFY(!twice.ok());
        QCOMPARE(QString::fromStdString(twice.problems()[0].code), "merge.record-differs");
        QCOMPARE(QString::fromStdString(twice.problems()[0].args.back()), "a.csv");
    }

    void oneAloneStaysAsItIs() {
        known_ = kinds_;
        std::vector<CaseInput> inputs;
        inputs.push_back(read("a", {"subject,id,kind\nP,A,traffic.parking\n"}));
        const RecordBook* book = inputs[0].records.get();
        QCOMPARE(mergeInputs(std::move(inputs), options()).records.get(), book);
    }
};

QTEST_APPLESS_MAIN(TestMergeInputs)
#include "test_merge_inputs.moc"
