#include "ui/appeal/evidence_list.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/casefile/evidence.h"
#include "core/explain/problem_text.h"
#include "ui/appeal/appeal_case.h"
#include "ui/appeal/evidence_model.h"
#include "ui/appeal/pdf_preview.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/author.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr qsizetype kTextShown = 20'000;  // bytes of a text file that are previewed
// Of the repair papers; the first: none of them.
constexpr const char* kPapers[] = {"", "commitment-letter", "identity", "performance", "form", "training"};

}  // namespace

EvidenceList::EvidenceList(AppealCase& appeals, QWidget* parent)
    : QWidget(parent),
      appeals_(appeals),
      model_(new EvidenceModel(this)),
      table_(new QuietTable(this)),
      add_(new QPushButton(tr("&Add files…"), this)),
      remove_(new QPushButton(tr("&Take away"), this)),
      facts_(new QLabel(this)),
      picture_(new QLabel(this)),
      showsLabel_(new QLabel(tr("What it &shows"), this)),
      text_(new QPlainTextEdit(this)),
      preview_(new QStackedWidget(this)),
      shows_(new QLineEdit(this)),
      paper_(new QComboBox(this)) {
    setAcceptDrops(true);
    table_->setObjectName(QStringLiteral("evidence"));
    table_->setModel(model_);
    table_->setShares({36, 22, 14, 28});
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setAccessibleName(tr("Papers"));
    table_->setEmptyText(tr(
        "Papers that show it stand here: a decision, a receipt, a photograph. Drop files here, or press “Add files”; "
        "they are kept whole in the case."));
    facts_->setWordWrap(true);
    facts_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    facts_->setAccessibleName(tr("About this paper"));
    picture_->setAlignment(Qt::AlignCenter);
    picture_->setMinimumSize(120, 80);
    picture_->setAccessibleName(tr("Preview"));
    text_->setReadOnly(true);
    text_->setAccessibleName(tr("Preview"));
    text_->setTabChangesFocus(true);
    preview_->addWidget(picture_);
    preview_->addWidget(text_);
    shows_->setAccessibleName(tr("What this paper shows"));
    shows_->setPlaceholderText(tr("For example: that the fine was paid on 3 May"));
    showsLabel_->setBuddy(shows_);
    paper_->setAccessibleName(tr("Which of the papers for a repair it is"));
    paper_->addItems({tr("another paper"), tr("the commitment letter"), tr("licence or identity"),
                      tr("proof of performance"), tr("the authority's form"), tr("proof of training")});
    auto* left = new QWidget(this);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->addWidget(table_, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add_);
    buttons->addWidget(remove_);
    buttons->addStretch(1);
    leftColumn->addLayout(buttons);
    auto* right = new QWidget(this);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->addWidget(preview_, 1);
    rightColumn->addWidget(facts_);
    rightColumn->addWidget(paper_);
    auto* said = new QHBoxLayout;
    said->addWidget(showsLabel_);
    said->addWidget(shows_, 1);
    rightColumn->addLayout(said);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(left);
    split->addWidget(right);
    split->setSizes({380, 270});
    split->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(split, 1);
    connect(add_, &QPushButton::clicked, this, &EvidenceList::askForFiles);
    connect(remove_, &QPushButton::clicked, this, [this] {
        model_->remove(table_->currentIndex().row());
        choose();
        emit edited();
    });
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EvidenceList::choose);
    connect(shows_, &QLineEdit::textEdited, this, [this](const QString& text) {
        const int row = table_->currentIndex().row();
        const EvidenceRow* at = model_->at(row);
        if (!at || filling_) return;
        Evidence facts = at->facts;
        facts.shows = coreText(text);
        model_->change(row, facts);
        emit edited();
    });
    connect(paper_, &QComboBox::activated, this, [this](int index) {
        const int row = table_->currentIndex().row();
        const EvidenceRow* at = model_->at(row);
        if (!at) return;
        Evidence facts = at->facts;
        facts.paper = kPapers[index];
        model_->change(row, facts);
        emit edited();
    });
    choose();
}

void EvidenceList::show(const std::vector<Evidence>& evidence) {
    std::vector<EvidenceRow> rows;
    for (const Evidence& each : evidence) rows.push_back({each, {}, {}});
    model_->show(std::move(rows));
    if (model_->rowCount() > 0) table_->selectRow(0);
    choose();
}

void EvidenceList::setRepair(bool repair) {
    repair_ = repair;
    choose();
}

std::size_t EvidenceList::count() const { return model_->rows().size(); }

QString EvidenceList::facts() const { return facts_->text(); }

std::vector<Evidence> EvidenceList::kept() const {
    std::vector<Evidence> kept;
    for (const EvidenceRow& row : model_->rows())
        if (row.facts.attachment != 0) kept.push_back(row.facts);
    return kept;
}

void EvidenceList::add(const QStringList& paths) {
    QStringList wrong;
    for (const QString& path : paths) {
        const QString name = QFileInfo(path).fileName();
        const CaseSession& session = appeals_.session();
        auto read = readEvidence(coreText(path), session.isOpen() ? session.state() : CaseState());
        if (!read.ok()) {
            wrong << qtText(problemMessage(read.problems().front(), *appeals_.workspace().words()));
            continue;
        }
        const auto same = std::find_if(model_->rows().begin(), model_->rows().end(), [&](const EvidenceRow& row) {
            // One file may be two of the papers: the first then says which of them it is.
            return row.facts.sha256 == read->evidence.sha256 && row.facts.paper.empty();
        });
        if (same != model_->rows().end()) {
            wrong << tr("%1 has the same bytes as %2, which is here already.").arg(name, qtText(same->facts.name));
            continue;
        }
        QStringList odd;
        for (const Problem& problem : read->told)
            odd << qtText(problemSentence(problem, *appeals_.workspace().words()));
        model_->add({read->evidence, std::move(read->bytes), odd.join(QLatin1Char('\n'))});
    }
    if (model_->rowCount() > 0) table_->selectRow(model_->rowCount() - 1);
    if (!wrong.isEmpty()) facts_->setText(QStringLiteral("△ ") + wrong.join(QLatin1Char('\n')));
    emit edited();
}

void EvidenceList::askForFiles() {
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Add papers"));
    if (!paths.isEmpty()) add(paths);
}

void EvidenceList::keep(std::function<void(const QString&)> done) {
    auto rows = std::make_shared<std::vector<EvidenceRow>>(model_->rows());
    if (std::all_of(rows->begin(), rows->end(), [](const EvidenceRow& row) { return row.facts.attachment != 0; }))
        return done({});
    appeals_.session().withFile(
        [rows, author = authorNow()](CaseFile& file) -> Result<bool> {
            for (EvidenceRow& row : *rows) {
                if (row.facts.attachment != 0) continue;
                auto kept = keepEvidence(file, {row.facts, row.bytes, {}}, author);
                if (!kept.ok()) return kept.problems();
                (*kept).shows = row.facts.shows;
                (*kept).paper = row.facts.paper;
                row.facts = *kept;
            }
            return true;
        },
        [self = QPointer(this), rows, done = std::move(done)](const Result<bool>& attached) {
            if (!self) return;
            const int row = self->table_->currentIndex().row();
            self->model_->show(*rows);  // those that are in the case already stay so
            self->table_->selectRow(row);
            self->appeals_.session().refresh();
            done(attached.ok()
                     ? QString()
                     : qtText(problemMessage(attached.problems().front(), *self->appeals_.workspace().words())));
        });
}

void EvidenceList::choose() {
    const QScopedValueRollback<bool> quiet(filling_, true);
    const EvidenceRow* row = model_->at(table_->currentIndex().row());
    remove_->setEnabled(row != nullptr);
    shows_->setEnabled(row != nullptr);
    paper_->setEnabled(row != nullptr);
    paper_->setVisible(repair_);
    if (!row) {
        facts_->clear();
        shows_->clear();
        whole_ = {};
        picture_->setPixmap({});
        preview_->setCurrentIndex(0);
        return;
    }
    shows_->setText(qtText(row->facts.shows));
    int paper = 0;
    for (int i = 0; i < static_cast<int>(std::size(kPapers)); ++i)
        if (row->facts.paper == kPapers[i]) paper = i;
    paper_->setCurrentIndex(paper);
    QString told =
        tr("%1, %2; SHA-256 %3…")
            .arg(qtText(row->facts.mediaType), sizeText(row->facts.size), qtText(row->facts.sha256.substr(0, 16)));
    if (row->facts.attachment == 0) told += QLatin1Char(' ') + tr("Goes into the case when you press “Keep”.");
    if (!row->warning.isEmpty()) told = QStringLiteral("△ ") + row->warning + QLatin1Char('\n') + told;
    facts_->setText(told);
    facts_->setToolTip(qtText(row->facts.sha256));
    if (row->facts.attachment == 0) return preview(QByteArray::fromStdString(row->bytes), row->facts.mediaType);
    auto bytes = std::make_shared<std::string>();
    appeals_.session().withFile(
        [bytes, id = row->facts.attachment](CaseFile& file) -> Result<bool> {
            auto read = file.attachment(id);
            if (!read.ok()) return read.problems();
            *bytes = std::move(read).value();
            return true;
        },
        [self = QPointer(this), bytes, facts = row->facts](const Result<bool>& read) {
            const EvidenceRow* now = self ? self->model_->at(self->table_->currentIndex().row()) : nullptr;
            if (!now || now->facts != facts) return;
            if (!read.ok())
                return self->facts_->setText(
                    QStringLiteral("✕ ") +
                    qtText(problemMessage(read.problems().front(), *self->appeals_.workspace().words())));
            self->preview(QByteArray::fromStdString(*bytes), facts.mediaType);
        });
}

void EvidenceList::preview(const QByteArray& bytes, const std::string& mediaType) {
    whole_ = {};
    const bool isText = mediaType.rfind("text/", 0) == 0;
    preview_->setCurrentIndex(isText ? 1 : 0);
    if (isText) return text_->setPlainText(QString::fromUtf8(bytes.left(kTextShown)));
    if (mediaType.rfind("image/", 0) == 0) whole_.loadFromData(bytes);
    if (mediaType == "application/pdf")
        if (const auto pdf = pdfPreview(bytes)) {
            whole_ = QPixmap::fromImage(pdf->first);
            facts_->setText(facts_->text() + QLatin1Char(' ') +
                            tr("The first of %n page(s) is shown.", nullptr, pdf->pages));
        }
    if (whole_.isNull()) {
        picture_->setPixmap({});
        picture_->setText(tr("No preview of this type."));
    } else {
        picture_->setPixmap(
            whole_.scaled(picture_->size().boundedTo(whole_.size()), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
}

void EvidenceList::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (!whole_.isNull())
        picture_->setPixmap(
            whole_.scaled(picture_->size().boundedTo(whole_.size()), Qt::KeepAspectRatio, Qt::SmoothTransformation));
}

void EvidenceList::dragEnterEvent(QDragEnterEvent* event) {
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) return event->acceptProposedAction();
}

void EvidenceList::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    event->acceptProposedAction();
    add(paths);
}

}  // namespace clearline
