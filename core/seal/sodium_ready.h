// Everything of libsodium that draws random bytes or guards memory needs it started first; this
// starts it once, from any thread. Without a source of randomness the program ends here: nothing
// may be committed or sealed then.
#pragma once

namespace clearline {

void needSodium();

}  // namespace clearline
