#include "ui/ledger_table/ledger_columns.h"

#include <QCoreApplication>

#include "ui/ledger_table/line_facts.h"

namespace clearline {
namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LedgerColumn)
};

constexpr std::size_t kLookedAt = 500;  // entries; of more, somebody reported one

bool namesAgencies(const Ledger& ledger) {
    if (ledger.entryCount() == 0 || ledger.entryCount() > kLookedAt) return true;
    for (std::size_t entry = 0; entry < ledger.entryCount(); ++entry)
        if (!lineAgency(ledger, ledger.line(ledger.firstLineOf(entry))).empty()) return true;
    return false;
}

bool crossesAny(const Ledger& ledger) {
    if (ledger.rulebook().thresholds.empty() || !ledger.rulebook().score) return false;
    if (ledger.entryCount() > kLookedAt) return true;
    for (std::size_t entry = 0; entry < ledger.entryCount(); ++entry)
        if (!ledger.crossed(lastLineOf(ledger, entry)).empty()) return true;
    return false;
}

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
        case LedgerColumn::Stamp: return Words::tr("Official");
    }
    return {};
}

bool columnApplies(LedgerColumn column, const Ledger& ledger) {
    const Rulebook& rulebook = ledger.rulebook();
    switch (column) {
        case LedgerColumn::Points:
        case LedgerColumn::Balance: return rulebook.score.has_value();
        case LedgerColumn::Crossed: return crossesAny(ledger);
        case LedgerColumn::Agency: return namesAgencies(ledger);
        case LedgerColumn::Stamp: return false;  // LedgerTable asks the model
        default: return true;
    }
}

}  // namespace clearline
