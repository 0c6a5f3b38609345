// Objections and repairs stay in the case: begun, changed, moved, undone and thrown away; refused where somebody else
// changed the same one; and hidden in a copy that hides whom they are about.
#include <QTemporaryDir>
#include <QtTest>

#include "core/casefile/case_file.h"
#include "core/casefile/objection_action.h"
#include "core/casefile/objection_words.h"
#include "core/casefile/undo.h"

using namespace clearline;

namespace {

const Author kAnn{"Ann", "2026-11-22T08:00:00Z"};
const Date kDay = *Date::fromIso("2026-11-22");

template <class T>
T got(Result<T> result) {
    if (!result) qFatal("%s", result.problems().front().code.c_str());
    return std::move(result).value();
}
template <class T>
QString refusal(const Result<T>& result) {
    return result ? QString() : QString::fromStdString(result.problems().front().code);
}

Objection about(const std::string& subject, const std::string& record) {
    Objection objection;
    objection.subject = subject;
    objection.ground = Ground::WrongDate;
    objection.lines = {{record, 1, "fuzhou-moli", "TP-03", kDay, "-15", ""}};
    objection.changes = {{ChangeWish::Correct, record, 1, "decided_on", "2019-02-27", "2019-03-27", std::nullopt},
                         {ChangeWish::Strike, record + "b", 1, "", "", "", std::nullopt}};
    objection.argument = "日期写错了 \"27\"";
    return objection;
}

}  // namespace

class TestObjectionsKept : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    std::string path(const char* name) { return folder_.filePath(name).toStdString(); }
    std::unique_ptr<CaseFile> made(const char* name) {
        auto file = got(CaseFile::create(path(name), kAnn));
        got(file->import(got(readCase(CLEARLINE_SOURCE_DIR "/sample-data/fuzhou/lin.csv")), kAnn));
        return file;
    }
    std::uint64_t keep(CaseFile& file, const Objection& objection) {
        return got(file.append(objectionAction(objection, file.state(), kDay).value(), kAnn));
    }

private slots:
    void theJsonOfAnEntryComesBack() {
        Objection objection = about("P-LIN", "L-12");
        objection.id = 7;
        Objection other = objection;
        other.evidence = {{3, "photo.png", "image/png", std::string(64, 'a'), 12, "the \"sign\"", ""}};
        for (const auto& to : {std::optional(other), std::optional<Objection>()}) {
            CaseAction action;
            action.kind = ActionKind::ObjectionChanged;
            action.changes.push_back(ObjectionChange{7, objection, to});
            action.changes.push_back(CalendarChange{"2026-10-01 holiday\n", std::nullopt});
            QVERIFY(got(actionFromJson(actionJson(action))) == action);
        }
    }
    void whatIsNoObjectionIsRefused_data() {
        QTest::addColumn<QByteArray>("is");
        QTest::addColumn<QByteArray>("instead");
        QTest::newRow("an unknown ground") << QByteArray("wrong-date") << QByteArray("bad-luck");
        QTest::newRow("an impossible day") << QByteArray("2026-11-22") << QByteArray("2026-11-31");
        QTest::newRow("a key more") << QByteArray("\"subject\":") << QByteArray("\"extra\":\"x\",\"subject\":");
        QTest::newRow("a text where an object is due")
            << QByteArray("\"to\":{") << QByteArray("\"to\":\"x\",\"too\":{");
    }
    void whatIsNoObjectionIsRefused() {
        QFETCH(QByteArray, is);
        QFETCH(QByteArray, instead);
        Objection objection = about("P-LIN", "L-12");
        objection.id = 1;
        CaseAction action;
        action.kind = ActionKind::ObjectionCreated;
        action.changes.push_back(ObjectionChange{1, std::nullopt, objection});
        QByteArray json = QByteArray::fromStdString(actionJson(action));
        QVERIFY(actionFromJson(json.toStdString()).ok());
        QVERIFY(json.contains(is));
        QCOMPARE(refusal(actionFromJson(json.replace(is, instead).toStdString())), "case.content-form");
    }

    void keptMovedAndUndone() {
        auto file = made("kept.clearline");
        keep(*file, about("P-LIN", "L-12"));
        QCOMPARE(file->state().objections.size(), std::size_t{1});
        Objection objection = file->state().objections.at(1);
        QCOMPARE(objection.id, ObjectionId{1});
        QCOMPARE(objection.stage(), Stage::Draft);
        QVERIFY(!objectionAction(objection, file->state()));

        objection.argument = "It was March.";
        keep(*file, objection);
        keep(*file, got(movedTo(objection, {Stage::Submitted, kDay, "Ann", "by post"})));
        QCOMPARE(file->log().back().action.kind, ActionKind::ObjectionMoved);

        const auto before = file->state();
        file.reset();
        file = got(CaseFile::open(path("kept.clearline")));
        QVERIFY(file->state() == before);
        got(file->append(got(undoOf(5, file->state(), file->log())), kAnn));
        QCOMPARE(file->state().objections.at(1).stage(), Stage::Draft);
        got(file->append(got(undoOf(6, file->state(), file->log())), kAnn));
        QVERIFY(file->state() == before);
        QCOMPARE(refusal(objectionDeletion(1, file->state())), "objection.not-a-draft");
        got(file->append(got(goBackTo(2, file->state(), file->log())), kAnn));
        QVERIFY(file->state().objections.empty());
        keep(*file, about("P-LIN", "L-13"));
        QCOMPARE(file->state().objections.begin()->first, ObjectionId{2});
        got(file->append(got(objectionDeletion(2, file->state())), kAnn));
        QVERIFY(file->state().objections.empty());
        QCOMPARE(refusal(objectionDeletion(2, file->state())), "objection.none");
    }

    void movesAreChecked_data() {
        QTest::addColumn<Stage>("from");
        QTest::addColumn<Stage>("to");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("why");
        QTest::addColumn<std::set<std::size_t>>("granted");
        QTest::addColumn<QString>("refused");
        using Some = std::set<std::size_t>;
        QTest::newRow("submitted") << Stage::Draft << Stage::Submitted << 1 << "Ann"
                                   << "" << Some{} << "";
        QTest::newRow("accepted at once") << Stage::Draft << Stage::Accepted << 1 << "A"
                                          << "B" << Some{} << "objection.stage";
        QTest::newRow("withdrawn moves no more") << Stage::Withdrawn << Stage::Submitted << 1 << "A"
                                                 << "" << Some{} << "objection.stage-last";
        QTest::newRow("applied moves no more") << Stage::Applied << Stage::Withdrawn << 1 << "A"
                                               << "" << Some{} << "objection.stage-last";
        QTest::newRow("handed in before it was written down") << Stage::Draft << Stage::Submitted << -1 << "A"
                                                              << "" << Some{} << "";
        QTest::newRow("back in time") << Stage::Submitted << Stage::WithBody << -1 << "A"
                                      << "" << Some{} << "objection.stage-day";
        QTest::newRow("by nobody") << Stage::Draft << Stage::Submitted << 0 << ""
                                   << "" << Some{} << "objection.stage-who";
        QTest::newRow("decided without a reason") << Stage::WithBody << Stage::Rejected << 1 << "A"
                                                  << "" << Some{} << "objection.stage-why";
        QTest::newRow("partly") << Stage::WithBody << Stage::PartlyAccepted << 1 << "A"
                                << "B" << Some{2} << "";
        QTest::newRow("partly, nothing named") << Stage::WithBody << Stage::PartlyAccepted << 1 << "A"
                                               << "B" << Some{} << "objection.granted";
        QTest::newRow("partly, all of them") << Stage::WithBody << Stage::PartlyAccepted << 1 << "A"
                                             << "B" << Some{1, 2} << "objection.granted";
        QTest::newRow("partly, one that is not there") << Stage::WithBody << Stage::PartlyAccepted << 1 << "A"
                                                       << "B" << Some{3} << "objection.granted";
        QTest::newRow("all, but some named") << Stage::WithBody << Stage::Accepted << 1 << "A"
                                             << "B" << Some{1} << "objection.granted";
    }
    void movesAreChecked() {
        QFETCH(Stage, from);
        QFETCH(Stage, to);
        QFETCH(int, days);
        QFETCH(QString, who);
        QFETCH(QString, why);
        QFETCH(std::set<std::size_t>, granted);
        QFETCH(QString, refused);
        Objection objection = about("P-LIN", "L-12");
        objection.stages = {{from, kDay, "", ""}};
        const Date on = Date::ofDays(kDay.days() + days);
        const auto moved = movedTo(objection, {to, on, who.toStdString(), why.toStdString()}, granted);
        QCOMPARE(refusal(moved), refused);
        if (!moved) return;
        QCOMPARE(moved->stage(), to);
        QCOMPARE(moved->changes.size(), granted.empty() ? 2 : granted.size());
        if (!granted.empty()) QCOMPARE(moved->changes.front().wish, ChangeWish::Strike);
    }
    void whatWasHandedInStaysAsItWas_data() {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("evidence");
        using enum Stage;
        const auto row = [](const char* name, Stage stage, const char* words, const char* evidence) {
            QTest::newRow(name) << stage << QString::fromLatin1(words) << QString::fromLatin1(evidence);
        };
        row("a draft", Draft, "", "");
        row("submitted", Submitted, "objection.handed-in", "");
        row("with the body", WithBody, "objection.handed-in", "");
        row("rejected, and may be handed in again", Rejected, "objection.handed-in", "");
        row("partly accepted", PartlyAccepted, "objection.handed-in", "");
        row("accepted", Accepted, "objection.decided", "objection.decided");
        row("applied", Applied, "objection.decided", "objection.decided");
        row("withdrawn", Withdrawn, "objection.decided", "objection.decided");
    }
    void whatWasHandedInStaysAsItWas() {
        QFETCH(Stage, stage);
        QFETCH(QString, words);
        QFETCH(QString, evidence);
        const auto code = [](const std::optional<Problem>& wrong) {
            return wrong ? QString::fromStdString(wrong->code) : QString();
        };
        Objection kept = about("P-LIN", "L-12");
        kept.evidence = {{1, "a.pdf", "application/pdf", "aa", 1, {}, {}}};
        kept.stages = {{stage, kDay, "", ""}};
        QCOMPARE(code(refusesEdit(kept, kept)), QString());
        Objection other = kept;
        other.argument = "another";
        QCOMPARE(code(refusesEdit(kept, other)), words);
        other = kept;
        other.evidence.front().shows = "another";
        QCOMPARE(code(refusesEdit(kept, other)), words);
        other = kept;
        other.evidence.clear();
        QCOMPARE(code(refusesEdit(kept, other)), words);
        other = kept;
        other.evidence.push_back({2, "b.pdf", "application/pdf", "bb", 1, {}, {}});
        QCOMPARE(code(refusesEdit(kept, other)), evidence);
    }

    void oneChangeAloneIsNotPartlyAccepted() {
        Objection objection = about("P-LIN", "L-12");
        objection.changes.resize(1);
        objection.stages = {{Stage::WithBody, kDay, "", ""}};
        QCOMPARE(refusal(movedTo(objection, {Stage::PartlyAccepted, kDay, "A", "B"}, {1})), "objection.granted-one");
    }
    void nothingIsSubmittedThatAsksForNothing() {
        Objection objection = about("P-LIN", "L-12");
        objection.changes.clear();
        QCOMPARE(refusal(movedTo(objection, {Stage::Submitted, kDay, "Ann", ""})), "objection.nothing-asked");
    }

    void whatSomebodyElseChangedIsNotWrittenOver() {
        auto mine = made("two.clearline");
        keep(*mine, about("P-LIN", "L-12"));
        auto theirs = got(CaseFile::open(path("two.clearline")));
        Objection words = mine->state().objections.at(1);
        words.argument = "mine";
        const auto late = objectionAction(words, mine->state());
        keep(*theirs, got(movedTo(theirs->state().objections.at(1), {Stage::Submitted, kDay, "Bo", ""})));
        QCOMPARE(refusal(mine->append(*late, kAnn)), "case.change-conflict");

        const auto again = rebased(std::get<ObjectionChange>(late->changes.front()), mine->state());
        QVERIFY(again);
        QCOMPARE(again->to->argument, "mine");
        QCOMPARE(again->to->stage(), Stage::Submitted);
    }
    void stagesThatSomebodyElseEnteredStand() {
        auto file = made("stages.clearline");
        keep(*file, about("P-LIN", "L-12"));
        const Objection draft = file->state().objections.at(1);
        const Objection mine = got(movedTo(draft, {Stage::Withdrawn, kDay, "Ann", ""}));
        keep(*file, got(movedTo(draft, {Stage::Submitted, kDay, "Bo", ""})));
        QVERIFY(!rebased(ObjectionChange{1, draft, mine}, file->state()));
        QVERIFY(!rebased(ObjectionChange{1, draft, std::nullopt}, file->state()));
    }

    void theCalendarIsKeptAndChecked() {
        auto file = made("calendar.clearline");
        QCOMPARE(refusal(calendarAction("2026-10-01 feast\n", file->state())), "calendar.line");
        QCOMPARE(refusal(calendarAction("# nothing yet\n", file->state())), "calendar.empty");
        const std::string text = "2026-10-01 holiday\n2026-10-10 workday\n";
        got(file->append(got(calendarAction(text, file->state())), kAnn));
        QVERIFY(got(calendarAction(text, file->state())).changes.empty());
        file.reset();
        file = got(CaseFile::open(path("calendar.clearline")));
        QCOMPARE(file->state().calendar.value(), text);
        got(file->append(got(calendarAction(std::nullopt, file->state())), kAnn));
        QVERIFY(!file->state().calendar);
    }

    void aCopyHidesTheObjectionsOfTheHidden_data() {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("record");
        QTest::addColumn<bool>("people");
        QTest::addColumn<bool>("told");
        QTest::newRow("of the subject") << "P-LIN"
                                        << "L-12" << false << false;
        QTest::newRow("of a record of the subject") << "P-X"
                                                    << "L-12" << false << false;
        QTest::newRow("of somebody else") << "P-X"
                                          << "X-1" << false << true;
        QTest::newRow("of somebody else, who did it hidden") << "P-X"
                                                             << "X-1" << true << false;
    }
    void aCopyHidesTheObjectionsOfTheHidden() {
        QFETCH(QString, subject);
        QFETCH(QString, record);
        QFETCH(bool, people);
        QFETCH(bool, told);
        const std::string name = QString("hides-%1.clearline").arg(QTest::currentDataTag()).toStdString();
        auto file = made(name.c_str());
        keep(*file, about(subject.toStdString(), record.toStdString()));
        keep(*file, got(movedTo(file->state().objections.at(1), {Stage::Submitted, kDay, "Bo", ""})));
        Redaction redaction;
        redaction.subjects = {"P-LIN"};
        redaction.people = people;
        const std::string copy = path(("copy-" + name).c_str());
        got(file->saveRedactedCopy(copy, redaction, kAnn));
        const auto opened = got(CaseFile::open(copy));
        QCOMPARE(opened->log()[3].content.has_value(), told);
    }

    void theEntriesAreTold_data() {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("begun");
        QTest::addColumn<QString>("moved");
        QTest::newRow("English") << Language::English << "no. 1, objection of P-LIN: "
                                 << "no. 1, changed: the argument";
        QTest::newRow("Chinese") << Language::Chinese << "第 1 号，P-LIN 的"
                                 << "第 1 号，修改了：陈述";
    }
    void theEntriesAreTold() {
        QFETCH(Language, language);
        QFETCH(QString, begun);
        QFETCH(QString, moved);
        const auto words = got(Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, language));
        Objection objection = about("P-LIN", "L-12");
        objection.id = 1;
        objection.stages = {{Stage::Draft, kDay, "", ""}};
        const auto told = objectionChangeSentences({1, std::nullopt, objection}, words);
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY2(QString::fromStdString(told.front()).startsWith(begun), told.front().c_str());
        Objection next = got(movedTo(objection, {Stage::Submitted, kDay, "Bo", "by post"}));
        next.argument = "other";
        const auto lines = objectionChangeSentences({1, objection, next}, words);
        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(lines[0]), moved);
        QVERIFY(QString::fromStdString(lines[1]).contains("2026-11-22"));
        QVERIFY(QString::fromStdString(lines[1]).contains("by post"));
        const auto back = objectionChangeSentences({1, next, objection}, words);
        QCOMPARE(back.size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestObjectionsKept)
#include "test_objections_kept.moc"
