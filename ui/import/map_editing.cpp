#include "ui/import/map_editing.h"

#include <QStringList>
#include <algorithm>

#include "core/intake/column_names.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

ColumnMapping& columnFor(Mapping& mapping, const std::string& header) {
    if (const auto at = mappedColumn(mapping, header)) return mapping.columns[*at];
    ColumnMapping& fresh = mapping.columns.emplace_back();
    fresh.headers = {header};
    return fresh;
}

}  // namespace

std::optional<std::size_t> mappedColumn(const Mapping& mapping, std::string_view header) {
    if (header.empty()) return std::nullopt;
    const std::string wanted = foldedHeader(header);
    for (std::size_t i = 0; i < mapping.columns.size(); ++i)
        for (const std::string& each : mapping.columns[i].headers)
            if (foldedHeader(each) == wanted) return i;
    return std::nullopt;
}

Mapping withTargets(Mapping mapping, const std::string& header, std::vector<ColumnTarget> targets) {
    columnFor(mapping, header).targets = std::move(targets);
    return mapping;
}

Mapping withRequired(Mapping mapping, const std::string& header, bool required) {
    columnFor(mapping, header).required = required;
    return mapping;
}

ColumnTarget retargeted(const ColumnTarget& before, TargetTable table, const std::string& field) {
    ColumnTarget target = before;
    target.table = table;
    target.field = field;
    target.values.clear();  // they meant something else
    target.otherwise.reset();
    return withoutUnfit(std::move(target));
}

ColumnTarget withoutUnfit(ColumnTarget target) {
    if (targetField(target.table, target.field)) target.form = FactForm::Text;
    const FactForm form = formOf(target);
    if (form != FactForm::Date) {
        target.dates = DateForm::Plain;
        target.century.reset();
        target.noEnd.clear();
    }
    if (form != FactForm::Number) {
        target.numbers = NumberForm::Plain;
        target.times.reset();
        target.units.clear();
    }
    if (form == FactForm::Date || form == FactForm::Number) {
        target.values.clear();
        target.otherwise.reset();
    }
    return target;
}

std::string factName(const std::string& header, std::size_t column) {
    QString name;
    for (const QChar c : qtText(header)) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            name += c;
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char('_')))
            name += QLatin1Char('_');
    }
    while (name.endsWith(QLatin1Char('_'))) name.chop(1);
    const std::string usable = coreText(name);
    return isUsableName(usable) ? usable : "column_" + std::to_string(column + 1);
}

QString joinedTexts(const std::vector<std::string>& texts) {
    QStringList parts;
    for (const std::string& text : texts) parts << qtText(text);
    return parts.join(QStringLiteral(" ; "));
}

std::vector<std::string> splitTexts(const QString& line) {
    std::vector<std::string> texts;
    for (const QString& part : line.split(QLatin1Char(';'), Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty()) texts.push_back(coreText(part.trimmed()));
    return texts;
}

}  // namespace clearline
