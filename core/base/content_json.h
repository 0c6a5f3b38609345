// ContentJson: the JSON of what is kept and hashed (a case's entries, objections, corrections): objects, lists, texts
// and whole numbers, nothing else. Objects are sorted by key and written without blanks, so that one content has one
// text; reading refuses a key given twice and what is nested deeper than any content of ours. It is our own because
// nlohmann's values ask for memory when they are destroyed, and with none left end the program in the middle of an
// edit.
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace clearline {

class ContentJson {
public:
    using Array = std::vector<ContentJson>;
    using Object = std::map<std::string, ContentJson, std::less<>>;
    // Not what it should be: thrown by parse and by the readers below.
    struct Unreadable {
        std::string what;
    };

    ContentJson() = default;  // becomes a list or an object when something is put into it
    ContentJson(std::string text) : value_(std::move(text)) {}
    ContentJson(std::string_view text) : value_(std::string(text)) {}
    ContentJson(const char* text) : value_(std::string(text)) {}
    ContentJson(const std::vector<std::string>& texts);
    template <std::unsigned_integral T>
    ContentJson(T number) : value_(std::uint64_t{number}) {}
    ContentJson(std::initializer_list<std::pair<const char*, ContentJson>> members);
    [[nodiscard]] static ContentJson array(std::initializer_list<ContentJson> items = {});

    ContentJson& operator[](std::string_view key);
    void push_back(ContentJson item);

    [[nodiscard]] const ContentJson* find(std::string_view key) const;  // nullptr: not there
    [[nodiscard]] const ContentJson& at(std::string_view key) const;
    [[nodiscard]] const Array& items() const;
    [[nodiscard]] const std::string& text() const;
    [[nodiscard]] std::uint64_t count() const;
    [[nodiscard]] std::vector<std::string> texts() const;

    // Every text within, as `other` gives it; `key`: under which it stands, in a list that of the list.
    using OtherText = std::function<std::string(std::string_view key, const std::string& text)>;
    void replaceTexts(const OtherText& other, std::string_view key = {});

    [[nodiscard]] std::string dump() const;
    [[nodiscard]] static ContentJson parse(std::string_view json);  // an object

private:
    class Reading;
    void write(std::string& into) const;
    std::variant<std::monostate, std::uint64_t, std::string, Array, Object> value_;
};

}  // namespace clearline
