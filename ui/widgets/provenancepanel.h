#pragma once

#include "core/result.h"
#include "ui/pages/viewstate.h"
#include "ui/widgets/look.h"

#include <QFutureWatcher>
#include <QScrollArea>

#include <functional>
#include <memory>

namespace rd {

/// What is said of the change that brought a figure, in words; empty where that is not known.
using ChangeWords = std::function<QString(const std::string &figure, Language language)>;

/// "Where does this come from, and how sure is it?" Follows the window's selection: one figure in full, several as a list to
/// choose from.
class ProvenancePanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit ProvenancePanel(QWidget *parent = nullptr);
    ~ProvenancePanel() override;

    void setDesk(Desk desk, ChangeWords changeWords);
    void setLook(const Look &look);
    void setChoice(const Choice &choice);
    /// What stands in the panel, a line each; for tests and for the clipboard.
    [[nodiscard]] QString plainText() const;

Q_SIGNALS:
    /// A figure of the list was chosen.
    void figureChosen(const rd::Choice &choice);
    void filled();

private:
    void ask();
    void refill();

    Desk m_desk;
    ChangeWords m_changeWords;
    Look m_look;
    Choice m_choice;
    std::unique_ptr<QFutureWatcher<Result<Table>>> m_watcher;
    std::shared_ptr<const Table> m_figures;
};

} // namespace rd
