#include "ui/bundle/choice_list.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>
#include <algorithm>

namespace clearline {

namespace {
constexpr std::size_t kMostWithoutFilter = 6;
}

void ChoiceModel::set(std::vector<Choice> choices) {
    beginResetModel();
    choices_ = std::move(choices);
    endResetModel();
}

int ChoiceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(choices_.size());
}

QVariant ChoiceModel::data(const QModelIndex& index, int role) const {
    const Choice& choice = choices_[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return choice.words;
    if (role == Qt::CheckStateRole) return choice.ticked ? Qt::Checked : Qt::Unchecked;
    return {};
}

bool ChoiceModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    Choice& choice = choices_[static_cast<std::size_t>(index.row())];
    if (role != Qt::CheckStateRole || choice.fixed) return false;
    choice.ticked = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {role});
    return true;
}

Qt::ItemFlags ChoiceModel::flags(const QModelIndex& index) const {
    const bool fixed = choices_[static_cast<std::size_t>(index.row())].fixed;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | (fixed ? Qt::NoItemFlags : Qt::ItemIsUserCheckable);
}

ChoiceList::ChoiceList(const QString& name, const QString& empty, QWidget* parent)
    : QWidget(parent),
      model_(new ChoiceModel(this)),
      found_(new QSortFilterProxyModel(this)),
      filter_(new QLineEdit(this)),
      view_(new QListView(this)),
      count_(new QLabel(this)),
      empty_(new QLabel(empty, this)) {
    found_->setSourceModel(model_);
    found_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    filter_->setPlaceholderText(tr("Find…"));
    filter_->setAccessibleName(tr("Find in: %1").arg(name));
    filter_->setClearButtonEnabled(true);
    view_->setModel(found_);
    view_->setUniformItemSizes(true);
    view_->setAccessibleName(name);
    view_->setMinimumHeight(64);
    empty_->setWordWrap(true);
    empty_->setEnabled(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    for (QWidget* each : std::initializer_list<QWidget*>{filter_, view_, count_, empty_}) column->addWidget(each);
    setFocusProxy(view_);
    connect(filter_, &QLineEdit::textChanged, found_, &QSortFilterProxyModel::setFilterFixedString);
    connect(model_, &QAbstractItemModel::dataChanged, this, [this] {
        count();
        emit changed();
    });
    set({});
}

void ChoiceList::set(std::vector<Choice> choices) {
    filter_->setVisible(choices.size() > kMostWithoutFilter);
    view_->setVisible(!choices.empty());
    count_->setVisible(choices.size() > 1);
    empty_->setVisible(choices.empty());
    model_->set(std::move(choices));
    if (model_->rowCount() > 0) view_->setCurrentIndex(found_->index(0, 0));
    count();
}

std::vector<std::string> ChoiceList::ticked() const {
    std::vector<std::string> ids;
    for (const Choice& choice : model_->choices())
        if (choice.ticked) ids.push_back(choice.id);
    return ids;
}

void ChoiceList::count() {
    const auto& all = model_->choices();
    const auto ticked = std::count_if(all.begin(), all.end(), [](const Choice& choice) { return choice.ticked; });
    count_->setText(tr("%1 of %2 ticked").arg(ticked).arg(all.size()));
}

}  // namespace clearline
