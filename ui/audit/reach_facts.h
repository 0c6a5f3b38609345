// What would it take, and how much hangs on each number: core's facts and words for the window. Under these headers
// core has names that Qt takes for keywords; here they are core's again.
#pragma once

#pragma push_macro("emit")
#pragma push_macro("slots")
#undef emit
#undef slots
#include "core/audit/reach_words.h"
#include "core/audit/sensitivity_words.h"
#pragma pop_macro("slots")
#pragma pop_macro("emit")
