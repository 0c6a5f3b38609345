#include "ui/audit/told_table_model.h"

#include "ui/views/table_output.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr int kMostTitle = 13;          // letters of half a width
constexpr char16_t kWideFrom = 0x2E80;  // from here on they are twice as wide
}  // namespace

static_assert(ToldTableModel::PlainRole == kPlainTextRole && ToldTableModel::HeadingRole == kStrongRowRole);

ToldTableModel::ToldTableModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), workspace_(workspace) {
    const auto tellAgain = [this] {
        beginResetModel();
        endResetModel();
    };
    connect(&IdentifierDisplay::of(workspace_), &IdentifierDisplay::changed, this, tellAgain);
}

// A right-aligned title would lose its beginning.
QString ToldTableModel::shortened(const QString& title) {
    int wide = 0;
    for (qsizetype i = 0; i < title.size(); ++i) {
        wide += title[i].unicode() >= kWideFrom ? 2 : 1;
        if (wide > kMostTitle) return title.left(i - 1) + QChar(0x2026);
    }
    return title;
}

bool ToldTableModel::heading(int) const { return false; }

ToldCell ToldTableModel::moved(const Points& points) {
    const Tone tone = points.sign() > 0 ? Tone::Gain : points.sign() < 0 ? Tone::Loss : Tone::Plain;
    return {shapedText(points), tone, qtText(points.text())};
}

ToldCell ToldTableModel::figure(const Points& points) {
    return {pointsText(points), Tone::Plain, qtText(points.text())};
}

QString ToldTableModel::shown(const QString& text) const {
    return qtText(shownText(coreText(text), IdentifierDisplay::of(workspace_).identifiers()));
}

QVariant ToldTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == HeadingRole) return heading(index.row());
    if (role == Qt::TextAlignmentRole)
        return int((figures(index.column()) && !heading(index.row()) ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole && role != ToneRole &&
        role != PlainRole && role != BarRole)
        return {};
    const ToldCell told = cell(index.row(), index.column());
    switch (role) {
        case ToneRole: return static_cast<int>(told.tone);
        case PlainRole:
            return shown(!told.plain.isEmpty() ? told.plain : !told.spoken.isEmpty() ? told.spoken : told.text);
        case BarRole: return told.bar ? QVariant::fromValue(*told.bar) : QVariant();
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: return shown(told.spoken.isEmpty() ? told.text : told.spoken);
        default: return shown(told.text);
    }
}

QVariant ToldTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole || role == kPlainTextRole) return header(section);
    if (role == Qt::DisplayRole) return figures(section) ? shortened(header(section)) : header(section);
    if (role == Qt::TextAlignmentRole)
        return int((figures(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

}  // namespace clearline
