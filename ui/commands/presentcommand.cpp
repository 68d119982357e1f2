#include "ui/commands/presentcommand.h"

#include "ui/commands/picturecommands.h"
#include "ui/show/showlauncher.h"
#include "ui/slides/slidedeck.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QScreen>

namespace rd {
namespace {

/// Said on standard error before there is a window.
Result<void> checkDeck(const Invocation &call, const std::string &code)
{
    if (auto font = checkFont(); !font) {
        return font;
    }
    auto workspace = Workspace::open(call.where);
    if (!workspace) {
        return workspace.error();
    }
    const auto deck = deckOf(workspace->codes(), code);
    return deck ? Result<void>() : Result<void>(deck.error());
}

Result<void> runPresent(const Invocation &call)
{
    const std::string code = call.operands.isEmpty() ? std::string() : call.operands.front().toStdString();
    if (auto sound = checkDeck(call, code); !sound) {
        return sound;
    }
    MainWindow window({ThemeName::Light, call.language});
    window.resize(QSize(1600, 1000).boundedTo(QGuiApplication::primaryScreen()->availableSize()));
    window.openStore(call.where);
    ShowLauncher launcher(window);
    if (!launcher.start(code, false)) {
        window.show();
    }
    QApplication::exec();
    return {};
}

} // namespace

Command presentCommand() { return {QStringLiteral("present"), QStringLiteral("[DECK]"), 0, 1, {}, runPresent}; }

} // namespace rd
