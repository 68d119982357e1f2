#pragma once

#include "core/result.h"

#include <QObject>

#include <memory>
#include <string>

namespace rd {

class LockCheck;
class MainWindow;
class ShowStage;
struct SlideDeck;
struct SlideDifference;

/// Begins the show in place of the main window, whose keys are off as long as it is hidden, and brings the window back as
/// it was.
class ShowLauncher final : public QObject {
    Q_OBJECT
public:
    /// F5 and Shift+F5 of the window start the default deck. `window` outlives the launcher.
    explicit ShowLauncher(MainWindow &window);
    ~ShowLauncher() override;

    /// From the first slide, or from the one that shows what the window shows. False where there is no such deck; the window
    /// then says so. Does nothing while a show is running. With one screen a locked deck is first compared with the values of now,
    /// and what has changed is asked about before the show covers the screen.
    bool start(const std::string &deck, bool fromHere);
    [[nodiscard]] ShowStage *running() const { return m_show.get(); }

private:
    [[nodiscard]] Result<SlideDeck> deckNamed(const std::string &code) const;
    void compareFirst(const SlideDeck &deck, bool fromHere);
    void askFirst(const std::string &deck, const std::vector<SlideDifference> &slides, bool fromHere);
    void begin(SlideDeck deck, bool fromHere);
    void takeChange();
    void takeBoundaries();
    void finish();

    MainWindow &m_window;
    std::unique_ptr<LockCheck> m_check; ///< while a deck is compared before its show
    std::unique_ptr<ShowStage> m_show;
};

} // namespace rd
