// PanelOutput: what a panel shows, for other programs and for paper: copied with its headers, saved as a file, printed.
// One piece for all panels: a panel names its views, and has a button with the menu; it may add things of its own.
#pragma once

#include <QObject>
#include <QString>
#include <optional>
#include <vector>

#include "core/export/report_table.h"

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
    void setTitle(const QString& title) { title_ = title; }
    [[nodiscard]] QToolButton& button() const { return *button_; }
    [[nodiscard]] QMenu& menu() const { return *menu_; }
    void retranslate();

    // Those that have rows; nothing: a person stopped it.
    [[nodiscard]] std::optional<std::vector<ReportTable>> tables() const;

private:
    struct Shown {
        QString key;
        QAbstractItemView* view;
    };

    QWidget& panel_;
    QToolButton* button_;
    QMenu* menu_;
    QAction *copy_, *save_, *print_;
    QString title_;
    std::vector<Shown> views_;
};

}  // namespace clearline
