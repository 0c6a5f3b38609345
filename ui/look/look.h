// Look: the light and the dark palette over Fusion, with one accent colour, and the few further
// colours that views need. A view asks `Look::of(palette())`, so nothing is global and a switch of
// the palette reaches every view through its PaletteChange.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;

namespace clearline {

struct Look {
    bool dark = false;
    QColor accent;      // links, selection, what is active
    QColor gain, loss;  // always beside a sign and a shape, never alone
    QColor muted;       // second words
    QColor edited;      // what a scenario changed
    QColor warning;
    QColor line;    // hairlines
    QColor raised;  // a card or strip over the window

    [[nodiscard]] static const Look& of(const QPalette& palette);
    [[nodiscard]] static QPalette palette(bool dark);
    // Fusion, the palette and the fonts, for the whole program.
    static void apply(QApplication& application, bool dark);
};

// The program's font: Chinese in Simplified shapes, digits of equal width.
[[nodiscard]] QFont plainFont();
[[nodiscard]] QFont scaledFont(const QFont& font, double factor, bool bold = false);

}  // namespace clearline
