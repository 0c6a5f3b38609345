#include "core/formula/parser.h"

#include <algorithm>

namespace clearline {

namespace {

constexpr std::size_t kLongestText = 32768;

struct Spelling {
    std::string_view sign;
    Op op;
};
constexpr Spelling kComparisons[] = {{"=", Op::Equal},      {"!=", Op::NotEqual}, {"<", Op::Less},
                                     {"<=", Op::LessEqual}, {">", Op::Greater},   {">=", Op::GreaterEqual}};

// Words that people write for operators.
struct Habit {
    std::string_view typed, meant;
};
constexpr Habit kHabits[] = {{"is", "="},   {"equals", "="}, {"AND", "and"},   {"And", "and"},   {"OR", "or"},
                             {"Or", "or"},  {"IN", "in"},    {"THEN", "then"}, {"ELSE", "else"}, {"mod", "modulo(…)"},
                             {"than", ">"}, {"isn't", "!="}, {"NOT", "not(…)"}};

}  // namespace

bool beginsValue(const Token& token) {
    switch (token.kind) {
        case Token::Kind::End: return false;
        case Token::Kind::Keyword:
            return token.text == "true" || token.text == "false" || token.text == "null" || token.text == "if" ||
                   token.text == "for" || token.text == "some" || token.text == "every" || token.text == "function";
        case Token::Kind::Sign: return token.text == "(" || token.text == "[" || token.text == "{" || token.text == "-";
        default: return true;
    }
}

std::string_view opText(Op op) {
    constexpr std::string_view texts[] = {"", "+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">="};
    return texts[static_cast<std::size_t>(op)];
}

Problems parse(Program& program, const Scope& scope, Grammar grammar) {
    if (program.source.text.size() > kLongestText)
        return {complain(program.source, "formula.over-budget", 0, {"length", std::to_string(kLongestText)})};
    auto tokens = tokensOf(program.source, unusualNames(scope));
    if (!tokens.ok()) return tokens.problems();
    if (tokens->size() == 1) return {complain(program.source, "formula.empty", 0, {})};
    return Parser(program, std::move(tokens).value(), scope).run(grammar);
}

Problems Parser::run(Grammar grammar) {
    program_.grammar = grammar;
    program_.root = grammar == Grammar::UnaryTests ? unaryTests() : expression();
    if (program_.root != kNoNode && now().kind != Token::Kind::End) leftOver();
    return std::move(problems_);
}

NodeId Parser::fail(std::string code, std::size_t offset, std::vector<std::string> args) {
    problems_.clear();  // what was noted before may be a consequence of reading on wrongly
    note(std::move(code), offset, std::move(args));
    at_ = tokens_.size() - 1;
    return kNoNode;
}

void Parser::note(std::string code, std::size_t offset, std::vector<std::string> args) {
    problems_.push_back(complain(program_.source, std::move(code), offset, std::move(args)));
}

NodeId Parser::unexpected(std::string_view wanted) {
    const Token& token = now();
    if (token.kind == Token::Kind::End)
        return fail("formula.ends-early", token.begin, {std::string(wanted.empty() ? "…" : wanted)});
    const std::string found =
        shortened(std::string_view(program_.source.text).substr(token.begin, token.end - token.begin));
    if (wanted.empty())
        return fail(beginsValue(token) ? "formula.operator-expected" : "formula.value-expected", token.begin, {found});
    return fail("formula.syntax", token.begin, {found, std::string(wanted)});
}

bool Parser::expect(std::string_view sign) { return take(sign) || (unexpected(sign), false); }
bool Parser::nextOrClose(std::string_view close) {
    if (take(",")) return true;
    unexpected(now().kind == Token::Kind::End ? close : ",");
    return false;
}

NodeId Parser::leftOver() {
    const Token& token = now();
    const auto* habit =
        std::find_if(std::begin(kHabits), std::end(kHabits), [&](const Habit& h) { return token.text == h.typed; });
    if (token.kind == Token::Kind::Name && habit != std::end(kHabits))
        return fail("formula.wrong-sign", token.begin, {token.text, std::string(habit->meant)});
    if (beginsValue(token) || token.kind == Token::Kind::Keyword) return unexpected();
    return fail("formula.left-over", token.begin, {token.text});
}

bool Parser::expectWord(std::string_view word) { return takeWord(word) || (unexpected(word), false); }

Parser::Mark Parser::mark() const {
    return {at_,
            program_.nodes.size(),
            program_.kids.size(),
            program_.constants.size(),
            program_.texts.size(),
            program_.names.size(),
            problems_.size(),
            program_.types.size(),
            program_.functions.size()};
}

void Parser::backTo(const Mark& mark) {
    at_ = mark.at;
    program_.nodes.resize(mark.nodes);
    program_.kids.resize(mark.kids);
    program_.constants.resize(mark.constants);
    program_.texts.resize(mark.texts);
    program_.names.resize(mark.names);
    problems_.resize(mark.problems);
    program_.types.resize(mark.types);
    program_.functions.resize(mark.functions);
}

NodeId Parser::add(NodeKind kind, std::uint32_t at, const std::vector<NodeId>& kids, std::uint32_t data) {
    if (std::find(kids.begin(), kids.end(), kNoNode) != kids.end()) return kNoNode;
    Node made;
    made.kind = kind;
    made.at = at;
    made.data = data;
    made.begin = kids.empty() ? at : std::min(at, node(kids.front()).begin);
    made.end = lastEnd();
    made.firstKid = static_cast<std::uint32_t>(program_.kids.size());
    made.kidCount = static_cast<std::uint32_t>(kids.size());
    program_.kids.insert(program_.kids.end(), kids.begin(), kids.end());
    program_.nodes.push_back(made);
    return static_cast<NodeId>(program_.nodes.size() - 1);
}

NodeId Parser::constant(Value value, const Token& token) {
    program_.constants.push_back(std::move(value));
    return add(NodeKind::Constant, token.begin, {}, static_cast<std::uint32_t>(program_.constants.size() - 1));
}

NodeId Parser::unknown(const Token& token) { return add(NodeKind::Unknown, token.begin, {}); }

std::uint32_t Parser::text(std::string text) {
    program_.texts.push_back(std::move(text));
    return static_cast<std::uint32_t>(program_.texts.size() - 1);
}

NodeId Parser::expression() {
    const Nest nest(*this);
    return nest.ok() ? chain("or", NodeKind::Or) : kNoNode;
}

NodeId Parser::chain(std::string_view word, NodeKind kind) {
    const auto operand = [&] { return kind == NodeKind::Or ? conjunction() : comparison(); };
    const NodeId first = operand();
    if (first == kNoNode || !now().keyword(word)) return first;
    const std::uint32_t at = now().begin;
    std::vector<NodeId> kids{first};
    while (takeWord(word)) {
        kids.push_back(operand());
        if (kids.back() == kNoNode) return kNoNode;
    }
    return add(kind, at, kids);
}

NodeId Parser::comparison() {
    NodeId left = additive();
    while (left != kNoNode) {
        const std::uint32_t at = now().begin;
        if (takeWord("between")) {
            left = between(left, at);
        } else if (takeWord("in")) {
            left = add(NodeKind::In, at, {left, tests()});
        } else {
            const auto spelled = std::find_if(std::begin(kComparisons), std::end(kComparisons),
                                              [&](const Spelling& s) { return now().sign(s.sign); });
            if (spelled == std::end(kComparisons)) return left;
            ++at_;
            left = add(NodeKind::Compare, at, {left, additive()});
            if (left != kNoNode) node(left).op = spelled->op;
        }
    }
    return left;
}

NodeId Parser::between(NodeId left, std::uint32_t at) {
    const NodeId low = additive();
    if (low == kNoNode || !expectWord("and")) return kNoNode;
    return add(NodeKind::Between, at, {left, low, additive()});
}

NodeId Parser::additive() {
    NodeId left = multiplicative();
    while (left != kNoNode && (now().sign("+") || now().sign("-"))) {
        const Op op = now().text == "+" ? Op::Add : Op::Subtract;
        const std::uint32_t at = tokens_[at_++].begin;
        left = add(NodeKind::Arithmetic, at, {left, multiplicative()});
        if (left != kNoNode) node(left).op = op;
    }
    return left;
}

NodeId Parser::multiplicative() {
    NodeId left = power();
    while (left != kNoNode && (now().sign("*") || now().sign("/"))) {
        const Op op = now().text == "*" ? Op::Multiply : Op::Divide;
        const std::uint32_t at = tokens_[at_++].begin;
        left = add(NodeKind::Arithmetic, at, {left, power()});
        if (left != kNoNode) node(left).op = op;
    }
    return left;
}

// FEEL's power groups from the left, and a minus sign binds tighter: -5 ** 2 is 25.
NodeId Parser::power() {
    NodeId left = unary();
    while (left != kNoNode && now().sign("**")) {
        const std::uint32_t at = tokens_[at_++].begin;
        left = add(NodeKind::Arithmetic, at, {left, unary()});
        if (left != kNoNode) node(left).op = Op::Power;
    }
    return left;
}

NodeId Parser::unary() {
    if (!now().sign("-")) return postfix();
    const Nest nest(*this);
    if (!nest.ok()) return kNoNode;
    const std::uint32_t at = tokens_[at_++].begin;
    const NodeId operand = unary();
    if (operand == kNoNode) return kNoNode;
    Node& literal = node(operand);
    if (literal.kind == NodeKind::Constant) {
        if (const Number* number = program_.constants[literal.data].as<Number>()) {
            program_.constants[literal.data] = Value(-*number);
            literal.begin = literal.at = at;
            return operand;
        }
    }
    return add(NodeKind::Negate, at, {operand});
}

NodeId Parser::postfix() {
    NodeId left = primary();
    while (left != kNoNode) {
        if (now().sign("."))
            left = path(left);
        else if (now().sign("[") && beginsValue(ahead(1)))
            left = filter(left);
        else if (now().sign("("))
            left = invocation(left);
        else if (now().kind == Token::Kind::Name && now().text == "instance" && ahead(1).kind == Token::Kind::Name &&
                 ahead(1).text == "of")
            left = instanceOf(left);
        else
            return left;
    }
    return left;
}

NodeId Parser::path(NodeId left) {
    ++at_;
    if (now().kind != Token::Kind::Name) return unexpected("name");
    const Spelled member = spelled(at_, names_.unusualMembers());
    const std::uint32_t begin = now().begin;
    at_ = member.next;
    const NodeId made = add(NodeKind::Path, begin, {left});
    if (made != kNoNode) node(made).text = text(member.text);
    return made;
}

NodeId Parser::filter(NodeId left) {
    const std::uint32_t at = tokens_[at_++].begin;
    names_.pushItem();
    const NodeId condition = expression();
    names_.pop();
    if (condition == kNoNode || !expect("]")) return kNoNode;
    return add(NodeKind::Filter, at, {left, condition});
}

NodeId Parser::invocation(NodeId left) {
    const std::uint32_t at = now().begin;
    std::vector<NodeId> given;
    std::vector<std::string> named;
    std::vector<std::uint32_t> places;
    if (!arguments(given, named, places)) return kNoNode;
    const bool byName = !named.empty() && !named.front().empty();
    given.insert(given.begin(), left);
    const NodeId made = add(NodeKind::Invoke, at, given, byName ? 1 : 0);
    if (made == kNoNode || !byName) return made;
    const auto first = static_cast<std::uint32_t>(program_.texts.size());
    for (std::string& name : named) text(std::move(name));
    node(made).text = first;
    return made;
}

}  // namespace clearline
