// PanelOutput: what a panel shows, for other programs and for paper: copied with its headers, saved as a file, printed.
// One piece for all panels: a panel names its tables, and has a button with the menu. Where it sits: between the views
// of a panel and the clipboard. Promises: what goes out is what the tables show, all of their rows, with figures
// as data files have them.
#pragma once

#include <QObject>
#include <QString>
#include <vector>

class QAbstractItemView;
class QAction;
class QMenu;
class QToolButton;
class QWidget;

namespace clearline {

class PanelOutput : public QObject {
    Q_OBJECT
public:
    explicit PanelOutput(QWidget& panel);

    // In the order in which they go out. `key` names it in files, the same in every language; its accessible name
    // is its title.
    void add(const QString& key, QAbstractItemView& view);
    [[nodiscard]] QToolButton& button() const { return *button_; }
    void retranslate();

    [[nodiscard]] QString tabSeparated() const;  // all tables with their headers, as copied

private:
    struct Shown {
        QString key;
        QAbstractItemView* view;
    };
    void copy() const;

    QWidget& panel_;
    QToolButton* button_;
    QMenu* menu_;
    QAction* copy_;
    std::vector<Shown> views_;
};

}  // namespace clearline
