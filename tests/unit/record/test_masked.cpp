// The identifiers are invented (division 99 does not exist) or the standards' own examples.
#include <QtTest>

#include "core/record/masked.h"

using namespace clearline;
Q_DECLARE_METATYPE(clearline::SubjectKind)

class TestMasked : public QObject {
    Q_OBJECT

private slots:
    void identifiers_data() {
        QTest::addColumn<QString>("identifier");
        QTest::addColumn<SubjectKind>("kind");
        QTest::addColumn<QString>("masked");
        using K = SubjectKind;
        QTest::newRow("person") << "990101198001010014" << K::Person << "**************0014";
        QTest::newRow("person, check X") << "99010119850101007X" << K::Person << "**************007X";
        QTest::newRow("firm") << "91990100MA00TE5T29" << K::Firm << "91************5T29";
        QTest::newRow("a firm under its owner's number") << "990101198001010014" << K::Firm << "**************0014";
        QTest::newRow("a person under a firm's code") << "91990100MA00TE5T29" << K::Person << "**************5T29";
        QTest::newRow("no kind said, a number") << "990101198001010014" << K::NotSaid << "**************0014";
        QTest::newRow("no kind said, a code") << "91990100MA00TE5T29" << K::NotSaid << "91************5T29";
        QTest::newRow("no kind said, a wrong code") << "91990100MA00TE5T28" << K::NotSaid << "**************5T28";
        QTest::newRow("a number of the old form") << "990101800101001" << K::Person << "***********1001";
        QTest::newRow("a digit short") << "99010119800101001" << K::Person << "*************1001";
        QTest::newRow("twelve characters") << "123456789012" << K::Person << "********9012";
        QTest::newRow("eleven: too short to show any") << "12345678901" << K::Person << "***********";
        QTest::newRow("Chinese characters count as one")
            << "京公网安备一二三四五六七" << K::Person << "********四五六七";
        QTest::newRow("blank") << "" << K::Person << "";
    }
    void identifiers() {
        QFETCH(QString, identifier);
        QFETCH(SubjectKind, kind);
        QFETCH(QString, masked);
        QCOMPARE(QString::fromStdString(maskedIdentifier(identifier.toStdString(), kind)), masked);
        QCOMPARE(QString::fromStdString(shownIdentifier(identifier.toStdString(), kind, Identifiers::Shown)),
                 identifier);
    }

    void texts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("nothing to hide") << "stall 3-12045 of 2019-03-14"
                                         << "stall 3-12045 of 2019-03-14";
        QTest::newRow("between words") << "see 990101198001010014, page 2"
                                       << "see **************0014, page 2";
        QTest::newRow("between Chinese") << "身份证990101198001010014号"
                                         << "身份证**************0014号";
        QTest::newRow("a wrong one too") << "990101198001010015"
                                         << "**************0015";
        QTest::newRow("small x") << "99010119850101007x"
                                 << "**************007x";
        QTest::newRow("a code") << "(91990100MA00TE5T29)"
                                << "(91************5T29)";
        QTest::newRow("two") << "990101198001010014 990102199202290025"
                             << "**************0014 **************0025";
        QTest::newRow("part of a longer number") << "9901011980010100149"
                                                 << "9901011980010100149";
        QTest::newRow("a hash") << "9901011980010100141980abcdef"
                                << "9901011980010100141980abcdef";
        QTest::newRow("blank") << ""
                               << "";
    }
    void texts() {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        QCOMPARE(QString::fromStdString(maskedIn(text.toStdString())), masked);
        QCOMPARE(maskedIn(masked.toStdString()), masked.toStdString());
        QCOMPARE(shownText(text.toStdString(), Identifiers::Shown), text.toStdString());
    }
};

QTEST_APPLESS_MAIN(TestMasked)
#include "test_masked.moc"
