// Kinds: those of resources, and those that a rulebook in use names.
#include <QtTest>

#include "core/rulebook/kinds.h"
#include "core/rulebook/load.h"

using namespace clearline;

class TestKinds : public QObject {
    Q_OBJECT
private slots:
    void aRulesKindCountsAsDeclared() {
        const auto rulebook = loadRulebook(
            "clearline-rulebook: 1\nid: own\ntitle: Own\nscore: {opening: 0, status: assumed}\n"
            "characteristics: [{id: c, title: C}]\n"
            "rules: [{id: R, title: R, kinds: [own.kind, shared.kind], effect: {add: 1, to: c}, status: assumed}]\n",
            "own.yaml");
        QVERIFY(rulebook.ok());
        Kinds kinds;
        kinds.add("shared.kind", {{"Shared", "共有"}, "bad"});
        const Kinds known = withKindsOf(kinds, **rulebook);
        QVERIFY(!kinds.declared("own.kind"));
        QVERIFY(known.declared("own.kind"));
        QVERIFY(!known.declared("another.kind"));
        QCOMPARE(known.find("shared.kind")->title.en, std::string("Shared"));  // what resources say stays
    }
    void resourcesDeclareKindsInBothLanguages() {
        const auto kinds = Kinds::load({CLEARLINE_SOURCE_DIR "/resources"});
        QVERIFY(kinds.ok());
        QVERIFY(kinds->size() > 50);
        for (const auto& [name, kind] : kinds->all())
            QVERIFY2(!kind.title.en.empty() && !kind.title.zh.empty(), name.c_str());
    }
    void relationsAreDeclaredApart() {
        const auto kinds = Kinds::load({CLEARLINE_SOURCE_DIR "/resources"});
        QVERIFY(kinds.ok());
        QVERIFY(kinds->relationDeclared("representative"));
        QVERIFY(!kinds->declared("representative"));
        QVERIFY(!kinds->relationDeclared("traffic.red-light"));
        QVERIFY(!kinds->relationTitle("accomplice"));
        QVERIFY(kinds->relationMutual("friend"));
        QVERIFY(!kinds->relationMutual("branch"));
        QVERIFY(kinds->relationMutual("accomplice"));  // of which nothing is known
        for (const auto& [name, title] : kinds->relations())
            QVERIFY2(!title.en.empty() && !title.zh.empty(), name.c_str());
    }
    void aRelationThatIsBookedOverCountsAsDeclared() {
        const auto rulebook = loadRulebook(
            "clearline-rulebook: 1\nid: own\ntitle: Own\nscore: {opening: 0, status: assumed}\n"
            "characteristics: [{id: c, title: C}]\nrules:\n"
            "  - {id: R, title: R, kinds: [k], effect: {add: 1, to: c}, status: assumed, book-to: {relation: tutor, "
            "rule: S}}\n  - {id: S, title: S, effect: {add: 1, to: c}, status: assumed}\n",
            "own.yaml");
        QVERIFY(rulebook.ok());
        const Kinds known = withKindsOf(Kinds(), **rulebook);
        QVERIFY(known.relationDeclared("tutor"));
        QVERIFY(!known.relationDeclared("friend"));
    }
};

QTEST_APPLESS_MAIN(TestKinds)
#include "test_kinds.moc"
