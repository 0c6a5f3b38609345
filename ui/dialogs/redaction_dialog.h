// RedactionDialog: what a redacted copy is to hide: all about some subjects, some columns of all, and
// who wrote in the log. Columns that rows cannot do without are not offered.
#pragma once

#include <QDialog>

#include "core/casefile/case_file.h"
#include "core/record/case_input.h"
#include "core/record/masked.h"

class QCheckBox;
class QListWidget;
class QPushButton;

namespace clearline {

class RedactionDialog : public QDialog {
    Q_OBJECT
public:
    // `shown`: the subject in front, who most likely stays.
    RedactionDialog(const CaseState& state, const CaseInput& input, const std::vector<std::string>& subjects,
                    const std::string& shown, Identifiers identifiers, QWidget* parent);
    [[nodiscard]] Redaction redaction() const;

private:
    void check();
    QListWidget *subjects_, *columns_;
    QCheckBox* people_;
    QPushButton* accept_;
};

}  // namespace clearline
