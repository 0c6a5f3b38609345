// Which mapping a file wants: the known tables by their headers with the variants met, our own form in any dress, and a
// sketch where nothing fits.
#include <QtTest>

#include "core/mapping/suggested_plan.h"
#include "core/rulebook/kinds.h"
#include "raw_tables.h"

using namespace clearline;

namespace {

const std::vector<std::string> kResources{CLEARLINE_SOURCE_DIR "/resources"};

std::vector<std::string> headersText(const QString& text) {
    std::vector<std::string> headers;
    for (const QString& header : text.split(' ')) headers.push_back(header.toStdString());
    return headers;
}

}  // namespace

class TestFitting : public QObject {
    Q_OBJECT

private slots:
    void headersAreFolded_data() {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("folded");
        QTest::newRow("width") << "ＡＢ１（万元）"
                               << "ab1万元";
        QTest::newRow("case and marks") << "Decided_On"
                                        << "decidedon";
        QTest::newRow("dashes") << "代码—1"
                                << "代码1";
        QTest::newRow("a star") << "＊名称"
                                << "名称";
        QTest::newRow("blanks") << "名\u3000称 \n"
                                << "名称";
        QTest::newRow("what parts names stays") << "没收违法所得、没收非法财物"
                                                << "没收违法所得、没收非法财物";
        QTest::newRow("nothing left") << "（）"
                                      << "";
    }
    void headersAreFolded() {
        QFETCH(QString, header);
        QFETCH(QString, folded);
        QCOMPARE(QString::fromStdString(foldedHeader(header.toStdString())), folded);
    }

    void everyKnownMappingIsInOrder() {
        const KnownMappings known = knownMappings(kResources);
        QCOMPARE(told(known.problems), std::string());
        QCOMPARE(known.mappings.size(), std::size_t{9});
        const auto kinds = Kinds::load(kResources);
        QVERIFY(kinds.ok());
        for (const Mapping& mapping : known.mappings) {
            QVERIFY2(checkMapping(mapping).empty(), mapping.id.c_str());
            QVERIFY2(!mapping.title.en.empty() && !mapping.title.zh.empty(), mapping.id.c_str());
            QVERIFY2(!mapping.sources.en.empty() && !mapping.sources.zh.empty(), mapping.id.c_str());
            const auto declared = [&](const std::string& kind) {
                QVERIFY2(kinds->declared(kind), (mapping.id + " " + kind).c_str());
            };
            for (const ConstantField& constant : mapping.constants)
                if (constant.table == TargetTable::Records && constant.field == "kind") declared(constant.value);
            for (const ColumnMapping& column : mapping.columns) {
                QVERIFY2(column.claim != Claim::NotSaid, (mapping.id + " " + column.headers[0]).c_str());
                QVERIFY2(column.note.en.empty() == column.note.zh.empty(), column.headers[0].c_str());
                for (const ColumnTarget& target : column.targets) {
                    if (target.table != TargetTable::Records || target.field != "kind") continue;
                    for (const auto& [word, kind] : target.values) declared(kind);
                    if (target.otherwise) declared(*target.otherwise);
                }
            }
        }
    }

    void widthsOfTheKnownTables_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("columns");
        QTest::newRow("penalty of an entity") << "penalty-entity" << 26;
        QTest::newRow("penalty of a person") << "penalty-person" << 20;
        QTest::newRow("licence of an entity") << "licence-entity" << 24;
        QTest::newRow("licence of a person") << "licence-person" << 18;
        QTest::newRow("court defaulters") << "court-defaulters" << 17;
    }
    void widthsOfTheKnownTables() {
        QFETCH(QString, id);
        QFETCH(int, columns);
        const auto mapping = findMapping(id.toStdString(), kResources);
        QVERIFY(mapping.ok());
        QCOMPARE(static_cast<int>(mapping->columns.size()), columns);
    }

    void theBestComesFirst_data() {
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QString>("best");
        QTest::addColumn<bool>("usable");
        QTest::newRow("penalty of an entity, few columns")
            << "行政相对人名称 统一社会信用代码 行政处罚决定书文号 处罚类别 处罚决定日期 处罚机关"
            << "penalty-entity" << true;
        QTest::newRow("of a person")
            << "行政相对人名称 证件类型 证件号码 行政处罚决定书文号 处罚类别 处罚决定日期 处罚机关"
            << "penalty-person" << true;
        QTest::newRow("a required column lacks")
            << "行政相对人名称 统一社会信用代码 行政处罚决定书文号 处罚类别 处罚机关"
            << "penalty-entity" << false;
        QTest::newRow("most columns are strange") << "日期 分数 甲 乙 丙 丁 戊"
                                                  << "official-scores" << false;
        QTest::newRow("scores") << "姓名 评分日期 信用分"
                                << "official-scores" << true;
        QTest::newRow("lines") << "日期 项目 分值 余额"
                               << "official-lines" << true;
        QTest::newRow("red list") << "企业名称 评价年度 认定文号 认定时间 认定单位 有效期限"
                                  << "red-list" << true;
        QTest::newRow("blacklist") << "被执行人 案号 执行法院 发布日期 立案日期"
                                   << "blacklist" << true;
        QTest::newRow("nothing known") << "甲 乙 丙"
                                       << "" << false;
    }
    void theBestComesFirst() {
        QFETCH(QString, headers);
        QFETCH(QString, best);
        QFETCH(bool, usable);
        const std::vector<Mapping> known = knownMappings(kResources).mappings;
        const auto fits = fitting(headersText(headers), known);
        QCOMPARE(fits.empty() ? QString() : QString::fromStdString(known[fits[0].mapping].id), best);
        QCOMPARE(!fits.empty() && fits[0].usable, usable);
        for (std::size_t i = 1; i < fits.size(); ++i) QVERIFY(!fits[i].usable);
    }

    void whatFitsAsWellIsNotTaken() {
        Mapping one;
        one.id = "one";
        one.columns.emplace_back().headers = {"名称"};
        Mapping other = one;
        other.id = "other";
        const auto fits = fitting({"名称"}, {one, other});
        QCOMPARE(fits.size(), std::size_t{2});
        QVERIFY(!fits[0].usable && !fits[1].usable);
        const auto own = fitting({"名称"}, {one, other}, 1);
        QVERIFY(own[0].usable && own[0].mapping == 0 && !own[1].usable);
    }

    void ownFormIsKnown_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("own");
        QTest::newRow("records") << "a.csv" << QByteArray("subject,id,kind\nP,1,x\n") << true;
        QTest::newRow("with a byte order mark") << "a.csv" << QByteArray("\xEF\xBB\xBFid,subject,kind,扣分\n") << true;
        QTest::newRow("a slip in one name") << "a.csv" << QByteArray("Subject,id,kind\n") << true;
        QTest::newRow("semicolons") << "a.csv" << QByteArray("subject;id;kind\n") << false;
        QTest::newRow("not all that is required") << "a.csv" << QByteArray("subject,id\n") << false;
        QTest::newRow("subjects by name") << "a.subjects.csv" << QByteArray("id,name\n") << true;
        QTest::newRow("subjects under another name") << "a.csv" << QByteArray("id,name\n") << false;
        QTest::newRow("JSON") << "a.json" << QByteArray("{\"format\": 1, \"records\": []}") << true;
        QTest::newRow("the keys deeper") << "a.json" << QByteArray("{\"x\": {\"format\": 1, \"records\": []}}")
                                         << false;
        QTest::newRow("the keys as texts")
            << "a.json" << QByteArray("{\"a\": \"format\", \"b\": \"records\"}") << false;
        QTest::newRow("quotes inside") << "a.json" << QByteArray("{\"a\\\"{\": 1, \"records\": [], \"format\": 1}")
                                       << true;
        QTest::newRow("a list") << "a.json" << QByteArray("[{\"format\": 1}]") << false;
        QTest::newRow("nothing") << "a.csv" << QByteArray() << false;
    }
    void ownFormIsKnown() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, own);
        QCOMPARE(isOwnForm({name.toStdString(), bytes.toStdString(), {}, nullptr}), own);
    }

    void ownTablesInAnotherDress_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QString>("table");
        QTest::newRow("by the sheet's name") << "Subjects"
                                             << "id name"
                                             << "subjects";
        QTest::newRow("by its columns") << "Sheet1"
                                        << "subject id kind decided_on"
                                        << "records";
        QTest::newRow("relations") << "Sheet1"
                                   << "subject other kind"
                                   << "relations";
        QTest::newRow("a statement") << ""
                                     << "subject date points"
                                     << "statement";
        QTest::newRow("readings") << ""
                                  << "subject date score"
                                  << "readings";
        QTest::newRow("subjects need the name") << "Sheet1"
                                                << "id name"
                                                << "";
        QTest::newRow("the name alone") << "records"
                                        << "a b"
                                        << "";
    }
    void ownTablesInAnotherDress() {
        QFETCH(QString, name);
        QFETCH(QString, headers);
        QFETCH(QString, table);
        const auto own = ownTableOf(name.toStdString(), headersText(headers));
        QCOMPARE(own ? QString::fromUtf8(targetTableText(*own).data()) : QString(), table);
    }

    void ourOwnMappingIsInOrder() {
        for (std::size_t t = 0; t < kTargetTables; ++t) {
            const Mapping own = ownMapping(static_cast<TargetTable>(t));
            QCOMPARE(told(checkMapping(own)), std::string());
            QVERIFY(*mappingFromText(mappingText(own), "own") == own);
            QVERIFY(findMapping(own.id, {}).ok());
        }
    }

    void otherColumnsOfOurTablesAreFacts() {
        ImportPlan plan;
        plan.tables.push_back({TableForm(), ownMapping(TargetTable::Records)});
        const auto read = readMapped(
            std::make_shared<SourceFile>(SourceFile{"a.csv", "", "", nullptr}),
            {rawTable({{"subject", "id", "kind", "地点", "recieved_on", "1x"}, {"P", "1", "k", " 东 ", "x", "y"}})},
            plan);
        QVERIFY(read.ok());
        QCOMPARE(QString::fromStdString(recordsText(read->input)), QString("2: P | 1 | k | 地点  东 \n"));
        QCOMPARE(told(read->input.problems),
                 std::string("csv.column-fact 1:4 [地点] [text]\ncsv.column-near-miss 1:5 [recieved_on] [received_on]\n"
                             "csv.column-name 1:6 [1x]\n"));
    }

    void aSketchGoesByNamesAndCells() {
        const auto table = rawTable(
            {{"企业名称", "统一社会信用代码", "处罚决定书文号", "处罚日期", "罚款（万元）", "编号", "人数", "成立日"},
             {"甲公司", "91990100MA00TE5T29", "1号", "2019/7/9", "1.5", "007", "12", "2001-02-03"},
             {"乙公司", "91990200MAFAKE019E", "2号", "2019/7/10", "2", "008", "3.5", "2002-02-03"}});
        const Mapping sketch = sketchedMapping(*table, TableForm());
        QStringList targets;
        for (const ColumnMapping& column : sketch.columns)
            for (const ColumnTarget& target : column.targets) {
                constexpr const char* kForms[] = {"", " number", " date", " boolean"};
                targets << QString::fromUtf8(targetTableText(target.table).data()) + "." +
                               QString::fromStdString(target.field) + kForms[static_cast<int>(target.form)] +
                               (target.times ? " ×" + QString::fromStdString(target.times->text()) : QString());
            }
        QCOMPARE(targets.join(", "), QString("subjects.name, subjects.identifier, records.document, "
                                             "records.decided_on, records.罚款万元 number ×10000, "
                                             "records.编号, records.人数 number, records.成立日 date"));
        QCOMPARE(sketch.idFrom, std::vector<std::string>{"document"});
        QVERIFY(mappingFromText(mappingText(sketch), "sketch").ok());
    }

    void aSavedMappingComesBeforeTheOneOfThatName() {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir("maps"));
        QFile file(folder.filePath("maps/red-list.yaml"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("clearline-map: 1\nid: red-list\ncolumns: [{header: 我的名单, to: subjects.name}]\n");
        file.close();
        QFile broken(folder.filePath("maps/broken.yaml"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("clearline-map: 1\n");
        broken.close();
        const KnownMappings known = knownMappings({folder.path().toStdString(), kResources[0]});
        QCOMPARE(known.mappings.size(), std::size_t{9});
        QCOMPARE(known.saved, std::size_t{1});
        QCOMPARE(told(known.problems), std::string("rulebook.key-missing 1:1 [id]\n"));
        const std::vector<std::string> headers{"我的名单"};
        const auto fits = fitting(headers, known.mappings);
        QVERIFY(fits.at(0).usable);
        QCOMPARE(known.paths[fits.at(0).mapping], file.fileName().toStdString());
    }
};

QTEST_APPLESS_MAIN(TestFitting)
#include "test_fitting.moc"
