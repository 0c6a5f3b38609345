// The models of the window, each under Qt's own tester while the workspace changes beneath them.
#include <QAbstractItemModelTester>

#include "open_window.h"
#include "ui/models/explanation_model.h"
#include "ui/models/problems_model.h"
#include "ui/models/silent_model.h"
#include "ui/models/subject_model.h"
#include "ui/models/variables_model.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

class TestModels : public QObject {
    Q_OBJECT
    std::shared_ptr<const Resources> resources_;

    static auto watched(QAbstractItemModel& model) {
        return std::make_unique<QAbstractItemModelTester>(&model,
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

private slots:
    void initTestCase() { resources_ = realResources(); }

    void modelsFollowTheWorkspace() {
        Workspace workspace(resources_, day("2026-11-01"));
        SubjectModel subjects(workspace);
        VariablesModel variables(workspace);
        SilentModel silent(workspace);
        ProblemsModel problems(workspace);
        const auto a = watched(subjects), b = watched(variables), c = watched(silent), d = watched(problems);
        QCOMPARE(subjects.rowCount(), 0);
        workspace.setAsOf(day("2026-11-01"));
        QVERIFY(openAndWait(workspace, sample("zheng.csv")));
        QCOMPARE(subjects.rowCount(), 1);
        QCOMPARE(silent.rowCount(), 8);
        QVERIFY(variables.rowCount() > 100);
        workspace.setLanguage(Language::Chinese);
        QVERIFY(silent.index(0, SilentModel::Reason).data().toString().size() > 1);
        QVERIFY(openAndWait(workspace, sample("district.csv")));
        QCOMPARE(subjects.rowCount(), 10);
        subjects.setFilter("P-20");
        QCOMPARE(subjects.rowCount(), 9);
        workspace.close();
        QCOMPARE(subjects.rowCount(), 0);
        QCOMPARE(variables.rowCount(), 0);
    }

    void variablesFilterAndReset() {
        Workspace workspace(resources_, day("2019-03-14"));
        VariablesModel variables(workspace);
        const auto tester = watched(variables);
        workspace.setAsOf(day("2019-03-14"));
        QVERIFY(openAndWait(workspace, sample("lin.csv")));
        const int all = variables.rowCount();
        const QModelIndex value = variables.indexOf("tp_03_points");
        QVERIFY(value.flags() & Qt::ItemIsEditable);
        QVERIFY(variables.setData(value, QString::fromUtf8("−18"), Qt::EditRole));  // a true minus is a minus
        QCOMPARE(workspace.scenario().edits.size(), std::size_t{1});
        variables.setFilter({}, true);
        QCOMPARE(variables.rowCount(), 1);
        QVERIFY(!variables.index(0, VariablesModel::ValueColumn).data(VariablesModel::OutsideRole).toBool());
        QVERIFY(variables.setData(variables.index(0, VariablesModel::ValueColumn), "-99", Qt::EditRole));
        QVERIFY(variables.index(0, VariablesModel::ValueColumn).data(VariablesModel::OutsideRole).toBool());
        variables.resetRow(variables.index(0, VariablesModel::ValueColumn));
        QCOMPARE(variables.rowCount(), 0);
        QVERIFY(workspace.scenario().empty());
        variables.setFilter({}, false);
        QCOMPARE(variables.rowCount(), all);
        QVERIFY(!variables.setData(variables.indexOf("minor_validity"), "two years", Qt::EditRole));
        QVERIFY(variables.setData(variables.indexOf("minor_validity"), "p6m", Qt::EditRole));
        QVERIFY(!variables.setData(variables.index(0, VariablesModel::Name), "x", Qt::EditRole));
    }

    void typingTheOldValueIsNoChange() {
        Workspace workspace(resources_, day("2019-03-14"));
        VariablesModel variables(workspace);
        QVERIFY(openAndWait(workspace, sample("lin.csv")));
        QVERIFY(variables.setData(variables.indexOf("tp_03_points"), "-15", Qt::EditRole));
        QCOMPARE(workspace.undoStack().count(), 0);
        QVERIFY(variables.setData(variables.indexOf("tp_03_points"), "-20", Qt::EditRole));
        QVERIFY(variables.setData(variables.indexOf("tp_03_points"), "-15.0", Qt::EditRole));
        QVERIFY(workspace.scenario().empty());
    }

    void explanationsOfEveryLineAreTrees() {
        Workspace workspace(resources_, day("2026-11-01"));
        QVERIFY(openAndWait(workspace, sample("zheng.csv")));
        ExplanationModel model;
        const auto tester = watched(model);
        const Ledger& ledger = *workspace.ledger();
        for (std::size_t line = 0; line < ledger.lineCount(); ++line) {
            model.show(explainLine(ledger, line, *workspace.words(), *resources_->kinds), workspace.words());
            QVERIFY(model.conclusion() && !model.conclusion()->text.empty());
            QVERIFY(model.rowCount() > 0);
            QVERIFY(!model.plainText().contains(QChar(0x27E8)));  // no key without words
        }
    }

    void signsAndShapes() {
        QCOMPARE(shapedText(Number(-15)), QString::fromUtf8("▼ −15"));
        QCOMPARE(shapedText(Number(5)), QString::fromUtf8("▲ +5"));
        QCOMPARE(shapedText(Number(0)), QString("0"));
        QVERIFY(!parseValue("1,5", Value(1)));
        QVERIFY(!parseValue("", Value(1)));
    }
};

QTEST_MAIN(TestModels)
#include "test_models.moc"
