// Viewpoint: for whom the window is arranged. A choice of open panels, not of rights: nothing is
// hidden for good.
#pragma once

namespace clearline {

enum class Viewpoint { Citizen, Auditor, Appeals };
inline constexpr Viewpoint kViewpoints[] = {Viewpoint::Citizen, Viewpoint::Auditor, Viewpoint::Appeals};

}  // namespace clearline
