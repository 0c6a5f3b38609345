// Bundle: what one file (NAME.clearline-bundle) hands on of a case: rows (who, records, ledgers, lines), and parts
// (rulebooks, corrections, letters, evidence), under one root that fixes all of them. Where it sits: made from a case
// by make_bundle.h, written and read by bundle_file.h, checked by bundle_check.h. Promises: hiding fields, closing rows
// or withholding the bytes of parts leaves the root as it is.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/bundle/bundle_row.h"
#include "core/seal/hash_tree.h"

namespace clearline {

// Names of the tables of rows, in the order in which they stand. The first has one row, which tells of the whole.
inline constexpr std::string_view kBundleTable = "bundle", kPartsTable = "parts", kSubjectsTable = "subjects",
                                  kRelationsTable = "relations", kReadingsTable = "readings",
                                  kStatementTable = "statement", kRecordsTable = "records", kLedgersTable = "ledgers",
                                  kLinesTable = "lines";
// Hashes of what a row tells only in part: of all lines of a ledger, of the file in which a record stood, and of a file
// within before identifiers in it were masked.
inline constexpr std::string_view kResultHash = "result-sha256", kFileHash = "from:sha256", kWholeHash = "whole-sha256";
inline constexpr std::string_view kManifestName = "manifest.json", kRowsName = "rows.jsonl";
inline constexpr std::string_view kBundleEnding = ".clearline-bundle";

// A file within, told of by a row of the table of parts.
struct BundlePart {
    std::string name;   // within the bundle: "evidence/notice.pdf"
    std::string what;   // rulebook, correction, letter, objection, evidence
    std::string type;   // media type
    std::string about;  // of a rulebook its id; of evidence what it shows
    std::uint64_t size = 0;
    Hash sha256;
    std::optional<std::string> bytes = {};  // absent: withheld
    bool committed = false;                 // withheld with its hash, of which only the commitment is left
    bool masked = false;                    // stars stand in it for identifiers; its row commits to the whole
};

struct Bundle {
    std::vector<BundleRow> rows;
    std::vector<BundlePart> parts;  // those of which a row that is open tells, in their order

    [[nodiscard]] HashTree tree() const;
    [[nodiscard]] std::vector<const BundleRow*> of(std::string_view table) const;  // open ones
    [[nodiscard]] std::vector<std::size_t> placesOf(std::string_view table) const;
    [[nodiscard]] const BundleRow* about() const;  // the first row; null where it is closed
    [[nodiscard]] const BundlePart* part(std::string_view name) const;
    [[nodiscard]] std::string rowsText() const;
    // Hidden fields by "table.field": those for which a masked text stands beside them, and the others.
    [[nodiscard]] std::map<std::string, std::uint64_t> hiddenFields(bool masked) const;
    [[nodiscard]] std::uint64_t closedRows() const;
    // Takes the bytes of that part out of the file, and its hash, from which what is short could be guessed; but not
    // that of a rulebook, which is public. False: there is no such part.
    bool withhold(std::string_view name);
};

// Everything that manifest.json says follows from the rows and from what is there; so it is not believed but written
// again and compared. `tree`: of the bundle.
[[nodiscard]] std::string manifestText(const Bundle& bundle, const HashTree& tree);
[[nodiscard]] inline bool isPublic(const BundlePart& part) { return part.what.starts_with("rulebook"); }
// The row of the table of parts that tells of it, and the part of such a row; nothing where it is no such row.
[[nodiscard]] BundleRow partRow(const BundlePart& part);
[[nodiscard]] std::optional<BundlePart> partIn(const BundleRow& row);

}  // namespace clearline
