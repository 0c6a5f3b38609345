// clearline-tck: runs a folder of DMN conformance cases and says what passed. Exit 0: no value case
// failed; 1: some did; 2: usage; 3: there was no case, or a file could not be read.
#include <CLI/CLI.hpp>
#include <iostream>

#include "app/tck/report.h"

namespace {

int run(int argc, char** argv) {
    using namespace clearline::tck;
    CLI::App app("Runs a folder of DMN conformance cases and says which passed.", "clearline-tck");
    std::string folder, only;
    bool list = false;
    app.add_option("DIR", folder, "Folder that holds models and cases, at any depth")->required();
    app.add_flag("--list", list, "Name every case with its outcome instead of the table");
    app.add_option("--only", only, "Only folders or cases whose name contains this");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) { return app.exit(error) == 0 ? 0 : 2; }
    const SuiteResult suite = runSuite(folder, only);
    for (const clearline::Problem& problem : suite.problems) {
        std::cerr << problem.place.file << ':' << problem.place.row << ": " << problem.code;
        for (const std::string& arg : problem.args) std::cerr << " | " << arg;
        std::cerr << '\n';
    }
    if (suite.results.empty()) {
        std::cerr << "no cases in " << folder << '\n';
        return 3;
    }
    if (list)
        writeList(suite, std::cout);
    else
        writeTable(suite, std::cout);
    if (!suite.problems.empty()) return 3;
    return countOf(suite, Outcome::ValueFailed) == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "clearline-tck: " << error.what() << '\n';
        return 3;
    }
}
