// The workspace alone: originals never change, edits are undone by name, another file begins
// without edits, a cancelled reading leaves what was open.
#include <QPlainTextEdit>

#include "core/record/record.h"
#include "open_window.h"
#include "ui/commands/scenario_command.h"
#include "ui/views/source_peek.h"
#include "ui/workspace/rulebook_choice.h"
#include "ui/workspace/samples.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

class TestWorkspace : public QObject {
    Q_OBJECT
    std::shared_ptr<const Resources> resources_;

    static QString nameOfLast(Workspace& workspace) {
        const QUndoStack& stack = workspace.undoStack();
        return dynamic_cast<const ScenarioCommand&>(*stack.command(stack.index() - 1)).name();
    }

private slots:
    void initTestCase() { resources_ = realResources(); }

    void originalsNeverChange() {
        Workspace workspace(resources_, day("2019-03-14"));
        workspace.setAsOf(day("2019-03-14"));
        QVERIFY(openAndWait(workspace, sample("lin.csv")));
        const auto input = workspace.input();
        const auto rulebook = workspace.rulebook();
        const std::string hash = rulebook->sha256;
        QCOMPARE(workspace.ledger(), workspace.base());
        workspace.edit(ParameterEdit{"tp_03_points", day("2018-11-01"), Number(-20)});
        workspace.edit(RecordExcluded{"L-12"});
        QCOMPARE(workspace.input(), input);
        QCOMPARE(workspace.rulebook(), rulebook);
        QCOMPARE(workspace.rulebook()->sha256, hash);
        QVERIFY(workspace.ledger() != workspace.base());
        QCOMPARE(pointsText(*workspace.base()->score()), QString("674"));
        workspace.undoStack().undo();
        workspace.undoStack().undo();
        QCOMPARE(workspace.ledger(), workspace.base());
    }

    void editsAreNamedInTheLanguageOfNow() {
        Workspace workspace(resources_, day("2019-03-14"));
        QVERIFY(openAndWait(workspace, sample("lin.csv")));
        workspace.edit(ParameterEdit{"tp_03_points", day("2018-11-01"), Number(-20)});
        QVERIFY2(nameOfLast(workspace).contains("running a red light"), qPrintable(nameOfLast(workspace)));
        workspace.setLanguage(Language::Chinese);
        QVERIFY2(nameOfLast(workspace).contains(QString::fromUtf8("闯红灯")), qPrintable(nameOfLast(workspace)));
    }

    void anEditThatDoesNotFitIsNotTaken() {
        Workspace workspace(resources_, day("2019-03-14"));
        QVERIFY(openAndWait(workspace, sample("lin.csv")));
        workspace.edit(ParameterEdit{"no_such_parameter", std::nullopt, Number(1)});
        workspace.edit(RuleOff{"no-such-rule"});
        workspace.edit(RecordExcluded{"no-such-record"});
        QCOMPARE(workspace.undoStack().count(), 0);
        QVERIFY(workspace.scenario().empty());
    }

    void whatIsAmendedOrAddedIsSaidBesideTheOriginal() {
        Workspace workspace(resources_, day("2019-03-14"));
        workspace.setAsOf(day("2019-03-14"));
        QVERIFY(openAndWait(workspace, sample("lin.csv")));
        SourcePeek peek(workspace);
        workspace.edit(RecordAmended{"L-13", 1, "note", "contested"});
        QCOMPARE(nameOfLast(workspace), QString("Amend the note of the record L-13 from blank to contested"));
        const std::size_t last = *workspace.selectedLine();
        QVERIFY2(peek.placeLine().contains("row 14"), qPrintable(peek.placeLine()));
        QVERIFY2(peek.placeLine().contains("note was blank, now contested"), qPrintable(peek.placeLine()));
        workspace.edit(RecordAmended{"L-13", 1, "kind", "no.such-kind"});
        QCOMPARE(workspace.undoStack().count(), 1);
        workspace.edit(RecordAdded{{{"id", "N-1"},
                                    {"subject", workspace.subject()},
                                    {"kind", "traffic.red-light"},
                                    {"agency", "traffic-police"},
                                    {"decided_on", "2019-03-14"},
                                    {"received_on", "2019-03-14"},
                                    {"confirmed_on", "2019-03-14"}}});
        QCOMPARE(workspace.undoStack().count(), 2);
        workspace.select(last + 1);
        QVERIFY2(peek.placeLine().contains("N-1 was added in the scenario"), qPrintable(peek.placeLine()));
        workspace.undoStack().undo();
        workspace.undoStack().undo();
        QCOMPARE(workspace.ledger(), workspace.base());
    }

    void theSelectionStaysOnItsLine() {
        Workspace workspace(resources_, day("2019-03-14"));
        workspace.setAsOf(day("2019-03-14"));
        QVERIFY(openAndWait(workspace, sample("lin.csv")));
        const std::size_t last = *workspace.selectedLine();
        const auto recordOf = [&] {
            const Line line = workspace.ledger()->line(*workspace.selectedLine());
            return std::string(Record(*workspace.ledger()->input().records, *line.record).id());
        };
        QCOMPARE(recordOf(), std::string("L-13"));
        const Line earlier = workspace.ledger()->line(last - 1);
        workspace.edit(RecordExcluded{std::string(Record(*workspace.ledger()->input().records, *earlier.record).id())});
        QCOMPARE(recordOf(), std::string("L-13"));
        QCOMPARE(*workspace.selectedLine(), last - 1);
    }

    void anotherFileBeginsWithoutEdits() {
        Workspace workspace(resources_, day("2019-03-14"));
        QVERIFY(openAndWait(workspace, sample("lin.csv")));
        workspace.edit(ParameterEdit{"tp_03_points", day("2018-11-01"), Number(-20)});
        QVERIFY(openAndWait(workspace, sample("wu.csv")));
        QVERIFY(workspace.scenario().empty());
        QCOMPARE(workspace.undoStack().count(), 0);
    }

    void aFileThatFailsLeavesWhatWasOpen() {
        Workspace workspace(resources_, day("2019-03-14"));
        QVERIFY(openAndWait(workspace, sample("lin.csv")));
        const auto ledger = workspace.ledger();
        QVERIFY(!openAndWait(workspace, sample("nobody.csv")) || workspace.ledger() == ledger);
        QCOMPARE(workspace.ledger(), ledger);
        QVERIFY(!workspace.useRulebook("no-such-rulebook"));
        QCOMPARE(workspace.ledger(), ledger);
    }

    void openingIsWorkedOutBesideTheWindow() {
        Workspace workspace(resources_, day("2026-11-01"));
        QStringList told;
        connect(&workspace, &Workspace::openingStarted, this, [&] { told << "started"; });
        connect(&workspace, &Workspace::openingEvaluates, this, [&] { told << "evaluates"; });
        connect(&workspace, &Workspace::caseChanged, this, [&] { told << "changed"; });
        QVERIFY(openAndWait(workspace, sample("lin.csv")));
        QCOMPARE(told, QStringList({"started", "evaluates", "changed"}));
        QCOMPARE(workspace.base(), workspace.ledger());
        QVERIFY2(workspace.clock().asOf != day("2026-11-01"), "a sample is shown as of its own day");
        QCOMPARE(workspace.readings().size(), compareReadings(*workspace.ledger()).size());
    }

    void aDayChosenWhileOpeningCounts() {
        Workspace workspace(resources_, day("2026-11-01"));
        workspace.setAsOf(day("2019-03-14"));
        QSignalSpy opened(&workspace, &Workspace::caseChanged);
        workspace.openFile(sample("lin.csv"));
        workspace.setAsOf(day("2019-03-13"));
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(workspace.ledger()->clock().asOf, day("2019-03-13"));
        QCOMPARE(pointsText(*workspace.ledger()->score()), QString("689"));
    }

    void aCancelledOpeningIsOverAtOnce() {
        Workspace workspace(resources_, day("2019-03-14"));
        QSignalSpy opened(&workspace, &Workspace::caseChanged), failed(&workspace, &Workspace::openingFailed);
        workspace.openFile(sample("gao.csv"));
        QVERIFY(workspace.opening());
        workspace.cancelOpening();
        QVERIFY(!workspace.opening());
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.front().at(1).value<Problems>().front().code, std::string("read.cancelled"));
        QVERIFY(openAndWait(workspace, sample("lin.csv")));
        QCOMPARE(opened.count(), 1);  // nothing came of the first
        QCOMPARE(failed.count(), 1);
        QVERIFY(workspace.path().endsWith("lin.csv"));
    }

    void theLastFileAskedForIsOpened() {
        Workspace workspace(resources_, day("2019-03-14"));
        QSignalSpy opened(&workspace, &Workspace::caseChanged);
        for (const char* name : {"gao.csv", "wu.csv", "district.csv", "lin.csv"}) workspace.openFile(sample(name));
        QTRY_VERIFY(workspace.isOpen());
        QVERIFY(workspace.path().endsWith("lin.csv"));
        QCOMPARE(opened.count(), 1);
    }

    void samplesAreKnownAsSuch() {
        QVERIFY(isSample(sample("lin.csv"), resources_->folders));
        QVERIFY(!isSample(sourcePath("README.md"), resources_->folders));
        for (const Sample& found : findSamples(resources_->folders)) {
            QVERIFY2(found.records > 0, qPrintable(found.path));
            QVERIFY2(!found.path.contains("readings") && !found.path.contains("broken"), qPrintable(found.path));
        }
    }

    void theFolderOfASampleChoosesItsRulebook() {
        CaseInput nothing;
        QVERIFY(chooseRulebook(sample("chen.csv"), nothing, nullptr, resources_->folders).endsWith("fuzhou-moli.yaml"));
    }

    void aStatementNamesItsRulebook() {
        CaseInput input;
        input.statement.push_back({});
        input.statement.back().rulebook = "fuzhou-moli";
        QVERIFY(chooseRulebook("/a.csv", input, nullptr, resources_->folders).endsWith("fuzhou-moli.yaml"));
    }

    void theRuleOfADecisionTableIsCutOut() {
        const QString text =
            "<decisionTable>\n  <rule>\n    <inputEntry/>\n    <outputEntry/>\n  </rule>\n  <d:rule "
            "id=\"r\">one</d:rule>\n</decisionTable>";
        QCOMPARE(dmnRule(text, 4), QString("<rule>\n  <inputEntry/>\n  <outputEntry/>\n</rule>"));
        QCOMPARE(dmnRule(text, 6), QString("<d:rule id=\"r\">one</d:rule>"));
        QCOMPARE(dmnRule(text, 99), QString());
    }

    void theMatchedRowIsShownBesideTheRule() {
        Workspace workspace(resources_, day("2024-04-30"));
        workspace.setAsOf(day("2024-04-30"));
        SourcePeek peek(workspace);
        QVERIFY(openAndWait(workspace, sourcePath("sample-data/dmn/fines.csv")));
        QCOMPARE(QString::fromStdString(workspace.rulebook()->id), QString("sample-fines"));
        const QString rule = peek.findChild<QPlainTextEdit*>()->toPlainText();
        QVERIFY2(rule.startsWith("- id: F-1"), qPrintable(rule));
        QVERIFY2(rule.contains("fines.dmn, line 36\n<rule>") && rule.contains("<text>-20</text>"), qPrintable(rule));
        QVERIFY2(!rule.contains("-30"), qPrintable(rule));
    }

    void yamlItemsEndWhereTheNextBegins() {
        const QString text = "rules:\n  - id: A\n    when: x\n  - id: B\n    when: y\n";
        QCOMPARE(yamlItem(text, 2), QString("- id: A\n  when: x"));
        QCOMPARE(yamlItem(text, 4), QString("- id: B\n  when: y"));
        QCOMPARE(yamlItem(text, 99), QString());
    }
};

QTEST_MAIN(TestWorkspace)
#include "test_workspace.moc"
