// Receipt: what a result was made from and what came out, so that it can be made again and compared: the
// engine, the rulebook, the input files, the days, the subject, the scenario, the result. It is printed in
// exports and kept in cases as text of one form only (resources/formats.md): equal receipts are equal texts,
// and a text that is not exactly of that form is no receipt.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/date/date.h"
#include "core/seal/hash.h"

namespace clearline {

struct Receipt {
    struct Input {
        std::string name;
        Hash sha256;
        std::optional<Hash> plan = std::nullopt;  // of the plan's text, where the file was read by one

        friend bool operator==(const Input&, const Input&) = default;
    };
    struct Scenario {
        std::string name;
        Hash sha256;  // of its canonical text

        friend bool operator==(const Scenario&, const Scenario&) = default;
    };

    std::string engine;  // version
    std::string build;   // the engine's own id of its build; empty: it has none
    std::string rulebook;
    Hash rulebookSha256;
    std::vector<std::string> readings;  // ids of the alternative readings chosen, in the rulebook's order
    std::vector<Input> inputs;          // in the order read
    Date asOf = Date::kMin;
    Date knownOn = Date::kMin;
    std::string subject;
    std::optional<Scenario> scenario;  // none: the records as they are
    Hash resultSha256;

    [[nodiscard]] std::string text() const;

    friend bool operator==(const Receipt&, const Receipt&) = default;
};

// Problems: receipt.form (with the first line that is not as `text` writes it), receipt.version-unknown.
[[nodiscard]] Result<Receipt> readReceipt(std::string_view text);

// One thing in which two receipts differ: the key of its line; for inputs and readings, which of them; and what
// each says, empty where it says nothing. Keys beyond those of the text: input-order, reading-order.
struct ReceiptDifference {
    std::string key, of, first, second;

    friend bool operator==(const ReceiptDifference&, const ReceiptDifference&) = default;
};

// In the order of the text; empty exactly if the receipts are equal.
[[nodiscard]] std::vector<ReceiptDifference> differences(const Receipt& first, const Receipt& second);

}  // namespace clearline
