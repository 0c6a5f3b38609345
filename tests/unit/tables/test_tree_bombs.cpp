// Small JSON and XML files made to cost much: each is refused with its code, or read, within 256 MiB. Time and memory
// of each are printed; every one runs in a process of its own, which also makes the file.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QtTest>
#include <functional>

#include "core/tables/json_table.h"
#include "core/tables/xml_table.h"

using namespace clearline;

namespace {

constexpr long kMostMiB = 256;

std::string repeated(std::string_view piece, std::size_t count) {
    std::string text;
    text.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i) text += piece;
    return text;
}
std::string numbered(std::string_view before, std::string_view behind, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text.append(before).append(std::to_string(i)).append(behind);
    return text;
}

// Codes of what was told, or "read".
std::string outcome(const std::string& bytes, bool json) {
    const SourceFile file{"bomb", bytes, {}};
    const auto guess = json ? guessJson(file) : guessXml(file);
    if (!guess) return guess.problems().front().code;
    const auto read = json ? readJsonTable(file, guess->form) : readXmlTable(file, guess->form);
    return read ? "read" : read.problems().front().code;
}

struct Cost {
    std::string said;
    long mebibytes = 0;
    qint64 milliseconds = 0;
};

Cost inAProcess(const std::function<std::string()>& work) {
    int ends[2];
    if (pipe(ends) != 0) return {};
    QElapsedTimer timer;
    timer.start();
    const pid_t child = fork();
    if (child == 0) {
        const std::string said = work();
        (void)!write(ends[1], said.data(), said.size());
        _exit(0);
    }
    close(ends[1]);
    Cost cost;
    char said[64];
    const ssize_t length = read(ends[0], said, sizeof said);
    if (length > 0) cost.said.assign(said, static_cast<std::size_t>(length));
    close(ends[0]);
    rusage usage{};
    int status = 0;
    wait4(child, &status, 0, &usage);
    cost.mebibytes = usage.ru_maxrss / 1024;
    cost.milliseconds = timer.elapsed();
    return cost;
}

struct Bomb {
    const char* name;
    bool json;
    const char* says;
    std::function<std::string()> make;
};

const std::vector<Bomb>& bombs() {
    static const std::vector<Bomb> all{
        {"XML: a billion laughs", false, "table.doctype",
         [] {
             std::string text = "<!DOCTYPE d [<!ENTITY a0 'ha'>";
             for (int i = 1; i < 30; ++i)
                 text +=
                     "<!ENTITY a" + std::to_string(i) + " '" + repeated("&a" + std::to_string(i - 1) + ";", 10) + "'>";
             return text + "]><d><r>&a29;</r><r/></d>";
         }},
        {"XML: one long entity, used often", false, "table.doctype",
         [] {
             return "<!DOCTYPE d [<!ENTITY a '" + repeated("x", 100'000) + "'>]><d><r>" + repeated("&a;", 100'000) +
                    "</r></d>";
         }},
        {"XML: an entity of another file", false, "table.doctype",
         [] { return std::string("<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><d><r>&a;</r><r/></d>"); }},
        {"XML: parameter entities", false, "table.doctype",
         [] { return std::string("<!DOCTYPE d [<!ENTITY % a '<!ENTITY b \"c\">'>%a;]><d/>"); }},
        {"XML: a million levels", false, "table.too-deep", [] { return repeated("<a>", 1'000'000); }},
        {"XML: an attribute of 32 MiB", false, "xml.tag-too-long",
         [] { return "<d a='" + repeated("x", 32 << 20) + "'/>"; }},
        {"XML: a name of 32 MiB", false, "xml.tag-too-long", [] { return "<" + repeated("x", 32 << 20) + "/>"; }},
        {"XML: a comment of 32 MiB", false, "xml.tag-too-long",
         [] { return "<d><!--" + repeated("x", 32 << 20) + "--></d>"; }},
        {"XML: a million attributes in a tag", false, "xml.tag-too-long",
         [] { return "<d><r " + numbered("a", "='1' ", 1'000'000) + "/></d>"; }},
        {"XML: attributes of a million names", false, "table.too-many-names",
         [] { return "<d>" + numbered("<r a", "='1'/>", 1'000'000) + "</d>"; }},
        {"XML: a million elements of other names in a row", false, "table.too-many-names",
         [] { return "<d><r>" + numbered("<a", "/>", 1'000'000) + "</r><r/></d>"; }},
        {"XML: two thousand columns", false, "table.too-many-columns",
         [] { return "<d><r>" + numbered("<a", "/>", 2000) + "</r><r/></d>"; }},
        {"XML: rows with a cell far to the right", false, "table.too-many-cells",
         [] {
             std::string text = "<d><r>";
             for (int i = 0; i < 999; ++i) text += "<a" + std::to_string(i) + ">1</a" + std::to_string(i) + ">";
             return text + "</r>" + repeated("<r><a998>1</a998></r>", 300'000) + "</d>";
         }},
        {"XML: many values around many rows", false, "table.too-many-cells",
         [] {
             std::string text = "<d>";
             for (int k = 0; k < 2; ++k) {
                 text += "<f>";
                 for (int i = 0; i < 900; ++i) text += "<a" + std::to_string(i) + ">1</a" + std::to_string(i) + ">";
                 text += repeated("<p><x>1</x><y>2</y></p>", 100'000) + "</f>";
             }
             return text + "</d>";
         }},
        {"XML: a text of 16 MiB", false, "read", [] { return "<d><r>" + repeated("x", 16 << 20) + "</r><r/></d>"; }},
        {"XML: a value a million times in a row", false, "read",
         [] { return "<d><r><k>1</k>" + repeated("<t>x</t>", 1'000'000) + "</r><r/></d>"; }},
        {"XML: cut off in a tag of 32 MiB", false, "xml.tag-too-long", [] { return "<d " + repeated(" ", 32 << 20); }},
        {"JSON: a million levels of lists", true, "table.too-deep", [] { return repeated("[", 1'000'000); }},
        {"JSON: a million levels of objects", true, "table.too-deep", [] { return repeated("{\"a\":", 1'000'000); }},
        {"JSON: a number of ten million digits", true, "json.number-too-large",
         [] { return "[{\"a\":" + repeated("9", 10'000'000) + "}]"; }},
        {"JSON: an exponent of a million digits", true, "json.number-too-large",
         [] { return "[{\"a\":1e" + repeated("9", 1'000'000) + "}]"; }},
        {"JSON: a fraction of ten million digits", true, "read",
         [] { return "[{\"a\":0." + repeated("9", 10'000'000) + "}]"; }},
        {"JSON: a key of 32 MiB", true, "table.too-many-names",
         [] { return "[{\"" + repeated("x", 32 << 20) + "\":1}]"; }},
        {"JSON: a million keys in a row", true, "table.too-many-names",
         [] { return "[{" + numbered("\"a", "\":1,", 1'000'000) + "\"z\":1}]"; }},
        {"JSON: rows of a million keys", true, "table.too-many-names",
         [] { return "[" + numbered("{\"a", "\":1},", 1'000'000) + "{}]"; }},
        {"JSON: an object as a list of a million", true, "table.too-many-names",
         [] { return "{" + numbered("\"P-", "\":{\"a\":1},", 1'000'000) + "\"z\":1}"; }},
        {"JSON: two thousand columns", true, "table.too-many-columns",
         [] { return "[{" + numbered("\"a", "\":1,", 2000) + "\"z\":1}]"; }},
        {"JSON: a list of a million values as a row", true, "table.too-many-columns",
         [] { return "[[" + repeated("1,", 1'000'000) + "1]]"; }},
        {"JSON: rows with a cell far to the right", true, "table.too-many-cells",
         [] { return "[{" + numbered("\"a", "\":1,", 999) + "\"z\":1}" + repeated(",{\"z\":1}", 500'000) + "]"; }},
        {"JSON: many values around many rows", true, "table.too-many-cells",
         [] {
             return "[{" + numbered("\"a", "\":1,", 900) + "\"f\":[{\"x\":1}" + repeated(",{\"x\":1}", 1'000'000) +
                    "]}]";
         }},
        {"JSON: two million values as one", true, "read",
         [] { return "[{\"a\":[1" + repeated(",1", 2'000'000) + "]}]"; }},
        {"JSON: a million empty rows", true, "read", [] { return "[{\"a\":1}" + repeated(",{}", 1'000'000) + "]"; }},
        {"JSON: 300,000 broken lines", true, "read", [] { return "{\"a\":1}\n" + repeated("{\n", 300'000); }},
        {"JSON: a key twice in 300,000 rows", true, "read",
         [] { return "[{\"a\":1}" + repeated(",{\"a\":1,\"a\":2}", 300'000) + "]"; }},
        {"JSON: a text of escapes, 18 MB", true, "read",
         [] { return "[{\"a\":\"" + repeated("\\u0041", 3'000'000) + "\"}]"; }},
    };
    return all;
}

}  // namespace

class TestTreeBombs : public QObject {
    Q_OBJECT

private slots:
    void staysSmall_data() {
        QTest::addColumn<int>("bomb");
        for (std::size_t i = 0; i < bombs().size(); ++i) QTest::newRow(bombs()[i].name) << static_cast<int>(i);
    }
    void staysSmall() {
        QFETCH(int, bomb);
        const Bomb& one = bombs()[static_cast<std::size_t>(bomb)];
        const Cost cost = inAProcess([&one] { return outcome(one.make(), one.json); });
        std::printf("%-55s %-25s %5lld ms %4ld MiB\n", one.name, cost.said.c_str(),
                    static_cast<long long>(cost.milliseconds), cost.mebibytes);
        std::fflush(stdout);
        QCOMPARE(cost.said, one.says);
        QVERIFY2(cost.mebibytes <= kMostMiB, "too much memory");
    }
};

QTEST_APPLESS_MAIN(TestTreeBombs)
#include "test_tree_bombs.moc"
