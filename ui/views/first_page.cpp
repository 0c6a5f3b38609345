#include "ui/views/first_page.h"

#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/look/look.h"

namespace clearline {

namespace {

void clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QString sampleTitle(const Sample& sample) {
    const QString stem = QFileInfo(sample.path).completeBaseName();
    return sample.who.isEmpty() ? stem : sample.who;
}

}  // namespace

FirstPage::FirstPage(std::vector<std::string> resourceFolders, QWidget* parent)
    : QWidget(parent), resourceFolders_(std::move(resourceFolders)) {
    setObjectName(QStringLiteral("firstPage"));
}

void FirstPage::build() {
    built_ = true;
    samples_ = findSamples(resourceFolders_);
    const auto label = [this](double factor, bool bold) {
        auto* made = new QLabel(this);
        made->setFont(scaledFont(plainFont(), factor, bold));
        made->setWordWrap(true);
        return made;
    };
    title_ = label(2.4, true);
    subtitle_ = label(1.2, false);
    message_ = label(1.0, false);
    samplesTitle_ = label(1.2, true);
    samplesNote_ = label(0.95, false);
    recentTitle_ = label(1.2, true);
    drop_ = label(1.0, false);
    drop_->setAlignment(Qt::AlignCenter);
    drop_->setMinimumHeight(84);
    drop_->setObjectName(QStringLiteral("dropPlace"));
    open_ = new QPushButton(this);
    open_->setDefault(true);
    open_->setMinimumHeight(36);
    newCase_ = new QPushButton(this);
    newCase_->setMinimumHeight(36);
    import_ = new QPushButton(this);
    import_->setMinimumHeight(36);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(open_);
    buttons->addWidget(import_);
    buttons->addWidget(newCase_);
    buttons->addStretch(1);
    sampleGrid_ = new QGridLayout;
    sampleGrid_->setSpacing(10);
    recentColumn_ = new QVBoxLayout;
    recentColumn_->setSpacing(6);

    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(title_);
    column->addWidget(subtitle_);
    column->addSpacing(6);
    column->addWidget(message_);
    column->addWidget(drop_);
    column->addLayout(buttons);
    column->addSpacing(10);
    column->addWidget(samplesTitle_);
    column->addWidget(samplesNote_);
    column->addLayout(sampleGrid_);
    column->addSpacing(10);
    column->addWidget(recentTitle_);
    column->addLayout(recentColumn_);
    column->addStretch();
    auto* inside = new QWidget;
    auto* centred = new QHBoxLayout(inside);
    centred->addStretch(1);
    auto* narrow = new QWidget;
    narrow->setMaximumWidth(900);
    narrow->setMinimumWidth(560);
    narrow->setLayout(column);
    centred->addWidget(narrow, 20);
    centred->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inside);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(open_, &QPushButton::clicked, this, &FirstPage::choosingWanted);
    connect(newCase_, &QPushButton::clicked, this, &FirstPage::caseWanted);
    connect(import_, &QPushButton::clicked, this,
            [this] { emit importWanted(offered_.isEmpty() ? QStringList() : QStringList{offered_}); });
    retranslate();
}

QPushButton* FirstPage::fileButton(const QString& path, const QString& title, const QString& below) {
    auto* button = new QPushButton(this);
    button->setProperty("path", path);
    button->setAccessibleName(title);
    button->setAccessibleDescription(below);
    button->setToolTip(path);
    QString shownTitle = title;
    button->setText(shownTitle.replace(QLatin1Char('&'), QStringLiteral("&&")) + QLatin1Char('\n') + below);
    button->setStyleSheet(QStringLiteral(
        "QPushButton { text-align: left; padding: 8px 12px; border: 1px solid palette(mid); border-radius: 6px; "
        "background: palette(base); }"
        "QPushButton:hover, QPushButton:focus { border: 2px solid palette(highlight); padding: 7px 11px; }"));
    connect(button, &QPushButton::clicked, this, [this, path] { emit fileWanted(path); });
    return button;
}

void FirstPage::showEvent(QShowEvent* event) {
    if (!built_) build();
    QWidget::showEvent(event);
}

void FirstPage::buildSamples() {
    clear(sampleGrid_);
    int at = 0;
    for (const Sample& sample : samples_) {
        const QString below = tr("%1 · %n record(s) · fictional", nullptr, sample.records)
                                  .arg(sample.folder + QLatin1Char('/') + QFileInfo(sample.path).fileName());
        sampleGrid_->addWidget(fileButton(sample.path, sampleTitle(sample), below), at / 2, at % 2);
        ++at;
    }
    samplesTitle_->setVisible(at > 0);
    samplesNote_->setVisible(at > 0);
}

void FirstPage::setRecent(const QStringList& paths) {
    recent_ = paths;
    if (!built_) return;
    clear(recentColumn_);
    for (const QString& path : recent_)
        recentColumn_->addWidget(fileButton(path, QFileInfo(path).fileName(), QFileInfo(path).absolutePath()));
    recentTitle_->setVisible(!recent_.isEmpty());
}

void FirstPage::setMessage(const QString& message) {
    told_ = message;
    offered_.clear();
    if (!built_) return;
    message_->setText(message);
    message_->setVisible(!message.isEmpty());
}

void FirstPage::retranslate() {
    if (!built_) return;
    title_->setText(QStringLiteral("Clearline"));
    subtitle_->setText(tr("Every point, line by line: what counts, why, and what is missing."));
    drop_->setText(
        tr("Drop files or a folder here, as the authority gave them to you (CSV, XLSX, JSON, XML), or a case."));
    open_->setText(tr("&Open a file…"));
    newCase_->setText(tr("&New case…"));
    import_->setText(tr("&Import tables…"));
    import_->setToolTip(tr("Bring tables as authorities send them (CSV, XLSX, JSON, XML) into a case"));
    newCase_->setToolTip(tr("A file of its own that keeps originals, changes and the log of who did what"));
    samplesTitle_->setText(tr("Try a sample"));
    samplesNote_->setText(tr("All people, firms and records in the samples are fictional."));
    recentTitle_->setText(tr("Opened lately"));
    const Look& look = Look::of(palette());
    drop_->setStyleSheet(QStringLiteral("#dropPlace { border: 2px dashed %1; border-radius: 8px; color: %2; }")
                             .arg(look.accent.name(), look.muted.name()));
    message_->setStyleSheet(QStringLiteral("color: %1;").arg(look.loss.name()));
    buildSamples();
    setRecent(recent_);
    setMessage(told_);
}

void FirstPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
}

}  // namespace clearline
