#include "ui/main_window/docks.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>
#include <QTabBar>
#include <algorithm>

namespace clearline {

namespace {

constexpr int kStateVersion = 7;
struct PanelFacts {
    const char* name;
    char letter;  // in the menu, and with Ctrl and Shift its key
};
// In the order of Panel.
constexpr PanelFacts kPanels[] = {
    {"subjects", 'P'},  {"why", 'W'},       {"source", 'O'},    {"variables", 'V'}, {"silent", 'N'},
    {"problems", 'E'},  {"relations", 'T'}, {"systems", 'Y'},   {"statement", 'J'}, {"scenarios", 'A'},
    {"history", 'H'},   {"compare", 'M'},   {"waterfall", 'B'}, {"reach", 'U'},     {"sensitivity", 'X'},
    {"diagnosis", 'G'}, {"findings", 'F'},  {"known-on", 'Q'}, {"objections", 'K'},
};
static_assert(std::size(kPanels) == Docks::PanelCount);

QString settingOf(Viewpoint viewpoint) { return QStringLiteral("docks/%1").arg(static_cast<int>(viewpoint)); }

}  // namespace

Docks::Docks(QMainWindow& window) : QObject(&window), window_(window) {
    for (int panel = 0; panel < PanelCount; ++panel) {
        auto* dock = new QDockWidget(&window_);
        dock->setObjectName(QString::fromLatin1(kPanels[panel].name));
        dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable |
                          QDockWidget::DockWidgetFloatable);
        docks_[static_cast<std::size_t>(panel)] = dock;
        dock->hide();
    }
    window_.setDockNestingEnabled(true);
    window_.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window_.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window_.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    place();
}

Qt::Key Docks::key(Panel panel) { return static_cast<Qt::Key>(kPanels[panel].letter); }

QString Docks::title(Panel panel) {
    switch (panel) {
        case Subjects: return tr("People and firms");
        case Why: return tr("Why this line");
        case Source: return tr("The original");
        case Variables: return tr("Variables");
        case Silent: return tr("Gave nothing");
        case Problems: return tr("Problems");
        case Relations: return tr("Relations");
        case Systems: return tr("Systems");
        case Statement: return tr("Statement");
        case Scenarios: return tr("Scenarios");
        case History: return tr("History");
        case Compare: return tr("Compare");
        case Waterfall: return tr("Waterfall");
        case Reach: return tr("What would it take");
        case Sensitivity: return tr("Sensitivity");
        case Diagnosis: return tr("Diagnosis");
        case Findings: return tr("Findings");
        case KnownOn: return tr("As known on");
        case Objections: return tr("Objections");
        case PanelCount: break;
    }
    return {};
}

void Docks::setPanel(Panel panel, QWidget* widget) { docks_[panel]->setWidget(widget); }

void Docks::retranslate() {
    for (int panel = 0; panel < PanelCount; ++panel)
        docks_[static_cast<std::size_t>(panel)]->setWindowTitle(title(static_cast<Panel>(panel)));
}

void Docks::place() {
    for (QDockWidget* dock : docks_) dock->setFloating(false);
    window_.addDockWidget(Qt::LeftDockWidgetArea, docks_[Subjects]);
    window_.addDockWidget(Qt::RightDockWidgetArea, docks_[Why]);
    window_.addDockWidget(Qt::RightDockWidgetArea, docks_[Source]);
    window_.addDockWidget(Qt::BottomDockWidgetArea, docks_[Variables]);
    window_.splitDockWidget(docks_[Why], docks_[Source], Qt::Vertical);
    window_.tabifyDockWidget(docks_[Variables], docks_[Silent]);
    window_.tabifyDockWidget(docks_[Silent], docks_[Problems]);
    window_.tabifyDockWidget(docks_[Problems], docks_[Relations]);
    window_.tabifyDockWidget(docks_[Relations], docks_[Systems]);
    window_.splitDockWidget(docks_[Subjects], docks_[Scenarios], Qt::Vertical);
    window_.tabifyDockWidget(docks_[Systems], docks_[Statement]);
    window_.tabifyDockWidget(docks_[Statement], docks_[Diagnosis]);
    window_.tabifyDockWidget(docks_[Diagnosis], docks_[Findings]);
    window_.tabifyDockWidget(docks_[Findings], docks_[KnownOn]);
    window_.tabifyDockWidget(docks_[KnownOn], docks_[History]);
    window_.tabifyDockWidget(docks_[Findings], docks_[Objections]);
    for (const Panel panel : {Sensitivity, Waterfall, Reach, Compare})
        window_.tabifyDockWidget(docks_[Variables], docks_[panel]);  // each next to the variables
}

// Titles stay whole: where there is no room for all, the bar can be scrolled.
void Docks::scrollTabs() {
    for (QTabBar* bar : window_.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setElideMode(Qt::ElideNone);
        bar->setUsesScrollButtons(true);
    }
}

void Docks::arrangeAnew() {
    QSettings().remove(settingOf(viewpoint_));
    arrange(viewpoint_, manySubjects_);
}

void Docks::arrange(Viewpoint viewpoint, bool manySubjects) {
    viewpoint_ = viewpoint;
    manySubjects_ = manySubjects;
    shown_ = true;
    const QByteArray kept = QSettings().value(settingOf(viewpoint)).toByteArray();
    if (!kept.isEmpty() && window_.restoreState(kept, kStateVersion)) return scrollTabs();
    place();
    const bool citizen = viewpoint == Viewpoint::Citizen, auditor = viewpoint == Viewpoint::Auditor;
    docks_[Subjects]->setVisible(auditor || manySubjects);
    docks_[Why]->setVisible(true);
    docks_[Source]->setVisible(!citizen);
    docks_[Variables]->setVisible(auditor);
    docks_[Silent]->setVisible(!citizen);
    docks_[Problems]->setVisible(!citizen);
    docks_[Relations]->setVisible(!citizen);
    docks_[Systems]->setVisible(!citizen);
    docks_[Statement]->setVisible(!citizen);
    docks_[Findings]->setVisible(!citizen);
    for (const Panel panel : {Diagnosis, KnownOn, Waterfall, Sensitivity})
        docks_[panel]->setVisible(false);  // until somebody asks
    docks_[Scenarios]->setVisible(inCase_ && !citizen);
    docks_[History]->setVisible(inCase_ && !citizen);
    for (const Panel panel : {Compare, Reach}) docks_[panel]->setVisible(auditor);
    docks_[Objections]->setVisible(!citizen);
    docks_[auditor ? Variables : viewpoint == Viewpoint::Appeals ? Objections : Silent]->raise();
    const int width = window_.width();
    window_.resizeDocks({docks_[Subjects], docks_[Why]}, {width * 17 / 100, width * 28 / 100}, Qt::Horizontal);
    window_.resizeDocks({docks_[Subjects], docks_[Scenarios]}, {45, 55}, Qt::Vertical);
    window_.resizeDocks({docks_[Why], docks_[Source]}, {58, 42}, Qt::Vertical);
    window_.resizeDocks({docks_[Variables]}, {window_.height() * 33 / 100}, Qt::Vertical);
    scrollTabs();
}

void Docks::keep() const {
    if (shown_) QSettings().setValue(settingOf(viewpoint_), window_.saveState(kStateVersion));
}

QByteArray Docks::layout() const {
    return shown_ ? QByteArray::number(static_cast<int>(viewpoint_)) + ' ' + window_.saveState(kStateVersion)
                  : QByteArray();
}

bool Docks::restore(const QByteArray& layout) {
    const qsizetype gap = layout.indexOf(' ');
    if (gap < 0 || !window_.restoreState(layout.mid(gap + 1), kStateVersion)) return false;
    shown_ = true;
    scrollTabs();
    return true;
}

void Docks::hideAll() {
    shown_ = false;
    for (QDockWidget* dock : docks_) dock->hide();
}

void Docks::goTo(Panel panel) {
    QDockWidget* dock = docks_[panel];
    dock->show();
    dock->raise();
    // A column for each system wants height, and so do two ledgers side by side and what an auditor asks.
    const bool tall = panel == Systems || panel == Statement || panel >= Compare;
    if (tall && !dock->isFloating())
        window_.resizeDocks({dock}, {std::max(dock->height(), window_.height() * (panel < Compare ? 42 : 37) / 100)},
                            Qt::Vertical);
    if (dock->widget()) dock->widget()->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace clearline
