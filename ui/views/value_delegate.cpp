#include "ui/views/value_delegate.h"

#include <QKeyEvent>
#include <QLineEdit>

#include "ui/look/look.h"
#include "ui/models/variables_model.h"

namespace clearline {

namespace {

QString refusalOf(const QWidget* editor) { return editor->property("refusal").toString(); }

}  // namespace

QWidget* ValueDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* line = new QLineEdit(parent);
    line->setAlignment(Qt::AlignRight);
    line->setFrame(false);
    line->setAutoFillBackground(true);
    line->setAccessibleName(tr("New value"));
    const QPersistentModelIndex kept(index);
    connect(line, &QLineEdit::textChanged, line, [this, line, kept](const QString& text) {
        const auto* model = qobject_cast<const VariablesModel*>(kept.model());
        const QString why = model && kept.isValid() ? model->refusal(kept, text) : QString();
        line->setProperty("refusal", why);
        line->setToolTip(why);
        QPalette palette = line->parentWidget()->palette();
        if (!why.isEmpty()) palette.setColor(QPalette::Text, Look::of(palette).loss);
        line->setPalette(palette);
        emit refused(why);
    });
    return line;
}

void ValueDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (!refusalOf(editor).isEmpty()) return;
    if (const auto* line = qobject_cast<QLineEdit*>(editor)) model->setData(index, line->text(), Qt::EditRole);
}

bool ValueDelegate::eventFilter(QObject* object, QEvent* event) {
    auto* editor = qobject_cast<QWidget*>(object);
    if (editor && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !refusalOf(editor).isEmpty()) {
            emit refused(refusalOf(editor));
            return true;  // stays open: what was typed is not lost
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

}  // namespace clearline
