#pragma once

#include <QObject>

#include <memory>
#include <string>

namespace rd {

class MainWindow;
class ShowStage;

/// Begins the show in place of the main window, whose keys are off as long as it is hidden, and brings the window back as
/// it was.
class ShowLauncher final : public QObject {
    Q_OBJECT
public:
    /// F5 and Shift+F5 of the window start the default deck. `window` outlives the launcher.
    explicit ShowLauncher(MainWindow &window);
    ~ShowLauncher() override;

    /// From the first slide, or from the one that shows what the window shows. False where there is no such deck; the window
    /// then says so. Does nothing while a show is running.
    bool start(const std::string &deck, bool fromHere);
    [[nodiscard]] ShowStage *running() const { return m_show.get(); }

private:
    void finish();

    MainWindow &m_window;
    std::unique_ptr<ShowStage> m_show;
};

} // namespace rd
