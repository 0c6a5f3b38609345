// Value: what a formula works on. Numbers are exact (Number), seconds too; dates have no time, times
// no zone. Lists and contexts are shared and immutable, so copying a Value is cheap.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/date/date.h"
#include "core/date/date_time.h"
#include "core/date/duration.h"
#include "core/date/far_date.h"
#include "core/date/period.h"
#include "core/date/time_of_day.h"
#include "core/number/number.h"

namespace clearline {

class Value;
using List = std::vector<Value>;
using Context = std::vector<std::pair<std::string, Value>>;  // in order of writing

struct Null {
    friend bool operator==(Null, Null) = default;
};
struct RangeValue;  // [a..b], (a..b], > a … ; complete in formula/range.h
struct FunctionValue;

class Value {
public:
    using Data = std::variant<Null, bool, Number, std::string, Date, Period, std::shared_ptr<const List>,
                              std::shared_ptr<const Context>, std::shared_ptr<const RangeValue>,
                              std::shared_ptr<const FunctionValue>, TimeOfDay, DateTime, Duration, FarDate>;

    Value() = default;
    Value(Null) {}
    Value(bool b) : data_(b) {}
    Value(Number n) : data_(std::move(n)) {}
    Value(int n) : data_(Number(n)) {}
    Value(std::string s) : data_(std::move(s)) {}
    Value(std::string_view s) : data_(std::string(s)) {}
    Value(const char* s) : data_(std::string(s)) {}
    Value(Date d) : data_(d) {}
    Value(Period p) : data_(p) {}
    Value(TimeOfDay t) : data_(std::move(t)) {}
    Value(DateTime t) : data_(std::move(t)) {}
    Value(Duration d);  // a Period if it is whole days
    Value(FarDate d);   // a Date if it is in the years 1 to 9999
    Value(List items) : data_(std::make_shared<const List>(std::move(items))) {}
    Value(Context entries) : data_(std::make_shared<const Context>(std::move(entries))) {}
    Value(std::shared_ptr<const RangeValue> r) : data_(std::move(r)) {}
    Value(std::shared_ptr<const FunctionValue> f) : data_(std::move(f)) {}
    Value(double) = delete;

    Value& operator=(const Number& n) {
        if (Number* held = std::get_if<Number>(&data_))
            *held = n;
        else
            data_.emplace<Number>(n);
        return *this;
    }
    template <class T>
    [[nodiscard]] const T* as() const {
        return std::get_if<T>(&data_);
    }
    [[nodiscard]] const List* list() const {
        auto p = as<std::shared_ptr<const List>>();
        return p ? p->get() : nullptr;
    }
    [[nodiscard]] const Context* context() const {
        auto p = as<std::shared_ptr<const Context>>();
        return p ? p->get() : nullptr;
    }
    [[nodiscard]] bool isNull() const { return std::holds_alternative<Null>(data_); }
    [[nodiscard]] const Data& data() const { return data_; }

    // Plain word for messages: "number", "text", "date", "list"…
    [[nodiscard]] std::string_view kindName() const;
    // As FEEL would write it: 12.5, "red", @"2019-03-14", duration("P2Y"), [1, 2], {a: 1}.
    [[nodiscard]] std::string text() const;

    friend bool operator==(const Value& a, const Value& b);

private:
    Data data_;
};

}  // namespace clearline
