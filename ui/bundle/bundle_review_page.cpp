#include "ui/bundle/bundle_review_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/bundle/bundle_input.h"
#include "core/bundle/bundle_text.h"
#include "core/explain/problem_text.h"
#include "ui/bundle/bundle_words.h"
#include "ui/import/field_words.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr int kNameRole = Qt::UserRole, kPartRole = Qt::UserRole + 1;
constexpr std::size_t kMostChecked = 20'000;  // lines: more are checked once it is written

// The field of a table of the bundle in plain words, where it is one of ours.
QString titleOf(std::string_view table, const std::string& field) {
    for (std::size_t t = 0; t < kTargetTables; ++t)
        if (targetTableText(static_cast<TargetTable>(t)) == table)
            return fieldTitle(static_cast<TargetTable>(t), field);
    return qtText(field);
}

QString paragraph(const QString& text) {
    return QStringLiteral("<p style='margin-top:0;margin-bottom:5px'>%1</p>").arg(text.toHtmlEscaped());
}

QString paragraphs(const std::string& lines) {
    QString html;
    for (const QString& line : qtText(lines).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) html += paragraph(line);
    return html;
}

QString section(const QString& title, const QString& body) {
    return body.isEmpty() ? QString() : QStringLiteral("<h4>%1</h4>%2").arg(title.toHtmlEscaped(), body);
}

}  // namespace

BundleReviewPage::BundleReviewPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      tree_(new QTreeWidget(this)),
      told_(new QTextBrowser(this)),
      seal_(new QCheckBox(tr("Sea&l it with a password"), this)) {
    tree_->setHeaderLabels({tr("Shown in the bundle"), tr("How many")});
    tree_->setAccessibleName(tr("What the bundle shows; untick what is to be left out"));
    tree_->setColumnWidth(0, 260);
    told_->setAccessibleName(tr("What is in the bundle"));
    told_->setOpenLinks(false);
    seal_->setToolTip(tr("Then only who knows the password can open it"));
    auto* label = new QLabel(
        tr("&Untick what whoever gets it may not read. Its place stays, so the root stays the same and the rest can "
           "still be checked."),
        this);
    label->setWordWrap(true);
    label->setBuddy(tree_);
    auto* left = new QVBoxLayout;
    left->addWidget(label);
    left->addWidget(tree_, 1);
    left->addWidget(seal_);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(18);
    columns->addLayout(left, 2);
    columns->addWidget(told_, 3);
    connect(tree_, &QTreeWidget::itemChanged, this, &BundleReviewPage::work);
}

QString BundleReviewPage::told() const { return told_->toPlainText(); }

void BundleReviewPage::show(const std::shared_ptr<const MadeBundle>& made, const QStringList& notes) {
    made_ = made;
    notes_ = notes;
    fill();
    work();
}

void BundleReviewPage::fill() {
    const QSignalBlocker quiet(tree_);
    tree_->clear();
    const Catalogue& words = *workspace_.words();
    const auto group = [this](const QString& title) {
        auto* item = new QTreeWidgetItem(tree_, {title});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        return item;
    };
    const auto leaf = [](QTreeWidgetItem* under, const QString& title, const QString& count, const QString& name,
                         bool part) {
        auto* item = new QTreeWidgetItem(under, {title, count});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Checked);
        item->setData(0, kNameRole, name);
        item->setData(0, kPartRole, part);
        item->setToolTip(0, name);
    };
    if (!made_->bundle.parts.empty()) {
        QTreeWidgetItem* files = group(tr("Files"));
        for (const BundlePart& part : made_->bundle.parts)
            leaf(files, qtText(part.name), sizeText(part.size), qtText(part.name), true);
        files->setExpanded(true);
    }
    for (const std::string_view table : {kSubjectsTable, kRecordsTable, kStatementTable, kReadingsTable,
                                         kRelationsTable, kLinesTable, kLedgersTable}) {
        std::vector<std::string> names;  // in the order in which they come
        std::map<std::string, int> shown;
        for (const BundleRow* row : made_->bundle.of(table))
            for (const BundleField& field : row->fields) {
                if (!field.text || field.name.starts_with(kMaskedPrefix)) continue;
                if (shown[field.name]++ == 0) names.push_back(field.name);
            }
        if (names.empty()) continue;
        QTreeWidgetItem* rows = group(qtText(words.text("bundle.table." + std::string(table))));
        for (const std::string& name : names)
            leaf(rows, titleOf(table, name), QString::number(shown[name]), qtText(std::string(table) + "." + name),
                 false);
    }
    tree_->setCurrentItem(tree_->topLevelItem(0));
}

bool BundleReviewPage::setShown(const QString& name, bool shown) {
    for (int i = 0; i < tree_->topLevelItemCount(); ++i)
        for (int j = 0; j < tree_->topLevelItem(i)->childCount(); ++j)
            if (QTreeWidgetItem* item = tree_->topLevelItem(i)->child(j); item->data(0, kNameRole) == name) {
                item->setCheckState(0, shown ? Qt::Checked : Qt::Unchecked);
                return true;
            }
    return false;
}

BundleHiding BundleReviewPage::hiding() const {
    BundleHiding hiding;
    for (int i = 0; i < tree_->topLevelItemCount(); ++i)
        for (int j = 0; j < tree_->topLevelItem(i)->childCount(); ++j) {
            const QTreeWidgetItem* item = tree_->topLevelItem(i)->child(j);
            if (item->checkState(0) == Qt::Checked) continue;
            auto& into = item->data(0, kPartRole).toBool() ? hiding.parts : hiding.fields;
            into.push_back(coreText(item->data(0, kNameRole).toString()));
        }
    return hiding;
}

void BundleReviewPage::work() {
    bundle_ = nullptr;
    emit ready();
    told_->setPlainText(tr("Looking at what it holds…"));
    job_.start([this, made = made_, hiding = hiding(),
                resources = workspace_.resourcesPointer()](const LatestJob::Desk&) -> LatestJob::Result {
        auto less = hideFields(made->bundle, {}, hiding);
        if (!less)
            return [this, problems = less.problems()] {
                told_->setPlainText(qtText(problemSentence(problems.front(), *workspace_.words())));
            };
        auto bundle = std::make_shared<const Bundle>(std::move(less).value());
        std::vector<BundleCheck> checks;
        if (bundle->of(kLinesTable).size() <= kMostChecked)
            checks = checkBundle(*bundle, "bundle", *resources->kinds, bundleWords(*resources));
        return [this, bundle, checks = std::move(checks)] {
            bundle_ = bundle;
            told_->setHtml(html(*bundle, checks));
            emit ready();
        };
    });
}

QString BundleReviewPage::html(const Bundle& bundle, const std::vector<BundleCheck>& checks) const {
    const Catalogue& words = *workspace_.words();
    QString within;
    const auto tell = [&](const std::string& key, const std::vector<std::string>& args) {
        within += paragraph(qtText(words.text("bundle." + key, args)));
    };
    for (const BundleRow* row : bundle.of(kSubjectsTable)) {
        std::string who;
        for (const char* field : {"id", "name", "identifier"})
            if (const std::string_view text = shownOf(*row, field); !text.empty())
                who += (who.empty() ? "" : " · ") + std::string(text);
        tell("subject", {who});
    }
    if (const BundleRow* about = bundle.about())
        tell(about->text("records") == "all" ? "records-all" : "records-chosen",
             {std::to_string(bundle.of(kRecordsTable).size())});
    for (const BundleRow* row : bundle.of(kLedgersTable))
        tell(row->text("score").empty() ? "ledger-no-score" : "ledger",
             {std::string(shownOf(*row, "subject")), std::string(row->text("rulebook")),
              std::string(row->text("score")), std::string(row->text("as-of"))});
    for (const BundlePart& part : bundle.parts)
        if (part.bytes)
            within += paragraph(
                QStringLiteral("%1 · %2 · %3")
                    .arg(qtText(words.text("bundle.what." + part.what)), qtText(part.name), sizeText(part.size)));
    QString notes;
    for (const QString& note : notes_) notes += paragraph(QStringLiteral("△ ") + note);
    for (const Problem& problem : made_->problems)
        if (problem.severity >= Severity::Warning)
            notes += paragraph(QStringLiteral("△ ") +
                               qtText(problemSentence(problem, words) + " " + problemRemedy(problem, words)));
    QString checked;
    for (const BundleCheck& check : checks)
        checked += paragraph((check.state == CheckState::Holds        ? QStringLiteral("✓ ")
                              : check.state == CheckState::NotChecked ? QStringLiteral("– ")
                                                                      : QStringLiteral("✗ ")) +
                             qtText(checkText(check, words)));
    if (bundle.of(kLinesTable).size() > kMostChecked)
        checked = paragraph(tr("It has many lines. Verify it once it is written."));
    const QString hidden = paragraphs(hiddenText(bundle, words));
    return section(tr("In it"), within) +
           section(tr("Hidden from whoever gets it"), hidden.isEmpty() ? paragraph(tr("Nothing.")) : hidden) +
           section(tr("To be known"), notes) + section(tr("What whoever gets it can check"), checked) +
           section(tr("Root"), paragraph(qtText(bundle.tree().root().hex())));
}

}  // namespace clearline
