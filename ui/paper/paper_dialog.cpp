#include "ui/paper/paper_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QThread>
#include <QVBoxLayout>

#include "core/explain/problem_text.h"
#include "ui/dialogs/save_path.h"
#include "ui/paper/paper_pdf.h"
#include "ui/paper/paper_print.h"
#include "ui/paper/paper_question.h"
#include "ui/workspace/author.h"
#include "ui/workspace/case_session.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"
#include "ui/workspace/workspace.h"

namespace clearline {

namespace {

constexpr int kSoon = 350;  // milliseconds after the last key
const QString kDraft = QStringLiteral("paper-note");

}  // namespace

PaperDialog::PaperDialog(Workspace& workspace, CaseSession& session, QWidget* parent)
    : QDialog(parent), workspace_(workspace), session_(session), question_(paperQuestion(workspace, session)) {
    setWindowTitle(tr("Working paper"));
    setModal(true);
    auto* row = new QHBoxLayout;
    QWidget* choices = buildChoices();
    choices->setFixedWidth(330);
    row->addWidget(choices);
    row->addWidget(buildReading(), 1);
    state_ = new QLabel(this);
    state_->setWordWrap(true);
    progress_ = new QProgressBar(this);
    progress_->setMaximumWidth(160);
    progress_->setAccessibleName(tr("How far the paper is"));
    stop_ = new QPushButton(tr("Cancel"), this);
    save_ = new QPushButton(tr("&Save…"), this);
    save_->setDefault(true);
    print_ = new QPushButton(tr("&Print…"), this);
    auto* close = new QPushButton(tr("&Close"), this);
    auto* below = new QHBoxLayout;
    below->addWidget(state_, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{progress_, stop_, save_, print_, close})
        below->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addLayout(below);
    resize(1060, 680);

    soon_.setSingleShot(true);
    soon_.setInterval(kSoon);
    connect(&soon_, &QTimer::timeout, this, &PaperDialog::work);
    connect(save_, &QPushButton::clicked, this, &PaperDialog::askAndSave);
    connect(print_, &QPushButton::clicked, this, [this] { printPaper(*this, *paper_); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(stop_, &QPushButton::clicked, this, [this] {
        reading_.cancel();
        writing_.cancel();
    });
    for (LatestJob* job : {&reading_, &writing_})
        connect(job, &LatestJob::progressed, progress_, &QProgressBar::setValue);
    connect(&reading_, &LatestJob::ended, this, [this] {
        if (reading_.cancelled()) tell(tr("Stopped. Change something to begin again."));
    });
    connect(&writing_, &LatestJob::ended, this, [this] {
        if (!writing_.cancelled()) return;
        tell(tr("Stopped; nothing was saved."));
        emit saved({});
    });
    work();
}

QWidget* PaperDialog::buildChoices() {
    auto* choices = new QWidget(this);
    const Catalogue& words = *workspace_.words();
    const std::set<PaperPart> telling = paperParts(question_);
    parts_ = new QListWidget(choices);
    for (std::size_t part = 0; part < kPaperParts; ++part) {
        const std::string key(paperPartText(static_cast<PaperPart>(part)));
        auto* item = new QListWidgetItem(qtText(words.text("paper.section." + key)), parts_);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool told = telling.contains(static_cast<PaperPart>(part));
        item->setCheckState(told ? Qt::Checked : Qt::Unchecked);
        if (!told) item->setToolTip(tr("There is nothing to tell here now."));
    }
    parts_->setCurrentRow(0);
    parts_->setWordWrap(true);
    parts_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    title_ = new QLineEdit(choices);
    author_ = new QLineEdit(authorName(), choices);
    note_ = new QPlainTextEdit(choices);
    note_->setTabChangesFocus(true);
    note_->setMaximumHeight(84);
    note_->setPlaceholderText(tr("Stands above everything"));
    if (session_.isOpen()) note_->setPlainText(session_.draft(kDraft));
    lines_ = new QLineEdit(choices);
    lines_->setPlaceholderText(tr("the first hundred; or: 3, 12"));
    by_ = new QComboBox(choices);
    by_->addItems({tr("rule"), tr("record"), tr("year")});
    language_ = new QComboBox(choices);
    language_->addItems({QStringLiteral("English"), QStringLiteral("简体中文")});
    language_->setCurrentIndex(workspace_.language() == Language::Chinese ? 1 : 0);
    identifiers_ = new QCheckBox(tr("Show &identifiers in full"), choices);
    identifiers_->setChecked(IdentifierDisplay::of(workspace_).shown());

    auto* column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 8, 0);
    auto* partsLabel = new QLabel(tr("&What stands in it"), choices);
    partsLabel->setBuddy(parts_);
    parts_->setAccessibleName(tr("What stands in it"));
    column->addWidget(partsLabel);
    column->addWidget(parts_, 1);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&Title"), title_);
    form->addRow(tr("&Author"), author_);
    form->addRow(tr("&Note"), note_);
    form->addRow(tr("&Lines with every step"), lines_);
    form->addRow(tr("Waterfall &by"), by_);
    form->addRow(tr("Lan&guage"), language_);
    column->addLayout(form);
    column->addWidget(identifiers_);
    auto* receipt = new QLabel(
        tr("The receipt by which another person makes the same figures again is always at the end."), choices);
    receipt->setWordWrap(true);
    column->addWidget(receipt);

    connect(parts_, &QListWidget::itemChanged, this, &PaperDialog::chosen);
    for (QLineEdit* line : {title_, author_, lines_})
        connect(line, &QLineEdit::textChanged, this, &PaperDialog::chosen);
    connect(note_, &QPlainTextEdit::textChanged, this, [this] {
        if (session_.isOpen()) session_.keepDraft(kDraft, note_->toPlainText());
        chosen();
    });
    for (QComboBox* box : {by_, language_}) connect(box, &QComboBox::currentIndexChanged, this, &PaperDialog::chosen);
    connect(identifiers_, &QCheckBox::toggled, this, &PaperDialog::chosen);
    return choices;
}

QWidget* PaperDialog::buildReading() {
    preview_ = new QTextBrowser(this);
    preview_->setAccessibleName(tr("How it reads"));
    preview_->setOpenLinks(false);
    // Paper is white, also where the window is dark.
    QPalette paper = preview_->palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    preview_->setPalette(paper);
    return preview_;
}

Language PaperDialog::language() const {
    return language_->currentIndex() == 1 ? Language::Chinese : Language::English;
}

PaperWish PaperDialog::wish() const {
    PaperWish wish;
    for (int row = 0; row < parts_->count(); ++row)
        if (parts_->item(row)->checkState() == Qt::Checked) wish.parts.insert(static_cast<PaperPart>(row));
    wish.entries = linesIn(lines_->text()).value_or(std::set<std::size_t>{});
    wish.title = coreText(title_->text().trimmed());
    wish.author = coreText(author_->text().trimmed());
    wish.note = coreText(note_->toPlainText());
    wish.by = static_cast<WaterfallBy>(by_->currentIndex());
    wish.identifiers = identifiers_->isChecked() ? Identifiers::Shown : Identifiers::Masked;
    wish.engine = coreText(QCoreApplication::applicationVersion());
    return wish;
}

void PaperDialog::chosen() {
    paper_ = nullptr;
    save_->setEnabled(false);
    print_->setEnabled(false);
    soon_.start();
}

void PaperDialog::busy(const QString& words) {
    state_->setText(words);
    progress_->setValue(0);
    progress_->setVisible(true);
    stop_->setVisible(true);
    save_->setEnabled(false);
    print_->setEnabled(false);
}

void PaperDialog::tell(const QString& words) {
    state_->setText(words);
    progress_->setVisible(false);
    stop_->setVisible(false);
    save_->setEnabled(paper_ != nullptr);
    print_->setEnabled(paper_ != nullptr);
}

void PaperDialog::work() {
    if (!linesIn(lines_->text()))
        return tell(tr("Lines are chosen by their numbers: 3, 12 or 3-5, not “%1”.").arg(lines_->text()));
    busy(tr("Working it out…"));
    reading_.start([this, question = question_, wish = wish(), words = workspace_.resources().words(language()),
                    kinds = workspace_.resources().kinds](const LatestJob::Desk& desk) -> LatestJob::Result {
        auto made = std::make_shared<clearline::Result<Document>>(
            workingPaper(question, wish, *words, *kinds, [&desk](std::size_t done, std::size_t all) {
                desk.tell(static_cast<qint64>(done), static_cast<qint64>(all));
                return !desk.dropped();
            }));
        return [this, made] { put(*made); };
    });
}

void PaperDialog::put(const Result<Document>& made) {
    if (!made) {
        tell(qtText(problemMessage(made.problems().front(), *workspace_.words())));
    } else {
        paper_ = std::make_shared<const Document>(*made);
        auto text = richText(*paper_);
        preview_->setDocument(text.get());
        text_ = std::move(text);
        tell(tr("%n section(s), with the receipt", nullptr, static_cast<int>(paper_->sections.size())));
    }
    emit read();
}

void PaperDialog::askAndSave() {
    const QString folder = QFileInfo(workspace_.path()).absolutePath();
    const QString like = tr("working paper %1 %2.pdf")
                             .arg(qtText(shownText(workspace_.subject(), Identifiers::Masked)).remove(QLatin1Char('/')),
                                  qtText(workspace_.clock().asOf.iso()));
    const QString path = askSavePath(this, tr("Save the working paper"), folder + QLatin1Char('/') + like,
                                     tr("Paper (*.pdf);;Page (*.html)"));
    if (!path.isEmpty()) saveTo(path);
}

void PaperDialog::saveTo(const QString& path) {
    const auto form = paperFormOf(path);
    if (!paper_ || !form) return;
    busy(tr("Writing %1…").arg(QFileInfo(path).fileName()));
    writing_.start([this, paper = paper_, path, form](const LatestJob::Desk& desk) -> LatestJob::Result {
        // Rich text wants a thread of Qt's; that the file may be replaced was asked with its name.
        std::optional<Problem> wrong;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            wrong = writePaper(*paper, *form, coreText(path), NewFile::Existing::Replace, [&desk](int done, int all) {
                desk.tell(done, all);
                return !desk.dropped();
            });
        }));
        thread->start();
        thread->wait();
        return [this, wrong, path] {
            tell(wrong ? qtText(problemMessage(*wrong, *workspace_.words())) : tr("Saved %1.").arg(path));
            if (!wrong && session_.isOpen()) session_.keepDraft(kDraft, {});
            emit saved(wrong ? QString() : path);
        };
    });
}

}  // namespace clearline
