#include "core/base/content_json.h"
#include "core/casefile/action.h"

namespace clearline {
namespace {

using Json = ContentJson;
using Unreadable = ContentJson::Unreadable;

constexpr std::pair<ActionKind, std::string_view> kNames[] = {
    {ActionKind::CaseCreated, "case-created"},
    {ActionKind::Imported, "imported"},
    {ActionKind::RulebookAdded, "rulebook-added"},
    {ActionKind::Edited, "edited"},
    {ActionKind::ScenarioCreated, "scenario-created"},
    {ActionKind::ScenarioDuplicated, "scenario-duplicated"},
    {ActionKind::ScenarioRenamed, "scenario-renamed"},
    {ActionKind::ScenarioNoted, "scenario-noted"},
    {ActionKind::ScenarioDeleted, "scenario-deleted"},
    {ActionKind::BaseChosen, "base-chosen"},
    {ActionKind::Attached, "attached"},
    {ActionKind::AttachmentRemoved, "attachment-removed"},
    {ActionKind::Undone, "undone"},
    {ActionKind::Redone, "redone"},
    {ActionKind::WentBack, "went-back"},
    {ActionKind::ReceiptKept, "receipt-kept"},
    {ActionKind::FindingJudged, "finding-judged"},
    {ActionKind::ObjectionCreated, "objection-created"},
    {ActionKind::ObjectionChanged, "objection-changed"},
    {ActionKind::ObjectionMoved, "objection-moved"},
    {ActionKind::ObjectionDeleted, "objection-deleted"},
    {ActionKind::CalendarChanged, "calendar-changed"},
    {ActionKind::Upgraded, "upgraded"},
    {ActionKind::Redacted, "redacted"},
};

Json toJson(const Value& value) {
    if (const auto* number = value.as<Number>()) return {{"number", number->text()}};
    if (const auto* period = value.as<Period>()) return {{"period", period->iso()}};
    if (const auto* text = value.as<std::string>()) return {{"text", *text}};
    throw Unreadable{"value"};
}

const std::string& textOf(const Json& object, const char* key) { return object.at(key).text(); }
std::uint64_t countOf(const Json& object, const char* key) { return object.at(key).count(); }

Value valueFrom(const Json& json) {
    if (json.find("number")) {
        auto number = Number::fromText(textOf(json, "number"));
        if (!number || number->text() != textOf(json, "number")) throw Unreadable{"number"};
        return *std::move(number);
    }
    if (json.find("period")) {
        const auto period = Period::fromIso(textOf(json, "period"));
        if (!period) throw Unreadable{"period"};
        return *period;
    }
    return textOf(json, "text");
}

struct EditToJson {
    Json operator()(const ParameterEdit& edit) const {
        Json json{{"parameter", edit.parameter}, {"value", toJson(edit.value)}};
        if (edit.from) json["from"] = edit.from->iso();
        return json;
    }
    Json operator()(const TableEdit& edit) const {
        return {{"table", edit.table}, {"version", edit.version}, {"row", edit.row}, {"gives", toJson(edit.gives)}};
    }
    Json operator()(const RuleOff& edit) const { return {{"rule-off", edit.rule}}; }
    Json operator()(const SwitchEdit& edit) const { return {{"switch", edit.what}, {"of", edit.of}}; }
    Json operator()(const RecordExcluded& edit) const { return {{"excluded", edit.record}}; }
    Json operator()(const RecordAmended& edit) const {
        return {{"amended", edit.record}, {"version", edit.version}, {"field", edit.field}, {"value", edit.value}};
    }
    Json operator()(const RecordAdded& edit) const {
        Json cells = Json::array();
        for (const auto& [column, text] : edit.cells) cells.push_back(Json::array({column, text}));
        return {{"added", std::move(cells)}};
    }
};

Json toJson(const Edit& edit) { return std::visit(EditToJson{}, edit); }

Edit editFrom(const Json& json) {
    if (json.find("parameter")) {
        ParameterEdit edit{textOf(json, "parameter"), std::nullopt, valueFrom(json.at("value"))};
        if (json.find("from")) {
            edit.from = Date::fromIso(textOf(json, "from"));
            if (!edit.from) throw Unreadable{"from"};
        }
        return edit;
    }
    if (json.find("table"))
        return TableEdit{textOf(json, "table"), countOf(json, "version"), countOf(json, "row"),
                         valueFrom(json.at("gives"))};
    if (json.find("rule-off")) return RuleOff{textOf(json, "rule-off")};
    if (json.find("switch")) return SwitchEdit{textOf(json, "switch"), textOf(json, "of")};
    if (json.find("excluded")) return RecordExcluded{textOf(json, "excluded")};
    if (json.find("amended"))
        return RecordAmended{textOf(json, "amended"), static_cast<std::uint32_t>(countOf(json, "version")),
                             textOf(json, "field"), textOf(json, "value")};
    RecordAdded added;
    for (const Json& cell : json.at("added").items()) {
        if (cell.items().size() != 2) throw Unreadable{"added"};
        added.cells.emplace_back(cell.items()[0].text(), cell.items()[1].text());
    }
    return added;
}

template <class Label>
struct FromTo {
    std::optional<Label> from, to;
};

template <class T, class Put>
void putSides(Json& json, const std::optional<T>& from, const std::optional<T>& to, Put put) {
    if (from) json["from"] = put(*from);
    if (to) json["to"] = put(*to);
}

struct ChangeToJson {
    Json operator()(const EditChange& change) const {
        Json json{{"scenario", change.scenario}, {"what", "edit"}};
        if (!change.rulebook.empty()) json["rulebook"] = change.rulebook;
        putSides(json, change.from, change.to, [](const Edit& edit) { return toJson(edit); });
        return json;
    }
    Json operator()(const ScenarioChange& change) const {
        Json json{{"scenario", change.scenario}, {"what", "scenario"}};
        putSides(json, change.from, change.to, [](const ScenarioLabel& label) {
            return Json{{"name", label.name}, {"note", label.note}};
        });
        return json;
    }
    Json operator()(const BaseChange& change) const {
        Json json{{"what", "base"}};
        putSides(json, change.from, change.to, [](ScenarioId id) { return Json(id); });
        return json;
    }
    Json operator()(const AttachmentChange& change) const {
        Json json{{"attachment", change.attachment}, {"what", "attachment"}};
        putSides(json, change.from, change.to, [](const AttachmentLabel& label) {
            return Json{
                {"name", label.name}, {"media", label.mediaType}, {"sha256", label.sha256}, {"size", label.size}};
        });
        return json;
    }
    Json operator()(const FindingChange& change) const {
        Json json{{"finding", change.key}, {"what", "finding"}};
        putSides(json, change.from, change.to, [](const FindingMark& mark) {
            return Json{{"state", findingStateText(mark.state)}, {"note", mark.note}};
        });
        return json;
    }
    // Its own canonical text, as the object that it is: letters and corrections are made from the same.
    Json operator()(const ObjectionChange& change) const {
        Json json{{"objection", change.objection}, {"what", "objection"}};
        putSides(json, change.from, change.to,
                 [](const Objection& objection) { return Json::parse(objectionJson(objection)); });
        return json;
    }
    Json operator()(const CalendarChange& change) const {
        Json json{{"what", "calendar"}};
        putSides(json, change.from, change.to, [](const std::string& text) { return Json(text); });
        return json;
    }
};

template <class T, class Read>
std::optional<T> side(const Json& json, const char* key, Read read) {
    const Json* found = json.find(key);
    if (!found) return std::nullopt;
    return read(*found);
}

template <class AnyChange, class Read>
AnyChange withSides(AnyChange change, const Json& json, Read read) {
    using T = typename decltype(change.from)::value_type;
    change.from = side<T>(json, "from", read);
    change.to = side<T>(json, "to", read);
    return change;
}

Objection objectionFrom(const Json& json) {
    auto objection = objectionFromJson(json.dump());
    if (!objection) throw Unreadable{"objection"};
    return std::move(objection).value();
}

Change changeFrom(const Json& json) {
    const std::string what = textOf(json, "what");
    if (what == "edit") {
        EditChange change;
        change.scenario = countOf(json, "scenario");
        if (json.find("rulebook")) change.rulebook = textOf(json, "rulebook");
        return withSides(change, json, editFrom);
    }
    if (what == "scenario") {
        ScenarioChange change;
        change.scenario = countOf(json, "scenario");
        return withSides(change, json, [](const Json& label) {
            return ScenarioLabel{textOf(label, "name"), textOf(label, "note")};
        });
    }
    if (what == "base") return withSides(BaseChange{}, json, [](const Json& id) { return id.count(); });
    if (what == "finding") {
        FindingChange change;
        change.key = textOf(json, "finding");
        return withSides(change, json, [](const Json& mark) {
            const std::string& state = textOf(mark, "state");
            for (const auto known : {FindingMark::State::Accepted, FindingMark::State::Dismissed})
                if (state == findingStateText(known)) return FindingMark{known, textOf(mark, "note")};
            throw Unreadable{state};
        });
    }
    if (what == "objection") {
        ObjectionChange change;
        change.objection = countOf(json, "objection");
        return withSides(change, json, objectionFrom);
    }
    if (what == "calendar") return withSides(CalendarChange{}, json, [](const Json& text) { return text.text(); });
    if (what != "attachment") throw Unreadable{what};
    AttachmentChange change;
    change.attachment = countOf(json, "attachment");
    return withSides(change, json, [](const Json& label) {
        return AttachmentLabel{textOf(label, "name"), textOf(label, "media"), textOf(label, "sha256"),
                               countOf(label, "size")};
    });
}

Json toJson(const KeptSource& source) {
    Json tables = Json::array();
    for (const KeptTable& table : source.tables)
        tables.push_back(
            {{"kind", table.kind}, {"columns", table.columns}, {"rows", table.rows}, {"digest", table.digest}});
    Json json{{"id", source.id},
              {"name", source.name},
              {"sha256", source.sha256},
              {"size", source.size},
              {"tables", std::move(tables)}};
    if (const auto& plan = source.plan)
        json["plan"] =
            Json{{"sha256", plan->sha256}, {"table", plan->table}, {"name", plan->name}, {"mapping", plan->mapping}};
    return json;
}

KeptSource sourceFrom(const Json& json) {
    KeptSource source{countOf(json, "id"), textOf(json, "name"), textOf(json, "sha256"), countOf(json, "size"), {}, 0};
    for (const Json& table : json.at("tables").items())
        source.tables.push_back(
            {textOf(table, "kind"), table.at("columns").texts(), countOf(table, "rows"), textOf(table, "digest")});
    if (const Json* plan = json.find("plan"))
        source.plan =
            KeptPlan{textOf(*plan, "sha256"), countOf(*plan, "table"), textOf(*plan, "name"), textOf(*plan, "mapping")};
    return source;
}

Json toJson(const KeptRulebook& rulebook) {
    Json files = Json::array();
    for (const KeptRulebookFile& file : rulebook.files) files.push_back({{"name", file.name}, {"sha256", file.sha256}});
    return {{"id", rulebook.id}, {"sha256", rulebook.sha256}, {"files", std::move(files)}};
}

KeptRulebook rulebookFrom(const Json& json) {
    KeptRulebook rulebook{textOf(json, "id"), textOf(json, "sha256"), {}};
    for (const Json& file : json.at("files").items())
        rulebook.files.push_back({textOf(file, "name"), textOf(file, "sha256")});
    return rulebook;
}

CaseAction actionFrom(const Json& json) {
    CaseAction action;
    const std::string name = textOf(json, "action");
    bool known = false;
    for (const auto& [kind, text] : kNames)
        if (text == name) {
            action.kind = kind;
            known = true;
        }
    if (!known) throw Unreadable{name};
    if (json.find("changes"))
        for (const Json& change : json.at("changes").items()) action.changes.push_back(changeFrom(change));
    if (json.find("sources"))
        for (const Json& source : json.at("sources").items()) action.sources.push_back(sourceFrom(source));
    if (json.find("rulebook")) action.rulebook = rulebookFrom(json.at("rulebook"));
    if (json.find("receipt")) action.receipt = textOf(json, "receipt");
    if (json.find("about")) action.about = countOf(json, "about");
    if (json.find("detail")) action.detail = textOf(json, "detail");
    if (json.find("report")) action.report = textOf(json, "report");
    return action;
}

// Of a text that this program wrote, or someone who meant it to look so.
template <class T, class Read>
Result<T> read(std::string_view text, Read reader) {
    const auto refused = [](std::string what) {
        return Problem{"case.content-form", Severity::Fatal, {}, {std::move(what)}};
    };
    try {
        return T(reader(Json::parse(text)));
    } catch (const Unreadable& e) { return refused(e.what); }
}

}  // namespace

std::string_view actionName(ActionKind kind) {
    for (const auto& [known, name] : kNames)
        if (known == kind) return name;
    return "";
}

std::string actionJson(const CaseAction& action) {
    Json json{{"action", actionName(action.kind)}};
    for (const Change& change : action.changes) json["changes"].push_back(std::visit(ChangeToJson{}, change));
    for (const KeptSource& source : action.sources) json["sources"].push_back(toJson(source));
    if (action.rulebook) json["rulebook"] = toJson(*action.rulebook);
    if (action.receipt) json["receipt"] = *action.receipt;
    if (action.about) json["about"] = *action.about;
    if (!action.detail.empty()) json["detail"] = action.detail;
    if (!action.report.empty()) json["report"] = action.report;
    return json.dump();
}

Result<CaseAction> actionFromJson(std::string_view json) { return read<CaseAction>(json, actionFrom); }

std::string editJson(const Edit& edit) { return toJson(edit).dump(); }

Result<Edit> editFromJson(std::string_view json) { return read<Edit>(json, editFrom); }

}  // namespace clearline
