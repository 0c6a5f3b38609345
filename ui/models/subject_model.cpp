#include "ui/models/subject_model.h"

#include "core/audit/lookup_words.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

// A row of stars as one sign: "…0670", "91…018R".
QString shortened(const QString& masked) {
    const qsizetype first = masked.indexOf(QLatin1Char('*')), last = masked.lastIndexOf(QLatin1Char('*'));
    return first < 0 ? masked : masked.left(first) + QStringLiteral("…") + masked.mid(last + 1);
}

QString titleOf(const LocalText& title, const std::string& id, Language language) {
    return qtText(title.empty() ? id : title.in(language));
}

}  // namespace

SubjectModel::SubjectModel(Workspace& workspace, QObject* parent)
    : QAbstractListModel(parent),
      workspace_(workspace),
      identifiers_(IdentifierDisplay::of(workspace)),
      states_(workspace) {
    connect(&workspace_, &Workspace::caseChanged, this, [this] {
        if (workspace_.input() != shown_) refresh();
    });
    connect(&workspace_, &Workspace::languageChanged, this, &SubjectModel::restart);
    connect(&identifiers_, &IdentifierDisplay::changed, this, &SubjectModel::restart);
    connect(&states_, &SubjectStates::changed, this, [this] {
        if (asked_)
            refresh();
        else
            restart();
    });
    refresh();
}

void SubjectModel::restart() {
    if (!visible_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

void SubjectModel::refresh() {
    beginResetModel();
    if (shown_ != workspace_.input()) {
        shown_ = workspace_.input();
        search_.reset();
    }
    collect();
    endResetModel();
}

void SubjectModel::setFilter(const QString& text) {
    if (text.trimmed() == filter_) return;
    filter_ = text.trimmed();
    refresh();
}

void SubjectModel::setAsked(std::optional<StateAsked> asked) {
    asked_ = std::move(asked);
    if (asked_) states_.want();
    refresh();
}

const SubjectSearch& SubjectModel::search() {
    if (!search_) search_.emplace(shown_, workspace_.subjects());
    return *search_;
}

const SubjectState* SubjectModel::stateAt(std::size_t subject) const {
    const auto& states = states_.states();
    return states && subject < states->size() ? &(*states)[subject] : nullptr;
}

void SubjectModel::collect() {
    visible_.clear();
    undecided_ = 0;
    if (!shown_) return;
    std::vector<SubjectHit> hits;
    if (filter_.isEmpty())
        for (std::size_t i = 0; i < workspace_.subjects().size(); ++i) hits.push_back({i, {}});
    else
        hits = search().find(coreText(filter_));
    if (!asked_) {
        visible_ = std::move(hits);
        return;
    }
    for (SubjectHit& hit : hits) {
        const SubjectState* state = stateAt(hit.subject);
        if (!state) continue;  // being worked out; the list fills when it is known
        const std::optional<bool> met = meets(*asked_, {*state});
        if (!met) ++undecided_;
        if (met && *met) visible_.push_back(std::move(hit));
    }
}

int SubjectModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(visible_.size());
}

QString SubjectModel::secondText(const Subject& subject) const {
    QStringList parts;
    if (subject.kind != SubjectKind::NotSaid) parts << qtText(subjectKindText(subject.kind, *workspace_.words()));
    if (!subject.identifier.empty())
        parts << shortened(qtText(shownIdentifier(subject.identifier, subject.kind, identifiers_.identifiers())));
    return parts.join(QStringLiteral(" · "));
}

QString SubjectModel::thirdText(std::size_t place) const {
    const SubjectState* state = stateAt(place);
    if (!state) return {};
    if (!state->eligible) return tr("not scored by this rulebook");
    const Rulebook& rulebook = *workspace_.rulebook();
    const Language language = workspace_.language();
    QStringList parts;
    bool listsTold = false;
    if (state->score) parts << pointsText(*state->score);
    for (const Standing& standing : state->standings) {
        const Scale& scale = rulebook.scales[standing.scale];
        listsTold |= scale.ofLists;
        if (standing.step)
            parts << titleOf(scale.steps[*standing.step].title, scale.steps[*standing.step].id, language);
    }
    for (const ListState& list : state->lists)
        if (!listsTold && list.listed())
            parts << tr("on: %1").arg(titleOf(rulebook.lists[list.list].title, rulebook.lists[list.list].id, language));
    if (state->incomplete) parts << tr("△ incomplete");
    return parts.join(QStringLiteral(" · "));
}

QString SubjectModel::wholeText(const Subject& subject, std::size_t place) const {
    QStringList parts;
    if (!subject.name.empty()) parts << qtText(subject.name);
    parts << qtText(shownText(subject.id, identifiers_.identifiers()));
    if (subject.kind != SubjectKind::NotSaid) parts << qtText(subjectKindText(subject.kind, *workspace_.words()));
    if (!subject.identifier.empty())
        parts << tr("identifier %1")
                     .arg(qtText(shownIdentifier(subject.identifier, subject.kind, identifiers_.identifiers())));
    if (const QString third = thirdText(place); !third.isEmpty()) parts << third;
    return parts.join(QStringLiteral(", "));
}

QVariant SubjectModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const std::size_t place = visible_[static_cast<std::size_t>(index.row())].subject;
    const std::string& id = workspace_.subjects()[place];
    if (role == IdRole) return qtText(id);
    if (role == ThirdRole) return thirdText(place);
    if (role != Qt::DisplayRole && role != SecondRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const Subject subject = shown_->subject(id);
    if (role == Qt::DisplayRole)
        return subject.name.empty() ? qtText(shownText(id, identifiers_.identifiers())) : qtText(subject.name);
    if (role == SecondRole) return secondText(subject);
    return wholeText(subject, place);
}

QString SubjectModel::foundBy(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    QStringList told;
    for (const SubjectMatch& match : visible_[static_cast<std::size_t>(index.row())].matches)
        told << qtText(workspace_.words()->text(
            "lookup.by-what", {matchSentence(match, *shown_, *workspace_.words(), *workspace_.resources().kinds,
                                             identifiers_.identifiers())}));
    return told.join(QLatin1Char('\n'));
}

QModelIndex SubjectModel::indexOf(const std::string& subject) const {
    for (std::size_t row = 0; row < visible_.size(); ++row)
        if (workspace_.subjects()[visible_[row].subject] == subject) return index(static_cast<int>(row));
    return {};
}

}  // namespace clearline
