// HistoryModel: the log as a table, newest first: number, when, who, what in a sentence, scenario, why.
// What is not saved yet stands above it and says so. Filtered by scenario and by person.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/models/history_words.h"

namespace clearline {

class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    HistoryModel(CaseSession& session, Workspace& workspace, QObject* parent = nullptr);
    enum Column { NumberColumn, When, Who, What, ScenarioColumn, Why, ColumnCount };

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setFilter(std::optional<ScenarioId> scenario, const QString& who);
    [[nodiscard]] std::uint64_t entryAt(const QModelIndex& index) const;  // 0: not saved yet, or no row
    [[nodiscard]] QModelIndex indexOf(std::uint64_t entry) const;
    [[nodiscard]] QStringList people() const;
    [[nodiscard]] std::size_t total() const { return session_.log().size(); }
    [[nodiscard]] const HistoryWords& words() const { return words_; }

private:
    void refresh();
    [[nodiscard]] bool passes(const CaseAction& action, const std::string& who) const;
    [[nodiscard]] QVariant ofWish(const CaseWish& wish, int column) const;
    [[nodiscard]] QVariant ofEntry(const LogEntry& entry, int column) const;

    CaseSession& session_;
    Workspace& workspace_;
    HistoryWords words_;
    std::vector<CaseWish> wishes_;        // newest first
    std::vector<std::uint64_t> entries_;  // newest first
    std::optional<ScenarioId> scenario_;
    QString who_;
};

}  // namespace clearline
