#include "ui/views/scenario_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/casefile/scenario_actions.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kDraftMilliseconds = 600, kNoteLines = 3;
}

ScenarioPanel::ScenarioPanel(CaseSession& session, Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      session_(session),
      workspace_(workspace),
      model_(new ScenarioListModel(session, workspace, this)),
      list_(new QListView(this)),
      create_(new QToolButton(this)),
      duplicate_(new QToolButton(this)),
      delete_(new QToolButton(this)),
      base_(new QToolButton(this)),
      keepCase_(new QToolButton(this)),
      empty_(new QLabel(this)),
      noteLabel_(new QLabel(this)),
      note_(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("scenarioPanel"));
    list_->setModel(model_);
    list_->setUniformItemSizes(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setSpacing(1);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideRight);
    list_->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    list_->setObjectName(QStringLiteral("scenarioList"));
    setFocusProxy(list_);
    empty_->setWordWrap(true);
    base_->setCheckable(true);
    note_->setMaximumHeight(note_->fontMetrics().lineSpacing() * kNoteLines + 12);
    note_->setTabChangesFocus(true);
    note_->installEventFilter(this);
    noteLabel_->setBuddy(note_);
    draftTimer_.setSingleShot(true);
    draftTimer_.setInterval(kDraftMilliseconds);

    auto* tools = new QHBoxLayout;
    tools->setSpacing(2);
    for (QToolButton* button : {create_, duplicate_, delete_}) {
        button->setAutoRaise(true);
        tools->addWidget(button);
    }
    tools->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    column->addLayout(tools);
    column->addWidget(empty_);
    column->addWidget(keepCase_, 0, Qt::AlignLeft);
    column->addWidget(list_, 1);
    column->addWidget(base_, 0, Qt::AlignLeft);
    column->addWidget(noteLabel_);
    column->addWidget(note_);

    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid()) session_.choose(model_->idOf(index));
    });
    connect(create_, &QToolButton::clicked, this, [this] {
        session_.createScenario(session_.freeName(tr("Scenario 1")));
        list_->edit(list_->currentIndex());
    });
    connect(duplicate_, &QToolButton::clicked, this, [this] {
        if (const auto id = current())
            session_.duplicate(*id, session_.freeName(tr("Copy of %1").arg(qtText(session_.kept(id)->label.name))));
    });
    connect(delete_, &QToolButton::clicked, this, &ScenarioPanel::askDelete);
    connect(base_, &QToolButton::clicked, this,
            [this](bool on) { session_.compareWith(on ? current() : std::nullopt); });
    connect(keepCase_, &QToolButton::clicked, this, &ScenarioPanel::keepWanted);
    connect(note_, &QPlainTextEdit::textChanged, this, [this] {
        if (noted_ && note_->hasFocus()) draftTimer_.start();
    });
    connect(&draftTimer_, &QTimer::timeout, this, [this] {
        if (noted_ && *noted_ < kProvisional) session_.keepDraft(placeOf(*noted_), note_->toPlainText());
    });
    connect(&session_, &CaseSession::changed, this, &ScenarioPanel::refresh);
    connect(&workspace_, &Workspace::caseChanged, this, &ScenarioPanel::refresh);
    retranslate();
}

QString ScenarioPanel::placeOf(ScenarioId id) { return QStringLiteral("scenario/%1/note").arg(id); }

QModelIndex ScenarioPanel::indexNow() const { return list_->currentIndex(); }

void ScenarioPanel::refresh() {
    const bool open = session_.isOpen();
    const QModelIndex chosen = model_->indexOf(session_.scenario());
    if (open && chosen != list_->currentIndex()) {
        const QSignalBlocker quiet(list_->selectionModel());
        list_->setCurrentIndex(chosen);
        list_->viewport()->update();
    }
    const std::optional<ScenarioId> id = session_.scenario();
    const bool writable = open && !session_.readOnly();
    empty_->setVisible(!open);
    keepCase_->setVisible(!open && workspace_.isOpen());
    for (QWidget* widget : std::initializer_list<QWidget*>{list_, base_, noteLabel_, note_}) widget->setVisible(open);
    create_->setEnabled(writable);
    for (QToolButton* button : {duplicate_, delete_}) button->setEnabled(writable && id);
    base_->setEnabled(writable && (id || session_.state().base));
    base_->setChecked(open && id && session_.state().base == id);
    showNote();
}

void ScenarioPanel::showNote() {
    const auto id = session_.isOpen() ? session_.scenario() : std::nullopt;
    const KeptScenario* scenario = session_.kept(id);
    note_->setEnabled(scenario && !session_.readOnly());
    const QString now = scenario ? qtText(scenario->label.note) : QString();
    if (id == noted_ && now == shownNote_) return;
    // Another scenario, or another note: what is being typed in the same one is not taken away.
    const bool typing = id == noted_ && note_->hasFocus() && note_->toPlainText() != shownNote_;
    if (id != noted_) keepNote();
    noted_ = id;
    shownNote_ = now;
    if (typing) return;
    const QString draft = id ? session_.draft(placeOf(*id)) : QString();
    const QSignalBlocker quiet(note_);
    note_->setPlainText(draft.isEmpty() ? now : draft);
}

void ScenarioPanel::keepNote() {
    draftTimer_.stop();
    if (!noted_ || !session_.kept(noted_)) return;
    const QString text = note_->toPlainText();
    if (*noted_ < kProvisional) session_.keepDraft(placeOf(*noted_), {});
    if (text == shownNote_) return;
    shownNote_ = text;
    session_.note(*noted_, text);
}

void ScenarioPanel::askDelete() {
    const auto id = current();
    const KeptScenario* scenario = session_.kept(id);
    if (!scenario) return;
    const auto answer = QMessageBox::question(
        this, tr("Delete the scenario"),
        tr("Delete “%1” with %n change(s)? It stays in the log and can be brought back from History.", nullptr,
           static_cast<int>(scenario->edits.size()))
            .arg(qtText(scenario->label.name)));
    if (answer == QMessageBox::Yes) session_.remove(*id);
}

bool ScenarioPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == note_ && event->type() == QEvent::FocusOut) keepNote();
    if (watched == note_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return && key->modifiers().testFlag(Qt::ControlModifier)) {
            keepNote();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ScenarioPanel::retranslate() {
    list_->setAccessibleName(tr("Scenarios"));
    list_->setAccessibleDescription(tr("Choose one to see and change it. Press F2 to rename it."));
    const auto words = [](QToolButton* button, const QString& text, const QString& tip) {
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleDescription(tip);
    };
    words(create_, tr("Ne&w"), tr("A scenario without changes"));
    words(duplicate_, tr("D&uplicate"), tr("A scenario with the same changes"));
    words(delete_, tr("De&lete"), tr("Take the chosen scenario away; it stays in the log"));
    words(base_, tr("⇄ &Compare with this one"),
          tr("The dashed line and the differences show this scenario instead of the original"));
    words(keepCase_, tr("Keep as a case…"),
          tr("Keep this file, its rulebook and what you change in a case of its own"));
    empty_->setText(
        tr("Scenarios belong to a case: several sets of changes side by side, each with a name and a note."));
    noteLabel_->setText(tr("N&ote on this scenario"));
    note_->setPlaceholderText(tr("Why this scenario? What does it show?"));
    note_->setAccessibleName(tr("Note on this scenario"));
    refresh();
}

void ScenarioPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
