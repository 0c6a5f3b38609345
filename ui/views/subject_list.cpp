#include "ui/views/subject_list.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/views/listing_card.h"
#include "ui/views/subject_delegate.h"
#include "ui/views/table_output.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr int kNarrowest = 190;  // a wide score header must not squeeze names and identifiers away

QString titleOf(const LocalText& title, const std::string& id, Language language) {
    return qtText(title.empty() ? id : title.in(language));
}

}  // namespace

SubjectList::SubjectList(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      model_(new SubjectModel(workspace, this)),
      delegate_(new SubjectDelegate(this)),
      search_(new QLineEdit(this)),
      identifiers_(new QToolButton(this)),
      filter_(new QComboBox(this)),
      list_(new QListView(this)),
      empty_(new QLabel(this)),
      everybody_(new QToolButton(this)),
      card_(new ListingCard(workspace, this)),
      count_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      cancel_(new QToolButton(this)) {
    setObjectName(QStringLiteral("subjectList"));
    setMinimumWidth(kNarrowest);
    search_->setObjectName(QStringLiteral("subjectSearch"));
    search_->setClearButtonEnabled(true);
    filter_->setObjectName(QStringLiteral("subjectFilter"));
    filter_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    filter_->setMinimumContentsLength(8);
    list_->setModel(model_);
    giveOutputMenu(*list_);
    list_->setItemDelegate(delegate_);
    list_->setUniformItemSizes(true);
    list_->setAlternatingRowColors(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setSpacing(1);
    buildLayout();

    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) { model_->setFilter(text); });
    connect(filter_, &QComboBox::activated, this, &SubjectList::askedFor);
    connect(everybody_, &QToolButton::clicked, this, &SubjectList::showEverybody);
    connect(cancel_, &QToolButton::clicked, this, [this] {
        showEverybody();
        model_->states().cancel();
    });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (!current.isValid()) return;
        workspace_.setSubject(coreText(current.data(SubjectModel::IdRole).toString()));
        card_->setFoundBy(model_->foundBy(current));
    });
    connect(model_, &QAbstractItemModel::modelReset, this, &SubjectList::showRows);
    connect(&model_->states(), &SubjectStates::changed, this, &SubjectList::showRows);
    connect(&model_->states(), &SubjectStates::progressed, progress_, &QProgressBar::setValue);
    const auto fillAgain = [this] {
        fillFilter();
        showRows();
    };
    connect(&workspace_, &Workspace::caseChanged, this, fillAgain);
    connect(&workspace_, &Workspace::languageChanged, this, fillAgain);
    retranslate();
}

void SubjectList::buildLayout() {
    setFocusProxy(list_);
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setMargin(12);
    for (QToolButton* button : {identifiers_, everybody_, cancel_}) button->setFocusPolicy(Qt::TabFocus);
    identifiers_->setAutoRaise(true);
    identifiers_->hide();
    everybody_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    cancel_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    progress_->setRange(0, 100);
    progress_->setMaximumHeight(16);
    count_->setContentsMargins(6, 2, 6, 4);
    count_->setWordWrap(true);

    auto* find = new QHBoxLayout;
    find->setSpacing(2);
    find->addWidget(search_, 1);
    find->addWidget(identifiers_);
    auto* top = new QWidget(this);
    auto* rows = new QVBoxLayout(top);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(list_, 1);
    rows->addWidget(empty_, 1);
    rows->addWidget(everybody_, 0, Qt::AlignHCenter);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(top);
    split->addWidget(card_);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto* working = new QHBoxLayout;
    working->addWidget(progress_, 1);
    working->addWidget(cancel_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 0);
    column->setSpacing(4);
    column->addLayout(find);
    column->addWidget(filter_);
    column->addLayout(working);
    column->addWidget(split, 1);
    column->addWidget(count_);
}

void SubjectList::setIdentifierAction(QAction* action) {
    identifiers_->setDefaultAction(action);
    identifiers_->setToolButtonStyle(Qt::ToolButtonIconOnly);
    identifiers_->show();
}

void SubjectList::search() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void SubjectList::fillFilter() {
    const auto rulebook = workspace_.isOpen() ? workspace_.rulebook() : nullptr;
    const int chosen = rulebook == filled_ ? filter_->currentIndex() : 0;
    filled_ = rulebook;
    asked_.clear();
    filter_->clear();
    filter_->addItem(tr("Whatever grade or list"));
    const auto add = [this](const QString& words, const StateAsked& asked) {
        asked_.push_back(asked);
        filter_->addItem(words);
    };
    if (rulebook) {
        const Language language = workspace_.language();
        for (std::size_t s = 0; s < rulebook->scales.size(); ++s) {
            const Scale& scale = rulebook->scales[s];
            for (std::size_t i = 0; i < scale.steps.size(); ++i)
                add(tr("%1: %2").arg(titleOf(scale.title, scale.id, language),
                                     titleOf(scale.steps[i].title, scale.steps[i].id, language)),
                    {false, ListPast::On, {{0, s, i}}});
        }
        for (std::size_t l = 0; l < rulebook->lists.size(); ++l) {
            const QString list = titleOf(rulebook->lists[l].title, rulebook->lists[l].id, language);
            add(tr("%1: on it now").arg(list), {true, ListPast::On, {{0, l, 0}}});
            add(tr("%1: was on it").arg(list), {true, ListPast::Was, {{0, l, 0}}});
            add(tr("%1: never on it").arg(list), {true, ListPast::Never, {{0, l, 0}}});
        }
    }
    filter_->setVisible(filter_->count() > 1);
    filter_->setCurrentIndex(chosen < filter_->count() ? chosen : 0);
    if (chosen == 0 && model_->filtered()) askedFor(0);
}

void SubjectList::askedFor(int row) {
    if (row > 0)
        model_->setAsked(asked_[static_cast<std::size_t>(row) - 1]);
    else
        model_->setAsked(std::nullopt);
}

void SubjectList::showEverybody() {
    search_->clear();
    filter_->setCurrentIndex(0);
    askedFor(0);
    list_->setFocus(Qt::OtherFocusReason);
}

void SubjectList::showCurrent() {
    const QModelIndex current = model_->indexOf(workspace_.subject());
    if (current.isValid() && current != list_->currentIndex()) list_->setCurrentIndex(current);
    card_->setFoundBy(model_->foundBy(current));
}

void SubjectList::showProgress() {
    const bool working = model_->states().running();
    // Few are there before anybody could stop them.
    const bool told = working && filter_->currentIndex() > 0;
    progress_->setVisible(told);
    cancel_->setVisible(told);
    if (!working) progress_->setValue(0);
}

void SubjectList::showRows() {
    delegate_->setLines(model_->states().states() ? 3 : 2);
    list_->doItemsLayout();
    showProgress();
    const bool none = workspace_.isOpen() && model_->rowCount() == 0;
    const bool working = model_->states().running() && filter_->currentIndex() > 0 && !model_->states().states();
    list_->setVisible(!none);
    empty_->setVisible(none);
    everybody_->setVisible(none && model_->filtered() && !working);
    empty_->setText(working ? tr("Working out how everybody stands…")
                            : tr("Nobody fits. Type fewer words or a part of a name, the last four characters of an "
                                 "identifier, the stall number or the owner's name; or choose another grade or list."));
    QString count = model_->filtered() ? tr("%1 of %2 shown").arg(model_->rowCount()).arg(model_->total())
                                       : tr("%n in this file", nullptr, static_cast<int>(model_->total()));
    if (model_->undecided() > 0)
        count +=
            QStringLiteral(" · ") + tr("△ %n not known: incomplete", nullptr, static_cast<int>(model_->undecided()));
    count_->setText(count);
    showCurrent();
}

void SubjectList::retranslate() {
    search_->setPlaceholderText(tr("Name, number, owner"));
    search_->setAccessibleName(tr("Search people and firms"));
    search_->setToolTip(
        tr("Finds by name, id, identifier (whole, or its last four characters or more), stall number or any other "
           "fact, and by the owner's or representative's name."));
    list_->setAccessibleName(tr("People and firms in this file"));
    filter_->setAccessibleName(tr("Only of this grade or listing state"));
    everybody_->setText(tr("Show everybody"));
    progress_->setAccessibleName(tr("Working out how everybody stands"));
    cancel_->setText(tr("Cancel"));
    fillFilter();
    showRows();
}

void SubjectList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
