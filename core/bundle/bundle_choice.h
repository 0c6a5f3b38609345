// BundleChoice: what a person chose to hand on, looked up in what is open: whose records, under which rulebooks, an
// objection with its papers, attachments, files. Where it sits: between a case or a record file and make_bundle.h; for
// the command and the window alike.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/bundle/make_bundle.h"
#include "core/casefile/case_file.h"

namespace clearline {

struct BundleChoice {
    std::vector<std::string> subjects, records;  // as in BundleWish; no subject: see chosenSubjects
    ObjectionId objection = 0;                   // with its evidence; 0: none
    std::vector<AttachmentId> evidence;          // further attachments of the case
};

// Those named; else the one of the objection, else those of the records, else the only one there is. Empty: none.
[[nodiscard]] std::vector<std::string> chosenSubjects(const BundleChoice& choice, const CaseInput& input,
                                                      const Objection* objection);
// The records that an objection names, in its lines or in what it asks for.
[[nodiscard]] std::vector<std::string> recordsOf(const Objection& objection);

// What the case holds: its rulebooks of these ids (none: all) and its input, read as is given back: by these kinds and
// those of the rulebooks.
[[nodiscard]] Result<ReadOptions> readCaseInto(CaseFile& file, const std::vector<std::string>& rulebooks,
                                               const Kinds& kinds, BundleWish& wish);
// Its root, the objection and the attachments as files. Problems: objection.none, case.no-attachment, those of reading.
[[nodiscard]] std::optional<Problems> takeFromCase(CaseFile& file, const BundleChoice& choice, BundleWish& wish);
// Problems: read.*
[[nodiscard]] Result<GivenFile> givenFile(const std::string& what, const std::string& path);

}  // namespace clearline
