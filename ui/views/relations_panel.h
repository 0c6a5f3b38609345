// RelationsPanel: to whom the open subject is related, and what of its ledger came over which
// relation. A click selects the line, double click or Enter opens the related subject.
#pragma once

#include <QWidget>

#include "ui/models/relation_model.h"

class QLabel;
class QTreeView;

namespace clearline {

class RelationsPanel : public QWidget {
    Q_OBJECT
public:
    explicit RelationsPanel(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] RelationModel& model() { return *model_; }
    [[nodiscard]] QTreeView& tree() { return *tree_; }
    [[nodiscard]] QString hint() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void retranslate();
    void fitColumns();
    void openSubject(const QModelIndex& index);

    Workspace& workspace_;
    RelationModel* model_;
    QTreeView* tree_;
    QLabel* hint_;
    bool stale_ = true;
};

}  // namespace clearline
