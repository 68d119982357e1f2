#pragma once

#include "app/reportrunner.h"
#include "ui/widgets/look.h"

#include <QWidget>

#include <functional>

namespace rd {

/// The edits of this window since its store was opened: every one goes this way, can be undone and done again, and says in words
/// what it was. Older changes are undone from the history.
class EditSession final : public QObject {
    Q_OBJECT
public:
    explicit EditSession(QWidget *window);

    void setDesk(const Desk &desk); ///< what was done to another store is forgotten
    void setLook(const Look &look) { m_look = look; }

    /// Makes a change. `done` hears how it went before changed() tells the window.
    using Done = std::function<void(const Result<std::int64_t> &)>;
    void run(ReportRunner::Edit edit, const QString &what, const Done &done = {});
    /// A change that was made another way is one of this session's too.
    void note(std::int64_t change, const QString &what);
    void undo();
    void redo();
    /// Any change of the store; refused where others build on it.
    void takeBack(std::int64_t change, const QString &what, const Done &done = {});
    void confirm(std::int64_t change, const std::string &figure, const QString &what, const Done &done = {});
    [[nodiscard]] QString undoes() const; ///< what undo() would take back; empty where there is nothing
    [[nodiscard]] QString redoes() const;

    /// As knowsPerson(), over the window.
    [[nodiscard]] bool hasPerson();

Q_SIGNALS:
    void changed(const QString &said); ///< the store has changed
    void stepsChanged();
    void failed(const rd::Error &error);

private:
    struct Step {
        std::int64_t change;
        QString what;
    };
    void step(std::vector<Step> &from, std::vector<Step> &to, std::string_view said);

    QWidget *m_window;
    Desk m_desk;
    Look m_look;
    std::vector<Step> m_done, m_undone;
    bool m_busy = false;
};

} // namespace rd
