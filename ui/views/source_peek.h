// SourcePeek: the original. The row of the file as the authority wrote it, cell by cell under its
// headers, with its place and the file's hash; and the rule as the rulebook writes it. Identifiers in the row are
// masked unless the window shows them.
#pragma once

#include <QWidget>
#include <functional>

#include "core/record/record.h"
#include "ui/workspace/workspace.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QTableWidget;
class QPlainTextEdit;
class QTabWidget;

namespace clearline {

class SourcePeek : public QWidget {
    Q_OBJECT
public:
    explicit SourcePeek(Workspace& workspace, QWidget* parent = nullptr);

    void showRecord(RecordIndex record);  // of a silent record, which has no line
    // Whose row is shown, in the book of the ledger.
    [[nodiscard]] std::optional<RecordIndex> record() const { return record_; }
    void addButton(QAction* action);  // below the row
    // Whoever knows the headers of a foreign table: its form is kept with the import, not with the file.
    using HeadersOf = std::function<std::vector<std::string>(const SourceFile&)>;
    void setHeadersOf(HeadersOf headersOf) { headersOf_ = std::move(headersOf); }
    [[nodiscard]] QString placeLine() const;
    [[nodiscard]] QTableWidget* table() const { return table_; }

signals:
    void recordShown();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void followSelection();
    void refresh();
    void retranslate();
    void fillCells(const Record& record);
    void fitColumns();
    void fillForeign(const Record& record, const SourceFile& file);
    void fillRule();
    [[nodiscard]] QString tableRows(const Rulebook& rulebook) const;  // of the line's decision table, if it has one
    [[nodiscard]] QString whereText(const Record& record) const;

    Workspace& workspace_;
    std::optional<RecordIndex> record_;
    std::optional<std::size_t> rule_;
    HeadersOf headersOf_;
    QTabWidget* tabs_;
    QLabel *place_, *ruleTitle_;
    QTableWidget* table_;
    QPlainTextEdit* ruleText_;
    QHBoxLayout* buttons_;
};

// The lines of a YAML text that make up the item starting on line `row` (from 1).
[[nodiscard]] QString yamlItem(const QString& text, int row);
// The lines of a DMN file that make up the rule of a decision table, or its output, around line `row`.
[[nodiscard]] QString dmnRule(const QString& text, int row);

}  // namespace clearline
