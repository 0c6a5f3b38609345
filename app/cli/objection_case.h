// ObjectionCase: what the commands of objections and repairs begin with: the case opened and verified, its records and
// rulebooks, the law, the working days, and the day of the question.
#pragma once

#include <memory>

#include "app/cli/case_source.h"
#include "app/cli/objection_command.h"
#include "core/audit/law/law.h"
#include "core/casefile/case_calendar.h"

namespace clearline::cli {

struct ObjectionCase {
    std::unique_ptr<CaseFile> file;
    Author author;
    LoadedCase loaded;
    std::shared_ptr<const LawBook> law;
    WorkingCalendar calendar;
    Clock clock{Date::kMin, Date::kMin};
    Problems problems;  // of opening, without what is wrong with evidence: the commands tell that themselves

    [[nodiscard]] std::vector<std::string> rulebookIds() const;
    [[nodiscard]] std::vector<Objection> objections() const;
    // The one of that number, or nothing with the problem told.
    [[nodiscard]] const Objection* objection(std::uint64_t number, Console& console) const;
};

// The case alone. kDone, or the code to end with, its message told; `refused` gets what stands in the way.
[[nodiscard]] int openObjections(const ObjectionCommand& command, bool writes, Console& console, ObjectionCase& opened,
                                 Problems& refused);
// With all that is worked out from.
[[nodiscard]] int loadObjections(const ObjectionCommand& command, bool writes, const std::vector<std::string>& folders,
                                 Console& console, ObjectionCase& opened, Problems& refused);

}  // namespace clearline::cli
