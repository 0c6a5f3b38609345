// CaseAction: what one entry of the log says was done: its name, the Changes, and what was added for
// good (files read, a rulebook, a receipt). Its canonical JSON is the entry's content, so that the
// chain of hashes covers everything in it; it names every row and blob of the case by hash.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/casefile/change.h"

namespace clearline {

enum class ActionKind : std::uint8_t {
    CaseCreated,
    Imported,
    RulebookAdded,
    Edited,
    ScenarioCreated,
    ScenarioDuplicated,
    ScenarioRenamed,
    ScenarioNoted,
    ScenarioDeleted,
    BaseChosen,
    Attached,
    AttachmentRemoved,
    Undone,    // of `about`
    Redone,    // of `about`, which is an Undone
    WentBack,  // to just after `about`
    ReceiptKept,
    FindingJudged,  // accepted, dismissed or opened again
    ObjectionCreated,
    ObjectionChanged,
    ObjectionMoved,  // to another stage
    ObjectionDeleted,
    CalendarChanged,
    Upgraded,  // from an older form of the file
    Redacted   // this file is a copy with things hidden
};
[[nodiscard]] std::string_view actionName(ActionKind kind);

// The rows of one kind that a source brought, and the hash that fixes every cell of them.
struct KeptTable {
    std::string kind;  // one of tableKinds (schema.h)
    std::vector<std::string> columns;
    std::uint64_t rows = 0;
    std::string digest;
    friend bool operator==(const KeptTable&, const KeptTable&) = default;
};
// By which plan a foreign table was read. The plan is kept as a file without its choices of subjects: those stand in
// rows of their own, which a redacted copy can hide.
struct KeptPlan {
    std::string sha256;       // of the plan's text without the choices
    std::uint64_t table = 0;  // which of the plan's; each is a source of its own with the same bytes
    std::string name;         // of the sheet or list, as places tell it; empty where the file is one table
    std::string mapping;      // id
    friend bool operator==(const KeptPlan&, const KeptPlan&) = default;
};
// One file as it was read, whole, or one table of it.
struct KeptSource {
    std::uint64_t id = 0;
    std::string name, sha256;  // name without its folder
    std::uint64_t size = 0;
    std::vector<KeptTable> tables;
    std::uint64_t entry = 0;  // that imported it, with others of the same import; known in a CaseState only
    std::optional<KeptPlan> plan = std::nullopt;  // of a foreign table
    friend bool operator==(const KeptSource&, const KeptSource&) = default;
};
struct KeptRulebookFile {
    std::string name, sha256;
    friend bool operator==(const KeptRulebookFile&, const KeptRulebookFile&) = default;
};
struct KeptRulebook {
    std::string id, sha256;               // as Rulebook has them
    std::vector<KeptRulebookFile> files;  // the text first, then the files it names
    friend bool operator==(const KeptRulebook&, const KeptRulebook&) = default;
};

struct CaseAction {
    ActionKind kind = ActionKind::Edited;
    Changes changes;
    std::vector<KeptSource> sources;
    std::optional<KeptRulebook> rulebook;
    std::optional<std::string> receipt;  // its canonical text
    std::optional<std::uint64_t> about;  // another entry
    std::string detail;                  // a version, the root of the case that was redacted
    std::string report = {};             // of an import: SHA-256 of its report's text (import_report.h), a blob
    friend bool operator==(const CaseAction&, const CaseAction&) = default;
};

[[nodiscard]] std::string actionJson(const CaseAction& action);
[[nodiscard]] Result<CaseAction> actionFromJson(std::string_view json);
[[nodiscard]] std::string editJson(const Edit& edit);
[[nodiscard]] Result<Edit> editFromJson(std::string_view json);

}  // namespace clearline
