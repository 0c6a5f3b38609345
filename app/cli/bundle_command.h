// `bundle`: one file that hands on what a case holds of somebody, with hashes that hold it together: made, checked,
// looked into, made to show less, and one line of it shown by itself.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/cli/command_form.h"
#include "core/bundle/bundle_file.h"

namespace clearline::cli {

struct BundleOptions {
    std::string name;  // create, verify, show, line, verify-line, redact
    std::string file;  // of create a case or record file; of verify-line the shown line; else the bundle
    std::vector<std::string> subjects, rulebooks, records;
    std::vector<std::string> corrections, letters;  // paths
    std::vector<std::string> evidence;              // "all" or numbers of attachments
    std::uint64_t objection = 0;                    // of the case; 0: none
    std::string asOf, knownOn;
    bool showIdentifiers = false, seal = false, force = false;
    std::string passwordFile, root, out;
    std::string part;                        // of show
    std::uint64_t line = 0;                  // of line
    std::vector<std::string> fields, parts;  // of line what is shown; of redact what is hidden
    std::vector<std::string> lines;          // of redact: what stays
    std::string format = "text";
};

void addBundle(const CommandForm& program);
[[nodiscard]] int runBundle(const BundleOptions& options, const std::vector<std::string>& folders, Console& console);

// Those in files of their own.
[[nodiscard]] int createBundle(const BundleOptions& options, const std::vector<std::string>& folders, Console& console);
[[nodiscard]] int verifyBundle(const BundleOptions& options, const std::vector<std::string>& folders, Console& console);
[[nodiscard]] int showBundle(const BundleOptions& options, Console& console);
[[nodiscard]] int showLine(const BundleOptions& options, Console& console);
[[nodiscard]] int verifyLine(const BundleOptions& options, Console& console);

// Opened and found to hold, or told why not. `root`: as --root gives it, or blank.
[[nodiscard]] Result<Bundle> openToRead(const BundleOptions& options, Console& console);
// English and Chinese, in which the sentences of lines are made.
[[nodiscard]] Result<std::vector<Catalogue>> bothCatalogues(const std::vector<std::string>& folders);
// What is to be written, to `out`; kDone, or told why not.
[[nodiscard]] int writeOut(const BundleOptions& options, std::string_view bytes, Console& console);
// The files that the command reads by name.
[[nodiscard]] std::vector<std::string> readBy(const BundleOptions& options);

}  // namespace clearline::cli
