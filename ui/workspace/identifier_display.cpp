#include "ui/workspace/identifier_display.h"

#include "ui/workspace/workspace.h"

namespace clearline {

IdentifierDisplay& IdentifierDisplay::of(Workspace& workspace) {
    auto* display = workspace.findChild<IdentifierDisplay*>(QString(), Qt::FindDirectChildrenOnly);
    return display ? *display : *new IdentifierDisplay(&workspace);
}

void IdentifierDisplay::setShown(bool shown) {
    if (shown == shown_) return;
    shown_ = shown;
    emit changed();
}

}  // namespace clearline
