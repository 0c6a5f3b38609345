// ToldTableModel: the base of the audit panels' tables: each cell is words, a tone, and for files its plain text; a row
// may be the heading of those beneath it. Where it sits: between what core/audit found and the tables of the window.
// Promises: identifiers are masked unless a person asked to see them; what is not looked at is not put into words.
#pragma once

#include <QAbstractTableModel>
#include <optional>

#include "ui/workspace/workspace.h"

namespace clearline {

enum class Tone { Plain, Gain, Loss, Muted, Strong, Warning, Heading };

// A bar of a cell, on the scale that all bars of the column share; from 0 to 1.
struct CellBar {
    double from = 0, to = 0;
    Tone tone = Tone::Plain;
    std::optional<double> mark;  // an upright line: where the score is
};

struct ToldCell {
    QString text;
    Tone tone = Tone::Plain;
    QString plain = {};   // as a data file has it: ASCII minus, no shapes; empty: the text
    QString spoken = {};  // where the text is a mark: in words
    std::optional<CellBar> bar = {};
};

class ToldTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ToldTableModel(Workspace& workspace, QObject* parent = nullptr);

    enum { ToneRole = Qt::UserRole + 200, PlainRole, BarRole, HeadingRole };  // table_output.h knows two of them

    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] virtual ToldCell cell(int row, int column) const = 0;
    [[nodiscard]] virtual QString header(int column) const = 0;
    [[nodiscard]] virtual bool figures(int column) const = 0;  // right-aligned, its header too
    [[nodiscard]] virtual bool heading(int row) const;
    [[nodiscard]] Workspace& workspace() const { return workspace_; }
    // A figure with its sign, and as a gain or a loss.
    [[nodiscard]] static ToldCell moved(const Points& points);
    [[nodiscard]] static ToldCell figure(const Points& points);

private:
    [[nodiscard]] QString shown(const QString& text) const;
    [[nodiscard]] static QString shortened(const QString& title);
    Workspace& workspace_;
};

}  // namespace clearline

Q_DECLARE_METATYPE(clearline::CellBar)
