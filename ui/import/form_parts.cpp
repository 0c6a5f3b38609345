#include "ui/import/form_parts.h"

#include <QStringList>

#include "ui/workspace/text.h"

namespace clearline {

FormPart formPartOf(const std::string& reason) {
    static_cast<void>(reason);
    return FormPart::Format;
}

QString reasonsText(const std::vector<FormReason>& reasons, FormPart part, const Catalogue& words) {
    QStringList sentences;
    for (const FormReason& reason : reasons)
        if (formPartOf(reason.code) == part) sentences << qtText(words.text("form." + reason.code, reason.args));
    return sentences.join(QLatin1Char(' '));
}

}  // namespace clearline
