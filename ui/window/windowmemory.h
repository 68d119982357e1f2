#pragma once

#include "app/workspace.h"
#include "ui/widgets/look.h"

#include <QByteArray>

class QSettings;

namespace rd {

class MainWindow;

/// What the next start takes up again: how the window looks, which store was open, what was looked at. Read from settings that
/// may be damaged or another program's: whatever makes no sense is left at its default.
struct WindowMemory {
    Look look;
    WorkspaceOptions where;     ///< a file, the sample city, or the user's own store
    QByteArray view;            ///< of that store, as stateToJson() gives it
    QByteArray geometry, sides; ///< as QWidget and MainWindow save them

    [[nodiscard]] static WindowMemory read(const QSettings &settings);
    /// What `window` shows; what the command line said and the person did not change stays as it was.
    void take(const MainWindow &window, const WindowMemory &started, bool languageSaid, bool storeSaid);
    void write(QSettings &settings) const;
};

} // namespace rd
