#include "ui/views/why_panel.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/look/look.h"
#include "ui/views/explanation_delegate.h"
#include "ui/views/table_output.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

// A condition may name an identifier, a booking the subject that it comes from.
Explanation shownIn(Explanation explanation, Identifiers identifiers) {
    explanation.text = shownText(explanation.text, identifiers);
    for (Explanation& child : explanation.children) child = shownIn(std::move(child), identifiers);
    return explanation;
}

}  // namespace

WhyPanel::WhyPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      model_(this),
      conclusion_(new QLabel(this)),
      empty_(new QLabel(this)),
      tree_(new QTreeView(this)),
      first_(new QHBoxLayout),
      buttons_(new QHBoxLayout) {
    setObjectName(QStringLiteral("whyPanel"));
    conclusion_->setWordWrap(true);
    conclusion_->setFont(scaledFont(plainFont(), 1.1, true));
    conclusion_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    conclusion_->setContentsMargins(8, 6, 8, 2);
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setMargin(16);
    tree_->setModel(&model_);
    tree_->setHeaderHidden(true);
    tree_->setItemDelegate(new ExplanationDelegate(tree_));
    tree_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree_->setIndentation(14);
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setObjectName(QStringLiteral("whyTree"));
    tree_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree_, &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        QMenu menu(tree_);
        addOutputActions(
            menu, *tree_, [this] { return model_.report(); }, model_.conclusion() != nullptr);
        menu.exec(tree_->viewport()->mapToGlobal(at));
    });
    setFocusProxy(tree_);

    buttons_->setContentsMargins(6, 4, 6, 6);
    buttons_->addStretch();
    first_->setContentsMargins(6, 4, 6, 0);
    first_->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(conclusion_);
    column->addWidget(tree_, 1);
    column->addWidget(empty_, 1);
    column->addLayout(first_);
    column->addLayout(buttons_);

    connect(&workspace_, &Workspace::selectionChanged, this, &WhyPanel::refresh);
    connect(&workspace_, &Workspace::ledgerChanged, this, &WhyPanel::refresh);
    connect(&workspace_, &Workspace::languageChanged, this, &WhyPanel::refresh);
    connect(&IdentifierDisplay::of(workspace_), &IdentifierDisplay::changed, this, &WhyPanel::refresh);
    retranslate();
}

void WhyPanel::addButton(QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    buttons_->insertWidget(buttons_->count() - 1, button);
}

void WhyPanel::addFirst(QAction* action) {
    auto* button = new QPushButton(action->text(), this);
    button->setToolTip(action->toolTip());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] {
        button->setText(action->text());
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
    });
    button->setEnabled(action->isEnabled());
    first_->insertWidget(first_->count() - 1, button);
}

void WhyPanel::copy() const { QGuiApplication::clipboard()->setText(model_.plainText()); }

void WhyPanel::refresh() {
    const auto line = workspace_.selectedLine();
    const bool shown = workspace_.isOpen() && line && *line < workspace_.ledger()->lineCount();
    if (shown) {
        model_.show(
            shownIn(explainLine(*workspace_.ledger(), *line, *workspace_.words(), *workspace_.resources().kinds),
                    IdentifierDisplay::of(workspace_).identifiers()),
            workspace_.words());
        conclusion_->setText(qtText(model_.conclusion()->text));
        tree_->expandAll();
    } else {
        model_.clear();
    }
    conclusion_->setVisible(shown);
    tree_->setVisible(shown);
    empty_->setVisible(!shown);
    tree_->setAccessibleDescription(shown ? conclusion_->text() : empty_->text());
}

void WhyPanel::retranslate() {
    empty_->setText(
        tr("Select a line of the ledger or a point of the chart. Here stands why it is what it is: the rule, the "
           "facts, the arithmetic and the source."));
    tree_->setAccessibleName(tr("Why this line"));
    refresh();
}

void WhyPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void WhyPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    tree_->doItemsLayout();  // rows wrap, so their heights follow the width
}

}  // namespace clearline
