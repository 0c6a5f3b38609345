// checkBundle: works out again, from what a bundle holds, what it says: each ledger line by line, from its records
// under its rulebook. Where it sits: behind bundle_file.h, which has found all hashes to hold before. Promises: what is
// told as holding came out the same; what could not be worked out, because it is hidden, withheld or not in the bundle,
// is named with the reason, and is never told as holding.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/bundle/bundle.h"
#include "core/explain/catalogue.h"
#include "core/intake/read_case.h"
#include "core/rulebook/kinds.h"

namespace clearline {

enum class CheckState : std::uint8_t { Holds, Differs, NotChecked };
[[nodiscard]] std::string_view checkStateText(CheckState state);  // "holds", "differs", "not-checked"

struct BundleCheck {
    std::string of;  // bundle, rulebook, ledger, lines, correction
    CheckState state = CheckState::Holds;
    std::vector<std::string> what;  // which: subject and rulebook; how many; name of the part
    // Why not, or what differs (words: bundle.why.WHY), with its arguments; of what holds a remark, or blank.
    std::string why = {};
    std::vector<std::string> args = {};
    Problems problems = {};  // of a correction that does not hold: what refutes it
};

// In which languages the sentences of lines are made again; `engine`: ours. Sentences that another version made may be
// other ones, and are then told as not compared.
struct BundleWords {
    std::vector<const Catalogue*> languages;
    std::string engine;
};

// `kinds`: of the resources; kinds that the bundle's rulebooks name count as declared.
[[nodiscard]] std::vector<BundleCheck> checkBundle(const Bundle& bundle, const std::string& file, const Kinds& kinds,
                                                   const BundleWords& words);

// What nothing in a bundle can check, and is taken as its maker says it: fields (TABLE.FIELD), and tables as far as no
// line hangs on what they say.
[[nodiscard]] const std::vector<std::string_view>& makersOwnFields();

}  // namespace clearline
