#include <algorithm>

#include "core/formula/parser.h"

namespace clearline {

NodeId Parser::condition() {
    const std::uint32_t at = tokens_[at_++].begin;
    const NodeId test = expression();
    if (test == kNoNode || !expectWord("then")) return kNoNode;
    const NodeId yes = expression();
    if (yes == kNoNode || !expectWord("else")) return kNoNode;
    return add(NodeKind::If, at, {test, yes, expression()});
}

// for x in xs, y in ys return …; some/every x in xs satisfies …
NodeId Parser::iteration(NodeKind kind) {
    const std::uint32_t at = tokens_[at_++].begin;
    std::vector<NodeId> kids;
    std::vector<std::string> variables;
    bool ok = true;
    do {
        std::string variable;
        ok = newName(variable, {"in"}) && expectWord("in");
        if (!ok) break;
        kids.push_back(domain());
        ok = kids.back() != kNoNode;
        names_.push(variable);
        variables.push_back(std::move(variable));
    } while (ok && take(","));
    ok = ok && expectWord(kind == NodeKind::For ? "return" : "satisfies");
    const bool partial = kind == NodeKind::For && mentions("partial");
    if (partial) names_.push("partial");
    if (ok) kids.push_back(expression());
    names_.pop(variables.size() + (partial ? 1 : 0));
    if (!ok) return kNoNode;
    const NodeId made = add(kind, at, kids, partial ? 1 : 0);
    if (made == kNoNode) return kNoNode;
    const auto first = static_cast<std::uint32_t>(program_.texts.size());
    for (std::string& variable : variables) text(std::move(variable));
    node(made).text = first;
    return made;
}

bool Parser::mentions(std::string_view name) const {
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(at_), tokens_.end(),
                       [&](const Token& token) { return token.kind == Token::Kind::Name && token.text == name; });
}

// A list, or a..b counted in whole steps.
NodeId Parser::domain() {
    const NodeId low = expression();
    if (low == kNoNode || !now().sign("..")) return low;
    const std::uint32_t at = tokens_[at_++].begin;
    return add(NodeKind::Count, at, {low, expression()});
}

NodeId Parser::function() {
    const std::uint32_t at = tokens_[at_++].begin;
    if (!expect("(")) return kNoNode;
    WrittenFunction written;
    bool typed = false;
    while (!now().sign(")")) {
        if (!written.parameters.empty() && !nextOrClose(")")) return kNoNode;
        std::string name;
        DeclaredType declared;
        if (!newName(name, {",", ")", ":"}) || (take(":") && (typed = true) && !type(declared))) return kNoNode;
        written.parameters.push_back(std::move(name));
        written.types.push_back(std::move(declared));
    }
    ++at_;
    if (!typed) written.types.clear();
    if (now().kind == Token::Kind::Name && now().text == "external")
        return fail("formula.unsupported", now().begin, {"external"});
    const std::size_t before = program_.nodes.size(), count = written.parameters.size();
    for (const std::string& parameter : written.parameters) names_.push(parameter);
    const NodeId body = expression();
    names_.pop(count);
    for (std::size_t i = before; i < program_.nodes.size(); ++i) {
        const Node& inside = program_.nodes[i];
        if (inside.kind == NodeKind::Name &&
            std::find(written.names.begin(), written.names.end(), inside.data) == written.names.end())
            written.names.push_back(inside.data);
    }
    const NodeId made = add(NodeKind::Function, at, {body}, static_cast<std::uint32_t>(program_.functions.size()));
    if (made != kNoNode) program_.functions.push_back(std::move(written));
    return made;
}

NodeId Parser::call(const Token& name) {
    ++at_;
    if (name.text == "is defined") return isDefined(name);
    constexpr std::string_view clocks[] = {"today", "now"};
    if (std::find(std::begin(clocks), std::end(clocks), name.text) != std::end(clocks))
        return fail("formula.no-clock", name.begin, {name.text});
    const Builtin* builtin = builtinNamed(name.text);
    std::vector<NodeId> given;
    std::vector<std::string> named;
    std::vector<std::uint32_t> places;
    if (!arguments(given, named, places)) return kNoNode;
    if (builtin) {
        const Builtin& fitting = overloadOf(*builtin, given.size(), named);
        return bind(fitting, name, std::move(given), named, places);
    }
    std::vector<std::string> known;
    for (const Builtin& other : builtins()) known.emplace_back(other.name);
    note("formula.unknown-function", name.begin, {name.text, nearestName(name.text, known)});
    return unknown(name);
}

NodeId Parser::isDefined(const Token& name) {
    if (!expect("(")) return kNoNode;
    const std::uint32_t at = now().begin;
    const NodeId asked = expression();
    if (asked == kNoNode || !expect(")")) return kNoNode;
    const NodeKind kind = node(asked).kind;
    if (kind != NodeKind::Name && kind != NodeKind::Path && kind != NodeKind::ItemMember && kind != NodeKind::Local &&
        kind != NodeKind::Unknown)
        note("formula.name-expected", at, {name.text});
    return add(NodeKind::IsDefined, name.begin, {asked});
}

bool Parser::arguments(std::vector<NodeId>& given, std::vector<std::string>& named,
                       std::vector<std::uint32_t>& places) {
    if (!expect("(")) return false;
    while (!now().sign(")")) {
        if (!given.empty() && !nextOrClose(")")) return false;
        std::string name;
        places.push_back(now().begin);
        argumentName(name);
        given.push_back(expression());
        if (given.back() == kNoNode) return false;
        if (!named.empty() && named.back().empty() != name.empty()) return unexpected(":"), false;
        named.push_back(std::move(name));
    }
    ++at_;
    return true;
}

// "decimal separator:" before an argument, if it is there.
bool Parser::argumentName(std::string& name) {
    const std::size_t end = nameEndsAt(at_, {":"});
    if (end == at_ || !tokens_[end].sign(":")) return false;
    return newName(name, {":"}) && take(":");
}

NodeId Parser::bind(const Builtin& builtin, const Token& name, std::vector<NodeId> given,
                    const std::vector<std::string>& named, const std::vector<std::uint32_t>& places) {
    const auto index = static_cast<std::uint32_t>(&builtin - builtins().data());
    const auto& parameters = builtin.parameters;
    const auto wrongCount = [&] {
        note("formula.argument-count", name.begin, {name.text, std::to_string(given.size()), builtin.countText()});
        return unknown(name);
    };
    if (!named.empty() && !named.front().empty()) {
        std::vector<NodeId> placed(parameters.size(), kNoNode);
        for (std::size_t i = 0; i < given.size(); ++i) {
            const auto wanted = std::find_if(parameters.begin(), parameters.end(),
                                             [&](const Parameter& p) { return p.name == named[i]; });
            std::vector<std::string> known;
            for (const Parameter& p : parameters) known.emplace_back(p.name);
            const auto place = static_cast<std::size_t>(wanted - parameters.begin());
            if (wanted == parameters.end() || placed[place] != kNoNode) {
                note("formula.argument-name", places[i], {name.text, named[i], nearestName(named[i], known)});
                return unknown(name);
            }
            placed[place] = given[i];
        }
        while (!placed.empty() && placed.back() == kNoNode) placed.pop_back();
        for (std::size_t i = 0; i < placed.size(); ++i) {
            if (placed[i] != kNoNode) continue;
            if (!parameters[i].orNull) return wrongCount();
            placed[i] = constant(Value(Null{}), name);
        }
        given = std::move(placed);
    }
    if (given.size() < builtin.fewest() || given.size() > builtin.most()) return wrongCount();
    const NodeId made = add(NodeKind::Call, name.begin, given, index);
    node(made).text = text(name.text);
    return made;
}

}  // namespace clearline
