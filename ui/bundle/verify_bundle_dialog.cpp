#include "ui/bundle/verify_bundle_dialog.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <algorithm>

#include "core/bundle/bundle_file.h"
#include "core/bundle/bundle_text.h"
#include "core/bundle/line_proof.h"
#include "core/explain/problem_text.h"
#include "core/intake/file_bytes.h"
#include "ui/bundle/bundle_words.h"
#include "ui/look/look.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr int kRootLength = 64;
constexpr std::size_t kMostLineBytes = std::size_t{64} << 20;

QString paragraph(const QString& text) {
    return QStringLiteral("<p style='margin-top:0;margin-bottom:6px'>%1</p>").arg(text.toHtmlEscaped());
}

QString markOf(CheckState state) {
    return state == CheckState::Holds ? QStringLiteral("✓ ")
                                      : (state == CheckState::Differs ? QStringLiteral("✗ ") : QStringLiteral("– "));
}

}  // namespace

VerifyBundleDialog::VerifyBundleDialog(Workspace& workspace, const QString& path, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      path_(path),
      isLine_(path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)),
      headline_(new QLabel(this)),
      verdict_(new QLabel(this)),
      passwordLabel_(new QLabel(tr("&Password"), this)),
      details_(new QTextBrowser(this)),
      root_(new QLineEdit(this)),
      password_(new QLineEdit(this)),
      progress_(new QProgressBar(this)),
      stop_(new QPushButton(tr("Stop"), this)),
      unseal_(new QPushButton(tr("O&pen"), this)),
      line_(new QPushButton(tr("Show one &line with proof…"), this)) {
    setObjectName(QStringLiteral("verifyBundleDialog"));
    setModal(true);
    setWindowTitle(tr("Verify %1").arg(QFileInfo(path).fileName()));
    layOut();
    connect(stop_, &QPushButton::clicked, &job_, &LatestJob::cancel);
    connect(line_, &QPushButton::clicked, this, [this] { emit lineWanted(found_.bundle, path_); });
    connect(unseal_, &QPushButton::clicked, this, &VerifyBundleDialog::verify);
    connect(root_, &QLineEdit::textChanged, this, [this] { isLine_ ? verifyLine() : refresh(); });
    connect(&job_, &LatestJob::ended, this, [this] {
        progress_->hide();
        stop_->hide();
        if (job_.cancelled()) headline_->setText(tr("Stopped."));
    });
    isLine_ ? verifyLine() : verify();
}

void VerifyBundleDialog::layOut() {
    headline_->setWordWrap(true);
    headline_->setFont(scaledFont(plainFont(), 1.2, true));
    headline_->setAccessibleName(tr("Whether it holds"));
    headline_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    details_->setAccessibleName(tr("What was checked"));
    details_->setOpenLinks(false);
    auto* rootLabel = new QLabel(tr("&Root that somebody kept"), this);
    rootLabel->setBuddy(root_);
    root_->setMaxLength(kRootLength);
    root_->setClearButtonEnabled(true);
    root_->setPlaceholderText(tr("64 digits, from a letter or a receipt"));
    root_->setAccessibleName(tr("Root that somebody kept"));
    passwordLabel_->setBuddy(password_);
    password_->setEchoMode(QLineEdit::Password);
    password_->setAccessibleName(tr("Password of the sealed bundle"));
    progress_->setRange(0, 0);
    progress_->setMaximumWidth(140);
    progress_->setAccessibleName(tr("Checking it"));
    progress_->hide();
    stop_->hide();
    auto* passwordRow = new QHBoxLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{passwordLabel_, password_, unseal_}) {
        passwordRow->addWidget(each);
        each->hide();
    }
    auto* rootRow = new QHBoxLayout;
    rootRow->addWidget(rootLabel);
    rootRow->addWidget(root_, 1);
    auto* close = new QPushButton(tr("&Close"), this);
    auto* below = new QHBoxLayout;
    below->addStretch(1);
    for (QWidget* each : std::initializer_list<QWidget*>{progress_, stop_, line_, close}) below->addWidget(each);
    line_->setVisible(!isLine_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(headline_);
    column->addLayout(passwordRow);
    column->addWidget(details_, 1);
    column->addLayout(rootRow);
    column->addWidget(verdict_);
    column->addLayout(below);
    resize(820, 580);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

QString VerifyBundleDialog::headline() const { return headline_->text(); }
QString VerifyBundleDialog::details() const { return details_->toPlainText() + QLatin1Char('\n') + verdict_->text(); }

void VerifyBundleDialog::verify() {
    if (job_.running()) return;
    std::string typed = coreText(password_->text());
    const auto password = typed.empty() ? nullptr : std::make_shared<const Secret>(std::string_view(typed));
    wipe(typed);
    password_->clear();
    line_->setEnabled(false);
    state_ = State::Unknown;
    headline_->setText(tr("Checking every hash, and working it out again…"));
    progress_->show();
    stop_->show();
    job_.start([this, path = coreText(path_), password,
                resources = workspace_.resourcesPointer()](const LatestJob::Desk&) -> LatestJob::Result {
        const AskPassword ask = [&password]() -> std::optional<Secret> {
            if (!password) return std::nullopt;
            return Secret(password->view());
        };
        auto opened = openBundle(path, ask);
        if (!opened) return [this, problems = opened.problems()] { refuse(problems); };
        Found found;
        found.bundle = std::make_shared<const Bundle>(std::move(opened).value());
        found.checks = checkBundle(*found.bundle, path, *resources->kinds, bundleWords(*resources));
        found.root = found.bundle->tree().root().hex();
        return [this, found = std::move(found)] {
            found_ = found;
            state_ = anyDiffers(found_.checks) ? State::Refused : State::Holds;
            refresh();
            emit verified();
        };
    });
}

void VerifyBundleDialog::refuse(const Problems& problems) {
    const Problem& first = problems.front();
    const Catalogue& words = *workspace_.words();
    const QString sentence = qtText(problemSentence(first, words));
    if (first.code == "bundle.sealed") return askPassword(tr("It is sealed. Its password opens it, here only."));
    if (first.code == "seal.wrong-password") return askPassword(QStringLiteral("✗ ") + sentence);
    state_ = State::Refused;
    headline_->setText(tr("✗ It does not hold."));
    QString html;
    for (const Problem& problem : problems)
        html += paragraph(qtText(problemSentence(problem, words) + " " + problemRemedy(problem, words)));
    details_->setHtml(html);
    verdict_->clear();
    emit verified();
}

void VerifyBundleDialog::askPassword(const QString& problem) {
    state_ = State::Sealed;
    headline_->setText(problem);
    for (QWidget* each : std::initializer_list<QWidget*>{passwordLabel_, password_, unseal_}) each->show();
    unseal_->setDefault(true);  // Enter in the password
    details_->setPlainText(tr("Nothing of it has been read yet."));
    password_->setFocus();
    emit verified();
}

void VerifyBundleDialog::refresh() {
    if (!found_.bundle) return;
    for (QWidget* each : std::initializer_list<QWidget*>{passwordLabel_, password_, unseal_}) each->hide();
    const Catalogue& words = *workspace_.words();
    QString html;
    const auto lines = [&html](const std::string& text) {
        for (const QString& line : qtText(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) html += paragraph(line);
    };
    lines(hashesText(*found_.bundle, words));
    lines(hiddenText(*found_.bundle, words));
    for (const BundleCheck& check : found_.checks) {
        html += paragraph(markOf(check.state) + qtText(checkText(check, words)));
        if (check.state != CheckState::Differs) continue;
        for (const Problem& problem : check.problems)
            html += paragraph(QStringLiteral("    ") + qtText(problemSentence(problem, words)));
    }
    lines(words.text("bundle.makers-own"));
    details_->setHtml(html);
    const auto given = Hash::fromHex(coreText(root_->text().trimmed()));
    const bool other = given && given->hex() != found_.root;
    verdict_->setText(root_->text().isEmpty()
                          ? tr("Without a root nobody can tell whether the bundle was made anew as a whole.")
                      : !given ? tr("… not a whole root")
                      : other  ? tr("✗ Another root: it is not that bundle")
                               : tr("✓ It is the bundle of that root"));
    state_ = other || anyDiffers(found_.checks) ? State::Refused : State::Holds;
    const bool part = std::any_of(found_.checks.begin(), found_.checks.end(),
                                  [](const BundleCheck& check) { return check.state == CheckState::NotChecked; });
    headline_->setText(other      ? tr("✗ It is not the bundle of that root.")
                       : !holds() ? tr("✗ Its hashes hold, but worked out again it does not come out the same.")
                       : part     ? tr("✓ All that can be checked holds; not all of it can be.")
                                  : tr("✓ It holds: every hash, and worked out again all comes out the same."));
    line_->setEnabled(true);
}

void VerifyBundleDialog::verifyLine() {
    const Catalogue& words = *workspace_.words();
    const auto root = Hash::fromHex(coreText(root_->text().trimmed()));
    details_->clear();
    state_ = State::Unknown;
    if (!root) {
        headline_->setText(tr("A line shown from a bundle."));
        return verdict_->setText(
            tr("Give the root of the bundle: a line proves nothing without a root that somebody kept."));
    }
    verdict_->clear();
    const Progress::Callback silent;
    const std::string file = coreText(path_);
    const auto bytes = readFile(file, kMostLineBytes, Progress(silent, 0, 0));
    if (!bytes) return refuse(bytes.problems());
    const auto proof = checkedProof((*bytes)->bytes, file, *root);
    if (!proof) return refuse(proof.problems());
    state_ = State::Holds;
    headline_->setText(QStringLiteral("✓ ") + qtText(words.text("bundle.line-holds", {std::to_string(proof->leaves)})));
    QString html;
    for (const LineProof::Row& each : proof->rows) {
        html += QStringLiteral("<h4>%1</h4>").arg(qtText(words.text("bundle.table." + each.row.table)).toHtmlEscaped());
        for (const BundleField& field : each.row.fields)
            html += paragraph(qtText(field.name + ": " + (field.text ? *field.text : words.text("bundle.not-shown"))));
    }
    details_->setHtml(html);
    emit verified();
}

}  // namespace clearline
