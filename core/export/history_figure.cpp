#include "core/export/history_figure.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/audit/plain_titles.h"
#include "core/explain/points_text.h"
#include "core/export/html_text.h"
#include "core/export/text_table.h"

namespace clearline {

namespace {

constexpr int kWidth = 760, kHeight = 300, kLeft = 52, kRight = 190, kTop = 14, kBottom = 30;
constexpr int kPlotWidth = kWidth - kLeft - kRight, kPlotHeight = kHeight - kTop - kBottom;
constexpr int kLabelHeight = 13;

std::string digits(double value) {
    char room[32];
    return {room, std::to_chars(room, room + sizeof room, value, std::chars_format::fixed, 1).ptr};
}

// One place of the drawing for each column that an entry falls into.
struct Column {
    int x = 0;
    double low = 0, high = 0, last = 0;
};

struct Extremes {
    std::size_t low = 0, high = 0;  // entries
};

class Drawing {
public:
    Drawing(const Ledger& ledger, const Ledger* base, const Catalogue& words)
        : ledger_(ledger), base_(base && base->score() && base->entryCount() > 0 ? base : nullptr), words_(words) {}

    DocFigure draw() {
        measure();
        svg_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + std::to_string(kWidth) + " " +
               std::to_string(kHeight) +
               "\" role=\"img\" font-family=\"Noto Sans CJK SC\" "
               "font-size=\"11\">\n";
        DocFigure figure;
        figure.title = words_.text("paper.figure.history");
        figure.told = told();
        svg_ += "<title>" + htmlEscaped(figure.told) + "</title>\n";
        svg_ += "<rect width=\"" + std::to_string(kWidth) + "\" height=\"" + std::to_string(kHeight) +
                "\" fill=\"#ffffff\"/>\n";
        axes();
        thresholds();
        if (base_) line(*base_, "#57606a", "5 4");
        line(ledger_, "#0b57a4", "");
        svg_ += "</svg>\n";
        figure.svg = std::move(svg_);
        figure.width = kWidth;
        figure.height = kHeight;
        return figure;
    }

private:
    static Extremes extremesOf(const Ledger& ledger) {
        Extremes found;
        Points low = ledger.entryAfter(0), high = low;
        for (std::size_t entry = 1; entry < ledger.entryCount(); ++entry) {
            Points after = ledger.entryAfter(entry);
            if (after < low) found.low = entry, low = after;
            if (after > high) found.high = entry, high = std::move(after);
        }
        return found;
    }

    void measure() {
        extremes_ = extremesOf(ledger_);
        low_ = ledger_.entryAfter(extremes_.low).approximately();
        high_ = ledger_.entryAfter(extremes_.high).approximately();
        first_ = ledger_.entryDate(0);
        if (base_) {
            const Extremes other = extremesOf(*base_);
            low_ = std::min(low_, base_->entryAfter(other.low).approximately());
            high_ = std::max(high_, base_->entryAfter(other.high).approximately());
            first_ = std::min(first_, base_->entryDate(0));
        }
        // A threshold that is far from any score would flatten all of them.
        const double room = std::max(high_ - low_, 20.0);
        for (const ThresholdState& state : ledger_.thresholds()) {
            const double at = ledger_.rulebook().thresholds[state.threshold].at.approximately();
            if (at < low_ - room || at > high_ + room) continue;
            shown_.push_back(state.threshold);
        }
        for (const std::size_t threshold : shown_) {
            const double at = ledger_.rulebook().thresholds[threshold].at.approximately();
            low_ = std::min(low_, at);
            high_ = std::max(high_, at);
        }
        const double air = std::max((high_ - low_) * 0.06, 1.0);
        low_ -= air;
        high_ += air;
        last_ = std::max(ledger_.clock().asOf, first_);
    }

    [[nodiscard]] double x(Date day) const {
        const double days = std::max(last_.days() - first_.days(), 1);
        return kLeft + kPlotWidth * std::clamp((day.days() - first_.days()) / days, 0.0, 1.0);
    }
    [[nodiscard]] double y(double score) const { return kTop + kPlotHeight * (high_ - score) / (high_ - low_); }

    void text(double x, double y, const char* anchor, const std::string& words) {
        svg_ += "<text x=\"" + digits(x) + "\" y=\"" + digits(y) + "\" fill=\"#1b1f24\" text-anchor=\"" + anchor +
                "\">" + htmlEscaped(words) + "</text>\n";
    }
    void stroke(double x1, double y1, double x2, double y2, const char* look) {
        svg_ += "<line x1=\"" + digits(x1) + "\" y1=\"" + digits(y1) + "\" x2=\"" + digits(x2) + "\" y2=\"" +
                digits(y2) + "\" " + look + "/>\n";
    }

    void axes() {
        constexpr const char* kGrid = "stroke=\"#d8dee4\"";
        const double raw = (high_ - low_) / 5, power = std::pow(10.0, std::floor(std::log10(raw)));
        const double step = std::max(raw / power <= 1   ? power
                                     : raw / power <= 2 ? 2 * power
                                     : raw / power <= 5 ? 5 * power
                                                        : 10 * power,
                                     1.0);
        for (double at = std::ceil(low_ / step) * step; at <= high_; at += step) {
            stroke(kLeft, y(at), kLeft + kPlotWidth, y(at), kGrid);
            text(kLeft - 6, y(at) + 4, "end", plainText(Number::fromInteger(std::llround(at))));
        }
        // Years where they fit, else the two ends.
        const int from = std::stoi(first_.iso().substr(0, 4)), to = std::stoi(last_.iso().substr(0, 4));
        const int every = std::max(1, (to - from + 8) / 9);
        int named = 0;
        for (int year = from + 1; year <= to; year += every) {
            const auto day = Date::fromIso(std::to_string(year) + "-01-01");
            if (!day) continue;
            stroke(x(*day), kTop, x(*day), kTop + kPlotHeight, kGrid);
            text(x(*day), kHeight - 10, "middle", std::to_string(year));
            ++named;
        }
        if (named > 1) return;
        text(kLeft, kHeight - 10, "start", first_.iso());
        text(kLeft + kPlotWidth, kHeight - 10, "end", last_.iso());
    }

    void thresholds() {
        struct Label {
            double at, where;
            std::string words;
        };
        std::vector<Label> labels;
        const auto& all = ledger_.rulebook().thresholds;
        for (const std::size_t threshold : shown_) {
            const double at = y(all[threshold].at.approximately());
            stroke(kLeft, at, kLeft + kPlotWidth, at, "stroke=\"#8a5a00\" stroke-dasharray=\"6 4\"");
            labels.push_back({at, at, plainText(all[threshold].at) + " " + titleOf(all[threshold], words_.language())});
        }
        std::sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return a.at < b.at; });
        // Names that would lie on each other move apart, as far as there is room below.
        for (std::size_t i = 1; i < labels.size(); ++i)
            labels[i].where = std::max(labels[i].where, labels[i - 1].where + kLabelHeight);
        double floor = kHeight - 4;
        for (std::size_t i = labels.size(); i-- > 0; floor -= kLabelHeight)
            labels[i].where = std::min(labels[i].where, floor);
        for (const Label& label : labels) {
            if (label.where != label.at)
                stroke(kLeft + kPlotWidth, label.at, kLeft + kPlotWidth + 8, label.where, "stroke=\"#8a5a00\"");
            text(kLeft + kPlotWidth + 10, label.where + 4, "start", shortened(label.words));
        }
    }
    static std::string shortened(const std::string& words) {
        constexpr std::size_t kRoom = 29;
        if (screenWidth(words) <= kRoom) return words;
        std::string kept = words;
        do {
            do kept.pop_back();
            while (!kept.empty() && (static_cast<unsigned char>(kept.back()) & 0xC0) == 0x80);
            if (!kept.empty() && static_cast<unsigned char>(kept.back()) >= 0xC0) kept.pop_back();
        } while (screenWidth(kept) >= kRoom);
        return kept + "…";
    }

    void line(const Ledger& ledger, const char* colour, const char* dashes) {
        std::vector<Column> columns;
        for (std::size_t entry = 0; entry < ledger.entryCount(); ++entry) {
            const int at = static_cast<int>(std::lround(x(ledger.entryDate(entry))));
            const double after = ledger.entryAfter(entry).approximately();
            if (columns.empty() || columns.back().x != at) {
                columns.push_back({at, after, after, after});
                continue;
            }
            Column& column = columns.back();
            column.low = std::min(column.low, after);
            column.high = std::max(column.high, after);
            column.last = after;
        }
        std::string path = "M" + std::to_string(columns.front().x) + " " + digits(y(columns.front().last));
        for (std::size_t i = 1; i < columns.size(); ++i) {
            const Column& column = columns[i];
            path += " H" + std::to_string(column.x);
            if (column.low != column.high) path += " V" + digits(y(column.low)) + " V" + digits(y(column.high));
            path += " V" + digits(y(column.last));
        }
        path += " H" + std::to_string(static_cast<int>(std::lround(x(last_))));
        svg_ += "<path d=\"" + path + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2\"";
        if (*dashes) svg_.append(" stroke-dasharray=\"").append(dashes).append("\"");
        svg_ += "/>\n";
    }

    [[nodiscard]] std::string told() const {
        const auto on = [this](std::size_t entry) { return words_.longDate(ledger_.entryDate(entry)); };
        std::string words = words_.text(
            "paper.figure.told",
            {words_.longDate(ledger_.entryDate(0)), words_.longDate(ledger_.clock().asOf),
             plainText(ledger_.entryAfter(extremes_.low)), on(extremes_.low),
             plainText(ledger_.entryAfter(extremes_.high)), on(extremes_.high), plainText(*ledger_.score())});
        if (base_) words += " " + words_.text("paper.figure.base", {plainText(*base_->score())});
        return words;
    }

    const Ledger& ledger_;
    const Ledger* const base_;
    const Catalogue& words_;
    std::string svg_;
    Extremes extremes_;
    std::vector<std::size_t> shown_;  // thresholds
    double low_ = 0, high_ = 0;
    Date first_ = Date::kMin, last_ = Date::kMin;
};

}  // namespace

std::optional<DocFigure> historyFigure(const Ledger& ledger, const Ledger* base, const Catalogue& words) {
    if (!ledger.score() || ledger.entryCount() == 0) return std::nullopt;
    return Drawing(ledger, base, words).draw();
}

}  // namespace clearline
