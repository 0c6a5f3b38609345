// The subject list: who is found, who is filtered, and that no identifier is on the screen that nobody asked for.
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QToolButton>

#include "open_window.h"
#include "ui/main_window/window_actions.h"
#include "ui/views/listing_card.h"
#include "ui/views/subject_list.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

namespace {

bool openUnder(Workspace& workspace, const QString& file, const QString& rulebook, const char* asOf) {
    workspace.setAsOf(day(asOf));
    QSignalSpy opened(&workspace, &Workspace::caseChanged), failed(&workspace, &Workspace::openingFailed);
    workspace.openFile(sourcePath(QStringLiteral("sample-data/") + file), rulebook);
    return QTest::qWaitFor([&] { return opened.count() > 0 || failed.count() > 0; }, 20000) && failed.isEmpty();
}

QString idsIn(const SubjectModel& model) {
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row) ids << model.index(row).data(SubjectModel::IdRole).toString();
    return ids.join(' ');
}

bool statesKnown(SubjectModel& model) {
    return QTest::qWaitFor([&] { return model.states().states() && !model.states().running(); }, 20000);
}

// Every text that the window shows, or tells to a screen reader.
QStringList textsOf(const QWidget& window) {
    QStringList texts{window.windowTitle()};
    const auto walk = [&texts](const QAbstractItemModel& model, const QModelIndex& parent, const auto& self) -> void {
        for (int row = 0; row < model.rowCount(parent); ++row)
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
                                       int(SubjectModel::SecondRole), int(SubjectModel::ThirdRole)})
                    texts << index.data(role).toString();
                if (column == 0) self(model, index, self);
            }
    };
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        texts << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        if (const auto* label = qobject_cast<const QLabel*>(widget)) texts << label->text();
        if (const auto* text = qobject_cast<const QTextEdit*>(widget)) texts << text->toPlainText();
        if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget)) texts << text->toPlainText();
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model())
            walk(*view->model(), {}, walk);
    }
    return texts;
}

int wholeIdentifiersIn(const QWidget& window) {
    static const QRegularExpression whole(
        QStringLiteral("(?<![0-9A-Za-z])([0-9]{17}[0-9Xx]|9[0-9][0-9]{6}MA[0-9A-Z]{8})(?![0-9A-Za-z])"));
    return static_cast<int>(textsOf(window).filter(whole).size());
}

}  // namespace

class TestSubjectList : public QObject {
    Q_OBJECT
    std::shared_ptr<const Resources> resources_;
    QTemporaryDir settings_;

private slots:
    void initTestCase() {
        useOwnSettings(settings_);
        resources_ = realResources();
    }

    void finds_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("ids");
        QTest::newRow("nothing typed") << ""
                                       << "P-FANG Y-BEIAN Y-NANXI";
        QTest::newRow("name, any case") << "NANXI"
                                        << "Y-NANXI";
        QTest::newRow("Chinese name") << "北岸"
                                      << "Y-BEIAN";
        QTest::newRow("code") << "91990100MA00YW018R"
                              << "Y-NANXI";
        QTest::newRow("end of the code") << "018R"
                                         << "Y-NANXI";
        QTest::newRow("owner, the owner first") << "fang"
                                                << "P-FANG Y-BEIAN";
        QTest::newRow("stall number") << "4-30781"
                                      << "Y-BEIAN";
        QTest::newRow("date of birth inside a number") << "19790305"
                                                       << "";
        QTest::newRow("nobody") << "zzz"
                                << "";
    }
    void finds() {
        QFETCH(QString, typed);
        QFETCH(QString, ids);
        Workspace workspace(resources_, day("2020-10-01"));
        SubjectModel model(workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(openUnder(workspace, "yiwu-market/stalls.csv", "yiwu-market", "2020-10-01"));
        model.setFilter(typed);
        QCOMPARE(idsIn(model), ids);
        QVERIFY(statesKnown(model));
        QCOMPARE(idsIn(model), ids);
        workspace.close();
        QCOMPARE(model.rowCount(), 0);
    }

    void filters_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("rulebook");
        QTest::addColumn<QString>("asOf");
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("ids");
        const auto row = [](const char* name, const char* file, const char* rulebook, const char* asOf,
                            const char* choice,
                            const char* ids) { QTest::newRow(name) << file << rulebook << asOf << choice << ids; };
        row("grade", "yiwu-market/stalls.csv", "yiwu-market", "2020-10-01", "Grade: C", "Y-NANXI");
        row("grade nobody has", "yiwu-market/stalls.csv", "yiwu-market", "2020-10-01", "Grade: AAA", "");
        row("on a list", "national-lists/files.csv", "national-lists", "2023-06-30", "Serious violations: on it now",
            "F-LAN");
        row("was on a list", "national-lists/files.csv", "national-lists", "2023-06-30", "Blacklist: was on it",
            "P-GUO");
        row("never on a list", "national-lists/files.csv", "national-lists", "2023-06-30",
            "Abnormal firms: never on it", "P-GUO");
        row("result from lists", "honest-shanghai/three.csv", "honest-shanghai", "2018-02-01", "Result: bad",
            "H-MA H-SU");
    }
    void filters() {
        QFETCH(QString, file);
        QFETCH(QString, rulebook);
        QFETCH(QString, asOf);
        QFETCH(QString, choice);
        QFETCH(QString, ids);
        Workspace workspace(resources_, day("2020-10-01"));
        SubjectList list(workspace);
        list.show();
        QVERIFY(openUnder(workspace, file, rulebook, asOf.toLatin1()));
        const int row = list.filter()->findText(choice);
        QVERIFY2(row > 0, qPrintable(choice));
        list.filter()->setCurrentIndex(row);
        emit list.filter()->activated(row);
        QVERIFY(statesKnown(list.model()));
        QCOMPARE(idsIn(list.model()), ids);
        // Kept in the other language, and dropped with "Show everybody".
        workspace.setLanguage(Language::Chinese);
        QCOMPARE(list.filter()->currentIndex(), row);
        QCOMPARE(idsIn(list.model()), ids);
        for (auto* button : list.findChildren<QToolButton*>())
            if (button->isVisible() && ids.isEmpty() && button->text() == "Show everybody") button->click();
        if (ids.isEmpty()) QCOMPARE(list.model().rowCount(), static_cast<int>(list.model().total()));
    }

    void aFilterFollowsTheDay() {
        Workspace workspace(resources_, day("2020-10-01"));
        SubjectList list(workspace);
        QVERIFY(openUnder(workspace, "national-lists/files.csv", "national-lists", "2023-06-30"));
        const int row = list.filter()->findText("Blacklist: on it now");
        list.filter()->setCurrentIndex(row);
        emit list.filter()->activated(row);
        QVERIFY(statesKnown(list.model()));
        QCOMPARE(idsIn(list.model()), QString());
        workspace.setAsOf(day("2021-06-30"));
        QTRY_COMPARE(idsIn(list.model()), QString("P-GUO"));
        QVERIFY(openUnder(workspace, "yiwu-market/stalls.csv", "yiwu-market", "2020-10-01"));
        QCOMPARE(list.filter()->currentIndex(), 0);  // another rulebook has other grades
        QCOMPARE(list.model().rowCount(), 3);
    }

    void cancelLeavesEverybodyShown() {
        Workspace workspace(resources_, day("2020-10-01"));
        SubjectModel model(workspace);
        QVERIFY(openUnder(workspace, "fuzhou/district.csv", "fuzhou-moli", "2026-11-01"));
        QVERIFY(statesKnown(model));
        model.states().cancel();
        workspace.setAsOf(day("2025-11-01"));
        QVERIFY(!model.states().running());
        QCOMPARE(model.rowCount(), static_cast<int>(model.total()));
        model.states().want();
        QVERIFY(model.states().running());
        QVERIFY(statesKnown(model));
        QCOMPARE(model.states().states()->size(), model.total());
    }

    void theCardTellsTheHistory() {
        Workspace workspace(resources_, day("2020-10-01"));
        SubjectList list(workspace);
        QVERIFY(openUnder(workspace, "national-lists/files.csv", "national-lists", "2023-06-30"));
        workspace.setSubject("F-TAO");
        const QString card = list.card()->toPlainText();
        for (const char* part :
             {"91************026W", "from 1 August 2018, off again on 15 March 2022", "Red list", "…-044"})
            QVERIFY2(card.contains(QString::fromUtf8(part)), qPrintable(card));
        QVERIFY(openUnder(workspace, "yiwu-market/stalls.csv", "yiwu-market", "2020-10-01"));
        workspace.setSubject("Y-BEIAN");
        QVERIFY(list.card()->toPlainText().contains("Owner: 方若水 Fang Ruoshui"));
    }

    void identifiersAreMaskedEverywhereUntilAskedFor_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("rulebook");
        QTest::newRow("stalls") << "yiwu-market/stalls.csv"
                                << "yiwu-market";
        QTest::newRow("lists") << "national-lists/files.csv"
                               << "national-lists";
        QTest::newRow("wrong ones, which problems quote") << "broken/wrong-identifier.csv"
                                                          << "national-lists";
    }
    void identifiersAreMaskedEverywhereUntilAskedFor() {
        QFETCH(QString, file);
        QFETCH(QString, rulebook);
        MainWindow window(resources_, day("2020-10-01"));
        window.show();
        QVERIFY(openUnder(window.workspace(), file, rulebook, "2020-10-01"));
        window.setViewpoint(Viewpoint::Auditor);
        QVERIFY(statesKnown(window.subjects().model()));
        QCOMPARE(wholeIdentifiersIn(window), 0);
        window.actionsOf().showIdentifiers->trigger();
        QVERIFY(wholeIdentifiersIn(window) > 3);
        window.actionsOf().showIdentifiers->trigger();
        QCOMPARE(wholeIdentifiersIn(window), 0);
        MainWindow next(resources_, day("2020-10-01"));
        QVERIFY(!next.actionsOf().showIdentifiers->isChecked());
    }

    void theKeyLeadsToTheSearch() {
        MainWindow window(resources_, day("2020-10-01"));
        QVERIFY(!window.actionsOf().lookUp->isEnabled());
        window.show();
        QVERIFY(openUnder(window.workspace(), "yiwu-market/stalls.csv", "yiwu-market", "2020-10-01"));
        window.actionsOf().lookUp->trigger();
        auto* field = window.subjects().findChild<QLineEdit*>("subjectSearch");
        QVERIFY(field && window.focusWidget() == field);
        QTest::keyClicks(field, "4-30781");
        QCOMPARE(idsIn(window.subjects().model()), QString("Y-BEIAN"));
        window.grab().save(QStringLiteral(CLEARLINE_SHOTS "/lookup-stall.png"));
    }
};

QTEST_MAIN(TestSubjectList)
#include "test_subject_list.moc"
