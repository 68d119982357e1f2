#include "ui/show/roomscreens.h"

#include "ui/show/screenchooser.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace rd {
namespace {

QString nameOf(const QScreen &screen)
{
    return QStringList{screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber()}.join(QLatin1Char('|'));
}

QString nameOf(const QList<QScreen *> &screens)
{
    QStringList names;
    for (const QScreen *screen : screens) {
        names << nameOf(*screen);
    }
    names.sort();
    return names.join(QLatin1Char('\n'));
}

const QString roomsKey = QStringLiteral("show/rooms");

QScreen *named(const QList<QScreen *> &screens, const QString &name)
{
    const auto found = std::ranges::find_if(screens, [&name](const QScreen *screen) { return nameOf(*screen) == name; });
    return found == screens.end() ? nullptr : *found;
}

QScreen *otherThan(const QScreen *screen, const QList<QScreen *> &screens)
{
    const auto found = std::ranges::find_if(screens, [screen](const QScreen *one) { return one != screen; });
    return found == screens.end() ? nullptr : *found;
}

bool isThere(const QScreen *screen) { return !screen->geometry().isEmpty(); }

} // namespace

QList<QScreen *> distinctScreens()
{
    QList<QScreen *> screens;
    for (QScreen *screen : QGuiApplication::screens()) {
        const bool isNew = std::ranges::none_of(
            screens, [screen](const QScreen *other) { return other->geometry().topLeft() == screen->geometry().topLeft(); });
        if (isNew && isThere(screen)) {
            screens << screen;
        }
    }
    return screens;
}

RoomScreens::RoomScreens(Look look) : m_look(std::move(look))
{
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, [this](QScreen *screen) {
        if (screen == m_room) {
            m_room = nullptr;
        }
        planSoon();
    });
    connect(qGuiApp, &QGuiApplication::screenAdded, this, [this](QScreen *screen) {
        watch(screen);
        planSoon();
    });
    for (QScreen *screen : QGuiApplication::screens()) {
        watch(screen);
    }
}

RoomScreens::~RoomScreens() = default;

void RoomScreens::watch(QScreen *screen) { connect(screen, &QScreen::geometryChanged, this, &RoomScreens::planSoon); }

void RoomScreens::begin(QScreen *own)
{
    m_own = own;
    plan();
}

/// A screen that comes or goes is told of in several steps.
void RoomScreens::planSoon()
{
    if (!std::exchange(m_willPlan, true)) {
        QTimer::singleShot(0, this, [this] {
            m_willPlan = false;
            plan();
        });
    }
}

void RoomScreens::plan()
{
    m_chooser.reset();
    const QList<QScreen *> all = distinctScreens();
    if (all.isEmpty()) {
        return;
    }
    if (all.size() == 1) {
        // What the presenter's screen shows a second one may show as well: then it is the room's.
        const bool isShared = std::ranges::count_if(QGuiApplication::screens(), isThere) > 1;
        const bool isPresenters = m_hadTwo && !isShared && nameOf(*all.front()) != m_roomName;
        m_room = isPresenters ? nullptr : all.front();
        m_presenter = isPresenters ? all.front() : nullptr;
        Q_EMIT planned();
        return;
    }
    const QString kept = QSettings().value(roomsKey).toMap().value(nameOf(all)).toString();
    QScreen *room = named(all, kept);
    if (room == nullptr && m_hadTwo) {
        room = named(all, m_roomName);
    }
    room != nullptr ? planFor(room, all) : ask(all);
}

void RoomScreens::planFor(QScreen *room, const QList<QScreen *> &all)
{
    m_room = room;
    m_roomName = nameOf(*room);
    m_presenter = m_own != room && all.contains(m_own) ? m_own.data() : otherThan(room, all);
    m_hadTwo = true;
    QVariantMap kept = QSettings().value(roomsKey).toMap();
    kept.insert(nameOf(all), m_roomName);
    QSettings().setValue(roomsKey, kept);
    Q_EMIT planned();
}

void RoomScreens::ask(const QList<QScreen *> &all)
{
    QScreen *guess = otherThan(m_own, all);
    m_chooser = std::make_unique<ScreenChooser>(all, guess, m_look);
    connect(m_chooser.get(), &ScreenChooser::chosen, this, [this, all](QScreen *room) {
        m_chooser.release()->deleteLater(); // its own key brought us here
        planFor(room, all);
    });
}

void RoomScreens::swap()
{
    const QList<QScreen *> all = distinctScreens();
    if (all.size() > 1 && m_presenter) {
        m_own = m_room;
        planFor(m_presenter, all);
    }
}

} // namespace rd
