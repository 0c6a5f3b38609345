// EvidenceList: the papers of an objection: files added by name or dropped here, each with its type and hash, what it
// shows, and a preview. Where it sits: in the objection dialog. Promises: a file goes into the case whole, once the
// objection is kept; one whose bytes are not what its name says is told as such before.
#pragma once

#include <QPixmap>
#include <QWidget>
#include <functional>
#include <vector>

#include "core/appeal/objection.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace clearline {

class AppealCase;
class EvidenceModel;
class QuietTable;

class EvidenceList : public QWidget {
    Q_OBJECT
public:
    explicit EvidenceList(AppealCase& appeals, QWidget* parent = nullptr);

    void show(const std::vector<Evidence>& evidence);
    void setRepair(bool repair);  // then a paper may be one of those that a repair needs
    // What cannot be read is told; the others are added.
    void add(const QStringList& paths);
    [[nodiscard]] std::vector<Evidence> kept() const;  // that the case has
    [[nodiscard]] std::size_t count() const;
    // The files that are not in the case yet go there, then `done`: empty, or why not.
    void keep(std::function<void(const QString& wrong)> done);

    [[nodiscard]] EvidenceModel& model() { return *model_; }
    [[nodiscard]] QuietTable& table() { return *table_; }
    [[nodiscard]] QString facts() const;                      // of the chosen one
    [[nodiscard]] QPixmap picture() const { return whole_; }  // likewise; null where there is none to show
    [[nodiscard]] QLineEdit& shows() { return *shows_; }

signals:
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose();
    void preview(const QByteArray& bytes, const std::string& mediaType);
    void askForFiles();

    AppealCase& appeals_;
    EvidenceModel* model_;
    QuietTable* table_;
    QPushButton *add_, *remove_;
    QLabel *facts_, *picture_, *showsLabel_;
    QPlainTextEdit* text_;
    QStackedWidget* preview_;
    QLineEdit* shows_;
    QComboBox* paper_;
    QPixmap whole_;
    bool repair_ = false, filling_ = false;
};

}  // namespace clearline
