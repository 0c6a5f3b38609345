// FirstPage: where nothing is open yet: the labelled samples, the files opened lately, and a
// place to drop a file. Samples say that they are fictional.
#pragma once

#include <QWidget>

#include "ui/workspace/samples.h"

class QLabel;
class QPushButton;
class QVBoxLayout;
class QGridLayout;

namespace clearline {

class FirstPage : public QWidget {
    Q_OBJECT
public:
    explicit FirstPage(std::vector<std::string> resourceFolders, QWidget* parent = nullptr);
    void setRecent(const QStringList& paths);
    void setMessage(const QString& message);                         // why a file could not be opened
    void setImportOffered(const QString& path) { offered_ = path; }  // that file is what Import begins with

signals:
    void fileWanted(const QString& path);
    void choosingWanted();
    void caseWanted();  // a new one
    void importWanted(const QStringList& paths);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildSamples();
    void retranslate();
    QPushButton* fileButton(const QString& path, const QString& title, const QString& below);

    std::vector<std::string> resourceFolders_;
    std::vector<Sample> samples_;
    QStringList recent_;
    QString told_, offered_;
    // Made when the page is first shown; a file given at the start needs none of it.
    bool built_ = false;
    QLabel *title_ = nullptr, *subtitle_ = nullptr, *samplesTitle_ = nullptr, *samplesNote_ = nullptr,
           *recentTitle_ = nullptr, *drop_ = nullptr, *message_ = nullptr;
    QPushButton *open_ = nullptr, *newCase_ = nullptr, *import_ = nullptr;
    QGridLayout* sampleGrid_ = nullptr;
    QVBoxLayout* recentColumn_ = nullptr;
};

}  // namespace clearline
