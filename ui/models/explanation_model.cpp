#include "ui/models/explanation_model.h"

#include "core/explain/problem_text.h"
#include "ui/look/status_mark.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

// Sentences name the file as it was opened; on screen its name is enough, the whole path is a tip.
void shorten(Explanation& explanation) {
    if (explanation.place) {
        const QString path = qtText(explanation.place->file);
        explanation.text = coreText(qtText(explanation.text).replace(path, shortFileName(path)));
    }
    for (Explanation& child : explanation.children) shorten(child);
}

}  // namespace

void ExplanationModel::show(Explanation explanation, std::shared_ptr<const Catalogue> words) {
    beginResetModel();
    nodes_.clear();
    root_ = std::move(explanation);
    shorten(root_);
    words_ = std::move(words);
    addNode(root_, 0, 0);
    endResetModel();
}

void ExplanationModel::clear() {
    beginResetModel();
    nodes_.clear();
    root_ = {};
    endResetModel();
}

std::size_t ExplanationModel::addNode(const Explanation& explanation, std::size_t parent, int row) {
    const std::size_t at = nodes_.size();
    nodes_.push_back({&explanation, parent, row, {}});
    for (std::size_t i = 0; i < explanation.children.size(); ++i) {
        const std::size_t child = addNode(explanation.children[i], at, static_cast<int>(i));
        nodes_[at].children.push_back(child);
    }
    return at;
}

const ExplanationModel::Node& ExplanationModel::node(const QModelIndex& index) const {
    return nodes_[index.isValid() ? index.internalId() : 0];
}

QModelIndex ExplanationModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, node(parent).children[static_cast<std::size_t>(row)]);
}

QModelIndex ExplanationModel::parent(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    const std::size_t up = node(index).parent;
    return up == 0 ? QModelIndex() : createIndex(nodes_[up].row, 0, up);
}

int ExplanationModel::rowCount(const QModelIndex& parent) const {
    return nodes_.empty() || parent.column() > 0 ? 0 : static_cast<int>(node(parent).children.size());
}

int ExplanationModel::columnCount(const QModelIndex&) const { return 1; }

QVariant ExplanationModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Explanation& explanation = *node(index).explanation;
    switch (role) {
        case Qt::DisplayRole: return qtText(explanation.text);
        case Qt::AccessibleTextRole: return rowText(index);
        case Qt::ToolTipRole: return qtText(explanation.place ? placeText(*explanation.place) : explanation.citation);
        case RoleWordRole: return roleWord(explanation.role);
        case RoleRole: return static_cast<int>(explanation.role);
        case StatusRole: return static_cast<int>(explanation.status);
        case CitationRole: return qtText(explanation.citation);
        default: return {};
    }
}

QString ExplanationModel::roleWord(Role role) const {
    return words_ ? qtText(words_->text("label." + std::string(roleText(role)))) : QString();
}

QString ExplanationModel::rowText(const QModelIndex& index) const {
    QString text;
    if (index.isValid()) appendText(*node(index).explanation, 0, text);
    return text.section(QLatin1Char('\n'), 0, 0);
}

QString ExplanationModel::plainText() const {
    QString text;
    if (!nodes_.empty()) {
        text = qtText(root_.text) + QLatin1Char('\n');
        for (const Explanation& child : root_.children) appendText(child, 1, text);
    }
    return text;
}

ReportTable ExplanationModel::report() const {
    ReportTable table{"explanation", nodes_.empty() ? std::string() : root_.text};
    table.columns = {
        {"part", coreText(tr("Part"))},         {"depth", coreText(tr("Depth")), ReportColumn::Side::Right},
        {"sentence", coreText(tr("Sentence"))}, {"status", coreText(tr("How known"))},
        {"source", coreText(tr("Source"))},     {"place", coreText(tr("Place"))}};
    table.heading = 2;
    if (nodes_.empty()) return table;
    table.add({{}, ReportCell::number(Number::fromInteger(0)), ReportCell::text(root_.text)}, true);
    for (const Explanation& child : root_.children) addTo(table, child, 1);
    return table;
}

void ExplanationModel::addTo(ReportTable& table, const Explanation& explanation, int depth) const {
    table.add(
        {ReportCell::text(coreText(roleWord(explanation.role))), ReportCell::number(Number::fromInteger(depth)),
         ReportCell::text(explanation.text),
         explanation.status == Status::None ? ReportCell{} : ReportCell::text(coreText(statusWord(explanation.status))),
         explanation.citation.empty() ? ReportCell{} : ReportCell::text(explanation.citation),
         explanation.place ? ReportCell::text(coreText(shortFileName(qtText(placeText(*explanation.place)))))
                           : ReportCell{}});
    for (const Explanation& child : explanation.children) addTo(table, child, depth + 1);
}

void ExplanationModel::appendText(const Explanation& explanation, int depth, QString& out) const {
    out += QString(depth * 4, QLatin1Char(' ')) + roleWord(explanation.role) + QStringLiteral("  ") +
           qtText(explanation.text);
    if (explanation.status != Status::None)
        out += QStringLiteral("  [") + statusWord(explanation.status) + QLatin1Char(']');
    if (!explanation.citation.empty()) out += QStringLiteral("  — ") + qtText(explanation.citation);
    out += QLatin1Char('\n');
    for (const Explanation& child : explanation.children) appendText(child, depth + 1, out);
}

}  // namespace clearline
