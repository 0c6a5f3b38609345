#include "ui/bundle/line_proof_dialog.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStringListModel>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "core/bundle/bundle_input.h"
#include "core/explain/problem_text.h"
#include "core/seal/new_file.h"
#include "ui/bundle/choice_list.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

// How a field of one of its rows is asked for: "delta" of the line, "record.amount" of its record.
std::string askedName(const std::string& table, const std::string& field) {
    if (table == kLinesTable) return field;
    if (table == kRecordsTable) return "record." + field;
    if (table == kLedgersTable) return "ledger." + field;
    return table + "." + field;
}

}  // namespace

LineProofDialog::LineProofDialog(Workspace& workspace, std::shared_ptr<const Bundle> bundle, const QString& path,
                                 Asker ask, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      bundle_(std::move(bundle)),
      path_(path),
      ask_(std::move(ask)),
      lines_(new QStringListModel(this)),
      list_(new QListView(this)),
      fields_(new ChoiceList(tr("What is shown of it"), tr("The bundle shows no line."), this)),
      told_(new QTextBrowser(this)),
      state_(new QLabel(this)),
      save_(new QPushButton(tr("&Save…"), this)) {
    setObjectName(QStringLiteral("lineProofDialog"));
    setModal(true);
    setWindowTitle(tr("Show one line of %1 with proof").arg(QFileInfo(path).fileName()));
    const bool chinese = workspace.language() == Language::Chinese;
    QStringList told;
    for (const BundleRow* row : bundle_->of(kLinesTable)) {
        QString delta = qtText(row->text("delta"));
        delta.replace(QLatin1Char('-'), QChar(0x2212));
        told << QStringLiteral("%1  %2  %3")
                    .arg(qtText(row->text("date")), delta, qtText(shownOf(*row, chinese ? "words-zh" : "words-en")));
    }
    lines_->setStringList(told);
    layOut();
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &LineProofDialog::fillFields);
    connect(fields_, &ChoiceList::changed, this, &LineProofDialog::show);
    connect(save_, &QPushButton::clicked, this, &LineProofDialog::askAndSave);
    choose(0);
}

void LineProofDialog::layOut() {
    list_->setModel(lines_);
    list_->setUniformItemSizes(true);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setAccessibleName(tr("Lines of the bundle"));
    told_->setAccessibleName(tr("What is written, and what stays hidden"));
    state_->setWordWrap(true);
    state_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    save_->setDefault(true);
    auto* lineLabel = new QLabel(tr("&Line"), this);
    lineLabel->setBuddy(list_);
    auto* fieldsLabel = new QLabel(tr("&Fields that are shown of it, its record, its ledger and the bundle"), this);
    fieldsLabel->setBuddy(&fields_->view());
    fieldsLabel->setWordWrap(true);
    auto* left = new QVBoxLayout;
    left->addWidget(fieldsLabel);
    left->addWidget(fields_, 1);
    auto* middle = new QHBoxLayout;
    middle->addLayout(left, 1);
    middle->addWidget(told_, 1);
    auto* close = new QPushButton(tr("&Close"), this);
    auto* below = new QHBoxLayout;
    below->addWidget(state_, 1);
    below->addWidget(save_);
    below->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(lineLabel);
    column->addWidget(list_, 2);
    column->addLayout(middle, 3);
    column->addLayout(below);
    resize(900, 640);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

QString LineProofDialog::told() const { return told_->toPlainText(); }
QString LineProofDialog::stateText() const { return state_->text(); }

void LineProofDialog::choose(std::size_t line) {
    list_->setCurrentIndex(lines_->index(static_cast<int>(line), 0));
    fillFields();
}

void LineProofDialog::fillFields() {
    std::vector<Choice> choices;
    const Catalogue& words = *workspace_.words();
    const auto line = static_cast<std::uint64_t>(list_->currentIndex().row() + 1);
    if (const auto whole = proveLine(*bundle_, coreText(path_), line, {}); line > 0 && whole)
        for (const LineProof::Row& each : whole->rows)
            for (const BundleField& field : each.row.fields)
                if (field.text)
                    choices.push_back({askedName(each.row.table, field.name),
                                       QStringLiteral("%1 · %2: %3")
                                           .arg(qtText(words.text("bundle.table." + each.row.table)),
                                                qtText(field.name), qtText(*field.text)),
                                       true, false});
    fields_->set(std::move(choices));
    show();
}

void LineProofDialog::show() {
    proof_.reset();
    const Catalogue& words = *workspace_.words();
    const auto ticked = fields_->ticked();
    save_->setEnabled(!ticked.empty());
    if (ticked.empty()) return told_->setPlainText(tr("Tick a field that is to be shown."));
    const auto line = static_cast<std::uint64_t>(list_->currentIndex().row() + 1);
    const auto proof = proveLine(*bundle_, coreText(path_), line, ticked);
    save_->setEnabled(proof.ok());
    if (!proof) return told_->setPlainText(qtText(problemSentence(proof.problems().front(), words)));
    proof_ = *proof;
    QString text;
    for (const LineProof::Row& each : proof->rows) {
        text += qtText(words.text("bundle.table." + each.row.table)) + QLatin1Char('\n');
        for (const BundleField& field : each.row.fields)
            text += QStringLiteral("  %1: %2\n")
                        .arg(qtText(field.name), qtText(field.text ? *field.text : words.text("bundle.not-shown")));
    }
    text += tr("All other rows of the bundle stay hidden (%1 in all).").arg(proof->leaves) + QLatin1Char('\n') +
            qtText(words.text("bundle.root", {proof->root.hex()}));
    told_->setPlainText(text);
}

void LineProofDialog::askAndSave() {
    const QFileInfo file(path_);
    const QString path = ask_(tr("Save the line"),
                              file.absolutePath() + QLatin1Char('/') + file.completeBaseName() +
                                  tr(" line %1").arg(list_->currentIndex().row() + 1) + QStringLiteral(".json"),
                              QStringLiteral(".json"));
    if (!path.isEmpty()) saveTo(path);
}

void LineProofDialog::saveTo(const QString& path) {
    if (!proof_) return;
    std::optional<Problem> wrong;
    auto file = NewFile::at(coreText(path), NewFile::Existing::Keep);
    if (!file) wrong = file.problems().front();
    if (!wrong) wrong = file.value().write(proof_->json());
    if (!wrong) wrong = file.value().commit();
    const Catalogue& words = *workspace_.words();
    state_->setText(wrong ? QStringLiteral("✕ ") +
                                qtText(problemSentence(*wrong, words) + " " + problemRemedy(*wrong, words))
                          : tr("✓ Saved %1. Whoever gets it needs the root, by another way.").arg(path));
    emit saved(wrong ? QString() : path);
}

}  // namespace clearline
