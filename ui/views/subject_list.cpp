#include "ui/views/subject_list.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include "ui/workspace/text.h"

namespace clearline {

SubjectList::SubjectList(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      model_(new SubjectModel(workspace, this)),
      search_(new QLineEdit(this)),
      list_(new QListView(this)),
      count_(new QLabel(this)) {
    setObjectName(QStringLiteral("subjectList"));
    search_->setClearButtonEnabled(true);
    list_->setModel(model_);
    list_->setUniformItemSizes(true);
    list_->setAlternatingRowColors(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setSpacing(2);
    setFocusProxy(list_);
    count_->setContentsMargins(6, 2, 6, 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 0);
    column->setSpacing(4);
    column->addWidget(search_);
    column->addWidget(list_, 1);
    column->addWidget(count_);

    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        model_->setFilter(text);
        showCurrent();
    });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) workspace_.setSubject(coreText(current.data(SubjectModel::IdRole).toString()));
    });
    connect(&workspace_, &Workspace::caseChanged, this, &SubjectList::showCurrent);
    retranslate();
}

void SubjectList::showCurrent() {
    const QModelIndex current = model_->indexOf(workspace_.subject());
    if (current.isValid() && current != list_->currentIndex()) list_->setCurrentIndex(current);
    count_->setText(search_->text().isEmpty() ? tr("%n in this file", nullptr, static_cast<int>(model_->total()))
                                              : tr("%1 of %2 shown").arg(model_->rowCount()).arg(model_->total()));
}

void SubjectList::retranslate() {
    search_->setPlaceholderText(tr("Search people and firms"));
    search_->setAccessibleName(tr("Search people and firms"));
    list_->setAccessibleName(tr("People and firms in this file"));
    showCurrent();
}

void SubjectList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace clearline
