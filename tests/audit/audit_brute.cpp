// Reads lines "RULEBOOK RECORDS AS-OF KNOWN-ON" and holds what core/audit answers about every subject of them against
// evaluating everything again:
//   clearline-audit-brute [--falsify CHECK] < cases
// Ends with 0 and what was met; with 1 and the first difference.
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <set>
#include <sstream>

#include "core/intake/read_case.h"
#include "core/rulebook/load.h"
#include "tests/audit/brute.h"

using namespace clearline;
using namespace clearline::brute;

int main(int argc, char** argv) {
    Run run;
    if (argc == 3 && std::string(argv[1]) == "--falsify") run.falsify = argv[2];
    std::string line;
    while (std::getline(std::cin, line)) {
        std::istringstream words(line);
        std::string book, records, asOf, knownOn;
        words >> book >> records >> asOf >> knownOn;
        const auto rulebook = loadRulebookFile(book);
        auto read = readCase(records);
        const auto day = Date::fromIso(asOf), known = Date::fromIso(knownOn);
        if (!rulebook || !read || !day || !known) {
            std::printf("%s: cannot be read\n", line.c_str());
            return 2;
        }
        const auto input = std::make_shared<const CaseInput>(std::move(read).value());
        auto renamed = readCase(std::filesystem::path(records).parent_path() / "renamed" / "records.csv");
        run.renamed = renamed ? std::make_shared<const CaseInput>(std::move(renamed).value()) : nullptr;
        run.random.seed(std::hash<std::string>()(asOf + knownOn) + input->records->size());
        for (const std::string& subject : subjectsOf(*input)) {
            const auto ledger = std::make_shared<const Ledger>(evaluate(input, *rulebook, subject, {*day, *known}));
            ++run.met["subjects"];
            checkCounterfactuals(run, ledger);
            checkComparisons(run, ledger);
            checkVariables(run, ledger);
            checkOutlooks(run, ledger);
            checkSets(run, ledger);
            checkSensitivities(run, ledger);
            if (run.wrong.empty()) continue;
            std::printf("%s, subject %s: %s\n", line.c_str(), subject.c_str(), run.wrong.c_str());
            return 1;
        }
    }
    for (const auto& [what, count] : run.met)
        std::printf("%s %llu\n", what.c_str(), static_cast<unsigned long long>(count));
    return 0;
}
