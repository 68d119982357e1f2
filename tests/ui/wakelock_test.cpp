// The desktop is asked to keep the screen on during a show, on a message bus of the test's own.
#include "ui/showfixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusUnixFileDescriptor>
#include <QtNetwork/QLocalServer>

#include <fcntl.h>
#include <unistd.h>

namespace rd {

/// What a desktop answers, and what it was asked.
class FakeSaver final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    int held = 0, asked = 0;
    QString who;
public Q_SLOTS:
    uint Inhibit(const QString &name, const QString &)
    {
        who = name;
        ++held;
        return 40U + uint(++asked);
    }
    void UnInhibit(uint cookie) { held -= cookie == 40U + uint(asked) ? 1 : 0; }
};

class FakeSession final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.SessionManager")
public:
    int held = 0;
    uint flags = 0;
public Q_SLOTS:
    uint Inhibit(const QString &, uint, const QString &, uint what)
    {
        flags = what;
        ++held;
        return 7;
    }
    void Uninhibit(uint cookie) { held -= cookie == 7 ? 1 : 0; }
};

class FakeLogin final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~FakeLogin() override { ::close(m_end); }
    QString what;
    /// As long as anybody has the other end.
    [[nodiscard]] bool isHeld() const
    {
        char byte = 0;
        return m_end >= 0 && ::read(m_end, &byte, 1) < 0;
    }
public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &asked, const QString &, const QString &, const QString &)
    {
        what = asked;
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) {
            return {};
        }
        m_end = ends[0];
        QDBusUnixFileDescriptor held;
        held.giveFileDescriptor(ends[1]);
        return held;
    }

private:
    int m_end = -1;
};

namespace {

class Wake : public Show {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_home.isValid());
        m_address = QStringLiteral("unix:path=") + m_home.filePath(QStringLiteral("bus"));
        Show::SetUp();
        setAddresses();
    }
    void TearDown() override
    {
        launcher.reset();
        window.reset();
        QDBusConnection::disconnectFromBus(QStringLiteral("fake"));
        m_daemon.kill();
        m_daemon.waitForFinished();
        for (const auto &[name, value] : m_before) {
            value.isNull() ? qunsetenv(name) : qputenv(name, value);
        }
    }
    void setAddresses()
    {
        for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"}) {
            m_before.emplace_back(name, qEnvironmentVariableIsSet(name) ? qgetenv(name) : QByteArray());
            qputenv(name, m_address.toUtf8());
        }
    }
    /// A bus that knows nobody but the test.
    void startBus()
    {
        QFile rules(m_home.filePath(QStringLiteral("bus.conf")));
        ASSERT_TRUE(rules.open(QIODevice::WriteOnly));
        rules.write("<busconfig><listen>" + m_address.toUtf8()
                    + "</listen><policy context=\"default\"><allow own=\"*\"/><allow send_destination=\"*\"/>"
                      "<allow receive_sender=\"*\"/></policy></busconfig>");
        rules.close();
        m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--config-file=") + rules.fileName(),
                                                       QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        ASSERT_TRUE(m_daemon.waitForStarted()) << "dbus-daemon is not installed (scripts/setup test)";
        ASSERT_TRUE(m_daemon.waitForReadyRead());
    }
    void offer(const char *service, const char *path, QObject &object)
    {
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, QStringLiteral("fake"));
        ASSERT_TRUE(bus.isConnected());
        ASSERT_TRUE(bus.registerObject(QLatin1String(path), &object, QDBusConnection::ExportAllSlots));
        ASSERT_TRUE(bus.registerService(QLatin1String(service)));
    }
    template <typename Done> static bool soon(const Done &done) { return QTest::qWaitFor(done, 10000); }

    QTemporaryDir m_home;
    QString m_address;
    QProcess m_daemon;
    std::vector<std::pair<const char *, QByteArray>> m_before;
};

TEST_F(Wake, TheScreenSaverWaitsUntilTheShowIsOver)
{
    startBus();
    FakeSaver saver;
    FakeSession session;
    offer("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", saver);
    offer("org.gnome.SessionManager", "/org/gnome/SessionManager", session);
    begin();
    ASSERT_TRUE(soon([&] { return saver.held == 1; }));
    EXPECT_EQ(saver.who, QStringLiteral("regional-dashboard"));
    EXPECT_EQ(session.held, 0) << "one of them is enough";
    key(Qt::Key_Escape);
    EXPECT_TRUE(soon([&] { return saver.held == 0; }));
    begin();
    EXPECT_TRUE(soon([&] { return saver.asked == 2; })) << "for each show anew";
}

TEST_F(Wake, WhereThereIsOnlyGnomeItIsAsked)
{
    startBus();
    FakeSession session;
    offer("org.gnome.SessionManager", "/org/gnome/SessionManager", session);
    begin();
    ASSERT_TRUE(soon([&] { return session.held == 1; }));
    EXPECT_EQ(session.flags, 12U) << "neither suspended nor idle";
    key(Qt::Key_Escape);
    EXPECT_TRUE(soon([&] { return session.held == 0; }));
}

TEST_F(Wake, TheComputerDoesNotSleep)
{
    startBus();
    FakeLogin login;
    offer("org.freedesktop.login1", "/org/freedesktop/login1", login);
    begin();
    ASSERT_TRUE(soon([&] { return login.isHeld(); }));
    EXPECT_EQ(login.what, QStringLiteral("idle:sleep"));
    key(Qt::Key_Escape);
    EXPECT_TRUE(soon([&] { return !login.isHeld(); }));
}

TEST_F(Wake, WithoutABusTheShowRuns)
{
    begin();
    key(Qt::Key_PageDown);
    EXPECT_EQ(slide(), 1u);
    key(Qt::Key_Escape);
    EXPECT_EQ(launcher->running(), nullptr);
}

TEST_F(Wake, ABusThatNeverAnswersHoldsNobodyUp)
{
    QLocalServer deaf;
    ASSERT_TRUE(deaf.listen(m_home.filePath(QStringLiteral("bus")))) << deaf.errorString().toStdString();
    begin();
    key(Qt::Key_PageDown);
    EXPECT_EQ(slide(), 1u);
    key(Qt::Key_Escape);
    EXPECT_EQ(launcher->running(), nullptr);
    EXPECT_TRUE(window->isVisible());
}

} // namespace
} // namespace rd

#include "wakelock_test.moc"
