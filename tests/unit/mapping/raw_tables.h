// Small foreign tables made by hand, and what came of one as text that a test can hold against what is due.
#pragma once

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "core/mapping/mapped_read.h"
#include "core/record/record.h"

namespace clearline {

using Cells = std::vector<std::string>;

// The first row is row 1. A cell that begins with # is a number of the format, with @ a day, ! one that was refused.
inline std::shared_ptr<const RawTable> rawTable(const std::vector<Cells>& rows, const std::string& name = "fines.csv") {
    const auto table = std::make_shared<RawTable>();
    table->problemsFile = name;
    std::uint32_t number = 0;
    for (const Cells& cells : rows) {
        table->beginRow({++number, 100 * std::uint64_t{number}, 50});
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const std::string& cell = cells[c];
            if (cell.empty()) continue;
            const std::string rest = cell.substr(1);
            if (cell[0] == '#')
                table->addCell(c, RawForm::Number, rest);
            else if (cell[0] == '@')
                table->addCell(c, rest.size() > 10 ? RawForm::Moment : RawForm::Day, rest, "43655");
            else if (cell[0] == '!')
                table->addCell(c, RawForm::Text, rest, rest, true);
            else
                table->addCell(c, RawForm::Text, cell);
        }
    }
    table->finish();
    return table;
}

inline std::string cellsText(const Problem& problem) {
    std::string out =
        problem.code + " " + std::to_string(problem.place.row) + ":" + std::to_string(problem.place.column);
    for (const std::string& arg : problem.args) out += " [" + arg + "]";
    return out + "\n";
}
inline std::string told(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems) out += cellsText(problem);
    return out;
}

inline std::string recordsText(const CaseInput& input) {
    std::ostringstream out;
    const RecordBook& book = *input.records;
    for (RecordIndex r = 0; r < book.size(); ++r) {
        const Record record(book, r);
        out << record.row() << ": " << record.subject() << " | " << record.id() << " | " << record.kind();
        for (std::size_t i = 0; i < kFieldCount; ++i) {
            const Field field = kFields[i].field;
            if (fieldForm(field) != FieldForm::Date) continue;
            if (const auto date = record.date(field)) out << " | " << columnName(field) << " " << date->iso();
        }
        if (const auto amount = record.amount()) out << " | amount " << amount->text();
        if (const auto quantity = record.quantity()) out << " | quantity " << quantity->text();
        for (const auto& [name, text] : {std::pair{"agency", record.agency()},
                                         {"document", record.document()},
                                         {"act", record.act()},
                                         {"note", record.note()}})
            if (!text.empty()) out << " | " << name << " " << text;
        for (std::size_t f = 0; f < book.facts().size(); ++f)
            if (!record.fact(f).empty()) out << " | " << book.facts()[f].name << " " << record.fact(f);
        if (book.hasFault(r)) out << " | fault";
        out << "\n";
    }
    return out.str();
}
inline std::string subjectsText(const CaseInput& input) {
    std::ostringstream out;
    for (const Subject& subject : input.subjects) {
        out << subject.place.row << ": " << subject.id << " | " << subject.name;
        if (subject.kind != SubjectKind::NotSaid) out << (subject.kind == SubjectKind::Firm ? " | firm" : " | person");
        if (!subject.identifier.empty()) out << " | " << subject.identifier;
        for (const auto& [name, fact] : subject.facts) out << " | " << name << " " << fact.text;
        out << "\n";
    }
    for (const Relation& relation : input.relations)
        out << relation.place.row << ": " << relation.subject << " - " << relation.kind << " -> " << relation.other
            << "\n";
    return out.str();
}

}  // namespace clearline
