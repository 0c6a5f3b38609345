#include "ui/chart/line_words.h"

#include <QCoreApplication>

namespace clearline {
namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LineKind)
};
}  // namespace

QString lineKindWord(LineKind kind) {
    switch (kind) {
        case LineKind::Opening: return Words::tr("Opening");
        case LineKind::Counted: return Words::tr("Counted");
        case LineKind::Expired: return Words::tr("Expired");
        case LineKind::Withdrawn: return Words::tr("Withdrawn");
        case LineKind::Amended: return Words::tr("Amended");
        case LineKind::RuleChange: return Words::tr("Rule change");
        case LineKind::Cap: return Words::tr("Cap");
        case LineKind::Clamp: return Words::tr("Limit of the scale");
        case LineKind::Hold: return Words::tr("Direct grade");
        case LineKind::Rounding: return Words::tr("Rounding");
        case LineKind::Spent: return Words::tr("Spent");
        case LineKind::Listed: return Words::tr("Listed");
        case LineKind::Delisted: return Words::tr("Taken off the list");
    }
    return {};
}

}  // namespace clearline
