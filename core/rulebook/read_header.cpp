#include "core/rulebook/read_parts.h"

namespace clearline {
namespace {

void readSources(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    if (!reader.isMap(node)) return;
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        const std::string& key = node.keys[i].text;
        const std::size_t before = reader.errors();
        if (draft.book.sources.contains(key)) reader.report("rulebook.id-twice", node.keys[i], {key});
        const YamlMap map(reader, node.items[i], {"title", "year", "note"});
        Source source;
        source.title = readTitle(draft, map);
        if (const YamlNode* year = map.find("year")) source.year = reader.text(*year).value_or("");
        if (const YamlNode* note = map.find("note")) source.note = reader.localText(*note).value_or(LocalText{});
        if (reader.errors() == before)
            draft.book.sources.emplace(key, std::move(source));
        else
            draft.leftOut.insert("sources/" + key);
    }
}

std::string readAgencyKind(Draft& draft, const YamlNode& node) {
    const auto kind = draft.reader.choice(node, {"court", "police", "ministry", "public-body", "firm", "platform"});
    return kind ? node.text : std::string();
}

void readAgencies(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    if (!reader.isMap(node)) return;
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        const std::string& key = node.keys[i].text;
        const std::size_t before = reader.errors();
        if (draft.book.agencies.contains(key)) reader.report("rulebook.id-twice", node.keys[i], {key});
        const YamlMap map(reader, node.items[i], {"title", "kind"});
        Agency agency;
        agency.place = reader.place(node.keys[i]);
        agency.title = readTitle(draft, map);
        if (const YamlNode* kind = map.find("kind")) agency.kind = readAgencyKind(draft, *kind);
        if (reader.errors() == before)
            draft.book.agencies.emplace(key, std::move(agency));
        else
            draft.leftOut.insert("agencies/" + key);
    }
}

void readAppliesTo(Draft& draft, const YamlNode& node) { draft.book.appliesTo = readSubjectKinds(draft, node); }

void readAccepts(Draft& draft, const YamlNode& node) {
    if (!draft.reader.isList(node)) return;
    if (node.items.empty()) draft.reader.report("rulebook.list-empty", node);
    for (const YamlNode& item : node.items) {
        std::string kind = readAgencyKind(draft, item);
        auto& accepts = draft.book.accepts;
        if (std::find(accepts.begin(), accepts.end(), kind) != accepts.end())
            draft.reader.report("rulebook.kind-twice", item, {kind});
        if (!kind.empty()) accepts.push_back(std::move(kind));
    }
}

void readEligibility(Draft& draft, const YamlNode& node) {
    draft.book.eligibility = readFormula(draft, node, draft.subjectScope, Type::Boolean);
}

}  // namespace

void readHeader(Draft& draft, const YamlMap& root) {
    draft.book.title = readTitle(draft, root);
    if (const YamlNode* about = root.find("about"))
        draft.book.about = draft.reader.localText(*about).value_or(LocalText{});
    if (const YamlNode* sources = root.find("sources")) readSources(draft, *sources);
    if (const YamlNode* agencies = root.find("agencies")) readAgencies(draft, *agencies);
    // Who is scored and how records count: with a slip here every score would be another one.
    const auto basic = [&](const char* key, auto read) {
        const YamlNode* node = root.find(key);
        const std::size_t before = draft.reader.errors();
        if (node) read(draft, *node);
        if (draft.reader.errors() != before) draft.brokenBasics.emplace_back(key);
    };
    basic("applies-to", readAppliesTo);
    basic("eligibility", readEligibility);
    basic("accepts", readAccepts);
    basic("calendar", readCalendar);
    basic("counting", readCounting);
}

}  // namespace clearline
