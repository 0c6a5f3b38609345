#include "ui/appeal/due_button.h"

#include <algorithm>

#include "core/appeal/appeal_words.h"
#include "ui/appeal/appeal_case.h"
#include "ui/workspace/text.h"

namespace clearline {

DueButton::DueButton(AppealCase& appeals, QWidget* parent) : QPushButton(parent), appeals_(appeals) {
    setObjectName(QStringLiteral("due"));
    setFlat(true);
    connect(&appeals_, &AppealCase::changed, this, &DueButton::refresh);
    refresh();
}

void DueButton::refresh() {
    const Date today = appeals_.workspace().today();
    std::vector<Deadline> open;
    for (const Deadline& deadline : appeals_.due())
        if (!deadline.done && deadline.due && !deadline.earliest) open.push_back(deadline);
    setVisible(!open.empty());
    if (open.empty()) return;
    const auto late = std::count_if(open.begin(), open.end(), [&](const Deadline& each) { return *each.due < today; });
    const QString first = qtText(open.front().due->iso());
    setText(late > 0 ? QStringLiteral("△ ") + tr("%n day(s) passed", nullptr, static_cast<int>(late))
                     : tr("%1 due, the first on %2").arg(open.size()).arg(first));
    QStringList told;
    for (const Deadline& each : open)
        told << tr("No. %1: %2").arg(each.objection).arg(qtText(deadlineSentence(each, *appeals_.workspace().words())));
    setToolTip(told.join(QLatin1Char('\n')));
    setAccessibleName(tr("What is due about objections: %1").arg(text()));
}

}  // namespace clearline
