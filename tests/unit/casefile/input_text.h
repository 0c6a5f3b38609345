// All of a CaseInput as text, so that two of them can be compared to the last cell: records with every field, fact and
// place, the small tables, the problems.
#pragma once

#include <sstream>
#include <string>

#include "core/record/case_input.h"
#include "core/record/record.h"

namespace clearline {

inline std::string placeLine(const Place& place) {
    return place.file + ":" + std::to_string(place.row) + ":" + std::to_string(place.column);
}

inline std::string problemsText(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems) {
        out += placeLine(problem.place) + " " + problem.code + " " + std::to_string(static_cast<int>(problem.severity));
        for (const std::string& arg : problem.args) out += " [" + arg + "]";
        out += "\n";
    }
    return out;
}

inline std::string inputText(const CaseInput& input) {
    std::ostringstream out;
    const auto number = [](const std::optional<Number>& value) { return value ? value->text() : std::string("-"); };
    const auto day = [](const std::optional<Date>& value) { return value ? value->iso() : std::string("-"); };
    if (const RecordBook* book = input.records.get()) {
        for (const FactColumn& fact : book->facts())
            out << "fact " << fact.name << " " << static_cast<int>(fact.form) << "\n";
        for (RecordIndex r = 0; r < book->size(); ++r) {
            const Record record(*book, r);
            out << placeLine(book->place(r)) << " " << record.subject() << " | " << record.id() << " "
                << record.version() << " | " << record.kind() << " | " << static_cast<int>(record.type()) << " | "
                << record.agency() << " | " << record.document() << " | " << record.act() << " | " << record.note()
                << " | " << static_cast<int>(record.status()) << " | " << number(record.amount()) << " | "
                << number(record.quantity());
            for (std::size_t i = 0; i < kFieldCount; ++i) {
                const Field field = kFields[i].field;
                if (kFields[i].form == FieldForm::Date) out << " | " << day(record.date(field));
                out << "@" << book->columnOf(field, r);
            }
            for (std::size_t f = 0; f < book->facts().size(); ++f)
                out << " | " << record.fact(f) << "@" << book->columnOfFact(f, r);
            out << (book->hasFault(r) ? " | fault\n" : "\n");
        }
    }
    for (const Subject& subject : input.subjects) {
        out << "subject " << placeLine(subject.place) << " " << subject.id << " | " << subject.name << " | "
            << static_cast<int>(subject.kind) << " | " << subject.identifier << " | " << day(subject.bornOn);
        for (const auto& [name, fact] : subject.facts)
            out << " | " << name << " = " << fact.text << " " << static_cast<int>(fact.form);
        out << "\n";
    }
    for (const Relation& relation : input.relations)
        out << "relation " << placeLine(relation.place) << " " << relation.subject << " | " << relation.other << " | "
            << relation.kind << " | " << day(relation.from) << " | " << day(relation.until) << " | "
            << static_cast<int>(relation.fault) << "\n";
    for (const Reading& reading : input.readings)
        out << "reading " << placeLine(reading.place) << " " << reading.subject << " | " << reading.rulebook << " | "
            << reading.date.iso() << " | " << reading.score.text() << "\n";
    for (const OfficialLine& line : input.statement)
        out << "statement " << placeLine(line.place) << " " << line.subject << " | " << line.rulebook << " | "
            << line.date.iso() << " | " << line.item << " | " << line.document << " | " << line.record << " | "
            << number(line.points) << " | " << number(line.balance) << "\n";
    for (const std::string& kind : input.undeclaredKinds) out << "undeclared " << kind << "\n";
    out << (input.rowsLost ? "rows lost\n" : "") << (input.relationsLost ? "relations lost\n" : "");
    out << problemsText(input.problems);
    return out.str();
}

}  // namespace clearline
