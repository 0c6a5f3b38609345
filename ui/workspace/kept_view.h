// KeptView: where a person was in a case: whose ledger, under which rulebook, on which days, which
// scenario and line, and how the window was arranged. Kept in the case beside the log, not in it; what of
// it no longer fits is left out when the case is opened again.
#pragma once

#include <QByteArray>
#include <optional>
#include <string>

#include "core/casefile/change.h"
#include "ui/workspace/workspace.h"

namespace clearline {

struct KeptView {
    std::string subject, rulebook;
    std::optional<Date> asOf, knownOn;  // no knownOn: it follows
    std::optional<ScenarioId> scenario;
    std::optional<Workspace::LineMark> line;
    QByteArray layout;

    [[nodiscard]] std::string json() const;
    // What cannot be read is absent.
    [[nodiscard]] static KeptView fromJson(const std::string& json);
    [[nodiscard]] static KeptView of(const Workspace& workspace);  // without scenario and layout
};

}  // namespace clearline
