// What a working paper is asked of: what the window shows now, as values that can be worked out beside it.
#pragma once

#include <QString>

#include "core/export/working_paper.h"

namespace clearline {

class Workspace;

// With what the window compares with, where that is anything but the originals.
[[nodiscard]] PaperQuestion paperQuestion(const Workspace& workspace);

// "3, 12" or "3-5"; nothing if it is neither. Empty: none chosen.
[[nodiscard]] std::optional<std::set<std::size_t>> linesIn(const QString& text);

}  // namespace clearline
