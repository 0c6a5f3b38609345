#include "ui/import/meaning_box.h"

#include <QCompleter>
#include <QLineEdit>

#include "ui/import/values_model.h"
#include "ui/workspace/text.h"
#include "ui/workspace/workspace.h"

namespace clearline {

namespace {

QString word(const char* text) { return MeaningBox::tr(text); }

}  // namespace

std::vector<Meaning> meaningsOf(TargetTable table, const std::string& field, const Workspace& workspace) {
    std::vector<Meaning> meanings;
    const Language language = workspace.language();
    const auto some = [&meanings](std::initializer_list<std::pair<const char*, const char*>> each) {
        for (const auto& [value, title] : each) meanings.push_back({QString::fromLatin1(value), word(title)});
    };
    if (table == TargetTable::Records && field == "kind") {
        Kinds kinds = *workspace.resources().kinds;
        if (workspace.rulebook()) kinds = withKindsOf(kinds, *workspace.rulebook());
        for (const auto& [name, kind] : kinds.all())
            meanings.push_back({qtText(name), qtText(kind.title.in(language))});
    } else if (table == TargetTable::Relations && field == "kind") {
        for (const auto& [name, title] : workspace.resources().kinds->relations())
            meanings.push_back({qtText(name), qtText(title.in(language))});
    } else if (field == "kind" || field == "other.kind") {
        some({{"person", QT_TRANSLATE_NOOP("clearline::MeaningBox", "a person")},
              {"firm", QT_TRANSLATE_NOOP("clearline::MeaningBox", "a firm")}});
    } else if (table == TargetTable::Records && field == "type") {
        some({{"basic", QT_TRANSLATE_NOOP("clearline::MeaningBox", "basic data")},
              {"positive", QT_TRANSLATE_NOOP("clearline::MeaningBox", "something good")},
              {"notice", QT_TRANSLATE_NOOP("clearline::MeaningBox", "something to watch")},
              {"bad", QT_TRANSLATE_NOOP("clearline::MeaningBox", "something bad")}});
    } else if (table == TargetTable::Records && field == "status") {
        some({{"active", QT_TRANSLATE_NOOP("clearline::MeaningBox", "counts")},
              {"withdrawn", QT_TRANSLATE_NOOP("clearline::MeaningBox", "was taken back")}});
    }
    return meanings;
}

QString meaningText(const QString& value, const std::vector<Meaning>& meanings) {
    for (const Meaning& meaning : meanings)
        if (meaning.value == value && !meaning.title.isEmpty())
            return MeaningBox::tr("%1 (%2)").arg(meaning.title, meaning.value);
    return value;
}

MeaningBox::MeaningBox(QWidget* parent) : QComboBox(parent) {
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(14);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    const auto tell = [this] {
        const QString now = value();
        if (now == told_) return;
        told_ = now;
        emit edited();
    };
    connect(this, &QComboBox::activated, this, tell);
    connect(lineEdit(), &QLineEdit::editingFinished, this, tell);
}

void MeaningBox::setMeanings(const std::vector<Meaning>& meanings) {
    clear();
    meanings_ = meanings;
    for (const Meaning& meaning : meanings) addItem(meaningText(meaning.value, meanings), meaning.value);
}

void MeaningBox::setValue(const QString& value) {
    told_ = value;
    const int at = findData(value);
    setCurrentIndex(at);
    if (at < 0) setEditText(value);
}

QString MeaningBox::value() const {
    const QString text = lineEdit()->text().trimmed();
    for (const Meaning& meaning : meanings_)
        if (text == meaning.value || text == meaningText(meaning.value, meanings_)) return meaning.value;
    return text;
}

QWidget* MeaningDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* box = new MeaningBox(parent);
    box->setMeanings(meanings_);
    box->setAccessibleName(tr("What “%1” means").arg(index.siblingAtColumn(ValuesModel::Word).data().toString()));
    return box;
}

void MeaningDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (auto* box = qobject_cast<MeaningBox*>(editor)) box->setValue(index.data(Qt::EditRole).toString());
}

void MeaningDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (const auto* box = qobject_cast<MeaningBox*>(editor)) model->setData(index, box->value(), Qt::EditRole);
}

QString MeaningDelegate::displayText(const QVariant& value, const QLocale&) const {
    return meaningText(value.toString(), meanings_);
}

}  // namespace clearline
