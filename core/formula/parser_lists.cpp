#include <algorithm>

#include "core/formula/parser.h"

namespace clearline {

// ( expression ), or the open beginning of a range: (1..5]
NodeId Parser::parenthesis() {
    const std::uint32_t begin = tokens_[at_++].begin;
    const NodeId inner = element();
    if (inner == kNoNode) return kNoNode;
    if (now().sign("..")) return rangeFrom(inner, false, begin);
    return expect(")") ? inner : kNoNode;
}

// [a, b], or the closed beginning of a range: [1..5]
NodeId Parser::bracket() {
    const std::uint32_t begin = tokens_[at_++].begin;
    std::vector<NodeId> items;
    if (!now().sign("]")) {
        items.push_back(element());
        if (items.back() == kNoNode) return kNoNode;
        if (now().sign("..")) return rangeFrom(items.back(), true, begin);
        while (take(",")) {
            items.push_back(element());
            if (items.back() == kNoNode) return kNoNode;
        }
    }
    return expect("]") ? add(NodeKind::Items, begin, items) : kNoNode;
}

// ]1..5] is another way to write (1..5]
NodeId Parser::openLow() {
    const std::uint32_t begin = tokens_[at_++].begin;
    const NodeId low = expression();
    if (low == kNoNode || !now().sign("..")) return low == kNoNode ? kNoNode : unexpected("..");
    return rangeFrom(low, false, begin);
}

NodeId Parser::rangeFrom(NodeId low, bool lowIncluded, std::uint32_t begin) {
    ++at_;
    const NodeId high = expression();
    if (high == kNoNode) return kNoNode;
    const bool highIncluded = now().sign("]");
    if (!highIncluded && !now().sign(")") && !now().sign("[")) return unexpected("]");
    ++at_;
    return add(NodeKind::Range, begin, {low, high}, (lowIncluded ? 1u : 0u) | (highIncluded ? 2u : 0u));
}

// > a, != a …; kNoNode with nothing taken if no such sign stands here.
NodeId Parser::unaryTest() {
    constexpr std::string_view signs[] = {"=", "!=", "<", "<=", ">", ">="};
    const auto sign =
        std::find_if(std::begin(signs), std::end(signs), [&](std::string_view s) { return now().sign(s); });
    if (sign == std::end(signs)) return kNoNode;
    const std::uint32_t at = tokens_[at_++].begin;
    const NodeId made = add(NodeKind::Test, at, {additive()});
    if (made != kNoNode) node(made).op = static_cast<Op>(static_cast<int>(Op::Equal) + (sign - std::begin(signs)));
    return made;
}

NodeId Parser::element() {
    const std::size_t before = at_;
    const NodeId made = unaryTest();
    return made != kNoNode || at_ != before ? made : expression();
}

NodeId Parser::test() {
    const std::size_t before = at_;
    const NodeId made = unaryTest();
    return made != kNoNode || at_ != before ? made : additive();
}

// After `in`: one test or value, or several in parentheses.
NodeId Parser::tests() {
    const Nest nest(*this);
    if (!nest.ok()) return kNoNode;
    if (!now().sign("(")) return test();
    const Mark start = mark();
    const std::uint32_t begin = tokens_[at_++].begin;
    std::vector<NodeId> given{element()};
    if (given.back() == kNoNode) return kNoNode;
    if (now().sign("..")) return rangeFrom(given.back(), false, begin);
    if (now().sign(",")) {
        while (take(",")) {
            given.push_back(element());
            if (given.back() == kNoNode) return kNoNode;
        }
        return expect(")") ? add(NodeKind::Tests, begin, given) : kNoNode;
    }
    if (!expect(")")) return kNoNode;
    constexpr std::string_view further[] = {"+", "-", "*", "/", "**", ".", "[", "("};
    if (std::none_of(std::begin(further), std::end(further), [&](std::string_view s) { return now().sign(s); }))
        return given.back();
    backTo(start);  // the parenthesis only began a longer expression: x in (a + b) * 2
    return additive();
}

NodeId Parser::context() {
    const std::uint32_t begin = tokens_[at_++].begin;
    std::vector<NodeId> values;
    std::vector<std::string> keys;
    const auto leave = [&](NodeId made) {
        names_.pop(values.size());
        return made;
    };
    while (!now().sign("}")) {
        if (!keys.empty() && !nextOrClose("}")) return leave(kNoNode);
        const std::uint32_t keyAt = now().begin;
        std::string key;
        if (!contextKey(key)) return leave(kNoNode);
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) note("formula.duplicate-key", keyAt, {key});
        const NodeId value = expression();
        if (value == kNoNode) return leave(kNoNode);
        values.push_back(value);
        keys.push_back(key);
        names_.learnMember(key);
        names_.push(std::move(key));  // later entries may read it
    }
    ++at_;
    const NodeId made = add(NodeKind::Entries, begin, values);
    const auto first = static_cast<std::uint32_t>(program_.texts.size());
    for (std::string& key : keys) text(std::move(key));
    node(made).text = first;
    return leave(made);
}

bool Parser::contextKey(std::string& key) {
    if (now().kind == Token::Kind::Text)
        key = tokens_[at_++].text;
    else if (!newName(key, {":"}))
        return false;
    return expect(":");
}

}  // namespace clearline
