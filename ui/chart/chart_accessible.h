// What a screen reader learns of a ChartPane: role Chart, its name, the history in words, and
// what the crosshair says as its value. The canvas inside is left out of the tree.
#pragma once

namespace clearline {

// Makes every ChartPane known so; calling again does nothing.
void installChartAccessible();

}  // namespace clearline
