#include "app/tck/report.h"

#include <algorithm>
#include <array>
#include <iomanip>
#include <map>

namespace clearline::tck {
namespace {

constexpr int kNameWidth = 62;

struct Row {
    std::array<std::size_t, 6> counts{};
    std::map<std::string, std::size_t> reasons;

    void add(const CaseResult& result) {
        ++counts[static_cast<std::size_t>(result.outcome)];
        if (result.outcome == Outcome::NotApplicable) ++reasons[result.detail];
    }
};

void write(const std::string& name, const Row& row, std::ostream& out) {
    out << std::left << std::setw(kNameWidth) << name << std::right;
    for (std::size_t i = 0; i + 1 < row.counts.size(); ++i) out << std::setw(8) << row.counts[i];
    out << std::setw(6) << row.counts.back();
    std::string separator = "  ";
    for (const auto& [reason, count] : row.reasons) {
        out << separator << count << " " << reason;
        separator = ", ";
    }
    out << '\n';
}

}  // namespace

std::size_t countOf(const SuiteResult& suite, Outcome outcome) {
    return static_cast<std::size_t>(std::count_if(suite.results.begin(), suite.results.end(),
                                                  [&](const CaseResult& r) { return r.outcome == outcome; }));
}

void writeList(const SuiteResult& suite, std::ostream& out) {
    for (const CaseResult& result : suite.results)
        out << std::left << std::setw(24) << outcomeText(result.outcome) << result.folder << '/' << result.name << "  "
            << result.detail << '\n';
}

void writeTable(const SuiteResult& suite, std::ostream& out) {
    for (const CaseResult& result : suite.results)
        if (result.outcome == Outcome::ValueFailed)
            out << "FAILED " << result.folder << '/' << result.name << ": " << result.detail << '\n';
    std::vector<std::pair<std::string, Row>> rows;
    Row total;
    for (const CaseResult& result : suite.results) {
        if (rows.empty() || rows.back().first != result.folder) rows.emplace_back(result.folder, Row{});
        rows.back().second.add(result);
        total.add(result);
    }
    out << std::left << std::setw(kNameWidth) << "" << std::right << std::setw(16) << "value cases" << std::setw(24)
        << "null cases" << std::setw(6) << "n/a" << '\n'
        << std::left << std::setw(kNameWidth) << "folder" << std::right << std::setw(8) << "passed" << std::setw(8)
        << "failed" << std::setw(8) << "refused" << std::setw(8) << "null" << std::setw(8) << "value" << '\n';
    for (const auto& [name, row] : rows) write(name, row, out);
    write("total", total, out);
    out << "numbers: " << suite.numbers.compared << " compared, " << suite.numbers.exact << " exactly equal, "
        << suite.numbers.compared - suite.numbers.exact << " within 1e-8\n"
        << "not applicable: " << countOf(suite, Outcome::NotApplicable) << ", of which "
        << std::count_if(suite.results.begin(), suite.results.end(),
                         [](const CaseResult& r) { return r.outcome == Outcome::NotApplicable && r.expectsValue; })
        << " expect a value\n"
        << "A case here is one expected result. Null cases expect null or an error: refused with an error, given\n"
           "null, or wrongly given a value.\n";
}

}  // namespace clearline::tck
