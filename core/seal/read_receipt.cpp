#include "core/seal/receipt_lines.h"

namespace clearline {

namespace {

// Takes a receipt's lines one after the other; the first that is not as it must be ends it.
class ReceiptReader {
public:
    explicit ReceiptReader(std::string_view text) : left_(text) {}

    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] std::size_t line() const { return line_; }
    [[nodiscard]] bool atEnd() const { return left_.empty(); }
    // Whether the next line has this key.
    [[nodiscard]] bool has(std::string_view key) const {
        return left_.starts_with(key) && left_.substr(key.size()).starts_with(": ");
    }

    // The value as it is written, or nothing in it once something was wrong.
    std::string_view raw(std::string_view key) {
        if (!ok_) return {};
        ++line_;
        const std::size_t end = left_.find('\n');
        if (!has(key) || end == std::string_view::npos) return fail();
        const std::string_view value = left_.substr(0, end).substr(key.size() + 2);
        left_.remove_prefix(end + 1);
        return value;
    }
    std::string words(std::string_view key) { return words(std::in_place, raw(key)); }
    Hash hash(std::string_view key) { return hash(std::in_place, raw(key)); }
    Date date(std::string_view key) {
        const std::optional<Date> date = Date::fromIso(raw(key));
        if (!date) fail();
        return date.value_or(Date::kMin);
    }
    Receipt::Input input() {
        Receipt::Input input = named("input");
        if (!ok_ || !has("plan")) return input;
        const Receipt::Input plan = named("plan");
        if (plan.name != input.name) fail();
        input.plan = plan.sha256;
        return input;
    }
    std::string_view fail() {
        ok_ = false;
        return {};
    }

private:
    // A hash and the name whose it is.
    Receipt::Input named(std::string_view key) {
        const std::string_view value = raw(key);
        const std::size_t space = value.find(' ');
        if (space == std::string_view::npos) {
            fail();
            return {};
        }
        return {words(std::in_place, value.substr(space + 1)), hash(std::in_place, value.substr(0, space))};
    }
    std::string words(std::in_place_t, std::string_view value) {
        std::optional<std::string> words = receiptUnescaped(value);
        if (!words) fail();
        return std::move(words).value_or(std::string());
    }
    Hash hash(std::in_place_t, std::string_view value) {
        const std::optional<Hash> hash = Hash::fromHex(value);
        if (!hash || hash->hex() != value) fail();
        return hash.value_or(Hash{});
    }

    std::string_view left_;
    std::size_t line_ = 0;
    bool ok_ = true;
};

Problem fatal(std::string code, std::size_t line, std::string arg) {
    return {std::move(code), Severity::Fatal, {"", static_cast<std::uint32_t>(line), 0}, {std::move(arg)}};
}

}  // namespace

Result<Receipt> readReceipt(std::string_view text) {
    ReceiptReader lines(text);
    const std::string form = lines.words(kReceiptKey);
    if (lines.ok() && form != kReceiptForm) return fatal("receipt.version-unknown", 1, form);
    Receipt receipt;
    receipt.engine = lines.words("engine");
    if (lines.has("build")) {
        receipt.build = lines.words("build");
        if (receipt.build.empty()) lines.fail();
    }
    receipt.rulebook = lines.words("rulebook");
    receipt.rulebookSha256 = lines.hash("rulebook-sha256");
    while (lines.ok() && lines.has("reading")) receipt.readings.push_back(lines.words("reading"));
    while (lines.ok() && lines.has("input")) receipt.inputs.push_back(lines.input());
    receipt.asOf = lines.date("as-of");
    receipt.knownOn = lines.date("known-on");
    receipt.subject = lines.words("subject");
    if (lines.has("scenario")) {
        receipt.scenario.emplace();
        receipt.scenario->name = lines.words("scenario");
        receipt.scenario->sha256 = lines.hash("scenario-sha256");
    }
    receipt.resultSha256 = lines.hash("result-sha256");
    if (lines.ok() && !lines.atEnd()) return fatal("receipt.form", lines.line() + 1, std::to_string(lines.line() + 1));
    if (!lines.ok()) return fatal("receipt.form", lines.line(), std::to_string(lines.line()));
    return receipt;
}

}  // namespace clearline
