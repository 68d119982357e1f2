#pragma once

#include "ui/state/viewstate.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rd {

/// What stands on a page that has nothing to show: why, and steps that lead on.
class EmptyPage final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyPage(QWidget *parent = nullptr);

    void setLook(const Look &look);
    void setReason(const ViewState &state, const CodeBook &codes);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    /// The name of an action of the window.
    void actionWanted(const QString &action);

private:
    void say();

    Look m_look;
    std::string m_sentence, m_command;
    std::vector<std::string> m_actions;
    QLabel *m_label, *m_commandLabel;
    std::vector<QPushButton *> m_buttons;
};

} // namespace rd
