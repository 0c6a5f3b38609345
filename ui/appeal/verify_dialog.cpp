#include "ui/appeal/verify_dialog.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "core/explain/problem_text.h"
#include "core/export/correction_text.h"
#include "core/seal/key_file.h"
#include "ui/appeal/appeal_case.h"
#include "ui/appeal/correction_base.h"
#include "ui/look/look.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

VerifyDialog::VerifyDialog(AppealCase& appeals, const QString& path, QWidget* parent)
    : QDialog(parent),
      appeals_(appeals),
      path_(path),
      headline_(new QLabel(this)),
      details_(new QTextBrowser(this)),
      key_(new QLineEdit(this)),
      progress_(new QProgressBar(this)),
      again_(new QPushButton(tr("&Verify again"), this)),
      scenario_(new QPushButton(tr("Show as a &scenario"), this)),
      stop_(new QPushButton(tr("Stop"), this)) {
    setObjectName(QStringLiteral("verifyDialog"));
    setModal(true);
    setWindowTitle(tr("Verify %1").arg(QFileInfo(path).fileName()));
    headline_->setWordWrap(true);
    headline_->setFont(scaledFont(plainFont(), 1.2, true));
    headline_->setAccessibleName(tr("Whether it holds"));
    headline_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    details_->setAccessibleName(tr("What was looked at"));
    details_->setOpenLinks(false);
    auto* keyLabel = new QLabel(tr("Signed with the &key"), this);
    keyLabel->setBuddy(key_);
    key_->setPlaceholderText(tr("its public text, if it must be one key; empty: any, or none"));
    key_->setAccessibleName(tr("The public key that it must be signed with"));
    progress_->setRange(0, 0);
    progress_->setMaximumWidth(140);
    progress_->setAccessibleName(tr("Running it again"));
    auto* keys = new QHBoxLayout;
    keys->addWidget(keyLabel);
    keys->addWidget(key_, 1);
    keys->addWidget(again_);
    auto* close = new QPushButton(tr("&Close"), this);
    close->setDefault(true);
    auto* below = new QHBoxLayout;
    below->addStretch(1);
    for (QWidget* each : std::initializer_list<QWidget*>{progress_, stop_, scenario_, close}) below->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->addWidget(headline_);
    column->addWidget(details_, 1);
    column->addLayout(keys);
    column->addLayout(below);
    resize(780, 560);
    connect(again_, &QPushButton::clicked, this, &VerifyDialog::verify);
    connect(scenario_, &QPushButton::clicked, this, &VerifyDialog::openScenario);
    connect(stop_, &QPushButton::clicked, &working_, &LatestJob::cancel);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&working_, &LatestJob::ended, this, [this] {
        progress_->hide();
        stop_->hide();
        if (working_.cancelled()) headline_->setText(tr("Stopped."));
    });
    verify();
}

QString VerifyDialog::headline() const { return headline_->text(); }
QString VerifyDialog::details() const { return details_->toPlainText(); }

void VerifyDialog::verify() {
    scenario_->setEnabled(false);
    verdict_.reset();
    std::optional<PublicKey> expected;
    if (const QString typed = key_->text().trimmed(); !typed.isEmpty()) {
        auto key = readPublicKey(coreText(typed));
        if (!key.ok()) return show(key.problems());
        expected = key->key;
    }
    QFile file(path_);
    if (!file.open(QIODevice::ReadOnly))
        return show(Problem{"read.cannot-open", Severity::Fatal, {coreText(path_), 0, 0}, {coreText(path_)}});
    const QByteArray bytes = file.read(static_cast<qint64>(kMostCorrectionBytes) + 1);
    auto read = readCorrection(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (!read.ok()) return show(read.problems());
    correction_ = std::make_shared<const Correction>(std::move(read).value());
    headline_->setText(tr("Running it again…"));
    progress_->show();
    stop_->show();
    working_.start([this, correction = correction_, base = correctionBaseOf(appeals_),
                    expected](const LatestJob::Desk&) -> LatestJob::Result {
        auto verdict = std::make_shared<const CorrectionVerdict>(verifyCorrection(*correction, base, expected));
        return [this, verdict] { show(*verdict); };
    });
}

void VerifyDialog::show(const Result<CorrectionVerdict>& verdict) {
    progress_->hide();
    stop_->hide();
    const Catalogue& words = *appeals_.workspace().words();
    const Identifiers identifiers = IdentifierDisplay::of(appeals_.workspace()).identifiers();
    const auto paragraphs = [&](const Problems& problems) {
        QString html;
        for (const Problem& problem : problems)
            html += QStringLiteral("<p style='margin-top:0;margin-bottom:6px'>%1 %2</p>")
                        .arg(problem.severity >= Severity::Error ? QStringLiteral("✕") : QStringLiteral("·"),
                             (qtText(problemSentence(problem, words, identifiers)) + QLatin1Char(' ') +
                              qtText(problemRemedy(problem, words, identifiers)))
                                 .toHtmlEscaped());
        return html;
    };
    if (!verdict.ok()) {
        headline_->setText(tr("✕ It cannot be verified."));
        details_->setHtml(paragraphs(verdict.problems()));
    } else {
        verdict_ = std::make_shared<const CorrectionVerdict>(*verdict);
        headline_->setText(verdict_->holds() ? tr("✓ It holds: run again, it comes out as it says.")
                                             : tr("✕ It does not hold."));
        std::string told;
        const auto sink = [&told](std::string_view part) { told += part; };
        writeVerdict(*verdict_, words, identifiers, sink);
        QString text = paragraphs(verdict_->problems);
        text += QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(qtText(told).toHtmlEscaped());
        if (correction_) {
            told.clear();
            writeCorrection(*correction_, words, identifiers, {appeals_.rulebooks(), appeals_.law()}, sink);
            text += QStringLiteral("<h4>%1</h4><p style='white-space:pre-wrap'>%2</p>")
                        .arg(tr("What it says").toHtmlEscaped(), qtText(told).toHtmlEscaped());
        }
        details_->setHtml(text);
        scenario_->setEnabled(verdict_->holds());
    }
    emit verified();
}

void VerifyDialog::openScenario() {
    const auto edits = editsOf(correction_->changes, *appeals_.workspace().input());
    if (!edits.ok()) return show(edits.problems());
    emit scenarioWanted(tr("Correction %1").arg(QFileInfo(path_).completeBaseName()), *edits);
    accept();
}

}  // namespace clearline
