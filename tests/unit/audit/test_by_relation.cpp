// What came from the subject's own records and what over which relation: the sums are the ledger's.
#include <QtTest>

#include "../ledger/ledgers.h"
#include "core/audit/by_relation.h"
#include "core/rulebook/load.h"

using namespace clearline;

namespace {

const std::string kRoot = CLEARLINE_SOURCE_DIR;

std::shared_ptr<const CaseInput> sampleCase(const std::string& file) {
    auto read = readCase(kRoot + "/sample-data/" + file);
    if (!read) qFatal("%s: %s", file.c_str(), read.problems().front().code.c_str());
    return std::make_shared<const CaseInput>(std::move(read).value());
}

std::shared_ptr<const Rulebook> book(const std::string& id) {
    auto found = findRulebook(id, {kRoot + "/resources"});
    if (!found) qFatal("no rulebook %s", id.c_str());
    return *found;
}

Ledger ledgerOn(const std::shared_ptr<const CaseInput>& input, const std::shared_ptr<const Rulebook>& rulebook,
                const std::string& subject, const char* asOf) {
    const Date day = test::day(asOf);
    return evaluate(input, rulebook, subject, {day, day});
}

// "firm:employee −20 given −40 1/2 silent 0", the own records first; own without the relation.
QStringList told(const Ledger& ledger) {
    QStringList rows;
    for (const RelationShare& share : byRelation(ledger).shares) {
        QString who = "own";
        if (share.relation) {
            const Relation& relation = ledger.input().relations[*share.relation];
            who = QString::fromStdString(relation.subject + ">" + relation.other + ":" + relation.kind);
        }
        rows << QString("%1 now %2 given %3 counting %4 of %5 silent %6")
                    .arg(who, QString::fromStdString(share.now.text()), QString::fromStdString(share.given.text()))
                    .arg(share.counting)
                    .arg(share.counted)
                    .arg(share.silent);
    }
    return rows;
}

}  // namespace

class TestByRelation : public QObject {
    Q_OBJECT
private slots:
    void sharesOfTheSamples_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("rulebook");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("asOf");
        QTest::addColumn<QStringList>("shares");
        const auto row = [](const char* name, const char* file, const char* rulebook, const char* subject,
                            const char* asOf, const QStringList& shares) {
            QTest::newRow(name) << file << rulebook << subject << asOf << shares;
        };
        row("a judgment of the owner, performed: nothing is left of it", "yiwu-market/stalls.csv", "yiwu-market",
            "Y-BEIAN", "2021-06-30",
            {"own now 190 given 150 counting 1 of 2 silent 0",
             "Y-BEIAN>P-FANG:owner now 0 given -80 counting 0 of 1 silent 0"});
        row("the same while it is open", "yiwu-market/stalls.csv", "yiwu-market", "Y-BEIAN", "2020-06-30",
            {"own now 150 given 150 counting 2 of 2 silent 0",
             "Y-BEIAN>P-FANG:owner now -80 given -80 counting 1 of 1 silent 0"});
        row("employees of the day, the one who left apart", "jiafu-companies/companies.csv", "jiafu-companies",
            "J-ANJU", "2021-06-30",
            {"own now 0 given 11.5 counting 0 of 2 silent 0",
             "J-ANJU>W-SHEN:employee now -8 given -5 counting 1 of 2 silent 0",
             "J-ANJU>W-TAN:employee now 2 given 5 counting 1 of 2 silent 2"});
        row("a branch reaches its head office", "rongcheng/haixing.csv", "rongcheng", "F-HEAD", "2022-03-31",
            {"own now 0 given 20 counting 0 of 2 silent 0",
             "F-HEAD>P-YU:employee now -5 given -5 counting 1 of 1 silent 0",
             "F-HEAD>F-B1:branch now -10 given -10 counting 1 of 1 silent 0",
             "F-HEAD>F-B2:branch now 0 given 0 counting 0 of 0 silent 0"});
        row("and its sister branch, over one of two rows", "rongcheng/haixing.csv", "rongcheng", "F-B2", "2022-03-31",
            {"own now 0 given 0 counting 0 of 0 silent 0", "F-HEAD>F-B2:branch now 0 given 0 counting 0 of 0 silent 0",
             "F-B1>F-B2:sister-branch now -10 given -10 counting 1 of 1 silent 0",
             "F-B2>F-B1:sister-branch now 0 given 0 counting 0 of 0 silent 0"});
        row("no score: counted, without points", "court-defaulters/listed.csv", "court-defaulters", "F-QINGDAI",
            "2024-12-31",
            {"own now 0 given 0 counting 0 of 1 silent 2",
             "F-QINGDAI>P-TAN:representative now 0 given 0 counting 0 of 0 silent 0"});
    }
    void sharesOfTheSamples() {
        QFETCH(QString, file);
        QFETCH(QString, rulebook);
        QFETCH(QString, subject);
        QFETCH(QString, asOf);
        QFETCH(QStringList, shares);
        const auto input = sampleCase(file.toStdString());
        QCOMPARE(told(ledgerOn(input, book(rulebook.toStdString()), subject.toStdString(), qPrintable(asOf))), shares);
    }

    // Over every subject of the samples, every half year: nothing is lost and nothing is counted twice.
    void sumsAreTheLedgers_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("rulebook");
        QTest::newRow("no relations: lin") << "fuzhou/lin.csv"
                                           << "fuzhou-moli";
        QTest::newRow("caps: gao") << "fuzhou/gao.csv"
                                   << "fuzhou-moli";
        QTest::newRow("holds and bookings: wendeng") << "wendeng-2020/song.csv"
                                                     << "wendeng-2020";
        QTest::newRow("branches, employees: rongcheng") << "rongcheng/haixing.csv"
                                                        << "rongcheng";
        QTest::newRow("employees by day: jiafu") << "jiafu-companies/companies.csv"
                                                 << "jiafu-companies";
        QTest::newRow("friends, weights, settlement: sesame") << "sesame-credit/friends.csv"
                                                              << "sesame-credit";
        QTest::newRow("owner: yiwu") << "yiwu-market/stalls.csv"
                                     << "yiwu-market";
        QTest::newRow("shipper, a list beside a score") << "yunmanman-shippers/shippers.csv"
                                                        << "yunmanman-shippers";
        QTest::newRow("relations that book nothing: lists") << "court-defaulters/listed.csv"
                                                            << "court-defaulters";
        QTest::newRow("running clamp") << "national-hypothetical/quan.csv"
                                       << "national-hypothetical";
    }
    void sumsAreTheLedgers() {
        QFETCH(QString, file);
        QFETCH(QString, rulebook);
        const auto input = sampleCase(file.toStdString());
        const auto scheme = book(rulebook.toStdString());
        std::size_t ledgers = 0, entries = 0;
        for (const std::string& subject : subjectsOf(*input))
            for (Date day = test::day("2010-01-31"); day < test::day("2027-01-01"); day = *day.plusDays(182)) {
                const Ledger ledger = evaluate(input, scheme, subject, {day, day});
                const ByRelation all = byRelation(ledger);
                QCOMPARE(all.total().text(), ledger.score().value_or(Points(0)).text());
                std::size_t counted = 0, silent = 0;
                for (const RelationShare& share : all.shares) {
                    counted += share.counted;
                    silent += share.silent;
                    if (!share.relation) continue;
                    Points given(0), now(0);
                    std::size_t own = 0;
                    for (const BookedRecord& booked : share.records) {
                        given += booked.given;
                        now += booked.now;
                        ++own;
                        QVERIFY(ledger.line(booked.line).relation == share.relation);
                        QVERIFY(ledger.line(booked.line).record == booked.record);
                    }
                    QCOMPARE(given.text(), share.given.text());
                    QCOMPARE(now.text(), share.now.text());
                    QCOMPARE(own > 0, share.counted > 0);
                }
                QCOMPARE(counted, ledger.contributions().size());
                QCOMPARE(silent, ledger.silent().size());
                ++ledgers;
                entries += ledger.entryCount();
            }
        QVERIFY(ledgers > 30 && entries > 30);
    }

    void aFirmOfAnotherIsNotMine() {
        const auto input = sampleCase("jiafu-companies/companies.csv");
        const Ledger ledger = ledgerOn(input, book("jiafu-companies"), "J-XINYI", "2021-06-30");
        for (const RelationShare& share : byRelation(ledger).shares)
            if (share.relation) QCOMPARE(ledger.input().relations[*share.relation].subject, std::string("J-XINYI"));
    }
};

QTEST_APPLESS_MAIN(TestByRelation)
#include "test_by_relation.moc"
