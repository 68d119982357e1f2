#include "ui/window/windowmemory.h"

#include "ui/pages/pagestack.h"
#include "ui/state/statejson.h"
#include "ui/window/mainwindow.h"

#include <QSettings>

namespace rd {
namespace {

bool isSame(const WorkspaceOptions &a, const WorkspaceOptions &b) { return a.store == b.store && a.sample == b.sample; }

} // namespace

WindowMemory WindowMemory::read(const QSettings &settings)
{
    const auto text = [&settings](const char *name) { return settings.value(QLatin1String(name)).toString(); };
    const auto bytes = [&settings](const char *name) { return settings.value(QLatin1String(name)).toByteArray(); };
    WindowMemory memory;
    memory.look.language = text("language") == QStringLiteral("en") ? Language::En : Language::Zh;
    (void)themeNamed(text("theme").toStdString(), memory.look.theme);
    memory.where.sample = text("store/which") == QStringLiteral("sample");
    memory.where.store = memory.where.sample ? std::string() : text("store/file").toStdString();
    memory.view = bytes("store/view");
    memory.geometry = bytes("window/geometry");
    memory.sides = bytes("window/sides");
    return memory;
}

void WindowMemory::take(const MainWindow &window, const WindowMemory &started, bool languageSaid, bool storeSaid)
{
    look.theme = window.look().theme;
    if (!languageSaid || window.look().language != started.look.language) {
        look.language = window.look().language;
    }
    if (!window.storeAddress().empty() && (!storeSaid || !isSame(window.where(), started.where))) {
        where = window.where();
        view = stateToJson(window.pages()->history().current());
    }
    geometry = window.saveGeometry();
    sides = window.saveSides();
}

void WindowMemory::write(QSettings &settings) const
{
    settings.setValue(QStringLiteral("language"), look.language == Language::En ? QStringLiteral("en") : QStringLiteral("zh"));
    settings.setValue(QStringLiteral("theme"), qtext(name(look.theme)));
    settings.setValue(QStringLiteral("store/which"), where.sample ? QStringLiteral("sample") : QString());
    settings.setValue(QStringLiteral("store/file"), qtext(where.store));
    settings.setValue(QStringLiteral("store/view"), view);
    settings.setValue(QStringLiteral("window/geometry"), geometry);
    settings.setValue(QStringLiteral("window/sides"), sides);
}

} // namespace rd
