// Bundles that somebody changed: each is refused with the code that says what does not hold, and nothing of it is
// given. The first rows are the controls: what nobody changed opens, also put together again, and with less shown.
#include <QTemporaryDir>
#include <QtTest>

#include "core/bundle/hide_fields.h"
#include "core/bundle/zip_bytes.h"
#include "core/seal/sealed_file.h"
#include "tests/unit/bundle/bundles.h"

using namespace clearline;

namespace {

using Change = std::function<void(ZipParts&)>;

// Rows as lines, changed, and the manifest made to name them.
Change rows(const std::function<void(std::vector<std::string>&)>& change) {
    return [change](ZipParts& parts) {
        std::string& text = textOf(parts, "rows.jsonl");
        const std::string before = text;
        std::vector<std::string> lines;
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t end = text.find('\n', from);
            lines.push_back(text.substr(from, end - from));
            from = end + 1;
        }
        change(lines);
        text.clear();
        for (const std::string& line : lines) text += line + "\n";
        if (text == before) qFatal("nothing was changed");
        adaptManifest(parts, before);
    };
}
Change inRows(const std::string& what, const std::string& by) {
    return rows([=](std::vector<std::string>& lines) {
        for (std::string& line : lines)
            if (replaceOnce(line, what, by)) return;
        qFatal("not there: %s", what.c_str());
    });
}
Change in(const std::string& part, const std::string& what, const std::string& by) {
    return [=](ZipParts& parts) {
        if (!replaceOnce(textOf(parts, part), what, by)) qFatal("not there: %s", what.c_str());
    };
}
Change without(const std::string& part) {
    return [=](ZipParts& parts) {
        if (std::erase_if(parts, [&](const auto& each) { return each.first == part; }) != 1) qFatal("not there");
    };
}
Change with(const std::string& name, const std::string& text) {
    return [=](ZipParts& parts) { parts.emplace_back(name, text); };
}
std::size_t lineOf(const std::vector<std::string>& lines, const std::string& what, std::size_t from = 0) {
    for (std::size_t i = from; i < lines.size(); ++i)
        if (lines[i].find(what) != std::string::npos) return i;
    qFatal("no such row: %s", what.c_str());
}

const std::string kTable = "\"table\":\"lines\"", kRulebook = "rulebooks/harbour/harbour.yaml";

struct Tampering {
    const char* name;
    const char* code;  // blank: opens
    Change change;
};

const std::vector<Tampering>& tamperings() {
    static const std::vector<Tampering> all{
        {"control: put together again", "", [](ZipParts&) {}},
        {"the root in the manifest", "bundle.root",
         [](ZipParts& parts) {
             std::string& text = textOf(parts, "manifest.json");
             char& digit = text[text.find("\"root\":\"") + 8];
             digit = digit == '0' ? '1' : '0';
         }},
        {"the number of rows", "bundle.manifest", in("manifest.json", "\"leaves\":", "\"leaves\":1")},
        {"the version that made it", "bundle.manifest",
         in("manifest.json", "\"engine\":\"test\"", "\"engine\":\"best\"")},
        {"the day", "bundle.manifest", in("manifest.json", "2019-12-31", "2019-12-30")},
        {"how much is masked", "bundle.manifest",
         in("manifest.json", "\"masked\":[{\"fields\":1", "\"masked\":[{\"fields\":2")},
        {"the name of a part", "bundle.manifest", in("manifest.json", "evidence/notice.pdf", "evidence/notise.pdf")},
        {"a blank in the manifest", "bundle.manifest", in("manifest.json", "{", "{ ")},
        {"a line end more", "bundle.manifest", [](ZipParts& parts) { textOf(parts, "manifest.json") += "\n"; }},
        {"a key more in the manifest", "bundle.manifest", in("manifest.json", "{", "{\"a\":\"b\",")},
        {"another form", "bundle.version-unknown",
         in("manifest.json", "\"clearline-bundle\":1", "\"clearline-bundle\":2")},
        {"the manifest is no JSON", "bundle.manifest", in("manifest.json", "{", "[")},
        {"no manifest", "bundle.not-a-bundle", without("manifest.json")},
        {"no rows", "bundle.part-missing", without("rows.jsonl")},
        {"rows changed, the manifest not", "bundle.part-changed", in("rows.jsonl", "\"-15\"", "\"-10\"")},
        {"the points of a line", "bundle.root", inRows("\"text\":\"-15\"", "\"text\":\"-10\"")},
        {"a record's amount", "bundle.root", inRows("\"text\":\"200\"", "\"text\":\"100\"")},
        {"a salt", "bundle.root", rows([](std::vector<std::string>& lines) {
             std::string& line = lines[lineOf(lines, kTable)];
             char& digit = line[line.find("\"salt\":\"") + 8];
             digit = digit == '0' ? '1' : '0';
         })},
        {"the salts of two fields changed places", "bundle.root", rows([](std::vector<std::string>& lines) {
             std::string& line = lines[lineOf(lines, kTable)];
             const std::size_t first = line.find("\"salt\":\"") + 8, second = line.find("\"salt\":\"", first) + 8;
             for (std::size_t i = 0; i < 64; ++i) std::swap(line[first + i], line[second + i]);
         })},
        {"a commitment of a hidden field", "bundle.root", rows([](std::vector<std::string>& lines) {
             std::string& line = lines[lineOf(lines, "\"commitment\"")];
             char& digit = line[line.find("\"commitment\":\"") + 14];
             digit = digit == '0' ? '1' : '0';
         })},
        {"what stands beside a hidden field", "bundle.root", inRows("**************002X", "**************0017")},
        {"the name of a field", "bundle.root", inRows("\"name\":\"delta\"", "\"name\":\"after2\"")},
        {"the table of a row", "bundle.root", inRows(kTable, "\"table\":\"records\"")},
        {"two lines changed places", "bundle.root", rows([](std::vector<std::string>& lines) {
             const std::size_t first = lineOf(lines, kTable);
             std::swap(lines[first], lines[first + 1]);
         })},
        {"two fields changed places", "bundle.root", rows([](std::vector<std::string>& lines) {
             std::string& line = lines[lineOf(lines, kTable)];
             const std::size_t first = line.find("[{") + 1, second = line.find(",{", first) + 1,
                               end = line.find('}', second) + 1;
             const std::string one = line.substr(first, second - 1 - first), two = line.substr(second, end - second);
             line.replace(first, end - first, two + "," + one);
         })},
        {"a line left out", "bundle.root", rows([](std::vector<std::string>& lines) {
             lines.erase(lines.begin() + std::ptrdiff_t(lineOf(lines, kTable)));
         })},
        {"a line twice", "bundle.root", rows([](std::vector<std::string>& lines) { lines.push_back(lines.back()); })},
        {"a line of another bundle", "bundle.root", rows([](std::vector<std::string>& lines) {
             ZipParts other = partsOf(bundleBytes(bundleOf("P-1")));
             const std::string& text = textOf(other, "rows.jsonl");
             const std::size_t at = text.find_last_of('\n', text.size() - 2);
             lines.back() = text.substr(at + 1, text.size() - at - 2);
         })},
        {"a row closed with a false hash", "bundle.root",
         rows([](std::vector<std::string>& lines) { lines.back() = "{\"leaf\":\"" + std::string(64, '0') + "\"}"; })},
        {"a blank in a row", "bundle.rows",
         rows([](std::vector<std::string>& lines) { replaceOnce(lines.back(), "{", "{ "); })},
        {"a field twice", "bundle.rows", rows([](std::vector<std::string>& lines) {
             std::string& line = lines.back();
             const std::size_t first = line.find("[{") + 1, end = line.find('}', first) + 1;
             line.insert(end, "," + line.substr(first, end - first));
         })},
        {"more fields than are read", "bundle.rows", rows([](std::vector<std::string>& lines) {
             std::string fields;
             for (int i = 0; i < 1001; ++i)
                 fields += (i ? "," : "") + std::string("{\"commitment\":\"") + std::string(64, '0') +
                           "\",\"name\":\"f" + std::to_string(i) + "\"}";
             lines.back() = "{\"fields\":[" + fields + "],\"table\":\"records\"}";
         })},
        {"a row that is no JSON", "bundle.rows",
         rows([](std::vector<std::string>& lines) { lines.back() = "line 3"; })},
        {"rows that do not end", "bundle.rows",
         [](ZipParts& parts) {
             std::string& text = textOf(parts, "rows.jsonl");
             const std::string before = text;
             text.pop_back();
             adaptManifest(parts, before);
         }},
        {"a byte of the rulebook", "bundle.part-changed", in(kRulebook, "-20", "-21")},
        {"a byte of a letter", "bundle.part-changed", in("letters/letter.html", "A letter", "B letter")},
        {"evidence cut short", "bundle.part-changed",
         [](ZipParts& parts) { textOf(parts, "evidence/notice.pdf").pop_back(); }},
        {"no rulebook", "bundle.part-missing", without(kRulebook)},
        {"no evidence", "bundle.part-missing", without("evidence/notice.pdf")},
        {"evidence changed, with its hash in rows and manifest", "bundle.root",
         [](ZipParts& parts) {
             std::string& text = textOf(parts, "evidence/notice.pdf");
             const std::string before = hashOf(text).hex();
             text[text.size() - 1] = '!';
             const std::string after = hashOf(text).hex();
             inRows(before, after)(parts);
             in("manifest.json", before, after)(parts);
         }},
        {"a part more", "bundle.part-unknown", with("evidence/more.txt", "more")},
        {"a withheld part that is there", "bundle.part-unknown",
         in("manifest.json", "\"parts\":[],\"rows\"", "\"parts\":[\"letters/letter.html\"],\"rows\"")},
        {"a part said to be withheld that no row tells of", "bundle.manifest",
         in("manifest.json", "\"parts\":[],\"rows\"", "\"parts\":[\"x\"],\"rows\"")},
        {"the manifest twice", "bundle.entry-twice", with("manifest.json", "{}")},
        {"the rows twice, in capitals", "bundle.entry-twice", with("ROWS.jsonl", "")},
        {"a part under another writing", "bundle.part-unknown",
         [](ZipParts& parts) {
             for (auto& [name, text] : parts)
                 if (name == kRulebook) name = "rulebooks/harbour/Harbour.yaml";
         }},
        {"a name that leads out of the folder", "bundle.entry-name", with("../../notice.txt", "out")},
        {"a name that leads out the other way", "bundle.entry-name", with("evidence\\..\\..\\x", "out")},
    };
    return all;
}

std::string patched(std::string bytes, std::size_t at, std::uint32_t value) {
    for (int i = 0; i < 4; ++i) bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> 8 * i & 0xFF);
    return bytes;
}

}  // namespace

class TestTamperedBundles : public QObject {
    Q_OBJECT

private slots:
    void refused_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < tamperings().size(); ++i) QTest::newRow(tamperings()[i].name) << int(i);
    }
    void refused() {
        QFETCH(int, row);
        const Tampering& each = tamperings()[std::size_t(row)];
        ZipParts parts = partsOf(bundleBytes(bundleOf("P-1")));
        each.change(parts);
        const auto read = readBundle(zipOf(parts), "x.clearline-bundle");
        QCOMPARE(QString::fromStdString(read ? "" : read.problems().front().code), QString(each.code));
        if (!read) QCOMPARE(read.problems().front().place.file, std::string("x.clearline-bundle"));
    }

    void fortyAndMore() {
        const std::size_t refused = tamperings().size() - 1;  // the first is the control
        qInfo("%zu tampered bundles, each refused for its own reason", refused);
        QVERIFY(refused >= 40);
    }

    // Wherever it stands: in a part, or in what the zip file says of it.
    void anyByte() {
        const std::string bytes = bundleBytes(bundleOf("P-1"));
        QVERIFY(readBundle(bytes, "x"));
        const std::size_t directory = bytes.find("PK\x01\x02");
        for (std::size_t at = 0; at < bytes.size(); at += at + 200 < directory && at > 200 ? 211 : 1) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ 0x20);
            QVERIFY2(!readBundle(changed, "x"), qPrintable(QString::number(at)));
        }
    }

    void zip_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const std::string whole = bundleBytes(bundleOf("P-1"));
        const auto row = [](const char* name, const std::string& bytes, const char* code) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << code;
        };
        row("control", whole, "");
        row("nothing", "", "bundle.not-a-bundle");
        row("a text", "records", "bundle.not-a-bundle");
        row("a zip file of something else", zipOf({{"a.txt", "a"}}), "bundle.not-a-bundle");
        row("something before it", " " + whole, "bundle.not-a-bundle");
        row("something behind it", whole + " ", "bundle.repacked");
        row(
            "a time in it",
            [&whole] {
                std::string timed = whole;
                timed[10] = 1;
                return timed;
            }(),
            "bundle.repacked");
        row("cut in the middle", whole.substr(0, whole.size() / 2), "bundle.damaged");
        row("cut at its end", whole.substr(0, whole.size() - 1), "bundle.damaged");
        const std::size_t directory = whole.find("PK\x01\x02");
        std::string bomb = patched(whole, directory + 24, 0xFFFF0000);  // unpacked, it says
        row("a size that is not so", bomb, "bundle.damaged");
        bomb[directory + 10] = 8;
        row("a packed entry, and the size that it claims", bomb, "bundle.repacked");
        row("a packed entry within the limit", patched(bomb, directory + 24, 1 << 29), "bundle.repacked");
        row("a checksum", patched(whole, directory + 16, 1), "bundle.damaged");
        std::string many = whole;
        many[many.size() - 22 + 10] = many[many.size() - 22 + 8] = '\xFE';
        many[many.size() - 22 + 11] = many[many.size() - 22 + 9] = '\xFE';
        row("a number of entries that is claimed", many, "bundle.too-large");
    }
    void zip() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto read = readBundle(bytes.toStdString(), "x");
        QCOMPARE(QString::fromStdString(read ? "" : read.problems().front().code), code);
    }

    void withLessShownTheRootStays() {
        const Bundle whole = bundleOf("P-1");
        const auto less = hideFields(whole, "x", {{"records.note", "lines.words-en"}, {"letters/letter.html"}, {2}});
        QVERIFY(less);
        const auto read = readBundle(bundleBytes(*less), "x");
        QVERIFY(read);
        QCOMPARE(read->tree().root().hex(), whole.tree().root().hex());
        QVERIFY(read->closedRows() > 0);
        QVERIFY(!read->part("letters/letter.html")->bytes);
        QVERIFY(read->part("letters/letter.html")->committed);
        const std::string letter = hashOf(*whole.part("letters/letter.html")->bytes).hex();
        QVERIFY(bundleBytes(*less).find(letter) == std::string::npos);
        QVERIFY(bundleBytes(*less).find("told") == std::string::npos);
    }

    // Somebody who makes everything anew, root and all, is found by whoever kept the root.
    void madeAnew() {
        QTemporaryDir folder;
        const std::string path = folder.filePath("a.clearline-bundle").toStdString();
        const Bundle bundle = bundleOf("P-1");
        QVERIFY(!saveBundle(bundleOf("P-1"), path, NewFile::Existing::Keep));
        QVERIFY(openBundle(path));
        const auto opened = openBundle(path, {}, bundle.tree().root());
        QVERIFY(!opened);
        QCOMPARE(opened.problems().front().code, std::string("bundle.other-root"));
    }

    void sealed() {
        QTemporaryDir folder;
        const std::string path = folder.filePath("a.clearline-bundle").toStdString();
        const Bundle bundle = bundleOf("P-1");
        const Secret password("harbour at dawn");
        QVERIFY(!saveBundle(bundle, path, NewFile::Existing::Keep, &password));
        const auto says = [](const char* text) { return [text]() -> std::optional<Secret> { return Secret(text); }; };
        const auto code = [](const Result<Bundle>& opened) { return opened ? "" : opened.problems().front().code; };
        QCOMPARE(code(openBundle(path, says("harbour at dawn"), bundle.tree().root())), std::string());
        QCOMPARE(code(openBundle(path, says("harbour at dusk"))), std::string("seal.wrong-password"));
        QCOMPARE(code(openBundle(path)), std::string("bundle.sealed"));
        QFile file(QString::fromStdString(path));
        QVERIFY(file.resize(file.size() - 1));
        QCOMPARE(code(openBundle(path, says("harbour at dawn"))), std::string("seal.damaged"));
    }
};

QTEST_APPLESS_MAIN(TestTamperedBundles)
#include "test_tampered_bundles.moc"
