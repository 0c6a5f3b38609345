// Any bytes taken for a XML file of others. libFuzzer's entry; corpus_main.cpp runs it over the corpus in the tests.
#include <cstdint>

#include "core/tables/xml_table.h"
#include "tests/fuzz/tree_table.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace clearline;
    const SourceFile file{"file", std::string(reinterpret_cast<const char*>(data), size), {}};
    TableLimits limits;
    limits.columns = 50;
    limits.cells = 20'000;
    checkTables(
        file, [&](const SourceFile& one) { return guessXml(one, limits); },
        [&](const SourceFile& one, const TableForm& form) { return readXmlTable(one, form, limits); });
    return 0;
}
