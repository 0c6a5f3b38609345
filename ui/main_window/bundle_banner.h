// BundleBanner: the strip over the score while a bundle is open: that it can only be read, whether its ledgers come out
// the same, what of it is masked, hidden or left out; and a field for the root that somebody kept, which tells whether
// it is that bundle. Works that out beside the window, from the bundle that was read; while none is open it is not
// seen.
#pragma once

#include <QFrame>

#include "core/bundle/bundle_check.h"
#include "ui/workspace/latest_job.h"
#include "ui/workspace/workspace.h"

class QLabel;
class QLineEdit;

namespace clearline {

class BundleBanner : public QFrame {
    Q_OBJECT
public:
    explicit BundleBanner(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] QString text() const;

signals:
    void checked();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Found {
        std::string root;
        std::vector<BundleCheck> checks;
        std::size_t masked = 0, hidden = 0, closed = 0, withheld = 0;
    };
    void look();
    void refresh();
    [[nodiscard]] QString words(bool& bad) const;

    Workspace& workspace_;
    LatestJob job_;
    std::shared_ptr<const Bundle> bundle_;
    std::optional<Found> found_;
    QColor colour_;
    QLabel *text_, *verdict_;
    QLineEdit* root_;
};

}  // namespace clearline
