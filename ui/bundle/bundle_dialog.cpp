#include "ui/bundle/bundle_dialog.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/bundle/bundle_file.h"
#include "core/explain/problem_text.h"
#include "core/seal/sealed_file.h"
#include "ui/appeal/appeal_case.h"
#include "ui/bundle/bundle_choose_page.h"
#include "ui/bundle/bundle_done_page.h"
#include "ui/bundle/bundle_review_page.h"
#include "ui/dialogs/password_dialog.h"
#include "ui/look/look.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
enum Step { Choose, Review, Done };
}

BundleDialog::BundleDialog(AppealCase& appeals, ObjectionId objection, Asker ask, QWidget* parent)
    : QDialog(parent),
      appeals_(appeals),
      ask_(std::move(ask)),
      maker_(new BundleMaker(appeals, this)),
      pages_(new QStackedWidget(this)),
      choose_(new BundleChoosePage(appeals, objection, this)),
      review_(new BundleReviewPage(appeals.workspace(), this)),
      done_(new BundleDonePage(this)),
      headline_(new QLabel(this)),
      state_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      stop_(new QPushButton(tr("Stop"), this)),
      back_(new QPushButton(tr("Back"), this)),
      next_(new QPushButton(this)),
      close_(new QPushButton(tr("Close"), this)) {
    setObjectName(QStringLiteral("bundleDialog"));
    setModal(true);
    setWindowTitle(tr("Make a bundle"));
    headline_->setFont(scaledFont(plainFont(), 1.2, true));
    headline_->setWordWrap(true);
    state_->setWordWrap(true);
    state_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    progress_->setMaximumWidth(140);
    progress_->setAccessibleName(tr("How far it is"));
    next_->setDefault(true);
    for (QWidget* page : std::initializer_list<QWidget*>{choose_, review_, done_}) pages_->addWidget(page);
    auto* below = new QHBoxLayout;
    below->addWidget(state_, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{progress_, stop_, back_, next_, close_})
        below->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->addWidget(headline_);
    column->addWidget(pages_, 1);
    column->addLayout(below);
    resize(980, 660);
    // Of what was sealed, what is handed on stays sealed unless somebody says otherwise.
    review_->sealBox().setChecked(looksSealed(coreText(appeals.workspace().path())));
    connect(choose_, &BundleChoosePage::changed, this, &BundleDialog::refresh);
    connect(review_, &BundleReviewPage::ready, this, &BundleDialog::refresh);
    connect(next_, &QPushButton::clicked, this, &BundleDialog::goOn);
    connect(back_, &QPushButton::clicked, this, [this] { goTo(Choose); });
    connect(stop_, &QPushButton::clicked, this, &BundleDialog::stop);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(done_, &BundleDonePage::openWanted, this, [this](const QString& path) {
        accept();
        emit openWanted(path);
    });
    connect(done_, &BundleDonePage::verifyWanted, this, &BundleDialog::verifyWanted);
    const auto show = [this](int percent) {
        progress_->setRange(0, 100);
        progress_->setValue(percent);
    };
    connect(maker_, &BundleMaker::progressed, this, show);
    connect(&writing_, &LatestJob::progressed, this, show);
    connect(maker_, &BundleMaker::made, this, &BundleDialog::showMade);
    connect(maker_, &BundleMaker::failed, this, [this](const Problems& problems) {
        setBusy(false);
        tell(problems);
    });
    goTo(Choose);
}

BundleDialog::~BundleDialog() { review_->stop(); }

int BundleDialog::step() const { return pages_->currentIndex(); }
QString BundleDialog::stateText() const { return state_->text(); }

void BundleDialog::tell(const QString& words) { state_->setText(words); }

void BundleDialog::tell(const Problems& problems) {
    const Catalogue& words = *appeals_.workspace().words();
    const Identifiers identifiers = IdentifierDisplay::of(appeals_.workspace()).identifiers();
    tell(QStringLiteral("✕ ") + qtText(problemSentence(problems.front(), words, identifiers)) + QLatin1Char(' ') +
         qtText(problemRemedy(problems.front(), words, identifiers)));
}

void BundleDialog::setBusy(bool busy) {
    busy_ = busy;
    progress_->setRange(0, 0);
    refresh();
    if (busy)
        stop_->setFocus();
    else
        next_->setFocus();
}

void BundleDialog::goTo(int step) {
    pages_->setCurrentIndex(step);
    if (step != Review) review_->stop();
    tell(QString());
    headline_->setText(step == Choose   ? tr("1 of 3: What is to be handed on")
                       : step == Review ? tr("2 of 3: What is in it, and what is left out")
                                        : tr("3 of 3: Done"));
    next_->setText(step == Choose ? tr("Put it together") : tr("Save…"));
    refresh();
    emit stepped(step);
}

void BundleDialog::refresh() {
    const int now = step();
    progress_->setVisible(busy_);
    stop_->setVisible(busy_);
    pages_->setEnabled(!busy_);
    back_->setVisible(now == Review);
    back_->setEnabled(!busy_);
    next_->setVisible(now != Done);
    if (now == Choose) {
        const QString obstacle = choose_->obstacle();
        if (!busy_) tell(obstacle);
        next_->setEnabled(!busy_ && obstacle.isEmpty());
    } else {
        next_->setEnabled(!busy_ && review_->bundle());
    }
}

void BundleDialog::goOn() {
    if (step() == Review) return askAndSave();
    asked_ = choose_->ask();
    setBusy(true);
    tell(tr("Putting it together…"));
    maker_->make(asked_);
}

void BundleDialog::stop() {
    if (writing_.running()) {  // its end tells whether it was in time
        *stopWriting_ = true;
        return tell(tr("Stopping…"));
    }
    maker_->stop();
    setBusy(false);
    tell(tr("Stopped; nothing was made."));
}

QStringList BundleDialog::notes(const BundleAsk& ask) const {
    QStringList notes;
    if (ask.identifiers == Identifiers::Shown) notes << tr("Identifiers are shown in full.");
    if (ask.letter && ask.letterWish.body == Identifiers::Shown && ask.identifiers == Identifiers::Masked)
        notes << tr("The letter names its subject in full, as its form needs; its annexes are masked.");
    if (!appeals_.workspace().scenario().empty())
        notes << tr("It is made from the originals: the changes that you are looking at are not in it.");
    return notes;
}

void BundleDialog::showMade(const std::shared_ptr<const MadeBundle>& made) {
    busy_ = false;
    goTo(Review);
    review_->show(made, notes(asked_));
    review_->setFocus();
}

void BundleDialog::askAndSave() {
    if (!review_->sealBox().isChecked()) return askName(nullptr);
    auto* dialog = new PasswordDialog(PasswordDialog::For::Sealing, tr("The bundle"), {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { askName(std::make_shared<const Secret>(dialog->take())); });
    dialog->open();
}

void BundleDialog::askName(const std::shared_ptr<const Secret>& password) {
    const QString ending = qtText(kBundleEnding);
    const QFileInfo open(appeals_.workspace().path());
    QString like = open.absolutePath() + QLatin1Char('/') + open.completeBaseName();
    if (asked_.choice.objection != 0) like += tr(" objection no. %1").arg(asked_.choice.objection);
    QString path = ask_(tr("Save the bundle"), like + ending, ending);
    if (path.isEmpty()) return;
    if (!isBundleName(coreText(path))) path += ending;
    saveTo(path, password);
}

void BundleDialog::saveTo(const QString& path, const std::shared_ptr<const Secret>& password) {
    if (!review_->bundle()) return;
    setBusy(true);
    tell(tr("Writing %1…").arg(QFileInfo(path).fileName()));
    stopWriting_ = std::make_shared<std::atomic<bool>>(false);
    writing_.start([this, bundle = review_->bundle(), path, password,
                    stopped = stopWriting_](const LatestJob::Desk& desk) {
        const auto wrong =
            saveBundle(*bundle, coreText(path), NewFile::Existing::Keep, password.get(),
                       [&](std::size_t done, std::size_t all) { return desk.goesOn(done, all) && !stopped->load(); });
        const QString root = qtText(bundle->tree().root().hex());
        return LatestJob::Result([this, wrong, path, root, sealed = password != nullptr] {
            setBusy(false);
            if (wrong) {
                tell(Problems{*wrong});
            } else {
                goTo(Done);
                done_->show(path, root, sealed);
            }
            emit saved(wrong ? QString() : path);
        });
    });
}

}  // namespace clearline
