// Objections and corrections in a bundle whose identifiers are masked: none of them is left in any byte of it, not in
// names of files nor where a subject's id is one; what is no identifier stays, and the row commits to the whole.
#include <QtTest>

#include "bundles.h"
#include "core/bundle/masked_part.h"

using namespace clearline;

namespace {

const std::string kNumber = "11010119900307002X", kOther = "110101198501010017";

BundleWish byNumber(Identifiers identifiers) {
    std::string records = kRecordsCsv, subjects = kSubjectsCsv;
    for (std::size_t at = 0; (at = records.find("P-1,", at)) != std::string::npos;) records.replace(at, 3, kNumber);
    replaceOnce(subjects, "P-1", kNumber);
    BundleWish wish = wishFor(kNumber, records, subjects);
    wish.identifiers = identifiers;
    wish.files = {{"objection", "1.json", "application/json", "",
                   R"({"argument":"I, )" + kNumber + R"(, not )" + kOther + R"(","subject":")" + kNumber + R"("})"},
                  {"evidence", "of " + kNumber + ".txt", "text/plain", "of " + kNumber + ", 13800138000", "paid"}};
    return wish;
}

}  // namespace

class TestMaskedParts : public QObject {
    Q_OBJECT private slots : void noneIsLeftInAnyByte() {
        const auto made = makeBundle(byNumber(Identifiers::Masked));
        QVERIFY(made && made->problems.empty());
        const std::string bytes = bundleBytes(made->bundle);
        for (const std::string& number : {kNumber, kOther, std::string("13800138000")})
            QVERIFY2(bytes.find(number) == std::string::npos, number.c_str());
        const BundlePart* objection = made->bundle.part("objections/1.json");
        QVERIFY(objection && objection->masked);
        QCOMPARE(*objection->bytes,
                 std::string(
                     R"({"argument":"I, **************002X, not **************0017","subject":"**************002X"})"));
        QVERIFY(made->bundle.part("evidence/of ______________002X.txt"));
        // Read again it says so too, and its ledger still comes out.
        const auto read = readBundle(bytes, "x");
        QVERIFY(read && read->part("objections/1.json")->masked);
        QVERIFY(manifestText(*read, read->tree()).find(R"("masked":"yes")") != std::string::npos);
        for (const BundleCheck& check : checkBundle(*read, "x", kindsOfTests(), wordsOfTests()))
            QVERIFY2(check.state == CheckState::Holds, check.of.c_str());
    }

    // Who has the objection and its random bytes can show that it is the one.
    void itsRowCommitsToTheWhole() {
        const BundleWish wish = byNumber(Identifiers::Masked);
        const auto made = makeBundle(wish);
        QVERIFY(made);
        for (const BundleRow* row : made->bundle.of(kPartsTable)) {
            const BundleField* whole = row->find(kWholeHash);
            QCOMPARE(whole != nullptr, row->text("name") == "objections/1.json");
            QVERIFY(!whole || !whole->text);
            if (!whole) continue;
            QCOMPARE(QString::fromStdString(std::string(row->text("sha256"))),
                     QString::fromStdString(hashOf(*made->bundle.part("objections/1.json")->bytes).hex()));
        }
    }

    void shownTheyAreAsTheyWere() {
        const BundleWish wish = byNumber(Identifiers::Shown);
        const auto made = makeBundle(wish);
        QVERIFY(made);
        const BundlePart* objection = made->bundle.part("objections/1.json");
        QVERIFY(objection && !objection->masked);
        QCOMPARE(*objection->bytes, wish.files.front().bytes);
    }

    void whatIsMasked_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");  // empty: nothing is
        const auto row = [](const char* name, const char* what, const char* before, const char* after) {
            QTest::newRow(name) << what << before << after;
        };
        row("a mobile number", "objection", R"({"argument":"13800138000"})", R"({"argument":"*******8000"})");
        row("with a country code", "objection", R"({"argument":"+8613800138000."})",
            R"({"argument":"+86*******8000."})");
        row("with signs between", "objection", R"({"why":"138-0013-8000 or 138 0013 8001"})",
            R"({"why":"***-****-8000 or *** **** 8001"})");
        row("beside Chinese", "objection", R"({"argument":"电话13800138000。"})",
            R"({"argument":"电话*******8000。"})");
        row("twelve digits are none", "objection", R"({"argument":"138001380001"})", "");
        row("nor is one with a letter", "objection", R"({"argument":"D13800138000"})", "");
        row("nor one that begins otherwise", "objection", R"({"argument":"12800138000"})", "");
        row("nor what nobody wrote", "objection", R"({"changes":[{"from":"13800138000"}]})", "");
        row("a hash stays", "objection",
            R"({"sha256":"1101011990030700211010119900307002110101199003070021101011990030aa"})", "");
        row("a resident number in a correction", "correction", R"({"changes":[{"from":"11010119900307002X"}]})",
            R"({"changes":[{"from":"**************002X"}]})");
        row("a letter goes in as it is", "letter", R"({"argument":"11010119900307002X"})", "");
        row("what is no file of ours", "objection", "11010119900307002X", "");
    }
    void whatIsMasked() {
        QFETCH(QString, what);
        QFETCH(QString, before);
        QFETCH(QString, after);
        RowMaker maker(Identifiers::Masked, {});
        const auto masked = maskedPart(what.toStdString(), before.toStdString(), maker);
        QCOMPARE(QString::fromStdString(masked.value_or("")), after);
    }

    // Two ids that look alike once masked stay two, there as in the rows.
    void idsAreNamedAsInTheRows() {
        RowMaker maker(Identifiers::Masked, {});
        BundleRow row = RowMaker::row(kSubjectsTable);
        maker.add(row, "id", "110101199003070029");
        const auto masked = maskedPart(
            "objection", R"({"lines":[{"record":"220101199003070029"}],"subject":"110101199003070029"})", maker);
        QCOMPARE(QString::fromStdString(masked.value_or("")),
                 QString(R"json({"lines":[{"record":"**************0029 (2)"}],"subject":"**************0029"})json"));
    }

    // Wherever they stand, also where nobody wrote freely.
    void phonesOfTheFileAreKnown() {
        BundleWish wish = wishFor("P-1", kRecordsCsv,
                                  "id,name,kind,phone\nP-1,Lin Hai,person,13800138000\nP-2,Wu Shan,person,0591\n");
        wish.files = {{"objection", "1.json", "application/json", "", R"({"goal":"13800138000"})"}};
        const auto made = makeBundle(wish);
        QVERIFY(made);
        QVERIFY(bundleBytes(made->bundle).find("13800138000") == std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestMaskedParts)
#include "test_masked_parts.moc"
