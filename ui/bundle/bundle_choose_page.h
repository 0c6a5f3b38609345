// BundleChoosePage: what is to be handed on: an objection or none, whose records and which, rulebooks, papers, letter
// and correction (made now, or files), and whether identifiers are masked. Where it sits: the first page of
// BundleDialog. Promises: `ask` is what is ticked; what stands in the way of going on is said by `obstacle`.
#pragma once

#include <QWidget>

#include "ui/bundle/bundle_maker.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace clearline {

class ChoiceList;

class BundleChoosePage : public QWidget {
    Q_OBJECT
public:
    // `objection`: chosen at first; 0: none.
    BundleChoosePage(AppealCase& appeals, ObjectionId objection, QWidget* parent = nullptr);

    [[nodiscard]] BundleAsk ask() const;
    [[nodiscard]] QString obstacle() const;  // empty: none
    void addFile(const std::string& what, const QString& path);

    // The parts, for tests.
    [[nodiscard]] QComboBox& objectionBox() { return *objection_; }
    [[nodiscard]] ChoiceList& subjects() { return *subjects_; }
    [[nodiscard]] ChoiceList& records() { return *records_; }
    [[nodiscard]] QRadioButton& allRecords() { return *all_; }
    [[nodiscard]] QRadioButton& contested() { return *contested_; }
    [[nodiscard]] QRadioButton& picked() { return *picked_; }
    [[nodiscard]] QCheckBox& correction() { return *correction_; }
    [[nodiscard]] QCheckBox& letter() { return *letter_; }
    [[nodiscard]] QCheckBox& identifiers() { return *identifiers_; }
    [[nodiscard]] QCheckBox& maskLetter() { return *maskLetter_; }

signals:
    void changed();

private:
    void layOut();
    void fillObjections(ObjectionId chosen);
    void fillSubjects();
    void fillRecords();
    void fillPapers();
    void follow();  // what depends on what else is chosen
    void askFile(const std::string& what);
    [[nodiscard]] ObjectionId chosen() const;
    [[nodiscard]] QWidget* papersBox();

    AppealCase& appeals_;
    QComboBox *objection_, *language_;
    ChoiceList *subjects_, *records_, *rulebooks_, *papers_;
    QRadioButton *all_, *contested_, *picked_;
    QCheckBox *correction_, *letter_, *identifiers_, *maskLetter_;
    QListWidget* files_;
    QPushButton *addLetter_, *addCorrection_, *removeFile_;
    QLabel* about_;
};

}  // namespace clearline
