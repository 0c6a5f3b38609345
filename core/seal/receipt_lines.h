// The lines of a receipt as it is written: key and value, one a line. What would end a line or be lost to the eye
// (control characters) is written as \x0a, a backslash twice.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/seal/receipt.h"

namespace clearline {

inline constexpr std::string_view kReceiptKey = "clearline-receipt", kReceiptForm = "1";

struct ReceiptLine {
    std::string key;
    std::string of;  // of an input or its plan: the input's name; of a reading: its id
    std::string value;
};

// All of them, the first included, in order.
[[nodiscard]] std::vector<ReceiptLine> linesOf(const Receipt& receipt);

[[nodiscard]] std::string receiptEscaped(std::string_view text);
// Nothing if it is not as receiptEscaped writes it.
[[nodiscard]] std::optional<std::string> receiptUnescaped(std::string_view text);

}  // namespace clearline
