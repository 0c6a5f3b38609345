// Every system's sample in the real window: whoever opens it sees the score or the standing, the
// lines, the lists, and no column without content. Screenshots go to shots/systems/ of the build folder.
#include <QAccessible>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>

#include "open_window.h"
#include "ui/chart/chart_pane.h"
#include "ui/chart/history_canvas.h"
#include "ui/ledger_table/ledger_model.h"
#include "ui/ledger_table/ledger_table.h"
#include "ui/ledger_table/ledger_view.h"
#include "ui/main_window/docks.h"
#include "ui/views/relations_panel.h"
#include "ui/views/score_header.h"
#include "ui/workspace/text.h"

using namespace clearline;
using namespace clearline::testing;

namespace {

struct System {
    const char* rulebook;
    const char* file;
    const char* asOf;
};

// As in tests/house/check_systems.py; the days are those of the transcripts.
constexpr System kSystems[] = {
    {"fuzhou-moli", "fuzhou/lin.csv", "2026-11-01"},
    {"xiamen-bailu", "xiamen-bailu/shen.csv", "2022-12-31"},
    {"suzhou-osmanthus", "suzhou-osmanthus/gui.csv", "2020-06-30"},
    {"hangzhou-qianjiang", "hangzhou-qianjiang/qian.csv", "2020-06-30"},
    {"rongcheng", "rongcheng/haixing.csv", "2022-03-31"},
    {"wendeng-2020", "wendeng-2020/song.csv", "2024-12-31"},
    {"weihai-haibei", "weihai-haibei/bei.csv", "2022-12-31"},
    {"suining-2010", "suining-2010/sui.csv", "2012-08-31"},
    {"national-hypothetical", "national-hypothetical/quan.csv", "2024-12-31"},
    {"sesame-credit", "sesame-credit/friends.csv", "2019-09-30"},
    {"tencent-credit", "tencent-credit/factors.csv", "2020-06-30"},
    {"green-points-nanjing", "green-points-nanjing/balance.csv", "2021-04-30"},
    {"yiwu-market", "yiwu-market/stalls.csv", "2021-06-30"},
    {"yunmanman-drivers", "yunmanman-drivers/driver.csv", "2020-03-31"},
    {"yunmanman-shippers", "yunmanman-shippers/shippers.csv", "2020-05-31"},
    {"jiafu-workers", "jiafu-workers/workers.csv", "2021-04-30"},
    {"jiafu-companies", "jiafu-companies/companies.csv", "2021-06-30"},
    {"chengxin-chunyun", "chengxin-chunyun/journeys.csv", "2019-07-31"},
    {"court-defaulters", "court-defaulters/listed.csv", "2024-12-31"},
    {"honest-shanghai", "honest-shanghai/three.csv", "2018-06-30"},
    {"national-lists", "national-lists/files.csv", "2023-06-30"},
};

QString title(const LocalText& text, const std::string& id, Language language) {
    return qtText(text.empty() ? id : text.in(language));
}

}  // namespace

class TestSystemSamples : public QObject {
    Q_OBJECT
private:
    QTemporaryDir settings_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;

    bool open(const System& system, Language language) {
        window_ = std::make_unique<MainWindow>(resources_, day(system.asOf));
        window_->setLanguage(language);
        window_->workspace().setAsOf(*day(system.asOf).plusDays(-1));  // a day of one's own, not the sample's
        window_->workspace().setAsOf(day(system.asOf));
        window_->resize(1280, 800);
        window_->show();
        return openAndWait(window_->workspace(),
                           sourcePath(QStringLiteral("sample-data/") + QLatin1String(system.file))) &&
               QTest::qWaitForWindowExposed(window_.get());
    }
    [[nodiscard]] const Ledger& ledger() { return *window_->workspace().ledger(); }
    [[nodiscard]] QString chartText() { return window_->chart().summary(); }

    QStringList cutLabels() {
        QStringList cut;
        for (const QLabel* label : window_->header().findChildren<QLabel*>())
            if (label->isVisible() && (label->height() < label->heightForWidth(label->width()) - 2 ||
                                       label->width() < label->minimumSizeHint().width()))
                cut << QStringLiteral("%1 (%2 x %3)").arg(label->text()).arg(label->width()).arg(label->height());
        return cut;
    }

    void keepPicture(const QString& name) {
        QTest::qWait(1);  // layouts that wait for their sizes
        const QString folder = QStringLiteral(CLEARLINE_SHOTS) + QStringLiteral("/systems");
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(window_->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
    }

private slots:
    void initTestCase() {
        useOwnSettings(settings_);
        resources_ = realResources();
        QVERIFY(resources_->problems.empty());
        Look::apply(*qApp, false);
    }
    void cleanup() {
        window_.reset();
        Look::apply(*qApp, false);
    }

    void everyRulebookIsHere() {
        QStringList here, there;
        for (const System& system : kSystems) here << QLatin1String(system.rulebook);
        for (const QString& name : QDir(sourcePath(QStringLiteral("resources/rulebooks"))).entryList({"*.yaml"}))
            there << QFileInfo(name).completeBaseName();
        here.sort();
        there.sort();
        QCOMPARE(here, there);
    }

    void showsTheEssential_data() {
        QTest::addColumn<int>("system");
        QTest::addColumn<int>("language");
        for (int k = 0; k < static_cast<int>(std::size(kSystems)); ++k)
            for (const Language language : {Language::English, Language::Chinese})
                QTest::addRow("%s %s", kSystems[k].rulebook, language == Language::English ? "en" : "zh dark")
                    << k << static_cast<int>(language);
    }
    void showsTheEssential() {
        QFETCH(int, system);
        QFETCH(int, language);
        const auto spoken = static_cast<Language>(language);
        QVERIFY(open(kSystems[system], spoken));
        if (spoken == Language::Chinese) window_->setDark(true);
        const Rulebook& rulebook = ledger().rulebook();
        QCOMPARE(rulebook.id, std::string(kSystems[system].rulebook));
        QCOMPARE(ledger().clock().asOf, day(kSystems[system].asOf));
        QVERIFY(ledger().eligible());

        // The big word is the score, or else the standing.
        const QString big = window_->header().scoreText();
        if (rulebook.score) {
            QCOMPARE(big, pointsText(*ledger().score()));
        } else {
            const Standing& standing = ledger().standings().front();
            const ScaleStep& step = rulebook.scales[standing.scale].steps[*standing.step];
            QCOMPARE(big, title(step.title, step.id, spoken));
        }
        for (const Standing& standing : ledger().standings()) {
            const ScaleStep& step = rulebook.scales[standing.scale].steps[*standing.step];
            const QString all = window_->header().scoreText() + window_->header().standingText();
            QVERIFY2(all.contains(title(step.title, step.id, spoken)), qPrintable(all));
        }
        const QString rows = window_->header().thresholdsText();
        for (const ThresholdState& state : ledger().thresholds())
            QVERIFY2(rows.contains(title(rulebook.thresholds[state.threshold].title, "", spoken)), qPrintable(rows));
        for (const NamedList& list : rulebook.lists)
            QVERIFY2(rows.contains(title(list.title, list.id, spoken)), qPrintable(rows));
        QCOMPARE(window_->header().accessibleDescription().contains(big), true);

        // The ledger has rows, and no column is empty.
        LedgerModel& model = window_->ledgerView().model();
        QVERIFY(model.rowCount() > 0);
        const LedgerTable& table = window_->ledgerView().table();
        for (int column = 0; column < kLedgerColumns; ++column) {
            if (table.isColumnHidden(column)) continue;
            bool filled = false;
            for (int row = 0; row < model.rowCount() && !filled; ++row)
                filled = !model.cellText(row, static_cast<LedgerColumn>(column)).isEmpty();
            QVERIFY2(filled, qPrintable(ledgerColumnTitle(static_cast<LedgerColumn>(column))));
        }
        QCOMPARE(table.isColumnHidden(static_cast<int>(LedgerColumn::Points)), !rulebook.score);
        QCOMPARE(table.isColumnHidden(static_cast<int>(LedgerColumn::Balance)), !rulebook.score);

        // The chart draws something, and says it in words.
        QVERIFY(window_->chart().canvas().picture().empty.isEmpty());
        const QString chart = chartText();
        if (rulebook.score)
            QVERIFY2(chart.contains(plainScore()), qPrintable(chart));
        else
            for (const NamedList& list : rulebook.lists)
                QVERIFY2(chart.contains(title(list.title, list.id, spoken)), qPrintable(chart));
        for (const auto& lane : window_->chart().canvas().facts().lanes)
            QVERIFY2(chart.contains(lane.name), qPrintable(chart));
        QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(&window_->chart());
        QVERIFY(reader);
        QCOMPARE(reader->text(QAccessible::Description), chart);
        QVERIFY(!reader->text(QAccessible::Name).isEmpty());

        keepPicture(QLatin1String(kSystems[system].rulebook) +
                    (spoken == Language::English ? QStringLiteral("-en") : QStringLiteral("-zh-dark")));

        // Nothing of the header is cut.
        QTRY_COMPARE(cutLabels(), QStringList());
    }

    // Every bar of every lane lies where the ledger's lists put it, on the as-of day.
    void lanesAgreeWithTheLists_data() { showsTheEssential_data(); }
    void lanesAgreeWithTheLists() {
        QFETCH(int, system);
        QFETCH(int, language);
        QVERIFY(open(kSystems[system], static_cast<Language>(language)));
        for (const std::string& subject : window_->workspace().subjects()) {
            window_->workspace().setSubject(subject);
            const auto& facts = window_->chart().canvas().facts();
            if (facts.lanes.empty()) continue;
            std::vector<const Lane*> lists, scales;
            for (const Lane& lane : facts.lanes) (lane.ofScale ? scales : lists).push_back(&lane);
            QCOMPARE(lists.size(), ledger().lists().size());
            for (const ListState& state : ledger().lists()) {
                const LaneBar* now = nullptr;
                for (const LaneBar& bar : lists[state.list]->bars)
                    if (bar.open) now = &bar;
                QCOMPARE(now != nullptr, state.listed());
                if (now) QVERIFY(now->days.from >= state.since->days());
            }
            std::size_t k = 0;
            for (const Standing& standing : ledger().standings()) {
                const Scale& scale = ledger().rulebook().scales[standing.scale];
                if (!scale.ofLists || !standing.step) continue;
                QVERIFY(k < scales.size());
                const ScaleStep& step = scale.steps[*standing.step];
                QCOMPARE(scales[k]->bars.back().name, title(step.title, step.id, static_cast<Language>(language)));
                ++k;
            }
        }
    }

    void aListingIsPickedByMouseAndByKey() {
        QVERIFY(open(kSystems[19], Language::English));
        HistoryCanvas& canvas = window_->chart().canvas();
        const auto& markers = canvas.picture().markers;
        QCOMPARE(markers.size(), ledger().entryCount());  // three listings, one removal
        for (const auto& marker : markers) {
            QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, marker.at.toPoint());
            QCOMPARE(window_->workspace().selectedLine(), ledger().firstLineOf(marker.entry));
        }
        // A bar stands for the entry that began it.
        for (const auto& bar : canvas.picture().bars) {
            if (!bar.entry || bar.area.width() < 60) continue;
            QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, bar.area.center().toPoint());
            QCOMPARE(window_->workspace().selectedLine(), ledger().firstLineOf(*bar.entry));
        }
        window_->chart().setFocus();
        QTest::keyClick(&window_->chart(), Qt::Key_Escape);
        window_->workspace().select(0);
        QTest::keyClick(&window_->chart(), Qt::Key_Down);
        QVERIFY(!window_->chart().crosshairReading().isEmpty());
        QTest::keyClick(&window_->chart(), Qt::Key_Down);
        QVERIFY2(window_->chart().crosshairReading().contains("Riding without paying"),
                 qPrintable(window_->chart().crosshairReading()));
        QVERIFY(window_->chart().crosshairReading().contains("Transport commission"));
        QTest::keyClick(&window_->chart(), Qt::Key_Return);
        QCOMPARE(window_->workspace().selectedLine(), std::optional<std::size_t>(1));
        // Zooming keeps to the days there are.
        const DayRange all = canvas.shown();
        QTest::keyClick(&window_->chart(), Qt::Key_Plus);
        QVERIFY(canvas.shown().span() < all.span());
        QTest::keyClick(&window_->chart(), Qt::Key_0);
        QCOMPARE(canvas.shown(), all);
    }

    void holdsAreNamedOverTheScore() {
        QVERIFY(open(kSystems[5], Language::English));
        QCOMPARE(window_->chart().canvas().picture().holds.size(), std::size_t{1});
        QVERIFY2(chartText().contains("held at D (599 or less): Court defaulter: grade D (Court), 15 February 2022 to"),
                 qPrintable(chartText()));
        window_->workspace().setSubject("P-SONG");
        QVERIFY(window_->chart().canvas().picture().holds.size() >= 2);
    }

    void onNoListSaysSo() {
        QVERIFY(open(kSystems[19], Language::English));
        window_->workspace().setAsOf(day("2013-01-01"));
        QVERIFY(ledger().eligible());
        QVERIFY(window_->chart().canvas().picture().empty.contains("On no list"));
        QCOMPARE(window_->header().scoreText(), QString("good"));
    }

    void aChangeIsToldByStandingAndList() {
        QVERIFY(open(kSystems[19], Language::English));
        window_->workspace().setSubject("H-SU");
        QCOMPARE(window_->header().scoreText(), QString("bad"));
        window_->workspace().edit(RecordExcluded{"S-01"});
        QCOMPARE(window_->header().scoreText(), QString("very good"));
        const QString told = window_->header().accessibleDescription();
        QVERIFY2(told.contains("Standing bad → very good"), qPrintable(told));
        QVERIFY2(told.contains("Bad items: listed, no end → not listed"), qPrintable(told));
        QVERIFY2(chartText().contains("Without the scenario's changes: Bad items: court defaulter (Court), since"),
                 qPrintable(chartText()));
        const auto& bars = window_->chart().canvas().picture().bars;
        QVERIFY(std::any_of(bars.begin(), bars.end(), [](const auto& bar) { return bar.gone; }));
        QCOMPARE(window_->chart().canvas().picture().legend.size(), std::size_t{1});
        keepPicture(QStringLiteral("scenario-lists-en"));
        window_->workspace().resetAll();
        QCOMPARE(window_->header().scoreText(), QString("bad"));
        QVERIFY(window_->chart().canvas().picture().legend.empty());
    }

    void theRankNamesItsGroup() {
        QVERIFY(open(kSystems[9], Language::English));
        QVERIFY(QTest::qWaitFor([&] { return window_->header().rankText().startsWith("place "); }, 10000));
        QCOMPARE(window_->header().rankText(),
                 QString("place 2 of the 2 subjects of this file that have a score; more than 0 % of the others"));
        window_->workspace().setSubject("S-QI");
        QVERIFY(window_->header().rankText().startsWith("place 1 of the 2 subjects"));
        window_->workspace().setAsOf(day("2016-01-01"));
        QVERIFY(QTest::qWaitFor([&] { return window_->header().rankText().startsWith("place "); }, 10000));
    }

    void relationsAddUpAndLead() {
        QVERIFY(open(kSystems[16], Language::English));
        window_->setViewpoint(Viewpoint::Auditor);
        window_->docks().goTo(Docks::Relations);
        RelationModel& model = window_->relations().model();
        QTRY_VERIFY(model.rowCount() > 0);
        const auto cell = [&](int row, int column, const QModelIndex& parent = {}) {
            return model.index(row, column, parent).data().toString();
        };
        const int score = model.rowCount() - 1;
        QCOMPARE(cell(score, RelationModel::What), QString("Score"));
        QCOMPARE(cell(score, RelationModel::Now), window_->header().scoreText());
        QCOMPARE(cell(0, RelationModel::Now), QString("100"));
        QCOMPARE(cell(1, RelationModel::What), QString("Own records"));
        QCOMPARE(cell(2, RelationModel::What), QString::fromUtf8("Employee: 沈秋池 Shen Qiuchi"));
        QVERIFY(model.index(2, 0).data(Qt::ToolTipRole).toString().contains("employee of this subject"));
        QCOMPARE(cell(2, RelationModel::Days), QString("2019-05-01 to 2020-08-31"));
        QCOMPARE(cell(2, RelationModel::Counting), QString("1 of 2"));
        QCOMPARE(cell(2, RelationModel::Now), QString::fromUtf8("▼ −8"));
        QCOMPARE(cell(3, RelationModel::Counting), QString("1 of 2; 2 silent"));
        // A click selects the line.
        const QModelIndex relation = model.index(2, 0);
        QCOMPARE(model.rowCount(relation), 2);
        QTreeView& tree = window_->relations().tree();
        tree.setCurrentIndex(model.index(1, 0, relation));
        const Line line = ledger().line(*window_->workspace().selectedLine());
        QCOMPARE(line.date, day("2020-07-20"));
        QVERIFY(line.relation);
        keepPicture(QStringLiteral("relations-en"));
        // Double click opens the related subject; its page shows the same relation from the other end.
        tree.setCurrentIndex(relation);
        QTest::keyClick(&tree, Qt::Key_Return);
        QTRY_COMPARE(window_->workspace().subject(), std::string("W-SHEN"));
        QTRY_VERIFY(model.rowCount() >= 3);
        QVERIFY2(cell(1, RelationModel::What).startsWith("Employee of: "), qPrintable(cell(1, RelationModel::What)));
        window_->setLanguage(Language::Chinese);
        QTRY_VERIFY(cell(1, RelationModel::What).contains(QString::fromUtf8("本主体是其员工：")));
        window_->setLanguage(Language::English);
    }

    void noRelationsSaysWhereTheyComeFrom() {
        QVERIFY(open(kSystems[0], Language::English));
        window_->setViewpoint(Viewpoint::Auditor);
        window_->docks().goTo(Docks::Relations);
        QTRY_VERIFY(window_->relations().hint().contains("relations.csv"));
        window_->setViewpoint(Viewpoint::Citizen);
    }

    void listsAreFilteredByListing() {
        QVERIFY(open(kSystems[19], Language::English));
        LedgerModel& model = window_->ledgerView().model();
        QCOMPARE(model.rowCount(), 4);
        model.setFilter({}, EntryChoice::Removals);
        QCOMPARE(model.rowCount(), 1);
        model.setFilter({}, EntryChoice::Listings);
        QCOMPARE(model.rowCount(), 3);
    }

private:
    QString plainScore() { return qtText(ledger().score()->text()).replace(QLatin1Char('-'), QChar(0x2212)); }
};

QTEST_MAIN(TestSystemSamples)
#include "test_system_samples.moc"
