// ExplanationModel: an explanation's tree under its conclusion, one row a sentence. Read-only.
#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <vector>

#include "core/explain/explanation.h"
#include "core/export/report_table.h"

namespace clearline {

class ExplanationModel : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    enum { RoleWordRole = Qt::UserRole, StatusRole, CitationRole, RoleRole };

    // Shows `explanation`'s children; its own sentence is the heading beside the tree.
    void show(Explanation explanation, std::shared_ptr<const Catalogue> words);
    void clear();
    [[nodiscard]] const Explanation* conclusion() const { return nodes_.empty() ? nullptr : &root_; }
    // Everything as lines of text, indented: what Copy gives.
    [[nodiscard]] QString plainText() const;
    // The same as a table: what each sentence is, how deep it stands, how it is known.
    [[nodiscard]] ReportTable report() const;
    [[nodiscard]] QString rowText(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node {
        const Explanation* explanation;
        std::size_t parent;  // index into nodes_; the root is its own parent
        int row;
        std::vector<std::size_t> children;
    };
    std::size_t addNode(const Explanation& explanation, std::size_t parent, int row);
    [[nodiscard]] const Node& node(const QModelIndex& index) const;
    [[nodiscard]] QString roleWord(Role role) const;
    void addTo(ReportTable& table, const Explanation& explanation, int depth) const;
    void appendText(const Explanation& explanation, int depth, QString& out) const;

    Explanation root_;
    std::shared_ptr<const Catalogue> words_;
    std::vector<Node> nodes_;
};

}  // namespace clearline
