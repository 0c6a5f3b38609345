// LedgerView: the ledger as the window uses it: the table, a filter with a visible sign that it is
// on, a find bar, and the choice of columns, which is remembered. Give it a ledger; it tells which
// line a person looks at.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "core/explain/catalogue.h"
#include "core/ledger/ledger.h"
#include "core/rulebook/kinds.h"

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace clearline {

class FindBar;
class LedgerModel;
class LedgerTable;

class LedgerView : public QWidget {
    Q_OBJECT
public:
    explicit LedgerView(QWidget* parent = nullptr);

    void setLedger(std::shared_ptr<const clearline::Ledger> ledger, std::shared_ptr<const clearline::Catalogue> words,
                   std::shared_ptr<const clearline::Kinds> kinds);
    // Until there is a ledger, these words stand in its place.
    void setWaiting(const QString& words);
    void selectLine(std::optional<std::size_t> line);
    // Whose arrangement this is; widths of columns are remembered for each.
    void setPlace(const QString& place);
    void showFind();
    void clearFilters();

    [[nodiscard]] LedgerModel& model() const { return *model_; }
    [[nodiscard]] LedgerTable& table() const { return *table_; }
    [[nodiscard]] FindBar& findBar() const { return *find_; }
    [[nodiscard]] QLineEdit& filterField() const { return *filter_; }
    [[nodiscard]] QSize sizeHint() const override { return {720, 320}; }

signals:
    void lineSelected(std::size_t line);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void retranslateTable();
    bool fillChoices();
    void filter();
    void cancelFilter();
    void tellFiltering(int percent);
    void tellFilter();
    void tellEmpty();
    void reselect();
    void stepFind(bool forward);
    void fillColumnMenu();

    LedgerModel* model_;
    LedgerTable* table_;
    FindBar* find_;
    QLineEdit* filter_;
    QComboBox* choice_;
    QLabel* total_;
    QToolButton* columns_;
    QMenu* columnMenu_;
    QFrame* sign_;
    QLabel* signWords_;
    QPushButton* clear_;
    std::optional<std::size_t> selected_;
    QString waiting_, place_;
    bool quiet_ = false;  // selecting by ourselves
};

}  // namespace clearline
