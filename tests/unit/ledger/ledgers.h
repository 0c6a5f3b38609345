// Small ledgers for tests, from the text of a rulebook and of a record file.
#pragma once

#include <QtTest>

#include "core/intake/read_case.h"
#include "core/ledger/evaluate.h"
#include "core/record/record.h"
#include "core/rulebook/load.h"

namespace clearline::test {

inline std::shared_ptr<const Rulebook> rulebookOf(const std::string& yaml) {
    auto rulebook = loadRulebook(yaml, "test.yaml");
    if (!rulebook) qFatal("the test's rulebook does not load: %s", rulebook.problems().front().code.c_str());
    for (const Problem& p : (*rulebook)->problems)
        if (p.severity >= Severity::Error) qFatal("%s at %u:%u", p.code.c_str(), p.place.row, p.place.column);
    return *rulebook;
}

inline std::shared_ptr<const CaseInput> caseOf(const std::string& csv) {
    auto input = readRecordsCsv(SourceFile{"test.csv", csv, {}});
    if (!input) qFatal("the test's records do not load: %s", input.problems().front().code.c_str());
    return std::make_shared<const CaseInput>(std::move(input).value());
}

inline Date day(const char* iso) { return Date::fromIso(iso).value(); }

// One word a line: "2019-03-14 counted r1 -15 685".
inline QStringList rowsOf(const Ledger& ledger) {
    QStringList rows;
    for (std::size_t i = 0; i < ledger.lineCount(); ++i) {
        const Line line = ledger.line(i);
        const std::string record = line.record ? std::string(Record(*ledger.input().records, *line.record).id()) : "-";
        rows << QString::fromStdString(line.date.iso() + " " + std::string(lineKindText(line.kind)) + " " + record +
                                       " " + line.delta.text() + " " + line.after.text());
    }
    return rows;
}

}  // namespace clearline::test
