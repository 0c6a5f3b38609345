// What a working paper is asked of: what the window shows now, as values that can be worked out beside it.
#pragma once

#include <QString>

#include "core/export/working_paper.h"

namespace clearline {

class CaseSession;
class Workspace;

// With what the window compares with, where that is anything but the originals; and with what was decided about
// findings in the case, where one is open.
[[nodiscard]] PaperQuestion paperQuestion(const Workspace& workspace, const CaseSession& session);

// "3, 12" or "3-5"; nothing if it is neither. Empty: none chosen.
[[nodiscard]] std::optional<std::set<std::size_t>> linesIn(const QString& text);

}  // namespace clearline
