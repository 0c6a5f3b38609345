// What a person decided about a finding stays in the case: kept, changed, undone, refused where somebody else decided,
// and hidden in a copy that hides whom it is about.
#include <QTemporaryDir>
#include <QtTest>

#include "core/casefile/case_file.h"
#include "core/casefile/finding_action.h"
#include "core/casefile/undo.h"
#include "core/intake/read_case.h"

using namespace clearline;

namespace {

const Author kAnn{"Ann", "2026-11-22T08:00:00Z"};
const FindingMark kAccepted{FindingMark::State::Accepted, "as the decision says"};
const FindingMark kDismissed{FindingMark::State::Dismissed, ""};

template <class T>
T got(Result<T> result) {
    if (!result) qFatal("%s", result.problems().front().code.c_str());
    return std::move(result).value();
}

}  // namespace

class TestFindingMarks : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    std::string path(const char* name) { return folder_.filePath(name).toStdString(); }
    std::unique_ptr<CaseFile> made(const char* name) {
        auto file = got(CaseFile::create(path(name), kAnn));
        got(file->import(got(readCase(CLEARLINE_SOURCE_DIR "/sample-data/fuzhou/lin.csv")), kAnn));
        return file;
    }
    void judge(CaseFile& file, const std::string& key, const std::optional<FindingMark>& mark) {
        got(file.append(*findingAction(key, mark, file.state()), kAnn));
    }

private slots:
    void theJsonOfAnEntryComesBack() {
        for (const auto& mark : {std::optional(kAccepted), std::optional(kDismissed), std::optional<FindingMark>()}) {
            CaseAction action;
            action.kind = ActionKind::FindingJudged;
            action.changes.push_back(FindingChange{"late-filing/P-1/R%2F7", kAccepted, mark});
            QVERIFY(got(actionFromJson(actionJson(action))) == action);
        }
        QVERIFY(!actionFromJson(
            R"({"action":"finding-judged","changes":[{"what":"finding","finding":"x","to":{"state":"perhaps","note":""}}]})"));
    }

    void keptAndUndone() {
        auto file = made("kept.clearline");
        judge(*file, "late-filing/P-LIN/L-15", kDismissed);
        judge(*file, "late-filing/P-LIN/L-15", kAccepted);
        QVERIFY(!findingAction("late-filing/P-LIN/L-15", kAccepted, file->state()));
        file.reset();
        file = got(CaseFile::open(path("kept.clearline")));
        QCOMPARE(file->state().findings.size(), std::size_t{1});
        QVERIFY(file->state().findings.begin()->second == kAccepted);
        got(file->append(got(undoOf(4, file->state(), file->log())), kAnn));
        QVERIFY(file->state().findings.begin()->second == kDismissed);
        judge(*file, "late-filing/P-LIN/L-15", std::nullopt);
        QVERIFY(file->state().findings.empty());
        got(file->append(got(goBackTo(3, file->state(), file->log())), kAnn));
        QVERIFY(file->state().findings.begin()->second == kDismissed);
    }

    void whatSomebodyElseDecidedIsNotWrittenOver() {
        auto mine = made("two.clearline");
        auto theirs = got(CaseFile::open(path("two.clearline")));
        const auto late = findingAction("k", kDismissed, mine->state());
        judge(*theirs, "k", kAccepted);
        const auto refused = mine->append(*late, kAnn);
        QVERIFY(!refused);
        QCOMPARE(QString::fromStdString(refused.problems().front().code), "case.change-conflict");
        QVERIFY(mine->state().findings.at("k") == kAccepted);
    }

    void aCopyHidesWhatNamesTheHidden_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("told");
        QTest::newRow("of the subject") << "invalid-identifier/P-LIN" << false;
        QTest::newRow("of a record") << "same-facts/@fuzhou-moli/L-13/X-1" << false;
        QTest::newRow("of the rulebook") << "rulebook/@fuzhou-moli/R-1" << true;
    }
    void aCopyHidesWhatNamesTheHidden() {
        QFETCH(QString, key);
        QFETCH(bool, told);
        const std::string name = QString("hides-%1.clearline").arg(QTest::currentDataTag()).toStdString();
        auto file = made(name.c_str());
        judge(*file, key.toStdString(), kAccepted);
        const std::string copy = path(("copy-" + name).c_str());
        Redaction redaction;
        redaction.subjects = {"P-LIN"};
        const auto exported = file->saveRedactedCopy(copy, redaction, kAnn);
        QVERIFY(exported.ok());
        const auto opened = got(CaseFile::open(copy));
        QCOMPARE(opened->log()[2].content.has_value(), told);
        QCOMPARE(opened->state().findings.size(), std::size_t{told ? 1U : 0U});
    }
};

QTEST_GUILESS_MAIN(TestFindingMarks)
#include "test_finding_marks.moc"
