// WhyPanel: why the selected line is what it is, as a tree of sentences with their citations,
// and what can be done about it from here.
#pragma once

#include <QWidget>

#include "ui/models/explanation_model.h"
#include "ui/workspace/workspace.h"

class QLabel;
class QTreeView;
class QHBoxLayout;
class QAction;

namespace clearline {

class WhyPanel : public QWidget {
    Q_OBJECT
public:
    explicit WhyPanel(Workspace& workspace, QWidget* parent = nullptr);

    void addButton(QAction* action);  // as a button under the tree
    void addFirst(QAction* action);   // in a row of its own, above those
    void copy() const;                // the whole explanation as text
    [[nodiscard]] QString plainText() const { return model_.plainText(); }
    [[nodiscard]] QTreeView* tree() const { return tree_; }
    [[nodiscard]] ExplanationModel& model() { return model_; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void retranslate();

    Workspace& workspace_;
    ExplanationModel model_;
    QLabel *conclusion_, *empty_;
    QTreeView* tree_;
    QHBoxLayout *first_, *buttons_;
};

}  // namespace clearline
