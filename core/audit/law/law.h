// Law: what the law lays down that a finding rests on, as data from resources/law: provisions, each with what it is
// about, the days on which it is in force, how long something may or must last, and how surely all that is known.
// Where it sits: read once at the start, beside rulebooks and kinds; the checks of findings/ ask it and know no number
// of a law themselves. Promises: a provision with anything wrong in it is left out and told, never half-read.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/local_text.h"
#include "core/base/result.h"
#include "core/date/period.h"
#include "core/formula/step.h"
#include "core/record/field.h"
#include "core/record/subject.h"

namespace clearline {

// What a provision is about: which question of a check it answers.
enum class LawMatter : std::uint8_t {
    Retention,         // how long bad information is kept
    Publicity,         // how long a penalty is shown
    ListingTerm,       // how long one is on a list
    ListingExtension,  // by how much longer
    ListingRemoval,    // how soon one goes after performance
    Representative,    // who is not listed for another
    Filing,            // how soon a record is to be entered
    Receipt,           // that it counts only from receipt
    BasicInformation,  // what is no conduct
    Confirmation,      // what has to be confirmed before it counts
    OneAct,            // one act is not punished twice
    Answer,            // how soon an objection is verified and answered
    ObjectionPeriod,   // within which one objects
    RepairPapers,      // what is to be handed in with a repair
    OneCommitment,     // each penalty has a commitment letter of its own
    UseEnds,           // that a repair ends sharing and use, not only publicity
    EarlyRemoval,      // after what time one may go off a list early
};
inline constexpr std::size_t kLawMatters = static_cast<std::size_t>(LawMatter::EarlyRemoval) + 1;
[[nodiscard]] std::string_view lawMatterText(LawMatter matter);  // "retention"…

struct Provision {
    std::size_t law = 0;  // into LawBook::laws
    std::string id;
    LawMatter about = LawMatter::Retention;
    LocalText article, says, note;
    Interval when;
    Status status = Status::None;        // of what it says
    Status days = Status::None;          // of `when`; None: as `status`
    std::string ofClass;                 // of penalties: minor, general, serious…; empty: of all
    bool otherwise = false;              // holds where no other of the same matter, law and day does
    std::optional<Period> least, most;   // absent: no bound
    std::optional<int> workingDays;      // as `most`, in working days
    std::vector<Field> clock;            // from which it runs: the first that is there
    bool monthStart = false;             // then from the first working day of a month that is not before
    std::vector<std::string> papers;     // of repairs, as Evidence::paper names them
    std::vector<std::string> kinds;      // of record; "fire." means all that begin so; empty: all
    std::vector<std::string> rulebooks;  // ids; empty: all
    std::vector<std::string> relations;  // kinds of relation
    std::vector<SubjectKind> subjects;   // empty: all
    Place place;

    [[nodiscard]] bool ofKind(std::string_view kind) const;
    [[nodiscard]] bool ofRulebook(std::string_view id) const;
    // True too where it is not said what the subject is.
    [[nodiscard]] bool ofSubject(SubjectKind kind) const;
};

struct OneLaw {
    std::string id;
    LocalText title;
    std::string year;
    LocalText note;
    std::string file;
};

struct LawBook {
    std::vector<OneLaw> laws;
    std::vector<Provision> provisions;  // in the order of the files
    Problems problems;

    // Those in force on the day, for the rulebook; of those marked `otherwise` only where no other answers.
    [[nodiscard]] std::vector<std::size_t> on(LawMatter matter, Date day, std::string_view rulebook) const;
    // The same for a kind of record: the first that names it, else the first that holds for all.
    [[nodiscard]] std::optional<std::size_t> of(LawMatter matter, Date day, std::string_view rulebook,
                                                std::string_view kind) const;
    // Of those `on` gives all that hold for the kind.
    [[nodiscard]] std::vector<std::size_t> allOf(LawMatter matter, Date day, std::string_view rulebook,
                                                 std::string_view kind) const;
    // Whether any provision of the matter, on whatever day, names the kind.
    [[nodiscard]] bool knows(LawMatter matter, std::string_view kind) const;
};

// resources/law/*.yaml of the best folder that has any. Fails only where a file cannot be read at all.
[[nodiscard]] Result<std::shared_ptr<const LawBook>> loadLaw(const std::vector<std::string>& resourceFolders);
// One file's text, added.
void readLaw(const std::string& text, const std::string& file, LawBook& book);

}  // namespace clearline
