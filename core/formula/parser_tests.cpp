// The tests of an input entry of a decision table, turned into one condition on the input "?".
#include "core/formula/parser.h"

namespace clearline {

namespace {

constexpr std::string_view kInput = "?";

}  // namespace

// "-", tests in a row, or not(tests).
NodeId Parser::unaryTests() {
    const Token first = now();
    if (first.sign("-") && ahead(1).kind == Token::Kind::End) return ++at_, constant(Value(true), first);
    if (first.kind != Token::Kind::Name || first.text != "not" || !ahead(1).sign("(")) return positiveTests("");
    const Mark start = mark();
    at_ += 2;
    const NodeId inside = positiveTests(")");
    if (inside != kNoNode && expect(")") && now().kind == Token::Kind::End)
        return add(NodeKind::Call, first.begin, {inside},
                   static_cast<std::uint32_t>(builtinNamed("not") - builtins().data()));
    if (inside == kNoNode || now().kind == Token::Kind::End) return kNoNode;
    backTo(start);  // the not(…) only began a longer condition: not(a) and b
    return positiveTests("");
}

NodeId Parser::positiveTests(std::string_view end) {
    const std::uint32_t at = now().begin;
    std::vector<NodeId> tests;
    do {
        tests.push_back(inputTest());
        if (tests.back() == kNoNode) return kNoNode;
    } while (take(","));
    if (end.empty() && now().kind != Token::Kind::End) return leftOver();
    return tests.size() == 1 ? tests.front() : add(NodeKind::Or, at, tests);
}

// An expression that reads the input is a condition; any other is what the input must be, or be among.
NodeId Parser::inputTest() {
    const Token input = now();
    const NameScope::Found known = names_.find({std::string(kInput)});
    const std::size_t before = program_.nodes.size();
    const NodeId made = element();
    if (made == kNoNode) return kNoNode;
    const auto isInput = [&](const Node& n) { return n.kind == NodeKind::Name && program_.names[n.data] == kInput; };
    const NodeKind kind = node(made).kind;
    const bool asks =
        std::any_of(program_.nodes.begin() + static_cast<std::ptrdiff_t>(before), program_.nodes.end(), isInput);
    if (asks && kind != NodeKind::Test && kind != NodeKind::Range) return made;
    if (!known.free) {
        note("formula.unknown-name", input.begin, {std::string(kInput), "—"});
        return unknown(input);
    }
    const auto place = std::find(program_.names.begin(), program_.names.end(), kInput);
    const auto index = static_cast<std::uint32_t>(place - program_.names.begin());
    if (place == program_.names.end()) program_.names.emplace_back(kInput);
    const NodeId asked = add(NodeKind::Name, input.begin, {}, index);
    node(asked).type = known.free->type;
    node(asked).end = node(asked).begin;
    return add(NodeKind::In, input.begin, {asked, made}, 1);
}

}  // namespace clearline
