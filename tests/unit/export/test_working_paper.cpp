// A working paper: what stands in it, what is masked, and that its receipt makes the same figures again, from the page,
// from a PDF that has the page attached, and from the receipt's text.
#include "core/export/working_paper.h"

#include <zlib.h>

#include "core/casefile/replay.h"
#include "core/export/document_html.h"
#include "core/export/paper_receipt.h"
#include "core/intake/read_sources.h"
#include "core/scenario/scenario.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const char* const kScheme = R"(clearline-rulebook: 1
id: small
title: {en: Small <b>, zh: 小}
score: {from: 2019-01-01, opening: 100, formula: opening + sum(characteristics), range: [0, 120], rounding: {mode: half up, places: 0}}
counting: {from: received_on, values-of: decided_on}
characteristics: [{id: c, title: {en: Conduct, zh: 操行}}]
parameters: {red: {title: {en: Points for red, zh: 闯红灯扣分}, unit: points, values: [{value: -15}]}}
rules:
  - {id: R-1, title: {en: Running a red light, zh: 闯红灯}, kinds: [red], effect: {add: red, to: c}, valid-for: P2Y, clock: [decided_on]}
  - {id: R-2, title: {en: Giving blood, zh: 献血}, kinds: [blood], effect: {add: 30, to: c}}
thresholds:
  - {id: lane, title: {en: Fast lane, zh: 绿色通道}, kind: benefit, at-least: 90}
readings:
  - {id: short, title: {en: One year, zh: 一年}, about: {en: x, zh: x}, instead: {rules: {R-1: {valid-for: P1Y}}}}
)";
const char* const kResident = "11010519491231002X";

std::shared_ptr<const CaseInput> inputOf(const std::string& records) {
    auto input = readSources(
        {std::make_shared<const SourceFile>(SourceFile{"/home/x/a.csv", records, {}}),
         std::make_shared<const SourceFile>(
             SourceFile{"/home/x/a.subjects.csv",
                        std::string("id,name,kind,identifier\nP,Li <i>,person,") + kResident + "\n",
                        {}}),
         std::make_shared<const SourceFile>(SourceFile{
             "/home/x/a.statement.csv", "subject,date,item,points,balance\nP,2019-03-14,闯红灯,-20,80\n", {}})});
    if (!input) qFatal("the test's case does not load");
    return std::make_shared<const CaseInput>(std::move(input).value());
}
std::shared_ptr<const CaseInput> plainInput() {
    return inputOf(
        "subject,id,kind,document,decided_on,received_on\nP,A-1,red,\"doc & 1\",2019-03-01,2019-03-14\n"
        "P,A-2,blood,11010519491231002X,2019-05-01,2019-05-03\nP,A-3,gossip,,2019-05-01,2019-05-03\n");
}

const Catalogue& words() {
    static const auto loaded = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
    return *loaded;
}
const Kinds& kinds() {
    static const auto loaded = Kinds::load({CLEARLINE_SOURCE_DIR "/resources"});
    return *loaded;
}

PaperQuestion questionOf(std::shared_ptr<const CaseInput> input, Scenario edits = {}) {
    PaperQuestion question;
    question.input = std::move(input);
    question.side = {rulebookOf(kScheme), std::move(edits)};
    question.subject = "P";
    question.clock = {*Date::fromIso("2020-01-01"), *Date::fromIso("2020-01-01")};
    return question;
}
PaperWish allParts() {
    PaperWish wish;
    for (std::size_t part = 0; part < kPaperParts; ++part) wish.parts.insert(static_cast<PaperPart>(part));
    wish.engine = "9.9";
    return wish;
}
std::string htmlOf(const PaperQuestion& question, const PaperWish& wish) {
    const auto paper = workingPaper(question, wish, words(), kinds());
    if (!paper) return paper.problems().front().code;
    std::string html;
    writeDocumentHtml(*paper, [&](std::string_view bytes) { html += bytes; });
    return html;
}
bool has(const std::string& html, const char* text) { return html.find(text) != std::string::npos; }

// The codes or keys of what differs; "same" for nothing.
std::string replayed(const std::string& bytes, const PaperQuestion& question, const std::string& subject = "") {
    const auto kept = receiptIn(bytes);
    if (!kept) return kept.problems().front().code;
    const auto made = replay(*kept, {question.input, question.side.rulebook, subject, {}, {}});
    if (!made) return made.problems().front().code;
    std::string keys;
    for (const ReceiptDifference& each : made->differences) keys += (keys.empty() ? "" : " ") + each.key;
    return keys.empty() ? "same" : keys;
}

std::string pdfAround(const std::string& page) {
    std::string packed(compressBound(page.size()), '\0');
    uLongf size = packed.size();
    compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(page.data()), page.size());
    packed.resize(size);
    return "%PDF-1.4\n1 0 obj <</Length 3>> stream\nabc\nendstream endobj\n2 0 obj <</Filter /FlateDecode>>\nstream\n" +
           packed + "\nendstream endobj\n";
}

}  // namespace

class TestWorkingPaper : public QObject {
    Q_OBJECT

private slots:
    void everyPartStandsInIt() {
        const std::string html = htmlOf(questionOf(plainInput()), allParts());
        for (const char* key :
             {"summary", "chart", "ledger", "silent", "statement", "compare", "waterfall", "problems", "receipt"})
            QVERIFY2(has(html, (std::string("<section id=\"") + key + "\"").c_str()), key);
        QVERIFY(has(html, "Score 115"));
        QVERIFY(has(html, "<svg"));
        QVERIFY(has(html, "the arithmetic, step by step:"));
        QVERIFY(has(html, "other points"));
        QVERIFY(has(html, "SHA-256"));
    }

    void nothingInItIsMarkupOrFetched() {
        PaperWish wish = allParts();
        wish.title = "<script>alert(1)</script>";
        wish.author = "<img src=x>";
        wish.note = "first & second\n<p onclick=x>\xFF";
        const std::string html = htmlOf(questionOf(plainInput()), wish);
        for (const char* bad : {"<script", "<img", "<i>", "<b>", "onclick=x>\n", "src=\"", "<p onclick", "@import"})
            QVERIFY2(!has(html, bad), bad);
        QVERIFY(has(html, "first &amp; second"));
        QVERIFY(has(html, "doc &amp; 1"));
    }

    void itTellsNoFolder() { QVERIFY(!has(htmlOf(questionOf(plainInput()), allParts()), "/home/x")); }

    void identifiersAreMaskedUnlessShown() {
        PaperWish wish = allParts();
        wish.note = std::string("see ") + kResident;
        const std::string html = htmlOf(questionOf(plainInput()), wish);
        QVERIFY(!has(html, kResident));
        QVERIFY(has(html, "**************002X"));
        QVERIFY(has(html, "masked in this paper"));
        wish.identifiers = Identifiers::Shown;
        const std::string shown = htmlOf(questionOf(plainInput()), wish);
        QVERIFY(has(shown, kResident));
        QVERIFY(has(shown, "shown in this paper"));
    }

    void chosenLinesOnlyAreToldWithSteps() {
        PaperWish wish = allParts();
        wish.entries = {2};
        const std::string html = htmlOf(questionOf(plainInput()), wish);
        QVERIFY(has(html, "2 · 14 March 2019 · \u221215 → 85"));
        QVERIFY(!has(html, "1 · 1 January 2019"));
        wish.entries = {99};
        QCOMPARE(htmlOf(questionOf(plainInput()), wish), std::string("paper.no-entry"));
    }

    void sameQuestionSameBytes() {
        QCOMPARE(htmlOf(questionOf(plainInput()), allParts()), htmlOf(questionOf(plainInput()), allParts()));
    }

    void stopsWhenAsked() {
        const auto paper = workingPaper(questionOf(plainInput()), allParts(), words(), kinds(),
                                        [](std::size_t done, std::size_t) { return done < 2; });
        QVERIFY(!paper);
        QCOMPARE(paper.problems().front().code, std::string("paper.stopped"));
    }

    void replays_data() {
        QTest::addColumn<int>("form");
        QTest::newRow("page") << 0;
        QTest::newRow("page with other line ends") << 1;
        QTest::newRow("PDF with the page attached") << 2;
        QTest::newRow("receipt alone") << 3;
    }
    void replays() {
        QFETCH(int, form);
        const PaperQuestion question = questionOf(plainInput());
        std::string bytes = htmlOf(question, allParts());
        if (form == 1) bytes = QByteArray::fromStdString(bytes).replace("\n", "\r\n").toStdString();
        if (form == 2) bytes = pdfAround(bytes);
        if (form == 3) bytes = "what explain prints\n\n" + receiptIn(bytes)->receipt.text();
        QCOMPARE(replayed(bytes, question), std::string("same"));
    }

    void replaySaysWhatDiffers() {
        const std::string html = htmlOf(questionOf(plainInput()), allParts());
        const PaperQuestion other =
            questionOf(inputOf("subject,id,kind,document,decided_on,received_on\nP,A-1,red,,2019-03-01,2019-03-14\n"));
        QCOMPARE(replayed(html, other), std::string("input result-sha256"));
        PaperQuestion otherRulebook = questionOf(plainInput());
        otherRulebook.side.rulebook = rulebookOf(QString(kScheme).replace("value: -15", "value: -16").toStdString());
        QCOMPARE(replayed(html, otherRulebook), std::string("rulebook-sha256 result-sha256"));
    }

    void editsAreReplayedFromThePaperAlone() {
        Scenario edits;
        edits = edits.with(RecordExcluded{"A-2"}).with(ParameterEdit{"red", std::nullopt, Value(Number(-20))});
        edits.name = "what if & <why>";
        const PaperQuestion question = questionOf(plainInput(), edits);
        const std::string html = htmlOf(question, allParts());
        QVERIFY(has(html, "Score 80"));
        QVERIFY(has(html, "Leave out the record A-2"));
        QCOMPARE(replayed(html, question), std::string("same"));
        // A changed scenario is not what the receipt names.
        QVERIFY(replayed(QByteArray::fromStdString(html).replace("A-2&quot;", "A-3&quot;").toStdString(), question) !=
                "same");
    }

    void editsWithIdentifiersNeedTheCase() {
        Scenario edits;
        edits = edits.with(RecordAmended{"A-1", 1, "document", kResident});
        edits.name = "s";
        const PaperQuestion question = questionOf(plainInput(), edits);
        PaperWish wish = allParts();
        const std::string html = htmlOf(question, wish);
        QVERIFY(!has(html, kResident));
        QCOMPARE(replayed(html, question), std::string("replay.no-scenario"));
        const auto kept = receiptIn(html);
        const auto made = replay(*kept, {question.input, question.side.rulebook, "", edits, {}});
        QVERIFY(made && made->differences.empty());
        wish.identifiers = Identifiers::Shown;
        QCOMPARE(replayed(htmlOf(question, wish), question), std::string("same"));
    }

    void readingsAreReplayed() {
        PaperQuestion question = questionOf(plainInput());
        const auto read = withReadings(*question.side.rulebook, {"short"});
        QVERIFY(bool(read));
        PaperQuestion other = question;
        other.side.rulebook = *read;
        other.against = question.side;
        const std::string html = htmlOf(other, allParts());
        QVERIFY(has(html, "small+short"));
        QCOMPARE(replayed(html, question), std::string("same"));
    }

    // Each step of the history in a row, and what each cause moved, which adds up to the score.
    void theHistoryAddsUp() {
        PaperWish wish;
        wish.parts = {PaperPart::History};
        const auto document = workingPaper(questionOf(plainInput()), wish, words(), kinds());
        QVERIFY(bool(document));
        std::vector<const ReportTable*> tables;
        for (const DocSection& section : document->sections)
            if (section.key == "history")
                for (const DocBlock& block : section.blocks)
                    if (const auto* table = std::get_if<ReportTable>(&block)) tables.push_back(table);
        QCOMPARE(tables.size(), std::size_t{2});
        QVERIFY(!tables[0]->rows.empty());
        Number steps, causes;
        for (const ReportRow& row : tables[0]->rows) steps = steps + *Number::fromDecimal(row.cells[1].exact);
        for (const ReportRow& row : tables[1]->rows) causes = causes + *Number::fromDecimal(row.cells[1].exact);
        QVERIFY(steps == causes);
        QVERIFY(steps == *Number::fromDecimal(tables[0]->rows.back().cells[2].exact));
    }

    void noReceipt_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("other page") << QByteArray("<html>clearline-receipt: 1</html>");
        QTest::newRow("PDF of others") << QByteArray("%PDF-1.4\nstream\nabc\nendstream");
    }
    void noReceipt() {
        QFETCH(QByteArray, bytes);
        QCOMPARE(replayed(bytes.toStdString(), questionOf(plainInput())), std::string("replay.no-receipt"));
    }

    void partsThatHaveSomethingToTell() {
        const std::set<PaperPart> parts = paperParts(questionOf(plainInput()));
        QVERIFY(parts.contains(PaperPart::Statement) && !parts.contains(PaperPart::Compare));
        Scenario edits;
        QVERIFY(paperParts(questionOf(plainInput(), edits.with(RecordExcluded{"A-2"}))).contains(PaperPart::Compare));
    }
};

QTEST_APPLESS_MAIN(TestWorkingPaper)
#include "test_working_paper.moc"
