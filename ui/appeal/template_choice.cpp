#include "ui/appeal/template_choice.h"

#include <QActionGroup>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QToolButton>

#include "core/explain/problem_text.h"
#include "core/export/letter_template.h"
#include "core/seal/new_file.h"
#include "core/yaml/find_files.h"
#include "ui/workspace/text.h"
#include "ui/workspace/workspace.h"

namespace clearline {

namespace {

const QString kFolderKey = QStringLiteral("letter/templates"), kLastKey = QStringLiteral("letter/lastTemplates");
constexpr std::size_t kMostBytes = std::size_t{1} << 18;  // of a template (resources/formats.md)
constexpr std::size_t kMostTold = 3;

QString nameOf(LetterKind kind, Language language) {
    return qtText(letterKindText(kind)) +
           (language == Language::Chinese ? QStringLiteral(".zh.txt") : QStringLiteral(".en.txt"));
}

}  // namespace

TemplateChoice::TemplateChoice(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      button_(new QToolButton(this)),
      menu_(new QMenu(button_)),
      whose_(new QActionGroup(menu_)),
      told_(new QLabel(this)) {
    button_->setObjectName(QStringLiteral("templates"));
    button_->setPopupMode(QToolButton::InstantPopup);
    button_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button_->setFocusPolicy(Qt::TabFocus);
    button_->setMenu(menu_);
    connect(menu_, &QMenu::aboutToShow, this, &TemplateChoice::fillMenu);
    told_->setWordWrap(true);
    told_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    told_->setAccessibleName(tr("What was found in the templates"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(button_, 0, Qt::AlignTop);
    row->addWidget(told_, 1);
    folder_ = QSettings().value(kFolderKey).toString();
    last_ = QSettings().value(kLastKey).toString();
    check();
}

QString TemplateChoice::told() const { return told_->text(); }

void TemplateChoice::use(const QString& folder) {
    folder_ = folder;
    if (!folder.isEmpty()) last_ = folder;
    QSettings().setValue(kFolderKey, folder_);
    QSettings().setValue(kLastKey, last_);
    check();
    emit chosen();
}

void TemplateChoice::fillMenu() {
    menu_->clear();
    const auto add = [&](const QString& words, const QString& folder) {
        QAction* action = menu_->addAction(words, this, [this, folder] { use(folder); });
        action->setActionGroup(whose_);
        action->setCheckable(true);
        action->setChecked(folder == folder_);
    };
    add(tr("The &program's"), {});
    if (!last_.isEmpty())
        add(tr("&Your own in %1").arg(QDir::toNativeSeparators(last_).replace(QLatin1Char('&'), QLatin1String("&&"))),
            last_);
    menu_->addSeparator();
    menu_->addAction(tr("Choose a &folder of your own…"), this, [this] { ask(false); });
    menu_->addAction(tr("Put a &copy into a folder, to change it…"), this, [this] { ask(true); });
    menu_->addAction(tr("Read them &again"), this, [this] { use(folder_); })->setEnabled(!folder_.isEmpty());
}

void TemplateChoice::nameButton() {
    const QString words =
        folder_.isEmpty() ? tr("&Templates: the program's") : tr("&Templates: %1").arg(QFileInfo(folder_).fileName());
    button_->setText(words);
    button_->setAccessibleName(QString(words).remove(QLatin1Char('&')));
    button_->setToolTip(folder_.isEmpty() ? tr("By whose templates the letter is written") : folder_);
}

void TemplateChoice::check() {
    wrong_ = false;
    nameButton();
    told_->setVisible(!folder_.isEmpty());
    if (folder_.isEmpty()) return told_->clear();
    QStringList found, said;
    std::size_t beyond = 0;
    for (const LetterKind kind : kLetterKinds)
        for (const Language language : {Language::Chinese, Language::English}) {
            const auto read = findLetterTemplate(kind, language, {}, coreText(folder_));
            if (!read && read.problems().front().code == "letter.no-template") continue;
            found << nameOf(kind, language);
            if (read) continue;
            wrong_ = true;
            for (Problem problem : read.problems()) {
                if (said.size() >= static_cast<qsizetype>(kMostTold)) {
                    ++beyond;
                    continue;
                }
                problem.place.file = coreText(nameOf(kind, language));
                said << QStringLiteral("✕ ") + qtText(placeText(problem.place)) + QStringLiteral(": ") +
                            qtText(problemMessage(problem, *workspace_.words()));
            }
        }
    if (beyond > 0) said << tr("and %n more", nullptr, static_cast<int>(beyond));
    if (found.isEmpty())
        said << QStringLiteral("△ ") + tr("No template is in %1, so the program's are used. A template is called, for "
                                          "example, objection.en.txt.")
                                           .arg(QDir::toNativeSeparators(folder_));
    else if (!wrong_)
        said << QStringLiteral("✓ ") + tr("Every placeholder is known in %1.").arg(found.join(tr(", ")));
    if (!wrong_ && !found.isEmpty() && found.size() < static_cast<qsizetype>(2 * kLetterKinds.size()))
        said << tr("For the other letters the program's templates are used.");
    told_->setText(said.join(QLatin1Char('\n')));
}

void TemplateChoice::ask(bool copy) {
    const QString folder = QFileDialog::getExistingDirectory(
        this, copy ? tr("A folder for the templates") : tr("The folder of your templates"), last_);
    if (folder.isEmpty()) return;
    copy ? copyInto(folder) : use(folder);
}

void TemplateChoice::copyInto(const QString& folder) {
    std::optional<Problem> wrong;
    for (const LetterKind kind : kLetterKinds)
        for (const Language language : {Language::Chinese, Language::English}) {
            const std::string name = coreText(nameOf(kind, language));
            std::optional<std::string> text;
            for (const std::string& resources : workspace_.resources().folders)
                if (!text) text = bytesOf(resources + "/letters/" + name, kMostBytes);
            if (!text || wrong) continue;
            auto file = NewFile::at(coreText(folder) + "/" + name, NewFile::Existing::Keep);
            wrong = file ? file.value().write(*text) : std::optional(file.problems().front());
            if (!wrong) wrong = file.value().commit();
            if (wrong && wrong->code == "write.exists") wrong.reset();  // a person's own
        }
    use(folder);
    if (!wrong) return;
    told_->setText(QStringLiteral("✕ ") + qtText(problemMessage(*wrong, *workspace_.words())));
}

}  // namespace clearline
