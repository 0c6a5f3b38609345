// makeBundle: what is to be handed on of a case, put together as a Bundle: the chosen subjects with their records (or
// some of them), the rulebooks, the ledgers line by line, and the files given. Where it sits: behind a case or a record
// file, in front of bundle_file.h. Pure but for the random bytes; nothing of it hangs on the day on which it is made.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/bundle/bundle.h"
#include "core/casefile/log_entry.h"
#include "core/explain/catalogue.h"
#include "core/ledger/ledger.h"
#include "core/record/masked.h"
#include "core/rulebook/kinds.h"

namespace clearline {

// A file to be handed on as it is.
struct GivenFile {
    std::string what;  // letter, correction, objection, evidence
    std::string name, type, about, bytes;
};

struct BundleWish {
    std::shared_ptr<const CaseInput> input;
    std::vector<std::shared_ptr<const Rulebook>> rulebooks;
    std::vector<std::string> subjects;  // one at least
    std::vector<std::string> records;   // ids; empty: all that their ledgers rest on
    Clock clock{Date::kMin, Date::kMin};
    Identifiers identifiers = Identifiers::Masked;
    std::vector<GivenFile> files;
    std::optional<Root> root;  // of the case that it is made from
    std::string engine;
    std::vector<const Catalogue*> words;  // a sentence of each line in each of these languages
    const Kinds* kinds = nullptr;
    // Ledgers done of all; false cancels ("bundle.cancelled").
    std::function<bool(std::size_t, std::size_t)> progress = {};
};

struct MadeBundle {
    Bundle bundle;
    Problems problems;  // Warnings: what could not be carried over, files that hold identifiers
};
// Fails with bundle.no-subject, bundle.no-record, bundle.cancelled.
[[nodiscard]] Result<MadeBundle> makeBundle(const BundleWish& wish);

}  // namespace clearline
