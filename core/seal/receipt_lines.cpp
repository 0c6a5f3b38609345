#include "core/seal/receipt_lines.h"

namespace clearline {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

bool mustBeHidden(unsigned char c) { return c < 0x20 || c == 0x7f; }

}  // namespace

std::string receiptEscaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\\') {
            out += "\\\\";
        } else if (mustBeHidden(byte)) {
            out += "\\x";
            out += kDigits[byte >> 4];
            out += kDigits[byte & 15];
        } else {
            out += c;
        }
    }
    return out;
}

std::optional<std::string> receiptUnescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (mustBeHidden(static_cast<unsigned char>(text[i]))) return std::nullopt;
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        if (text.substr(i, 2) == "\\\\") {
            out += '\\';
            ++i;
            continue;
        }
        if (text.substr(i, 2) != "\\x" || text.size() < i + 4) return std::nullopt;
        const std::size_t high = kDigits.find(text[i + 2]), low = kDigits.find(text[i + 3]);
        if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
        const auto byte = static_cast<unsigned char>(high * 16 + low);
        if (!mustBeHidden(byte)) return std::nullopt;
        out += static_cast<char>(byte);
        i += 3;
    }
    return out;
}

std::vector<ReceiptLine> linesOf(const Receipt& receipt) {
    std::vector<ReceiptLine> lines;
    const auto add = [&](std::string_view key, std::string value, std::string of = {}) {
        lines.push_back({std::string(key), std::move(of), std::move(value)});
    };
    add(kReceiptKey, std::string(kReceiptForm));
    add("engine", receipt.engine);
    if (!receipt.build.empty()) add("build", receipt.build);
    add("rulebook", receipt.rulebook);
    add("rulebook-sha256", receipt.rulebookSha256.hex());
    for (const std::string& reading : receipt.readings) add("reading", reading, reading);
    for (const Receipt::Input& input : receipt.inputs) {
        add("input", input.sha256.hex(), input.name);
        if (input.plan) add("plan", input.plan->hex(), input.name);
    }
    add("as-of", receipt.asOf.iso());
    add("known-on", receipt.knownOn.iso());
    add("subject", receipt.subject);
    if (receipt.scenario) {
        add("scenario", receipt.scenario->name);
        add("scenario-sha256", receipt.scenario->sha256.hex());
    }
    add("result-sha256", receipt.resultSha256.hex());
    return lines;
}

std::string Receipt::text() const {
    std::string out;
    for (const ReceiptLine& line : linesOf(*this)) {
        out += line.key + ": " + receiptEscaped(line.value);
        if (line.key == "input" || line.key == "plan") out += ' ' + receiptEscaped(line.of);
        out += '\n';
    }
    return out;
}

}  // namespace clearline
