// IdentifierDisplay: whether resident numbers and credit codes are shown whole on this screen. Masked at every start; a
// person asks for them with one action, and every view that may show one listens. It hangs on the workspace and is
// never kept.
#pragma once

#include <QObject>

#include "core/record/masked.h"

namespace clearline {

class Workspace;

class IdentifierDisplay : public QObject {
    Q_OBJECT
public:
    // The one of this workspace, made when first asked for.
    [[nodiscard]] static IdentifierDisplay& of(Workspace& workspace);

    [[nodiscard]] Identifiers identifiers() const { return shown_ ? Identifiers::Shown : Identifiers::Masked; }
    [[nodiscard]] bool shown() const { return shown_; }
    void setShown(bool shown);

signals:
    void changed();

private:
    using QObject::QObject;
    bool shown_ = false;
};

}  // namespace clearline
