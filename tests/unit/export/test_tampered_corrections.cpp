// Corrections that were tampered with, or are held against another case: each is refused, and for the right reason.
// The control: untouched, signed or not, on the same case and on the same records in another file, it holds.
#include "corrections.h"

#include "core/export/records_writers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

// Everything that can be other than it was.
struct Tried {
    Correction correction = linsCorrection();
    CorrectionBase base = linsBase();
    std::optional<PublicKey> expected;
};
using Tamper = void (*)(Tried&);

struct Row {
    const char* name;
    const char* code;  // the first reason
    Tamper tamper;
};

std::string linsRecords() {
    return got(readCase(CLEARLINE_SOURCE_DIR "/sample-data/fuzhou/lin.csv")).files.front()->bytes;
}
// The case with something else in its record file; the subjects stay.
void records(Tried& tried, std::string_view what, std::string_view by) {
    std::string csv = linsRecords();
    const std::size_t at = csv.find(what);
    if (at == std::string::npos) qFatal("the records have no %s", std::string(what).c_str());
    csv.replace(at, what.size(), by);
    CaseInput input = got(readRecordsCsv(SourceFile{"lin.csv", csv, {}}));
    input.subjects = tried.base.input->subjects;
    input.indexSubjects();
    tried.base.input = std::make_shared<const CaseInput>(std::move(input));
}
CorrectionClaim& claim(Tried& tried) { return tried.correction.claims.front(); }
void standing(ClaimedState& state) { state.standings.front().state = "excellent"; }
Hash otherHash() { return Hash::fromHex(sha256Hex("another")).value(); }

const Row kRows[] = {
    // The signature.
    {"a signature was expected", "correction.signature-missing", [](Tried& t) { t.expected = keyOf(1).publicKey(); }},
    {"another key signed it", "correction.other-key",
     [](Tried& t) {
         t.correction = signedBy(t.correction, keyOf(2));
         t.expected = keyOf(1).publicKey();
     }},
    {"the key was swapped", "correction.signature-fails",
     [](Tried& t) {
         t.correction = signedBy(t.correction, keyOf(2));
         t.correction.signature->key = keyOf(1).publicKey();
         t.expected = keyOf(1).publicKey();
     }},
    {"the signature is of other bytes", "correction.signature-fails",
     [](Tried& t) {
         Correction other = t.correction;
         other.ground = Ground::WrongFact;
         t.correction.signature = signedBy(other, keyOf(1)).signature;
     }},
    {"a byte of the signature", "correction.signature-fails",
     [](Tried& t) {
         t.correction = signedBy(t.correction, keyOf(1));
         t.correction.signature->value.bytes[7] ^= 1;
     }},
    {"its ground after it was signed", "correction.signature-fails",
     [](Tried& t) {
         t.correction = signedBy(t.correction, keyOf(1));
         t.correction.ground = Ground::WrongFact;
     }},
    {"its citations after it was signed", "correction.signature-fails",
     [](Tried& t) {
         t.correction = signedBy(t.correction, keyOf(1));
         t.correction.citations.pop_back();
     }},
    {"what the evidence shows, after it was signed", "correction.signature-fails",
     [](Tried& t) {
         t.correction = signedBy(t.correction, keyOf(1));
         t.correction.evidence.front().shows = "something else";
     }},
    // Another case.
    {"a rulebook that the case lacks", "correction.rulebook-missing",
     [](Tried& t) { t.base.rulebooks = {bookOf("honest-shanghai")}; }},
    {"other bytes of the rulebook", "correction.other-rulebook",
     [](Tried& t) {
         t.base.rulebooks = {got(loadRulebook(t.base.rulebooks.front()->text + "\n", "fuzhou-moli.yaml"))};
     }},
    {"the rulebook's hash in the correction", "correction.other-rulebook",
     [](Tried& t) { t.correction.rulebooks.front().sha256 = otherHash(); }},
    {"a reading that the rulebook lacks", "rulebook.reading-unknown",
     [](Tried& t) { t.correction.rulebooks.front().readings = {"no-such-reading"}; }},
    {"another cell of the record", "correction.other-record",
     [](Tried& t) { records(t, "FZJJ-2019-0311", "FZJJ-2019-0312"); }},
    {"another note on the record", "correction.other-record",
     [](Tried& t) { records(t, "2019-03-14,,200,,,,", "2019-03-14,,200,,,,seen"); }},
    {"the record's hash in the correction", "correction.other-record",
     [](Tried& t) { t.correction.records.front().sha256 = otherHash(); }},
    {"the record is gone", "correction.record-missing", [](Tried& t) { records(t, "P-LIN,L-13,1,", "P-LIN,L-99,1,"); }},
    {"the version is another", "correction.version-missing",
     [](Tried& t) { records(t, "P-LIN,L-13,1,", "P-LIN,L-13,2,"); }},
    {"the version in the correction", "correction.version-missing",
     [](Tried& t) { t.correction.records.front().version = 2; }},
    {"the record was corrected since", "correction.other-version",
     [](Tried& t) {
         records(t, "P-LIN,L-14,1,",
                 "P-LIN,L-13,2,traffic.red-light,bad,traffic-police,FZJJ-2019-0311,2019-02-27,2019-03-14,2019-05-14,,"
                 "2019-03-14,,200,,,,\nP-LIN,L-14,1,");
     }},
    {"the record is not fixed", "correction.record-unfixed", [](Tried& t) { t.correction.records.clear(); }},
    {"another record is fixed", "correction.record-missing",
     [](Tried& t) { t.correction.records.front().id = "L-99"; }},
    {"another record of the subject changed", "correction.other-base",
     [](Tried& t) { records(t, "2018-12-05,,,,,1120", "2018-12-05,,,,,1121"); }},
    {"another record of the subject went", "correction.other-base",
     [](Tried& t) { records(t, "P-LIN,L-12,1,", "P-WU,L-12,1,"); }},
    {"the hash of all records in the correction", "correction.other-base",
     [](Tried& t) { t.correction.subjectRecordsSha256 = otherHash(); }},
    {"how many records there are", "correction.other-base", [](Tried& t) { ++t.correction.subjectRecords; }},
    {"another subject", "correction.other-base", [](Tried& t) { t.correction.subject = "P-WU"; }},
    {"another person's case", "correction.record-missing", [](Tried& t) { t.base.input = sample("fuzhou/wu.csv"); }},
    // The evidence.
    {"evidence that vanished", "correction.evidence-missing", [](Tried& t) { t.base.evidence.pop_back(); }},
    {"evidence that changed", "correction.evidence-changed",
     [](Tried& t) { t.base.evidence.back().sha256 = sha256Hex("another letter"); }},
    {"the evidence's hash in the correction", "correction.evidence-changed",
     [](Tried& t) { t.correction.evidence.front().sha256 = sha256Hex("another photo"); }},
    {"the evidence's size in the correction", "correction.evidence-changed",
     [](Tried& t) { ++t.correction.evidence.front().size; }},
    {"evidence that was never there", "correction.evidence-missing",
     [](Tried& t) {
         t.correction.evidence.push_back({3, "more.png", "image/png", sha256Hex("more"), 4, "", ""});
     }},
    // What is asked for.
    {"another old value", "appeal.other-value", [](Tried& t) { t.correction.changes.front().from = "2019-03-15"; }},
    {"another new value", "correction.claim-after", [](Tried& t) { t.correction.changes.front().to = "2019-03-15"; }},
    {"two corrections of one field", "appeal.changed-twice",
     [](Tried& t) { t.correction.changes.push_back(t.correction.changes.front()); }},
    {"a field that is not there", "appeal.no-such-field",
     [](Tried& t) { t.correction.changes.front().field = "colour"; }},
    {"a change less", "correction.claim-after",
     [](Tried& t) { t.correction.changes.erase(t.correction.changes.begin()); }},
    {"struck out instead", "correction.claim-after",
     [](Tried& t) {
         t.correction.changes = {{ChangeWish::Strike, "L-13", 1, "", "", "", std::nullopt}};
     }},
    {"a change of a record that it does not fix", "correction.record-unfixed",
     [](Tried& t) {
         t.correction.changes.push_back({ChangeWish::Strike, "L-16", 1, "", "", "", std::nullopt});
     }},
    // What is claimed.
    {"the score before", "correction.claim-before", [](Tried& t) { claim(t).before.score = "675"; }},
    {"the score after", "correction.claim-after", [](Tried& t) { claim(t).after.score = "700"; }},
    {"the score as a version", "correction.claim-version", [](Tried& t) { claim(t).asVersion->score = "700"; }},
    {"the grade before", "correction.claim-before", [](Tried& t) { standing(claim(t).before); }},
    {"the grade after", "correction.claim-after", [](Tried& t) { standing(claim(t).after); }},
    {"a benefit after", "correction.claim-after",
     [](Tried& t) {
         auto& is = claim(t).after.thresholds.front().state;
         is = is == "yes" ? "no" : "yes";
     }},
    {"a benefit that is not told", "correction.claim-after", [](Tried& t) { claim(t).after.thresholds.pop_back(); }},
    {"a list that there is not", "correction.claim-after",
     [](Tried& t) {
         claim(t).after.lists.push_back({"red", day("2019-01-01"), std::nullopt});
     }},
    {"incomplete after", "correction.claim-after", [](Tried& t) { claim(t).after.incomplete = true; }},
    {"the lines before", "correction.claim-before",
     [](Tried& t) { claim(t).before.receipt.resultSha256 = otherHash(); }},
    {"the lines after", "correction.claim-after", [](Tried& t) { claim(t).after.receipt.resultSha256 = otherHash(); }},
    {"a claim twice", "correction.claim-twice",
     [](Tried& t) { t.correction.claims.push_back(t.correction.claims.front()); }},
    {"a claim under a rulebook that it does not fix", "correction.claim-unfixed",
     [](Tried& t) {
         t.correction.claims.push_back(t.correction.claims.front());
         t.correction.claims.back().rulebook = "honest-shanghai";
     }},
    {"a rulebook twice", "correction.claim-twice",
     [](Tried& t) { t.correction.rulebooks.push_back(t.correction.rulebooks.front()); }},
    {"before and after swapped", "correction.claim-before",
     [](Tried& t) { std::swap(claim(t).before, claim(t).after); }},
    // The receipts, and what they repeat.
    {"the file's hash", "correction.receipt", [](Tried& t) { t.correction.inputs.front().sha256 = otherHash(); }},
    {"the file's name", "correction.receipt", [](Tried& t) { t.correction.inputs.front().name = "wu.csv"; }},
    {"a file is left out", "correction.receipt", [](Tried& t) { t.correction.inputs.clear(); }},
    {"the engine", "correction.receipt", [](Tried& t) { t.correction.engine = "9.9.9"; }},
    {"the day", "correction.claim-before", [](Tried& t) { t.correction.asOf = day("2019-03-13"); }},
    {"the day of the new version", "correction.claim-version",
     [](Tried& t) { t.correction.receivedOn = day("2019-06-30"); }},
    {"the day in a receipt", "correction.receipt", [](Tried& t) { claim(t).before.receipt.asOf = day("2019-04-30"); }},
    {"the subject in a receipt", "correction.receipt", [](Tried& t) { claim(t).after.receipt.subject = "P-WU"; }},
    {"the rulebook in a receipt", "correction.receipt",
     [](Tried& t) { claim(t).after.receipt.rulebookSha256 = otherHash(); }},
    {"the scenario in a receipt", "correction.receipt",
     [](Tried& t) { claim(t).after.receipt.scenario->sha256 = otherHash(); }},
    {"a receipt without its scenario", "correction.receipt", [](Tried& t) { claim(t).after.receipt.scenario.reset(); }},
    {"the file of the new version in a receipt", "correction.receipt",
     [](Tried& t) { claim(t).asVersion->receipt.inputs.back().sha256 = otherHash(); }},
};

}  // namespace

class TestTamperedCorrections : public QObject {
    Q_OBJECT
private slots:
    void refusedForTheRightReason_data() {
        QTest::addColumn<int>("row");
        for (int row = 0; row < int(std::size(kRows)); ++row) QTest::newRow(kRows[row].name) << row;
    }
    void refusedForTheRightReason() {
        QFETCH(int, row);
        Tried tried;
        kRows[row].tamper(tried);
        const auto read = readCorrection(correctionText(tried.correction));  // as it comes to another person
        QVERIFY2(read.ok(), read.ok() ? "" : read.problems().front().args.front().c_str());
        const CorrectionVerdict verdict = verifyCorrection(*read, tried.base, tried.expected);
        QVERIFY(!verdict.holds());
        const QStringList codes = refutations(verdict);
        QVERIFY2(codes.value(0) == kRows[row].code, qPrintable(codes.join(", ")));
    }
    void fortyAndMore() {
        qInfo("%zu tampered corrections, each refused for its own reason", std::size(kRows));
        QVERIFY(std::size(kRows) >= 40);
    }

    void holdsUntouched_data() {
        QTest::addColumn<bool>("isSigned");
        QTest::addColumn<bool>("expected");
        QTest::newRow("not signed") << false << false;
        QTest::newRow("signed") << true << false;
        QTest::newRow("signed as expected") << true << true;
    }
    void holdsUntouched() {
        QFETCH(bool, isSigned);
        QFETCH(bool, expected);
        Tried tried;
        if (isSigned) tried.correction = signedBy(tried.correction, keyOf(1));
        if (expected) tried.expected = keyOf(1).publicKey();
        const CorrectionVerdict verdict = verifyCorrection(tried.correction, tried.base, tried.expected);
        QVERIFY2(verdict.holds(), qPrintable(refutations(verdict).join(", ")));
        QCOMPARE(claim(tried).before.score, std::string("674"));
        QCOMPARE(claim(tried).after.score, std::string("689"));
        QCOMPARE(claim(tried).asVersion->score, std::string("689"));
        QCOMPARE(verdict.problems.empty(), isSigned);  // else it is told that nobody signed it
    }
    // The same records in another file, with its columns in another order and another person beside them.
    void holdsInAnotherFile() {
        Tried tried;
        std::string json;
        writeRecordsJson(recordTables(*tried.base.input), [&](std::string_view piece) { json += piece; });
        CaseInput input = got(readCaseJson(SourceFile{"other.json", json, {}}));
        tried.base.input = std::make_shared<const CaseInput>(std::move(input));
        const CorrectionVerdict verdict = verifyCorrection(tried.correction, tried.base);
        QVERIFY2(verdict.holds(), qPrintable(refutations(verdict).join(", ")));
        QCOMPARE(verdict.problems.size(), tried.correction.inputs.size() + 1);
        QCOMPARE(verdict.problems.front().code, std::string("correction.not-signed"));
        for (std::size_t i = 1; i < verdict.problems.size(); ++i)
            QCOMPARE(verdict.problems[i].code, std::string("correction.other-file"));
    }
    void tellsWhichRulebookItLeavesOut() {
        Tried tried;
        tried.correction = signedBy(tried.correction, keyOf(1));
        tried.base.keptRulebooks = {"fuzhou-moli", "honest-shanghai"};
        const CorrectionVerdict verdict = verifyCorrection(tried.correction, tried.base);
        QVERIFY(verdict.holds());
        QCOMPARE(verdict.problems.size(), std::size_t{1});
        QCOMPARE(verdict.problems[0].code, std::string("correction.rulebook-left-out"));
        QCOMPARE(verdict.problems[0].args, std::vector<std::string>{"honest-shanghai"});
    }
    void holdsWithMoreAroundIt() {
        Tried tried;
        std::vector<CaseInput> both;
        both.push_back(*tried.base.input);
        both.push_back(*sample("fuzhou/wu.csv"));
        tried.base.input = std::make_shared<const CaseInput>(mergeInputs(std::move(both)));
        tried.base.rulebooks.push_back(bookOf("honest-shanghai"));
        tried.base.evidence.push_back({"more.png", sha256Hex("more"), 4});
        const CorrectionVerdict verdict = verifyCorrection(tried.correction, tried.base);
        QVERIFY2(verdict.holds(), qPrintable(refutations(verdict).join(", ")));
    }
    // A firm's record is booked to its representative: what it does to him is claimed, and must be.
    void whatItDoesToOthers() {
        CorrectionBase base;
        base.input = sample("wendeng-2020/song.csv");
        base.rulebooks = {bookOf("wendeng-2020")};
        base.engine = "0.1.0";
        Objection objection;
        objection.subject = "F-HAIYAN";
        objection.ground = Ground::NotMine;
        objection.changes = {{ChangeWish::Strike, "H-02", 1, "", "", "", std::nullopt}};
        const Clock clock{day("2021-12-31"), day("2021-12-31")};
        Correction made = got(makeCorrection(objection, base, {clock, std::nullopt}));
        QCOMPARE(made.claims.size(), std::size_t{2});
        QCOMPARE(made.claims[1].subject, std::string("P-SONG"));
        QVERIFY(made.claims[1].before.score != made.claims[1].after.score);
        QVERIFY(verifyCorrection(made, base).holds());
        made.claims.pop_back();
        QCOMPARE(refutations(verifyCorrection(made, base)), QStringList{"correction.claim-missing"});
    }
    // On the day it is made for, the firm's record does not count yet; as a version it acts later, on him too.
    void whatItDoesToOthersOnlyAsAVersion() {
        CorrectionBase base;
        base.input = sample("wendeng-2020/song.csv");
        base.rulebooks = {bookOf("wendeng-2020")};
        base.engine = "0.1.0";
        Objection objection;
        objection.subject = "F-HAIYAN";
        objection.ground = Ground::WrongDate;
        objection.changes = {corrected("H-02", "decided_on", "2021-10-08", "2021-09-08")};
        const Clock clock{day("2020-12-31"), day("2020-12-31")};
        Correction made = got(makeCorrection(objection, base, {clock, day("2021-12-31")}));
        QCOMPARE(made.claims.size(), std::size_t{2});
        QCOMPARE(made.claims[1].subject, std::string("P-SONG"));
        QCOMPARE(made.claims[1].before.receipt.resultSha256, made.claims[1].after.receipt.resultSha256);
        QVERIFY(verifyCorrection(made, base).holds());
        made.claims.pop_back();
        QCOMPARE(refutations(verifyCorrection(made, base)), QStringList{"correction.claim-missing"});
    }
    void nothingToMake_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing is asked for") << 0 << "correction.nothing-asked";
        QTest::newRow("no rulebook") << 1 << "correction.no-rulebook";
        QTest::newRow("another old value") << 2 << "appeal.other-value";
        QTest::newRow("two of one field") << 3 << "appeal.changed-twice";
        QTest::newRow("another subject, as a version") << 4 << "correction.not-as-version";
        QTest::newRow("off a list, as a version") << 5 << "correction.not-as-version";
        QTest::newRow("a version received too early") << 6 << "correction.day-too-early";
    }
    void nothingToMake() {
        QFETCH(int, what);
        Objection objection = linsObjection();
        CorrectionBase base = linsBase();
        CorrectionWish wish = linsWish();
        if (what == 0) objection.changes.clear();
        if (what == 1) base.rulebooks.clear();
        if (what == 2) objection.changes.front().from = "2019-03-15";
        if (what == 3) objection.changes.push_back(objection.changes.front());
        if (what == 4) objection.changes = {corrected("L-13", "subject", "P-LIN", "P-WU")};
        if (what == 5) objection.changes = {{ChangeWish::Delist, "L-13", 1, "", "", "", day("2019-03-20")}};
        if (what == 6) wish.receivedOn = day("2019-03-13");
        const auto made = makeCorrection(objection, base, wish);
        QVERIFY(!made.ok());
        QTEST(QString::fromStdString(made.problems().front().code), "code");
    }
};

QTEST_APPLESS_MAIN(TestTamperedCorrections)
#include "test_tampered_corrections.moc"
