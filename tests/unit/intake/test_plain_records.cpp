// Many plain rows at once against one row after the other: a quoted cell in every row sends each
// through the scanner, so the same table is read in both ways. Records and problems must be equal.
#include <QtTest>
#include <random>

#include "core/intake/cell_rules.h"
#include "core/intake/plain_rows.h"
#include "core/intake/read_case.h"
#include "core/record/record.h"

using namespace clearline;

namespace {

// One line for each record and problem, with everything in it but the note.
QStringList told(const std::string& bytes) {
    ReadOptions options;
    options.kindDeclared = [](std::string_view kind) { return kind.starts_with("traffic"); };
    const auto input = readRecordsCsv({"lin.csv", bytes, {}}, options);
    QStringList lines;
    std::string line;
    const auto end = [&] {
        lines << QString::fromStdString(line);
        line.clear();
    };
    const Problems& problems = input ? input->problems : input.problems();
    for (const Problem& problem : problems) {
        line = problem.code + " " + std::to_string(problem.place.row) + ":" + std::to_string(problem.place.column);
        for (const std::string& arg : problem.args) line += " [" + arg + "]";
        end();
    }
    if (!input) return lines;
    const RecordBook& book = *input->records;
    for (RecordIndex r = 0; r < book.size(); ++r) {
        const Record record(book, r);
        for (const std::string_view text :
             {record.subject(), record.id(), record.kind(), record.agency(), record.document(), record.act()})
            line.append(text).append("|");
        line += std::to_string(record.version()) + "|" + std::to_string(static_cast<int>(record.type())) + "|" +
                std::to_string(static_cast<int>(record.status())) + "|";
        for (const FieldName& field : kFields)
            if (field.form == FieldForm::Date) {
                const auto date = record.date(field.field);
                line += (date ? date->iso() : "") + "|";
            }
        line += (record.amount() ? record.amount()->text() : "") + "|";
        line += (record.quantity() ? record.quantity()->text() : "") + "|";
        for (std::size_t f = 0; f < book.facts().size(); ++f)
            line.append(record.fact(f)).append("|").append(factFormName(book.facts()[f].form)).append("|");
        line += std::to_string(record.row()) + (book.hasFault(r) ? " fault " : " ");
        line.append(record.raw().substr(0, record.raw().rfind(','))).append(std::to_string(record.raw().size()));
        end();
    }
    for (SubjectIndex s = 0; s < book.subjectCount(); ++s) {
        line = book.subjectId(s);
        for (const RecordIndex r : book.recordsOf(s)) line += " " + std::to_string(r);
        end();
    }
    for (const std::string& kind : input->undeclaredKinds) lines << QString::fromStdString(kind);
    lines << (input->rowsLost ? QStringLiteral("rows lost") : QString());
    return lines;
}

struct Table {
    std::vector<std::string> names;
    std::vector<std::vector<std::string>> rows;  // without the note, which is the last column
    bool byteOrderMark = false;
    const char* lineEnd = "\n";
    bool endsInLine = true;

    [[nodiscard]] std::string csv(const char* note) const {
        std::string bytes = byteOrderMark ? "\xEF\xBB\xBF" : "";
        for (const std::string& name : names) bytes += name + ",";
        bytes += "note";
        for (const auto& row : rows) {
            bytes += lineEnd;
            for (const std::string& cell : row) bytes += cell + ",";
            if (!row.empty()) bytes += note;
        }
        return bytes + (endsInLine ? lineEnd : "");
    }
};

class Maker {
public:
    explicit Maker(std::uint32_t seed) : random_(seed), oddEvery_(number({3, 20, 300, 5000, 1000000})) {}

    Table table() {
        Table table;
        for (const FieldName& field : kFields)
            if (field.field <= Field::Kind || below(2) == 0) table.names.emplace_back(field.column);
        std::erase(table.names, "note");
        if (below(3) == 0) table.names.emplace_back("weight");
        if (below(3) == 0) table.names.emplace_back("地点");
        std::shuffle(table.names.begin(), table.names.end(), random_);
        table.byteOrderMark = below(4) == 0;
        if (below(3) == 0) table.lineEnd = "\r\n";
        table.endsInLine = below(4) != 0;
        for (unsigned n = number({0, 1, 5, 100, 511, 512, 513, 1400}); n > 0; --n) table.rows.push_back(row(table));
        return table;
    }

private:
    unsigned below(unsigned bound) { return static_cast<unsigned>(random_() % bound); }
    std::string one(std::initializer_list<std::string> of) {
        return of.begin()[below(static_cast<unsigned>(of.size()))];
    }
    unsigned number(std::initializer_list<unsigned> of) { return of.begin()[below(static_cast<unsigned>(of.size()))]; }
    bool odd() { return below(oddEvery_) == 0; }

    std::vector<std::string> row(const Table& table) {
        std::vector<std::string> row;
        if (odd()) return row;
        for (const std::string& name : table.names) row.push_back(cell(name));
        if (odd()) row.pop_back();
        if (odd()) row.emplace_back("more");
        if (odd()) row.assign(table.names.size(), "");
        if (odd() && below(5) == 0 && !row.empty())
            row[below(static_cast<unsigned>(row.size()))] = one({"\xFF", "\xE4\xBA", std::string("a\0b", 3)});
        if (odd() && !row.empty())
            row[below(static_cast<unsigned>(row.size()))] =
                one({"5\" pipe", "\"a\"b", "\"a,b\"", "\"a\nb\"", "\"a\"\"b\"", "a\rb", "\r"});
        return row;
    }

    std::string cell(const std::string& name) {
        const auto form = fieldNamed(name) ? fieldForm(*fieldNamed(name)) : FieldForm::Text;
        if (name == "subject") return odd() ? one({"", " ", "\tP-1", " P-1"}) : one({"P-1", "P-1", "P-2", "企业-3"});
        if (name == "id") {
            if (odd()) return one({"", " ", "r-1", "r-2", " r", std::string(300, 'y')});
            return one({"", "r-", "记录", "a-long-id-of-more-than-sixteen-bytes-"}) + std::to_string(next_++);
        }
        if (name == "kind")
            return odd() ? one({"", "unheard.of", " "}) : one({"traffic.red-light", "traffic.parking", "traffic"});
        if (name == "version")
            return odd() ? one({"02", "x", "4294967296", "-1", " ", "1 "})
                         : one({"", "1", "1", "1", "2", "4294967295"});
        if (name == "act" && odd()) return one({"act-1; act-2", "act-1|act-2", "甲、乙", "甲；乙"});
        if (name == "type") return odd() ? one({"worse", " "}) : one({"", "basic", "positive", "notice", "bad"});
        if (name == "status") return odd() ? one({"gone", " "}) : one({"", "", "active", "withdrawn"});
        if (form == FieldForm::Date) {
            if (odd())
                return one({"2019-02-29", "19-01-02", "10000-01-01", "0000-01-01", "2019-3-04", " ", "2019-03-14 ",
                            "2019/03/14", "2019-13-01", "2019-00-10", "2019-04-31", "1900-02-29", "201a-01-01",
                            "20190314", "-019-01-01"});
            return one({"", "2019-03-14", "2020-02-29", "0001-01-01", "9999-12-31", "2000-02-29", "1969-12-31"});
        }
        if (form == FieldForm::Number) {
            if (odd())
                return one({"123456789012345678901234", ".5", "5.", "1e5", " ", "1 000", "0.1234567", "--1", "+",
                            "9999999999999", "１"});
            return one(
                {"", "100", "-0.5", "+7", "-0", "0.100000", "999999999999.999999", "-999999999999.999999", "007"});
        }
        return one({"", "a", "ab", "abc", "abcd", "交警", "traffic-police", "exactly-16-bytes",
                    "a text of just over sixteen", "a text of just over thirty-two bytes", " a ",
                    std::to_string(below(100000))});
    }

    std::mt19937 random_;
    unsigned oddEvery_;
    unsigned next_ = 1;
};

}  // namespace

class TestPlainRecords : public QObject {
    Q_OBJECT

private slots:
    void manyRowsAtOnceAreReadAsOneByOne() {
        for (std::uint32_t seed = 1; seed <= 400; ++seed) {
            const Table table = Maker(seed).table();
            const QStringList plain = told(table.csv("xyz")), quoted = told(table.csv("\"x\""));
            for (qsizetype i = 0; i < std::max(plain.size(), quoted.size()); ++i)
                if (plain.value(i) != quoted.value(i))
                    QFAIL(qPrintable(QStringLiteral("seed %1, line %2:\n%3\n%4")
                                         .arg(seed)
                                         .arg(i)
                                         .arg(plain.value(i), quoted.value(i))));
            QCOMPARE(plain.size(), quoted.size());
        }
    }

    void plainRows_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QStringList>("cells");  // of the rows found, with the row's length behind each
        QTest::newRow("one") << QByteArray("a,b\n") << 0 << 1 << QStringList{"a", "b", "3"};
        QTest::newRow("nothing") << QByteArray("") << 0 << 0 << QStringList{};
        QTest::newRow("no line feed at the end") << QByteArray("a,b\nc,d") << 0 << 1 << QStringList{"a", "b", "3"};
        QTest::newRow("further on") << QByteArray("a,b\nc,d\n") << 4 << 1 << QStringList{"c", "d", "3"};
        QTest::newRow("empty cells") << QByteArray(",\n") << 0 << 1 << QStringList{"", "", "1"};
        QTest::newRow("CRLF") << QByteArray("a,b\r\nc,\r\n") << 0 << 2 << QStringList{"a", "b", "3", "c", "", "2"};
        QTest::newRow("carriage return inside")
            << QByteArray("a\r,b\rc\n") << 0 << 1 << QStringList{"a\r", "b\rc", "6"};
        QTest::newRow("two carriage returns") << QByteArray("a,b\r\r\n") << 0 << 1 << QStringList{"a", "b\r", "4"};
        QTest::newRow("stops before a quote")
            << QByteArray("a,b\n\"c\",d\ne,f\n") << 0 << 1 << QStringList{"a", "b", "3"};
        QTest::newRow("stops before a quote inside")
            << QByteArray("a,b\nc,5\" d\n") << 0 << 1 << QStringList{"a", "b", "3"};
        QTest::newRow("stops before a short row")
            << QByteArray("a,b\nc\nd,e\n") << 0 << 1 << QStringList{"a", "b", "3"};
        QTest::newRow("stops before a long row") << QByteArray("a,b\nc,d,e\n") << 0 << 1 << QStringList{"a", "b", "3"};
        QTest::newRow("stops before a blank line")
            << QByteArray("a,b\n\nc,d\n") << 0 << 1 << QStringList{"a", "b", "3"};
        QTest::newRow("non-ASCII") << QByteArray("交警,灯\n") << 0 << 1 << QStringList{"交警", "灯", "10"};
        QTest::newRow("stops before bytes that are not UTF-8")
            << QByteArray("灯,b\nc,\xFF\ne,f\n") << 0 << 1 << QStringList{"灯", "b", "5"};
        QTest::newRow("stops before half a letter")
            << QByteArray("a,b\nc,\xE4\xBA\n") << 0 << 1 << QStringList{"a", "b", "3"};
        QTest::newRow("stops before a zero byte")
            << QByteArray("a,b\nc,\0\n", 8) << 0 << 1 << QStringList{"a", "b", "3"};
        const QByteArray longCell(200, 'x');
        QTest::newRow("cells longer than a block") << longCell + ',' + longCell + "\na,b\n"
                                                   << 0 << 2 << QStringList{longCell, longCell, "401", "a", "b", "3"};
    }
    void plainRows() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, from);
        QFETCH(int, rows);
        QFETCH(QStringList, cells);
        const std::string kept = bytes.toStdString();
        PlainRows plain(kept, 2);
        QCOMPARE(plain.find(static_cast<std::size_t>(from)), static_cast<std::size_t>(rows));
        std::array<std::string_view, PlainRows::kMostRows> first, second;
        std::array<std::uint32_t, PlainRows::kMostRows> offsets, lengths;
        plain.texts(0, first.data());
        plain.texts(1, second.data());
        plain.places(offsets.data(), lengths.data());
        QStringList found;
        for (std::size_t r = 0; r < plain.size(); ++r) {
            found << QString::fromUtf8(first[r].data(), static_cast<qsizetype>(first[r].size()))
                  << QString::fromUtf8(second[r].data(), static_cast<qsizetype>(second[r].size()))
                  << QString::number(lengths[r]);
            QCOMPARE(static_cast<std::size_t>(offsets[r]), r == 0 ? static_cast<std::size_t>(from) : plain.endOf(r));
        }
        QCOMPARE(found, cells);
    }
};

QTEST_APPLESS_MAIN(TestPlainRecords)
#include "test_plain_records.moc"
