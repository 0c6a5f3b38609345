// The checks: one small file each beside this one. Each looks at one subject (or at the whole case) and puts what it
// finds into a FindingList. Where a date is blank without which it cannot be said, and the dates that are there leave
// it open, it says that instead. Private to findings/; findings.h runs them.
#pragma once

#include <span>

#include "core/audit/findings/finding_list.h"

namespace clearline {

void checkIdentifiers(const SubjectView& view, FindingList& out);
void checkDateOrder(const SubjectView& view, FindingList& out);
void checkOddNames(const SubjectView& view, FindingList& out);
void checkDuplicates(const SubjectView& view, FindingList& out);
void checkPunishedTwice(const SubjectView& view, FindingList& out);
void checkFiling(const SubjectView& view, FindingList& out);
void checkPublicity(const SubjectView& view, FindingList& out);
void checkRetention(const SubjectView& view, FindingList& out);
void checkListings(const SubjectView& view, FindingList& out);
void checkRepresentative(const SubjectView& view, FindingList& out);
void checkTier(const SubjectView& view, FindingList& out);
void checkCited(const SubjectView& view, FindingList& out);
void checkReceipt(const SubjectView& view, FindingList& out);
void checkValidity(const SubjectView& view, FindingList& out);
void checkRetroactive(const SubjectView& view, FindingList& out);
void checkConfirmed(const SubjectView& view, FindingList& out);
void checkBasic(const SubjectView& view, FindingList& out);
void checkGround(const SubjectView& view, FindingList& out);

void checkRulebookFindings(const CaseView& all, FindingList& out);
using SubjectViews = std::span<const std::unique_ptr<SubjectView>>;
void checkSameFacts(SubjectViews views, FindingList& out);
void checkLookAlikes(const CaseView& all, FindingList& out);

}  // namespace clearline
