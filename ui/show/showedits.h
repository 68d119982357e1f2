#pragma once

#include "app/reportrunner.h"
#include "ui/deck/lockcheck.h"

#include <QPointer>

#include <functional>

namespace rd {

class EditSession;
class RunningShow;

/// What a running show changes in the store, each a change that the window can undo: a locked deck's values, which are compared
/// with those of now when the show begins, and the notes of a slide.
class ShowEdits final : public QObject {
    Q_OBJECT
public:
    ShowEdits(RunningShow &show, EditSession &session);

    void compare(); ///< compared() tells what is found, of a locked deck only
    /// Shows these slides with the values of now.
    void accept(const std::vector<std::string> &slides);
    /// In the show's language.
    void keepNotes(std::size_t slide, const QString &notes, Language language);
    /// Who makes the changes that wait for it; where no name is given they wait on.
    void takeName(const QString &name);
    /// After the show: asks for the name in the main window where changes still wait for it; without one they are dropped, which is told.
    void settle();
    /// The deck as the store has it after a change.
    void take(SlideDeck deck);

Q_SIGNALS:
    void compared(const std::vector<rd::SlideDifference> &slides);
    void failed(const rd::Error &error);
    void nameWanted(); ///< a change waits for takeName()

private:
    void whenNamed(std::function<void()> change);
    void runWaiting();
    void run(
        ReportRunner::Edit edit, const QString &what, const std::function<void()> &takeBack = [] {});

    RunningShow &m_show;
    QPointer<EditSession> m_session;
    LockCheck m_check;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace rd
