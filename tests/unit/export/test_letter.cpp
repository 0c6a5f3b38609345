// Letters: what stands in them in both languages, what is masked, and that they come out whole in every form.
#include "core/export/letter.h"

#include <zip.h>

#include <QtTest>
#include <pugixml.hpp>

#include "core/export/document_html.h"
#include "core/export/document_text.h"
#include "core/export/odt_writer.h"
#include "letter_case.h"

using namespace clearline;
using namespace clearline::test;

namespace {

std::string textOf(const Document& document) {
    std::string out;
    writeDocumentText(document, [&](std::string_view bytes) { out += bytes; });
    return out;
}
std::string htmlOf(const Document& document) {
    std::string out;
    writeDocumentHtml(document, [&](std::string_view bytes) { out += bytes; });
    return out;
}
std::string odtOf(const Document& document) {
    std::string out;
    if (writeDocumentOdt(document, "x.odt", [&](std::string_view bytes) { out += bytes; })) qFatal("no ODT");
    return out;
}

std::string partOf(const std::string& odt, const char* name) {
    zip_source_t* source = zip_source_buffer_create(odt.data(), odt.size(), 0, nullptr);
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    zip_stat_t about;
    if (zip == nullptr || zip_stat(zip, name, 0, &about) != 0) return {};
    std::string bytes(about.size, '\0');
    zip_file_t* part = zip_fopen(zip, name, 0);
    zip_fread(part, bytes.data(), bytes.size());
    zip_fclose(part);
    zip_discard(zip);
    return bytes;
}

}  // namespace

class TestLetter : public QObject {
    Q_OBJECT

private slots:
    void saysWhatALetterMust_data() {
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* name, bool chinese, const char* wanted) {
            QTest::newRow(name) << chinese << QString::fromUtf8(wanted);
        };
        row("who", false, "From: 李见明");
        row("identifier in the head", false, "Identifier: 11010519491231002X");
        row("to whom", false, "To: traffic police");
        row("ground", false, "2. The ground is: the same thing is recorded twice.");
        row("when known", false, "learnt of it on 1 April 2019");
        row("official figure", false, "Official figure        −20");
        row("recomputed figure", false, "−15, balance then 70");
        row("after the correction", false, "none; the line is gone");
        row("mark", false, "objection pending (No. 3)");
        row("own words", false, "There was one red light on that day");
        row("citation", false, "Order 36, article 5");
        row("evidence hash", false, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        row("change", false, "Strike the record A-2; it is not to be counted.");
        row("effect", false, "Under Small score: 75 → 90.");
        row("benefit", false, "ast lane");
        row("answer by", false, "answer in writing by 21 January 2020");
        row("root", false, "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");
        row("entries", false, "a case with 7 entries");
        row("masking is stated", false, "in the annexes they are masked");
        row("steps", false, "because  rule R-1 takes points for red: −15");
        row("the whole document number", false, "A-2 · document JT-2019-0311");
        row("signature", false, "Signature or seal: ____");
        row("who, in Chinese", true, "申请人：李见明");
        row("date, in Chinese", true, "日期：2020年1月1日");
        row("effect, in Chinese", true, "按小城分：75 → 90。");
        row("ground, in Chinese", true, "异议理由：");
        row("signature, in Chinese", true, "签名或盖章： ____");
    }
    void saysWhatALetterMust() {
        QFETCH(bool, chinese);
        QFETCH(QString, wanted);
        const LetterCase of;
        const std::string text = textOf(letterIn(of, {chinese ? Language::Chinese : Language::English}));
        QVERIFY2(text.find(wanted.toStdString()) != std::string::npos, text.c_str());
    }

    void leavesOutWhatAPersonLeftOut() {
        const LetterCase of;
        QVERIFY(textOf(letterIn(of, {Language::English})).find("left out by a person") == std::string::npos);
    }
    void namesNoFolder() {
        const LetterCase of;
        const Document both = letterIn(of, {Language::Chinese, Language::English});
        QVERIFY(htmlOf(both).find("/home/x") == std::string::npos);
    }

    void chineseGoesFirst() {
        const LetterCase of;
        const Document both = letterIn(of, {Language::Chinese, Language::English});
        QCOMPARE(both.title, std::string("信用信息异议申请书"));
        const std::string html = htmlOf(both);
        const std::size_t part = html.find("lang=\"en\"");
        QVERIFY(part != std::string::npos && html.find("Objection to entries") > part);
        // Numbers begin anew with each language.
        QCOMPARE(QString::fromStdString(html).count(QStringLiteral("<span class=\"label\">1.</span>")), 2);
    }

    void masksWhatWasWished_data() {
        QTest::addColumn<int>("body");
        QTest::addColumn<int>("annexes");
        QTest::addColumn<int>("shown");
        QTest::newRow("in the head alone") << 1 << 0 << 1;
        QTest::newRow("nowhere") << 0 << 0 << 0;
        QTest::newRow("everywhere") << 1 << 1 << 2;
    }
    void masksWhatWasWished() {
        QFETCH(int, body);
        QFETCH(int, annexes);
        QFETCH(int, shown);
        const auto as = [](int is) { return is ? Identifiers::Shown : Identifiers::Masked; };
        LetterCase of;
        // A file's name stands in an annex.
        auto input = std::make_shared<CaseInput>(*of.question.input);
        input->files.front() = std::make_shared<const SourceFile>(
            SourceFile{std::string("/home/x/") + kLetterResident + ".csv", input->files.front()->bytes, {}});
        of.question.input = input;
        LetterWish wish;
        wish.body = as(body);
        wish.annexes = as(annexes);
        const QString text = QString::fromStdString(textOf(letterIn(of, {Language::English}, wish)));
        QCOMPARE(text.count(QLatin1String(kLetterResident)), shown);
    }

    // Nothing that a person or an authority writes can be taken for markup or for a placeholder.
    void wordsAreWords() {
        Objection objection = letterObjection();
        objection.argument = "{subject.identifier} </p><b>&amp; {end} <text:p>";
        const LetterCase of(objection);
        const Document made = letterIn(of, {Language::English});
        QVERIFY(textOf(made).find("{subject.identifier} </p><b>&amp; {end} <text:p>") != std::string::npos);
        QVERIFY(htmlOf(made).find("{subject.identifier} &lt;/p&gt;&lt;b&gt;&amp;amp;") != std::string::npos);
        pugi::xml_document xml;
        QVERIFY(xml.load_string(partOf(odtOf(made), "content.xml").c_str()));
    }

    void contestedLinesAreMarked_data() {
        QTest::addColumn<bool>("repair");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("odt");
        QTest::newRow("objection: bold italics") << false << "<strong><em>Running a red light"
                                                 << "Objected";
        QTest::newRow("repair: struck through") << true << "<s>Running a red light"
                                                << "Repaired";
    }
    void contestedLinesAreMarked() {
        QFETCH(bool, repair);
        QFETCH(QString, html);
        QFETCH(QString, odt);
        Objection objection = letterObjection();
        LetterWish wish;
        if (repair) {
            objection.kind = AppealKind::Repair;
            objection.ground = Ground::Performed;
            wish.kind = LetterKind::Repair;
        }
        const LetterCase of(objection);
        const Document made = letterIn(of, {Language::English}, wish);
        QVERIFY(htmlOf(made).find(html.toStdString()) != std::string::npos);
        pugi::xml_document xml;
        QVERIFY(xml.load_string(partOf(odtOf(made), "content.xml").c_str()));
        const std::string path = "//text:span[@text:style-name='" + odt.toStdString() + "']";
        QVERIFY(std::string(xml.select_node(path.c_str()).node().text().get()).starts_with("Running a red light"));
    }

    void aLineThatIsAnotherByNowIsTold() {
        Objection objection = letterObjection();
        objection.lines.front().points = "-20";
        const LetterCase of(objection);
        QVERIFY(
            textOf(letterIn(of, {Language::English})).find("When it was picked it stood on 20 March 2019 with −20.") !=
            std::string::npos);
    }
    void aRecordThatIsGoneIsRefused() {
        LetterCase of;
        of.question.objection.lines.front().record = "A-9";
        const auto form =
            findLetterTemplate(LetterKind::Objection, Language::English, {CLEARLINE_SOURCE_DIR "/resources"});
        const auto made = letter(of.question, {}, {{*form, letterWords(Language::English), {}, {}}}, letterKinds());
        QVERIFY(!made && made.problems().front().code == "letter.no-such-record");
    }

    void oneCommitmentForEachPenalty() {
        Objection objection = letterObjection();
        objection.kind = AppealKind::Repair;
        objection.ground = Ground::Committed;
        objection.lines.push_back({"A-1", 1, "", "", {}, "", ""});
        const LetterCase of(objection);
        LetterWish wish;
        wish.kind = LetterKind::Commitment;
        const Document made = letterIn(of, {Language::Chinese}, wish);
        QCOMPARE(made.title, std::string("信用修复承诺书"));
        const auto parts = std::count_if(made.sections.begin(), made.sections.end(),
                                         [](const DocSection& each) { return each.rank == DocSection::Rank::Part; });
        QCOMPARE(parts, 1);  // beside the first, whose title is the document's
        QVERIFY(textOf(made).find("____________") != std::string::npos);  // what nobody said is filled in by hand
    }
    void theStatementKeepsTheWords() {
        const LetterCase of;
        LetterWish wish;
        wish.kind = LetterKind::Statement;
        QVERIFY(textOf(letterIn(of, {Language::English}, wish)).find("There was one red light") != std::string::npos);
    }

    void odtIsSoundAndStyled() {
        const LetterCase of;
        const std::string odt = odtOf(letterIn(of, {Language::Chinese, Language::English}));
        // Stored and first, so that the type stands at a fixed place.
        QCOMPARE(odt.substr(30, 8), std::string("mimetype"));
        QCOMPARE(odt.substr(38, 39), std::string("application/vnd.oasis.opendocument.text"));
        for (const char* part : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}) {
            pugi::xml_document xml;
            QVERIFY2(xml.load_string(partOf(odt, part).c_str()), part);
        }
        pugi::xml_document content, styles;
        QVERIFY(content.load_string(partOf(odt, "content.xml").c_str()));
        QVERIFY(styles.load_string(partOf(odt, "styles.xml").c_str()));
        // Every style that is used is there.
        std::set<std::string> known;
        for (const auto* xml : {&content, &styles})
            for (const auto& style : xml->select_nodes("//style:style|//text:list-style"))
                known.insert(style.node().attribute("style:name").value());
        for (const auto& used : content.select_nodes("//@text:style-name|//@table:style-name"))
            QVERIFY2(known.contains(used.attribute().value()), used.attribute().value());
        QVERIFY(content.select_nodes("//text:h[@text:outline-level='1']").size() >= 16);
        QCOMPARE(content.select_nodes("//text:p[@text:style-name='Title']").size(), std::size_t{1});
        for (const char* bold : {"Heading_20_1", "Strong_20_Emphasis", "Objected"}) {
            const std::string path = std::string("//style:style[@style:name='") + bold + "']/style:text-properties";
            const pugi::xml_node letters = styles.select_node(path.c_str()).node();
            QCOMPARE(std::string(letters.attribute("style:font-weight-asian").value()), std::string("bold"));
        }
        // Numbers go on after a table, and anew with the second language.
        QCOMPARE(content.select_nodes("//text:list[@text:style-name='Numbers'][not(@text:continue-list)]").size(),
                 std::size_t{2});
    }
    void odtIsTheSameEachTime() {
        const LetterCase of;
        const Document made = letterIn(of, {Language::Chinese});
        QCOMPARE(odtOf(made), odtOf(made));
    }
    void odtKeepsSpacesAndLines() {
        Document document;
        document.title = "t";
        document.sections.push_back({"s", "", {DocVerbatim{"k", "v", "  a  b\nc\td"}}});
        QVERIFY(partOf(odtOf(document), "content.xml")
                    .find("<text:s text:c=\"2\"/>a<text:s text:c=\"2\"/>b<text:line-break/>c<text:tab/>d") !=
                std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestLetter)
#include "test_letter.moc"
