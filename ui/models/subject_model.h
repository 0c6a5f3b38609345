// SubjectModel: the people and firms of the open file, with a search by name, id, identifier, stall number or other
// fact, and owner, and a filter by grade or listing state. What fits best comes first. Identifiers are masked unless
// the window shows them.
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <optional>

#include "core/audit/lookup.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/subject_states.h"

namespace clearline {

class SubjectModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit SubjectModel(Workspace& workspace, QObject* parent = nullptr);

    // Display: the name. Second: kind and identifier, shortened; Third: score, standings, lists, once known.
    enum { IdRole = Qt::UserRole, SecondRole, ThirdRole };
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    void setFilter(const QString& text);
    void setAsked(std::optional<StateAsked> asked);  // its places name the open rulebook as 0
    [[nodiscard]] QModelIndex indexOf(const std::string& subject) const;
    [[nodiscard]] std::size_t total() const { return workspace_.subjects().size(); }
    // Whom the words find, but of whom it is not known whether they meet what is asked.
    [[nodiscard]] std::size_t undecided() const { return undecided_; }
    [[nodiscard]] bool filtered() const { return !filter_.isEmpty() || asked_; }
    [[nodiscard]] SubjectStates& states() { return states_; }
    [[nodiscard]] QString foundBy(const QModelIndex& index) const;  // sentences; empty if nothing is typed

private:
    void refresh();
    void collect();
    void restart();
    [[nodiscard]] const SubjectSearch& search();
    [[nodiscard]] const SubjectState* stateAt(std::size_t subject) const;
    [[nodiscard]] QString secondText(const Subject& subject) const;
    [[nodiscard]] QString thirdText(std::size_t subject) const;
    [[nodiscard]] QString wholeText(const Subject& subject, std::size_t place) const;

    Workspace& workspace_;
    IdentifierDisplay& identifiers_;
    SubjectStates states_;
    std::shared_ptr<const CaseInput> shown_;
    std::optional<SubjectSearch> search_;  // made when something is typed
    QString filter_;
    std::optional<StateAsked> asked_;
    std::vector<SubjectHit> visible_;  // into Workspace::subjects()
    std::size_t undecided_ = 0;
};

}  // namespace clearline
