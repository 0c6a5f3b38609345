// Every file of sample-data/intake is recognised by itself and gives the records that stand beside it in expect/, field
// by field, with the problems that are expected and no other that is more than a notice.
#include <QtTest>

#include "core/intake/file_bytes.h"
#include "core/mapping/suggested_plan.h"
#include "core/rulebook/kinds.h"
#include "raw_tables.h"

using namespace clearline;

namespace {

const std::string kFolder = CLEARLINE_SOURCE_DIR "/sample-data/intake/";
const std::vector<std::string> kResources{CLEARLINE_SOURCE_DIR "/resources"};

SourceFile fileNamed(const std::string& name) {
    const std::function<bool(std::size_t, std::size_t)> silent;
    auto file = readFile(kFolder + name, kMostBytes, Progress(silent, 0, 0));
    if (!file) qFatal("%s", told(file.problems()).c_str());
    (*file)->name = name;
    return std::move(**file);
}

// A record with all its fields and facts, whatever columns the book has for them.
std::string allOf(const CaseInput& input, RecordIndex r) {
    const Record record(*input.records, r);
    std::map<std::string, std::string> fields{{"subject", std::string(record.subject())},
                                              {"id", std::string(record.id())},
                                              {"version", std::to_string(record.version())},
                                              {"kind", std::string(record.kind())},
                                              {"type", std::to_string(static_cast<int>(record.type()))},
                                              {"status", std::to_string(static_cast<int>(record.status()))},
                                              {"agency", std::string(record.agency())},
                                              {"document", std::string(record.document())},
                                              {"act", std::string(record.act())},
                                              {"note", std::string(record.note())},
                                              {"amount", record.amount() ? record.amount()->text() : ""},
                                              {"quantity", record.quantity() ? record.quantity()->text() : ""}};
    for (const FieldName& field : kFields)
        if (field.form == FieldForm::Date)
            fields[std::string(field.column)] = record.date(field.field) ? record.date(field.field)->iso() : "";
    for (std::size_t f = 0; f < input.records->facts().size(); ++f)
        fields["fact " + input.records->facts()[f].name] = std::string(record.fact(f));
    std::string out;
    for (const auto& [name, text] : fields)
        if (!text.empty()) out += name + " = " + text + "\n";
    return out;
}

std::string beside(const CaseInput& input) {
    std::multiset<std::string> lines;
    for (const Subject& subject : input.subjects) {
        std::string line = "subject " + subject.id + " | " + subject.name + " | " +
                           std::to_string(static_cast<int>(subject.kind)) + " | " + subject.identifier;
        for (const auto& [name, fact] : subject.facts) line += " | " + name + " " + fact.text;
        lines.insert(line);
    }
    for (const Relation& relation : input.relations)
        lines.insert("relation " + relation.subject + " " + relation.kind + " " + relation.other + " " +
                     (relation.from ? relation.from->iso() : "") + " " + (relation.until ? relation.until->iso() : ""));
    for (const Reading& reading : input.readings)
        lines.insert("reading " + reading.subject + " " + reading.date.iso() + " " + reading.score.text());
    for (const OfficialLine& line : input.statement)
        lines.insert("line " + line.subject + " " + line.date.iso() + " " + line.item + " " + line.document + " " +
                     (line.points ? line.points->text() : "-") + " " + (line.balance ? line.balance->text() : "-"));
    std::string out;
    for (const std::string& line : lines) out += line + "\n";
    return out;
}

std::string graverThanNotices(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems) {
        if (problem.severity == Severity::Notice) continue;
        constexpr const char* kSeverities[] = {"notice", "warning", "error", "fatal"};
        out += std::string(kSeverities[static_cast<std::size_t>(problem.severity)]) + " " + problem.code + " " +
               std::to_string(problem.place.row) + ":" + std::to_string(problem.place.column) + "\n";
    }
    return out;
}

}  // namespace

class TestIntakeSamples : public QObject {
    Q_OBJECT

private slots:
    void samples_data() {
        QTest::addColumn<QString>("mapping");  // the id that is to be found; of several tables the first
        const QMap<QString, QString> mappings{{"penalty-entity-gb18030.csv", "penalty-entity"},
                                              {"penalty-entity-title.csv", "penalty-entity"},
                                              {"penalty-entity.xlsx", "penalty-entity"},
                                              {"penalty-entity-1904.xlsx", "penalty-entity"},
                                              {"penalty-person.csv", "penalty-person"},
                                              {"penalty-person-utf16.tsv", "penalty-person"},
                                              {"licence-entity.xlsx", "licence-entity"},
                                              {"licence-person.csv", "licence-person"},
                                              {"red-list-gb18030.csv", "red-list"},
                                              {"blacklist.tsv", "blacklist"},
                                              {"court-defaulters.json", "court-defaulters"},
                                              {"court-defaulters.xml", "court-defaulters"},
                                              {"official-scores-gb18030.csv", "official-scores"},
                                              {"official-lines.xlsx", "official-lines"},
                                              {"own-records-gb18030.csv", "clearline-records"},
                                              {"own-records.tsv", "clearline-records"},
                                              {"own-book.xlsx", "clearline-records"},
                                              {"volunteers.csv", "volunteers"}};
        QStringList files = QDir(QString::fromStdString(kFolder))
                                .entryList({"*.csv", "*.tsv", "*.xlsx", "*.json", "*.xml"}, QDir::Files, QDir::Name);
        QCOMPARE(files.size(), mappings.size());
        for (const QString& file : files) QTest::newRow(qPrintable(file)) << mappings.value(file);
    }
    void samples() {
        QFETCH(QString, mapping);
        const std::string name = QTest::currentDataTag();
        SourceFile file = fileNamed(name);
        std::vector<Mapping> known = knownMappings(kResources).mappings;
        // A mapping that somebody saved for such tables.
        if (auto own = findMapping(kFolder + name + ".map.yaml", {})) known.push_back(*own);
        QVERIFY(!isOwnForm(file));
        const auto suggested = suggestPlan(file, known);
        QVERIFY2(suggested.ok(), suggested ? "" : told(suggested.problems()).c_str());
        const auto plan = suggested->plan();
        QVERIFY(plan.has_value());
        QCOMPARE(QString::fromStdString(plan->tables[0].mapping.id), mapping);

        const auto kinds = Kinds::load(kResources);
        ReadOptions options;
        options.kindDeclared = [&](std::string_view kind) { return kinds->declared(kind); };
        options.relationDeclared = [&](std::string_view kind) { return kinds->relationDeclared(kind); };
        const auto read = readPlanned(file, *plan, options);
        QVERIFY2(read.ok(), read ? "" : told(read.problems()).c_str());
        const auto due = readCase(kFolder + "expect/" + name + ".csv", options);
        QVERIFY2(due.ok(), due ? "" : told(due.problems()).c_str());
        QCOMPARE(graverThanNotices(due->problems), std::string());

        QVERIFY(read->questions.empty());
        QCOMPARE(read->input.records->size(), due->records->size());
        for (RecordIndex r = 0; r < due->records->size(); ++r)
            QCOMPARE(QString::fromStdString(allOf(read->input, r)), QString::fromStdString(allOf(*due, r)));
        QCOMPARE(QString::fromStdString(beside(read->input)), QString::fromStdString(beside(*due)));
        QFile problems(QString::fromStdString(kFolder + "expect/" + name + ".problems"));
        QVERIFY(problems.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromStdString(graverThanNotices(read->input.problems)),
                 QString::fromUtf8(problems.readAll()));
        for (RecordIndex r = 0; r < due->records->size(); ++r)
            QVERIFY(read->input.records->sourceOf(r).table != nullptr);

        // What the columns decided is kept, and the plan reads the same from its text.
        const ImportPlan settled = settledPlan(*plan, *read);
        const auto kept = planFromText(planText(settled), "plan");
        QVERIFY(kept.ok());
        QVERIFY(*kept == settled);
        const auto again = readPlanned(file, *kept, options);
        QVERIFY(again.ok() && again->decisions.empty());
        QCOMPARE(QString::fromStdString(beside(again->input)), QString::fromStdString(beside(*due)));
        for (RecordIndex r = 0; r < due->records->size(); ++r)
            QCOMPARE(QString::fromStdString(allOf(again->input, r)), QString::fromStdString(allOf(*due, r)));
    }
};

QTEST_APPLESS_MAIN(TestIntakeSamples)
#include "test_intake_samples.moc"
