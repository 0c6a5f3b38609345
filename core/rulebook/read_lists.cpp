#include "core/rulebook/read_parts.h"

// The small named things that rules point at: yearly caps and lists; and whether ranks are published.
namespace clearline {
namespace {

YearlyCap readYearlyCap(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"id", "title", "most", "status", "source", "note"});
    YearlyCap cap;
    readNamed(draft, map, cap);
    if (const YamlNode* most = map.need("most"))
        if (auto number = readDecimalOrParameter(draft, *most)) {
            if (number->kind == NumberSource::Kind::Literal && number->literal <= Number(0))
                reader.report("rulebook.not-positive", *most, {most->text});
            cap.most = *std::move(number);
        }
    return cap;
}

NamedList readList(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"id", "title", "kind", "status", "source", "note"});
    NamedList list;
    readNamed(draft, map, list);
    if (const YamlNode* kind = map.need("kind"))
        if (const auto chosen = reader.choice(*kind, {"red", "black", "other"}))
            list.kind = static_cast<NamedList::Kind>(*chosen);
    return list;
}

}  // namespace

void readYearlyCaps(Draft& draft, const YamlNode& node) {
    readItems(draft, node, "yearly-caps/", readYearlyCap, draft.book.yearlyCaps);
}

void readLists(Draft& draft, const YamlNode& node) { readItems(draft, node, "lists/", readList, draft.book.lists); }

void readRank(Draft& draft, const YamlNode& node) {
    const std::size_t before = draft.reader.errors();
    const YamlMap map(draft.reader, node, {"title", "status", "source", "note"});
    Rank rank;
    rank.place = draft.reader.place(node);
    rank.title = readTitle(draft, map);
    rank.citation = readCitation(draft, map);
    if (!draft.scoreWritten) draft.reader.report("rulebook.needs-score", node, {"rank"});
    if (draft.reader.errors() == before) draft.book.rank = std::move(rank);
}

}  // namespace clearline
