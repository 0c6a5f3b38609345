// A case with records amended, added and left out gives what a file gives in which somebody changed
// those cells by hand: the same lines, silent records, problems and refusals; and the case it was
// laid over stays what it was.
#include <QtTest>
#include <random>

#include "core/export/ledger_writers.h"
#include "core/intake/read_case.h"
#include "core/ledger/evaluate.h"
#include "core/record/record.h"
#include "core/rulebook/load.h"
#include "core/scenario/scenario.h"

using namespace clearline;

namespace {

constexpr char kSource[] = CLEARLINE_SOURCE_DIR;
using Rows = std::vector<std::vector<std::string>>;

std::string quoted(const std::string& cell) {
    if (cell.find_first_of(",\"\n\r") == cell.npos) return cell;
    std::string out = "\"";
    for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

// The file as cells, its header first, and back.
Rows cellsOf(const CaseInput& input) {
    const std::string& bytes = input.records->source().bytes;
    const auto cut = [](std::string_view row) {
        std::vector<std::string> cells;
        for (const CsvCell& cell : cutCsvRow(row)) cells.push_back(cell.value);
        return cells;
    };
    Rows rows{cut(std::string_view(bytes).substr(0, bytes.find('\n')))};
    for (RecordIndex r = 0; r < input.records->size(); ++r) rows.push_back(cut(input.records->rawRow(r)));
    return rows;
}
std::string fileOf(const Rows& rows) {
    std::string out;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) out += (i > 0 ? "," : "") + quoted(row[i]);
        out += '\n';
    }
    return out;
}

// The rows as an edit by hand would leave them. A row left out is emptied, and dropped at the end.
class ByHand {
public:
    explicit ByHand(Rows rows) : rows_(std::move(rows)), header_(rows_[0]) {}

    void apply(const Scenario& scenario) {
        const Rows original = rows_;
        for (const Edit& edit : scenario.edits) {
            if (const auto* amended = std::get_if<RecordAmended>(&edit))
                for (std::size_t r = 1; r < original.size(); ++r)
                    if (cell(original[r], "id") == amended->record && version(original[r]) == amended->version)
                        set(rows_[r], amended->field, amended->value);
        }
        for (const Edit& edit : scenario.edits) {
            if (const auto* added = std::get_if<RecordAdded>(&edit)) {
                rows_.emplace_back(header_.size());
                for (const auto& [column, text] : added->cells) set(rows_.back(), column, text);
            }
            if (const auto* excluded = std::get_if<RecordExcluded>(&edit))
                for (std::size_t r = 1; r < original.size(); ++r)
                    if (cell(original[r], "id") == excluded->record) rows_[r].clear();
        }
        rows_[0] = header_;
        std::erase_if(rows_, [](const auto& row) { return row.empty(); });
        for (auto& row : rows_) row.resize(header_.size());
    }
    [[nodiscard]] std::string cell(const std::vector<std::string>& row, const std::string& column) const {
        const auto at = static_cast<std::size_t>(std::find(header_.begin(), header_.end(), column) - header_.begin());
        return at < row.size() ? row[at] : std::string();
    }
    [[nodiscard]] std::uint32_t version(const std::vector<std::string>& row) const {
        const std::string text = cell(row, "version");
        return text.empty() ? 1 : static_cast<std::uint32_t>(std::stoul(text));
    }
    [[nodiscard]] const Rows& rows() const { return rows_; }

private:
    void set(std::vector<std::string>& row, const std::string& column, const std::string& text) {
        auto at = static_cast<std::size_t>(std::find(header_.begin(), header_.end(), column) - header_.begin());
        if (at == header_.size()) header_.push_back(column);
        if (row.size() <= at) row.resize(at + 1);
        row[at] = text;
    }
    Rows rows_;
    std::vector<std::string> header_;
};

// What goes wrong without regard to rows: those move when a record goes.
QStringList graveOf(const CaseInput& input, Severity least) {
    QStringList codes;
    for (const Problem& problem : input.problems)
        if (problem.severity >= least && problem.place.file == input.records->source().name)
            codes << QString::fromStdString(problem.code);
    codes.sort();
    return codes;
}

class Drawing {
public:
    Drawing(std::mt19937& random, const CaseInput& input) : random_(random), input_(input), rows_(cellsOf(input)) {}

    Scenario scenario() {
        Scenario drawn;
        const std::size_t edits = 1 + random_() % 5;
        for (std::size_t i = 0; i < edits; ++i) {
            const auto what = random_() % 6;
            drawn = drawn.with(what == 0 ? Edit(excluded()) : what == 1 ? Edit(added(i)) : Edit(amended()));
        }
        return drawn;
    }

private:
    const std::string& one(const std::vector<std::string>& of) { return of[random_() % of.size()]; }
    Record anyRecord() { return Record(*input_.records, static_cast<RecordIndex>(random_() % input_.records->size())); }
    RecordExcluded excluded() { return {std::string(anyRecord().id())}; }
    // Mostly a cell of another record, sometimes a good text, a wrong one or none.
    std::string valueFor(const std::string& column) {
        static const std::vector<std::string> texts{
            "2019-03-14", "2021-01-01", "2016-02-29", "100", "0.5",   "-3", "withdrawn", "active", "true",      "2",
            "ten",        "2019-02-30", "1,5",        "a;b", "court", " ",  "basic",     "P-NEW",  "a \"b\", c"};
        const auto at =
            static_cast<std::size_t>(std::find(rows_[0].begin(), rows_[0].end(), column) - rows_[0].begin());
        const auto which = random_() % 8;
        if (which == 0) return {};
        if (which <= 2 || at == rows_[0].size()) return one(texts);
        return rows_[1 + random_() % (rows_.size() - 1)][at];
    }
    std::string anyColumn() {
        static const std::vector<std::string> others{"amount",      "made_good_on", "act",
                                                     "agency_kind", "quantity",     "新事实"};
        return random_() % 5 == 0 ? one(others) : one(rows_[0]);
    }
    RecordAmended amended() {
        const Record record = anyRecord();
        const std::string column = anyColumn();
        return {std::string(record.id()), record.version(), column, valueFor(column)};
    }
    RecordAdded added(std::size_t number) {
        RecordAdded made;
        const std::string changed = anyColumn();
        const auto& like = rows_[1 + random_() % (rows_.size() - 1)];
        for (std::size_t i = 0; i < rows_[0].size(); ++i) {
            const std::string& column = rows_[0][i];
            if (column == "id")
                made.cells.emplace_back(column, "NEW-" + std::to_string(number));
            else if (column != changed)
                made.cells.emplace_back(column, like[i]);
        }
        if (changed != "id") made.cells.emplace_back(changed, valueFor(changed));
        return made;
    }

    std::mt19937& random_;
    const CaseInput& input_;
    Rows rows_;
};

}  // namespace

class TestEditsLikeAFile : public QObject {
    Q_OBJECT

private:
    Kinds kinds_, known_;
    std::optional<Catalogue> words_;

    ReadOptions options() const {
        ReadOptions options;
        options.kindDeclared = [this](std::string_view kind) { return known_.declared(kind); };
        options.relationDeclared = [](std::string_view) { return true; };
        return options;
    }
    // Places and what says that something was edited are all that may differ.
    QString told(std::shared_ptr<const CaseInput> input, std::shared_ptr<const Rulebook> rulebook) const {
        static const QRegularExpression places(
            QStringLiteral(R"re(,"source":\{[^}]*\}|,"amended":\[[^\]]*\]|,"added":true)re"));
        QString all;
        for (const std::string& subject : subjectsOf(*input)) {
            const Date day = *Date::fromIso("2024-06-30");
            const Ledger ledger = evaluate(input, rulebook, subject, {day, day});
            writeLedgerJson(ledger, *words_, known_, {true, {}}, true, [&](std::string_view part) {
                all += QString::fromUtf8(part.data(), qsizetype(part.size()));
            });
        }
        return all.replace(places, {});
    }

private slots:
    void initTestCase() {
        auto kinds = Kinds::load({std::string(kSource) + "/resources"});
        QVERIFY(kinds.ok());
        kinds_ = *kinds;
        auto words = Catalogue::load({std::string(kSource) + "/resources"}, Language::English);
        QVERIFY(words.ok());
        words_ = *words;
    }

    void samples_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("rulebook");
        const QDir samples(QStringLiteral("%1/sample-data").arg(QLatin1String(kSource)));
        for (const QString& folder : samples.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString id = folder == QLatin1String("fuzhou") ? QStringLiteral("fuzhou-moli") : folder;
            const QString book = QStringLiteral("%1/resources/rulebooks/%2.yaml").arg(QLatin1String(kSource), id);
            if (!QFile::exists(book)) continue;
            for (const QFileInfo& file : QDir(samples.filePath(folder)).entryInfoList({QStringLiteral("*.csv")}))
                if (!file.completeBaseName().contains(QLatin1Char('.')))
                    QTest::newRow(qPrintable(folder + QLatin1Char('/') + file.fileName())) << file.filePath() << book;
        }
    }
    void samples() {
        QFETCH(QString, file);
        QFETCH(QString, rulebook);
        auto loaded = loadRulebookFile(rulebook.toStdString());
        QVERIFY(loaded.ok());
        const std::shared_ptr<const Rulebook> book = *loaded;
        known_ = withKindsOf(kinds_, *book);
        auto read = readCase(file.toStdString(), options());
        QVERIFY(read.ok());
        const auto original = std::make_shared<const CaseInput>(*read);
        const QString before = told(original, book);
        std::mt19937 random(static_cast<unsigned>(qHash(QFileInfo(file).fileName())));
        const int rounds = original->records->size() > 200 ? 8 : 40;
        int applied = 0, refused = 0;
        for (int round = 0; round < rounds; ++round) {
            const Scenario scenario = Drawing(random, *original).scenario();
            ByHand hand(cellsOf(*original));
            hand.apply(scenario);
            auto changed = readRecordsCsv({read->records->source().name, fileOf(hand.rows()), {}}, options());
            auto edited = applyToInput(scenario, original, options().kindDeclared);
            const std::string said = std::to_string(round) + "\n" + fileOf(hand.rows());
            if (hand.rows().size() == 1) continue;  // all of them left out: no file to compare with
            QVERIFY2(changed.ok(), said.c_str());
            if (!edited.ok()) {
                ++refused;
                QVERIFY2(graveOf(*changed, Severity::Error).size() > graveOf(*original, Severity::Error).size(),
                         (said + edited.problems()[0].code).c_str());
                continue;
            }
            ++applied;
            auto byHand = std::make_shared<CaseInput>(*changed);
            byHand->subjects = original->subjects;
            byHand->relations = original->relations;
            byHand->readings = original->readings;
            byHand->indexSubjects();
            const QString fromEdits = told(*edited, book), fromFile = told(byHand, book);
            if (fromEdits != fromFile)
                qInfo("round %s\n%s\n%s", said.c_str(), qPrintable(fromEdits), qPrintable(fromFile));
            QVERIFY(fromEdits == fromFile);
            QVERIFY2(graveOf(**edited, Severity::Warning) == graveOf(*byHand, Severity::Warning), said.c_str());
        }
        qInfo("%d applied, %d refused", applied, refused);
        QVERIFY(applied > 0);
        // The original is what it was, cell by cell and line by line.
        QCOMPARE(told(original, book), before);
        auto again = readCase(file.toStdString(), options());
        QVERIFY(again.ok());
        QVERIFY(again->problems == original->problems);
        QCOMPARE(original->records->size(), again->records->size());
        QVERIFY(!original->records->anyEdited());
    }
};

QTEST_APPLESS_MAIN(TestEditsLikeAFile)
#include "test_edits_like_a_file.moc"
