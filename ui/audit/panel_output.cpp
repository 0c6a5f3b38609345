#include "ui/audit/panel_output.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QToolButton>

namespace clearline {

PanelOutput::PanelOutput(QWidget& panel)
    : QObject(&panel), panel_(panel), button_(new QToolButton(&panel)), menu_(new QMenu(button_)) {
    copy_ = menu_->addAction(QString(), this, &PanelOutput::copy);
    button_->setText(QStringLiteral("⋯"));
    button_->setMenu(menu_);
    button_->setPopupMode(QToolButton::InstantPopup);
    button_->setAutoRaise(true);
    button_->setFocusPolicy(Qt::TabFocus);
    retranslate();
}

void PanelOutput::add(const QString& key, QAbstractItemView& view) { views_.push_back({key, &view}); }

QString PanelOutput::tabSeparated() const {
    QStringList lines;
    for (const Shown& shown : views_) {
        const QAbstractItemModel& model = *shown.view->model();
        const auto add = [&](const auto& cell) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells << cell(column).toString().replace(QLatin1Char('\n'), QLatin1Char(' '));
            lines << cells.join(QLatin1Char('\t'));
        };
        add([&](int column) { return model.headerData(column, Qt::Horizontal); });
        for (int row = 0; row < model.rowCount(); ++row)
            add([&](int column) { return model.index(row, column).data(); });
    }
    return lines.join(QLatin1Char('\n'));
}

void PanelOutput::copy() const { QGuiApplication::clipboard()->setText(tabSeparated()); }

void PanelOutput::retranslate() {
    copy_->setText(tr("&Copy all, with headers"));
    button_->setToolTip(tr("Copy, save or print what stands here"));
    button_->setAccessibleName(tr("Copy, save or print what stands here"));
}

}  // namespace clearline
