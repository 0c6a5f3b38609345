// Lines under a pending objection or repair are marked by words and by look; those that are not pending, of another
// rule or version are not, and what has no mark is written as ever.
#include "core/appeal/pending_marks.h"
#include "core/export/marked_ledger.h"
#include "core/export/paper_sections.h"
#include "core/export/table_writers.h"
#include "core/intake/read_case.h"
#include "core/ledger/evaluate.h"
#include "core/rulebook/load.h"

// After core: a header of the ledger has a member called slots, which is a macro of Qt.
#include <QtTest>

using namespace clearline;

namespace {

const Date kDay = *Date::fromIso("2020-12-31");

template <class T>
T got(Result<T> result) {
    if (!result) qFatal("%s", result.problems().front().code.c_str());
    return std::move(result).value();
}

struct Lin {
    std::shared_ptr<const CaseInput> input =
        std::make_shared<const CaseInput>(got(readCase(CLEARLINE_SOURCE_DIR "/sample-data/fuzhou/lin.csv")));
    std::shared_ptr<const Rulebook> rulebook =
        got(loadRulebookFile(CLEARLINE_SOURCE_DIR "/resources/rulebooks/fuzhou-moli.yaml"));
    Catalogue words = got(Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English));
    Kinds kinds = got(Kinds::load({CLEARLINE_SOURCE_DIR "/resources"}));
    Ledger ledger = evaluate(input, rulebook, subjectsOf(*input).front(), {kDay, kDay});
};

// The first line of the ledger that a record gives.
ContestedLine firstLine(const Ledger& ledger) {
    for (std::size_t n = 0; n < ledger.lineCount(); ++n) {
        const Line line = ledger.line(n);
        if (!line.record || !line.rule) continue;
        const RecordBook& book = *ledger.input().records;
        return {std::string(Record(book, *line.record).id()),
                book.version(*line.record),
                ledger.rulebook().id,
                ledger.rulebook().rules[*line.rule].id,
                line.date,
                line.delta.text(),
                {}};
    }
    qFatal("no line");
}

std::map<ObjectionId, Objection> one(const ContestedLine& line, Stage stage, AppealKind kind = AppealKind::Objection) {
    Objection objection;
    objection.id = 3;
    objection.kind = kind;
    objection.lines = {line};
    objection.stages = {{stage, kDay, "", ""}};
    return {{3, objection}};
}

QString text(const Lin& lin, const std::map<ObjectionId, Objection>& objections) {
    std::string out;
    writeMarkedLedgerText(lin.ledger, lin.words, lin.kinds, {}, PendingMarks(objections, lin.ledger, lin.words),
                          [&out](std::string_view bytes) { out += bytes; });
    return QString::fromStdString(out);
}

}  // namespace

class TestPendingMarks : public QObject {
    Q_OBJECT

private slots:
    void onlyWhatIsPendingIsMarked_data() {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<int>("other");  // 1: version, 2: rule, 3: rulebook, 4: record
        QTest::addColumn<bool>("marked");
        QTest::newRow("draft") << Stage::Draft << 0 << false;
        QTest::newRow("submitted") << Stage::Submitted << 0 << true;
        QTest::newRow("with the body") << Stage::WithBody << 0 << true;
        QTest::newRow("accepted") << Stage::Accepted << 0 << false;
        QTest::newRow("rejected") << Stage::Rejected << 0 << false;
        QTest::newRow("another version") << Stage::Submitted << 1 << false;
        QTest::newRow("another rule") << Stage::Submitted << 2 << false;
        QTest::newRow("another rulebook") << Stage::Submitted << 3 << false;
        QTest::newRow("another record") << Stage::Submitted << 4 << false;
    }
    void onlyWhatIsPendingIsMarked() {
        QFETCH(Stage, stage);
        QFETCH(int, other);
        QFETCH(bool, marked);
        const Lin lin;
        ContestedLine line = firstLine(lin.ledger);
        if (other == 1) line.version += 40;
        if (other == 2) line.rule = "no such rule";
        if (other == 3) line.rulebook = "another";
        if (other == 4) line.record = "no such record";
        const QString plain = text(lin, {}), told = text(lin, one(line, stage));
        QCOMPARE(told.contains("[objection pending (No. 3)]"), marked);
        QCOMPARE(told == plain, !marked);
    }

    void papersShowThemAsCityReportsDo_data() {
        QTest::addColumn<AppealKind>("kind");
        QTest::addColumn<ReportRow::Look>("look");
        QTest::addColumn<QString>("style");
        QTest::newRow("objection") << AppealKind::Objection << ReportRow::Look::Contested << "font-style: italic";
        QTest::newRow("repair") << AppealKind::Repair << ReportRow::Look::Repaired << "text-decoration: line-through";
    }
    void papersShowThemAsCityReportsDo() {
        QFETCH(AppealKind, kind);
        QFETCH(ReportRow::Look, look);
        QFETCH(QString, style);
        const Lin lin;
        const auto objections = one(firstLine(lin.ledger), Stage::Submitted, kind);
        const PaperWords words{lin.words, lin.kinds};
        const auto plain = std::get<ReportTable>(ledgerSection(lin.ledger, {}, words).blocks.front());
        const auto told = std::get<ReportTable>(ledgerSection(lin.ledger, {}, words, objections).blocks.front());
        std::size_t marked = 0;
        for (const ReportRow& row : told.rows) marked += row.look == look ? 1 : 0;
        QVERIFY(marked > 0 && marked < told.rows.size());
        std::string html, plainHtml, workbook, plainWorkbook;
        const auto into = [](std::string& out) { return [&out](std::string_view bytes) { out += bytes; }; };
        writeTablesHtml({told}, {"t", Language::English, ""}, into(html));
        writeTablesHtml({plain}, {"t", Language::English, ""}, into(plainHtml));
        QVERIFY(QString::fromStdString(html).contains(style));
        QVERIFY(!QString::fromStdString(plainHtml).contains(style));
        QVERIFY(!writeTablesXlsx({told}, {"t", Language::English, ""}, into(workbook)));
        QVERIFY(!writeTablesXlsx({plain}, {"t", Language::English, ""}, into(plainWorkbook)));
        QVERIFY(workbook != plainWorkbook);
    }
};

QTEST_GUILESS_MAIN(TestPendingMarks)
#include "test_pending_marks.moc"
