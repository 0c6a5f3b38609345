#include "ui/main_window/rulebook_menu.h"

#include <QFileInfo>
#include <QMenu>

#include "core/rulebook/load.h"
#include "ui/workspace/text.h"

namespace clearline {

RulebookMenu::RulebookMenu(QMenu& menu, QAction& openOther, Workspace& workspace)
    : QObject(&menu), menu_(menu), openOther_(openOther), workspace_(workspace) {
    connect(&menu_, &QMenu::aboutToShow, this, &RulebookMenu::fill);
    menu_.addAction(&openOther_);
}

void RulebookMenu::fill() {
    menu_.clear();
    const std::vector<std::string> kept = kept_ ? kept_() : std::vector<std::string>();
    const auto& inUse = workspace_.rulebook();
    if (!kept.empty()) menu_.addSection(tr("Kept in this case"));
    for (const std::string& id : kept) {
        const bool used = inUse && inUse->id == id;
        const QString name = used ? qtText(inUse->title.in(workspace_.language())) : qtText(id);
        QAction* action = menu_.addAction(name, this, [this, id] { emit wanted(qtText(id)); });
        action->setCheckable(true);
        action->setChecked(used);
    }
    if (!kept.empty()) menu_.addSection(tr("Bring into the case"));
    for (const std::string& path : rulebookFiles(workspace_.resources().folders)) {
        if (titles_.find(path) == titles_.end()) {
            const auto rulebook = loadRulebookFile(path);
            titles_[path] = rulebook.ok() ? (*rulebook)->title : LocalText{};
        }
        const LocalText& title = titles_[path];
        const QString name =
            title.empty() ? QFileInfo(qtText(path)).fileName() : qtText(title.in(workspace_.language()));
        QAction* action = menu_.addAction(name, this, [this, path] { emit wanted(qtText(path)); });
        action->setCheckable(true);
        action->setChecked(kept.empty() && inUse && inUse->file == path);
    }
    menu_.addSeparator();
    menu_.addAction(&openOther_);
}

}  // namespace clearline
