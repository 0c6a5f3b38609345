#include "ui/appeal/letter_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QThread>
#include <QVBoxLayout>

#include "core/explain/problem_text.h"
#include "core/export/case_letter.h"
#include "core/export/odt_writer.h"
#include "core/seal/new_file.h"
#include "ui/appeal/appeal_case.h"
#include "ui/appeal/optional_day.h"
#include "ui/appeal/template_choice.h"
#include "ui/dialogs/save_path.h"
#include "ui/paper/paper_pdf.h"
#include "ui/paper/paper_print.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

std::optional<Problem> writeOdt(const Document& document, const std::string& path) {
    auto file = NewFile::at(path, NewFile::Existing::Replace);
    if (!file.ok()) return file.problems().front();
    std::string bytes;
    if (auto wrong = writeDocumentOdt(document, path, [&bytes](std::string_view part) { bytes += part; })) return wrong;
    if (auto wrong = file.value().write(bytes)) return wrong;
    return file.value().commit();
}

}  // namespace

LetterDialog::LetterDialog(AppealCase& appeals, const Objection& objection, QWidget* parent)
    : QDialog(parent),
      appeals_(appeals),
      id_(objection.id),
      kind_(new QComboBox(this)),
      language_(new QComboBox(this)),
      date_(new OptionalDay(tr("&Dated"), appeals.workspace().today(), this)),
      identifiers_(new QCheckBox(tr("Show &identifiers in full in the annexes"), this)),
      templates_(new TemplateChoice(appeals.workspace(), this)),
      preview_(new QTextBrowser(this)),
      state_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      save_(new QPushButton(tr("&Save…"), this)),
      print_(new QPushButton(tr("&Print…"), this)),
      stop_(new QPushButton(tr("Stop"), this)) {
    setObjectName(QStringLiteral("letterDialog"));
    setModal(true);
    setWindowTitle(tr("Letter of no. %1").arg(id_));
    kind_->addItem(
        objection.kind == AppealKind::Repair ? tr("The letter of the repair") : tr("The letter of the objection"), -1);
    if (objection.kind == AppealKind::Repair)  // who says that it is wrong promises nothing
        kind_->addItem(tr("The commitment letter"), static_cast<int>(LetterKind::Commitment));
    kind_->addItem(tr("The subject's statement"), static_cast<int>(LetterKind::Statement));
    kind_->setAccessibleName(tr("Which letter"));
    language_->addItems({QStringLiteral("简体中文"), QStringLiteral("English"), tr("Both, the Chinese first")});
    language_->setCurrentIndex(appeals_.workspace().language() == Language::Chinese ? 0 : 1);
    language_->setAccessibleName(tr("In which language"));
    date_->setDay(appeals_.workspace().today());
    preview_->setAccessibleName(tr("How it reads"));
    preview_->setOpenLinks(false);
    QPalette paper = preview_->palette();  // paper is white, also where the window is dark
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    preview_->setPalette(paper);
    state_->setWordWrap(true);
    progress_->setMaximumWidth(160);
    progress_->setAccessibleName(tr("How far the letter is"));
    save_->setDefault(true);
    auto* top = new QHBoxLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{kind_, language_, date_, identifiers_}) top->addWidget(each);
    top->addStretch(1);
    auto* close = new QPushButton(tr("&Close"), this);
    auto* below = new QHBoxLayout;
    below->addWidget(state_, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{progress_, stop_, save_, print_, close})
        below->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(templates_);
    column->addWidget(preview_, 1);
    column->addLayout(below);
    resize(980, 690);
    for (QComboBox* box : {kind_, language_}) connect(box, &QComboBox::currentIndexChanged, this, &LetterDialog::make);
    connect(date_, &OptionalDay::edited, this, &LetterDialog::make);
    connect(identifiers_, &QCheckBox::toggled, this, &LetterDialog::make);
    connect(templates_, &TemplateChoice::chosen, this, &LetterDialog::make);
    connect(save_, &QPushButton::clicked, this, &LetterDialog::askAndSave);
    connect(print_, &QPushButton::clicked, this, [this] { printPaper(*this, *letter_); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(stop_, &QPushButton::clicked, this, [this] {
        if (dropped_) *dropped_ = true;
        writing_.cancel();
    });
    connect(&writing_, &LatestJob::progressed, progress_, &QProgressBar::setValue);
    connect(&writing_, &LatestJob::ended, this, [this] {
        if (!writing_.cancelled()) return;
        tell(tr("Stopped; nothing was saved."));
        emit saved({});
    });
    make();
}

LetterDialog::~LetterDialog() {
    if (dropped_) *dropped_ = true;
}

QString LetterDialog::previewText() const { return preview_->toPlainText(); }
QString LetterDialog::stateText() const { return state_->text(); }

void LetterDialog::tell(const QString& words, bool busy) {
    state_->setText(words);
    progress_->setVisible(busy);
    stop_->setVisible(busy);
    for (QPushButton* button : {save_, print_}) button->setEnabled(!busy && letter_);
}

void LetterDialog::make() {
    if (dropped_) *dropped_ = true;
    dropped_ = std::make_shared<std::atomic<bool>>(false);
    letter_ = nullptr;
    CaseLetterWish wish;
    wish.objection = id_;
    wish.chinese = language_->currentIndex() != 1;
    wish.english = language_->currentIndex() != 0;
    if (const int kind = kind_->currentData().toInt(); kind >= 0) wish.kind = static_cast<LetterKind>(kind);
    wish.annexes = identifiers_->isChecked() ? Identifiers::Shown : Identifiers::Masked;
    wish.templates = coreText(templates_->folder());
    wish.clock = appeals_.workspace().clock();
    wish.date = date_->day();
    wish.engine = coreText(QCoreApplication::applicationVersion());
    progress_->setRange(0, 0);
    tell(tr("Making the letter…"), true);
    auto made = std::make_shared<std::optional<Result<Document>>>();
    appeals_.session().withFile(
        [made, wish, dropped = dropped_,
         folders = appeals_.workspace().resources().folders](CaseFile& file) -> Result<bool> {
            if (*dropped) return false;
            made->emplace(caseLetter(file, wish, folders, [&dropped](std::size_t, std::size_t) { return !*dropped; }));
            return true;
        },
        [self = QPointer(this), made, dropped = dropped_](const Result<bool>&) {
            if (!self || self->dropped_ != dropped) return;
            if (*dropped || !*made) return self->tell(tr("Stopped. Change something to begin again."));
            self->put(**made);
        });
}

void LetterDialog::put(const Result<Document>& made) {
    if (!made.ok()) {
        preview_->clear();  // nothing is shown that could not be saved
        const Problem& first = made.problems().front();
        tell(QStringLiteral("✕ ") +
             (templates_->wrong() && first.code.starts_with("letter.")
                  ? tr("There is no letter until its template is mended; what is wrong stands above.")
                  : qtText(problemMessage(first, *appeals_.workspace().words()))));
    } else {
        letter_ = std::make_shared<const Document>(*made);
        auto text = richText(*letter_);
        preview_->setDocument(text.get());
        text_ = std::move(text);
        tell(tr("As it is now. Choose the language, then save or print it."));
    }
    emit read();
}

void LetterDialog::askAndSave() {
    const QString folder = QFileInfo(appeals_.session().path()).absolutePath();
    const QString path =
        askSavePath(this, tr("Save the letter"), folder + QLatin1Char('/') + tr("letter no. %1.pdf").arg(id_),
                    tr("PDF (*.pdf);;OpenDocument text (*.odt);;Page (*.html)"));
    if (!path.isEmpty()) saveTo(path);
}

void LetterDialog::saveTo(const QString& path) {
    const auto form = paperFormOf(path);
    const bool odt = path.endsWith(QStringLiteral(".odt"), Qt::CaseInsensitive);
    if (!letter_ || (!form && !odt)) return tell(tr("A letter is saved as .pdf, .odt or .html."));
    progress_->setRange(0, 100);
    tell(tr("Writing %1…").arg(QFileInfo(path).fileName()), true);
    writing_.start([this, letter = letter_, path, form](const LatestJob::Desk& desk) -> LatestJob::Result {
        // Rich text wants a thread of Qt's; that the file may be replaced was asked with its name.
        std::optional<Problem> wrong;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            wrong = form ? writePaper(*letter, *form, coreText(path), NewFile::Existing::Replace,
                                      [&desk](int done, int all) {
                                          desk.tell(done, all);
                                          return !desk.dropped();
                                      })
                         : writeOdt(*letter, coreText(path));
        }));
        thread->start();
        thread->wait();
        return [this, wrong, path] {
            tell(wrong ? QStringLiteral("✕ ") + qtText(problemMessage(*wrong, *appeals_.workspace().words()))
                       : tr("Saved %1.").arg(path));
            emit saved(wrong ? QString() : path);
        };
    });
}

}  // namespace clearline
