// Lanes in words: what holds on a day, for the crosshair; and the whole timeline, for screen
// readers and whoever asks.
#pragma once

#include <QStringList>

#include "ui/chart/chart_facts.h"

namespace clearline {

// What holds on the day; of the entry, if there is one, also the listing that it begins or ends.
[[nodiscard]] QStringList laneWords(const ChartFacts& facts, double day, std::optional<std::size_t> entry);
[[nodiscard]] QString laneSummary(const ChartFacts& facts);

}  // namespace clearline
