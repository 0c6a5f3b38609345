// TemplateChoice: by whose templates a letter is written: the program's, or those of a folder of one's own, which is
// remembered. Where it sits: in the letter dialog, over core/export/letter_template.h. Promises: each template of the
// folder is read when it is chosen, and what is wrong in it is told with its line; no file there is written over.
#pragma once

#include <QWidget>

class QActionGroup;
class QLabel;
class QMenu;
class QToolButton;

namespace clearline {

class Workspace;

class TemplateChoice : public QWidget {
    Q_OBJECT
public:
    explicit TemplateChoice(const Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] const QString& folder() const { return folder_; }  // empty: the program's
    [[nodiscard]] bool wrong() const { return wrong_; }              // one of them cannot be used
    // Reads what stands there; empty: the program's are used.
    void use(const QString& folder);
    // The program's templates as files to be changed, those that are there already left alone; then uses them.
    void copyInto(const QString& folder);
    [[nodiscard]] QToolButton& button() { return *button_; }
    [[nodiscard]] QString told() const;

signals:
    void chosen();

private:
    void ask(bool copy);
    void fillMenu();
    void nameButton();
    void check();

    const Workspace& workspace_;
    QToolButton* button_;
    QMenu* menu_;
    QActionGroup* whose_;
    QLabel* told_;
    QString folder_, last_;  // last_: the folder of one's own that was used last
    bool wrong_ = false;
};

}  // namespace clearline
