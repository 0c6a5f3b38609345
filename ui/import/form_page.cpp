#include "ui/import/form_page.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/explain/problem_text.h"
#include "ui/import/files_model.h"
#include "ui/import/form_words.h"
#include "ui/import/raw_rows_model.h"
#include "ui/look/look.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr int kControlWidth = 220, kMostHeaderRows = 10, kColumnWidth = 130;
constexpr FileFormat kFormats[] = {FileFormat::Csv, FileFormat::Xlsx, FileFormat::Json, FileFormat::Xml};
constexpr Encoding kEncodings[] = {Encoding::Utf8, Encoding::Gb18030, Encoding::Utf16Le, Encoding::Utf16Be};
constexpr char kSeparators[] = {',', ';', '\t', '|'};

}  // namespace

FormPage::FormPage(ImportDesk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      grid_(new QGridLayout),
      format_(new QComboBox(this)),
      encoding_(new QComboBox(this)),
      separator_(new QComboBox(this)),
      header_(new QWidget(this)),
      headerRow_(new QSpinBox(header_)),
      headerRows_(new QSpinBox(header_)),
      guess_(new QPushButton(tr("&Guess again"), this)),
      own_(new QLabel(this)),
      problems_(new QLabel(this)),
      model_(new RawRowsModel(desk, this)),
      rows_(new QuietTable(this)) {
    for (const FileFormat format : kFormats) format_->addItem(formatTitle(format), static_cast<int>(format));
    for (const Encoding encoding : kEncodings) encoding_->addItem(encodingTitle(encoding), static_cast<int>(encoding));
    for (const char separator : kSeparators)
        separator_->addItem(separatorTitle(separator), static_cast<int>(separator));
    headerRow_->setRange(0, 1'000'000);
    headerRow_->setSpecialValueText(tr("none"));
    headerRows_->setRange(1, kMostHeaderRows);
    headerRow_->setAccessibleName(tr("Row in which the header begins"));
    headerRows_->setAccessibleName(tr("Rows of the header"));
    auto* span = new QHBoxLayout(header_);
    span->setContentsMargins(0, 0, 0, 0);
    span->addWidget(headerRow_, 1);
    span->addWidget(new QLabel(tr("and in all"), header_));
    span->addWidget(headerRows_);
    header_->setFocusProxy(headerRow_);
    grid_->setColumnStretch(2, 1);
    grid_->setVerticalSpacing(5);
    grid_->setHorizontalSpacing(12);
    addPart(FormPart::Format, tr("F&ormat"), format_);
    addPart(FormPart::Encoding, tr("&Encoding"), encoding_);
    addPart(FormPart::Separator, tr("&Separator"), separator_);
    addPart(FormPart::Header, tr("&Header row"), header_);
    addPart(FormPart::Table, tr("Sheet or list"), new QLabel(this));
    own_->setWordWrap(true);
    own_->setAlignment(Qt::AlignCenter);
    problems_->setWordWrap(true);
    problems_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rows_->setModel(model_);
    rows_->setSelectionBehavior(QAbstractItemView::SelectItems);
    rows_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    rows_->verticalHeader()->show();
    rows_->horizontalHeader()->setDefaultSectionSize(kColumnWidth);
    rows_->horizontalHeader()->setStretchLastSection(false);
    rows_->setShowGrid(true);
    rows_->setAccessibleName(tr("The rows as they stand in the file"));
    rows_->setObjectName(QStringLiteral("rawRows"));
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(problems_, 1);
    bottom->addWidget(guess_);
    guess_->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(grid_);
    column->addWidget(own_, 1);
    column->addWidget(rows_, 1);
    column->addLayout(bottom);
    connectControls();
    refresh();
}

void FormPage::addPart(FormPart part, const QString& title, QWidget* control) {
    Part made{part, new QLabel(title, this), control, new QLabel(this)};
    made.title->setBuddy(control);
    made.control->setFixedWidth(kControlWidth);
    made.reason->setWordWrap(true);
    made.reason->setForegroundRole(QPalette::PlaceholderText);
    const int row = static_cast<int>(parts_.size());
    grid_->addWidget(made.title, row, 0);
    grid_->addWidget(made.control, row, 1);
    grid_->addWidget(made.reason, row, 2);
    parts_.push_back(made);
}

void FormPage::connectControls() {
    for (QComboBox* box : {format_, encoding_, separator_}) connect(box, &QComboBox::activated, this, &FormPage::take);
    for (QSpinBox* box : {headerRow_, headerRows_}) {
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, &FormPage::take);
    }
    connect(guess_, &QPushButton::clicked, this, [this] {
        TableForm form = desk_.fileAt(desk_.current()).guess.form;
        form.table = desk_.tableAt(desk_.current()).form.table;
        desk_.setForm(desk_.current(), form);
    });
    connect(&desk_, &ImportDesk::rowsChanged, this, &FormPage::refresh);
    connect(&desk_, &ImportDesk::currentChanged, this, &FormPage::refresh);
    connect(&desk_, &ImportDesk::rowChanged, this, [this](std::size_t r) {
        if (r == desk_.current()) refresh();
    });
}

void FormPage::refresh() {
    const bool some = desk_.hasCurrent();
    const bool foreign =
        some && !desk_.fileAt(desk_.current()).ownForm && desk_.fileAt(desk_.current()).next != FileStage::Load;
    own_->setVisible(!foreign);
    rows_->setVisible(foreign);
    guess_->setVisible(foreign);
    problems_->setVisible(foreign);
    own_->setText(some && desk_.fileAt(desk_.current()).ownForm
                      ? tr("This file is in our own form: UTF-8, commas, our columns. There is nothing to choose.")
                      : tr("Nothing is read yet."));
    showParts();
    if (foreign) showProblems();
}

void FormPage::showParts() {
    const bool foreign = !own_->isVisibleTo(this);
    const TableForm form = foreign ? desk_.tableAt(desk_.current()).form : TableForm{};
    showing_ = true;
    format_->setCurrentIndex(format_->findData(static_cast<int>(form.format)));
    encoding_->setCurrentIndex(encoding_->findData(static_cast<int>(form.encoding)));
    separator_->setCurrentIndex(separator_->findData(static_cast<int>(form.separator)));
    headerRow_->setValue(static_cast<int>(form.headerRow));
    headerRows_->setValue(static_cast<int>(form.headerRows));
    headerRows_->setEnabled(form.headerRow > 0);
    showing_ = false;
    const std::vector<FormReason> reasons =
        foreign ? desk_.tableAt(desk_.current()).reasons : std::vector<FormReason>{};
    for (const Part& part : parts_) {
        bool shown = foreign;
        if (part.part == FormPart::Encoding) shown = foreign && form.format != FileFormat::Xlsx;
        if (part.part == FormPart::Separator) shown = foreign && form.format == FileFormat::Csv;
        if (part.part == FormPart::Table) {
            shown = foreign && !form.table.empty();
            static_cast<QLabel*>(part.control)->setText(qtText(form.table));
        }
        for (QWidget* widget : {static_cast<QWidget*>(part.title), part.control, static_cast<QWidget*>(part.reason)})
            widget->setVisible(shown);
        part.reason->setText(reasonsText(reasons, part.part, *desk_.workspace().words()));
    }
}

void FormPage::showProblems() {
    const ImportTable& table = desk_.tableAt(desk_.current());
    const Look& look = Look::of(palette());
    QPalette colours = palette();
    if (!table.failure.empty()) {
        colours.setColor(QPalette::WindowText, look.loss);
        problems_->setText(QStringLiteral("✕ ") +
                           qtText(problemMessage(table.failure.front(), *desk_.workspace().words())));
    } else if (!table.problems.empty()) {
        ProblemCount count;
        count.add(table.problems);
        colours.setColor(QPalette::WindowText, count.errors > 0 ? look.loss : look.warning);
        problems_->setText(QStringLiteral("△ ") + count.text() + QStringLiteral(" · ") +
                           qtText(problemSentence(table.problems.front(), *desk_.workspace().words())) +
                           QStringLiteral(" (") + qtText(placeText(table.problems.front().place)) + QLatin1Char(')'));
    } else if (table.table) {
        problems_->setText(
            tr("✓ Every cell could be read. %n row(s).", nullptr, static_cast<int>(table.table->rowCount())));
    } else {
        problems_->setText(tr("Being read…"));
    }
    problems_->setPalette(colours);
}

void FormPage::take() {
    if (showing_ || !desk_.hasCurrent()) return;
    TableForm form = desk_.tableAt(desk_.current()).form;
    form.format = static_cast<FileFormat>(format_->currentData().toInt());
    form.encoding = static_cast<Encoding>(encoding_->currentData().toInt());
    form.separator = static_cast<char>(separator_->currentData().toInt());
    form.headerRow = static_cast<std::uint32_t>(headerRow_->value());
    form.headerRows = static_cast<std::uint32_t>(headerRows_->value());
    desk_.setForm(desk_.current(), form);
}

}  // namespace clearline
