// The text of a correction.
#include <algorithm>

#include "core/appeal/appeal_json.h"
#include "core/appeal/correction.h"

namespace clearline {

namespace {

using Json = ContentJson;
using Unreadable = ContentJson::Unreadable;

constexpr const char* kForm = "clearline-correction";
constexpr std::uint64_t kVersion = 1;

Json contentOf(const std::vector<ClaimedState::Named>& all) {
    Json list = Json::array();
    for (const ClaimedState::Named& each : all) list.push_back({{"id", each.id}, {"is", each.state}});
    return list;
}

Json contentOf(const ClaimedState& state) {
    Json lists = Json::array();
    for (const ClaimedState::Listed& each : state.lists) {
        Json listed{{"list", each.list}};
        if (each.since) listed["since"] = each.since->iso();
        if (each.until) listed["until"] = each.until->iso();
        lists.push_back(std::move(listed));
    }
    Json json{{"complete", state.incomplete ? "no" : "yes"},
              {"standings", contentOf(state.standings)},
              {"thresholds", contentOf(state.thresholds)},
              {"lists", std::move(lists)},
              {"receipt", state.receipt.text()}};
    if (!state.score.empty()) json["score"] = state.score;
    return json;
}

Json contentOf(const CorrectionClaim& claim) {
    Json json{{"rulebook", claim.rulebook},
              {"subject", claim.subject},
              {"before", contentOf(claim.before)},
              {"after", contentOf(claim.after)}};
    if (claim.asVersion) json["as-version"] = contentOf(*claim.asVersion);
    return json;
}

Json contentOf(const Correction::Book& book) {
    return {{"id", book.id}, {"sha256", book.sha256.hex()}, {"readings", book.readings}};
}

Json contentOf(const Receipt::Input& input) {
    Json json{{"name", input.name}, {"sha256", input.sha256.hex()}};
    if (input.plan) json["plan"] = input.plan->hex();
    return json;
}

Json contentOf(const Correction::TouchedRecord& record) {
    return {{"id", record.id}, {"version", record.version}, {"sha256", record.sha256.hex()}};
}

template <class Part>
Json each(const std::vector<Part>& parts) {
    Json list = Json::array();
    for (const Part& part : parts) list.push_back(contentOf(part));
    return list;
}

Json contentOf(const Correction& correction) {
    Json json{{kForm, kVersion},
              {"engine", correction.engine},
              {"objection", correction.objection},
              {"kind", appealKindText(correction.kind)},
              {"ground", groundText(correction.ground)},
              {"subject", correction.subject},
              {"as-of", correction.asOf.iso()},
              {"known-on", correction.knownOn.iso()},
              {"rulebooks", each(correction.rulebooks)},
              {"inputs", each(correction.inputs)},
              {"records", each(correction.records)},
              {"subject-records",
               Json{{"versions", correction.subjectRecords}, {"sha256", correction.subjectRecordsSha256.hex()}}},
              {"changes", listOf(correction.changes)},
              {"citations", listOf(correction.citations)},
              {"evidence", listOf(correction.evidence)},
              {"claims", each(correction.claims)}};
    if (correction.receivedOn) json["received-on"] = correction.receivedOn->iso();
    return json;
}

Date dayIn(const Json& json, const char* key) {
    const auto day = Date::fromIso(json.text());
    if (!day) throw Unreadable{key};
    return *day;
}

std::optional<Date> day(const Json& json, const char* key) {
    const Json* found = json.find(key);
    return found ? std::optional(dayIn(*found, key)) : std::nullopt;
}

Hash hashIn(const Json& json, const char* key) {
    const auto hash = Hash::fromHex(json.at(key).text());
    if (!hash) throw Unreadable{key};
    return *hash;
}

template <class T>
T known(std::optional<T> found, const char* key) {
    if (!found) throw Unreadable{key};
    return *std::move(found);
}

template <class Part>
std::vector<Part> parts(const Json& json, const char* key, Part (*read)(const Json&)) {
    std::vector<Part> all;
    for (const Json& item : json.at(key).items()) all.push_back(read(item));
    return all;
}

ClaimedState::Named namedFrom(const Json& json) { return {json.at("id").text(), json.at("is").text()}; }
ClaimedState::Listed listedFrom(const Json& json) {
    return {json.at("list").text(), day(json, "since"), day(json, "until")};
}

ClaimedState stateFrom(const Json& json) {
    ClaimedState state;
    if (const Json* score = json.find("score")) state.score = score->text();
    const std::string& complete = json.at("complete").text();
    if (complete != "yes" && complete != "no") throw Unreadable{"complete"};
    state.incomplete = complete == "no";
    state.standings = parts(json, "standings", namedFrom);
    state.thresholds = parts(json, "thresholds", namedFrom);
    state.lists = parts(json, "lists", listedFrom);
    auto receipt = readReceipt(json.at("receipt").text());
    if (!receipt) throw Unreadable{"receipt"};
    state.receipt = std::move(receipt).value();
    return state;
}

CorrectionClaim claimFrom(const Json& json) {
    CorrectionClaim claim{json.at("rulebook").text(), json.at("subject").text(), stateFrom(json.at("before")),
                          stateFrom(json.at("after")), std::nullopt};
    if (const Json* version = json.find("as-version")) claim.asVersion = stateFrom(*version);
    return claim;
}

Correction::Book bookFrom(const Json& json) {
    return {json.at("id").text(), hashIn(json, "sha256"), json.at("readings").texts()};
}

Receipt::Input inputFrom(const Json& json) {
    Receipt::Input input{json.at("name").text(), hashIn(json, "sha256")};
    if (json.find("plan")) input.plan = hashIn(json, "plan");
    return input;
}

Correction::TouchedRecord recordFrom(const Json& json) {
    const std::uint64_t version = json.at("version").count();
    if (version > UINT32_MAX) throw Unreadable{"version"};
    return {json.at("id").text(), static_cast<std::uint32_t>(version), hashIn(json, "sha256")};
}

Correction correctionFrom(const Json& json) {
    Correction correction;
    correction.engine = json.at("engine").text();
    correction.objection = json.at("objection").count();
    correction.kind = known(appealKindNamed(json.at("kind").text()), "kind");
    correction.ground = known(groundNamed(json.at("ground").text()), "ground");
    correction.subject = json.at("subject").text();
    correction.asOf = dayIn(json.at("as-of"), "as-of");
    correction.knownOn = dayIn(json.at("known-on"), "known-on");
    correction.receivedOn = day(json, "received-on");
    correction.rulebooks = parts(json, "rulebooks", bookFrom);
    correction.inputs = parts(json, "inputs", inputFrom);
    correction.records = parts(json, "records", recordFrom);
    const Json& all = json.at("subject-records");
    correction.subjectRecords = all.at("versions").count();
    correction.subjectRecordsSha256 = hashIn(all, "sha256");
    correction.changes = parts(json, "changes", changeFrom);
    correction.citations = parts(json, "citations", citationFrom);
    correction.evidence = parts(json, "evidence", evidenceFrom);
    correction.claims = parts(json, "claims", claimFrom);
    // One that changes or claims nothing would hold everywhere.
    if (correction.changes.empty()) throw Unreadable{"changes"};
    if (correction.rulebooks.empty()) throw Unreadable{"rulebooks"};
    if (correction.claims.empty()) throw Unreadable{"claims"};
    if (kindOf(correction.ground) != correction.kind) throw Unreadable{"ground"};
    for (const CorrectionClaim& claim : correction.claims)
        if (claim.asVersion.has_value() != correction.receivedOn.has_value()) throw Unreadable{"as-version"};
    if (const Json* seal = json.find("signature"))
        correction.signature = Correction::Seal{known(PublicKey::fromHex(seal->at("key").text()), "key"),
                                                known(KeySignature::fromHex(seal->at("value").text()), "value")};
    return correction;
}

Problem fatal(const char* code, std::vector<std::string> args) { return {code, Severity::Fatal, {}, std::move(args)}; }

// Where the text leaves what we would write, and what stands there.
Problem differing(const char* code, const std::string& ours, std::string_view text) {
    const auto at = std::mismatch(ours.begin(), ours.end(), text.begin(), text.end()).second - text.begin();
    constexpr std::size_t kShown = 24;
    std::string shown;
    for (const char c : text.substr(static_cast<std::size_t>(at), kShown)) shown += c >= 0x20 && c < 0x7f ? c : '.';
    return fatal(code, {std::to_string(at + 1), shown});
}

}  // namespace

std::string correctionContent(const Correction& correction) { return contentOf(correction).dump() + "\n"; }

std::string correctionText(const Correction& correction) {
    Json json = contentOf(correction);
    if (correction.signature)
        json["signature"] =
            Json{{"key", correction.signature->key.hex()}, {"value", correction.signature->value.hex()}};
    return json.dump() + "\n";
}

Result<Correction> readCorrection(std::string_view text) {
    if (text.size() > kMostCorrectionBytes) return fatal("correction.too-large", {std::to_string(text.size())});
    try {
        const Json json = Json::parse(text);
        const std::uint64_t version = json.at(kForm).count();
        if (version != kVersion) return fatal("correction.version-unknown", {std::to_string(version)});
        if (const std::string sorted = json.dump() + "\n"; sorted != text)
            return differing("correction.not-canonical", sorted, text);
        Correction correction = correctionFrom(json);
        // What we would not write: a hash in capitals is as long, what nobody knows is more.
        if (const std::string again = correctionText(correction); again != text)
            return differing(again.size() == text.size() ? "correction.not-canonical" : "correction.unknown-key", again,
                             text);
        return correction;
    } catch (const Unreadable& wrong) {
        // The parser's own words are of one language only.
        return fatal("correction.form", {wrong.what.starts_with("[json") ? "JSON" : wrong.what});
    }
}

}  // namespace clearline
