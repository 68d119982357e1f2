#include "ui/show/wakelock.h"

#include <QFile>
#include <QMutex>
#include <QWaitCondition>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusUnixFileDescriptor>

#include <atomic>
#include <optional>
#include <thread>

namespace rd {

namespace {

constexpr int patience = 2000; // milliseconds for an answer

QString sessionAddress()
{
    const QString own = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus");
    return qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS",
                                QFile::exists(own) ? QStringLiteral("unix:path=") + own : QString());
}

QString systemAddress()
{
    return qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS", QStringLiteral("unix:path=/run/dbus/system_bus_socket"));
}

/// A connection of its own, closed at the end: with it goes what was asked for on it.
class Bus {
public:
    explicit Bus(const QString &address) : m_name(nextName()), m_bus(QDBusConnection::connectToBus(address, m_name)) {}
    ~Bus() { QDBusConnection::disconnectFromBus(m_name); }
    Bus(const Bus &) = delete;
    Bus &operator=(const Bus &) = delete;

    /// What the object answers; nothing where there is none.
    [[nodiscard]] std::optional<QVariant> ask(const char *service, const char *path, const char *interface, const char *what,
                                              const QVariantList &with) const
    {
        QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(service), QLatin1String(path),
                                                           QLatin1String(interface), QLatin1String(what));
        call.setArguments(with);
        const QDBusMessage answer = m_bus.call(call, QDBus::Block, patience);
        const bool isAnswer = answer.type() == QDBusMessage::ReplyMessage;
        return isAnswer ? std::optional(answer.arguments().value(0)) : std::nullopt;
    }

private:
    static QString nextName()
    {
        static std::atomic<int> count = 0;
        return QStringLiteral("rd-wake-%1").arg(++count);
    }
    QString m_name;
    QDBusConnection m_bus;
};

constexpr const char *saver = "org.freedesktop.ScreenSaver", *saverPath = "/org/freedesktop/ScreenSaver";
constexpr const char *gnome = "org.gnome.SessionManager", *gnomePath = "/org/gnome/SessionManager";
constexpr const char *login = "org.freedesktop.login1", *loginPath = "/org/freedesktop/login1";

} // namespace

struct WakeLock::State {
    QMutex mutex;
    QWaitCondition turned;
    bool isOver = false;  ///< the lock is no longer wanted
    bool isLetGo = false; ///< and nobody holds it any more

    void hold(const QString &why);
};

/// Until it is over.
void WakeLock::State::hold(const QString &why)
{
    const QString who = QStringLiteral("regional-dashboard");
    const Bus session(sessionAddress()), system(systemAddress());
    const auto saved = session.ask(saver, saverPath, saver, "Inhibit", {who, why});
    constexpr uint suspendAndIdle = 4 | 8;
    const auto awake = saved ? std::nullopt : session.ask(gnome, gnomePath, gnome, "Inhibit", {who, 0U, why, suspendAndIdle});
    // The screen saver's service says nothing of sleep. This one ends when the descriptor is closed.
    const auto sleepless = system.ask(login, loginPath, "org.freedesktop.login1.Manager", "Inhibit",
                                      {QStringLiteral("idle:sleep"), who, why, QStringLiteral("block")});
    {
        QMutexLocker lock(&mutex);
        while (!isOver) {
            turned.wait(&mutex);
        }
    }
    if (saved) {
        (void)session.ask(saver, saverPath, saver, "UnInhibit", {*saved});
    } else if (awake) {
        (void)session.ask(gnome, gnomePath, gnome, "Uninhibit", {*awake});
    }
}

WakeLock::WakeLock(const QString &why) : m_state(std::make_shared<State>())
{
    std::thread([state = m_state, why] {
        state->hold(why);
        const QMutexLocker lock(&state->mutex);
        state->isLetGo = true;
        state->turned.wakeAll();
    }).detach(); // a bus that hangs must not hold the program
}

/// Waits a moment, so that an orderly end is not overtaken by that of the program.
WakeLock::~WakeLock()
{
    constexpr unsigned long moment = 200; // milliseconds
    QMutexLocker lock(&m_state->mutex);
    m_state->isOver = true;
    m_state->turned.wakeAll();
    if (!m_state->isLetGo) {
        m_state->turned.wait(&m_state->mutex, moment);
    }
}

} // namespace rd
