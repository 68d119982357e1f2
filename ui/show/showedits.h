#pragma once

#include "core/result.h"
#include "ui/deck/lockcheck.h"

#include <QPointer>
#include <QWidget>

namespace rd {

class EditSession;
class RunningShow;

/// What a running show changes in the store, each a change that the window can undo: a locked deck's values, which are compared
/// with those of now when the show begins, and the notes of a slide.
class ShowEdits final : public QObject {
    Q_OBJECT
public:
    ShowEdits(RunningShow &show, EditSession &session);
    ~ShowEdits() override;

    /// The window over which it is asked who makes the change; null: the session's own.
    void askOver(QWidget *window);
    void compare(); ///< compared() tells what is found, of a locked deck only
    /// Shows these slides with the values of now.
    void accept(const std::vector<std::string> &slides);
    /// In the show's language.
    void keepNotes(std::size_t slide, const QString &notes, Language language);
    /// The deck as the store has it after a change.
    void take(SlideDeck deck);

Q_SIGNALS:
    void compared(const std::vector<rd::SlideDifference> &slides);
    void failed(const rd::Error &error);

private:
    RunningShow &m_show;
    QPointer<EditSession> m_session;
    LockCheck m_check;
};

} // namespace rd
