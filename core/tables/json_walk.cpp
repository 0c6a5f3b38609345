#include "core/tables/json_walk.h"

#include "core/tables/json_tokens.h"
#include "core/tables/text_place.h"

namespace clearline {

namespace {

using Node = TreePaths::Node;

constexpr std::size_t kNamesToColumns = 20;  // distinct names there may be, for each column there may be
constexpr std::size_t kNoColumn = SIZE_MAX;

// What becomes of the values met: cells of a row, of what is above rows, or nothing.
enum class Gather : std::uint8_t { Nothing, Row, Above };

class Walker final : public JsonTokens {
public:
    Walker(const TreeText& text, const TableLimits& limits, ProblemList& problems, Progress& progress,
           std::string_view target, TreeTable* into)
        : whole_(text),
          text_(text.text()),
          limits_(limits),
          problems_(problems),
          progress_(progress),
          target_(target),
          into_(into),
          paths_(kNamesToColumns * limits.columns) {}

    JsonFound walk() {
        lines_ = isJsonLines(text_);
        JsonFault fault;
        if (lines_)
            eachLine();
        else if (!readJsonTokens(text_, 0, text_.size(), *this, fault))
            tell(fault, Severity::Fatal);
        return found();
    }

    bool open(bool list, std::size_t start) override {
        tokenEnd_ = start;
        return list ? openList(start) : openObject(start);
    }
    bool close(std::size_t end) override {
        tokenEnd_ = end;
        const Frame frame = std::move(frames_.back());
        frames_.pop_back();
        if (frame.values > 0) putList(frame, end);
        // What a line holds may still be followed by something on it.
        if (lines_ && frames_.empty())
            lineElement_ = {frame.opened, frame.gather, end};
        else
            closeElement(frame.opened, frame.gather, end);
        if (!progress_.at(end)) problems_.add("read.cancelled", Severity::Fatal, 0, 0);
        return !problems_.fatal();
    }
    bool key(std::string_view name, std::size_t end) override {
        Frame& frame = frames_.back();
        frame.key = child(frame.node, name, end);
        if (frame.key == TreePaths::kNone) return false;
        if (frame.gather != Gather::Nothing &&
            whole_.tellBad(text_.substr(tokenEnd_, end - tokenEnd_), {into_->row(), 0}, problems_))
            into_->refuseElement();
        tokenEnd_ = end;
        std::uint64_t& serial = info(frame.key).serial;
        if (serial == frame.serial) return twice(frame, name, end);
        serial = frame.serial;
        return true;
    }
    bool value(RawForm form, std::string_view text, std::string_view written) override {
        tokenEnd_ = whole_.placeOf(written) + written.size();
        if (frames_.empty()) return outermost(form, text, written);
        Frame& frame = frames_.back();
        std::size_t column = kNoColumn;
        if (frame.valuesRow) {
            column = frame.position++;
            if (frame.gather == Gather::Row && column >= limits_.columns) {
                problems_.add("table.too-many-columns", Severity::Fatal, into_->row(), 0,
                              {std::to_string(column + 1), std::to_string(limits_.columns)});
                return false;
            }
        } else if (frame.list) {
            if (Info& of = info(frame.node); of.isTarget) return scalarRow(form, text, written);
            if (form == RawForm::Blank) return true;
        }
        ++info(frame.table).list.values;
        if (frame.gather == Gather::Nothing) return true;
        if (frame.list && !frame.valuesRow) {
            if (frame.values++ > 0) frame.joined += TreeTable::kJoint;
            frame.joined += text;
            frame.form = form;
            return true;
        }
        if (column == kNoColumn) column = columnOf(frame.key, frame);
        put(column, form, text, written, false);
        return !problems_.fatal();
    }

private:
    enum class Kind : std::uint8_t { None, Objects, Lists };
    struct Frame {
        bool list = false, opened = false, wrapper = false;  // opened: an element of `into_`
        Gather gather = Gather::Nothing;
        std::size_t start = 0;          // in the text
        std::uint64_t serial = 0;       // of an object, by which a key is known to come twice
        Node node = TreePaths::kRoot;   // path
        Node table = TreePaths::kRoot;  // the list of which the values are an element's
        Node key = TreePaths::kNone;    // of an object: the one read last
        bool valuesRow = false;         // a list that is a row
        std::uint32_t position = 0;     // in such a list
        std::uint64_t values = 0;       // of a list that is a cell: how many, and as one text
        RawForm form = RawForm::Blank;  // of the last of them
        std::string joined = {};
    };
    struct Info {
        JsonList list;
        Kind kind = Kind::None;
        bool judged = false, isTarget = false, isAbove = false;
        std::size_t column = kNoColumn;
        std::uint64_t serial = 0;
    };
    bool openObject(std::size_t start) {
        Frame frame{.start = start, .serial = ++serials_};
        if (frames_.empty()) {
            frame.wrapper = !lines_ && target_ != kOutermostList;
            element(frame, TreePaths::kRoot, Kind::Objects);
        } else if (const Frame& around = frames_.back(); around.list) {
            element(frame, around.node, Kind::Objects);
        } else {
            frame.node = around.key;
            frame.table = around.table;
            frame.gather = around.gather;
            frame.wrapper = around.wrapper;
        }
        return opened(frame);
    }
    bool openList(std::size_t start) {
        Frame frame{.list = true, .start = start};
        if (frames_.empty()) {
            rootIsList_ = true;
            if (lines_) {
                element(frame, TreePaths::kRoot, Kind::Lists);
                frame.node = child(TreePaths::kRoot, "[]", start);
            }
        } else if (const Frame& around = frames_.back(); around.list) {
            element(frame, around.node, Kind::Lists);
            frame.node = child(around.node, "[]", start);
        } else {
            frame.node = around.key;
            frame.table = around.table;
            frame.gather = around.gather;
        }
        return frame.node != TreePaths::kNone && opened(frame);
    }
    Info& info(Node node) {
        if (infos_.size() <= node) infos_.resize(node + std::size_t{1});
        return infos_[node];
    }
    Node child(Node parent, std::string_view name, std::size_t at) {
        const Node node = paths_.child(parent, name);
        if (node == TreePaths::kNone)
            problems_.add("table.too-many-names", Severity::Fatal, textPlace(text_, at).line, 0,
                          {std::to_string(paths_.most()), std::to_string(TreePaths::kLongest)});
        return node;
    }

    // Whether the list is the table that is wanted, or has it further in.
    Info& judged(Node list) {
        Info& known = info(list);
        if (known.judged) return known;
        known.judged = true;
        order_.push_back(list);
        const std::string text = paths_.text(list);
        known.list.path = list == TreePaths::kRoot ? kOutermostList : text == kOutermostList ? kListOfThatName : text;
        if (into_ == nullptr) return known;
        known.isTarget = known.list.path == target_;
        known.isAbove = list == TreePaths::kRoot
                            ? target_ != kOutermostList
                            : target_.starts_with(text) && target_.size() > text.size() && target_[text.size()] == '.';
        return known;
    }

    // The frame is an element of that list.
    void element(Frame& frame, Node list, Kind kind) {
        Info& of = judged(list);
        frame.node = frame.table = list;
        frame.valuesRow = kind == Kind::Lists;
        ++(kind == Kind::Objects ? of.list.objects : of.list.lists);
        if (of.kind == Kind::None) {
            of.kind = kind;
            of.list.ofLists = kind == Kind::Lists;
        }
        if (of.isTarget) {
            frame.opened = true;
            frame.gather = Gather::Row;
            into_->openRow(nextRow(), whole_.offset(frame.start));
            if (of.kind != kind) misfit(frame);
        } else if (of.isAbove && kind == Kind::Objects && !frame.wrapper) {
            frame.opened = true;
            frame.gather = Gather::Above;
            into_->openAbove();
        }
    }
    void tell(const JsonFault& fault, Severity severity) {
        if (fault.code.empty()) return;
        // On a line of its own the place is told without going through all the lines before.
        const TextPlace place =
            lines_ ? TextPlace{line_, textPlace(text_.substr(lineStart_), fault.at - lineStart_).character}
                   : textPlace(text_, fault.at);
        problems_.add(fault.code, severity, place.line, place.character, {std::to_string(whole_.offset(fault.at))});
    }
    std::uint32_t nextRow() { return lines_ && target_ == kOutermostList ? line_ : ++row_; }
    void misfit(Frame& frame) {
        frame.gather = Gather::Nothing;
        problems_.add("json.not-a-row", Severity::Error, into_->row(), 0, {std::string(target_)});
        into_->refuseElement();
    }

    bool opened(Frame& frame) {
        const std::size_t start = frame.start;
        frames_.push_back(std::move(frame));
        if (frames_.size() <= limits_.depth) return !problems_.fatal();
        const TextPlace place = textPlace(text_, start);
        problems_.add("table.too-deep", Severity::Fatal, place.line, place.character, {std::to_string(limits_.depth)});
        return false;
    }
    void put(std::size_t column, RawForm form, std::string_view text, std::string_view written, bool joined) {
        const bool refused =
            whole_.tellFaults(text, written, {into_->row(), static_cast<std::uint32_t>(column + 1)}, problems_);
        into_->put(column, form, text, written, refused);
        if (joined) into_->noteJoined(column, text);
    }
    // The values of a list in a row, which are one cell.
    void putList(const Frame& list, std::size_t end) {
        const bool several = list.values > 1;
        put(columnOf(list.node, list), several ? RawForm::Text : list.form, list.joined,
            text_.substr(list.start, end - list.start), several);
    }
    void closeElement(bool opened, Gather gather, std::size_t end) {
        if (!opened) return;
        if (gather == Gather::Above)
            into_->closeAbove();
        else
            into_->closeRow(whole_.offset(end));
    }
    // A value where a row belongs.
    bool scalarRow(RawForm form, std::string_view text, std::string_view written) {
        Frame row;
        into_->openRow(nextRow(), whole_.offset(whole_.placeOf(written)));
        into_->put(0, form, text, written, true);
        misfit(row);
        into_->closeRow(whole_.offset(whole_.placeOf(written) + written.size()));
        return !problems_.fatal();
    }
    bool outermost(RawForm form, std::string_view text, std::string_view written) {
        if (lines_ && judged(TreePaths::kRoot).isTarget) return scalarRow(form, text, written);
        if (!lines_) problems_.add("table.no-table", Severity::Fatal, 0, 0);
        return lines_;
    }

    std::size_t columnOf(Node node, const Frame& frame) {
        if (info(node).column != kNoColumn) return info(node).column;
        std::string name = frame.gather == Gather::Row ? paths_.text(node, frame.table) : "/" + paths_.text(node);
        const auto known = std::find(names_.begin(), names_.end(), name);
        const auto column = static_cast<std::size_t>(known - names_.begin());
        if (known == names_.end()) {
            names_.push_back(name);
            (void)into_->addColumn(std::move(name));
        }
        return info(node).column = column;
    }
    bool twice(const Frame& frame, std::string_view name, std::size_t end) {
        if (frame.gather != Gather::Nothing) {
            const std::size_t column = info(frame.key).column;
            problems_.add("json.duplicate-key", Severity::Error, into_->row(),
                          column == kNoColumn ? 0 : static_cast<std::uint32_t>(column + 1), {ProblemList::shown(name)});
            into_->refuseElement();
        } else if (frame.wrapper) {
            problems_.add("json.duplicate-key", Severity::Fatal, textPlace(text_, end).line, 0,
                          {ProblemList::shown(name)});
        }
        return !problems_.fatal();
    }

    // Each line stands alone: what is wrong with one does not touch the others.
    void eachLine() {
        for (std::size_t start = 0; start < text_.size() && !problems_.fatal();) {
            const std::size_t feed = text_.find('\n', start);
            const std::size_t end = feed == std::string_view::npos ? text_.size() : feed;
            ++line_;
            lineStart_ = start;
            if (text_.substr(start, end - start).find_first_not_of(" \t\r") != std::string_view::npos) {
                JsonFault fault;
                const bool whole = readJsonTokens(text_, start, end, *this, fault);
                if (!whole) tell(fault, Severity::Error);
                if (!problems_.fatal()) endLine(!whole, start, end);
            }
            start = end + 1;
        }
    }
    void endLine(bool broken, std::size_t start, std::size_t end) {
        bool any = false;
        for (; !frames_.empty(); frames_.pop_back()) {
            const Frame& frame = frames_.back();
            if (frame.opened) into_->refuseElement();
            closeElement(frame.opened, frame.gather, end);
            any = any || frame.opened;
        }
        if (broken && lineElement_.opened) into_->refuseElement();
        closeElement(lineElement_.opened, lineElement_.gather, lineElement_.end);
        any = any || lineElement_.opened || (into_ != nullptr && into_->row() == line_);
        lineElement_ = {};
        if (!broken || any || into_ == nullptr || target_ != kOutermostList) return;
        into_->openRow(line_, whole_.offset(start));
        into_->refuseElement();
        into_->closeRow(whole_.offset(end));
    }

    JsonFound found() {
        JsonFound found;
        found.lines = lines_;
        found.oneObject = !lines_ && !rootIsList_;
        for (const Node node : order_) {
            const JsonList& list = info(node).list;
            if (list.objects > 0 || (list.lists > 0 && list.values > 0)) found.tables.push_back(list);
        }
        return found;
    }

    const TreeText& whole_;
    std::string_view text_;
    const TableLimits& limits_;
    ProblemList& problems_;
    Progress& progress_;
    std::string_view target_;
    TreeTable* into_;
    TreePaths paths_;
    std::vector<Info> infos_;
    std::vector<Node> order_;  // of the lists
    std::vector<std::string> names_;
    std::vector<Frame> frames_;
    std::uint64_t serials_ = 0;
    bool lines_ = false, rootIsList_ = false;
    std::uint32_t line_ = 0, row_ = 0;
    std::size_t lineStart_ = 0;
    std::size_t tokenEnd_ = 0;  // of the token before
    struct {
        bool opened = false;
        Gather gather = Gather::Nothing;
        std::size_t end = 0;
    } lineElement_;  // what the line held, until its end
};

}  // namespace

bool isJsonLines(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r";
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || text[first] != '{') return false;
    const std::size_t end = text.find('\n', first);
    if (end == std::string_view::npos) return false;
    const std::string_view line = text.substr(first, end - first);
    if (line[line.find_last_not_of(kSpace)] != '}') return false;
    const std::size_t next = text.find_first_not_of(" \t\r\n", end);
    return next != std::string_view::npos && text[next] == '{';
}

JsonFound walkJson(const TreeText& text, const TableLimits& limits, ProblemList& problems, Progress& progress,
                   std::string_view target, TreeTable* into) {
    return Walker(text, limits, problems, progress, target, into).walk();
}

}  // namespace clearline
