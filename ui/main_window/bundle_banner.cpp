#include "ui/main_window/bundle_banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "core/bundle/bundle_text.h"
#include "ui/bundle/bundle_words.h"
#include "ui/look/look.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr int kMarkWidth = 4;
constexpr int kRootLength = 64;

std::size_t sumOf(const std::map<std::string, std::uint64_t>& fields) {
    std::size_t sum = 0;
    for (const auto& [of, count] : fields) sum += count;
    return sum;
}

}  // namespace

BundleBanner::BundleBanner(Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      workspace_(workspace),
      text_(new QLabel(this)),
      verdict_(new QLabel(this)),
      root_(new QLineEdit(this)) {
    setObjectName(QStringLiteral("bundleBanner"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    root_->setMaxLength(kRootLength);
    root_->setClearButtonEnabled(true);
    auto* line = new QHBoxLayout;
    line->addWidget(root_, 1);
    line->addWidget(verdict_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 6);
    column->addWidget(text_);
    column->addLayout(line);
    connect(&workspace_, &Workspace::caseChanged, this, &BundleBanner::look);
    connect(&workspace_, &Workspace::languageChanged, this, &BundleBanner::refresh);
    connect(root_, &QLineEdit::textChanged, this, &BundleBanner::refresh);
    look();
}

QString BundleBanner::text() const {
    return isHidden() ? QString() : text_->text() + QLatin1Char(' ') + verdict_->text();
}

void BundleBanner::look() {
    if (workspace_.bundle() == bundle_) return;
    bundle_ = workspace_.bundle();
    found_.reset();
    root_->clear();
    if (!bundle_)
        job_.drop();
    else
        job_.start([this, bundle = bundle_, file = coreText(workspace_.path()),
                    resources = workspace_.resourcesPointer()](const LatestJob::Desk&) {
            Found found;
            found.root = bundle->tree().root().hex();
            found.checks = checkBundle(*bundle, file, *resources->kinds, bundleWords(*resources));
            found.masked = sumOf(bundle->hiddenFields(true));
            found.hidden = sumOf(bundle->hiddenFields(false));
            found.closed = bundle->closedRows();
            found.withheld = static_cast<std::size_t>(std::count_if(
                bundle->parts.begin(), bundle->parts.end(), [](const BundlePart& part) { return !part.bytes; }));
            return LatestJob::Result([this, found = std::move(found)] {
                found_ = found;
                refresh();
                emit checked();
            });
        });
    refresh();
}

QString BundleBanner::words(bool& bad) const {
    QStringList said{tr("This is a bundle and can only be read.")};
    if (!found_) return (said << tr("It is being checked…")).join(QLatin1Char(' '));
    said << tr("All its hashes hold.");
    for (const BundleCheck& check : found_->checks) {
        bad = bad || check.state == CheckState::Differs;
        said << qtText(checkText(check, *workspace_.words()));
    }
    if (found_->masked > 0) said << tr("%n identifier(s) are masked.", nullptr, static_cast<int>(found_->masked));
    if (found_->hidden > 0) said << tr("%n field(s) are hidden.", nullptr, static_cast<int>(found_->hidden));
    if (found_->closed > 0) said << tr("%n row(s) are closed.", nullptr, static_cast<int>(found_->closed));
    if (found_->withheld > 0) said << tr("%n file(s) are left out.", nullptr, static_cast<int>(found_->withheld));
    return (bad ? QStringLiteral("△ ") : QStringLiteral("✓ ")) + said.join(QLatin1Char(' '));
}

void BundleBanner::refresh() {
    setVisible(bundle_ != nullptr);
    if (!bundle_) return;
    bool bad = false;
    text_->setText(words(bad));
    setAccessibleName(text_->text());
    root_->setPlaceholderText(tr("Root that somebody kept (64 digits), to tell whether this is that bundle"));
    root_->setAccessibleName(tr("Root that somebody kept"));
    root_->setEnabled(found_.has_value());
    root_->setToolTip(found_ ? tr("The root of this bundle is %1").arg(qtText(found_->root)) : QString());
    const auto given = Hash::fromHex(coreText(root_->text().trimmed()));
    if (root_->text().isEmpty() || !found_)
        verdict_->setText(tr("Not compared with a root yet"));
    else if (!given)
        verdict_->setText(tr("… not a whole root"));
    else if (given->hex() == found_->root)
        verdict_->setText(tr("✓ It is the bundle of that root"));
    else {
        bad = true;
        verdict_->setText(tr("✗ Another root: it is not that bundle"));
    }
    const Look& look = Look::of(palette());
    colour_ = bad ? look.loss : look.muted;
    update();
}

void BundleBanner::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
}

void BundleBanner::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter(this).fillRect(QRect(0, 0, kMarkWidth, height()), colour_);
}

}  // namespace clearline
