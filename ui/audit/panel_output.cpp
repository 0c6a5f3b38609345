#include "ui/audit/panel_output.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAction>
#include <QMenu>
#include <QToolButton>
#include <algorithm>

#include "ui/views/table_output.h"

namespace clearline {

PanelOutput::PanelOutput(QWidget& panel)
    : QObject(&panel), panel_(panel), button_(new QToolButton(&panel)), menu_(new QMenu(button_)) {
    const auto give = [this](auto what) {
        return [this, what] {
            if (const auto given = tables()) what(*given);
        };
    };
    using Tables = std::vector<ReportTable>;
    copy_ = menu_->addAction(QString(), this, give([](const Tables& given) { copyTables(given); }));
    save_ = menu_->addAction(QString(), this, give([this](const Tables& given) { saveTables(panel_, given, title_); }));
    print_ =
        menu_->addAction(QString(), this, give([this](const Tables& given) { printTables(panel_, given, title_); }));
    connect(menu_, &QMenu::aboutToShow, this, [this] {
        const bool any = std::any_of(views_.begin(), views_.end(),
                                     [](const Shown& shown) { return shown.view->model()->rowCount() > 0; });
        for (QAction* action : {copy_, save_, print_}) action->setEnabled(any);
    });
    button_->setText(QStringLiteral("⋯"));
    button_->setMenu(menu_);
    button_->setPopupMode(QToolButton::InstantPopup);
    button_->setAutoRaise(true);
    button_->setFocusPolicy(Qt::TabFocus);
    retranslate();
}

void PanelOutput::add(const QString& key, QAbstractItemView& view) { views_.push_back({key, &view}); }

std::optional<std::vector<ReportTable>> PanelOutput::tables() const {
    std::vector<ReportTable> given;
    for (const Shown& shown : views_) {
        if (shown.view->model()->rowCount() == 0) continue;
        auto table = reportTableOf(*shown.view, shown.key);
        if (!table) return std::nullopt;
        given.push_back(std::move(*table));
    }
    return given;
}

void PanelOutput::retranslate() {
    copy_->setText(tr("&Copy all, with headers"));
    save_->setText(tr("&Save as CSV, XLSX, JSON, HTML or PDF…"));
    print_->setText(tr("&Print…"));
    button_->setToolTip(tr("Copy, save or print what stands here"));
    button_->setAccessibleName(tr("Copy, save or print what stands here"));
}

}  // namespace clearline
