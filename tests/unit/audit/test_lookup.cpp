#include "core/audit/lookup.h"

#include <QDir>
#include <QtTest>

#include "core/audit/lookup_words.h"
#include "tests/unit/ledger/ledgers.h"

using namespace clearline;
using test::day;

namespace {

constexpr const char* kBook = R"(clearline-rulebook: 1
id: harbour-lists
title: {en: Harbour lists, zh: 港口名单}
counting: {from: received_on, values-of: received_on}
lists:
  - {id: black, title: {en: Blacklist, zh: 黑名单}, kind: black}
  - {id: red, title: {en: Red list, zh: 红名单}, kind: red}
rules:
  - {id: B-1, title: {en: Breach, zh: 失信}, kinds: [trust.breach], effect: {list: {on: black, ground: {en: breach, zh: 失信}}}, valid-for: P1Y, clock: [received_on], ends: made_good_on}
  - {id: R-1, title: {en: Honour, zh: 荣誉}, kinds: [honour.city], effect: {list: {on: red, ground: {en: honour, zh: 荣誉}}}}
scales:
  - {id: state, title: {en: State, zh: 状态}, of: lists, steps: [{on: black, is: bad, title: {en: bad, zh: 不良}}, {is: good, title: {en: good, zh: 良好}}]}
)";
constexpr const char* kRecords =
    "subject,id,kind,received_on,made_good_on,document\n"
    "A,a1,trust.breach,2020-03-01,,D-1\n"
    "A,a2,trust.breach,2022-03-01,,D-2\n"
    "B,b1,trust.breach,2021-01-10,2021-04-10,D-3\n"
    "C,c1,honour.city,2021-01-10,,D-4\n"
    "D,d1,trust.breach,not a day,,D-5\n";

struct Harbour {
    std::shared_ptr<const CaseInput> input = test::caseOf(kRecords);
    RulebookList rulebooks{test::rulebookOf(kBook)};
    SubjectSearch search{input, subjectsOf(*input)};

    LookupFound find(LookupQuery query, const char* asOf, const LookupProgress& goOn = {}) const {
        return lookUp(search, query, input, rulebooks, {day(asOf), day(asOf)}, goOn);
    }
};

QString idsOf(const SubjectSearch& search, const std::vector<std::size_t>& subjects) {
    QString ids;
    for (const std::size_t subject : subjects) ids += QString::fromStdString(search.ids()[subject]);
    return ids;
}

QString foundIn(const SubjectSearch& search, const LookupFound& found) {
    std::vector<std::size_t> subjects;
    for (const LookupAnswer& answer : found.answers) subjects.push_back(answer.subject);
    return idsOf(search, subjects);
}

}  // namespace

class TestLookup : public QObject {
    Q_OBJECT

private slots:
    void filters_data() {
        QTest::addColumn<QString>("grade");
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("asOf");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("undecided");
        // D's day could not be read: every answer about D is open, on every day.
        QTest::newRow("on, the first day") << ""
                                           << "black=on"
                                           << "2020-03-01"
                                           << "A"
                                           << "D";
        QTest::newRow("on, the last day") << ""
                                          << "black=on"
                                          << "2021-02-28"
                                          << "AB"
                                          << "D";
        QTest::newRow("the day after") << ""
                                       << "black=on"
                                       << "2021-03-01"
                                       << "B"
                                       << "D";
        QTest::newRow("was") << ""
                             << "black=was"
                             << "2021-03-01"
                             << "A"
                             << "D";
        QTest::newRow("made good") << ""
                                   << "black=was"
                                   << "2021-04-10"
                                   << "AB"
                                   << "D";
        QTest::newRow("on again is not was") << ""
                                             << "black=was"
                                             << "2022-03-01"
                                             << "B"
                                             << "D";
        QTest::newRow("never") << ""
                               << "black=never"
                               << "2022-03-01"
                               << "C"
                               << "D";
        QTest::newRow("not yet is never") << ""
                                          << "black=never"
                                          << "2020-02-29"
                                          << "ABC"
                                          << "D";
        QTest::newRow("by title, any case") << ""
                                            << "BLACKLIST=on"
                                            << "2022-03-01"
                                            << "A"
                                            << "D";
        QTest::newRow("by Chinese title") << ""
                                          << "红名单=on"
                                          << "2022-03-01"
                                          << "C"
                                          << "D";
        QTest::newRow("grade") << "state=bad"
                               << ""
                               << "2022-03-01"
                               << "A"
                               << "D";
        QTest::newRow("grade by title") << "状态=良好"
                                        << ""
                                        << "2022-03-01"
                                        << "BC"
                                        << "D";
        QTest::newRow("both") << "state=good"
                              << "black=was"
                              << "2022-03-01"
                              << "B"
                              << "D";
    }
    void filters() {
        QFETCH(QString, grade);
        QFETCH(QString, list);
        QFETCH(QString, asOf);
        QFETCH(QString, found);
        QFETCH(QString, undecided);
        const Harbour harbour;
        LookupQuery query;
        if (!grade.isEmpty()) query.asked.push_back(*parseGradeAsked(grade.toStdString(), harbour.rulebooks));
        if (!list.isEmpty()) query.asked.push_back(*parseListAsked(list.toStdString(), harbour.rulebooks));
        // One unreadable row makes one ledger incomplete, not all.
        const LookupFound answer = harbour.find(query, asOf.toLatin1());
        QCOMPARE(foundIn(harbour.search, answer), found);
        QCOMPARE(idsOf(harbour.search, answer.undecided), undecided);
    }

    void refused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("list");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such scale") << "colour=red" << false << "lookup.no-scale";
        QTest::newRow("no such step") << "state=ugly" << false << "lookup.no-step";
        QTest::newRow("no sign") << "state" << false << "lookup.no-scale";
        QTest::newRow("no step") << "state=" << false << "lookup.no-scale";
        QTest::newRow("no such list") << "grey=on" << true << "lookup.no-list";
        QTest::newRow("no such past") << "black=maybe" << true << "lookup.list-past";
        QTest::newRow("list without a past") << "black" << true << "lookup.no-list";
    }
    void refused() {
        QFETCH(QString, text);
        QFETCH(bool, list);
        QFETCH(QString, code);
        const Harbour harbour;
        const auto asked = list ? parseListAsked(text.toStdString(), harbour.rulebooks)
                                : parseGradeAsked(text.toStdString(), harbour.rulebooks);
        QVERIFY(!asked.ok());
        QCOMPARE(QString::fromStdString(asked.problems().front().code), code);
        QCOMPARE(QString::fromStdString(asked.problems().front().args.front()), text);
    }

    void theHistoryIsInOrderAndSaysHowItEnded() {
        const Harbour harbour;
        const auto words = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
        const LookupFound found = harbour.find({"a", {}}, "2022-06-01");
        QCOMPARE(found.answers.size(), std::size_t{1});
        const SubjectState& state = found.answers.front().states.front();
        QStringList told;
        for (const Listing& listing : state.listings)
            told << QString::fromStdString(
                listingSentence(listing, *harbour.input, *harbour.rulebooks.front(), day("2022-06-01"), *words));
        QCOMPARE(told,
                 (QStringList{QString::fromUtf8("Blacklist: from 1 March 2020, off again on 1 March 2021 (its term "
                                                "ended) · breach · document D-1"),
                              QString::fromUtf8("Blacklist: from 1 March 2022, leaves on 1 March 2023 · breach · "
                                                "document D-2")}));
    }

    // What the look-up says of a list is what the ledger says, for every sample, subject and list.
    void agreesWithTheLedgerOnEverySample() {
        std::size_t listings = 0, subjects = 0;
        const QStringList samples{"national-lists/files.csv", "court-defaulters/listed.csv",
                                  "honest-shanghai/three.csv", "chengxin-chunyun/journeys.csv"};
        for (const QString& sample : samples) {
            const std::string id = sample.section('/', 0, 0).toStdString();
            const auto rulebook = findRulebook(id, {CLEARLINE_SOURCE_DIR "/resources"});
            const auto read = readCase(CLEARLINE_SOURCE_DIR "/sample-data/" + sample.toStdString(), {});
            QVERIFY(rulebook.ok() && read.ok());
            const auto input = std::make_shared<const CaseInput>(*read);
            const SubjectSearch search(input, subjectsOf(*input));
            for (Date asOf = day("2015-01-01"); asOf < day("2026-01-01"); asOf = asOf.plusDays(97).value()) {
                const Clock clock{asOf, asOf};
                const LookupFound found = lookUp(search, {}, input, {*rulebook}, clock);
                QCOMPARE(found.answers.size(), search.ids().size());
                for (const LookupAnswer& answer : found.answers) {
                    ++subjects;
                    const Ledger ledger = evaluate(input, *rulebook, search.ids()[answer.subject], clock);
                    const SubjectState& state = answer.states.front();
                    for (const ListState& list : ledger.lists()) {
                        bool on = false, any = false;
                        for (const Listing& listing : state.listings)
                            if (listing.list == list.list) {
                                ++listings;
                                any = true;
                                on |= listing.inForce(asOf);
                            }
                        QCOMPARE(on, list.listed());
                        QCOMPARE(state.past(list.list), on ? ListPast::On : any ? ListPast::Was : ListPast::Never);
                    }
                    std::size_t entered = 0;
                    for (std::size_t i = 0; i < ledger.lineCount(); ++i)
                        entered += ledger.lineKind(i) == LineKind::Delisted ? 1 : 0;
                    std::size_t over = 0;
                    for (const Listing& listing : state.listings)
                        over += listing.until && *listing.until <= asOf ? 1 : 0;
                    QCOMPARE(over, entered);
                }
            }
        }
        QVERIFY(subjects > 300 && listings > 300);
    }

    void stopsWhenAsked() {
        const Harbour harbour;
        std::size_t asked = 0;
        const LookupFound found = harbour.find({}, "2022-03-01", [&asked](std::size_t, std::size_t of) {
            ++asked;
            return of == 0;
        });
        QCOMPARE(asked, std::size_t{1});
        QVERIFY(found.answers.empty());
    }
};

QTEST_APPLESS_MAIN(TestLookup)
#include "test_lookup.moc"
