#include <tuple>

#include "core/rulebook/read_parts.h"

namespace clearline {
namespace {

std::optional<Characteristic> readCharacteristic(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    const std::size_t before = reader.errors();
    const YamlMap map(reader, node, {"id", "title", "cap", "weight", "initial", "status", "source", "note"});
    Characteristic out;
    out.place = reader.place(node);
    // With hyphens it may be named by rules and scales, though formulas cannot read it.
    if (const YamlNode* id = map.need("id")) {
        out.id = readId(draft, *id).value_or("");
        if (!out.id.empty() && draft.taken(out.id)) {
            reader.report("rulebook.id-twice", *id, {out.id});
            out.id.clear();
        }
        if (out.id == "score" || out.id == "lists") reader.report("rulebook.id-reserved", *id, {out.id});
    }
    out.title = readTitle(draft, map);
    out.citation = readCitation(draft, map);
    if (const YamlNode* cap = map.find("cap")) {
        const YamlMap capMap(reader, *cap, {"range"});
        if (const YamlNode* range = capMap.need("range"))
            if (auto bounds = readRange(draft, *range)) std::tie(out.low, out.high) = *std::move(bounds);
    }
    out.weight.literal = Number(1);
    if (const YamlNode* weight = map.find("weight"))
        out.weight = readDecimalOrParameter(draft, *weight).value_or(out.weight);
    if (const YamlNode* initial = map.find("initial")) {
        out.initial = reader.number(*initial).value_or(out.initial);
        out.initialWritten = true;
    }
    if (reader.errors() == before) return out;
    if (!out.id.empty()) {
        draft.leftOut.insert(out.id);
        draft.declareCharacteristic(out.id, Type::Any);
    }
    return std::nullopt;
}

bool isPlainSum(std::string_view formula) {
    std::string bare;
    for (const char c : formula)
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') bare += c;
    return bare == "opening+sum(characteristics)";
}

void readRounding(Draft& draft, const YamlNode& node, ScoreRule& score) {
    YamlReader& reader = draft.reader;
    const YamlMap map(reader, node, {"mode", "places"});
    RoundingRule rounding;
    if (const YamlNode* mode = map.find("mode")) {
        const auto named = mode->kind == YamlNode::Kind::Scalar ? roundingFromText(mode->text) : std::nullopt;
        if (named)
            rounding.mode = *named;
        else
            reader.report("rulebook.not-a-choice", *mode,
                          {mode->text, "half up, half down, half even, up, down, ceiling, floor"});
    }
    if (const YamlNode* places = map.need("places")) rounding.places = reader.wholeNumber(*places, -9, 9).value_or(0);
    score.rounding = rounding;
}

}  // namespace

void readCharacteristics(Draft& draft, const YamlNode& node) {
    if (!draft.reader.isList(node)) return;
    for (const YamlNode& item : node.items) {
        auto characteristic = readCharacteristic(draft, item);
        if (!characteristic) continue;
        draft.declareCharacteristic(characteristic->id, Type::Number);
        draft.characteristics.emplace(characteristic->id, draft.book.characteristics.size());
        draft.book.characteristics.push_back(*std::move(characteristic));
    }
}

void readScore(Draft& draft, const YamlNode& node) {
    YamlReader& reader = draft.reader;
    const std::size_t before = reader.errors();
    const YamlMap map(reader, node,
                      {"from", "opening", "formula", "range", "clamp", "rounding", "status", "source", "note"});
    ScoreRule score;
    score.place = reader.place(node);
    score.citation = readCitation(draft, map);
    if (const YamlNode* from = map.find("from")) score.from = reader.date(*from);
    if (const YamlNode* opening = map.need("opening"))
        score.opening = readDecimalOrParameter(draft, *opening).value_or(NumberSource{});
    if (const YamlNode* formula = map.find("formula")) {
        score.formula = readFormula(draft, *formula, draft.scoreScope, Type::Number);
        score.isSum = isPlainSum(formula->text);
    }
    if (const YamlNode* range = map.find("range"))
        if (auto bounds = readRange(draft, *range)) std::tie(score.low, score.high) = *std::move(bounds);
    if (const YamlNode* clamp = map.find("clamp"))
        score.clamp =
            reader.choice(*clamp, {"shown", "running"}).value_or(0) == 1 ? ClampMode::Running : ClampMode::Shown;
    if (const YamlNode* rounding = map.find("rounding")) readRounding(draft, *rounding, score);
    for (const std::string& key : draft.brokenBasics) reader.report("rulebook.part-unusable", node, {key});
    if (reader.errors() == before) draft.book.score = std::move(score);
}

}  // namespace clearline
