#include "core/export/correction_text.h"

#include "core/appeal/appeal_words.h"
#include "core/base/visible_text.h"
#include "core/export/claimed_state.h"
#include "core/seal/hasher.h"

namespace clearline {

namespace {

class CorrectionWords {
public:
    CorrectionWords(const Catalogue& words, Identifiers identifiers, const Sink& out)
        : words_(words), identifiers_(identifiers), out_(out) {}

    // `key` of the section "proof"; names in `args` are shown as identifiers may be.
    void line(std::size_t indent, std::string_view key, std::vector<std::string> args = {}) const {
        for (std::string& arg : args)
            if (!Hash::fromHex(arg)) arg = shownText(arg, identifiers_);
        raw(indent, words_.text("proof." + std::string(key), args));
    }
    void raw(std::size_t indent, const std::string& text) const {
        out_(std::string(2 * indent, ' ') + visibleText(text) + "\n");
    }
    [[nodiscard]] const Catalogue& words() const { return words_; }
    [[nodiscard]] std::string shown(const std::string& text) const { return shownText(text, identifiers_); }
    // A state, or that there is none.
    [[nodiscard]] std::string figure(const std::string& text) const {
        if (text == "yes" || text == "no") return words_.text("proof.is-" + text);
        if (text == "?") return words_.text("proof.unknown");
        return text.empty() ? words_.text("proof.none") : shown(text);
    }
    // "threshold gulou-fast-lane" as FigureDifference names it, in words.
    [[nodiscard]] std::string named(const std::string& figure) const {
        const std::size_t space = figure.find(' ');
        const std::string of = space == std::string::npos ? "" : figure.substr(space + 1);
        return words_.text("proof.of-" + figure.substr(0, space), {of});
    }

private:
    const Catalogue& words_;
    Identifiers identifiers_;
    const Sink& out_;
};

void tell(const CorrectionClaim& claim, const CorrectionWords& words) {
    words.line(1, "claim",
               {claim.subject, claim.rulebook, words.figure(claim.before.score), words.figure(claim.after.score)});
    for (const FigureDifference& each : differences(claim.before, claim.after)) {
        if (each.figure == "score") continue;
        if (each.figure == "lines")
            words.line(2, "lines-alone");
        else
            words.line(2, "figure",
                       {words.named(each.figure), words.figure(each.claimed), words.figure(each.computed)});
    }
    if (claim.after == claim.before) words.line(2, "unchanged");
    if (!claim.asVersion) return;
    words.line(2, "claim-version", {claim.asVersion->receipt.asOf.iso(), words.figure(claim.asVersion->score)});
    for (const FigureDifference& each : differences(claim.after, *claim.asVersion)) {
        if (each.figure == "score") continue;
        if (each.figure == "lines")
            words.line(3, "version-lines-alone");
        else
            words.line(3, "version-figure",
                       {words.named(each.figure), words.figure(each.claimed), words.figure(each.computed)});
    }
}

}  // namespace

void writeCorrection(const Correction& correction, const Catalogue& catalogue, Identifiers identifiers,
                     const Sink& out) {
    const CorrectionWords words(catalogue, identifiers, out);
    words.line(
        0, "title",
        {appealKindWords(correction.kind, catalogue), groundWords(correction.ground, catalogue), correction.subject});
    words.line(0, "hash", {hashOf(correctionText(correction)).hex()});
    words.line(0, "clock", {correction.asOf.iso(), correction.knownOn.iso(), correction.engine});
    if (!correction.signature)
        words.line(0, "unsigned");
    else
        words.line(0, signatureHolds(correction) ? "signed" : "signed-falsely",
                   {correction.signature->key.fingerprint()});
    words.line(0, "asked");
    for (const RequestedChange& change : correction.changes)
        words.raw(1, words.shown(changeSentence(change, catalogue)));
    words.line(0, "records");
    for (const auto& record : correction.records)
        words.line(1, "record-hash", {record.id, std::to_string(record.version), record.sha256.hex()});
    words.line(1, "subject-hash",
               {correction.subject, std::to_string(correction.subjectRecords), correction.subjectRecordsSha256.hex()});
    words.line(0, "rulebooks");
    for (const auto& book : correction.rulebooks) {
        words.line(1, "named-hash", {book.id, book.sha256.hex()});
        for (const std::string& reading : book.readings) words.line(2, "reading", {reading});
    }
    words.line(0, "files");
    for (const auto& input : correction.inputs) words.line(1, "named-hash", {input.name, input.sha256.hex()});
    if (!correction.evidence.empty()) words.line(0, "evidence-list");
    for (const Evidence& each : correction.evidence) {
        words.line(1, "evidence-hash", {each.name, each.mediaType, std::to_string(each.size), each.sha256});
        if (!each.shows.empty()) words.raw(2, words.shown(each.shows));
    }
    if (!correction.citations.empty()) words.line(0, "citations");
    for (const AppealCitation& each : correction.citations)
        words.raw(1, words.shown(each.text.empty()  ? each.key
                                 : each.key.empty() ? each.text
                                                    : each.key + ": " + each.text));
    words.line(0, "claims");
    for (const CorrectionClaim& claim : correction.claims) tell(claim, words);
}

void writeVerdict(const CorrectionVerdict& verdict, const Catalogue& catalogue, Identifiers identifiers,
                  const Sink& out) {
    const CorrectionWords words(catalogue, identifiers, out);
    for (const CorrectionPoint& point : verdict.points) words.line(0, "holds-" + point.about, point.args);
    words.line(0, verdict.holds() ? "verdict-holds" : "verdict-refuted");
}

void writeClaim(const CorrectionClaim& claim, const Catalogue& catalogue, Identifiers identifiers, const Sink& out) {
    tell(claim, CorrectionWords(catalogue, identifiers, out));
}

}  // namespace clearline
