// Icons: our own line drawings (resources/icons), painted in the text colour of the palette they
// are shown on, crisp at every scale.
#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

namespace clearline {

[[nodiscard]] QIcon tintedIcon(const QString& name, const QPalette& palette);

}  // namespace clearline
