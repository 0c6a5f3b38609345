#include "ui/chart/chart_accessible.h"

#include <QAccessibleWidget>

#include "ui/chart/chart_pane.h"

namespace clearline {
namespace {

class ChartAccessible : public QAccessibleWidget {
public:
    explicit ChartAccessible(ChartPane* pane) : QAccessibleWidget(pane, QAccessible::Chart), pane_(pane) {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Description) return pane_->summary();
        if (kind == QAccessible::Value) return pane_->crosshairReading();
        return QAccessibleWidget::text(kind);
    }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }

private:
    ChartPane* pane_;
};

QAccessibleInterface* chartAccessible(const QString&, QObject* object) {
    auto* pane = qobject_cast<ChartPane*>(object);
    return pane ? new ChartAccessible(pane) : nullptr;
}

}  // namespace

void installChartAccessible() {
    static const bool done = [] {
        QAccessible::installFactory(chartAccessible);
        return true;
    }();
    static_cast<void>(done);
}

}  // namespace clearline
