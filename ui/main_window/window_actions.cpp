#include "ui/main_window/window_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QToolBar>
#include <QToolButton>

#include "ui/look/icons.h"
#include "ui/main_window/clock_bar.h"

namespace clearline {

namespace {

// The text of a menu entry without its access key and its dots, for the toolbar and the key table.
QString bare(QString text) {
    static const QRegularExpression accessKey(QStringLiteral("\\(&.\\)"));
    text.remove(accessKey);
    text.remove(QLatin1Char('&'));
    text.remove(QStringLiteral("…"));
    return text;
}

}  // namespace

WindowActions::WindowActions(QMainWindow& window, ClockBar& clockBar)
    : QObject(&window), window_(window), toolbar_(new QToolBar(&window)) {
    open = make({QKeySequence::Open});
    paper = make({QKeySequence::Print});
    home = make({Qt::CTRL | Qt::Key_Home});
    clearRecent = make();
    quit = make({Qt::CTRL | Qt::Key_Q});
    undo = make({Qt::CTRL | Qt::Key_Z});
    redo = make({Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z});
    find = make({QKeySequence::Find});
    lookUp = make({Qt::CTRL | Qt::Key_L});
    copyWhy = make({Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    amend = make({Qt::CTRL | Qt::Key_E});
    addRecord = make({Qt::CTRL | Qt::Key_M});
    leaveOut = make({Qt::CTRL | Qt::SHIFT | Qt::Key_L});
    switchOff = make({Qt::CTRL | Qt::SHIFT | Qt::Key_R});
    object = make({Qt::CTRL | Qt::Key_J});
    repair = make({Qt::CTRL | Qt::Key_K});
    verifyCorrection = make();
    makeBundle = make({Qt::CTRL | Qt::Key_B});
    verifyBundle = make();
    showBundleLine = make();
    resetAll = make({Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace});
    openRulebook = make();
    previousLine = make({Qt::ALT | Qt::Key_Up});
    nextLine = make({Qt::ALT | Qt::Key_Down});
    nextPane = make({Qt::Key_F6});
    previousPane = make({Qt::SHIFT | Qt::Key_F6});
    english = make();
    chinese = make();
    otherLanguage = make({Qt::CTRL | Qt::SHIFT | Qt::Key_Space});
    dark = make({Qt::CTRL | Qt::SHIFT | Qt::Key_D});
    showIdentifiers = make({Qt::CTRL | Qt::SHIFT | Qt::Key_I});
    rearrange = make();
    keys = make({Qt::Key_F1});
    about = make();
    auto* viewpointGroup = new QActionGroup(this);
    for (std::size_t i = 0; i < viewpoints.size(); ++i) {
        viewpoints[i] = make({QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)))});
        viewpoints[i]->setCheckable(true);
        viewpointGroup->addAction(viewpoints[i]);
    }
    viewpoints[0]->setChecked(true);
    for (std::size_t panel = 0; panel < goTo.size(); ++panel)
        goTo[panel] = make({QKeySequence(Qt::CTRL | Qt::SHIFT | Docks::key(static_cast<Docks::Panel>(panel)))});
    goTo[Docks::Source]->setShortcuts({QKeySequence(Qt::Key_F4), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)});
    goTo[Docks::Variables]->setShortcuts({QKeySequence(Qt::Key_F8), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)});
    auto* languages = new QActionGroup(this);
    for (QAction* language : {english, chinese}) {
        language->setCheckable(true);
        languages->addAction(language);
    }
    english->setChecked(true);
    dark->setCheckable(true);
    showIdentifiers->setCheckable(true);  // and never kept: masked at every start
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    buildMenus();
    buildToolbar(clockBar);
}

QAction* WindowActions::make(const QList<QKeySequence>& shortcuts) {
    auto* action = new QAction(&window_);
    action->setShortcuts(shortcuts);
    window_.addAction(action);
    return action;
}

void WindowActions::buildMenus() {
    QMenuBar* bar = window_.menuBar();
    fileMenu = bar->addMenu(QString());
    editMenu = bar->addMenu(QString());
    rulebookMenu = bar->addMenu(QString());
    viewMenu = bar->addMenu(QString());
    goMenu = bar->addMenu(QString());
    helpMenu = bar->addMenu(QString());
    fileMenu->addAction(open);
    recentMenu = fileMenu->addMenu(QString());
    fileMenu->addAction(home);
    fileMenu->addSeparator();
    fileMenu->addActions({paper, makeBundle});
    fileMenu->addSeparator();
    fileMenu->addActions({verifyCorrection, verifyBundle, showBundleLine});
    fileMenu->addSeparator();
    fileMenu->addAction(quit);
    editMenu->addActions({undo, redo, resetAll});
    editMenu->addSeparator();
    editMenu->addActions({object, repair});
    editMenu->addSeparator();
    editMenu->addActions({amend, addRecord, leaveOut, switchOff});
    editMenu->addSeparator();
    editMenu->addActions({copyWhy, find, lookUp});
    viewpointMenu_ = viewMenu->addMenu(QString());
    for (QAction* viewpoint : viewpoints) viewpointMenu_->addAction(viewpoint);
    viewMenu->addAction(rearrange);
    viewMenu->addSeparator();
    languageMenu_ = viewMenu->addMenu(QString());
    languageMenu_->addActions({english, chinese, otherLanguage});
    viewMenu->addActions({dark, showIdentifiers});
    for (QAction* panel : goTo) goMenu->addAction(panel);
    goMenu->addSeparator();
    goMenu->addActions({previousLine, nextLine, nextPane, previousPane});
    helpMenu->addActions({keys, about});
}

void WindowActions::buildToolbar(ClockBar& clockBar) {
    toolbar_->setObjectName(QStringLiteral("toolbar"));
    toolbar_->setMovable(false);
    toolbar_->setIconSize({20, 20});
    toolbar_->setContextMenuPolicy(Qt::PreventContextMenu);
    window_.addToolBar(toolbar_);
    toolbar_->addActions({open, undo, redo});
    toolbar_->addSeparator();
    toolbar_->addWidget(&clockBar);
    toolbar_->addSeparator();
    toolbar_->addAction(find);
    auto* gap = new QWidget(toolbar_);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolbar_->addWidget(gap);
    for (QAction* viewpoint : viewpoints) toolbar_->addAction(viewpoint);
    toolbar_->addSeparator();
    toolbar_->addActions({otherLanguage, dark});
    for (QAction* action : {open, otherLanguage})
        qobject_cast<QToolButton*>(toolbar_->widgetForAction(action))->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QAction* action : toolbar_->actions())
        if (auto* button = qobject_cast<QToolButton*>(toolbar_->widgetForAction(action)))
            button->setFocusPolicy(Qt::TabFocus);
}

void WindowActions::setWords(QAction* action, const QString& text, const QString& tip) {
    action->setText(text);
    action->setIconText(bare(text));
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    const QString words = tip.isEmpty() ? bare(text) : tip;
    action->setToolTip(key.isEmpty() ? words : tr("%1 (%2)").arg(words, key));
}

void WindowActions::setUndoNames(const QString& undoName, const QString& redoName) {
    setWords(undo, undoName.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undoName));
    setWords(redo, redoName.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redoName));
}

void WindowActions::retranslate() {
    fileMenu->setTitle(tr("&File"));
    editMenu->setTitle(tr("&Edit"));
    rulebookMenu->setTitle(tr("&Rulebook"));
    viewMenu->setTitle(tr("&View"));
    goMenu->setTitle(tr("&Go"));
    helpMenu->setTitle(tr("&Help"));
    recentMenu->setTitle(tr("Opened &lately"));
    viewpointMenu_->setTitle(tr("Arranged &for"));
    languageMenu_->setTitle(tr("&Language"));
    toolbar_->setWindowTitle(tr("Toolbar"));
    setWords(open, tr("&Open…"), tr("Open a record file"));
    setWords(paper, tr("&Working paper…"), tr("Put chosen panels on paper, with the receipt to replay them"));
    setWords(home, tr("&First page"), tr("Close the file and go back to the first page"));
    setWords(clearRecent, tr("&Forget these"));
    setWords(quit, tr("&Quit"));
    setUndoNames({}, {});
    setWords(find, tr("&Find in the ledger…"));
    setWords(lookUp, tr("&Look somebody up…"), tr("Find a person or firm by name, identifier, stall or owner"));
    setWords(copyWhy, tr("&Copy this explanation"));
    setWords(amend, tr("A&mend this record…"),
             tr("See the score as if the record of the selected line said otherwise"));
    setWords(addRecord, tr("Add a recor&d…"), tr("See the score with a record that the files lack"));
    setWords(leaveOut, tr("Leave this &record out"), tr("See the score without the record of the selected line"));
    setWords(switchOff, tr("&Switch this rule off"), tr("See the score without the rule of the selected line"));
    setWords(object, tr("O&bject…"), tr("Say that the selected line is wrong, and what should be done"));
    setWords(repair, tr("Re&pair…"), tr("Say that what is behind the selected line has been made good"));
    setWords(verifyCorrection, tr("&Verify a correction…"),
             tr("Run a correction file again on what is open, and see whether it holds"));
    setWords(makeBundle, tr("Make a &bundle…"),
             tr("Hand on records, rulebook, correction, letter and evidence in one file that proves itself"));
    setWords(verifyBundle, tr("Verify a b&undle…"),
             tr("Check every hash of a bundle, or of a line shown from one, and work it out again"));
    setWords(showBundleLine, tr("&Show one line with proof…"),
             tr("Show one line of the bundle that is open, with proof that it belongs to it, and nothing else of it"));
    setWords(resetAll, tr("Reset &all changes"));
    setWords(openRulebook, tr("&Open a rulebook…"));
    setWords(previousLine, tr("&Previous line"));
    setWords(nextLine, tr("&Next line"));
    setWords(nextPane, tr("Next pa&ne"));
    setWords(previousPane, tr("Previous pan&e"));
    english->setText(QStringLiteral("&English"));
    chinese->setText(QStringLiteral("简体中文(&C)"));
    setWords(otherLanguage, tr("中文(&S)"), tr("Show everything in Chinese"));
    setWords(dark, tr("&Dark"), tr("Dark or light"));
    setWords(showIdentifiers, tr("Show &identifiers"),
             tr("Show resident numbers and credit codes whole; masked again at the next start"));
    setWords(rearrange, tr("Arrange the panels &anew"));
    setWords(keys, tr("&Keys"));
    setWords(about, tr("&About Clearline"));
    setWords(viewpoints[0], tr("&Citizen"), tr("Citizen: score, ledger, and why"));
    setWords(viewpoints[1], tr("&Auditor"), tr("Auditor: variables, originals, problems too"));
    setWords(viewpoints[2], tr("A&ppeals"), tr("Appeals: originals and what gave nothing"));
    for (int panel = 0; panel < Docks::PanelCount; ++panel)
        setWords(goTo[static_cast<std::size_t>(panel)],
                 QStringLiteral("%1(&%2)")
                     .arg(Docks::title(static_cast<Docks::Panel>(panel)))
                     .arg(QLatin1Char(static_cast<char>(Docks::key(static_cast<Docks::Panel>(panel))))));
}

void WindowActions::drawIcons(const QPalette& palette, bool isDark) {
    open->setIcon(tintedIcon(QStringLiteral("open"), palette));
    undo->setIcon(tintedIcon(QStringLiteral("undo"), palette));
    redo->setIcon(tintedIcon(QStringLiteral("redo"), palette));
    find->setIcon(tintedIcon(QStringLiteral("find"), palette));
    home->setIcon(tintedIcon(QStringLiteral("home"), palette));
    showIdentifiers->setIcon(tintedIcon(QStringLiteral("eye"), palette));
    copyWhy->setIcon(tintedIcon(QStringLiteral("copy"), palette));
    dark->setIcon(tintedIcon(isDark ? QStringLiteral("light") : QStringLiteral("dark"), palette));
}

QString keysHtml(const QMainWindow& window) {
    QString rows;
    for (const QAction* action : window.actions()) {
        if (action->shortcuts().isEmpty()) continue;
        QStringList names;
        for (const QKeySequence& key : action->shortcuts())
            names << key.toString(QKeySequence::NativeText).toHtmlEscaped();
        rows += QStringLiteral("<tr><td style='padding-right:24px'>%1</td><td>%2</td></tr>")
                    .arg(bare(action->text()).toHtmlEscaped(), names.join(QStringLiteral(", ")));
    }
    return QStringLiteral("<table>%1</table>").arg(rows);
}

}  // namespace clearline
