#include "ui/workspace/kept_view.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "ui/workspace/text.h"

namespace clearline {

std::string KeptView::json() const {
    QJsonObject whole{{"subject", qtText(subject)}, {"rulebook", qtText(rulebook)}};
    if (asOf) whole["as-of"] = qtText(asOf->iso());
    if (knownOn) whole["known-on"] = qtText(knownOn->iso());
    if (scenario) whole["scenario"] = QString::number(*scenario);
    if (line)
        whole["line"] = QJsonObject{{"record", qtText(line->record)},
                                    {"version", static_cast<int>(line->version)},
                                    {"kind", static_cast<int>(line->kind)},
                                    {"date", qtText(line->date.iso())}};
    if (!layout.isEmpty()) whole["layout"] = QString::fromLatin1(layout.toBase64());
    return QJsonDocument(whole).toJson(QJsonDocument::Compact).toStdString();
}

KeptView KeptView::fromJson(const std::string& json) {
    const QJsonObject whole = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    const auto day = [](const QJsonValue& value) { return Date::fromIso(coreText(value.toString())); };
    KeptView view;
    view.subject = coreText(whole["subject"].toString());
    view.rulebook = coreText(whole["rulebook"].toString());
    if (whole.contains("as-of")) view.asOf = day(whole["as-of"]);
    if (whole.contains("known-on")) view.knownOn = day(whole["known-on"]);
    bool isNumber = false;
    const ScenarioId id = whole["scenario"].toString().toULongLong(&isNumber);
    if (isNumber) view.scenario = id;
    const QJsonObject line = whole["line"].toObject();
    if (const auto date = day(line["date"]); !line.isEmpty() && date)
        view.line = {coreText(line["record"].toString()), static_cast<std::uint32_t>(line["version"].toInt()),
                     static_cast<LineKind>(line["kind"].toInt()), *date};
    view.layout = QByteArray::fromBase64(whole["layout"].toString().toLatin1());
    return view;
}

KeptView KeptView::of(const Workspace& workspace) {
    KeptView view;
    if (!workspace.isOpen()) return view;
    view.subject = workspace.subject();
    view.rulebook = workspace.rulebook()->id;
    view.asOf = workspace.clock().asOf;
    if (!workspace.knownOnFollows()) view.knownOn = workspace.clock().knownOn;
    view.line = workspace.selectedMark();
    return view;
}

}  // namespace clearline
