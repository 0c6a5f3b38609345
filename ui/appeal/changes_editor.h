// ChangesEditor: what is asked for, of each contested record: chosen in a box; fields corrected beside what the file
// says; days for what ends. Where it sits: in the objection dialog, over AskedChanges.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/appeal/asked_changes.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QStackedWidget;
class QTableView;

namespace clearline {

class RecordFieldsModel;
class Workspace;

class ChangesEditor : public QWidget {
    Q_OBJECT
public:
    explicit ChangesEditor(Workspace& workspace, QWidget* parent = nullptr);

    void show(std::vector<AskedOfRecord> asked, const QStringList& names);
    // What the ground suggests, of records that nobody has chosen for by hand; where it names no change of a record,
    // what is usually asked for.
    void suggest(const std::vector<RequestedChange>& changes, Asked usual);
    [[nodiscard]] std::vector<RequestedChange> changes() const;
    // What is being typed belongs to it.
    void commit();

    [[nodiscard]] QComboBox& recordBox() { return *record_; }
    [[nodiscard]] QComboBox& whatBox() { return *what_; }
    [[nodiscard]] QDateEdit& dayEdit() { return *day_; }
    [[nodiscard]] QTableView& fields() { return *fields_; }

signals:
    void edited();

private:
    void showRecord();
    void choose(int what);
    [[nodiscard]] AskedOfRecord* now();

    Workspace& workspace_;
    std::vector<AskedOfRecord> asked_;
    QComboBox *record_, *what_;
    QLabel *recordLabel_, *dayLabel_, *about_;
    QDateEdit* day_;
    QTableView* fields_;
    RecordFieldsModel* model_ = nullptr;
    std::size_t at_ = 0;
    bool filling_ = false;
};

}  // namespace clearline
