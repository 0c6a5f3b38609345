// BundleRow: one row of a bundle (a line of a ledger, a record, a subject, what is told of a part…) as fields, each
// committed to by itself, so that one can be hidden and the row still be checked. Where it sits: a row is a leaf of the
// bundle's hash tree (seal/hash_tree.h) and a line of its file rows.jsonl (resources/formats.md).
// Promises: the leaf hangs on the table, on the names of the fields, their order and their commitments, and on nothing
// else: so it is the same whether a field is shown or hidden.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/seal/commitment.h"

namespace clearline {

struct BundleField {
    std::string name;
    std::optional<std::string> text;  // absent: hidden
    Salt salt;                        // of one that is shown
    Hash commitment;                  // of one that is hidden

    // Shown, with a salt of its own from the system.
    [[nodiscard]] static BundleField shown(std::string name, std::string text);
    [[nodiscard]] Hash committed() const { return text ? commitTo(salt, *text) : commitment; }
    // Only the commitment is left; the random bytes are gone with the text.
    void hide();
    friend bool operator==(const BundleField&, const BundleField&) = default;
};

struct BundleRow {
    std::string table;  // "lines", "records"…
    std::vector<BundleField> fields;
    std::optional<Hash> closed = {};  // of a row of which nothing is shown: its leaf

    [[nodiscard]] const BundleField* find(std::string_view name) const;
    // The text of a field; blank where it has none, or it is hidden.
    [[nodiscard]] std::string_view text(std::string_view name) const;
    [[nodiscard]] bool hides(std::string_view name) const;
    [[nodiscard]] Hash leaf() const;
    [[nodiscard]] std::string json() const;            // one line, without its end
    static constexpr std::size_t kMostFields = 1'000;  // that are read; fields are looked up one by one
    // Nothing unless it is what `json` writes.
    [[nodiscard]] static std::optional<BundleRow> fromJson(std::string_view line);
    friend bool operator==(const BundleRow&, const BundleRow&) = default;
};

// What stands beside a hidden identifier, so that people can be told apart: "masked:identifier" of "identifier".
inline constexpr std::string_view kMaskedPrefix = "masked:";
[[nodiscard]] std::string maskedName(std::string_view field);

}  // namespace clearline
