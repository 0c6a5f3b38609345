#include "core/export/correction_text.h"

#include <algorithm>
#include <map>

#include "core/appeal/appeal_words.h"
#include "core/appeal/found_citations.h"
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
    // "since 15 March 2021, without an end" of what a list's figure says: since/until, each day perhaps blank.
    [[nodiscard]] std::string listed(const std::string& text) const {
        const std::size_t slash = text.find('/');
        if (text.empty()) return words_.text("proof.off-list");
        if (slash == std::string::npos || text.find(' ') != std::string::npos) return shown(text);
        const auto since = Date::fromIso(text.substr(0, slash)), until = Date::fromIso(text.substr(slash + 1));
        const std::string from = since ? words_.longDate(*since) : words_.text("proof.no-day");
        return until ? words_.text("proof.on-list-until", {from, words_.longDate(*until)})
                     : words_.text("proof.on-list", {from});
    }
    // What a figure of that name says.
    [[nodiscard]] std::string figure(const std::string& name, const std::string& text) const {
        return name.starts_with("list ") ? listed(text) : figure(text);
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

bool hasScore(const CorrectionClaim& claim) { return !claim.before.score.empty() || !claim.after.score.empty(); }

// Where there is no score, on which lists the subject stands.
void tellLists(std::size_t indent, const CorrectionClaim& claim, const CorrectionWords& words) {
    const auto lists = [](const ClaimedState& state) {
        std::map<std::string, std::string> all;
        for (const FigureDifference& each : differences(state, ClaimedState{}))
            if (each.figure.starts_with("list ")) all[each.figure] = each.claimed;
        return all;
    };
    auto before = lists(claim.before), after = lists(claim.after);
    auto names = before;
    names.insert(after.begin(), after.end());
    if (names.empty()) words.line(indent, "on-no-list");
    for (const auto& [name, text] : names)
        words.line(indent, before[name] == after[name] ? "list-stays" : "figure",
                   {words.named(name), words.listed(before[name]), words.listed(after[name])});
}

void tell(const CorrectionClaim& claim, const CorrectionWords& words) {
    if (hasScore(claim))
        words.line(1, "claim",
                   {claim.subject, claim.rulebook, words.figure(claim.before.score), words.figure(claim.after.score)});
    else
        words.line(1, "claim-no-score", {claim.subject, claim.rulebook});
    for (const FigureDifference& each : differences(claim.before, claim.after)) {
        if (each.figure == "score") continue;
        if (each.figure == "lines")
            words.line(2, "lines-alone");
        else
            words.line(2, "figure",
                       {words.named(each.figure), words.figure(each.figure, each.claimed),
                        words.figure(each.figure, each.computed)});
    }
    if (claim.after == claim.before) words.line(2, "unchanged");
    if (!claim.asVersion) return;
    const std::string day = claim.asVersion->receipt.asOf.iso();
    if (hasScore(claim))
        words.line(2, "claim-version", {day, words.figure(claim.asVersion->score)});
    else
        words.line(2, "claim-version-no-score", {day});
    for (const FigureDifference& each : differences(claim.after, *claim.asVersion)) {
        if (each.figure == "score") continue;
        if (each.figure == "lines")
            words.line(3, "version-lines-alone");
        else
            words.line(3, "version-figure",
                       {words.named(each.figure), words.figure(each.figure, each.claimed),
                        words.figure(each.figure, each.computed)});
    }
}

// Another rulebook of the same id may say something else.
std::vector<std::shared_ptr<const Rulebook>> fixedBy(const Correction& correction,
                                                     const std::vector<std::shared_ptr<const Rulebook>>& rulebooks) {
    std::vector<std::shared_ptr<const Rulebook>> fixed;
    for (const auto& rulebook : rulebooks)
        if (std::any_of(correction.rulebooks.begin(), correction.rulebooks.end(), [&](const Correction::Book& book) {
                return book.id == rulebook->id && book.sha256.hex() == rulebook->sha256;
            }))
            fixed.push_back(rulebook);
    return fixed;
}

}  // namespace

void writeCorrection(const Correction& correction, const Catalogue& catalogue, Identifiers identifiers,
                     const CitedSources& sources, const Sink& out) {
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
    const auto rulebooks = fixedBy(correction, sources.rulebooks);
    for (const AppealCitation& each : correction.citations)
        words.raw(1, words.shown(citationText(each, rulebooks, sources.law.get(), catalogue)));
    words.line(0, "claims");
    for (const CorrectionClaim& claim : correction.claims) tell(claim, words);
}

void writeVerdict(const CorrectionVerdict& verdict, const Catalogue& catalogue, Identifiers identifiers,
                  const Sink& out) {
    const CorrectionWords words(catalogue, identifiers, out);
    for (const CorrectionPoint& point : verdict.points) {
        if (!point.claim || hasScore(*point.claim)) {
            words.line(0, "holds-" + point.about, point.args);
            continue;
        }
        words.line(0, "holds-claim-no-score", {point.claim->rulebook, point.claim->subject});
        tellLists(1, *point.claim, words);
    }
    words.line(0, verdict.holds() ? "verdict-holds" : "verdict-refuted");
}

void writeClaim(const CorrectionClaim& claim, const Catalogue& catalogue, Identifiers identifiers, const Sink& out) {
    tell(claim, CorrectionWords(catalogue, identifiers, out));
}

}  // namespace clearline
