// How long the findings of a case take:
//   clearline-bench-findings RECORDS RULEBOOK AS-OF RESOURCES
// Prints in milliseconds: the ledger alone, then all findings (with the ledger).
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "core/audit/findings/findings.h"
#include "core/intake/read_case.h"
#include "core/ledger/evaluate.h"
#include "core/rulebook/load.h"

using namespace clearline;

namespace {

template <class Work>
double best(const Work& work) {
    double least = 1e300;
    for (int run = 0; run < 3; ++run) {
        const auto start = std::chrono::steady_clock::now();
        work();
        least = std::min(least,
                         std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return least;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 5) return 2;
    const auto rulebook = loadRulebookFile(argv[2]);
    auto read = readCase(argv[1]);
    const auto day = Date::fromIso(argv[3]);
    const auto law = loadLaw({argv[4]});
    const auto kinds = Kinds::load({argv[4]});
    if (!rulebook || !read || !day || !law || !kinds) return 3;
    const auto input = std::make_shared<const CaseInput>(std::move(read).value());
    std::size_t lines = 0, found = 0;
    const double ledgers = best([&] {
        lines = 0;
        for (const std::string& subject : subjectsOf(*input))
            lines += evaluate(input, *rulebook, subject, {*day, *day}).lineCount();
    });
    const double findings = best([&] {
        found = findFindings({input, *rulebook, *law, *kinds, {*day, *day}}).all().size();
    });
    std::printf("%zu records: ledgers %.0f ms (%zu lines), findings %.0f ms (%zu)\n", input->records->size(), ledgers,
                lines, findings, found);
}
