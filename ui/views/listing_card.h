// ListingCard: beneath the subject list, what is on file of the one who is shown: kind, identifier, facts, owner, how
// it was found, and under rulebooks with lists every stay on one, now and before.
#pragma once

#include <QTextBrowser>

#include "ui/workspace/identifier_display.h"
#include "ui/workspace/workspace.h"

namespace clearline {

class ListingCard : public QTextBrowser {
    Q_OBJECT
public:
    explicit ListingCard(Workspace& workspace, QWidget* parent = nullptr);
    void setFoundBy(const QString& sentences);  // one a line

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Workspace& workspace_;
    IdentifierDisplay& identifiers_;
    QString foundBy_;
    QString html_;  // as shown
};

}  // namespace clearline
