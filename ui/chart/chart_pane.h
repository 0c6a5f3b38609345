// ChartPane: the score history, or the timeline of lists where a scheme gives no score, as the
// window uses it. Give it a ledger (and the ledger without the
// scenario's changes, drawn dashed beneath); it tells which entry a person picked. Keys: + − zoom,
// arrows Home End move, 0 shows all, Ctrl+arrows or up and down walk from change to change,
// Shift+arrows read day by day, Enter picks. The text summary is its accessible description.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/local_text.h"
#include "core/ledger/ledger.h"
#include "ui/chart/forecast.h"
#include "ui/ledger_table/ledger_marks.h"

namespace clearline {

class HistoryCanvas;

class ChartPane : public QWidget {
    Q_OBJECT
public:
    explicit ChartPane(QWidget* parent = nullptr);

    // What the base of the next ledger is called; empty: it is the same without the changes.
    void setBaseName(const QString& name) { baseName_ = name; }
    // And the next ledger itself, beside a base; empty: the scenario that is shown.
    void setName(const QString& name) { name_ = name; }
    // `base` may be null.
    void setLedger(std::shared_ptr<const clearline::Ledger> ledger, std::shared_ptr<const clearline::Ledger> base,
                   const std::vector<clearline::ReadingState>& readings, clearline::Language language);
    // Drawn after the as-of day of this ledger; forgotten with the next.
    void setForecast(std::vector<clearline::ForecastStep> forecast);
    // Of what is under objection or repair in this ledger; forgotten with the next.
    void setMarks(std::shared_ptr<const clearline::LedgerMarks> marks);
    // Until there is a ledger, these words stand in its place.
    void setWaiting(const QString& words);
    void setDark(bool dark);
    void selectEntry(std::optional<std::size_t> entry);

    [[nodiscard]] QString summary() const;           // the whole history in words
    [[nodiscard]] QString crosshairReading() const;  // "14 March 2019: 674, …", or empty
    [[nodiscard]] HistoryCanvas& canvas() const { return *canvas_; }

    [[nodiscard]] QSize sizeHint() const override { return {720, 240}; }

signals:
    void entrySelected(std::size_t entry);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void nameForReaders();
    HistoryCanvas* canvas_;
    QString name_, baseName_;
};

}  // namespace clearline
