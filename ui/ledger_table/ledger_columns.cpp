#include "ui/ledger_table/ledger_columns.h"

#include <QCoreApplication>

namespace clearline {
namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LedgerColumn)
};
}  // namespace

QString ledgerColumnTitle(LedgerColumn column) {
    switch (column) {
        case LedgerColumn::Date: return Words::tr("Date");
        case LedgerColumn::What: return Words::tr("What");
        case LedgerColumn::Agency: return Words::tr("Agency");
        case LedgerColumn::Rule: return Words::tr("Rule");
        case LedgerColumn::Points: return Words::tr("Points");
        case LedgerColumn::Balance: return Words::tr("Balance");
        case LedgerColumn::Status: return Words::tr("Status");
        case LedgerColumn::Crossed: return Words::tr("Crossed");
    }
    return {};
}

}  // namespace clearline
