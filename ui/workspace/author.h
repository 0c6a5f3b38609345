// Who is written into a case's log, and the moment: the name from the preferences, or until one is
// set there, the system's name for the user. Core reads neither clock nor user; this does.
#pragma once

#include <QString>

#include "core/casefile/log_entry.h"

namespace clearline {

[[nodiscard]] QString authorName();
void setAuthorName(const QString& name);  // empty: the system's again
[[nodiscard]] Author authorNow();
// A log's moment in the reader's own time: 2026-11-22 20:45.
[[nodiscard]] QString shownMoment(const std::string& at);

}  // namespace clearline
