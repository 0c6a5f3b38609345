// Our reader against libcsv, on what both must read alike: well-formed CSV, made at random, and the files of
// sample-data.
#include <csv.h>
#include <QtTest>

#include "core/tables/csv_table.h"
#include "tests/unit/tables/shown_table.h"
#include "tests/unit/tables/written_csv.h"

using namespace clearline;

namespace {

struct Collected {
    Cells rows;
    std::vector<std::string> row;
};

// libcsv leaves out blank lines, as we do, and takes no spaces away when told so.
Cells byLibcsv(const std::string& bytes, char separator) {
    csv_parser parser;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser, static_cast<unsigned char>(separator));
    csv_set_space_func(&parser, [](unsigned char) { return 0; });
    Collected all;
    const auto cell = [](void* text, std::size_t size, void* into) {
        static_cast<Collected*>(into)->row.emplace_back(static_cast<const char*>(text), size);
    };
    const auto row = [](int, void* into) {
        auto* collected = static_cast<Collected*>(into);
        collected->rows.push_back(std::move(collected->row));
        collected->row.clear();
    };
    const std::size_t read = csv_parse(&parser, bytes.data(), bytes.size(), cell, row, &all);
    const int ended = csv_fini(&parser, cell, row, &all);
    csv_free(&parser);
    if (read != bytes.size() || ended != 0) throw std::runtime_error("libcsv refuses the file");
    return all.rows;
}

Cells byUs(const SourceFile& file, char separator) {
    TableForm form;
    form.separator = separator;
    form.headerRow = 0;  // rows of any width
    const auto read = readCsv(file, form);
    if (!read || anyAtLeast(read->problems, Severity::Error)) throw std::runtime_error("we refuse the file");
    Cells rows;
    for (std::size_t r = 0; r < read->table.rowCount(); ++r) {
        auto& row = rows.emplace_back();
        for (std::size_t c = 0; c < read->table.cellCount(r); ++c) row.emplace_back(read->table.cell(r, c).value);
    }
    return rows;
}

// Cells of nothing at the end of a row are not kept by us, unless they are in quotes.
Cells trimmed(Cells rows) {
    for (auto& row : rows)
        while (!row.empty() && row.back().empty()) row.pop_back();
    return rows;
}

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    unsigned below(unsigned bound) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<unsigned>(state_ >> 33) % bound;
    }

private:
    std::uint64_t state_;
};

Cells randomCells(Random& random) {
    constexpr const char* kPieces[] = {"a", "9", " ", "\"", ",", ";", "\t", "\n", "罚款", "'", "|"};
    const unsigned columns = 1 + random.below(5);
    Cells rows(1 + random.below(8));
    for (auto& row : rows)
        for (unsigned c = 0; c < columns; ++c) {
            std::string& text = row.emplace_back();
            for (unsigned n = random.below(10); n > 0; --n) text += kPieces[random.below(std::size(kPieces))];
        }
    return rows;
}

}  // namespace

class TestCsvSecondOpinion : public QObject {
    Q_OBJECT

private slots:
    void onRandomTables() {
        for (std::uint64_t seed = 1; seed <= 20'000; ++seed) {
            Random random(seed);
            CsvStyle style;
            style.separator = ",;\t|"[random.below(4)];
            style.lineEnd = random.below(2) != 0 ? "\r\n" : "\n";
            style.quoteAll = random.below(2) != 0;
            style.lastLineEnd = random.below(2) != 0;
            const std::string bytes = csvText(randomCells(random), style);
            if (trimmed(byUs({"f.csv", bytes, {}}, style.separator)) != trimmed(byLibcsv(bytes, style.separator)))
                QFAIL(qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromStdString(bytes))));
        }
    }

    void onSamples() {
        int files = 0;
        QDirIterator all(CLEARLINE_SOURCE_DIR "/sample-data", {"*.csv"}, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            if (path.contains("/broken/")) continue;
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            // libcsv knows no encodings: those that are not UTF-8 without a mark are not for it.
            if (!bytes.isValidUtf8() || bytes.startsWith("\xEF\xBB\xBF")) continue;
            ++files;
            const char separator = bytes.contains('\t') ? '\t' : ',';
            if (trimmed(byUs(fileOf(bytes), separator)) != trimmed(byLibcsv(bytes.toStdString(), separator)))
                QFAIL(qPrintable(path));
        }
        QVERIFY(files > 40);
    }
};

QTEST_APPLESS_MAIN(TestCsvSecondOpinion)
#include "test_csv_second_opinion.moc"
