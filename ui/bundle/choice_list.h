// ChoiceList: things to tick, in any number, found by typing a part of their words, with how many are ticked beneath.
// Where it sits: in the dialog that makes a bundle: people, records, rulebooks, papers. Promises: what is found by
// typing does not change what is ticked; one that is fixed stays as it was put.
#pragma once

#include <QAbstractListModel>
#include <QWidget>
#include <set>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace clearline {

struct Choice {
    std::string id;
    QString words;
    bool ticked = false, fixed = false;
};

class ChoiceModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void set(std::vector<Choice> choices);
    [[nodiscard]] const std::vector<Choice>& choices() const { return choices_; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<Choice> choices_;
};

class ChoiceList : public QWidget {
    Q_OBJECT
public:
    // `empty`: what is said while there is nothing to tick.
    ChoiceList(const QString& name, const QString& empty, QWidget* parent = nullptr);
    void set(std::vector<Choice> choices);
    [[nodiscard]] std::vector<std::string> ticked() const;
    [[nodiscard]] ChoiceModel& model() { return *model_; }
    [[nodiscard]] QListView& view() { return *view_; }

signals:
    void changed();

private:
    void count();
    ChoiceModel* model_;
    QSortFilterProxyModel* found_;
    QLineEdit* filter_;
    QListView* view_;
    QLabel *count_, *empty_;
};

}  // namespace clearline
