// BundleReviewPage: a bundle before it is written: what is in it, what is hidden and what its reader will be able to
// check; and everything in it that can be left out, to be unticked. Where it sits: the second page of BundleDialog.
// Promises: what is said is said of the very bundle that is written; unticking hides and withholds, so the root stays;
// the bundle is worked out again beside the window.
#pragma once

#include <QWidget>

#include "core/bundle/bundle_check.h"
#include "core/bundle/hide_fields.h"
#include "core/bundle/make_bundle.h"
#include "ui/workspace/latest_job.h"
#include "ui/workspace/workspace.h"

class QCheckBox;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace clearline {

class BundleReviewPage : public QWidget {
    Q_OBJECT
public:
    explicit BundleReviewPage(Workspace& workspace, QWidget* parent = nullptr);

    // `notes`: what else is to be said of it, a sentence each.
    void show(const std::shared_ptr<const MadeBundle>& made, const QStringList& notes);
    void stop() { job_.drop(); }
    // As it is to be written; null while it is worked out, and where it cannot be.
    [[nodiscard]] const std::shared_ptr<const Bundle>& bundle() const { return bundle_; }
    [[nodiscard]] QString told() const;
    [[nodiscard]] QTreeWidget& tree() { return *tree_; }
    [[nodiscard]] QCheckBox& sealBox() { return *seal_; }
    // Untick or tick; false: there is no such thing that could be.
    bool setShown(const QString& fieldOrPart, bool shown);

signals:
    void ready();  // `bundle` is what is ticked

private:
    void fill();
    void work();
    [[nodiscard]] BundleHiding hiding() const;
    [[nodiscard]] QString html(const Bundle& bundle, const std::vector<BundleCheck>& checks) const;

    Workspace& workspace_;
    LatestJob job_;
    QTreeWidget* tree_;
    QTextBrowser* told_;
    QCheckBox* seal_;
    std::shared_ptr<const MadeBundle> made_;
    std::shared_ptr<const Bundle> bundle_;
    QStringList notes_;
};

}  // namespace clearline
