#pragma once

#include <QString>

#include <memory>

namespace rd {

/// Keeps the screen on and the computer awake as long as it lives, where the desktop listens to such a wish on D-Bus. It is asked on a
/// thread of its own, so that a bus that is not there or does not answer neither fails nor delays anything.
class WakeLock final {
public:
    explicit WakeLock(const QString &why); ///< `why`: shown to the user by some desktops
    ~WakeLock();
    WakeLock(const WakeLock &) = delete;
    WakeLock &operator=(const WakeLock &) = delete;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace rd
