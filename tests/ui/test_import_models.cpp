// The models of the import window, each under Qt's model tester while the desk beneath it changes; and the desk: what
// it reads, reads again, and drops.
#include <QAbstractItemModelTester>
#include <QStandardPaths>

#include "import_files.h"
#include "open_window.h"
#include "ui/import/columns_model.h"
#include "ui/import/constants_model.h"
#include "ui/import/field_words.h"
#include "ui/import/files_model.h"
#include "ui/import/form_parts.h"
#include "ui/import/import_desk.h"
#include "ui/import/import_paths.h"
#include "ui/import/map_editing.h"
#include "ui/import/preview_model.h"
#include "ui/import/problem_rows_model.h"
#include "ui/import/raw_row_model.h"
#include "ui/import/raw_rows_model.h"
#include "ui/import/side_rows_model.h"
#include "ui/import/values_model.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

class TestImportModels : public QObject {
    Q_OBJECT

    QTemporaryDir settings_, folder_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<ImportDesk> desk_;

    QString path(const QString& name) { return folder_.filePath(name); }
    QString penalties() { return writeFile(path("penalties.csv"), inEncoding(kPenalties, "GB18030")); }
    QString unknown() { return writeFile(path("unknown.csv"), QByteArray::fromStdString(kUnknown)); }
    bool read() {
        return QTest::qWaitFor([this] { return !desk_->busy(); }, 20000);
    }
    bool add(const QStringList& paths) {
        desk_->add(paths);
        return read();
    }
    static std::unique_ptr<QAbstractItemModelTester> tester(QAbstractItemModel& model) {
        return std::make_unique<QAbstractItemModelTester>(&model,
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    static QString at(const QAbstractItemModel& model, int row, int column) {
        return model.index(row, column).data().toString();
    }

private slots:
    void initTestCase() {
        useOwnSettings(settings_);
        QStandardPaths::setTestModeEnabled(true);
        QDir(ownMapsFolder()).removeRecursively();
        resources_ = realResources();
        QVERIFY(resources_->problems.empty());
    }
    void init() {
        workspace_ = std::make_unique<Workspace>(resources_, day("2026-11-01"));
        desk_ = std::make_unique<ImportDesk>(*workspace_);
    }
    void cleanup() {
        desk_.reset();
        workspace_.reset();
    }

    void aKnownTableIsReadToItsRecords() {
        FilesModel files(*desk_);
        PreviewModel preview(*desk_);
        const auto testers = {tester(files), tester(preview)};
        QVERIFY(add({penalties()}));
        QCOMPARE(files.rowCount(), 1);
        QVERIFY2(at(files, 0, FilesModel::TakenFor).contains("penalties of entities"),
                 qPrintable(at(files, 0, FilesModel::TakenFor)));
        const ImportFile& file = desk_->file(0);
        QVERIFY(file.ready());
        QVERIFY(file.tables[0].form.encoding == Encoding::Gb18030);
        QCOMPARE(file.mapped->questions.size(), std::size_t{0});
        const CaseInput& input = *file.mapped->input;
        QCOMPARE(input.records->size(), std::size_t{4});
        QCOMPARE(qtText(input.records->amount(0)->text()), QString("5000"));
        QCOMPARE(qtText(input.records->date(1, Field::DecidedOn)->iso()), QString("2024-05-20"));
        QCOMPARE(preview.rowCount(), 4);
        // The day that does not exist is told beside the record that it is of.
        QVERIFY2(at(preview, 3, PreviewModel::Mark).contains("Error"), qPrintable(at(preview, 3, PreviewModel::Mark)));
        QVERIFY(!preview.problemsOf(*preview.at(preview.index(3, 0))).empty());
        QVERIFY(!at(preview, 0, PreviewModel::Mark).contains("Error"));
    }

    void everySampleOfAnAuthorityIsKnown_data() {
        QTest::addColumn<QString>("name");
        const QDir samples(sourcePath("sample-data/intake"));
        for (const QString& name : samples.entryList({"*.csv", "*.tsv", "*.xlsx", "*.json", "*.xml"}, QDir::Files))
            QTest::newRow(qPrintable(name)) << name;
    }
    void everySampleOfAnAuthorityIsKnown() {
        QFETCH(QString, name);
        QVERIFY(add({sourcePath("sample-data/intake/" + name)}));
        const ImportFile& file = desk_->file(0);
        QVERIFY2(file.ready(), file.failure.empty() ? "" : file.failure.front().code.c_str());
        const bool volunteers = name == "volunteers.csv";  // of those nobody has a map but who saves one
        std::size_t known = 0;
        for (const ImportTable& table : file.tables) known += table.known || table.own ? 1 : 0;
        QCOMPARE(known > 0, !volunteers);
        QVERIFY(!file.mapped->preview.empty() || !file.mapped->input->readings.empty() ||
                !file.mapped->input->statement.empty());
    }

    void rawRowsShowTheFileAsItIsDecoded() {
        RawRowsModel rows(*desk_);
        const auto kept = tester(rows);
        QVERIFY(add({penalties()}));
        QCOMPARE(rows.rowCount(), 5);
        QCOMPARE(at(rows, 1, 0), QString("青禾食品有限公司"));
        QVERIFY(rows.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString().contains("行政相对人名称"));
        QCOMPARE(rows.headerData(1, Qt::Vertical, Qt::DisplayRole).toInt(), 2);
        // In another encoding the same bytes do not decode: marked, and told, never replaced in silence.
        TableForm form = desk_->tableAt(0).form;
        form.encoding = Encoding::Utf8;
        desk_->setForm(0, form);
        QVERIFY(read());
        QVERIFY(!desk_->tableAt(0).problems.empty());
        QVERIFY2(at(rows, 1, 0).startsWith(QString("✕")), qPrintable(at(rows, 1, 0)));
        form.encoding = Encoding::Gb18030;
        desk_->setForm(0, form);
        QVERIFY(read());
        QCOMPARE(at(rows, 1, 0), QString("青禾食品有限公司"));
    }

    void anotherHeaderRowReadsNothingAgain() {
        QVERIFY(add({penalties()}));
        const auto table = desk_->tableAt(0).table;
        TableForm form = desk_->tableAt(0).form;
        form.headerRow = 2;
        desk_->setForm(0, form);
        QVERIFY(read());
        QCOMPARE(desk_->tableAt(0).table, table);
        QCOMPARE(desk_->tableAt(0).dataRows, std::size_t{3});
        QCOMPARE(qtText(desk_->tableAt(0).headers[0]), QString("青禾食品有限公司"));
    }

    void columnsAreMappedByHand() {
        ColumnsModel columns(*desk_);
        ConstantsModel constants(*desk_);
        ValuesModel values(IdentifierDisplay::of(*workspace_));
        const auto testers = {tester(columns), tester(constants), tester(values)};
        QVERIFY(add({unknown()}));
        QCOMPARE(columns.rowCount(), 5);
        QVERIFY(!desk_->tableAt(0).known);
        QCOMPARE(desk_->tableAt(0).form.separator, ';');
        const auto choose = [&](int row, TargetTable table, const char* field) {
            columns.setData(columns.index(row, ColumnsModel::Becomes),
                            QVariant::fromValue(FieldChoice{static_cast<int>(table), QString::fromLatin1(field)}),
                            Qt::EditRole);
            return read();
        };
        QVERIFY(choose(0, TargetTable::Subjects, "name"));
        QVERIFY(choose(1, TargetTable::Subjects, "identifier"));
        QVERIFY(choose(2, TargetTable::Records, "kind"));
        QVERIFY(choose(3, TargetTable::Records, "decided_on"));
        QVERIFY(choose(4, TargetTable::Records, ""));
        QVERIFY2(at(columns, 0, ColumnsModel::Becomes).contains("name"),
                 qPrintable(at(columns, 0, ColumnsModel::Becomes)));
        // The words of a column are listed with how often they stand there.
        values.show(
            desk_->tableAt(0).columns[2],
            desk_->tableAt(0).mapping.columns[*mappedColumn(desk_->tableAt(0).mapping, "事项")].targets.front());
        QCOMPARE(values.rowCount(), 2);
        QCOMPARE(at(values, 0, ValuesModel::Word), QString("闯红灯"));
        QCOMPARE(at(values, 0, ValuesModel::Cells), QString("2"));
        QVERIFY(values.setData(values.index(0, ValuesModel::Means), "traffic.red-light", Qt::EditRole));
        QCOMPARE(values.values().size(), std::size_t{1});
        constants.put(TargetTable::Records, "agency", "traffic-police");
        QVERIFY(read());
        QCOMPARE(constants.rowCount(), 1);
        constants.put(TargetTable::Records, "agency", "");
        QCOMPARE(constants.rowCount(), 0);
    }

    void aQuestionIsAskedOnceAndAnswered() {
        ColumnsModel columns(*desk_);
        const auto kept = tester(columns);
        QVERIFY(add({unknown()}));
        Mapping mapping = desk_->tableAt(0).mapping;
        ColumnTarget date;
        date.field = "decided_on";
        mapping.constants.push_back({TargetTable::Records, "kind", "traffic.red-light"});
        desk_->setMapping(0, withTargets(mapping, "登记日", {date}));
        QVERIFY(read());
        QVERIFY(desk_->file(0).mapped);
        QCOMPARE(desk_->file(0).mapped->questions.size(), std::size_t{1});
        const Question question = desk_->file(0).mapped->questions.front();
        QCOMPARE(question.cells, std::uint64_t{3});
        QVERIFY(question.answers.size() >= 2);
        QVERIFY(at(columns, 3, ColumnsModel::Reading).startsWith("?"));
        desk_->answer(0, question, question.answers.front());
        QVERIFY(read());
        QVERIFY(desk_->file(0).mapped->questions.empty());
        QCOMPARE(desk_->file(0).mapped->input->records->size(), std::size_t{3});
        const auto first = desk_->file(0).mapped->input->records->date(0, Field::DecidedOn);
        QVERIFY(first);
        QCOMPARE(qtText(first->iso()), qtText(question.answers.front().means));
    }

    void lateResultsOfAnOlderWishAreDropped() {
        std::string large = kPenalties;
        for (int i = 0; i < 20000; ++i)
            large += "云岭运输有限公司,91990200MAFAKE019E,青交罚〔2025〕" + std::to_string(i) +
                     "号,超限运输,罚款,1.25,2024/6/1,2025-06-01,青禾市交通运输局\n";
        QVERIFY(add({writeFile(path("large.csv"), QByteArray::fromStdString(large))}));
        // One change upon the other without waiting: only the last one's records are there at the end.
        for (const char* agency : {"a", "b", "c"}) {
            Mapping mapping = desk_->tableAt(0).mapping;
            std::erase_if(mapping.constants, [](const ConstantField& each) { return each.field == "note"; });
            mapping.constants.push_back({TargetTable::Records, "note", agency});
            desk_->setMapping(0, std::move(mapping));
        }
        QVERIFY(read());
        const RecordBook& book = *desk_->file(0).mapped->input->records;
        QCOMPARE(book.size(), std::size_t{20004});
        QCOMPARE(qtText(book.symbols().text(book.note(0))), QString("c"));
        // Stopped: told, and tried again.
        TableForm form = desk_->tableAt(0).form;
        form.separator = ';';
        desk_->setForm(0, form);
        desk_->stop();
        QVERIFY(!desk_->busy());
        QCOMPARE(desk_->file(0).failure.front().code, std::string("read.cancelled"));
        form.separator = ',';
        desk_->setForm(0, form);
        QVERIFY(read());
        QVERIFY(desk_->file(0).ready());
    }

    void aWorkbookIsSeveralTables() {
        FilesModel files(*desk_);
        const auto kept = tester(files);
        QVERIFY(add({writeWorkbook(path("book.xlsx"))}));
        QCOMPARE(files.rowCount(), 2);
        QVERIFY(desk_->tableAt(0).wanted);
        QVERIFY(!desk_->tableAt(1).wanted);  // nobody knows what it is
        QCOMPARE(desk_->file(0).mapped->input->records->size(), std::size_t{1});
        QVERIFY(files.setData(files.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(desk_->tableAt(1).wanted);
        QVERIFY(read());
    }

    void ownFilesAndFoldersAreTakenAsTheyAre() {
        const ImportPaths found = importPaths({sourcePath("sample-data/fuzhou")});
        QVERIFY(found.paths.contains(sample("lin.csv")));
        QVERIFY(!found.paths.contains(sample("lin.subjects.csv")));
        QVERIFY(found.beside > 0);
        FilesModel files(*desk_);
        QVERIFY(add({sample("lin.csv")}));
        QVERIFY(desk_->file(0).ownForm);
        QCOMPARE(at(files, 0, FilesModel::TakenFor), QString("our own form"));
        QVERIFY(!desk_->file(0).mapped->input->subjects.empty());
        desk_->remove(0);
        QCOMPARE(files.rowCount(), 0);
    }

    void whatCannotBeReadSaysWhy() {
        FilesModel files(*desk_);
        const auto kept = tester(files);
        const QString legacy =
            writeFile(path("old.xls"), QByteArray::fromHex("d0cf11e0a1b11ae1") +
                                           QByteArray("W\0o\0r\0k\0b\0o\0o\0k\0", 16) + QByteArray(600, '\0'));
        QVERIFY(add({legacy, path("none.csv")}));
        QCOMPARE(desk_->file(0).failure.front().code, std::string("table.legacy-xls"));
        QCOMPARE(desk_->file(1).failure.front().code, std::string("read.not-found"));
        QVERIFY(at(files, 0, FilesModel::State).startsWith(QString("✕")));
    }

    void aSavedMappingIsOfferedAgain() {
        QVERIFY(add({unknown()}));
        Mapping mapping = desk_->tableAt(0).mapping;
        ColumnTarget name;
        name.table = TargetTable::Subjects;
        name.field = "name";
        mapping = withTargets(mapping, "市民姓名", {name});
        ColumnTarget kind;
        kind.field = "kind";
        mapping = withTargets(mapping, "事项", {kind});
        mapping.id = coreText(mapId("市民 登记"));
        mapping.title = {"Register", "登记"};
        QVERIFY(writeMap(mapping, ownMapsFolder() + "/" + mapId("市民 登记") + ".yaml"));
        ImportDesk another(*workspace_);
        another.add({unknown()});
        QVERIFY(QTest::qWaitFor([&] { return !another.busy(); }, 20000));
        QVERIFY(another.tableAt(0).known);
        QCOMPARE(another.maps().mappings[*another.tableAt(0).known].id, mapping.id);
        QVERIFY(QDir(ownMapsFolder()).removeRecursively());
    }

    void otherTablesAndRowsAreShownBesideTheRecords() {
        SideRowsModel side(*workspace_);
        RawRowModel raw(*workspace_);
        ProblemRowsModel problems(*workspace_);
        const auto testers = {tester(side), tester(raw), tester(problems)};
        QVERIFY(add({penalties()}));
        const auto input = desk_->file(0).mapped->input;
        side.show(input, TargetTable::Subjects);
        QCOMPARE(side.rowCount(), 2);
        const auto& file = input->files.front();
        QVERIFY(file->table);
        raw.show(file->table, desk_->tableAt(0).headers, 2);
        QCOMPARE(at(raw, 0, RawRowModel::Header), QString("行政相对人名称"));
        QCOMPARE(at(raw, 0, RawRowModel::Cell), QString("A2"));
        QCOMPARE(at(raw, 0, RawRowModel::Written), QString("青禾食品有限公司"));
        problems.show(desk_->file(0).mapped->sorted);
        QVERIFY(problems.rowCount() > 0);
        QVERIFY(!at(problems, 0, ProblemRowsModel::What).isEmpty());
        raw.showOwn(std::make_shared<const SourceFile>(SourceFile{"own.csv", "id,note\nR-1,\"a \"\"b\"\"\"\n", {}}), 8,
                    13);
        QCOMPARE(at(raw, 1, RawRowModel::Header), QString("note"));
        QCOMPARE(at(raw, 1, RawRowModel::ReadAs), QString("a \"b\""));
    }

    void everyFieldAndReasonHasWords() {
        for (std::size_t t = 0; t < kTargetTables; ++t) {
            const auto table = static_cast<TargetTable>(t);
            for (const TargetField& field : targetFields(table))
                QVERIFY2(fieldTitle(table, std::string(field.name)) != qtText(field.name) || field.name == "name" ||
                             field.name == "version" || field.name == "amount" || field.name == "note" ||
                             field.name == "rulebook" || field.name == "score" || field.name == "points" ||
                             field.name == "balance" || field.name == "until",
                         field.name.data());
        }
        for (const auto& [key, words] : resources_->english->all())
            if (key.starts_with("form.")) QVERIFY2(formPartOf(key.substr(5)) != FormPart::Other, key.c_str());
    }

    void factsGetNamesThatFormulasCanUse() {
        QCOMPARE(factName("罚款 金额 (万元)", 0), std::string("罚款_金额_万元"));
        QCOMPARE(factName("12", 2), std::string("column_3"));
        QCOMPARE(qtText(mapId("  市民 登记! 2024 ").toStdString()), QString("市民-登记-2024"));
    }
};

QTEST_MAIN(TestImportModels)
#include "test_import_models.moc"
