// OfficialRows: what the two models of the Statement panel share, that of the official lines and that of the official
// scores: roles for the delegate and the panel, and how a row leads to the ledger and back.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>

#include "core/explain/catalogue.h"
#include "core/record/masked.h"
#include "core/rulebook/kinds.h"
#include "ui/statement/statement_facts.h"

namespace clearline {

class OfficialRows : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum {
        StampRole = Qt::UserRole,  // Stamp as int
        FirstRole,                 // true: here the two part first
        SignRole,                  // of a figure that is a change: -1, 0, 1
        HalfRole,                  // true: the recomputed side begins with this column
        WhyRole,                   // what is to be said of the row
    };

    virtual void show(std::shared_ptr<const StatementFacts> facts, std::shared_ptr<const Catalogue> words,
                      std::shared_ptr<const Kinds> kinds, Identifiers identifiers) = 0;
    [[nodiscard]] virtual std::optional<std::size_t> lineAt(int row) const = 0;  // of the ledger on screen
    [[nodiscard]] virtual std::optional<RecordIndex> silentAt(int row) const = 0;
    [[nodiscard]] virtual int rowOfEntry(std::size_t entry) const = 0;  // -1: none
    [[nodiscard]] virtual int firstRow() const = 0;                     // where the two part; -1: nowhere
    [[nodiscard]] virtual QString headline() const = 0;                 // sentences on the whole
    [[nodiscard]] virtual QString days() const = 0;                     // as of which days it is compared
};

}  // namespace clearline
