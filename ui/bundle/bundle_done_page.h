// BundleDonePage: a bundle that has been written: where it is, its root, and what can be done with it. Where it sits:
// the last page of BundleDialog.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace clearline {

class BundleDonePage : public QWidget {
    Q_OBJECT
public:
    explicit BundleDonePage(QWidget* parent = nullptr);
    void show(const QString& path, const QString& root, bool sealed);
    [[nodiscard]] QString root() const;
    [[nodiscard]] QPushButton& copyButton() { return *copy_; }
    [[nodiscard]] QPushButton& openButton() { return *open_; }
    [[nodiscard]] QPushButton& verifyButton() { return *verify_; }

signals:
    void openWanted(const QString& path);
    void verifyWanted(const QString& path);

private:
    QString path_;
    QLabel *where_, *copied_;
    QLineEdit* root_;
    QPushButton *copy_, *folder_, *open_, *verify_;
};

}  // namespace clearline
