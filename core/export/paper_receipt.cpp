#include "core/export/paper_receipt.h"

#include <zlib.h>

#include <array>

#include "core/casefile/action.h"
#include "core/casefile/replay.h"
#include "core/export/document_html.h"
#include "core/export/paper_sections.h"
#include "core/ledger/evaluate.h"
#include "core/rulebook/load.h"

namespace clearline {

namespace {

constexpr std::string_view kReceipt = "receipt", kScenario = "scenario";
constexpr std::size_t kMostUnpacked = std::size_t{256} << 20;  // of one stream of a PDF

// What a compressed stream begins to say, or all of it; blank if it is not one.
std::string unpacked(std::string_view packed) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) return {};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), UINT32_MAX));
    std::string text;
    std::array<char, 1 << 16> room;
    int state = Z_OK;
    while (state == Z_OK && text.size() < kMostUnpacked) {
        stream.next_out = reinterpret_cast<Bytef*>(room.data());
        stream.avail_out = room.size();
        state = inflate(&stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END) break;
        text.append(room.data(), room.size() - stream.avail_out);
        if (!text.starts_with("<!DOCTYPE html>")) break;
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END ? text : std::string();
}

// A PDF of a paper has the page attached.
std::string pageInPdf(std::string_view pdf) {
    constexpr std::string_view kBegin = "stream\n";
    for (std::size_t at = pdf.find(kBegin); at != std::string_view::npos; at = pdf.find(kBegin, at + 1)) {
        std::string page = unpacked(pdf.substr(at + kBegin.size()));
        if (verbatimIn(page, kReceipt)) return page;
    }
    return {};
}

Result<Scenario> scenarioIn(const std::string& text, const std::string& name) {
    Scenario scenario;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        if (end > from) {
            const auto edit = editFromJson(std::string_view(text).substr(from, end - from));
            if (!edit) return edit.problems();
            scenario.edits.push_back(*edit);
        }
        from = end + 1;
    }
    scenario.name = name;
    return scenario;
}

std::string quoted(const std::string& argument) {
    constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./@+";
    if (!argument.empty() && argument.find_first_not_of(kPlain) == std::string::npos) return argument;
    std::string out = "'";
    for (const char c : argument) out += c == '\'' ? "'\\''" : std::string(1, c);
    return out + "'";
}

}  // namespace

Receipt masked(const Receipt& receipt) {
    Receipt shown = receipt;
    shown.subject = maskedIn(receipt.subject);
    for (Receipt::Input& input : shown.inputs) input.name = maskedIn(input.name);
    if (shown.scenario) shown.scenario->name = maskedIn(shown.scenario->name);
    return shown;
}

DocSection receiptSection(const PaperReceipt& made, Identifiers identifiers, const PaperWords& words) {
    const Catalogue& catalogue = words.catalogue;
    DocSection section = emptySection("receipt", words);
    const Receipt shown = identifiers == Identifiers::Masked ? masked(made.receipt) : made.receipt;
    section.say(catalogue.text("paper.receipt"));
    std::string command = "clearline-cli replay " + catalogue.text("paper.this-file");
    command += shown.inputs.empty() ? std::string(" FILE") : " " + quoted(shown.inputs.front().name);
    command += " --rulebook " + quoted(shown.rulebook);
    if (shown.subject != made.receipt.subject) command += " --subject " + catalogue.text("paper.in-full");
    section.blocks.emplace_back(DocVerbatim{"command", catalogue.text("paper.replay"), command + "\n"});
    section.say(catalogue.text("paper.replay-says"));
    section.blocks.emplace_back(DocVerbatim{std::string(kReceipt), catalogue.text("paper.receipt-text"), shown.text()});
    if (!made.scenario) return section;
    if (identifiers == Identifiers::Masked && maskedIn(*made.scenario) != *made.scenario)
        section.say(catalogue.text("paper.scenario-masked"), DocParagraph::Tone::Warning);
    else
        section.blocks.emplace_back(
            DocVerbatim{std::string(kScenario), catalogue.text("paper.scenario-text"), *made.scenario});
    return section;
}

Result<PaperReceipt> receiptIn(std::string_view bytes) {
    const std::string page = bytes.starts_with("%PDF-") ? pageInPdf(bytes) : std::string(bytes);
    std::string text;
    if (auto found = verbatimIn(page, kReceipt))
        text = *std::move(found);
    else if (const std::size_t at = page.find("clearline-receipt:"); at != std::string::npos && !page.starts_with('<'))
        text = page.substr(at);  // as `explain --receipt` prints it, under the ledger
    else
        return Problem{"replay.no-receipt", Severity::Fatal, {}, {}};
    auto receipt = readReceipt(text);
    if (!receipt) return receipt.problems();
    return PaperReceipt{std::move(receipt).value(), verbatimIn(page, kScenario)};
}

Result<Replay> replay(const PaperReceipt& kept, const ReplayQuestion& question) {
    const Receipt& receipt = kept.receipt;
    auto rulebook =
        receipt.readings.empty() ? Result(question.rulebook) : withReadings(*question.rulebook, receipt.readings);
    if (!rulebook) return rulebook.problems();
    Scenario scenario;
    std::optional<ScenarioText> text;
    if (receipt.scenario) {
        const std::string& name = question.scenario ? question.scenario->name : receipt.scenario->name;
        if (!kept.scenario && !question.scenario)
            return Problem{"replay.no-scenario", Severity::Fatal, {}, {receipt.scenario->name}};
        auto read = kept.scenario ? scenarioIn(*kept.scenario, name) : Result(*question.scenario);
        if (!read) return read.problems();
        scenario = std::move(read).value();
        text = ScenarioText{name, scenarioText(scenario)};
    }
    const auto edited = applyToRulebook(scenario, *rulebook);
    if (!edited) return edited.problems();
    const auto input = applyToInput(scenario, question.input, question.kindDeclared);
    if (!input) return input.problems();
    const std::string& subject = question.subject.empty() ? receipt.subject : question.subject;
    Replay made;
    made.ledger = std::make_shared<const Ledger>(evaluate(*input, *edited, subject, {receipt.asOf, receipt.knownOn}));
    Receipt again = receiptOf(*made.ledger, **rulebook, text, receipt.engine);
    again.build = receipt.build;
    if (masked(receipt) == receipt) again = masked(again);
    made.differences = differences(receipt, again);
    return made;
}

}  // namespace clearline
