// SidesModel: rulebooks side by side, a column each: score, share of the range, grade, benefits and lists, then a row
// for each record and what it gives under each, then the sum. Read-only; of one SideBySide until given another.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "core/audit/side_words.h"

namespace clearline {

class SidesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum { CountsIn, FirstSystem };  // columns
    enum class Tone { Plain, Gain, Loss, Muted, Strong, Warning };
    enum { ToneRole = Qt::UserRole, ShareRole, WhyRole };  // Tone as int; 0 to 1 for a bar; what the footer says

    // Null: nothing stands. `open`: the system that the window is looked at under, if it is one of them.
    void show(std::shared_ptr<const SideBySide> side, std::shared_ptr<const Catalogue> words,
              std::shared_ptr<const Kinds> kinds, std::optional<std::size_t> open);
    [[nodiscard]] const SideBySide* side() const { return side_.get(); }
    // Of a row of a record, its place in SideBySide::records; of a column of a system, its place in ::systems.
    [[nodiscard]] std::optional<std::size_t> recordAt(int row) const;
    [[nodiscard]] std::optional<std::size_t> systemAt(int column) const;
    [[nodiscard]] std::optional<std::size_t> open() const { return open_; }
    [[nodiscard]] int rowOf(RecordIndex record) const;  // -1: none
    [[nodiscard]] int columnOf(std::size_t system) const { return FirstSystem + static_cast<int>(system); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Row { Score, Share, Standing, Benefits, Restrictions, Lists, Numbers, Opening, OfRecords, Rest, Total };
    struct Head {
        Row row;
        SidePart part = SidePart::Caps;
    };
    [[nodiscard]] QString title(const Head& head) const;
    [[nodiscard]] QString text(const Head& head, std::size_t system) const;
    [[nodiscard]] QString why(const Head& head, std::size_t system) const;
    [[nodiscard]] QString met(std::size_t system, Threshold::Kind kind) const;
    [[nodiscard]] QVariant ofHead(const Head& head, std::size_t system, int role) const;
    [[nodiscard]] QVariant ofRecord(std::size_t record, std::size_t system, int role) const;
    [[nodiscard]] QVariant countsIn(std::size_t record, int role) const;
    // The rows above and below those of the records.
    [[nodiscard]] const Head* headAt(int row) const;

    std::shared_ptr<const SideBySide> side_;
    std::shared_ptr<const Catalogue> words_;
    std::shared_ptr<const Kinds> kinds_;
    std::optional<SideWords> told_;
    std::optional<std::size_t> open_;
    std::vector<Head> above_, below_;
};

}  // namespace clearline
