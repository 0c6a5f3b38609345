#include "ui/appeal/changes_editor.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/records/record_cell_delegate.h"
#include "ui/records/record_fields_model.h"
#include "ui/workspace/text.h"
#include "ui/workspace/workspace.h"

namespace clearline {

ChangesEditor::ChangesEditor(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      record_(new QComboBox(this)),
      what_(new QComboBox(this)),
      recordLabel_(new QLabel(tr("&Record"), this)),
      dayLabel_(new QLabel(tr("&from"), this)),
      about_(new QLabel(this)),
      day_(new QDateEdit(this)),
      fields_(new QTableView(this)) {
    what_->setObjectName(QStringLiteral("askedWhat"));
    what_->addItems({tr("Ask for nothing yet"), tr("Correct what it says"), tr("Strike the record out"),
                     tr("Take it off its lists"), tr("Show it no longer"), tr("Show and use it no longer"),
                     tr("Take it off its lists and show it no longer"),
                     tr("Take it off its lists, show and use it no longer")});
    what_->setAccessibleName(tr("What is asked for"));
    record_->setAccessibleName(tr("Of which record"));
    record_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    recordLabel_->setBuddy(record_);
    dayLabel_->setBuddy(day_);
    day_->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    day_->setCalendarPopup(true);
    day_->setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31));
    day_->setAccessibleName(tr("From which day"));
    about_->setWordWrap(true);
    about_->setForegroundRole(QPalette::PlaceholderText);
    fields_->setObjectName(QStringLiteral("askedFields"));
    fields_->setAccessibleName(tr("The fields of the record"));
    fields_->setEditTriggers(QAbstractItemView::AllEditTriggers);
    fields_->setTabKeyNavigation(false);
    fields_->setShowGrid(false);
    fields_->setAlternatingRowColors(true);
    fields_->verticalHeader()->hide();
    fields_->verticalHeader()->setDefaultSectionSize(26);
    fields_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fields_->horizontalHeader()->setHighlightSections(false);
    auto* top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(recordLabel_);
    top->addWidget(record_, 2);
    top->addWidget(what_, 2);
    top->addWidget(dayLabel_);
    top->addWidget(day_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addLayout(top);
    column->addWidget(about_);
    column->addWidget(fields_, 1);
    column->addStretch(0);
    connect(record_, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (filling_ || index < 0) return;
        commit();
        at_ = static_cast<std::size_t>(index);
        showRecord();
    });
    connect(what_, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!filling_) choose(index);
    });
    connect(day_, &QDateEdit::dateChanged, this, [this](QDate day) {
        if (filling_ || !now()) return;
        now()->on = coreDate(day);
        now()->byHand = true;
        emit edited();
    });
}

AskedOfRecord* ChangesEditor::now() { return at_ < asked_.size() ? &asked_[at_] : nullptr; }

void ChangesEditor::show(std::vector<AskedOfRecord> asked, const QStringList& names) {
    const QScopedValueRollback<bool> quiet(filling_, true);
    asked_ = std::move(asked);
    at_ = 0;
    record_->clear();
    record_->addItems(names);
    const bool several = asked_.size() > 1;
    record_->setVisible(several);
    recordLabel_->setVisible(several);
    showRecord();
}

void ChangesEditor::suggest(const std::vector<RequestedChange>& changes, Asked usual) {
    std::vector<ContestedLine> lines;
    for (const AskedOfRecord& each : asked_) lines.push_back(each.line);
    std::vector<AskedOfRecord> fresh = askedOf(lines, changes, *workspace_.input());
    for (std::size_t i = 0; i < asked_.size() && i < fresh.size(); ++i) {
        if (asked_[i].byHand) continue;
        asked_[i] = std::move(fresh[i]);
        if (asked_[i].what != Asked::Nothing || !changes.empty()) continue;
        asked_[i].what = usual;
        if (usual >= Asked::Delist) asked_[i].on = workspace_.today();
    }
    showRecord();
}

std::vector<RequestedChange> ChangesEditor::changes() const { return changesOf(asked_); }

void ChangesEditor::commit() { fields_->setCurrentIndex({}); }

void ChangesEditor::choose(int what) {
    AskedOfRecord* asked = now();
    if (!asked) return;
    asked->what = static_cast<Asked>(what);
    asked->byHand = true;
    const bool dated = asked->what >= Asked::Delist;
    if (dated && !asked->on) asked->on = coreDate(day_->date());
    showRecord();
    if (asked->what == Asked::Correct && model_) {
        fields_->setCurrentIndex(model_->index(model_->rowOf(columnName(Field::Kind)), RecordFieldsModel::Now));
    }
    emit edited();
}

void ChangesEditor::showRecord() {
    const QScopedValueRollback<bool> quiet(filling_, true);
    AskedOfRecord* asked = now();
    setEnabled(asked != nullptr);
    if (!asked) return;
    what_->setCurrentIndex(static_cast<int>(asked->what));
    const bool dated = asked->what >= Asked::Delist;
    dayLabel_->setVisible(dated);
    day_->setVisible(dated);
    day_->setDate(qtDate(asked->on.value_or(workspace_.today())));
    const bool fields = asked->what == Asked::Correct && asked->draft;
    fields_->setVisible(fields);
    switch (asked->what) {
        case Asked::Nothing: about_->setText(tr("Choose what is to be done about this record.")); break;
        case Asked::Correct:
            about_->setText(asked->draft
                                ? tr("Write beside a field what it should say. Days are written 2019-03-14; an empty "
                                     "field says nothing.")
                                : tr("This record is not in the files."));
            break;
        case Asked::Strike: about_->setText(tr("It is not counted any more, as if it had never been.")); break;
        case Asked::Delist: about_->setText(tr("Its listings end on that day; points that it gives stay.")); break;
        case Asked::StopPublicity:
            about_->setText(tr("It is shown no longer from that day on; it goes on counting."));
            break;
        case Asked::StopUse: about_->setText(tr("It is neither shown nor used from that day on.")); break;
        case Asked::DelistAndHide:
            about_->setText(tr("Its listings end on that day, and it is shown no longer; it goes on counting."));
            break;
        case Asked::DelistAndStop:
            about_->setText(tr("Its listings end on that day, and it is neither shown nor used from then on."));
            break;
    }
    if (!fields) return;
    RecordFieldsModel* before = model_;
    model_ = new RecordFieldsModel(*asked->draft, workspace_, this);
    model_->setNowTitle(tr("Should say"));
    fields_->setModel(model_);
    delete fields_->itemDelegateForColumn(RecordFieldsModel::Now);
    fields_->setItemDelegateForColumn(RecordFieldsModel::Now, new RecordCellDelegate(*model_, workspace_, fields_));
    delete before;
    fields_->resizeColumnToContents(RecordFieldsModel::Name);
    fields_->setColumnWidth(RecordFieldsModel::InFile, 200);
    fields_->horizontalHeader()->setStretchLastSection(true);
    connect(model_, &RecordFieldsModel::edited, this, [this] {
        AskedOfRecord* edited = now();
        if (!edited) return;
        edited->draft = model_->draft();
        edited->byHand = true;
        emit this->edited();
    });
}

}  // namespace clearline
