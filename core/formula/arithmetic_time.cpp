// + - * / on dates, times and durations. Months and days do not convert, so P1Y + P1D is refused; days
// and seconds do, and stay exact.
#include "core/date/calendar.h"
#include "core/formula/evaluator.h"
#include "core/formula/temporal.h"

namespace clearline {

namespace {

std::optional<Period> periodOf(const Number& months, const Number& days) {
    const auto m = months.toInteger(), d = days.toInteger();
    constexpr std::int64_t most = 2'000'000'000;
    if (!m || !d || *m > most || *m < -most || *d > most || *d < -most) return std::nullopt;
    return Period{static_cast<std::int32_t>(*m), static_cast<std::int32_t>(*d)};
}

// A span of time, of either kind or (P1Y30D) of both.
struct Span {
    std::int64_t months = 0;
    Number seconds;

    explicit Span(const Value& value) {
        if (const Period* period = value.as<Period>()) {
            months = period->months;
            seconds = Number(period->days) * Number(kSecondsPerDay);
        } else {
            seconds = value.as<Duration>()->seconds;
        }
    }
    void turn() {
        months = -months;
        seconds = -seconds;
    }
};

// A day and time moved by a span: the months first.
std::optional<Number> movedInstant(std::int64_t days, const Number& seconds, const Span& span) {
    const auto day = daysPlusMonths(days, span.months);
    if (!day) return std::nullopt;
    return Number::fromInteger(*day) * Number(kSecondsPerDay) + seconds + span.seconds;
}

bool isPoint(const Value& value) { return dayOf(value) || value.as<TimeOfDay>(); }

}  // namespace

bool Evaluator::times(const Node& node, Op op, const Value& a, const Value& b, Value& out) {
    if (isPoint(a) && isPoint(b)) return pointsApart(node, a, b, out);
    if (isPoint(a)) return pointMoved(node, op, a, b, out);
    if (isPoint(b)) return pointMoved(node, op, b, a, out);
    if (op == Op::Add || op == Op::Subtract) return spansAdded(node, op, a, b, out);
    return spansScaled(node, op, a, b, out);
}

// What lies between two dates, two times, or two dates with times.
bool Evaluator::pointsApart(const Node& node, const Value& a, const Value& b, Value& out) {
    if (const TimeOfDay* time = a.as<TimeOfDay>()) {
        out = Value(Duration{time->seconds - b.as<TimeOfDay>()->seconds});
    } else if (const DateTime* both = a.as<DateTime>()) {
        if (!spendBits(both->time.seconds.bits() + b.as<DateTime>()->time.seconds.bits(), node.at)) return false;
        out = Value(Duration{both->instant() - b.as<DateTime>()->instant()});
    } else {
        out = Value(Duration{Number::fromInteger(*daysOf(a) - *daysOf(b)) * Number(kSecondsPerDay)});
    }
    return true;
}

// A date stays a date: it is moved from its midnight, and what is left of the day is dropped.
bool Evaluator::pointMoved(const Node& node, Op op, const Value& point, const Value& by, Value& out) {
    Span span(by);
    if (op == Op::Subtract) span.turn();
    if (!fitsBits(span.seconds.bits() + 64, node.at)) return false;
    if (const TimeOfDay* time = point.as<TimeOfDay>()) {
        if (span.months != 0)
            return fail("formula.period-mixed", node.at, {point.text(), std::string(opText(op)), by.text()});
        const Number day(kSecondsPerDay), moved = time->seconds + span.seconds;
        out = Value(TimeOfDay{moved - (moved / day).floor() * day});
        return true;
    }
    const DateTime* both = point.as<DateTime>();
    const auto instant = movedInstant(*dayOf(point), both ? both->time.seconds : Number(0), span);
    const auto moved = instant ? DateTime::ofInstant(*instant) : std::nullopt;
    if (!moved) return fail("formula.date-outside", node.at, {std::string(opText(op))});
    out = both ? Value(*moved) : dayValue(moved->days);
    return true;
}

bool Evaluator::spansAdded(const Node& node, Op op, const Value& a, const Value& b, Value& out) {
    const auto mixed = [&] {
        return fail("formula.period-mixed", node.at, {a.text(), std::string(opText(op)), b.text()});
    };
    const auto x = secondsOf(a), y = secondsOf(b);
    if (x && y) {
        if (!fitsBits(std::uint64_t{x->bits()} + y->bits() + 1, node.at)) return false;
        out = Value(Duration{op == Op::Add ? *x + *y : *x - *y});
        return true;
    }
    const Period *left = a.as<Period>(), *right = b.as<Period>();
    if (!left || !right) return mixed();
    const Number sign(op == Op::Add ? 1 : -1);
    const auto sum =
        periodOf(Number(left->months) + sign * Number(right->months), Number(left->days) + sign * Number(right->days));
    if (!sum) return fail("formula.date-outside", node.at, {std::string(opText(op))});
    const bool apart = (left->months && !left->days && right->days && !right->months) ||
                       (left->days && !left->months && right->months && !right->days);
    if (apart || (sum->months < 0 && sum->days > 0) || (sum->months > 0 && sum->days < 0)) return mixed();
    out = Value(*sum);
    return true;
}

bool Evaluator::spansScaled(const Node& node, Op op, const Value& a, const Value& b, Value& out) {
    const Number *first = a.as<Number>(), *second = b.as<Number>();
    if (!first && !second) {  // how often one goes into the other: only months into months, or time into time
        const auto x = secondsOf(a), y = secondsOf(b);
        const auto m = monthsOf(a), n = monthsOf(b);
        if (!(x && y) && !(m && n)) return fail("formula.not-comparable", node.at, {a.text(), b.text()});
        const Number dividend = x && y ? *x : Number(*m), divisor = x && y ? *y : Number(*n);
        if (divisor.isZero()) return fail("formula.division-by-zero", program_->kid(node, 1).begin, {});
        out = Value(dividend / divisor);
        return true;
    }
    const Value& span = first ? b : a;
    const Number& factor = first ? *first : *second;
    if (op == Op::Divide && factor.isZero()) return fail("formula.division-by-zero", program_->kid(node, 1).begin, {});
    const auto scaled = [&](const Number& count) { return op == Op::Divide ? count / factor : count * factor; };
    if (const auto seconds = secondsOf(span)) {
        if (!fitsBits(std::uint64_t{seconds->bits()} + factor.bits(), node.at)) return false;
        out = Value(Duration{scaled(*seconds)});
        return true;
    }
    const Period& period = *span.as<Period>();
    const Number days = scaled(Number(period.days));
    if (!days.isInteger())
        return fail("formula.period-not-whole", node.at, {a.text(), std::string(opText(op)), b.text()});
    // FEEL drops parts of a month.
    const auto result = periodOf(scaled(Number(period.months)).rounded(0, Rounding::Down), days);
    if (!result) return fail("formula.date-outside", node.at, {std::string(opText(op))});
    out = Value(*result);
    return true;
}

}  // namespace clearline
