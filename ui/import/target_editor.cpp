#include "ui/import/target_editor.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>

#include "ui/import/field_box.h"
#include "ui/import/field_words.h"
#include "ui/import/map_editing.h"
#include "ui/import/meaning_box.h"
#include "ui/import/values_model.h"
#include "ui/look/look.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/text.h"
#include "ui/workspace/workspace.h"

namespace clearline {

namespace {

constexpr DateForm kDateForms[] = {DateForm::Plain,        DateForm::DayMonthYear, DateForm::MonthDayYear,
                                   DateForm::YearMonthDay, DateForm::Serial1900,   DateForm::Serial1904};
constexpr NumberForm kNumberForms[] = {NumberForm::Plain, NumberForm::Point, NumberForm::Comma};
constexpr FactForm kFactForms[] = {FactForm::Text, FactForm::Number, FactForm::Date, FactForm::Boolean};
constexpr std::uint32_t kCenturies[] = {1930, 1950, 1970, 2000};
constexpr int kFormWidth = 320;

int centuryOf(const ColumnTarget& target) { return target.century ? static_cast<int>(*target.century) : 0; }

void choose(QComboBox* box, const QVariant& data) { box->setCurrentIndex(box->findData(data)); }

}  // namespace

TargetEditor::TargetEditor(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      form_(new QFormLayout),
      factForm_(new QComboBox(this)),
      dates_(new QComboBox(this)),
      century_(new QComboBox(this)),
      numbers_(new QComboBox(this)),
      times_(new QComboBox(this)),
      noEnd_(new QLineEdit(this)),
      blank_(new QLineEdit(this)),
      words_(new QWidget(this)),
      table_(new QuietTable(words_)),
      values_(new ValuesModel(IdentifierDisplay::of(workspace), this)),
      meanings_(new MeaningDelegate(this)),
      otherwise_(new MeaningBox(words_)),
      note_(new QLabel(words_)) {
    buildForm();
    table_->setModel(values_);
    table_->setShares({45, 15, 40});
    table_->setItemDelegateForColumn(ValuesModel::Means, meanings_);
    table_->setEditTriggers(QAbstractItemView::AllEditTriggers);
    table_->setAccessibleName(tr("Words of the column and what they mean"));
    table_->setEmptyText(tr("All cells of the column are blank."));
    table_->setObjectName(QStringLiteral("valuesTable"));
    note_->setWordWrap(true);
    otherwise_->setObjectName(QStringLiteral("otherwise"));
    auto* below = new QHBoxLayout;
    auto* label = new QLabel(tr("Any &other word:"), words_);
    label->setBuddy(otherwise_);
    below->addWidget(label);
    below->addWidget(otherwise_, 1);
    auto* column = new QVBoxLayout(words_);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table_, 1);
    column->addLayout(below);
    column->addWidget(note_);
    auto* left = new QWidget(this);
    left->setLayout(form_);
    left->setFixedWidth(kFormWidth);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(left, 0, Qt::AlignTop);
    row->addWidget(words_, 1);
    row->addStretch();
    connect(values_, &ValuesModel::changed, this, &TargetEditor::take);
    connect(otherwise_, &MeaningBox::edited, this, &TargetEditor::take);
}

void TargetEditor::buildForm() {
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setVerticalSpacing(5);
    for (const FactForm form : kFactForms) factForm_->addItem(formTitle(form), static_cast<int>(form));
    for (const DateForm form : kDateForms) dates_->addItem(dateFormTitle(form), static_cast<int>(form));
    for (const NumberForm form : kNumberForms) numbers_->addItem(numberFormTitle(form), static_cast<int>(form));
    century_->addItem(tr("are refused"), 0);
    for (const std::uint32_t first : kCenturies)
        century_->addItem(tr("mean %1 to %2").arg(first).arg(first + 99), static_cast<int>(first));
    times_->setEditable(true);
    times_->setInsertPolicy(QComboBox::NoInsert);
    times_->addItem(tr("as it is"));
    times_->addItem(QStringLiteral("10000"));
    times_->setItemData(1, tr("for amounts in 万元 (ten thousand yuan)"), Qt::ToolTipRole);
    noEnd_->setPlaceholderText(QStringLiteral("2099-12-31"));
    noEnd_->setToolTip(tr("Dates that stand for “no end”, parted by semicolons"));
    blank_->setPlaceholderText(QStringLiteral("- ; 无"));
    blank_->setToolTip(tr("Texts that stand for “nothing said”, parted by semicolons"));
    form_->addRow(tr("Form of the &fact"), factForm_);
    form_->addRow(tr("&Dates are written"), dates_);
    form_->addRow(tr("&Two-digit years"), century_);
    form_->addRow(tr("&Numbers are written"), numbers_);
    form_->addRow(tr("Ti&mes"), times_);
    form_->addRow(tr("No &end"), noEnd_);
    form_->addRow(tr("&Not said"), blank_);
    for (QComboBox* box : {factForm_, dates_, century_, numbers_})
        connect(box, &QComboBox::activated, this, &TargetEditor::take);
    connect(times_, &QComboBox::activated, this, &TargetEditor::take);
    for (QLineEdit* line : {times_->lineEdit(), noEnd_, blank_})
        connect(line, &QLineEdit::editingFinished, this, &TargetEditor::take);
    dates_->setObjectName(QStringLiteral("dateForm"));
    century_->setObjectName(QStringLiteral("century"));
    numbers_->setObjectName(QStringLiteral("numberForm"));
    times_->setObjectName(QStringLiteral("times"));
}

// The box of fields offers the fact under this column's own name, so it is made anew for another.
void TargetEditor::rebuildField(const QString& fact) {
    if (field_ && fact == fact_) return;
    fact_ = fact;
    if (field_) form_->removeRow(field_);
    field_ = new FieldBox(FieldBox::Offers::Fields, fact, this);
    field_->setObjectName(QStringLiteral("fieldBox"));
    form_->insertRow(0, tr("&Becomes"), field_);
    connect(field_, &FieldBox::chosen, this, &TargetEditor::take);
}

void TargetEditor::show(const ColumnTarget& target, const ColumnSight& sight, const QString& fact) {
    showing_ = true;
    target_ = target;
    rebuildField(fact);
    field_->setChoice({static_cast<int>(target.table), qtText(target.field)});
    choose(factForm_, static_cast<int>(target.form));
    choose(dates_, static_cast<int>(target.dates));
    if (century_->findData(centuryOf(target)) < 0)
        century_->addItem(tr("mean %1 to %2").arg(centuryOf(target)).arg(centuryOf(target) + 99), centuryOf(target));
    choose(century_, centuryOf(target));
    choose(numbers_, static_cast<int>(target.numbers));
    times_->setEditText(target.times ? qtText(target.times->text()) : times_->itemText(0));
    noEnd_->setText(joinedTexts(target.noEnd));
    blank_->setText(joinedTexts(target.blank));
    showMeanings(sight);
    showForms();
    showing_ = false;
}

void TargetEditor::showMeanings(const ColumnSight& sight) {
    const std::vector<Meaning> meanings = meaningsOf(target_.table, target_.field, workspace_);
    meanings_->setMeanings(meanings);
    values_->show(sight, target_);
    otherwise_->setMeanings(meanings);
    otherwise_->setValue(target_.otherwise ? qtText(*target_.otherwise) : QString());
    otherwise_->lineEdit()->setPlaceholderText(target_.values.empty() ? tr("stays as it is") : tr("is a problem"));
    note_->setText(sight.moreWords ? tr("Only the first %n different words are listed.", nullptr,
                                        static_cast<int>(sight.words.size()))
                                   : QString());
    note_->setVisible(sight.moreWords);
}

void TargetEditor::showForms() {
    const FactForm form = formOf(target_);
    const bool isFact = targetField(target_.table, target_.field) == nullptr;
    form_->setRowVisible(factForm_, isFact);
    for (QWidget* each :
         {static_cast<QWidget*>(dates_), static_cast<QWidget*>(century_), static_cast<QWidget*>(noEnd_)})
        form_->setRowVisible(each, form == FactForm::Date);
    for (QWidget* each : {numbers_, times_}) form_->setRowVisible(each, form == FactForm::Number);
    words_->setVisible(form == FactForm::Text || form == FactForm::Boolean);
}

void TargetEditor::setTimes() {
    const QString text = times_->currentText().trimmed();
    if (text.isEmpty() || text == times_->itemText(0)) {
        target_.times.reset();
    } else if (const auto number = Number::fromDecimal(coreText(text)); number && number->sign() > 0) {
        target_.times = *number;
    } else {
        times_->setEditText(target_.times ? qtText(target_.times->text()) : times_->itemText(0));
    }
}

void TargetEditor::take() {
    if (showing_) return;
    const ColumnTarget before = target_;
    const FieldChoice choice = field_->choice();
    if (static_cast<int>(before.table) != choice.table || before.field != coreText(choice.field)) {
        target_ = retargeted(before, static_cast<TargetTable>(choice.table), coreText(choice.field));
    } else {
        target_.form = static_cast<FactForm>(factForm_->currentData().toInt());
        target_.dates = static_cast<DateForm>(dates_->currentData().toInt());
        const int century = century_->currentData().toInt();
        target_.century = century > 0 ? std::optional(static_cast<std::uint32_t>(century)) : std::nullopt;
        target_.numbers = static_cast<NumberForm>(numbers_->currentData().toInt());
        target_.noEnd = splitTexts(noEnd_->text());
        target_.blank = splitTexts(blank_->text());
        target_.values = values_->values();
        const QString otherwise = otherwise_->value();
        target_.otherwise = otherwise.isEmpty() ? std::nullopt : std::optional(coreText(otherwise));
        setTimes();
        target_ = withoutUnfit(std::move(target_));
    }
    if (target_ != before) emit changed();
}

}  // namespace clearline
