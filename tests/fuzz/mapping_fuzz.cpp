// What must hold of any bytes taken for the text of a mapping or a plan: reading ends with one or with problems; one
// that was read is printed and read back the same; and it can be used: a table with its headers and all kinds of cells
// gives records or problems, the same each time. libFuzzer's entry; corpus_main.cpp runs it over the corpus in the
// tests.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/mapping/mapped_read.h"

namespace {

using namespace clearline;

void must(bool holds) {
    if (!holds) std::abort();
}

// The headers of the mapping over a few rows of cells that are read in many ways.
std::shared_ptr<const RawTable> tableFor(const Mapping& mapping) {
    constexpr std::string_view kCells[] = {"2019-07-09", "02/03/24", "1.234", "1,5",  "200元", "罚款",
                                           "9901**0014", "43655",    "",      "王强", "１２",  "2099-12-31"};
    const auto table = std::make_shared<RawTable>();
    table->problemsFile = "fuzz.csv";
    table->beginRow({1, 0, 0});
    for (std::size_t c = 0; c < mapping.columns.size(); ++c)
        table->addCell(c, RawForm::Text, mapping.columns[c].headers.front());
    std::size_t next = 0;
    for (std::uint32_t row = 2; row < 6; ++row) {
        table->beginRow({row, 0, 0});
        for (std::size_t c = 0; c < mapping.columns.size(); ++c) {
            const std::string_view cell = kCells[next++ % std::size(kCells)];
            if (!cell.empty()) table->addCell(c, RawForm::Text, cell);
        }
        ++next;
    }
    table->finish();
    return table;
}

std::size_t use(const ImportPlan& plan) {
    std::vector<std::shared_ptr<const RawTable>> tables;
    ImportPlan used = plan;
    for (PlannedTable& planned : used.tables) {
        planned.form = TableForm();
        tables.push_back(tableFor(planned.mapping));
    }
    const auto file = std::make_shared<const SourceFile>(SourceFile{"fuzz.csv", "", std::string(64, '0'), nullptr});
    const auto read = readMapped(file, tables, used);
    if (!read) {
        must(!read.problems().empty());
        return 0;
    }
    for (const Question& question : read->questions) must(!question.answers.empty());
    return read->input.records->size() + read->input.problems.size();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (const auto mapping = mappingFromText(text, "fuzz.yaml")) {
        const auto again = mappingFromText(mappingText(*mapping), "again.yaml");
        must(again && *again == *mapping);
        ImportPlan plan;
        plan.tables.push_back({TableForm(), *mapping});
        must(use(plan) == use(plan));
    } else {
        must(!mapping.problems().empty());
    }
    if (const auto plan = planFromText(text, "fuzz.yaml")) {
        const std::string written = planText(*plan);
        const auto again = planFromText(written, "again.yaml");
        must(again && *again == *plan && planText(*again) == written);
        must(use(*plan) == use(*plan));
    } else {
        must(!plan.problems().empty());
    }
    return 0;
}
