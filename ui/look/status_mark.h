// How surely a number is known, and how grave a problem is, as a shape and a word: never as a
// colour alone.
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include "core/base/problem.h"
#include "core/formula/step.h"

namespace clearline {

[[nodiscard]] QString statusMark(Status status);    // ● published, ◐ reported, ○ assumed, ◆ edited
[[nodiscard]] QString statusWord(Status status);    // in the language of the window
[[nodiscard]] QString markedStatus(Status status);  // both; empty for None
[[nodiscard]] QColor statusColour(Status status, const QPalette& palette);
[[nodiscard]] QString severityText(Severity severity);  // shape and word

}  // namespace clearline
