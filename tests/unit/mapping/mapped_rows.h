// Small tables of others read through a mapping that a test writes itself.
#pragma once

#include "raw_tables.h"

namespace clearline {

inline Mapping mappingOf(const std::string& rest) {
    const std::string text = "clearline-map: 1\nid: test\n" + rest;
    auto mapping = mappingFromText(text, "test.yaml");
    if (!mapping) qFatal("%s%s", told(mapping.problems()).c_str(), text.c_str());
    return *mapping;
}

inline const std::string kPlain = R"(id-from: [document]
constants: {records.kind: penalty.fine}
columns:
  - {header: 名称, skip: [合计], to: subjects.name}
  - {header: 代码, to: {field: subjects.identifier, blank: ["-"]}}
  - {header: 文号, to: records.document}
  - {header: 日期, to: records.decided_on}
  - {header: 金额, to: records.amount}
)";

inline ImportPlan planOf(const std::string& mapping) {
    ImportPlan plan;
    plan.tables.push_back({TableForm(), mappingOf(mapping)});
    return plan;
}

inline std::shared_ptr<const SourceFile> fileOf(const std::string& name = "fines.csv") {
    const auto file = std::make_shared<SourceFile>();
    file->name = name;
    file->bytes = std::string(1000, ' ');
    return file;
}

inline MappedRead readWith(const ImportPlan& plan, const std::vector<Cells>& rows) {
    auto read = readMapped(fileOf(), {rawTable(rows)}, plan);
    if (!read) qFatal("%s", told(read.problems()).c_str());
    return std::move(*read);
}
inline MappedRead readWith(const std::string& mapping, const std::vector<Cells>& rows) {
    return readWith(planOf(mapping), rows);
}

// A column of cells in a table with everything else in order.
inline std::vector<Cells> withColumn(const std::string& header, const Cells& cells) {
    std::vector<Cells> rows{{"名称", "文号", header}};
    for (std::size_t i = 0; i < cells.size(); ++i) rows.push_back({"甲", std::to_string(i + 1), cells[i]});
    return rows;
}

inline std::string questionText(const Question& question) {
    std::string out = question.header + " " + question.example + " row " + std::to_string(question.row) + ", " +
                      std::to_string(question.cells) + ":";
    for (const Answer& answer : question.answers) {
        out += " " + answer.means + " (" +
               std::string(question.ofDates ? dateFormText(answer.dates) : numberFormText(answer.numbers)) +
               (answer.century ? " " + std::to_string(*answer.century) : std::string()) + ")";
    }
    return out;
}

}  // namespace clearline
