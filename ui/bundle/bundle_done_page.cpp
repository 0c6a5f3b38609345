#include "ui/bundle/bundle_done_page.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/look/look.h"

namespace clearline {

BundleDonePage::BundleDonePage(QWidget* parent)
    : QWidget(parent),
      where_(new QLabel(this)),
      copied_(new QLabel(this)),
      root_(new QLineEdit(this)),
      copy_(new QPushButton(tr("&Copy the root"), this)),
      folder_(new QPushButton(tr("Open the &folder"), this)),
      open_(new QPushButton(tr("&Open it, read-only"), this)),
      verify_(new QPushButton(tr("&Verify it"), this)) {
    where_->setWordWrap(true);
    where_->setFont(scaledFont(plainFont(), 1.2, true));
    where_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    root_->setReadOnly(true);
    root_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    root_->setAccessibleName(tr("The root of the bundle"));
    auto* rootLabel = new QLabel(tr("Its &root"), this);
    rootLabel->setBuddy(root_);
    auto* about = new QLabel(
        tr("The root fixes everything in the bundle, also what is hidden in it. Keep it, or put it into the letter: "
           "whoever has it can tell whether the bundle, or a single line shown from it, is the one that was made now."),
        this);
    about->setWordWrap(true);
    auto* rootRow = new QHBoxLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{rootLabel, root_, copy_}) rootRow->addWidget(each);
    auto* buttons = new QHBoxLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{folder_, open_, verify_}) buttons->addWidget(each);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(where_);
    column->addLayout(rootRow);
    column->addWidget(copied_);
    column->addWidget(about);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(copy_, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(root_->text());
        copied_->setText(tr("✓ Copied."));
    });
    connect(folder_, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path_).absolutePath())); });
    connect(open_, &QPushButton::clicked, this, [this] { emit openWanted(path_); });
    connect(verify_, &QPushButton::clicked, this, [this] { emit verifyWanted(path_); });
}

QString BundleDonePage::root() const { return root_->text(); }

void BundleDonePage::show(const QString& path, const QString& root, bool sealed) {
    path_ = path;
    where_->setText(sealed ? tr("✓ Written and sealed: %1").arg(path) : tr("✓ Written: %1").arg(path));
    root_->setText(root);
    root_->setCursorPosition(0);
    copied_->clear();
    copy_->setFocus();
}

}  // namespace clearline
