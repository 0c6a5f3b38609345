#include "ui/views/case_page.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/look.h"

namespace clearline {

CasePage::CasePage(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      text_(new QLabel(this)),
      drop_(new QLabel(this)),
      import_(new QPushButton(this)) {
    setObjectName(QStringLiteral("casePage"));
    title_->setFont(scaledFont(plainFont(), 1.8, true));
    text_->setFont(scaledFont(plainFont(), 1.1));
    text_->setWordWrap(true);
    drop_->setObjectName(QStringLiteral("dropPlace"));
    drop_->setAlignment(Qt::AlignCenter);
    drop_->setMinimumHeight(96);
    drop_->setWordWrap(true);
    import_->setMinimumHeight(36);
    import_->setDefault(true);
    auto* inside = new QWidget(this);
    inside->setMaximumWidth(720);
    inside->setMinimumWidth(560);
    auto* column = new QVBoxLayout(inside);
    column->setSpacing(12);
    column->addWidget(title_);
    column->addWidget(text_);
    column->addWidget(drop_);
    column->addWidget(import_, 0, Qt::AlignHCenter);
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(inside, 20);
    centred->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->addStretch(2);
    whole->addLayout(centred);
    whole->addStretch(3);
    setFocusProxy(import_);
    connect(import_, &QPushButton::clicked, this, &CasePage::importWanted);
    retranslate();
}

void CasePage::setCase(const QString& path, bool readOnly) {
    path_ = path;
    import_->setEnabled(!readOnly);
    retranslate();
}

void CasePage::retranslate() {
    title_->setText(QFileInfo(path_).completeBaseName());
    text_->setText(
        tr("This case is empty. Bring in the files that the authorities gave: each is kept whole and unchanged, and "
           "everything that you do with it is kept as soon as it is done."));
    drop_->setText(tr("Drop files or a folder here: CSV, XLSX, JSON or XML."));
    import_->setText(tr("&Import…"));
    const Look& look = Look::of(palette());
    drop_->setStyleSheet(QStringLiteral("#dropPlace { border: 2px dashed %1; border-radius: 8px; color: %2; }")
                             .arg(look.accent.name(), look.muted.name()));
}

void CasePage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
}

}  // namespace clearline
