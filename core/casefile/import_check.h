// ImportCheck: what files would bring into a case, told before anything is written: what is new, what is there already,
// what says something else than the case, and who of each file is who in the case. Where it sits: between reading the
// files (import_reading.h) and CaseFile::import; the window shows it, `import --dry-run` prints it, the report of the
// import keeps it (import_report.h).
//
// Subjects are matched by identifier; a name alone is never enough. Whom a person did not decide about stays apart, and
// the doubt is told. `checkImport` reads each file again with what was decided, so that the records that it counts are
// those that will be imported.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/casefile/case_file.h"

namespace clearline {

enum class MatchedBy : std::uint8_t {
    New,         // nobody of the case
    SameId,      // its id is one of the case's
    Identifier,  // the same identifier, whole and in order
    Chosen,      // a person said so
    KeptApart    // it may be somebody of the case: `doubts` say who
};
[[nodiscard]] std::string_view subjectMatchText(MatchedBy match);  // "new"…

// Why a subject of the file may be one of the case, or, of the last two, why it is taken for another.
enum class SubjectDoubt : std::uint8_t {
    SameName,       // and nothing that tells them apart or proves them one
    LookAlikeName,  // the names differ in characters that look the same
    OldNumber,      // 15 digits, which the other's 18 hold
    FaultyNumber,   // the same number, which cannot be right
    MaskedNumber,   // the same number as far as it is shown
    OtherNumber,    // the same name or id, another number: two people
    IdTaken         // the file's own id is that of another in the case
};
[[nodiscard]] std::string_view subjectDoubtText(SubjectDoubt doubt);  // "same-name"…

struct DoubtfulSubject {
    SubjectDoubt why = SubjectDoubt::SameName;
    std::string subject, name;  // of the case, or of a file before
    Place place;
};
struct SubjectCheck {
    std::string called;  // the id that the file gives it
    std::string name, identifier;
    SubjectKind kind = SubjectKind::NotSaid;
    Place place;
    std::uint64_t records = 0;
    MatchedBy match = MatchedBy::New;
    std::string subject;  // the id that it gets
    std::vector<DoubtfulSubject> doubts;
};

// What of a file meets what is there, in the case or in a file before it.
enum class Overlap : std::uint8_t {
    RecordAgain,     // same id and version, same cells: counts once
    RecordDiffers,   // same id and version, other cells: a conflict; the first counts
    DocumentAgain,   // same document of the same body under another id: perhaps the same twice
    SubjectDiffers,  // two tables say different things of one subject: a conflict
    RelationAgain,
    ReadingAgain,
    StatementAgain
};
inline constexpr std::size_t kOverlaps = 7;
[[nodiscard]] std::string_view overlapText(Overlap overlap);  // "record-again"…
[[nodiscard]] constexpr bool isConflict(Overlap overlap) {
    return overlap == Overlap::RecordDiffers || overlap == Overlap::SubjectDiffers;
}

struct FoundOverlap {
    Overlap what = Overlap::RecordAgain;
    std::string id;                    // of the record or subject here
    std::uint32_t version = 1;         // of a record
    std::string thereId;               // of DocumentAgain: the other record
    bool otherSubject = false;         // of DocumentAgain: it is of somebody else
    std::vector<std::string> columns;  // that differ
    Place here, there;
};

struct ImportCounts {
    std::uint64_t records = 0, subjects = 0, relations = 0, readings = 0, statement = 0;
    friend bool operator==(const ImportCounts&, const ImportCounts&) = default;
};

struct FileCheck {
    std::string name, sha256;
    std::uint64_t size = 0;
    std::string alreadyAs;  // the case has this file, under this name; then nothing below is filled
    ImportCounts brings, adds;
    std::array<std::uint64_t, kOverlaps> counts{};  // of overlaps, by Overlap
    std::vector<FoundOverlap> overlaps;             // the first kMostOverlaps of each
    std::vector<SubjectCheck> subjects;             // by first appearance
    Problems problems;                              // all of the above as Problems, ready to be told

    [[nodiscard]] std::uint64_t count(Overlap what) const { return counts[static_cast<std::size_t>(what)]; }
    static constexpr std::size_t kMostOverlaps = 1000;
};

// What the files come into. `input`: what the case holds; null where it is empty. Both outlive the check.
struct ImportBase {
    const CaseState* state = nullptr;  // null: no case yet
    const CaseInput* input = nullptr;
};

struct CheckedImport {
    std::vector<FileCheck> files;  // one for each item given
    // Those to import, read as decided: without what the case has already, with the choices that were made of
    // themselves and by the person. Empty: there is nothing to import.
    std::vector<ImportItem> items;
};

// `items`: each read as its file has it, with the person's choices beside it (ImportItem::subjects). Fails if
// cancelled, or a file that could be read cannot any more.
[[nodiscard]] Result<CheckedImport> checkImport(const ImportBase& base, std::vector<ImportItem> items,
                                                const ReadOptions& options = {}, const CaseProgress& progress = {});

// The item read again with these choices in place of its own.
[[nodiscard]] Result<ImportItem> withSubjects(const ImportItem& item, std::vector<SubjectChoice> choices,
                                              const ReadOptions& options = {});

}  // namespace clearline
