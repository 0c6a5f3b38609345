// LedgerChecks: each ledger of a bundle, with its lines, compared field by field with what comes out of the records of
// the bundle under its rulebook. Where it sits: under bundle_check.h, which reads the records and rulebooks.
// Promises: a ledger is told as holding only if all that the bundle says of it was compared and is the same.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/bundle/bundle_check.h"
#include "core/bundle/hidden_fields.h"

namespace clearline {

class LedgerChecks {
public:
    struct With {
        std::shared_ptr<const CaseInput> input;
        const std::vector<std::shared_ptr<const Rulebook>>& rulebooks;
        const Kinds& kinds;
        const BundleWords& words;
    };
    LedgerChecks(const Bundle& bundle, const HiddenFields& hidden);

    // `row` of the table of ledgers.
    [[nodiscard]] BundleCheck check(const BundleRow& row, const With& with) const;
    // Lines that are of no ledger of the bundle; nothing: there are none, or it cannot be told.
    [[nodiscard]] std::optional<BundleCheck> leftOver() const;
    [[nodiscard]] static BundleCheck unchecked(const BundleRow& row, std::string why, std::vector<std::string> args);

private:
    [[nodiscard]] std::vector<const BundleRow*> linesOf(const BundleRow& ledger) const;

    const Bundle& bundle_;
    const HiddenFields& hidden_;
    bool keysHidden_ = false;  // of some line or ledger it cannot be told which ledger it is of
    std::map<std::string, std::size_t> ledgers_;
    std::map<std::string, std::vector<const BundleRow*>> lines_;
};

}  // namespace clearline
