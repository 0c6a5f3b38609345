// Days as a calendar file (.ics, RFC 5545) that every calendar program takes. Where it sits: behind the deadlines of
// objections and repairs, in front of the disk. Promises: each entry is a whole day without a zone; its UID stays the
// same however often it is written, so that a program that took it before changes it instead of adding another; lines
// are folded at 75 bytes and never within a letter; the same entries and stamp give the same bytes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/appeal/deadlines.h"
#include "core/explain/catalogue.h"
#include "core/export/ledger_writers.h"

namespace clearline {

struct CalendarEntry {
    std::string uid;
    Date day = Date::kMin;
    std::string summary, description;
};
// `stamp`: when it is written, in UTC, as authors have it ("2026-11-22T08:00:00Z").
void writeCalendar(const std::vector<CalendarEntry>& entries, const std::string& name, const std::string& stamp,
                   const Sink& out);

// Those deadlines that have a day and are not done. `caseId`: what tells this case from others for ever.
[[nodiscard]] std::vector<CalendarEntry> calendarEntries(const std::vector<Deadline>& deadlines,
                                                         const std::map<ObjectionId, Objection>& objections,
                                                         const std::string& caseId, const Catalogue& words);

}  // namespace clearline
