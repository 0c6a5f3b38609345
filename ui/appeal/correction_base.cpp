#include "ui/appeal/correction_base.h"

#include <QCoreApplication>

#include "ui/appeal/appeal_case.h"
#include "ui/workspace/text.h"

namespace clearline {

CorrectionBase correctionBaseOf(AppealCase& appeals) {
    Workspace& workspace = appeals.workspace();
    CorrectionBase base;
    base.input = workspace.input();
    base.rulebooks = appeals.rulebooks();
    for (const auto& rulebook : base.rulebooks) base.keptRulebooks.push_back(rulebook->id);
    if (appeals.session().isOpen())
        for (const auto& [id, file] : appeals.session().state().attachments)
            base.evidence.push_back({file.name, file.sha256, file.size});
    base.reading = readOptions(workspace.resources(), workspace.rulebook().get());
    base.engine = coreText(QCoreApplication::applicationVersion());
    return base;
}

}  // namespace clearline
