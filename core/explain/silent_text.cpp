#include "core/explain/silent_text.h"

#include "core/explain/standing_text.h"
#include "core/record/record.h"

namespace clearline {

namespace {

std::string dates(const Interval& when, const Catalogue& words) {
    if (when.from && when.until)
        return words.text("interval.both", {words.longDate(*when.from), words.longDate(*when.until)});
    if (when.from) return words.text("interval.from", {words.longDate(*when.from)});
    if (when.until) return words.text("interval.until", {words.longDate(*when.until)});
    return words.text("interval.always");
}

std::string ruleName(const Ledger& ledger, std::size_t rule, const Catalogue& words) {
    const Rule& found = ledger.rulebook().rules[rule];
    return found.title.empty() ? found.id : words.text("rule.named", {found.id, found.title.in(words.language())});
}

}  // namespace

SilentText tellSilent(LedgerWords& lineWords, const Silent& silent) {
    const Ledger& ledger = lineWords.ledger();
    const Catalogue& words = lineWords.catalogue();
    const Record record(*ledger.input().records, silent.record);
    const std::string code(silentReasonText(silent.reason));
    const std::string rule = silent.rule ? ruleName(ledger, *silent.rule, words) : std::string();
    const std::string day = silent.day ? words.longDate(*silent.day) : std::string();
    const std::string key = "silent.detail." + code;
    const auto told = [&](const std::vector<std::string>& args, std::string_view variant = "") {
        return SilentText{words.text("silent.reason." + code), words.text(key + std::string(variant), args)};
    };
    switch (silent.reason) {
        case SilentReason::NotReceived: return told({day});
        case SilentReason::Replaced:
        case SilentReason::Withdrawn: return silent.day ? told({day}, ".on") : told({});
        case SilentReason::NotEligible: return told({ledger.subject().id});
        case SilentReason::UndeclaredKind: return told({std::string(record.kind())});
        case SilentReason::NoRule:
            return told({std::string(lineWords.kindTitle(record.kind())),
                         std::string(lineWords.agencyTitle(record.book().agency(silent.record)))},
                        record.agency().empty() ? "" : ".agency");
        case SilentReason::DateMissing:
            return silent.field ? told({std::string(lineWords.fieldTitle(*silent.field)), rule}) : told({rule}, ".any");
        case SilentReason::RuleNotInForce:
            if (silent.rule && ledger.rulebook().rules[*silent.rule].off) return told({rule}, ".off");
            return told(
                {rule, silent.rule ? dates(ledger.rulebook().rules[*silent.rule].inForce, words) : std::string(), day},
                silent.day ? ".on" : "");
        case SilentReason::Condition:
            if (silent.decisive) {
                const Formula::Decisive& d = *silent.decisive;
                return told({rule, d.name, conditionValue(d.found, words), d.op, conditionValue(d.bound, words)},
                            ".found");
            }
            return told({rule});
        case SilentReason::NotComputable: return told({rule});
        case SilentReason::Unconfirmed:
            if (const auto confirmed = record.date(Field::ConfirmedOn))
                return told({rule, words.longDate(*confirmed)}, ".later");
            return told({rule});
        case SilentReason::NotYet: return silent.day ? told({day}) : told({}, ".never");
        case SilentReason::ExpiredBeforeCounting:
        case SilentReason::ExpiredBeforeOpening: {
            // The day is the first that no longer counts; a reader is told the last that did.
            const auto last = silent.day ? silent.day->plusDays(-1) : std::nullopt;
            return last ? told({words.longDate(*last)}, ".on") : told({});
        }
        case SilentReason::SourceNotAccepted: return told({ledger.rulebook().title.in(words.language())});
        case SilentReason::NotMadeGood:
        case SilentReason::Capped: return told({rule});
        case SilentReason::MadeGood:
        case SilentReason::LesserItem:
        case SilentReason::BetweenSettlements:
        case SilentReason::Waiting: return told({day});
        case SilentReason::Suspended:
            if (ledger.rulebook().counting.suspendedLapse) return told({}, ".lapsed");
            return silent.day ? told({day}, ".until") : told({});
        case SilentReason::NothingToExtend: return told({});
    }
    return told({});
}

SilentText silentSentence(const Ledger& ledger, const Silent& silent, const Catalogue& words, const Kinds& kinds) {
    LedgerWords lineWords(ledger, words, kinds);
    return tellSilent(lineWords, silent);
}

}  // namespace clearline
