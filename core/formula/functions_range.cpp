// Built-ins on ranges and the points between them: before, meets, overlaps … and range("[1..3]").
#include "core/formula/call.h"
#include "core/formula/complaint.h"
#include "core/formula/range.h"
#include "core/formula/signature.h"

namespace clearline {

namespace {

// A point is a range that begins and ends in itself.
struct Span {
    const Value *low, *high;
    bool lowIncluded = true, highIncluded = true;
    bool point = true;
};

// How the ends of two spans lie to each other, asked once for all functions.
struct Ends {
    Span a, b;
    std::strong_ordering lowLow, lowHigh, highLow, highHigh;  // of a to those of b

    [[nodiscard]] Ends turned() const { return {b, a, 0 <=> lowLow, 0 <=> highLow, 0 <=> lowHigh, 0 <=> highHigh}; }
};

bool before(const Ends& e) { return e.highLow < 0 || (e.highLow == 0 && !(e.a.highIncluded && e.b.lowIncluded)); }
bool meets(const Ends& e) { return e.highLow == 0 && e.a.highIncluded && e.b.lowIncluded; }
bool overlaps(const Ends& e) { return !before(e) && !before(e.turned()); }
bool startsEarlier(const Ends& e) { return e.lowLow < 0 || (e.lowLow == 0 && e.a.lowIncluded && !e.b.lowIncluded); }
bool startsNoEarlier(const Ends& e) { return !startsEarlier(e); }
bool endsNoLater(const Ends& e) {
    return e.highHigh < 0 || (e.highHigh == 0 && (!e.a.highIncluded || e.b.highIncluded));
}
bool overlapsBefore(const Ends& e) {
    const bool reaches = e.highLow > 0 || (e.highLow == 0 && e.a.highIncluded && e.b.lowIncluded);
    return startsEarlier(e) && reaches && endsNoLater(e);
}
bool endTogether(const Ends& e) { return e.highHigh == 0 && e.a.highIncluded == e.b.highIncluded; }
bool startTogether(const Ends& e) { return e.lowLow == 0 && e.a.lowIncluded == e.b.lowIncluded; }
bool finishes(const Ends& e) { return endTogether(e) && (e.a.point || startsNoEarlier(e)); }
bool starts(const Ends& e) { return startTogether(e) && (e.a.point || endsNoLater(e)); }
bool during(const Ends& e) { return startsNoEarlier(e) && endsNoLater(e); }
bool coincides(const Ends& e) { return startTogether(e) && endTogether(e); }

bool spanOf(Call& call, std::size_t i, bool mayBePoint, Span& out) {
    const Value& value = call.value(i);
    if (const auto* range = value.as<std::shared_ptr<const RangeValue>>(); range && (*range)->op.empty()) {
        out = {&(*range)->low, &(*range)->high, (*range)->lowIncluded, (*range)->highIncluded, false};
        return true;
    }
    if (!mayBePoint || !isOrdered(typeOf(value))) return call.wrongItem(i, Type::Range, value);
    out = {&value, &value, true, true, true};
    return true;
}

bool order(Call& call, const Value& a, const Value& b, std::strong_ordering& out) {
    if (!isOrdered(typeOf(a))) return call.wrongItem(0, Type::Number, a);
    if (typeOf(a) != typeOf(b)) return call.wrongItem(1, typeOf(a), b);
    const auto found = Evaluator::order(a, b);
    if (!found) return call.fail("formula.not-comparable", {a.text(), b.text()});
    out = *found;
    return true;
}

// Which sides may be points: of the first argument, of the second.
template <bool (*relation)(const Ends&), bool firstPoint, bool secondPoint, bool turn>
bool related(Call& call) {
    constexpr auto same = std::strong_ordering::equal;
    Ends ends{{}, {}, same, same, same, same};
    if (!spanOf(call, 0, firstPoint, ends.a) || !spanOf(call, 1, secondPoint, ends.b)) return false;
    if (!order(call, *ends.a.low, *ends.b.low, ends.lowLow) || !order(call, *ends.a.low, *ends.b.high, ends.lowHigh) ||
        !order(call, *ends.a.high, *ends.b.low, ends.highLow) ||
        !order(call, *ends.a.high, *ends.b.high, ends.highHigh))
        return false;
    return call.give(relation(turn ? ends.turned() : ends));
}

// What is written in a text: an interval with both ends, of one type and in order.
bool rangeFrom(Call& call) {
    const std::string& text = call.text(0);
    const auto bad = [&] { return call.fail("formula.bad-range", {shortened(text)}); };
    if (!call.spend(text.size() / 64)) return false;
    Program program;
    program.source.text = text;
    program.budget.depth = 8;
    if (!parse(program, Scope{}).empty() || !check(program).empty() || program.root == kNoNode) return bad();
    const Node& root = program.nodes[program.root];
    if (root.kind != NodeKind::Range) return bad();
    for (const NodeId end : program.kidsOf(root)) {
        const Node& node = program.nodes[end];
        const bool literalCall =
            node.kind == NodeKind::Call && node.type != Type::Any && isOrdered(node.type) && node.kidCount > 0;
        if (node.kind != NodeKind::Constant && !literalCall) return bad();
        for (const NodeId argument : program.kidsOf(node))
            if (program.nodes[argument].kind != NodeKind::Constant) return bad();
    }
    const ContextBindings none({});
    Evaluator evaluator(std::make_shared<const Program>(program), none, nullptr);
    Operand made;
    if (!evaluator.evaluate(program.root, made)) return bad();
    const RangeValue& range = **made.value.as<std::shared_ptr<const RangeValue>>();
    const auto ordered = Evaluator::order(range.low, range.high);
    return ordered && *ordered <= 0 ? call.give(std::move(made.value)) : bad();
}

}  // namespace

void addRangeFunctions(std::vector<Builtin>& table) {
    const auto add = [&](std::string_view name, bool (*run)(Call&), std::string_view first, std::string_view second) {
        table.push_back({name, Type::Boolean, {{first, 'v'}, {second, 'v'}}, run});
    };
    // A point and a range by name would not say which of them is asked about; in order they do.
    const auto any = [&](std::string_view name, bool (*run)(Call&)) {
        add(name, run, "point1", "point2");
        add(name, run, "range1", "range2");
    };
    any("before", related<before, true, true, false>);
    any("after", related<before, true, true, true>);
    any("coincides", related<coincides, true, true, false>);
    const auto inRange = [&](std::string_view name, bool (*run)(Call&)) {
        add(name, run, "point", "range");
        add(name, run, "range1", "range2");
    };
    inRange("finishes", related<finishes, true, false, false>);
    inRange("starts", related<starts, true, false, false>);
    inRange("during", related<during, true, false, false>);
    const auto ofRange = [&](std::string_view name, bool (*run)(Call&)) {
        add(name, run, "range", "point");
        add(name, run, "range1", "range2");
    };
    ofRange("finished by", related<finishes, false, true, true>);
    ofRange("started by", related<starts, false, true, true>);
    ofRange("includes", related<during, false, true, true>);
    add("meets", related<meets, false, false, false>, "range1", "range2");
    add("met by", related<meets, false, false, true>, "range1", "range2");
    add("overlaps", related<overlaps, false, false, false>, "range1", "range2");
    add("overlaps before", related<overlapsBefore, false, false, false>, "range1", "range2");
    add("overlaps after", related<overlapsBefore, false, false, true>, "range1", "range2");
    table.push_back({"range", Type::Range, {{"from", 't'}}, rangeFrom});
}

}  // namespace clearline
