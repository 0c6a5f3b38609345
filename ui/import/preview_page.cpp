#include "ui/import/preview_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QVBoxLayout>

#include "core/explain/problem_text.h"
#include "ui/import/overlaps_model.h"
#include "ui/import/preview_pane.h"
#include "ui/import/problem_rows_model.h"
#include "ui/import/subject_matches_model.h"
#include "ui/views/quiet_table.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

// Chooses in its cell who somebody is.
class MatchDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
        auto* box = new QComboBox(parent);
        const QStringList texts = index.data(SubjectMatchesModel::kChoicesRole).toStringList(),
                          ids = index.data(SubjectMatchesModel::kIdsRole).toStringList();
        for (qsizetype i = 0; i < texts.size(); ++i) box->addItem(texts[i], ids[i]);
        box->setAccessibleName(PreviewPage::tr("Who is “%1” in the case?")
                                   .arg(index.siblingAtColumn(SubjectMatchesModel::Who).data().toString()));
        connect(box, &QComboBox::activated, this, [this, box] {
            auto* self = const_cast<MatchDelegate*>(this);
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* box = static_cast<QComboBox*>(editor);
        box->setCurrentIndex(qMax(0, box->findData(index.data(SubjectMatchesModel::kChosenRole))));
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
    }
};

}  // namespace

PreviewPage::PreviewPage(ImportDesk& desk, ImportChecker& checker, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      checker_(checker),
      summary_(new QLabel(this)),
      again_(new QPushButton(tr("&Check again"), this)),
      tabs_(new QTabWidget(this)),
      pane_(new PreviewPane(desk, this)),
      subjects_(new SubjectMatchesModel(desk, checker, this)),
      overlaps_(new OverlapsModel(desk, checker, this)),
      problems_(new ProblemRowsModel(desk.workspace(), this)) {
    summary_->setWordWrap(true);
    summary_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    again_->setAutoDefault(false);
    tabs_->setDocumentMode(true);
    tabs_->addTab(pane_, tr("Records and rows"));
    QuietTable* people =
        addTable(subjects_, {22, 18, 8, 22, 30}, tr("Who is who"), tr("Nobody stands in the files that are ticked."));
    people->setItemDelegateForColumn(SubjectMatchesModel::InCase, new MatchDelegate(people));
    people->setEditTriggers(QAbstractItemView::AllEditTriggers);
    people->setObjectName(QStringLiteral("whoIsWho"));
    addTable(overlaps_, {26, 22, 18, 18, 16}, tr("What is there already, and what conflicts"),
             tr("Nothing of the files is in the case yet, and nothing contradicts it."));
    addTable(problems_, {11, 42, 18, 29}, tr("All problems"), tr("Nothing is wrong with the files that are ticked."));
    auto* top = new QHBoxLayout;
    top->addWidget(summary_, 1);
    top->addWidget(again_, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(tabs_, 1);
    setFocusProxy(tabs_);
    connect(again_, &QPushButton::clicked, &checker_, &ImportChecker::retry);
    connect(&checker_, &ImportChecker::changed, this, &PreviewPage::refresh);
    refresh();
}

QuietTable* PreviewPage::addTable(QAbstractItemModel* model, const QList<int>& shares, const QString& name,
                                  const QString& empty) {
    auto* table = new QuietTable(this);
    table->setModel(model);
    table->setShares(shares);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAccessibleName(name);
    table->setEmptyText(empty);
    tabs_->addTab(table, QString());
    return table;
}

QString PreviewPage::summary() const { return summary_->text(); }

QString PreviewPage::summaryText(const CheckedImport& checked) const {
    ImportCounts adds;
    int there = 0;
    for (const FileCheck& file : checked.files) {
        adds.records += file.adds.records;
        adds.subjects += file.adds.subjects;
        adds.relations += file.adds.relations;
        adds.readings += file.adds.readings;
        adds.statement += file.adds.statement;
        if (!file.alreadyAs.empty()) ++there;
    }
    const auto count = [](std::uint64_t number) { return static_cast<int>(number); };
    QStringList parts{tr("%n record(s)", nullptr, count(adds.records)),
                      tr("%n person(s) or firm(s)", nullptr, count(adds.subjects))};
    if (adds.relations > 0) parts << tr("%n relation(s)", nullptr, count(adds.relations));
    if (adds.readings > 0) parts << tr("%n official score(s)", nullptr, count(adds.readings));
    if (adds.statement > 0) parts << tr("%n official line(s)", nullptr, count(adds.statement));
    QString text = tr("Would be added: %1.").arg(parts.join(tr(", ")));
    if (there > 0)
        text += QLatin1Char(' ') + tr("%n file(s) are in the case already and are passed over.", nullptr, there);
    if (overlaps_->alreadyThere() > 0)
        text += QLatin1Char(' ') +
                tr("%n row(s) are there already and count once.", nullptr, count(overlaps_->alreadyThere()));
    if (overlaps_->conflicts() > 0)
        text += QStringLiteral(" ≠\u00A0") + tr("%n row(s) contradict the case; what is there first counts.", nullptr,
                                                count(overlaps_->conflicts()));
    if (subjects_->doubtful() > 0)
        text += QStringLiteral(" △\u00A0") +
                tr("%n person(s) or firm(s) may be somebody of the case.", nullptr, subjects_->doubtful());
    return text;
}

void PreviewPage::refresh() {
    const QString lacking = checker_.lacking();
    const CheckedImport* checked = checker_.checked();
    again_->setVisible(!checker_.failure().empty());
    Problems problems;
    for (std::size_t f = 0; f < desk_.fileCount(); ++f)
        if (desk_.file(f).wanted() && desk_.file(f).mapped)
            problems.insert(problems.end(), desk_.file(f).mapped->sorted.begin(), desk_.file(f).mapped->sorted.end());
    if (!checker_.failure().empty())
        summary_->setText(QStringLiteral("✕ ") +
                          qtText(problemMessage(checker_.failure().front(), *desk_.workspace().words())));
    else if (!lacking.isEmpty())
        summary_->setText(lacking);
    else if (checked)
        summary_->setText(summaryText(*checked));
    else
        summary_->setText(tr("Being compared with the case…"));
    if (checked)
        for (const FileCheck& file : checked->files)
            problems.insert(problems.end(), file.problems.begin(), file.problems.end());
    problems_->show(std::move(problems));
    tabs_->setTabText(1, subjects_->doubtful() > 0 ? tr("Who is who (△ %1)").arg(subjects_->doubtful())
                                                   : tr("Who is who (%1)").arg(subjects_->rowCount()));
    tabs_->setTabText(2, tr("Already there, conflicts (%1)").arg(overlaps_->rowCount()));
    tabs_->setTabText(3, tr("Problems (%1)").arg(problems_->rowCount()));
}

}  // namespace clearline
