// The canonical text of an objection.
#include <algorithm>

#include "core/appeal/appeal_json.h"

namespace clearline {

namespace {

using Json = ContentJson;
using Unreadable = ContentJson::Unreadable;

constexpr std::string_view kForm = "clearline-objection";
constexpr std::uint64_t kVersion = 1;

void put(Json& json, std::string_view key, const std::string& text) {
    if (!text.empty()) json[key] = text;
}

void put(Json& json, std::string_view key, const std::optional<Date>& day) {
    if (day) json[key] = day->iso();
}

std::string text(const Json& json, std::string_view key) {
    const Json* found = json.find(key);
    return found ? found->text() : std::string();
}

Date dayIn(const Json& json, std::string_view key) {
    const auto day = Date::fromIso(json.text());
    if (!day) throw Unreadable{std::string(key)};
    return *day;
}

std::optional<Date> day(const Json& json, std::string_view key) {
    const Json* found = json.find(key);
    return found ? std::optional(dayIn(*found, key)) : std::nullopt;
}

std::uint32_t version(const Json& json) {
    const std::uint64_t count = json.at("version").count();
    if (count > UINT32_MAX) throw Unreadable{"version"};
    return static_cast<std::uint32_t>(count);
}

template <class Word>
Word named(const Json& json, std::string_view key, std::optional<Word> (*find)(std::string_view)) {
    const auto found = find(json.at(key).text());
    if (!found) throw Unreadable{std::string(key)};
    return *found;
}

template <class Part>
std::vector<Part> parts(const Json& json, std::string_view key, Part (*read)(const Json&)) {
    std::vector<Part> all;
    for (const Json& item : json.at(key).items()) all.push_back(read(item));
    return all;
}

Objection objectionIn(const Json& json) {
    if (json.at(kForm).count() != kVersion) throw Unreadable{std::string(kForm)};
    Objection objection;
    objection.id = json.at("id").count();
    objection.kind = named(json, "kind", appealKindNamed);
    objection.subject = json.at("subject").text();
    objection.ground = named(json, "ground", groundNamed);
    objection.lines = parts(json, "lines", contestedLineFrom);
    objection.changes = parts(json, "changes", changeFrom);
    objection.evidence = parts(json, "evidence", evidenceFrom);
    objection.argument = text(json, "argument");
    objection.citations = parts(json, "citations", citationFrom);
    objection.goal = text(json, "goal");
    objection.notifiedOn = day(json, "notified-on");
    objection.performedOn = day(json, "performed-on");
    objection.committedOn = day(json, "committed-on");
    objection.stages = parts(json, "stages", stageChangeFrom);
    return objection;
}

}  // namespace

Json contentOf(const RequestedChange& change) {
    Json json{{"wish", changeWishText(change.wish)}, {"record", change.record}, {"version", change.version}};
    put(json, "field", change.field);
    put(json, "from", change.from);
    put(json, "to", change.to);
    put(json, "on", change.on);
    return json;
}

RequestedChange changeFrom(const Json& json) {
    return {named(json, "wish", changeWishNamed),
            json.at("record").text(),
            version(json),
            text(json, "field"),
            text(json, "from"),
            text(json, "to"),
            day(json, "on")};
}

Json contentOf(const ContestedLine& line) {
    Json json{{"record", line.record}, {"version", line.version}};
    put(json, "rulebook", line.rulebook);
    put(json, "rule", line.rule);
    put(json, "day", line.day);
    put(json, "points", line.points);
    put(json, "finding", line.finding);
    return json;
}

ContestedLine contestedLineFrom(const Json& json) {
    return {json.at("record").text(), version(json),        text(json, "rulebook"), text(json, "rule"),
            day(json, "day"),         text(json, "points"), text(json, "finding")};
}

Json contentOf(const Evidence& evidence) {
    Json json{{"attachment", evidence.attachment},
              {"name", evidence.name},
              {"type", evidence.mediaType},
              {"sha256", evidence.sha256},
              {"size", evidence.size}};
    put(json, "shows", evidence.shows);
    put(json, "paper", evidence.paper);
    return json;
}

Evidence evidenceFrom(const Json& json) {
    return {json.at("attachment").count(), json.at("name").text(), json.at("type").text(), json.at("sha256").text(),
            json.at("size").count(),       text(json, "shows"),    text(json, "paper")};
}

Json contentOf(const AppealCitation& citation) {
    Json json{{"key", citation.key}};
    put(json, "text", citation.text);
    if (citation.left) json["left-out"] = std::uint64_t{1};
    return json;
}

AppealCitation citationFrom(const Json& json) {
    const Json* left = json.find("left-out");
    if (left && left->count() != 1) throw Unreadable{"left-out"};
    return {json.at("key").text(), text(json, "text"), left != nullptr};
}

Json contentOf(const StageChange& change) {
    Json json{{"stage", stageText(change.stage)}, {"on", change.on.iso()}};
    put(json, "who", change.who);
    put(json, "why", change.why);
    return json;
}

StageChange stageChangeFrom(const Json& json) {
    return {named(json, "stage", stageNamed), dayIn(json.at("on"), "on"), text(json, "who"), text(json, "why")};
}

std::string objectionJson(const Objection& objection) {
    Json json{{kForm.data(), kVersion},
              {"id", objection.id},
              {"kind", appealKindText(objection.kind)},
              {"subject", objection.subject},
              {"ground", groundText(objection.ground)},
              {"lines", listOf(objection.lines)},
              {"changes", listOf(objection.changes)},
              {"evidence", listOf(objection.evidence)},
              {"citations", listOf(objection.citations)},
              {"stages", listOf(objection.stages)}};
    put(json, "argument", objection.argument);
    put(json, "goal", objection.goal);
    put(json, "notified-on", objection.notifiedOn);
    put(json, "performed-on", objection.performedOn);
    put(json, "committed-on", objection.committedOn);
    return json.dump();
}

Result<Objection> objectionFromJson(std::string_view json) {
    const auto fail = [](std::string what) {
        return Problem{"objection.form", Severity::Error, {}, {std::move(what)}};
    };
    try {
        Objection objection = objectionIn(Json::parse(json));
        // What was read in another way than we write it: unknown keys, another order, blanks.
        const std::string again = objectionJson(objection);
        if (again == json) return objection;
        const auto differs = std::mismatch(again.begin(), again.end(), json.begin(), json.end()).second;
        return fail("byte " + std::to_string(differs - json.begin() + 1));
    } catch (const Unreadable& wrong) { return fail(wrong.what); }
}

}  // namespace clearline
