// CasePage: a case in which nothing has been imported yet: what belongs there, and how to get it.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace clearline {

class CasePage : public QWidget {
    Q_OBJECT
public:
    explicit CasePage(QWidget* parent = nullptr);
    void setCase(const QString& path, bool readOnly);

signals:
    void importWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QString path_;
    QLabel *title_, *text_, *drop_;
    QPushButton* import_;
};

}  // namespace clearline
