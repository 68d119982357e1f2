#pragma once

#include "store/store.h"

#include <functional>
#include <string>

class QObject;

namespace rd {

/// Asks a store in a thread of its own, on a connection of its own. `then` hears in the caller's thread what went wrong with opening
/// it, or nothing; only while `owner` is there.
void workInStore(QObject *owner, const std::string &address, std::function<void(Store &)> inThread,
                 std::function<void(const std::optional<Error> &)> then);

} // namespace rd
