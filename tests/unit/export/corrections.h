// A correction to try things on: Lin's record of a parking fine under the Fuzhou rulebook, with evidence and a
// citation, signed, with claims as a new version; and what it was made from.
#pragma once

#include <QtTest>

#include "core/base/digest.h"
#include "core/export/apply_correction.h"
#include "core/export/correction_check.h"
#include "core/export/correction_run.h"
#include "core/intake/merge_inputs.h"
#include "core/intake/read_case.h"
#include "core/ledger/evaluate.h"
#include "core/rulebook/kinds.h"
#include "core/rulebook/load.h"

namespace clearline::test {

template <class T>
T got(Result<T> result) {
    if (!result) qFatal("%s", result.problems().front().code.c_str());
    return std::move(result).value();
}

inline Date day(const char* iso) { return Date::fromIso(iso).value(); }

inline SigningKey keyOf(std::uint8_t number) {
    std::array<std::uint8_t, SigningKey::kSeedSize> seed{};
    seed.fill(number);
    return SigningKey::fromSeed(seed);
}

inline std::shared_ptr<const Rulebook> bookOf(const std::string& id) {
    return got(loadRulebookFile(CLEARLINE_SOURCE_DIR "/resources/rulebooks/" + id + ".yaml"));
}

inline std::shared_ptr<const CaseInput> sample(const std::string& name) {
    return std::make_shared<const CaseInput>(got(readCase(CLEARLINE_SOURCE_DIR "/sample-data/" + name)));
}

inline std::shared_ptr<const CaseInput> inputOf(const std::string& name, const std::string& csv) {
    return std::make_shared<const CaseInput>(got(readRecordsCsv(SourceFile{name, csv, {}})));
}

inline RequestedChange corrected(const char* record, const char* field, const char* from, const char* to) {
    return {ChangeWish::Correct, record, 1, field, from, to, std::nullopt};
}

inline constexpr const char* kClaim = "2019-03-31";

// Lin's red light was never confirmed, and not on that day: 674 becomes 689.
inline Objection linsObjection() {
    Objection objection;
    objection.id = 3;
    objection.subject = "P-LIN";
    objection.ground = Ground::NotConfirmed;
    objection.lines = {{"L-13", 1, "fuzhou-moli", "TP-03", day("2019-03-14"), "-15", ""}};
    objection.changes = {corrected("L-13", "confirmed_on", "2019-03-14", ""),
                         corrected("L-13", "occurred_on", "2019-02-27", "2019-02-26")};
    objection.evidence = {{1, "photo.png", "image/png", sha256Hex("photo"), 5, "the sign at the crossing", ""},
                          {2, "letter.pdf", "application/pdf", sha256Hex("letter"), 6, "", ""}};
    objection.citations = {{"rule/fuzhou-moli/TP-03", "", false}, {"", "my own words", false}};
    return objection;
}
inline CorrectionBase linsBase() {
    CorrectionBase base;
    base.input = sample("fuzhou/lin.csv");
    base.rulebooks = {bookOf("fuzhou-moli")};
    base.evidence = {{"photo.png", sha256Hex("photo"), 5}, {"letter.pdf", sha256Hex("letter"), 6}};
    base.engine = "0.1.0";
    return base;
}
inline CorrectionWish linsWish() { return {{day(kClaim), day(kClaim)}, day(kClaim)}; }
inline Correction linsCorrection() { return got(makeCorrection(linsObjection(), linsBase(), linsWish())); }

// The codes of what refutes it, each once, in order.
inline QStringList refutations(const CorrectionVerdict& verdict) {
    QStringList codes;
    for (const Problem& problem : verdict.problems)
        if (problem.severity >= Severity::Error && !codes.contains(QString::fromStdString(problem.code)))
            codes << QString::fromStdString(problem.code);
    return codes;
}

}  // namespace clearline::test
