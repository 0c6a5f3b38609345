#include "core/audit/subject_search.h"

#include <QtTest>

#include "core/audit/folded.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;

namespace {

std::shared_ptr<const CaseInput> market() {
    auto input = std::make_shared<CaseInput>(
        *test::caseOf("subject,id,kind,received_on\nY-9,r-1,basic.employment,2020-01-01\n"));
    const auto add = [&](const char* id, const char* name, SubjectKind kind, const char* identifier) -> Subject& {
        Subject& subject = input->subjects.emplace_back();
        subject.id = id;
        subject.name = name;
        subject.kind = kind;
        subject.identifier = identifier;
        return subject;
    };
    add("P-1", "方若水 Fang Ruoshui", SubjectKind::Person, "990101198001010014");
    add("P-2", "Ивана Ångström", SubjectKind::Person, "99010119850101007X");
    add("Y-1", "北岸袜业商行 Beian Hosiery", SubjectKind::Firm, "91990100MA00TE5T29").facts["stall"].text = "4-30781";
    Subject& fang = add("Y-2", "Fang Trinkets", SubjectKind::Firm, "");
    fang.facts["stall"].text = "4-3078";
    fang.facts["representative_number"].text = "990102199202290025";
    input->indexSubjects();
    input->relations.push_back({"Y-1", "P-1", "owner", {}, {}, {}});
    input->relations.push_back({"Y-1", "P-2", "friend", {}, {}, {}});
    input->relations.push_back({"Y-2", "P-7", "representative", {}, {}, {}});
    return input;
}

QString told(const SubjectSearch& search, const std::string& typed) {
    QStringList hits;
    for (const SubjectHit& hit : search.find(typed)) {
        QStringList by;
        for (const SubjectMatch& match : hit.matches)
            by << QString::fromStdString(std::string(foundByText(match.by)) +
                                         (match.fact.empty() ? "" : ":" + match.fact));
        hits << QString::fromStdString(search.ids()[hit.subject]) + " " + by.join("+");
    }
    return hits.join(", ");
}

}  // namespace

class TestSubjectSearch : public QObject {
    Q_OBJECT

private slots:
    void finds_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("whole number") << "990101198001010014"
                                      << "P-1 identifier, Y-1 relation";
        QTest::newRow("in groups") << "990101 19800101 0014"
                                   << "P-1 identifier";
        QTest::newRow("end of a number") << "0014"
                                         << "P-1 identifier-end, Y-1 relation";
        QTest::newRow("as masked") << "**************0014"
                                   << "P-1 identifier-end, Y-1 relation";
        QTest::newRow("masked too far") << "***************014"
                                        << "";
        QTest::newRow("three characters of the end") << "014"
                                                     << "";
        QTest::newRow("date of birth inside") << "19800101"
                                              << "";
        QTest::newRow("beginning of a number") << "990101"
                                               << "";
        QTest::newRow("check in small") << "007x"
                                        << "P-2 identifier-end";
        QTest::newRow("code in small") << "91990100ma00te5t29"
                                       << "Y-1 identifier";
        QTest::newRow("a number kept as a fact, whole") << "990102199202290025"
                                                        << "Y-2 fact:representative_number";
        QTest::newRow("a number kept as a fact, middle") << "19920229"
                                                         << "";
        QTest::newRow("id before what has it inside") << "y-1"
                                                      << "Y-1 id";
        QTest::newRow("part of ids") << "y-"
                                     << "Y-1 id-part, Y-2 id-part, Y-9 id-part";
        QTest::newRow("name in one of two scripts") << "方若水"
                                                    << "P-1 name, Y-1 relation";
        QTest::newRow("name in the other, another case") << "FANG ruoshui"
                                                         << "P-1 name, Y-1 relation";
        QTest::newRow("part of names, then who has an owner") << "fang"
                                                              << "P-1 name-part, Y-2 name-part, Y-1 relation";
        QTest::newRow("words in any order") << "hosiery beian"
                                            << "Y-1 name-part";
        QTest::newRow("words of two fields") << "beian 5T29"
                                             << "Y-1 name-part+identifier-end";
        QTest::newRow("a word too many") << "beian nobody"
                                         << "";
        QTest::newRow("Cyrillic and Latin beyond A to Z") << "иВАНА åNGSTRÖM"
                                                          << "P-2 name";
        QTest::newRow("stall whole before part") << "4-3078"
                                                 << "Y-2 fact:stall, Y-1 fact-part:stall";
        QTest::newRow("full width") << "４－３０７８１"
                                    << "Y-1 fact:stall";
        QTest::newRow("a friend is not who stands behind") << "ångström"
                                                           << "P-2 name-part";
        QTest::newRow("a representative known by id alone") << "P-7"
                                                            << "Y-2 relation";
        QTest::newRow("who stands only in the records") << "Y-9"
                                                        << "Y-9 id";
        QTest::newRow("nothing typed") << " "
                                       << "P-1 , P-2 , Y-1 , Y-2 , Y-9 ";
        QTest::newRow("nobody") << "zzz"
                                << "";
    }
    void finds() {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        const auto input = market();
        const SubjectSearch search(input, subjectsOf(*input));
        QCOMPARE(told(search, typed.toStdString()), found);
    }

    void folding_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("as");
        QTest::newRow("Latin") << "ÀÇŠ"
                               << "àçš";
        QTest::newRow("both small sigmas") << "ΣΑΣς"
                                           << "σασσ";
        QTest::newRow("full width") << "Ａ－１！"
                                    << "a-1!";
        QTest::newRow("ideographic space") << "方　若水"
                                           << "方 若水";
    }
    void folding() {
        QFETCH(QString, text);
        QFETCH(QString, as);
        QCOMPARE(QString::fromStdString(folded(text.toStdString())), as);
    }
};

QTEST_APPLESS_MAIN(TestSubjectSearch)
#include "test_subject_search.moc"
