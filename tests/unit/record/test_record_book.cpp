#include <QtTest>

#include "core/record/case_input.h"
#include "core/record/record.h"

using namespace clearline;

namespace {

RecordBook emptyBook(std::string bytes = {}) {
    auto source = std::make_shared<SourceFile>();
    source->name = "lin.csv";
    source->bytes = std::move(bytes);
    return RecordBook(source);
}

NewRecord record(std::string_view subject, std::string_view id, std::uint32_t row) {
    NewRecord made;
    made.subject = subject;
    made.id = id;
    made.kind = "traffic.red-light";
    made.row = row;
    return made;
}

}  // namespace

class TestRecordBook : public QObject {
    Q_OBJECT

private slots:
    void keepsEveryFieldAsGiven() {
        RecordBook book = emptyBook("row of bytes");
        NewRecord full = record("p-1", "r-1", 14);
        full.agency = "traffic-police";
        full.document = "D-0311";
        full.act = "act-7";
        full.note = "闯红灯";
        full.version = 3;
        full.type = RecordType::Bad;
        full.status = RecordStatus::Withdrawn;
        for (unsigned i = 0; i < 6; ++i) full.dates[i] = Date::of(2019, 3, 14 + i);
        full.amount = Number::fromDecimal("200.50");
        full.quantity = Number::fraction(1, 3);
        full.fault = true;
        full.offset = 4;
        full.length = 2;
        book.add(full);
        book.finish();
        const Record r(book, 0);
        QCOMPARE(r.subject(), std::string_view("p-1"));
        QCOMPARE(r.id(), std::string_view("r-1"));
        QCOMPARE(r.version(), 3u);
        QCOMPARE(r.kind(), std::string_view("traffic.red-light"));
        QCOMPARE(r.agency(), std::string_view("traffic-police"));
        QCOMPARE(r.document(), std::string_view("D-0311"));
        QCOMPARE(r.act(), std::string_view("act-7"));
        QCOMPARE(r.note(), std::string_view("闯红灯"));
        QVERIFY(r.type() == RecordType::Bad);
        QVERIFY(r.status() == RecordStatus::Withdrawn);
        for (unsigned i = 0; i < 6; ++i)
            QVERIFY(r.date(static_cast<Field>(static_cast<unsigned>(Field::OccurredOn) + i)) ==
                    Date::of(2019, 3, 14 + i));
        QVERIFY(*r.amount() == *Number::fromDecimal("200.5"));
        QVERIFY(*r.quantity() == Number::fraction(1, 3));
        QVERIFY(book.hasFault(0));
        QCOMPARE(r.row(), 14u);
        QCOMPARE(r.raw(), std::string_view("of"));
    }

    // Columns that begin late must not shift.
    void aValueThatComesLateStandsAtItsRecord() {
        RecordBook book = emptyBook();
        for (std::uint32_t i = 0; i < 5; ++i) {
            const std::string id = "r-" + std::to_string(i);
            NewRecord next = record("p-1", id, i + 2);
            if (i == 3) {
                next.note = "late";
                next.version = 2;
                next.type = RecordType::Notice;
                next.dates[2] = Date::of(2020, 2, 29);
                next.amount = Number(7);
                next.fault = true;
            }
            book.add(next);
        }
        book.finish();
        for (RecordIndex i = 0; i < 5; ++i) {
            const Record r(book, i);
            QCOMPARE(r.note(), i == 3 ? std::string_view("late") : std::string_view());
            QCOMPARE(r.version(), i == 3 ? 2u : 1u);
            QCOMPARE(r.type() == RecordType::Notice, i == 3);
            QCOMPARE(r.date(Field::ReceivedOn).has_value(), i == 3);
            QCOMPARE(r.amount().has_value(), i == 3);
            QCOMPARE(book.hasFault(i), i == 3);
        }
    }

    void rows_data() {
        QTest::addColumn<QList<quint32>>("rows");
        QTest::newRow("as in a file") << QList<quint32>{2, 3, 4, 5};
        QTest::newRow("as in JSON") << QList<quint32>{1, 2, 3};
        QTest::newRow("blank line first") << QList<quint32>{3, 4, 5};
        QTest::newRow("rows left out") << QList<quint32>{2, 3, 7, 8, 20};
        QTest::newRow("no rows") << QList<quint32>{0, 0, 0};
    }
    void rows() {
        QFETCH(QList<quint32>, rows);
        RecordBook book = emptyBook();
        for (qsizetype i = 0; i < rows.size(); ++i) book.add(record("p-1", "r-" + std::to_string(i), rows[i]));
        book.finish();
        for (qsizetype i = 0; i < rows.size(); ++i) QCOMPARE(book.row(static_cast<RecordIndex>(i)), rows[i]);
    }

    void idAndVersionAreUnique() {
        RecordBook book = emptyBook();
        QCOMPARE(book.add(record("p-1", "p-1", 2)), 0u);  // an id may be a text seen elsewhere
        NewRecord second = record("p-1", "p-1", 3);
        second.version = 2;
        QCOMPARE(book.add(second), 1u);
        QCOMPARE(book.add(record("p-2", "r-9", 4)), 2u);
        QCOMPARE(book.add(second), 1u);
        QCOMPARE(book.add(record("p-3", "p-1", 6)), 0u);
        QCOMPARE(book.size(), std::size_t{3});
        QCOMPARE(book.subjectCount(), std::size_t{2});
    }

    void manyVersionsOfOneId() {
        RecordBook book = emptyBook();
        for (std::uint32_t pass = 0; pass < 2; ++pass)
            for (std::uint32_t v = 1; v <= 3000; ++v) {
                NewRecord next = record("p-1", "r-1", v + 1);
                next.version = v;
                QCOMPARE(book.add(next), v - 1);
            }
        QCOMPARE(book.size(), std::size_t{3000});
    }

    void subjectsInOrderOfAppearanceWithTheirRecords() {
        RecordBook book = emptyBook();
        const char* subjects[] = {"b", "a", "b", "c", "a", "b"};
        for (std::uint32_t i = 0; i < 6; ++i) book.add(record(subjects[i], std::to_string(i), i + 2));
        book.finish();
        QCOMPARE(book.subjectCount(), std::size_t{3});
        const auto records = [&](std::string_view id) {
            QList<RecordIndex> list;
            for (const RecordIndex r : book.recordsOf(*book.subjectWithId(id))) list << r;
            return list;
        };
        QCOMPARE(book.subjectId(0), std::string_view("b"));
        QCOMPARE(records("b"), (QList<RecordIndex>{0, 2, 5}));
        QCOMPARE(records("a"), (QList<RecordIndex>{1, 4}));
        QCOMPARE(records("c"), (QList<RecordIndex>{3}));
        QVERIFY(!book.subjectWithId("d"));
        QVERIFY(!book.subjectWithId("traffic.red-light"));
        QVERIFY(!book.subjectWithId(""));
    }

    void aFactDeclaredLateIsBlankBefore() {
        RecordBook book = emptyBook();
        book.add(record("p-1", "r-1", 2));
        const std::size_t fact = book.addFactColumn("district", FactForm::Text, 4);
        book.add(record("p-1", "r-2", 3), {"Gulou"});
        book.add(record("p-1", "r-3", 4));
        book.finish();
        QCOMPARE(Record(book, 0).fact(fact), std::string_view());
        QCOMPARE(Record(book, 1).fact(fact), std::string_view("Gulou"));
        QCOMPARE(Record(book, 2).fact(fact), std::string_view());
        QCOMPARE(book.factNamed("district"), std::optional<std::size_t>(0));
        QVERIFY(!book.factNamed("area"));
    }

    void aBookOfTwoFilesTellsPlacesInEach() {
        const auto file = [](const char* name, const char* bytes) {
            return std::make_shared<const SourceFile>(SourceFile{name, bytes, {}});
        };
        RecordBook first(file("a.csv", "first row"));
        first.setColumnOf(Field::Id, 2);
        first.addFactColumn("district", FactForm::Text, 4);
        NewRecord row = record("p-1", "r-1", 2);
        row.length = 5;
        first.add(row, {"Gulou"});
        first.add(record("p-2", "r-2", 3));
        first.finish();
        RecordBook second(file("b.csv", "another row"));
        second.setColumnOf(Field::Id, 1);
        second.addFactColumn("street", FactForm::Text, 5);
        second.addFactColumn("district", FactForm::Text, 6);
        second.add(record("p-2", "r-2", 2), {"", "Taijiang"});
        row = record("p-2", "r-3", 3);
        row.length = 7;
        second.add(row, {"Ferry Road", "Taijiang"});
        second.finish();

        RecordBook book(first);
        QList<std::pair<RecordIndex, RecordIndex>> twice;
        book.addBook(second, [&](RecordIndex here, RecordIndex there) { twice << std::pair(here, there); });
        book.finish();
        QCOMPARE(twice, (QList<std::pair<RecordIndex, RecordIndex>>{{1, 0}}));
        QCOMPARE(book.size(), std::size_t{3});
        QCOMPARE(book.fileCount(), std::size_t{2});
        QVERIFY(book.place(1, Field::Id) == (Place{"a.csv", 3, 2}));
        QVERIFY(book.place(2, Field::Id) == (Place{"b.csv", 3, 1}));
        QCOMPARE(book.rawRow(0), std::string_view("first"));
        QCOMPARE(book.rawRow(2), std::string_view("another"));
        QCOMPARE(book.columnOfFact(0, 0), 4u);
        QCOMPARE(book.columnOfFact(0, 2), 6u);
        QCOMPARE(book.columnOfFact(1, 0), 0u);
        QCOMPARE(book.columnOfFact(1, 2), 5u);
        QCOMPARE(Record(book, 2).fact(0), std::string_view("Taijiang"));
        QCOMPARE(Record(book, 2).fact(1), std::string_view("Ferry Road"));
        QCOMPARE(book.recordsOf(*book.subjectWithId("p-2")).size(), std::size_t{2});
        // What is left out of the first moves the second along.
        RecordChanges changes;
        changes.removed = {0};
        const auto less = book.with(changes);
        QVERIFY(less->place(0) == (Place{"a.csv", 3, 0}));
        QVERIFY(less->place(1) == (Place{"b.csv", 3, 0}));
        QCOMPARE(less->rawRow(1), std::string_view("another"));
    }

    void aSubjectIsListedOrHasOnlyItsId() {
        CaseInput input;
        for (const char* id : {"c", "a", "b"}) {
            input.subjects.emplace_back().id = id;
            input.subjects.back().name = std::string("name of ") + id;
        }
        for (int pass = 0; pass < 2; ++pass) {
            QCOMPARE(input.subject("b").name, std::string("name of b"));
            QCOMPARE(input.subject("z").id, std::string("z"));
            QVERIFY(input.subject("z").name.empty());
            input.indexSubjects();
        }
    }
};

QTEST_APPLESS_MAIN(TestRecordBook)
#include "test_record_book.moc"
