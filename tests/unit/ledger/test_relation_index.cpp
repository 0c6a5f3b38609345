#include "core/ledger/relation_index.h"

#include <QtTest>

#include "ledgers.h"

using namespace clearline;
using namespace clearline::test;

namespace {

constexpr const char* kBook = R"(clearline-rulebook: 1
id: owners
title: {en: Owners, zh: 经营者}
score: {opening: 100}
counting: {from: received_on, values-of: received_on}
characteristics: [{id: c, title: {en: Conduct, zh: 行为}}]
rules:
  - {id: F-1, title: {en: Fault, zh: 过失}, kinds: [market.short-weight], effect: {add: -10, to: c}, book-to: {relation: owner, rule: P-1}}
  - {id: P-1, title: {en: Fault of the stall, zh: 商位过失}, effect: {add: -3, to: c}}
)";

CaseInput market() {
    CaseInput input = *caseOf(
        "subject,id,kind,received_on\n"
        "Y-1,a,market.short-weight,2020-01-01\n"
        "Y-2,b,market.short-weight,2020-02-01\n");
    input.relations = {{"Y-2", "P-1", "owner", {}, {}, {}},
                       {"Y-1", "P-1", "owner", {}, {}, {}},
                       {"P-1", "P-1", "friend", {}, {}, {}},
                       {"Y-1", "P-2", "friend", {}, {}, {}}};
    return input;
}

}  // namespace

class TestRelationIndex : public QObject {
    Q_OBJECT

private slots:
    void findsBothSides_data() {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QList<int>>("places");
        QTest::newRow("one side") << "Y-1" << QList<int>{1, 3};
        QTest::newRow("the other, and itself twice") << "P-1" << QList<int>{0, 1, 2, 2};
        QTest::newRow("last") << "Y-2" << QList<int>{0};
        QTest::newRow("nobody's") << "Y-3" << QList<int>{};
        QTest::newRow("before all") << "" << QList<int>{};
        QTest::newRow("the start of an id") << "Y-" << QList<int>{};
    }
    void findsBothSides() {
        QFETCH(QString, subject);
        QFETCH(QList<int>, places);
        QList<int> found;
        const RelationIndex index(std::make_shared<const CaseInput>(market()));
        for (const std::uint32_t place : index.of(subject.toStdString())) found << static_cast<int>(place);
        QCOMPARE(found, places);
    }

    // A ledger that helps another shares what it prepared; never the relations of another case.
    void anotherCaseOfTheSameRecordsHasItsOwn() {
        const auto rulebook = rulebookOf(kBook);
        const Clock clock{day("2020-06-01"), day("2020-06-01")};
        const auto first = std::make_shared<const CaseInput>(market());
        CaseInput changed = *first;
        changed.relations.pop_back();
        changed.relations.front().other = "P-9";
        const auto second = std::make_shared<const CaseInput>(std::move(changed));
        QVERIFY(first->records == second->records);
        const Ledger before = evaluate(first, rulebook, "P-1", clock);
        QCOMPARE(before.score(), std::optional(Points(94)));
        QCOMPARE(rowsOf(evaluate(second, rulebook, "P-1", clock, &before)),
                 rowsOf(evaluate(second, rulebook, "P-1", clock)));
        QCOMPARE(evaluate(second, rulebook, "P-1", clock, &before).score(), std::optional(Points(97)));
        QCOMPARE(evaluate(second, rulebook, "P-9", clock, &before).score(), std::optional(Points(97)));
    }
};

QTEST_APPLESS_MAIN(TestRelationIndex)
#include "test_relation_index.moc"
