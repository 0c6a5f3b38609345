// The identifiers are invented (division 99 does not exist) or the standards' own examples.
#include <QtTest>

#include "core/record/identifier.h"

using namespace clearline;
Q_DECLARE_METATYPE(clearline::IdentifierFault)

class TestIdentifier : public QObject {
    Q_OBJECT

private slots:
    void creditIdentifier_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<IdentifierFault>("fault");
        using F = IdentifierFault;
        QTest::newRow("firm") << "91990100MA00TE5T29" << F::None;
        QTest::newRow("firm with letters") << "91990200MAFAKE019E" << F::None;
        QTest::newRow("public body") << "12990400000000019U" << F::None;
        QTest::newRow("social organisation") << "52990500MJDEM00148" << F::None;
        QTest::newRow("check 0") << "91990100MA00004960" << F::None;
        QTest::newRow("organisation check X") << "91990100MA000012XY" << F::None;
        QTest::newRow("the standard's own") << "91350100M000100Y43" << F::None;
        QTest::newRow("wrong check") << "91990100MA00TE5T28" << F::Check;
        QTest::newRow("transposed") << "91990100MA00ET5T29" << F::OrganisationCheck;
        QTest::newRow("letter O") << "91990100MA0OTE5T29" << F::Character;
        QTest::newRow("17 characters") << "91990100MA00TE5T2" << F::Length;
        QTest::newRow("lower case") << "91990200MAFAKE019e" << F::Character;
        QTest::newRow("digits swapped") << "52990500MJDEM00184" << F::OrganisationCheck;
        QTest::newRow("blank") << "" << F::Length;
        QTest::newRow("19 characters") << "91990100MA00TE5T290" << F::Length;
    }
    void creditIdentifier() {
        QFETCH(QString, text);
        QFETCH(IdentifierFault, fault);
        QCOMPARE(checkCreditIdentifier(text.toStdString()), fault);
    }

    void residentNumber_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<IdentifierFault>("fault");
        using F = IdentifierFault;
        QTest::newRow("person") << "990101198001010014" << F::None;
        QTest::newRow("leap day") << "990102199202290025" << F::None;
        QTest::newRow("last day of the year") << "990201199912312005" << F::None;
        QTest::newRow("check X") << "99010119850101007X" << F::None;
        QTest::newRow("the standard's own") << "11010519491231002X" << F::None;
        QTest::newRow("wrong check") << "990101198001010015" << F::Check;
        QTest::newRow("transposed") << "990101198010010014" << F::Check;
        QTest::newRow("29 February 1991") << "990101199102290013" << F::Date;
        QTest::newRow("month 13") << "990101198013010011" << F::Date;
        QTest::newRow("17 digits") << "99010119800101001" << F::Length;
        QTest::newRow("small x") << "99010119850101007x" << F::Character;
        QTest::newRow("letter inside") << "99010119800101OO14" << F::Character;
    }
    void residentNumber() {
        QFETCH(QString, text);
        QFETCH(IdentifierFault, fault);
        QCOMPARE(checkResidentNumber(text.toStdString()), fault);
    }
};

QTEST_APPLESS_MAIN(TestIdentifier)
#include "test_identifier.moc"
