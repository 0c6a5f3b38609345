// A correction that holds, applied to the case: as a scenario, or as new versions of its records, with the originals
// and the way back as they must be. And of many random ones: what the case then says is what the correction claimed, to
// the last line. CLEARLINE_SEED repeats a run, CLEARLINE_CORRECTIONS says how many.
#include <QTemporaryDir>

#include <random>

#include "core/casefile/objection_action.h"
#include "core/casefile/undo.h"
#include "core/record/record.h"
#include "core/scenario/record_finder.h"
#include "corrections.h"

using namespace clearline;
using namespace clearline::test;

namespace {

const Author kZhou{"Zhou Lan", "2026-11-22T08:00:00Z"};

Objection moved(Objection objection, Stage stage) {
    return got(movedTo(std::move(objection), {stage, day("2019-03-30"), "the centre", "as decided"}));
}

// What a case says of a subject, from its files and, apart from them, from its rows.
struct CaseSays {
    CaseSays(CaseFile& file, const std::shared_ptr<const Rulebook>& rulebook, const std::string& subject, Clock clock,
             const KeptScenario* scenario = nullptr)
        : files(got(file.input())), rows(got(file.inputFromRows())) {
        const Scenario over = scenario ? scenario->under(rulebook->id) : Scenario();
        for (auto* input : {&files, &rows}) *input = got(applyToInput(over, *input));
        fromFiles = stateOf(evaluate(files, rulebook, subject, clock), *rulebook, {}, "");
        fromRows = stateOf(evaluate(rows, rulebook, subject, clock), *rulebook, {}, "");
    }
    std::shared_ptr<const CaseInput> files, rows;
    ClaimedState fromFiles, fromRows;
};

QString asText(const std::vector<FigureDifference>& differences) {
    QStringList all;
    for (const FigureDifference& each : differences)
        all << QString::fromStdString(each.figure + ": " + each.claimed + " / " + each.computed);
    return all.join("; ");
}

struct Sample {
    const char *file, *rulebook;
};
const Sample kSamples[] = {
    {"fuzhou/lin.csv", "fuzhou-moli"},
    {"fuzhou/wu.csv", "fuzhou-moli"},
    {"fuzhou/huang.csv", "fuzhou-moli"},
    {"wendeng-2020/song.csv", "wendeng-2020"},
    {"rongcheng/haixing.csv", "rongcheng"},
    {"weihai-haibei/bei.csv", "weihai-haibei"},
    {"court-defaulters/listed.csv", "court-defaulters"},
    {"tencent-credit/factors.csv", "tencent-credit"},
    {"national-lists/files.csv", "national-lists"},
    {"honest-shanghai/three.csv", "honest-shanghai"},
    {"chengxin-chunyun/journeys.csv", "chengxin-chunyun"},
    {"green-points-nanjing/balance.csv", "green-points-nanjing"},
};

class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(engine_); }
    bool one(std::size_t in) { return below(in) == 0; }
    template <class T>
    const T& of(const std::vector<T>& all) {
        return all[below(all.size())];
    }

private:
    std::mt19937_64 engine_;
};

Record firstOf(const CaseInput& input, const std::string& id) {
    const RecordFinder finder(*input.records, {id});
    return Record(*input.records, finder.versionsOf(id).front());
}

std::vector<Date> daysOf(const CaseInput& input) {
    std::vector<Date> days;
    for (RecordIndex r = 0; r < input.records->size(); ++r)
        for (const Field field : {Field::DecidedOn, Field::ReceivedOn})
            if (const auto date = input.records->date(r, field)) days.push_back(*date);
    return days;
}

RequestedChange someChange(const CaseInput& input, Random& random) {
    const RecordBook& book = *input.records;
    const Record record(book, static_cast<RecordIndex>(random.below(book.size())));
    RequestedChange change;
    change.record = record.id();
    const std::size_t what = random.below(8);
    if (what == 0) {
        change.wish = ChangeWish::Strike;
        return change;
    }
    if (what == 1) {
        const ChangeWish wishes[] = {ChangeWish::Delist, ChangeWish::StopUse, ChangeWish::StopPublicity};
        change.wish = wishes[random.below(3)];
        change.on = random.of(daysOf(input)).plusDays(int(random.below(400)));
        return change;
    }
    change.version = record.version();
    const std::vector<std::string> fields{"occurred_on",  "decided_on", "received_on", "ended_on", "confirmed_on",
                                          "made_good_on", "amount",     "quantity",    "kind",     "status",
                                          "act",          "decided_on", "amount"};
    change.field = random.of(fields);
    change.from = cellText(input, change.record, change.version, change.field).value_or("");
    const Record other(book, static_cast<RecordIndex>(random.below(book.size())));
    if (change.field == "kind")
        change.to = other.kind();
    else if (change.field == "status")
        change.to = change.from.empty() ? "withdrawn" : "";
    else if (change.field == "amount" || change.field == "quantity")
        change.to = std::to_string(random.below(20) * 150);
    else if (change.field == "act")
        change.to = random.one(2) ? std::string(other.act()) : "one act";
    else if (!random.one(6))
        change.to = random.of(daysOf(input)).plusDays(int(random.below(90)))->iso();
    return change;
}

}  // namespace

class TestAppliedCorrections : public QObject {
    Q_OBJECT
    QTemporaryDir folder_{QDir("/dev/shm").exists() ? "/dev/shm/clearline-XXXXXX"
                                                    : QDir::tempPath() + "/clearline-XXXXXX"};
    int made_ = 0;

    std::unique_ptr<CaseFile> caseOf(const Sample& from) {
        auto file =
            got(CaseFile::create(folder_.filePath(QString::number(++made_) + ".clearline").toStdString(), kZhou));
        got(file->import(*sample(from.file), kZhou));
        got(file->addRulebook(*bookOf(from.rulebook), kZhou));
        return file;
    }
    CorrectionBase baseOf(CaseFile& file, const Sample& from) {
        CorrectionBase base;
        base.input = got(file.input());
        base.rulebooks = {got(file.rulebook(from.rulebook))};
        base.evidence = heldEvidence(file);
        base.engine = "0.1.0";
        return base;
    }
    // Lin's objection, accepted, with its evidence, in a case; and the correction of it.
    struct Lins {
        std::unique_ptr<CaseFile> file;
        CorrectionBase base;
        Correction correction;
    };
    Lins lins(bool accepted) {
        Lins lins{caseOf(kSamples[0]), {}, {}};
        Objection objection = linsObjection();
        objection.id = 0;
        for (Evidence& each : objection.evidence)
            each.attachment =
                got(lins.file->attach(each.name, each.mediaType, each.name == "photo.png" ? "photo" : "letter", kZhou));
        objection.stages = {{Stage::Draft, day("2019-03-20"), "", ""}};
        if (accepted)
            for (const Stage stage : {Stage::Submitted, Stage::WithCentre, Stage::Accepted})
                objection = moved(objection, stage);
        got(lins.file->append(objectionAction(objection, lins.file->state()).value(), kZhou));
        lins.base = baseOf(*lins.file, kSamples[0]);
        lins.correction = got(makeCorrection(lins.file->state().objections.at(1), lins.base, linsWish()));
        return lins;
    }

private slots:
    void asScenario() {
        Lins l = lins(false);
        QVERIFY(verifyCorrection(l.correction, l.base).holds());
        const auto entry = got(applyAsScenario(*l.file, l.correction, l.base, "granted", kZhou, "to see it"));
        const auto id = l.file->state().scenarioNamed("granted");
        QVERIFY(id);
        const CaseSays says(*l.file, l.base.rulebooks[0], "P-LIN", {day(kClaim), day(kClaim)},
                            &l.file->state().scenarios.at(*id));
        QCOMPARE(asText(differences(l.correction.claims[0].after, says.fromFiles)), QString());
        QCOMPARE(asText(differences(l.correction.claims[0].after, says.fromRows)), QString());
        QCOMPARE(says.fromFiles.score, std::string("689"));
        QCOMPARE(*l.file->log().back().why, std::string("to see it"));
        QVERIFY(l.file->state().objections.at(1).stage() == Stage::Draft);  // nothing stands in the records yet
        const auto again = applyAsScenario(*l.file, l.correction, l.base, "granted", kZhou, "");
        QVERIFY(!again.ok());
        QCOMPARE(again.problems().front().code, std::string("correction.scenario-exists"));
        got(l.file->append(got(undoOf(entry, l.file->state(), l.file->log())), kZhou));
        QVERIFY(!l.file->state().scenarioNamed("granted"));
    }

    void asVersion() {
        Lins l = lins(true);
        const KeptSource original = l.file->state().sources.front();
        const AppliedVersion applied =
            got(applyAsVersion(*l.file, l.correction, l.base, day(kClaim), kZhou, "decision 12 of the centre"));
        QVERIFY(applied.applied == std::optional<ObjectionId>(1));
        QVERIFY(l.file->state().objections.at(1).stage() == Stage::Applied);
        QCOMPARE(asText(differences(*l.correction.claims[0].asVersion, applied.computed[0].after)), QString());
        QCOMPARE(*l.file->log()[applied.entry - 1].why, std::string("decision 12 of the centre"));
        QCOMPARE(*l.file->log()[applied.entry - 1].who, std::string("Zhou Lan"));
        QVERIFY(l.file->state().sources.front() == original);
        QCOMPARE(got(l.file->attachment(applied.kept)), correctionText(l.correction));

        // Both versions are there; the old one says what it said.
        const auto input = got(l.file->input());
        QCOMPARE(cellText(*input, "L-13", 1, "confirmed_on"), std::optional<std::string>("2019-03-14"));
        QCOMPARE(cellText(*input, "L-13", 2, "confirmed_on"), std::optional<std::string>(""));
        QCOMPARE(cellText(*input, "L-13", 2, "received_on"), std::optional<std::string>(kClaim));
        QCOMPARE(cellText(*input, "L-13", 2, "document"), std::optional<std::string>("FZJJ-2019-0311"));

        // An import cannot be undone; and what was applied does not fit a second time.
        const auto undo = undoOf(applied.entry, l.file->state(), l.file->log());
        QVERIFY(!undo.ok());
        QCOMPARE(undo.problems().front().code, std::string("case.undo-nothing"));
        CorrectionBase now = baseOf(*l.file, kSamples[0]);
        QCOMPARE(refutations(verifyCorrection(l.correction, now)).first(), QString("correction.other-version"));

        const std::string path = l.file->path();
        l.file.reset();
        const auto reopened = got(CaseFile::open(path));
        const CaseSays says(*reopened, l.base.rulebooks[0], "P-LIN", {day(kClaim), day(kClaim)});
        QCOMPARE(asText(differences(*l.correction.claims[0].asVersion, says.fromFiles)), QString());
        QCOMPARE(asText(differences(*l.correction.claims[0].asVersion, says.fromRows)), QString());
    }
    // Every reading of the rulebook: what the case is said to say then is what was claimed under it.
    void withTheReadingsThatItChose() {
        // 689 is outstanding under this reading.
        QString text = QString::fromStdString(bookOf("fuzhou-moli")->text);
        const QString was = QStringLiteral("            - {below: 750, is: good");
        QCOMPARE(text.count(was), 1);
        text.replace(was, QStringLiteral("            - {below: 680, is: good"));
        const auto book = got(loadRulebook(text.toStdString(), "fuzhou-moli.yaml"));
        QVERIFY(!book->readings.empty());
        bool matters = false;
        for (const auto& reading : book->readings) {
            Lins l = lins(true);
            l.base.rulebooks = {book};
            const CorrectionBase kept = l.base;
            l.base.rulebooks = {got(withReadings(*book, {reading.id}))};
            const Correction made = got(makeCorrection(l.file->state().objections.at(1), l.base, linsWish()));
            QVERIFY(verifyCorrection(made, kept).holds());
            const AppliedVersion applied = got(applyAsVersion(*l.file, made, kept, day(kClaim), kZhou, "why"));
            QCOMPARE(asText(differences(*made.claims[0].asVersion, applied.computed[0].after)), QString());
            QCOMPARE(applied.computed[0].after.receipt.readings, std::vector<std::string>{reading.id});
            matters = matters || applied.computed[0].after.receipt.resultSha256 !=
                                     l.correction.claims[0].asVersion->receipt.resultSha256;
        }
        QVERIFY(matters);
    }
    void noVersionAfterTheHighest() {
        const auto input = inputOf("a.csv",
                                   "subject,id,version,kind,decided_on,received_on,amount\n"
                                   "P-1,A-1,4294967295,traffic.parking,2020-01-02,2020-01-03,600\n");
        RequestedChange change = corrected("A-1", "amount", "600", "60");
        change.version = 4294967295;
        const auto made = versionFile({change}, input, day("2020-02-01"));
        QVERIFY(!made.ok());
        QCOMPARE(made.problems().front().code, std::string("correction.no-next-version"));
    }
    void notYetAccepted() {
        Lins l = lins(false);
        const AppliedVersion applied = got(applyAsVersion(*l.file, l.correction, l.base, day(kClaim), kZhou, "why"));
        QVERIFY(!applied.applied);
        QVERIFY(applied.notMoved == std::optional<ObjectionId>(1));
        QVERIFY(l.file->state().objections.at(1).stage() == Stage::Draft);
    }
    void foundInAnotherCopy_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<bool>("found");
        QTest::newRow("the same number") << 0 << true;
        QTest::newRow("another number") << 1 << true;
        QTest::newRow("another ground") << 2 << false;
        QTest::newRow("other changes") << 3 << false;
    }
    void foundInAnotherCopy() {
        QFETCH(int, what);
        Lins l = lins(true);
        if (what == 1) l.correction.objection = 7;
        if (what == 2) l.correction.ground = Ground::WrongFact;
        if (what == 3) l.correction.changes.pop_back();
        QTEST(objectionOf(l.correction, l.file->state()).has_value(), "found");
    }

    void applyingGivesWhatWasClaimed() {
        const QByteArray wanted = qgetenv("CLEARLINE_SEED"), many = qgetenv("CLEARLINE_CORRECTIONS");
        const std::uint64_t seed = wanted.isEmpty() ? std::random_device()() : wanted.toULongLong();
        const int count = many.isEmpty() ? 500 : many.toInt();
        Random random(seed);
        int refused = 0, versions = 0, alike = 0, otherwise = 0, nothing = 0, others = 0;
        for (int done = 0; done < count;) {
            const Sample& from = kSamples[random.below(std::size(kSamples))];
            const auto file = caseOf(from);
            const CorrectionBase base = baseOf(*file, from);
            Objection objection;
            objection.changes = {someChange(*base.input, random)};
            if (random.one(3)) objection.changes.push_back(someChange(*base.input, random));
            const std::vector<Date> days = daysOf(*base.input);
            const Record touched = firstOf(*base.input, objection.changes.front().record);
            objection.subject = random.one(8) ? random.of(subjectsOf(*base.input)) : std::string(touched.subject());
            const Date near = touched.date(Field::ReceivedOn).value_or(random.of(days));
            CorrectionWish wish{{*near.plusDays(int(random.below(500))), Date::kMin}, std::nullopt};
            wish.clock.knownOn = random.one(3) ? random.of(days) : wish.clock.asOf;
            if (!random.one(3)) wish.receivedOn = random.one(2) ? wish.clock.asOf : random.of(days);
            auto made = makeCorrection(objection, base, wish);
            if (!made && wish.receivedOn) {
                wish.receivedOn.reset();
                made = makeCorrection(objection, base, wish);
            }
            if (!made) {
                QVERIFY2(++refused < 20 * count, "hardly any could be made");
                continue;
            }
            ++done;
            const QByteArray of = QByteArray("seed ") + QByteArray::number(qulonglong(seed)) + ", case " +
                                  QByteArray::number(done) + ", " + from.file + ": ";
            const Correction correction = got(readCorrection(correctionText(signedBy(*made, keyOf(1)))));
            const CorrectionVerdict verdict = verifyCorrection(correction, base, keyOf(1).publicKey());
            QVERIFY2(verdict.holds(), of + refutations(verdict).join(", ").toUtf8());

            got(applyAsScenario(*file, correction, base, "granted", kZhou, ""));
            for (const CorrectionClaim& claim : correction.claims) {
                const CaseSays says(*file, base.rulebooks[0], claim.subject, wish.clock,
                                    &file->state().scenarios.at(*file->state().scenarioNamed("granted")));
                QVERIFY2(differences(claim.after, says.fromFiles).empty(),
                         of + asText(differences(claim.after, says.fromFiles)).toUtf8());
                QVERIFY2(differences(claim.after, says.fromRows).empty(),
                         of + asText(differences(claim.after, says.fromRows)).toUtf8());
                nothing += claim.after.receipt.resultSha256 == claim.before.receipt.resultSha256;
                others += claim.subject != correction.subject;
            }
            if (!wish.receivedOn) continue;
            ++versions;
            got(applyAsVersion(*file, correction, base, *wish.receivedOn, kZhou, "granted"));
            for (const CorrectionClaim& claim : correction.claims) {
                const CaseSays says(*file, base.rulebooks[0], claim.subject, clockFrom(wish.clock, *wish.receivedOn));
                QVERIFY2(differences(*claim.asVersion, says.fromFiles).empty(),
                         of + asText(differences(*claim.asVersion, says.fromFiles)).toUtf8());
                QVERIFY2(differences(*claim.asVersion, says.fromRows).empty(),
                         of + asText(differences(*claim.asVersion, says.fromRows)).toUtf8());
                const bool same = claim.asVersion->score == claim.after.score;
                (same ? alike : otherwise) += claim.after.score != claim.before.score;
            }
        }
        qInfo(
            "seed %llu: %d corrections (%d more could not be made), %d also as versions; of scores that change %d "
            "come out alike both ways and %d from receipt only; %d claims change nothing, %d are of others",
            static_cast<unsigned long long>(seed), count, refused, versions, alike, otherwise, nothing, others);
        QVERIFY(versions > count / 5);
        QVERIFY(count < 200 || (alike > 0 && otherwise > 0));
    }
};

QTEST_APPLESS_MAIN(TestAppliedCorrections)
#include "test_applied_corrections.moc"
