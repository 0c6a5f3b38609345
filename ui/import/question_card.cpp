#include "ui/import/question_card.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "core/explain/catalogue.h"
#include "ui/import/field_words.h"
#include "ui/import/form_words.h"
#include "ui/look/look.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

QuestionCard::QuestionCard(ImportDesk& desk, QWidget* parent)
    : QFrame(parent),
      desk_(desk),
      title_(new QLabel(this)),
      text_(new QLabel(this)),
      choices_(new QVBoxLayout),
      group_(new QButtonGroup(this)),
      use_(new QPushButton(tr("&Read the whole column so"), this)) {
    setObjectName(QStringLiteral("questionCard"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    title_->setFont(scaledFont(plainFont(), 1.05, true));
    for (QLabel* label : {title_, text_}) label->setWordWrap(true);
    choices_->setSpacing(2);
    auto* bottom = new QHBoxLayout;
    bottom->addLayout(choices_, 1);
    bottom->addWidget(use_, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(title_);
    column->addWidget(text_);
    column->addLayout(bottom);
    connect(group_, &QButtonGroup::buttonToggled, this, [this] { use_->setEnabled(group_->checkedId() >= 0); });
    connect(use_, &QPushButton::clicked, this, &QuestionCard::give);
    connect(&desk_, &ImportDesk::rowsChanged, this, &QuestionCard::refresh);
    connect(&desk_, &ImportDesk::currentChanged, this, &QuestionCard::refresh);
    connect(&desk_, &ImportDesk::fileChanged, this, &QuestionCard::refresh);
    refresh();
}

const Question* QuestionCard::question() const {
    if (!desk_.hasCurrent()) return nullptr;
    const ImportFile& file = desk_.fileAt(desk_.current());
    return file.ready() && file.mapped && !file.mapped->questions.empty() ? &file.mapped->questions.front() : nullptr;
}

QString QuestionCard::answerText(const Question& question, const Answer& answer) const {
    const auto day = question.ofDates ? Date::fromIso(answer.means) : std::nullopt;
    const QString means = day ? qtText(desk_.workspace().words()->longDate(*day)) : qtText(answer.means);
    return tr("%1  (%2)").arg(means, question.ofDates ? dateFormTitle(answer.dates) : numberFormTitle(answer.numbers));
}

void QuestionCard::refresh() {
    const Question* open = question();
    setVisible(open != nullptr);
    if (!open) return shown_.clear();
    const std::size_t count = desk_.fileAt(desk_.current()).mapped->questions.size();
    const QString column = columnLetters(open->column) + QLatin1Char(' ') + qtText(open->header);
    QString title = open->ofDates ? tr("Which day is “%1”?").arg(qtText(open->example))
                                  : tr("How much is “%1”?").arg(qtText(open->example));
    if (count > 1) title += QLatin1Char(' ') + tr("(one of %n questions)", nullptr, static_cast<int>(count));
    title_->setText(title);
    text_->setText(tr("It stands in column %1, row %2. %n cell(s) of the column can be read in several ways, and no "
                      "other cell decides it.",
                      nullptr, static_cast<int>(open->cells))
                       .arg(column)
                       .arg(open->row));
    setAccessibleName(title);
    setAccessibleDescription(text_->text());
    const QString key = title + column + QString::number(open->answers.size());
    if (key == shown_) return;
    shown_ = key;
    for (QAbstractButton* button : group_->buttons()) {
        group_->removeButton(button);
        delete button;
    }
    for (std::size_t i = 0; i < open->answers.size(); ++i) {
        auto* choice = new QRadioButton(answerText(*open, open->answers[i]), this);
        group_->addButton(choice, static_cast<int>(i));
        choices_->addWidget(choice);
    }
    use_->setEnabled(false);
}

void QuestionCard::give() {
    const Question* open = question();
    const int chosen = group_->checkedId();
    if (!open || chosen < 0 || static_cast<std::size_t>(chosen) >= open->answers.size()) return;
    const Question asked = *open;
    const ImportDesk::Row row = desk_.row(desk_.current());
    const std::vector<std::size_t> planned = desk_.file(row.file).plannedTables();
    emit asks(desk_.rowOf({row.file, planned[asked.table]}), static_cast<int>(asked.column));
    desk_.answer(row.file, asked, asked.answers[static_cast<std::size_t>(chosen)]);
}

}  // namespace clearline
