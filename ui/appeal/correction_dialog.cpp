#include "ui/appeal/correction_dialog.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/explain/problem_text.h"
#include "core/export/correction_text.h"
#include "core/seal/key_file.h"
#include "core/seal/new_file.h"
#include "ui/appeal/appeal_case.h"
#include "ui/appeal/correction_base.h"
#include "ui/dialogs/save_path.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

CorrectionDialog::CorrectionDialog(AppealCase& appeals, const Objection& objection, QWidget* parent)
    : QDialog(parent),
      appeals_(appeals),
      objection_(objection),
      text_(new QPlainTextEdit(this)),
      sign_(new QCheckBox(tr("Si&gn it with the key"), this)),
      key_(new QLineEdit(this)),
      password_(new QLineEdit(this)),
      state_(new QLabel(this)),
      passwordLabel_(new QLabel(tr("Pass&word"), this)),
      progress_(new QProgressBar(this)),
      choose_(new QPushButton(tr("C&hoose…"), this)),
      save_(new QPushButton(tr("&Save…"), this)),
      stop_(new QPushButton(tr("Stop"), this)) {
    setObjectName(QStringLiteral("correctionDialog"));
    setModal(true);
    setWindowTitle(tr("Correction of no. %1").arg(objection_.id));
    auto* about = new QLabel(
        tr("A file that proves itself: the records and rulebooks by their hashes, what is asked for, and what comes of "
           "it. Whoever gets it runs it again instead of believing it. Clearline does that under File, “Verify a "
           "correction”."),
        this);
    about->setWordWrap(true);
    text_->setReadOnly(true);
    text_->setAccessibleName(tr("What stands in it"));
    text_->setTabChangesFocus(true);
    key_->setAccessibleName(tr("The key file"));
    key_->setPlaceholderText(tr("A key file of your own"));
    password_->setEchoMode(QLineEdit::Password);
    password_->setAccessibleName(tr("Password of the key"));
    password_->setPlaceholderText(tr("only if the key is sealed"));
    passwordLabel_->setBuddy(password_);
    state_->setWordWrap(true);
    progress_->setRange(0, 0);
    progress_->setMaximumWidth(140);
    progress_->setAccessibleName(tr("Working it out"));
    save_->setDefault(true);
    auto* keys = new QHBoxLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{sign_, key_, choose_, passwordLabel_, password_})
        keys->addWidget(each);
    auto* close = new QPushButton(tr("&Close"), this);
    auto* below = new QHBoxLayout;
    below->addWidget(state_, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{progress_, stop_, save_, close}) below->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(text_, 1);
    column->addLayout(keys);
    column->addLayout(below);
    resize(820, 600);
    const auto signing = [this] {
        for (QWidget* each : std::initializer_list<QWidget*>{key_, choose_, passwordLabel_, password_})
            each->setEnabled(sign_->isChecked());
    };
    connect(sign_, &QCheckBox::toggled, this, signing);
    signing();
    connect(choose_, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("The key to sign with"));
        if (!path.isEmpty()) key_->setText(path);
    });
    connect(save_, &QPushButton::clicked, this, &CorrectionDialog::askAndSave);
    connect(stop_, &QPushButton::clicked, &making_, &LatestJob::cancel);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&making_, &LatestJob::ended, this, [this] {
        if (making_.cancelled()) tell(tr("Stopped; nothing was made."));
    });
    make();
}

QString CorrectionDialog::stateText() const { return state_->text(); }

void CorrectionDialog::tell(const QString& words, bool busy) {
    state_->setText(words);
    progress_->setVisible(busy);
    stop_->setVisible(busy);
    save_->setEnabled(!busy && correction_);
}

void CorrectionDialog::make() {
    tell(tr("Working it out…"), true);
    CorrectionWish wish;
    wish.clock = appeals_.workspace().clock();
    making_.start(
        [this, objection = objection_, base = correctionBaseOf(appeals_), wish,
         folders = appeals_.workspace().resources().folders](const LatestJob::Desk&) mutable -> LatestJob::Result {
            if (const auto law = loadLaw(folders)) wish.law = *law;
            auto done = std::make_shared<clearline::Result<Correction>>(makeCorrection(objection, base, wish));
            return [this, done] {
                const Catalogue& words = *appeals_.workspace().words();
                if (!done->ok()) {
                    tell(QStringLiteral("✕ ") + qtText(problemMessage(done->problems().front(), words)));
                } else {
                    correction_ = std::make_shared<const Correction>(**done);
                    std::string told;
                    writeCorrection(*correction_, words, IdentifierDisplay::of(appeals_.workspace()).identifiers(),
                                    {appeals_.rulebooks(), appeals_.law()},
                                    [&told](std::string_view part) { told += part; });
                    text_->setPlainText(qtText(told));
                    tell(tr("Ready to be saved."));
                }
                emit made();
            };
        });
}

void CorrectionDialog::askAndSave() {
    const QString folder = QFileInfo(appeals_.session().path()).absolutePath();
    const QString path = askSavePath(this, tr("Save the correction"),
                                     folder + QLatin1Char('/') + tr("correction no. %1.json").arg(objection_.id),
                                     tr("Corrections (*.json)"));
    if (!path.isEmpty()) saveTo(path);
}

void CorrectionDialog::saveTo(const QString& path) {
    if (!correction_) return;
    const Catalogue& words = *appeals_.workspace().words();
    const auto wrong = [&](const Problem& problem) {
        tell(QStringLiteral("✕ ") + qtText(problemMessage(problem, words)));
        emit saved({});
    };
    Correction correction = *correction_;
    if (sign_->isChecked()) {
        std::optional<Secret> password;
        if (!password_->text().isEmpty()) password.emplace(coreText(password_->text()));
        Problems told;
        auto key = readKeyFile(coreText(key_->text()), password ? &*password : nullptr, told);
        password_->clear();
        if (!key.ok()) return wrong(key.problems().front());
        correction = signedBy(std::move(correction), key->key);
    }
    auto file = NewFile::at(coreText(path), NewFile::Existing::Replace);  // which was asked with its name
    if (!file.ok()) return wrong(file.problems().front());
    if (const auto problem = file.value().write(correctionText(correction))) return wrong(*problem);
    if (const auto problem = file.value().commit()) return wrong(*problem);
    tell(correction.signature ? tr("Saved %1, signed. Fingerprint of the key: %2.")
                                    .arg(path, qtText(correction.signature->key.fingerprint()))
                              : tr("Saved %1, not signed.").arg(path));
    emit saved(path);
}

}  // namespace clearline
