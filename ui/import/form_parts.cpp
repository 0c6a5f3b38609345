#include "ui/import/form_parts.h"

#include <QStringList>

#include "ui/workspace/text.h"

namespace clearline {

namespace {

struct About {
    FormPart part;
    std::string_view code;
};
constexpr About kAbout[] = {
    {FormPart::Format, "workbook"},
    {FormPart::Format, "object-on-each-line"},
    {FormPart::Encoding, "byte-order-mark"},
    {FormPart::Encoding, "declared-encoding"},
    {FormPart::Encoding, "declared-otherwise"},
    {FormPart::Encoding, "few-faults"},
    {FormPart::Encoding, "no-encoding-fits"},
    {FormPart::Encoding, "looks-like-other"},
    {FormPart::Encoding, "plain-ascii"},
    {FormPart::Encoding, "valid-gb18030"},
    {FormPart::Encoding, "valid-utf-8"},
    {FormPart::Encoding, "zero-bytes"},
    {FormPart::Separator, "columns-alike"},
    {FormPart::Separator, "columns-alike-tab"},
    {FormPart::Separator, "one-column"},
    {FormPart::Separator, "separator-declared"},
    {FormPart::Header, "header-row"},
    {FormPart::Header, "header-rows"},
    {FormPart::Header, "header-unsure"},
    {FormPart::Table, "first-sheet-with-data"},
    {FormPart::Table, "only-hidden-sheet"},
    {FormPart::Table, "sheets-empty"},
    {FormPart::Table, "hidden-sheets"},
    {FormPart::Table, "only-list"},
    {FormPart::Table, "largest-list"},
    {FormPart::Table, "fullest-element"},
    {FormPart::Table, "only-element-repeated"},
    {FormPart::Table, "largest-element-repeated"},
};

}  // namespace

FormPart formPartOf(const std::string& reason) {
    for (const About& about : kAbout)
        if (about.code == reason) return about.part;
    return FormPart::Other;
}

QString reasonsText(const std::vector<FormReason>& reasons, FormPart part, const Catalogue& words) {
    QStringList sentences;
    for (const FormReason& reason : reasons)
        if (formPartOf(reason.code) == part) sentences << qtText(words.text("form." + reason.code, reason.args));
    return sentences.join(QLatin1Char(' '));
}

}  // namespace clearline
