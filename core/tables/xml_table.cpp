#include "core/tables/xml_table.h"

#include <algorithm>

#include "core/tables/xml_encoding.h"
#include "core/tables/xml_rows.h"

namespace clearline {

Result<FormGuess> guessXml(const SourceFile& file, const TableLimits& limits) {
    ProblemList problems(file.name);
    const auto encoding = guessXmlEncoding(file.bytes, problems);
    if (!encoding) return problems.take();
    const TreeText text(file, encoding->encoding);
    const TableProgress nobody;
    Progress progress(nobody, 0, text.text().size());
    const XmlShape shape = xmlShape(text.text(), limits, problems, progress);
    if (!problems.fatal() && shape.rows.empty()) problems.add("table.no-table", Severity::Fatal, 0, 0);
    if (problems.fatal()) return problems.take();

    FormGuess guess;
    for (const XmlRows& rows : shape.rows) guess.tables.push_back(rows.path);
    const auto largest = std::max_element(shape.rows.begin(), shape.rows.end(),
                                          [](const XmlRows& a, const XmlRows& b) { return a.values < b.values; });
    guess.form.format = FileFormat::Xml;
    guess.form.encoding = encoding->encoding;
    guess.form.table = largest->path;
    guess.form.headerRow = 0;
    guess.reasons = encoding->reasons;
    if (!shape.repeated)
        guess.reasons.push_back({"fullest-element", {largest->path}});
    else if (shape.rows.size() == 1)
        guess.reasons.push_back({"only-element-repeated", {largest->path}});
    else
        guess.reasons.push_back({"largest-element-repeated", {largest->path, std::to_string(shape.rows.size())}});
    return guess;
}

Result<TableRead> readXmlTable(const SourceFile& file, const TableForm& form, const TableLimits& limits,
                               const TableProgress& progress) {
    std::string wanted = form.table;
    if (wanted.empty()) {
        auto guess = guessXml(file, limits);
        if (!guess) return guess.problems();
        wanted = guess->form.table;
    }
    TableRead read;
    read.table.name = wanted;
    read.table.problemsFile = file.name + "!" + wanted;
    ProblemList problems(read.table.problemsFile);
    const TreeText text(file, form.encoding);
    // The file is gone through twice: for its shape, then for the rows.
    const std::size_t size = text.text().size();
    Progress looking(progress, 0, 2 * size), reading(progress, size, 2 * size);
    XmlShape shape = xmlShape(text.text(), limits, problems, looking);
    if (problems.fatal()) return problems.take();
    TreeTable rows(read.table, problems, limits, file.bytes.size());
    if (!readXmlRows(text, shape, wanted, limits, rows, problems, reading))
        problems.add("table.not-there", Severity::Fatal, 0, 0, {wanted});
    if (problems.fatal()) return problems.take();
    rows.finish();
    read.problems = problems.take();
    return read;
}

}  // namespace clearline
