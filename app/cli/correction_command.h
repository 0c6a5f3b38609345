// `correction …`: an objection made a file that proves itself, shown, checked on another copy of the case, and applied.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/cli/case_source.h"
#include "app/cli/command_form.h"
#include "core/export/correction_check.h"

namespace clearline::cli {

struct CorrectionCommand {
    std::string name;  // make, show, verify, apply
    std::string file;  // the correction; of make the case
    std::string inCase;
    std::uint64_t number = 0;  // of make: the objection
    std::string out, sign, passwordFile, key;
    std::vector<std::string> rulebooks, readings;
    std::string asOf, knownOn, receivedOn;
    std::string as, scenario, on, who, why;
    bool force = false, showIdentifiers = false, dryRun = false;
};

void addCorrection(const CommandForm& program);

// The correction in a file; nothing, with what is wrong told.
[[nodiscard]] std::optional<Correction> correctionIn(const std::string& file, Console& console);
// What the case holds under the rulebooks named (its own, or those of the resources; ones that nobody has are left
// out), and the whole of it for one who asks by name. `known` must outlive it.
struct CorrectionCase {
    std::unique_ptr<CaseFile> file;
    Kinds known;
    CorrectionBase base;
};
[[nodiscard]] Result<std::unique_ptr<CorrectionCase>> openForCorrection(const std::string& file,
                                                                        const std::vector<std::string>& rulebooks,
                                                                        const std::optional<Author>& author,
                                                                        const std::vector<std::string>& folders);
[[nodiscard]] int applyCorrection(const CorrectionCommand& command, const std::vector<std::string>& folders,
                                  Console& console);
// The key that --key names: a file of a public key, or its digits. kDone, or the code to end with.
[[nodiscard]] int expectedKey(const std::string& named, std::optional<PublicKey>& key, Console& console);

}  // namespace clearline::cli
