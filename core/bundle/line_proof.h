// LineProof: some rows of a bundle, mostly one line with the record it rests on, shown to somebody who has nothing but
// the root: the rows as far as they are shown, and of each the hashes beside its way to the root. Where it sits: made
// from a Bundle, told as one JSON file (resources/formats.md), checked without the bundle.
// Promises: a proof that is accepted belongs to the bundle of that root; of hidden fields and other rows it tells
// nothing but hashes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/bundle/bundle.h"

namespace clearline {

struct LineProof {
    struct Row {
        std::uint64_t index = 0;  // among all rows, from 0
        BundleRow row;
        std::vector<Hash> path;
    };
    Hash root;
    std::uint64_t leaves = 0;
    std::vector<Row> rows;  // the line first

    [[nodiscard]] std::string json() const;
};

// `line`: from 1, of all lines of the bundle in their order. `fields`: what is shown of it: "delta" of the line,
// "record.amount" of its record, "ledger.score" of its ledger, "bundle.case-root"; rows of which nothing is asked for
// are left out. None: all that the bundle shows of the line, its record and its ledger, and what the bundle says of
// itself, but no hash by which other lines could be guessed. Problems: bundle.no-line, bundle.no-field,
// bundle.field-hidden.
[[nodiscard]] Result<LineProof> proveLine(const Bundle& bundle, const std::string& file, std::uint64_t line,
                                          const std::vector<std::string>& fields);
// What of it leads to that root. Problems: bundle.proof-form, bundle.proof-root (it was made for another),
// bundle.proof-row (a row does not lead to it).
[[nodiscard]] Result<LineProof> checkedProof(std::string_view json, const std::string& file, const Hash& root);

}  // namespace clearline
