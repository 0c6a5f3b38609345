// The window of an auditor with the sample of Lin open, and its panels, for journeys through them.
#pragma once

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSlider>

#include "core/record/record.h"
#include "open_window.h"
#include "ui/audit/audit_docks.h"
#include "ui/audit/audit_table.h"
#include "ui/audit/compare_panel.h"
#include "ui/audit/number_spin.h"
#include "ui/audit/panel_output.h"
#include "ui/audit/reach_model.h"
#include "ui/audit/reach_panel.h"
#include "ui/audit/sensitivity_model.h"
#include "ui/audit/sensitivity_panel.h"
#include "ui/audit/sides_choice.h"
#include "ui/audit/value_slider.h"
#include "ui/audit/waterfall_panel.h"
#include "ui/chart/chart_pane.h"
#include "ui/chart/history_canvas.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/docks.h"
#include "ui/views/quiet_table.h"
#include "ui/views/table_output.h"
#include "ui/views/variables_panel.h"
#include "ui/workspace/case_session.h"
#include "ui/workspace/text.h"

namespace clearline::testing {

class AuditJourney : public QObject {
protected:
    QTemporaryDir settings_;
    std::shared_ptr<const Resources> resources_;
    std::unique_ptr<MainWindow> window_;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers_;

    Workspace& workspace() { return window_->workspace(); }
    ComparePanel& compare() { return window_->audit().compare(); }
    WaterfallPanel& waterfall() { return window_->audit().waterfall(); }
    ReachPanel& reach() { return window_->audit().reach(); }
    SensitivityPanel& sensitivity() { return window_->audit().sensitivity(); }

    [[nodiscard]] static Edit edit(const Rulebook& rulebook, const char* text) {
        return parseSet(text, rulebook).value();
    }
    [[nodiscard]] bool seen(Docks::Panel dock, AuditPanel& panel) {
        window_->docks().goTo(dock);
        QCoreApplication::processEvents();
        return settled(panel);
    }
    [[nodiscard]] bool settled(AuditPanel& panel) {
        return QTest::qWaitFor([&panel] { return !panel.job().running(); }, 20000);
    }
    void shot(const QString& name) {
        QCoreApplication::processEvents();
        QDir().mkpath(QStringLiteral(CLEARLINE_SHOTS));
        QVERIFY(window_->grab().save(QStringLiteral(CLEARLINE_SHOTS "/audit-%1.png").arg(name)));
    }
    [[nodiscard]] static QString text(const QAbstractItemModel& model, int row, int column) {
        return model.index(row, column).data().toString();
    }
    [[nodiscard]] static int rowWith(const QAbstractItemModel& model, int column, const QString& words) {
        for (int row = 0; row < model.rowCount(); ++row)
            if (text(model, row, column).contains(words)) return row;
        return -1;
    }

    // Before the first journey, before and after each.
    void prepare() {
        useOwnSettings(settings_);
        resources_ = realResources();
        QVERIFY(resources_->problems.empty());
    }
    void begin() {
        QSettings().clear();
        Look::apply(*qApp, false);
        window_ = std::make_unique<MainWindow>(resources_, day("2026-11-01"));
        for (QAbstractItemModel* model : std::initializer_list<QAbstractItemModel*>{
                 &compare().model(), &waterfall().model(), &waterfall().linesModel(), &reach().goalsModel(),
                 &reach().waysModel(), &sensitivity().model()})
            testers_.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        window_->resize(1280, 800);
        window_->setViewpoint(Viewpoint::Auditor);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        QVERIFY(openAndWait(workspace(), sample(QStringLiteral("lin.csv"))));
        workspace().setAsOf(day("2019-12-01"));
    }
    void end() {
        testers_.clear();
        window_.reset();
    }
};

}  // namespace clearline::testing
