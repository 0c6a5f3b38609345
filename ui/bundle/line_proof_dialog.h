// LineProofDialog: one line of a bundle shown by itself, with proof that it belongs to the bundle's root, while the
// rest stays hidden: which line, which fields of it, and where it is written. Where it sits: over a bundle that holds;
// over core/bundle/line_proof.h, as `bundle line`. Promises: what is told is what is written; nothing is written over.
#pragma once

#include <QDialog>
#include <functional>
#include <memory>

#include "core/bundle/line_proof.h"
#include "ui/workspace/workspace.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStringListModel;
class QTextBrowser;

namespace clearline {

class ChoiceList;

class LineProofDialog : public QDialog {
    Q_OBJECT
public:
    using Asker = std::function<QString(const QString& title, const QString& like, const QString& ending)>;
    LineProofDialog(Workspace& workspace, std::shared_ptr<const Bundle> bundle, const QString& path, Asker ask,
                    QWidget* parent = nullptr);

    void choose(std::size_t line);  // from 0
    [[nodiscard]] ChoiceList& fields() { return *fields_; }
    [[nodiscard]] QString told() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QPushButton& saveButton() { return *save_; }
    void saveTo(const QString& path);

signals:
    void saved(const QString& path);  // empty: it was not

private:
    void layOut();
    void fillFields();
    void show();
    void askAndSave();

    Workspace& workspace_;
    std::shared_ptr<const Bundle> bundle_;
    const QString path_;
    Asker ask_;
    std::optional<LineProof> proof_;
    QStringListModel* lines_;
    QListView* list_;
    ChoiceList* fields_;
    QTextBrowser* told_;
    QLabel* state_;
    QPushButton* save_;
};

}  // namespace clearline
