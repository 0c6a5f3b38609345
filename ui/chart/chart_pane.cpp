#include "ui/chart/chart_pane.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QVBoxLayout>

#include "ui/chart/chart_accessible.h"
#include "ui/chart/chart_summary.h"
#include "ui/chart/history_canvas.h"
#include "ui/dialogs/save_path.h"

namespace clearline {

ChartPane::ChartPane(QWidget* parent) : QWidget(parent), canvas_(new HistoryCanvas(this)) {
    installChartAccessible();
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(canvas_);
    connect(canvas_, &HistoryCanvas::entryPicked, this, [this](std::size_t entry) {
        setFocus(Qt::MouseFocusReason);
        emit entrySelected(entry);
    });
    connect(canvas_, &HistoryCanvas::readingChanged, this, [this] {
        if (!QAccessible::isActive() || !hasFocus()) return;
        QAccessibleValueChangeEvent event(this, crosshairReading());
        QAccessible::updateAccessibility(&event);
    });
    nameForReaders();
}

void ChartPane::setLedger(std::shared_ptr<const Ledger> ledger, std::shared_ptr<const Ledger> base,
                          const std::vector<ReadingState>& readings, Language language) {
    ChartFacts facts{std::move(ledger), std::move(base), readings, language, baseName_, {}};
    facts.name = name_;
    canvas_->setFacts(std::move(facts));
    nameForReaders();
    if (!QAccessible::isActive()) return;
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void ChartPane::setForecast(std::vector<ForecastStep> forecast) {
    ChartFacts facts = canvas_->facts();
    if (facts.forecast.empty() && forecast.empty()) return;
    facts.forecast = std::move(forecast);
    canvas_->setFacts(std::move(facts));
}

void ChartPane::setMarks(std::shared_ptr<const LedgerMarks> marks) {
    ChartFacts facts = canvas_->facts();
    if (facts.marks == marks) return;
    facts.marks = std::move(marks);
    canvas_->setFacts(std::move(facts));
    nameForReaders();
}

void ChartPane::setWaiting(const QString& words) {
    ChartFacts facts;
    facts.waiting = words;
    canvas_->setFacts(std::move(facts));
}

void ChartPane::setDark(bool dark) { canvas_->setDark(dark); }
void ChartPane::selectEntry(std::optional<std::size_t> entry) { canvas_->selectEntry(entry); }
QString ChartPane::summary() const { return chartSummary(canvas_->facts()); }
QString ChartPane::crosshairReading() const { return canvas_->reading(); }

void ChartPane::nameForReaders() {
    const ChartFacts& facts = canvas_->facts();
    const bool lists = facts.ledger && !facts.ledger->rulebook().score;
    setAccessibleName(lists ? tr("Timeline of the lists") : tr("Score history"));
    setWhatsThis(
        (lists ? tr("The lists day by day, a bar from each entry to its removal. ") : tr("The score day by day. ")) +
        tr("Wheel or + and − to zoom, drag or arrow keys to move, 0 to see all. "
           "Up and down walk from change to change, Enter opens the line."));
}

void ChartPane::keyPressEvent(QKeyEvent* event) {
    if (!canvas_->useKey(*event)) QWidget::keyPressEvent(event);
}

void ChartPane::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("Copy the &picture"), this, [this] { QGuiApplication::clipboard()->setPixmap(grab()); });
    menu.addAction(tr("Copy it in &words"), this, [this] { QGuiApplication::clipboard()->setText(summary()); });
    menu.addAction(tr("&Save the picture as PNG…"), this, [this] {
        const QString path = askSavePath(this, tr("Save the picture"), {}, tr("Picture (*.png)"));
        if (path.isEmpty()) return;
        if (!grab().save(path)) QMessageBox::warning(this, tr("Not saved"), tr("%1 could not be written.").arg(path));
    });
    menu.exec(event->globalPos());
}

void ChartPane::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    // Shown to those who came by keys; a click needs no frame.
    canvas_->setFocusShown(event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason);
}

void ChartPane::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    canvas_->setFocusShown(false);
}

void ChartPane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) nameForReaders();
}

}  // namespace clearline
