#include "app/cli/case_author.h"
#include "app/cli/correction_command.h"
#include "core/export/apply_correction.h"
#include "core/export/correction_run.h"
#include "core/export/correction_text.h"

namespace clearline::cli {

namespace {

class Applying {
public:
    Applying(const CorrectionCommand& command, const std::vector<std::string>& folders, Console& console)
        : command_(command), folders_(folders), console_(console), author_(authorNow(command.who)) {}

    int run() {
        const bool asVersion = command_.as == "version";
        if (command_.as.empty()) return console_.usage("usage.correction-as-missing");
        if (!asVersion && command_.as != "scenario") return console_.usage("usage.correction-as", {command_.as});
        if (!asVersion && command_.scenario.empty()) return console_.usage("usage.correction-scenario");
        if (command_.inCase.empty()) return console_.usage("usage.correction-case", {command_.name});
        std::optional<Date> on;
        if (asVersion) {
            if (command_.on.empty()) return console_.usage("usage.correction-on");
            on = Date::fromIso(command_.on);
            if (!on) return console_.usage("usage.date", {"--on", command_.on});
            if (command_.why.empty()) return console_.usage("usage.correction-why");
        }
        const auto read = correctionIn(command_.file, console_);
        if (!read) return kUnreadable;
        correction_ = *read;
        if (const int code = check()) return code;
        return asVersion ? version(*on) : scenario();
    }

private:
    int failed(const Problems& problems) {
        console_.problems(problems);
        return kUnreadable;
    }

    // Only what holds on this case is applied to it.
    int check() {
        std::optional<PublicKey> key;
        if (const int code = expectedKey(command_.key, key, console_)) return code;
        std::vector<std::string> rulebooks;
        for (const auto& book : correction_.rulebooks) rulebooks.push_back(book.id);
        auto opened = openForCorrection(command_.inCase, rulebooks,
                                        command_.dryRun ? std::nullopt : std::optional(author_), folders_);
        if (!opened) return failed(opened.problems());
        kept_ = std::move(opened).value();
        const CorrectionVerdict verdict = verifyCorrection(correction_, kept_->base, key);
        console_.problems(verdict.problems);
        if (verdict.holds()) return kDone;
        console_.message("proof.not-applied");
        return kIncomplete;
    }

    void tell(const CorrectionClaim& claim) {
        writeClaim(claim, console_.words(), Identifiers::Masked, console_.sink());
    }

    int scenario() {
        if (command_.dryRun) {
            for (const CorrectionClaim& claim : correction_.claims) tell(claim);
            console_.message("proof.would-scenario", {command_.scenario});
            return kDone;
        }
        const auto entry =
            applyAsScenario(*kept_->file, correction_, kept_->base, command_.scenario, author_, command_.why);
        if (!entry) return failed(entry.problems());
        for (const CorrectionClaim& claim : correction_.claims) tell(claim);
        console_.message("proof.applied-scenario", {command_.scenario, std::to_string(*entry)});
        return kDone;
    }

    int version(Date on) {
        if (const auto today = Date::fromIso(author_.at.substr(0, 10)); today && *today < on)
            console_.message("proof.version-ahead", {on.iso(), today->iso()});
        if (command_.dryRun) {
            const auto file = versionFile(correction_.changes, kept_->base.input, on, kept_->base.reading);
            if (!file) return failed(file.problems());
            console_.data(file->bytes);
            console_.message("proof.would-version", {file->name});
            return kDone;
        }
        const auto applied = applyAsVersion(*kept_->file, correction_, kept_->base, on, author_, command_.why);
        if (!applied) return failed(applied.problems());
        for (const CorrectionClaim& claim : applied->computed) tell(claim);
        console_.message("proof.applied-version",
                         {applied->file.name, std::to_string(applied->entry), on.iso(), std::to_string(applied->kept)});
        if (applied->applied) console_.message("proof.objection-applied", {std::to_string(*applied->applied)});
        if (applied->notMoved) console_.message("proof.objection-not-moved", {std::to_string(*applied->notMoved)});
        return asClaimed(*applied, on) ? kDone : kIncomplete;
    }

    // What the case says now is what the correction claimed for that day.
    bool asClaimed(const AppliedVersion& applied, Date on) {
        if (correction_.receivedOn != on) {
            console_.message("proof.no-claim-for-day", {on.iso()});
            return true;
        }
        bool same = true;
        for (std::size_t i = 0; i < applied.computed.size() && i < correction_.claims.size(); ++i)
            same = same && correction_.claims[i].asVersion &&
                   differences(*correction_.claims[i].asVersion, applied.computed[i].after).empty();
        console_.message(same ? "proof.as-claimed" : "proof.not-as-claimed", {on.iso()});
        return same;
    }

    const CorrectionCommand& command_;
    const std::vector<std::string>& folders_;
    Console& console_;
    Author author_;
    Correction correction_;
    std::unique_ptr<CorrectionCase> kept_;
};

}  // namespace

int applyCorrection(const CorrectionCommand& command, const std::vector<std::string>& folders, Console& console) {
    return Applying(command, folders, console).run();
}

}  // namespace clearline::cli
