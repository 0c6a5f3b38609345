#include "ui/bundle/bundle_choose_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <algorithm>

#include "core/appeal/appeal_words.h"
#include "core/record/record.h"
#include "ui/appeal/appeal_case.h"
#include "ui/bundle/choice_list.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr int kWhatRole = Qt::UserRole, kPathRole = Qt::UserRole + 1;

QString joined(const QStringList& parts) {
    QStringList said;
    for (const QString& part : parts)
        if (!part.isEmpty()) said << part;
    return said.join(QStringLiteral(" · "));
}

}  // namespace

BundleChoosePage::BundleChoosePage(AppealCase& appeals, ObjectionId objection, QWidget* parent)
    : QWidget(parent),
      appeals_(appeals),
      objection_(new QComboBox(this)),
      language_(new QComboBox(this)),
      subjects_(new ChoiceList(tr("Whose records"), tr("Nobody is in the file."), this)),
      records_(new ChoiceList(tr("Which records"), tr("Tick somebody first."), this)),
      rulebooks_(new ChoiceList(tr("Rulebooks"), tr("The case keeps no rulebook."), this)),
      papers_(new ChoiceList(tr("Papers of the case"),
                             tr("The case keeps no papers. What is added to an objection as evidence stands here."),
                             this)),
      all_(new QRadioButton(tr("All that their &ledgers rest on"), this)),
      contested_(new QRadioButton(tr("Those that the &objection names"), this)),
      picked_(new QRadioButton(tr("&Picked ones:"), this)),
      correction_(new QCheckBox(tr("The &correction, made now"), this)),
      letter_(new QCheckBox(tr("The l&etter as PDF, made now"), this)),
      identifiers_(new QCheckBox(tr("Show &identifiers in full, everywhere in it"), this)),
      maskLetter_(new QCheckBox(tr("&Mask them in the letter too"), this)),
      files_(new QListWidget(this)),
      addLetter_(new QPushButton(tr("Add a le&tter…"), this)),
      addCorrection_(new QPushButton(tr("Add a correctio&n…"), this)),
      removeFile_(new QPushButton(tr("Ta&ke off"), this)),
      about_(new QLabel(this)) {
    language_->addItems({QStringLiteral("简体中文"), QStringLiteral("English"), tr("Both, the Chinese first")});
    language_->setCurrentIndex(appeals.workspace().language() == Language::Chinese ? 0 : 1);
    language_->setAccessibleName(tr("Language of the letter"));
    objection_->setAccessibleName(tr("The objection or repair that it is about"));
    files_->setAccessibleName(tr("Files to go with it"));
    files_->setMinimumHeight(44);
    about_->setWordWrap(true);
    all_->setChecked(true);
    layOut();
    fillObjections(objection);
    fillSubjects();
    std::vector<Choice> books;
    for (const auto& book : appeals.rulebooks())
        books.push_back({book->id, joined({qtText(book->title.in(appeals.workspace().language())), qtText(book->id)}),
                         true, !appeals.session().isOpen()});
    rulebooks_->set(std::move(books));
    fillPapers();
    connect(objection_, &QComboBox::currentIndexChanged, this, [this] {
        fillSubjects();
        fillPapers();
        if (!chosen() && contested_->isChecked()) all_->setChecked(true);
        correction_->setChecked(chosen() != 0);
        letter_->setChecked(chosen() != 0);
        follow();
    });
    connect(subjects_, &ChoiceList::changed, this, [this] {
        fillRecords();
        follow();
    });
    for (ChoiceList* list : {records_, rulebooks_, papers_})
        connect(list, &ChoiceList::changed, this, &BundleChoosePage::follow);
    for (QRadioButton* each : {all_, contested_, picked_})
        connect(each, &QRadioButton::toggled, this, [this](bool on) {
            if (on) fillRecords();
            if (on) follow();
        });
    for (QCheckBox* each : {correction_, letter_, identifiers_, maskLetter_})
        connect(each, &QCheckBox::toggled, this, &BundleChoosePage::follow);
    connect(addLetter_, &QPushButton::clicked, this, [this] { askFile("letter"); });
    connect(addCorrection_, &QPushButton::clicked, this, [this] { askFile("correction"); });
    connect(removeFile_, &QPushButton::clicked, this, [this] {
        delete files_->currentItem();
        follow();
    });
    correction_->setChecked(chosen() != 0);
    letter_->setChecked(chosen() != 0);
    follow();
}

void BundleChoosePage::layOut() {
    auto* objectionLabel = new QLabel(tr("A&bout"), this);
    objectionLabel->setBuddy(objection_);
    auto* subjectsLabel = new QLabel(tr("&Whose records"), this);
    subjectsLabel->setBuddy(&subjects_->view());
    auto* rulebooksLabel = new QLabel(tr("Under these &rulebooks"), this);
    rulebooksLabel->setBuddy(&rulebooks_->view());
    auto* papersLabel = new QLabel(tr("Papers of the case (e&vidence)"), this);
    papersLabel->setBuddy(&papers_->view());
    auto* left = new QVBoxLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{objectionLabel, objection_, subjectsLabel})
        left->addWidget(each);
    left->addWidget(subjects_, 2);
    for (QWidget* each : std::initializer_list<QWidget*>{all_, contested_, picked_}) left->addWidget(each);
    left->addWidget(records_, 3);
    auto* right = new QVBoxLayout;
    right->addWidget(rulebooksLabel);
    right->addWidget(rulebooks_, 1);
    right->addWidget(papersLabel);
    right->addWidget(papers_, 1);
    right->addWidget(papersBox(), 1);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(18);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
}

QWidget* BundleChoosePage::papersBox() {
    auto* box = new QGroupBox(tr("To go with it"), this);
    auto* letterRow = new QHBoxLayout;
    letterRow->addWidget(letter_);
    letterRow->addWidget(language_);
    letterRow->addStretch(1);
    auto* buttons = new QHBoxLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{addLetter_, addCorrection_, removeFile_})
        buttons->addWidget(each);
    auto* column = new QVBoxLayout(box);
    column->addWidget(correction_);
    column->addLayout(letterRow);
    column->addWidget(files_, 1);
    column->addLayout(buttons);
    column->addWidget(identifiers_);
    column->addWidget(maskLetter_);
    column->addWidget(about_);
    return box;
}

ObjectionId BundleChoosePage::chosen() const { return objection_->currentData().toULongLong(); }

void BundleChoosePage::fillObjections(ObjectionId chosen) {
    objection_->addItem(tr("No objection: records and rulebooks"), QVariant::fromValue<qulonglong>(0));
    const Catalogue& words = *appeals_.workspace().words();
    for (const Objection& each : appeals_.objections()) {
        QStringList lines;
        for (const std::string& id : recordsOf(each)) lines << qtText(id);
        objection_->addItem(joined({tr("No. %1").arg(each.id), qtText(appealKindWords(each.kind, words)),
                                    qtText(groundWords(each.ground, words)), lines.join(QStringLiteral(", "))}),
                            QVariant::fromValue<qulonglong>(each.id));
    }
    objection_->setCurrentIndex(std::max(0, objection_->findData(QVariant::fromValue<qulonglong>(chosen))));
    objection_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    objection_->setMinimumContentsLength(30);
}

void BundleChoosePage::fillSubjects() {
    Workspace& workspace = appeals_.workspace();
    const auto objection = appeals_.objection(chosen());
    const std::string first = objection ? objection->subject : workspace.subject();
    const Identifiers identifiers = IdentifierDisplay::of(workspace).identifiers();
    std::vector<Choice> people;
    for (const std::string& id : workspace.subjects()) {
        const Subject subject = workspace.input()->subject(id);
        Choice choice{id, joined({qtText(subject.name), qtText(shownText(id, identifiers))}), id == first, false};
        if (choice.ticked)
            people.insert(people.begin(), std::move(choice));
        else
            people.push_back(std::move(choice));
    }
    subjects_->set(std::move(people));
    fillRecords();
}

void BundleChoosePage::fillRecords() {
    records_->setVisible(picked_->isChecked());
    if (!picked_->isChecked()) return;
    Workspace& workspace = appeals_.workspace();
    const RecordBook& book = *workspace.input()->records;
    const Identifiers identifiers = IdentifierDisplay::of(workspace).identifiers();
    const auto objection = appeals_.objection(chosen());
    std::vector<std::string> ticked = records_->ticked();
    if (ticked.empty() && objection) ticked = recordsOf(*objection);
    std::vector<Choice> all;
    for (const std::string& subject : subjects_->ticked()) {
        const auto index = book.subjectWithId(subject);
        if (!index) continue;
        for (const RecordIndex r : book.recordsOf(*index)) {
            const Record record(book, r);
            const std::string id(record.id());
            if (!all.empty() && all.back().id == id) continue;  // a later version of it
            const Kind* kind = workspace.resources().kinds->find(record.kind());
            const auto day =
                record.date(Field::OccurredOn) ? record.date(Field::OccurredOn) : record.date(Field::DecidedOn);
            all.push_back({id,
                           joined({qtText(shownText(id, identifiers)),
                                   kind ? qtText(kind->title.in(workspace.language())) : qtText(record.kind()),
                                   day ? qtText(day->iso()) : QString()}),
                           std::find(ticked.begin(), ticked.end(), id) != ticked.end(), false});
        }
    }
    records_->set(std::move(all));
}

void BundleChoosePage::fillPapers() {
    std::vector<Choice> papers;
    const auto objection = appeals_.objection(chosen());
    if (appeals_.session().isOpen())
        for (const auto& [id, label] : appeals_.session().state().attachments) {
            const bool its =
                objection && std::any_of(objection->evidence.begin(), objection->evidence.end(),
                                         [id = id](const Evidence& each) { return each.attachment == id; });
            QString words = joined({qtText(label.name), sizeText(label.size)});
            if (its) words += QStringLiteral(" · ") + tr("evidence of this objection");
            papers.push_back({std::to_string(id), words, its, its});
        }
    papers_->set(std::move(papers));
}

void BundleChoosePage::follow() {
    const bool objection = chosen() != 0;
    contested_->setEnabled(objection);
    correction_->setEnabled(objection);
    letter_->setEnabled(objection);
    language_->setEnabled(objection && letter_->isChecked());
    maskLetter_->setEnabled(objection && letter_->isChecked() && !identifiers_->isChecked());
    files_->setVisible(files_->count() > 0);
    removeFile_->setEnabled(files_->count() > 0);
    const bool letterShows = objection && letter_->isChecked() && !maskLetter_->isChecked();
    if (identifiers_->isChecked())
        about_->setText(tr("△ Whoever gets the bundle reads every identifier in it."));
    else if (letterShows)
        about_->setText(
            tr("Identifiers are masked. △ Only the letter names its subject in full, as its form needs; its annexes "
               "are masked. The bundle's summary says so."));
    else
        about_->setText(
            tr("Identifiers are masked, also in what the objection says. Papers and files that are added go in as they "
               "are."));
    emit changed();
}

void BundleChoosePage::askFile(const std::string& what) {
    const QString path =
        what == "letter"
            ? QFileDialog::getOpenFileName(this, tr("Add a letter"), {},
                                           tr("Letters (*.pdf *.odt *.html);;All files (*)"))
            : QFileDialog::getOpenFileName(this, tr("Add a correction"), {}, tr("Corrections (*.json);;All files (*)"));
    if (!path.isEmpty()) addFile(what, path);
}

void BundleChoosePage::addFile(const std::string& what, const QString& path) {
    auto* item = new QListWidgetItem(
        joined({QFileInfo(path).fileName(), what == "letter" ? tr("letter") : tr("correction")}), files_);
    item->setData(kWhatRole, qtText(what));
    item->setData(kPathRole, path);
    item->setToolTip(path);
    files_->setCurrentItem(item);
    follow();
}

QString BundleChoosePage::obstacle() const {
    if (subjects_->ticked().empty()) return tr("Tick somebody whose records are handed on.");
    if (rulebooks_->ticked().empty()) return tr("Tick a rulebook, under which the lines can be worked out again.");
    if (picked_->isChecked() && records_->ticked().empty()) return tr("Tick a record, or hand on all of them.");
    return {};
}

BundleAsk BundleChoosePage::ask() const {
    BundleAsk ask;
    ask.choice.objection = chosen();
    ask.choice.subjects = subjects_->ticked();
    if (picked_->isChecked()) ask.choice.records = records_->ticked();
    if (const auto objection = appeals_.objection(chosen()); objection && contested_->isChecked())
        ask.choice.records = recordsOf(*objection);
    for (const std::string& id : papers_->ticked()) ask.choice.evidence.push_back(std::stoull(id));
    ask.rulebooks = rulebooks_->ticked();
    ask.identifiers = identifiers_->isChecked() ? Identifiers::Shown : Identifiers::Masked;
    ask.correction = correction_->isEnabled() && correction_->isChecked();
    ask.letter = letter_->isEnabled() && letter_->isChecked();
    Workspace& workspace = appeals_.workspace();
    ask.letterWish.objection = chosen();
    ask.letterWish.chinese = language_->currentIndex() != 1;
    ask.letterWish.english = language_->currentIndex() != 0;
    ask.letterWish.body =
        maskLetter_->isChecked() && !identifiers_->isChecked() ? Identifiers::Masked : Identifiers::Shown;
    ask.letterWish.annexes = ask.identifiers;
    ask.letterWish.clock = workspace.clock();
    ask.letterWish.date = workspace.today();
    for (int row = 0; row < files_->count(); ++row)
        ask.files.emplace_back(coreText(files_->item(row)->data(kWhatRole).toString()),
                               coreText(files_->item(row)->data(kPathRole).toString()));
    return ask;
}

}  // namespace clearline
