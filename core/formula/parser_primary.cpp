#include <algorithm>

#include "core/formula/function.h"
#include "core/formula/parser.h"
#include "core/formula/temporal.h"

namespace clearline {

NodeId Parser::primary() {
    const Token& token = now();
    switch (token.kind) {
        case Token::Kind::Number: return numberLiteral();
        case Token::Kind::Text: ++at_; return constant(Value(token.text), token);
        case Token::Kind::At: return atLiteral();
        case Token::Kind::Name: return name();
        case Token::Kind::Keyword: return wordLiteral();
        case Token::Kind::Sign:
            if (token.text == "(") return parenthesis();
            if (token.text == "[") return bracket();
            if (token.text == "]" && beginsValue(ahead(1))) return openLow();
            if (token.text == "{") return context();
            break;
        case Token::Kind::End: break;
    }
    if (token.kind == Token::Kind::End) return unexpected();
    return fail("formula.value-expected", token.begin, {token.text});
}

// Digits, perhaps a point, perhaps a power of ten: 1.23e4. Exact, whatever the length.
NodeId Parser::numberLiteral() {
    const Token& token = tokens_[at_++];
    const std::size_t e = token.text.find_first_of("eE");
    const std::string digits = token.text.substr(0, e);
    const auto over = [&](std::string what, std::uint32_t limit) {
        return fail("formula.over-budget", token.begin, {std::move(what), std::to_string(limit)});
    };
    if (digits.size() > program_.budget.bits / 4) return over("bits", program_.budget.bits);
    auto value = Number::fromDecimal(digits, true);
    if (!value) return fail("formula.bad-number", token.begin, {token.text});
    if (e != std::string::npos) {
        const auto exponent = Number::fromDecimal(token.text.substr(token.text[e + 1] == '+' ? e + 2 : e + 1));
        const auto whole = exponent ? exponent->toInteger() : std::nullopt;
        const auto limit = static_cast<std::uint32_t>(program_.budget.exponent);
        if (!whole || *whole > limit || *whole < -static_cast<std::int64_t>(limit)) return over("exponent", limit);
        *value *= Number(10).power(static_cast<int>(*whole));
    }
    if (value->bits() > program_.budget.bits) return over("bits", program_.budget.bits);
    return constant(Value(std::move(*value)), token);
}

NodeId Parser::atLiteral() {
    const Token& token = tokens_[at_++];
    if (auto value = temporalFromText(token.text)) return constant(std::move(*value), token);
    if (hasZone(token.text)) return fail("formula.zone", token.begin, {shortened(token.text)});
    const auto looksLike = [&](char sign) { return token.text.find(sign) != std::string::npos; };
    const char* const code = looksLike('P')   ? "formula.bad-period"
                             : looksLike(':') ? "formula.bad-time"
                                              : "formula.bad-date";
    return fail(code, token.begin, {shortened(token.text)});
}

NodeId Parser::wordLiteral() {
    const Token& token = now();
    if (token.text == "true" || token.text == "false") return ++at_, constant(Value(token.text == "true"), token);
    if (token.text == "null") return ++at_, constant(Value(Null{}), token);
    if (token.text == "if") return condition();
    if (token.text == "for") return iteration(NodeKind::For);
    if (token.text == "some") return iteration(NodeKind::Some);
    if (token.text == "every") return iteration(NodeKind::Every);
    if (token.text == "function") return function();
    return fail("formula.value-expected", token.begin, {token.text});
}

// The longest of the candidates that the text reads from this token on, else the token itself.
Parser::Spelled Parser::spelled(std::size_t index, const std::vector<std::string>& candidates) const {
    Spelled found{tokens_[index].text, index + 1};
    std::size_t end = tokens_[index].end;
    for (const std::string& candidate : candidates) {
        const std::size_t stop = nameEnd(program_.source.text, tokens_[index].begin, candidate);
        if (stop <= end) continue;
        std::size_t next = index + 1;
        while (next < tokens_.size() && tokens_[next].begin < stop) ++next;
        if (tokens_[next - 1].end != stop) continue;
        found = {candidate, next};
        end = stop;
    }
    return found;
}

// The name here and what follows it by dots.
std::vector<Parser::Spelled> Parser::spelledPath() const {
    std::vector<std::string> candidates = names_.unusualVariables();
    if (names_.insideFilter())
        candidates.insert(candidates.end(), names_.unusualMembers().begin(), names_.unusualMembers().end());
    std::vector<Spelled> path{spelled(at_, candidates)};
    for (std::size_t i = path[0].next;
         i + 1 < tokens_.size() && tokens_[i].sign(".") && tokens_[i + 1].kind == Token::Kind::Name;
         i = path.back().next)
        path.push_back(spelled(i + 1, names_.unusualMembers()));
    return path;
}

NodeId Parser::name() {
    const Token& first = tokens_[at_];
    const std::vector<Spelled> path = spelledPath();
    if (path[0].next == at_ + 1 && ahead(1).sign("(")) {
        const NameScope::Found found = names_.find({first.text});
        if (!found.local && !found.free) return call(first);
    }
    return resolvedName(first, path);
}

NodeId Parser::resolvedName(const Token& first, const std::vector<Spelled>& path) {
    std::vector<std::string> words;
    for (const Spelled& word : path) words.push_back(word.text);
    const NameScope::Found found = names_.find(words);
    NodeId made = kNoNode;
    if (found.local) {
        at_ = path[0].next;
        made = add(NodeKind::Local, first.begin, {}, *found.local);
        node(made).text = text(path[0].text);
    } else if (found.free) {
        at_ = path[found.segments - 1].next;
        const auto known = std::find(program_.names.begin(), program_.names.end(), found.free->name);
        const auto index = static_cast<std::uint32_t>(known - program_.names.begin());
        if (known == program_.names.end()) program_.names.push_back(found.free->name);
        made = add(NodeKind::Name, first.begin, {}, index);
        node(made).type = found.free->type;
    } else if (found.items.empty()) {
        return unknownName(first, path);
    } else {
        at_ = path[0].next;
    }
    // Inside a filter the item's own members come first; a dotted name of the rulebook is whole.
    if (found.free && found.segments > 1) return made;
    for (std::size_t i = found.items.size(); i-- > 0;) {
        const bool isItsOwnVariable = found.local && *found.local == found.items[i] && path[0].text != "item";
        if (!isItsOwnVariable) made = itemMember(found.items[i], first, path[0].text, made);
    }
    return made;
}

// A built-in that is not called but handed on; or a name that nobody knows.
NodeId Parser::unknownName(const Token& first, const std::vector<Spelled>& path) {
    std::vector<std::string> functions;
    for (const Builtin& builtin : builtins()) functions.emplace_back(builtin.name);
    const Spelled word = spelled(at_, functions);
    if (word.text == "not" && beginsValue(tokens_[word.next]))
        return fail("formula.wrong-sign", first.begin, {"not", "not(…)"});
    if (const Builtin* builtin = builtinNamed(word.text)) {
        at_ = word.next;
        FunctionValue function;
        function.name = word.text;
        for (const Parameter& parameter : builtin->parameters) function.parameters.emplace_back(parameter.name);
        function.builtin = builtin;
        return constant(Value(std::make_shared<const FunctionValue>(std::move(function))), first);
    }
    std::vector<std::string> words;
    for (const Spelled& part : path) words.push_back(part.text);
    const std::size_t segments = names_.meantSegments(words);
    at_ = path[segments - 1].next;
    std::string meant = words[0];
    for (std::size_t i = 1; i < segments; ++i) meant += "." + words[i];
    note("formula.unknown-name", first.begin, {meant, nearestName(meant, names_.allNames())});
    return unknown(first);
}

NodeId Parser::itemMember(std::uint32_t slot, const Token& token, const std::string& member, NodeId fallback) {
    const NodeId made = fallback == kNoNode ? add(NodeKind::ItemMember, token.begin, {}, slot)
                                            : add(NodeKind::ItemMember, token.begin, {fallback}, slot);
    node(made).text = text(member);
    return made;
}

// The token after a name that begins here and may hold spaces and signs; the same one if none does.
std::size_t Parser::nameEndsAt(std::size_t index, std::initializer_list<std::string_view> stops) const {
    constexpr std::string_view inside[] = {"+", "-", "*", "/", ".", "**"};
    if (tokens_[index].kind != Token::Kind::Name && tokens_[index].kind != Token::Kind::Keyword) return index;
    const auto stopsAt = [&](const Token& token) {
        return token.kind != Token::Kind::Text && std::find(stops.begin(), stops.end(), token.text) != stops.end();
    };
    const auto goesOn = [&](const Token& token) {
        return token.kind == Token::Kind::Name || token.kind == Token::Kind::Keyword ||
               token.kind == Token::Kind::Number ||
               (token.kind == Token::Kind::Sign &&
                std::find(std::begin(inside), std::end(inside), token.text) != std::end(inside));
    };
    std::size_t end = index + 1;
    while (!stopsAt(tokens_[end]) && goesOn(tokens_[end])) ++end;
    return stopsAt(tokens_[end]) ? end : index + 1;
}

bool Parser::newName(std::string& name, std::initializer_list<std::string_view> stops) {
    const std::size_t end = nameEndsAt(at_, stops);
    const bool keyword = now().kind == Token::Kind::Keyword && end == at_ + 1 && !tokens_[end].sign(":");
    if (end == at_ || keyword) return unexpected("name"), false;
    name = tokens_[at_].text;
    for (std::size_t i = at_ + 1; i < end; ++i) {
        if (tokens_[i].begin > tokens_[i - 1].end) name += ' ';
        name += tokens_[i].text;
    }
    at_ = end;
    return true;
}

}  // namespace clearline
